"""Years of long ago: "493" is a year only in a text that tells of such years, and before or after our era as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Part, TimeExpr, Within
from timeline_app.reading.fields import year_interval
from timeline_app.reading.lone_years import FIRST_YEAR
from timeline_app.reading.placed import Placed, fixed
from timeline_app.reading.rules_old_years import OLD

_DIGITS = re.compile(r"\d+")
_SHOWN = 2
"""Certain old years that a text has at least before a bare number is taken for one."""

_LAST_CENTURY = 9
"""Later centuries are those of our era, whatever the text tells of."""

_REACH = 400
"""Years between a bare number and the last year named before it."""


def with_old_years(placed: Sequence[Placed]) -> list[Placed]:
    """The expressions, bare old numbers turned to years of the era the text is in, or left out."""
    years = [
        year for item in placed if (year := _old_year(item) or _year_of_season(item)) is not None
    ]
    shown = len(years)
    kept: list[Placed] = []
    last = years[0] if years else None
    for item in placed:
        if item.timex.rule != OLD:
            if last is not None and last <= 0 and kept:
                item = _century_before(item)
            named = _old_year(item)
            last = last if named is None else named
            kept.append(item)
        elif shown >= _SHOWN and last is not None:
            moved = _in_era(item, last)
            if moved is not None:
                last, expr = moved
                kept.append(replace(item, timex=replace(item.timex, expr=expr)))
    return kept


def _old_year(item: Placed) -> int | None:
    """The year before 1700 that a certain expression names."""
    found = fixed(item.timex.expr)
    if item.timex.rule == OLD or found is None or found.first_day is None:
        return None
    year = cal.civil(found.first_day)[0]
    return year if year < FIRST_YEAR else None


def _year_of_season(item: Placed) -> int | None:
    """The year of "the autumn of 788", which counts nothing: it shows what the text tells of as a certain one does."""
    expr = item.timex.expr
    whole = expr.base if isinstance(expr, Part) else expr
    if item.timex.rule != OLD or not isinstance(whole, Within) or whole.field.season is None:
        return None
    return int(_DIGITS.findall(item.timex.text)[-1])


def _century_before(item: Placed) -> Placed:
    """ "The sixth century" without an era, in a text that has come to years before ours."""
    expr = item.timex.expr
    whole = expr.base if isinstance(expr, Part) else expr
    if not isinstance(whole, Fixed) or whole.interval.unit != Unit.CENTURY:
        return item
    if whole.interval.first_day is None or item.timex.text[-1] not in "yY":
        return item
    number = cal.civil(whole.interval.first_day)[0] // 100 + 1
    if not 1 <= number <= _LAST_CENTURY:
        return item
    fresh = Fixed(year_interval(1 - number * 100, 100 - number * 100, Unit.CENTURY))
    told = replace(expr, base=fresh) if isinstance(expr, Part) else fresh
    return replace(item, timex=replace(item.timex, expr=told))


def _in_era(item: Placed, last: int) -> tuple[int, TimeExpr] | None:
    """The year in the era of the last one, and the expression moved to it; None when too far from it."""
    number = int(_DIGITS.findall(item.timex.text)[-1])
    year = 1 - number if last <= 0 else number
    if abs(year - last) > _REACH:
        return None
    return year, _moved(item.timex.expr, Fixed(year_interval(year)))


def _moved(expr: TimeExpr, year: Fixed) -> TimeExpr:
    match expr:
        case Part(base=base):
            return replace(expr, base=_moved(base, year))
        case Within():
            return replace(expr, outer=year)
        case Fixed(interval=Interval(unit=Unit.DECADE)):
            return _decade_of(year)
        case _:
            return year


def _decade_of(year: Fixed) -> Fixed:
    """The ten years that are called by the year: "the 940s", "the 470s" before our era."""
    first = cal.civil(year.interval.first_day or 0)[0]
    start = first if first > 0 else first - _TEN
    return Fixed(year_interval(start, start + _TEN, Unit.DECADE))


_TEN = 9
"""Years from the first to the last of ten."""
