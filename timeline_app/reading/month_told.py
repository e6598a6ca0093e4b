"""A day without its month: "he sailed on 3 May and was back on the 9th" is of the month told, or of the next.

The day of writing is no help there: the number leans on the last date that names its month, as long as the verbs
beside the two do not look different ways. The month that ends a range leans on the one that begins it in the same way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Fixed, Nearest, Shift, TimeExpr, Within
from timeline_app.reading.nearby import near
from timeline_app.reading.placed import Placed, Reference, fixed

_MONTH_DAYS = 30
"""Days of a month, for telling which of two is nearer."""

_LEAP_YEAR = 2000
"""A year in which every month has its longest length."""

_TURN = 10
"""Days that the turn of a month counts for."""


def of_month_told(item: Placed, reached: Sequence[Reference], reach: int) -> Timex | None:
    """The day, in the month of the last date that has one; None where none stands near."""
    timex = item.timex
    if not isinstance(timex.expr, Nearest) or timex.expr.field.period != Unit.MONTH:
        return None
    for reference in reversed(reached):
        if item.sentence - reference.sentence > reach:
            return None
        expr = _in_month(timex.expr.field, reference.expr)
        if expr is not None:
            turned = reference.ahead != (timex.tense == "future") and timex.tense != "none"
            return None if turned else replace(timex, expr=expr, leans_on=reference.span)
    return None


def range_ended(begun: Timex, timex: Timex) -> tuple[Timex, Timex]:
    """Both ends of "from November to February", "from Friday to Monday": the last is the first one behind the begin.

    What is over by the words is over on the day of writing: a strike that "lasted from January to April", told in
    March, is of the year before.
    """
    first, last = begun.expr, timex.expr
    moved = timex.tense == "future" != begun.tense
    if timex.signal not in ("to", "until") or moved:
        return begun, timex
    gap = timex.span.start - begun.span.end
    if gap > (_BESIDE if begun.signal == "from" else _JOINED):
        return begun, timex
    if not isinstance(first, Nearest) or not isinstance(last, Nearest):
        return begun, timex
    ends = _steps(first.field, last.field)
    if ends is None:
        return begun, _of_one_year(begun, timex)
    unit, steps = ends
    if first.direction == "past":
        over = replace(last, direction="past")
        begin = Shift(over, unit, -steps, to_day=True)
        return replace(begun, expr=begin, leans_on=timex.span), replace(timex, expr=over)
    end = Shift(first, unit, steps, to_day=True)
    return begun, replace(timex, expr=end, leans_on=begun.span)


def _of_one_year(begun: Timex, timex: Timex) -> Timex:
    """The end of "between Easter and Whitsun", "from Christmas to Candlemas": the first such day behind the begin.

    A feast moves, so nobody counts days from one to the other: it is the latest one as the first is, or later.
    """
    first, last = begun.expr, timex.expr
    if not isinstance(first, Nearest) or not isinstance(last, Nearest):
        return timex
    if first.field.holiday is None or last.field.holiday is None or begun.tense == "future":
        return timex
    if first.direction == last.direction:
        return timex
    return replace(timex, expr=replace(last, direction=first.direction), leans_on=begun.span)


def _steps(first: Field, last: Field) -> tuple[Unit, int] | None:
    """Months or days from one month or weekday on to the other; None for anything else, and for the same."""
    if first.unit == Unit.MONTH and last.unit == Unit.MONTH:
        unit, steps = Unit.MONTH, ((last.month or 0) - (first.month or 0)) % _YEAR
    elif first == Field(weekday=first.weekday) and last == Field(weekday=last.weekday):
        unit, steps = Unit.DAY, ((last.weekday or 0) - (first.weekday or 0)) % _WEEK
    else:
        return None
    return (unit, steps) if steps else None


_YEAR, _WEEK = 12, 7
"""Months of a year, days of a week."""

_BESIDE = 12
"""Characters between the ends of a range, at most."""

_JOINED = 9
"""The same where no "from" opens it: "Monday through Friday"."""


def of_own_month(timex: Timex) -> Timex:
    """The counted day of a month that no date tells: the latest one of the past, the next one to come."""
    expr = timex.expr
    match expr:
        case Within(outer=Shift(unit=Unit.MONTH) as outer, field=field) if fixed(outer) is None:
            if timex.tense == "past":
                return replace(timex, expr=Nearest(field, "past"))
            if timex.tense == "future":
                return replace(timex, expr=Nearest(field, "future"))
    return timex


def _in_month(field: Field, told: TimeExpr) -> TimeExpr | None:
    """The day in the month of a date, or in the next one where that is nearer."""
    stretch = fixed(told)
    if stretch is not None:
        found = near(field, stretch)
        return None if found is None else Fixed(found)
    if not isinstance(told, Nearest) or told.field.month is None:
        return None
    month = told.field.month
    runs_over = told.field.day is not None and _runs_over(told.field.day, field.day or 1)
    if runs_over or (field.day or 1) > cal.month_length(_LEAP_YEAR, month):
        month = month % 12 + 1
    return replace(told, field=replace(field, month=month))


def _runs_over(told: int, day: int) -> bool:
    """True where the day of the next month is nearer than one that lies back."""
    return day < told and day + _MONTH_DAYS - told + _TURN < 2 * (told - day)
