"""What an article names that has a date, each as the chance it gives to a day of writing.

News names what is new: of the dated things an article names, each is as old as one drawn from a law of ages
that falls off as a power of the distance. The youngest of many is then young, that of one may be old. Things
named together belong together: n of them count as their root. A full date told as past is, as likely as not,
the news itself, and news is written within days: half of its chance falls off by the week.

**Source**: that newspapers name years the less the further they lie back, as a power of the distance, and in
every language tried: Pollmann, "On forgetting the historical past", Memory & Cognition 26 (1998), 320-329,
who finds the power 1. The power here is 2, so that the chances of all days have a sum. That people stay in
common memory for 20 to 30 years: Candia and others, "The universal decay of collective memory and attention",
Nature Human Behaviour 3 (2019), 82-91.
**Chosen by trial**: the shape of the law is reasoned; its other figures (the years of the scales, the chances
of the other side, the root) are round numbers picked among a few by trial on development articles, some of
them together with tables of facts that are no longer shipped. None is the outcome of a fit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import add

from timeline_app.core.article import Reading
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.directions import direction, governing_events, plain_direction
from timeline_app.linking.facts import NewName, first_word
from timeline_app.linking.world import Known

YEAR = 365.25
WEEK = 7
EVENT_YEARS = 2.0
REMEMBERED_YEARS = 60.0
"""Of names and people: half as often after 25 years."""
ENDED_YEARS = 2.0
BEFORE_A_NAME = 0.001
"""Chance that a thing is named before it exists: a slip of the facts."""
BEFORE_A_PAST_DATE = 0.01
BEFORE_A_DATE = 0.1
"""Chance that a date without a word of the future lies ahead."""
AFTER_A_FUTURE_DATE = 0.15
AFTER_A_TERM = 0.1
"""Chance that a title is given to one who no longer holds it, with no word of "former"."""
FORESEEN_YEARS = 2.0
OUT_OF_OFFICE_YEARS = 4.0
RISE_YEARS = 3.0
_MIN_YEAR_DAY = -25_567
"""1900: what is older says nothing of the day of writing."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The log chance of a day by its distance from ``begin`` (before) and from ``end`` (after), 0 between.

    ``before``/``after`` give the chance that the day lies there; ``rise``/``fade`` the years over which it
    falls off, ``power`` how fast; ``is_news``: half of the chance from it on falls off by the week.
    """

    begin: int
    end: int | None
    before: float
    rise: float
    after: float
    fade: float
    power: float
    weight: float = 1.0
    is_news: bool = False

    def by_week(self, low: int, weeks: int) -> list[float]:
        """The log chance it gives to each week from ``low`` on, up to a constant."""
        ahead = -((low - self.begin) // WEEK)
        lead = min(weeks, max(0, ahead))
        row = _falling(ahead, self.before, self.rise, 2.0)[ahead - lead + 1 : ahead + 1][::-1]
        if self.end is None:
            row += [0.0] * (weeks - lead)
        else:
            last = (self.end - low) // WEEK
            close = min(weeks, max(lead, last + 1))
            fall = _falling_news if self.is_news else _falling
            late = fall(weeks - last, self.after, self.fade, self.power)
            meant = late[0] if self.is_news else 0.0
            row += [*[meant] * (close - lead), *late[close - last : weeks - last]]
        return row if self.weight == 1.0 else [self.weight * value for value in row]


def _falling(weeks: int, share: float, years: float, power: float) -> list[float]:
    """The log chance by distance in weeks, at least so many."""
    return _table(max(0, weeks) // 1_000 * 1_000 + 1_001, share, years, power)


def _falling_news(weeks: int, share: float, years: float, power: float) -> list[float]:
    """The same where the date is the news itself as likely as not; the sum of all chances is the same."""
    return _news_table(max(0, weeks) // 1_000 * 1_000 + 1_001, share, years, power)


@lru_cache(maxsize=64)
def _news_table(weeks: int, share: float, years: float, power: float) -> list[float]:
    scale = years * YEAR / WEEK
    slow = (math.log(share) - power * math.log1p(week / scale) for week in range(weeks))
    quick = (scale / (1.5 + week) ** 2 for week in range(weeks))
    return [
        math.log((math.exp(log) + share * one) / 2) for log, one in zip(slow, quick, strict=True)
    ]


@lru_cache(maxsize=256)
def _table(weeks: int, share: float, years: float, power: float) -> list[float]:
    scale = years * YEAR / WEEK
    return [math.log(share) - power * math.log1p(week / scale) for week in range(weeks)]


def traces_of(reading: Reading, known: Known) -> tuple[Trace, ...]:
    """All traces of one article. **Cost**: O(time expressions + known names)."""
    names = {(n.fact.begin // 365, n.fact.kind): n.fact for n in known.names}
    found = [_named(fact, len(names)) for _, fact in sorted(names.items(), key=lambda row: row[0])]
    return (*found, *_dates(reading), *_terms(known))


def _named(fact: NewName, among: int) -> Trace:
    """What still exists is named ever less; what has ended, as long as it was and for a while after.

    A sign, once it can be typed, is used at any time.
    """
    if not first_word(fact.name):
        return Trace(fact.begin, None, BEFORE_A_NAME, 1.0, 1.0, 1.0, 1.0)
    if fact.end is None:
        return _aged(fact.begin, BEFORE_A_NAME, REMEMBERED_YEARS, among)
    return Trace(fact.begin, fact.end, BEFORE_A_NAME, 1.0, 1.0, ENDED_YEARS, 2.0, among**-0.5)


def of_bounds(first: int | None, last: int | None) -> tuple[Trace, ...]:
    """What bounds alone say, where nothing the article names does: it was written near them."""
    if first is not None and last is None:
        return (_aged(first, BEFORE_A_PAST_DATE, EVENT_YEARS, 1),)
    if last is not None and first is None:
        return (_foreseen(last, is_sure=True, among=1),)
    return ()


def _aged(begin: int, before: float, years: float, among: int, *, is_news: bool = False) -> Trace:
    """A thing that began on a day and is named ever less; ``before``: the chance that it lies ahead.

    What lies ahead is foreseen over as many years, so that the two sides have the chances stated.
    """
    odds = before / (1 - before)
    return Trace(begin, begin, odds, years, 1.0, years, 2.0, among**-0.5, is_news)


def _dates(reading: Reading) -> list[Trace]:
    governing = governing_events(reading)
    past: dict[int, tuple[int, bool, bool]] = {}
    ahead: list[tuple[int, bool]] = []
    for index, timex in enumerate(reading.timexes):
        if timex.type not in ("DATE", "TIME") or is_anchored(timex.expr):
            continue
        when = resolve(timex.expr, None, None).interval
        first, last = when.first_day, when.last_day
        if first is None or last is None or first < _MIN_YEAR_DAY:
            continue
        event = governing.get(index)
        sure = plain_direction(timex, event)
        if direction(timex, event) == "future":
            ahead.append((last, sure == "future"))
        else:
            newest, is_past, is_news = past.get(first // 365, (first, False, False))
            if first >= newest:
                is_news = sure == "past" and when.unit <= Unit.WEEK
            past[first // 365] = (max(first, newest), is_past or sure == "past", is_news)
    found = [
        _aged(
            day,
            BEFORE_A_PAST_DATE if is_past else BEFORE_A_DATE,
            EVENT_YEARS,
            len(past),
            is_news=is_news,
        )
        for day, is_past, is_news in sorted(past.values())
    ]
    return [
        *found,
        *(_foreseen(day, is_sure=is_sure, among=len(ahead)) for day, is_sure in sorted(ahead)),
    ]


def _foreseen(day: int, *, is_sure: bool, among: int) -> Trace:
    after = AFTER_A_FUTURE_DATE if is_sure else 0.5
    return Trace(day, day, 1.0, FORESEEN_YEARS, after / (1 - after), FORESEEN_YEARS, 2.0, 1 / among)


def _terms(known: Known) -> list[Trace]:
    """Terms of office: that of the newest holder closes; older ones may be told of at any time."""
    holders = [one for one in known.titles if not one.is_former]
    newest = max((one.begin for one in holders), default=0)
    found = []
    for one in holders:
        after = AFTER_A_TERM if one.begin == newest else 1.0
        end = one.end if one.begin == newest else None
        found.append(Trace(one.begin, end, 0.01, 100.0, after, OUT_OF_OFFICE_YEARS, 2.0))
    for one in known.titles:
        if one.is_over and one.end is not None:
            found.append(Trace(one.end, None, 0.03, 100.0, 1.0, 1.0, 1.0))
    for term in known.people:
        found.append(Trace(term.begin, term.end, 1.0, RISE_YEARS, 1.0, REMEMBERED_YEARS, 2.0))
    return found


def chances(traces: Sequence[Trace], low: int, weeks: int) -> list[float]:
    """The log chance that all traces together give to each week from ``low`` on."""
    total = [0.0] * weeks
    for trace in traces:
        total = list(map(add, total, trace.by_week(low, weeks)))
    return total
