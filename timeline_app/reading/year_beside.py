"""A calendar pattern in the year that stands beside it: "May 3, 2014", "the winter of 1998"."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Nearest, TimeExpr, Within
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match


def in_year(field: Field, year: int) -> TimeExpr | None:
    """The pattern in a named year; None for a day that year does not have.

    Of a feast whose rule is younger ("the Black Friday of 1869") no more than the year is known.
    """
    if field.holiday is not None and year < (field.holiday.since or year):
        return Fixed(year_interval(year))
    if field.day is not None and field.month is not None:
        if field.day > cal.month_length(year, field.month):
            return None
        day = cal.day_number(year, field.month, field.day)
        return Fixed(Interval.of_days(day, day))
    if field.month is not None:
        span = cal.unit_span(cal.day_number(year, field.month), Unit.MONTH)
        return Fixed(Interval.of_days(*span, Unit.MONTH))
    return Within(Fixed(year_interval(year)), field)


def dated(expr: TimeExpr | None) -> Found | None:
    return None if expr is None else Found("DATE", expr)


def maybe_in_year(field: Field, match: Match) -> TimeExpr | None:
    return in_year(field, match.number("year")) if match.has("year") else Nearest(field)
