"""On which days a feast has ever fallen: by the calendars of the facts, or by its rule in the civil year.

Years for which no date is known stay open: every day of them is possible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.calendar import civil, day_number
from timeline_app.core.dayset import LAST_YEAR, DaySet
from timeline_app.core.field import Feast

OLDEST_YEAR = 1800
"""Of feasts in the years before, nothing is said."""


@dataclass(frozen=True, slots=True)
class FeastDays:
    """A feast and every day it may have fallen on; ``called``: its names where no lexicon has them."""

    name: str
    called: tuple[str, ...]
    days: DaySet
    source: str


def days_kept(dates: Sequence[int], early: int, late: int) -> DaySet:
    """The dates of a table, sooner and later by some days, and all days of the years it says nothing of."""
    told = {civil(day)[0] for day in dates}
    kept = DaySet.of(dates).spread(-early, late)
    before = DaySet.between(None, day_number(min(told)) - 1 - early)
    return kept | before | DaySet.between(day_number(max(told) + 1) + late, None)


@lru_cache(maxsize=128)
def by_rule(feast: Feast) -> DaySet:
    """The days of a feast by its rule; what hangs on Easter, by the eastern reckoning too.

    >>> year = DaySet.between(day_number(2013), day_number(2013, 12, 31))
    >>> [civil(day) for day in (by_rule(Feast("Easter", easter=0)) & year).days()]
    [(2013, 3, 31), (2013, 5, 5)]
    """
    begin = max(OLDEST_YEAR, feast.since or OLDEST_YEAR)
    years = range(begin, LAST_YEAR + 1)
    days = DaySet.of(feast.day_in(year) for year in years)
    days |= DaySet.between(None, day_number(begin) - 1)
    if feast.easter is not None:
        days |= DaySet.of(eastern_easter(year) + feast.easter for year in years)
    return days


def eastern_easter(year: int) -> int:
    """Day number of the Easter Sunday of the churches that reckon it by the Julian calendar.

    **Source**: Meeus.

    >>> civil(eastern_easter(2013)), civil(eastern_easter(2011))
    ((2013, 5, 5), (2011, 4, 24))
    """
    full = (19 * (year % 19) + 15) % 30
    shift = full + (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7 + 114
    julian = day_number(year, shift // 31, shift % 31 + 1)
    return julian + year // 100 - year // 400 - 2


@lru_cache(maxsize=1)
def civil_feasts() -> dict[str, tuple[Feast, ...]]:
    """Name in a text -> the rules of the feasts so called in English, one or more."""
    found: dict[str, list[Feast]] = {}
    for entry in resources.read_toml("lexicons", "en", "holidays.toml")["holiday"]:
        rule = {part.name: entry[part.name] for part in fields(Feast) if part.name in entry}
        for form in entry["forms"]:
            found.setdefault(form, []).append(Feast(**rule))
    return {form: tuple(rules) for form, rules in found.items()}


def by_name(feasts: Sequence[FeastDays]) -> dict[str, tuple[FeastDays, ...]]:
    """The feasts of the facts by each of their English names."""
    forms = resources.read_toml("lexicons", "en", "feasts.toml")["names"]
    found: dict[str, tuple[FeastDays, ...]] = {}
    for feast in feasts:
        for name in (*feast.called, *forms.get(feast.name, ())):
            found[name] = (*found.get(name, ()), feast)
    return found


def pattern_of_names(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of the names as whole words, the longest first.

    >>> pattern_of_names(["Easter", "Easter Monday"]).findall("Easter Monday, Easter-time")
    ['Easter Monday']
    """
    longest = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")
