"""The days that fit a calendar pattern, whatever the year: every Thursday, every 3 May."""

from __future__ import annotations

from functools import lru_cache, reduce
from operator import or_

from timeline_app.core.calendar import civil, day_number
from timeline_app.core.dayset import FIRST_YEAR, LAST_YEAR, DaySet, months, weekdays
from timeline_app.core.field import Feast
from timeline_app.core.timeexpr import Field, Nearest, Nth, TimeExpr, Union


@lru_cache(maxsize=512)
def possible_days(expr: TimeExpr) -> DaySet:
    """The days an expression can ever mean: every Thursday for "Thursday", every day where it has no pattern."""
    match expr:
        case Nearest(field=pattern) | Nth(field=pattern):
            return pattern_days(pattern)
        case Union(parts=parts):
            return reduce(or_, map(possible_days, parts))
        case _:
            return DaySet.every()


def pattern_days(pattern: Field) -> DaySet:
    """Every day of the universe that fits holiday, month, day of month and weekday where the pattern names them."""
    days = DaySet.every() if pattern.holiday is None else _feast_days(pattern.holiday)
    if pattern.month is not None and pattern.day is None:
        days &= months(pattern.month)
    elif pattern.month is not None and pattern.day is not None:
        days &= _month_days(pattern.month, pattern.day)
    if pattern.weekday is not None:
        days &= weekdays(pattern.weekday)
    return days


def _month_days(month: int, day: int) -> DaySet:
    found = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        number = day_number(year, month, day)
        if civil(number) == (year, month, day):
            found.append(number)
    return DaySet.of(found)


@lru_cache(maxsize=64)
def _feast_days(feast: Feast) -> DaySet:
    first = max(FIRST_YEAR, feast.since or FIRST_YEAR)
    return DaySet.of(feast.day_in(year) for year in range(first, LAST_YEAR + 1))
