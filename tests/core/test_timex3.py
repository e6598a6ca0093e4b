"""TIMEX3 values, with and without an anchor."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.core.strategies_time import DAYS, EXPRESSIONS
from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Fixed,
    Length,
    Nearest,
    Part,
    Recurring,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Vague,
    Within,
    is_anchored,
)
from timeline_app.core.timex3 import value

ANCHOR = day_number(2014, 12, 14)


def _years(first: int, last: int, unit: Unit) -> Fixed:
    return Fixed(Interval.of_days(day_number(first), day_number(last + 1) - 1, unit))


@pytest.mark.parametrize(
    ("expr", "masked", "full"),
    [
        (Nearest(Field(month=9)), "XXXX-09", "2014-09"),
        (Nearest(Field(month=9, day=4)), "XXXX-09-04", "2014-09-04"),
        (Nearest(Field(weekday=3)), "XXXX-WXX-4", "2014-12-11"),
        (Nearest(Field(weekend=True)), "XXXX-WXX-WE", "2014-W50-WE"),
        (Nearest(Field(quarter=3)), "XXXX-Q3", "2014-Q3"),
        (Nearest(Field(half=1)), "XXXX-H1", "2014-H1"),
        (Nearest(Field(season="SU")), "XXXX-SU", "2014-SU"),
        (Relative(Unit.WEEK, -1), "XXXX-WXX", "2014-W49"),
        (Relative(Unit.MONTH, -1), "XXXX-XX", "2014-11"),
        (Relative(Unit.YEAR, -1), "XXXX", "2013"),
        (Relative(Unit.DAY, 0), "XXXX-XX-XX", "2014-12-14"),
        (Relative(Unit.DECADE, 0), "XXX", "201"),
        (Shift(Anchor(), Unit.DAY, -3), "XXXX-XX-XX", "2014-12-11"),
        (Shift(Anchor(), Unit.YEAR, -2), "XXXX", "2012"),
        (Part(Relative(Unit.YEAR, 1), "early"), "XXXX", "2015"),
        (Within(Relative(Unit.DAY, -1), Field(daypart="NI")), "XXXX-XX-XXTNI", "2014-12-13TNI"),
        (Nearest(Field(weekday=4, hour=17)), "XXXX-WXX-5T17:00", "2014-12-12T17:00"),
        (Within(Relative(Unit.YEAR, -1), Field(month=9)), "XXXX-09", "2013-09"),
        (Vague("past"), "PAST_REF", "PAST_REF"),
        (SpanTo(Unit.MONTH, 4, -1), "P4M", "P4M"),
        (SpanTo(Unit.YEAR, None, -1), "PXY", "PXY"),
        (Length(1, Unit.DAY), "P1D", "P1D"),
        (Length(2, Unit.HOUR, True), "PT2H30M", "PT2H30M"),
        (Recurring(Unit.DAY), "P1D", "P1D"),
        (Recurring(Field(weekday=0)), "XXXX-WXX-1", "XXXX-WXX-1"),
        (EventRelative(1, Unit.DAY, 2), "P2D", "P2D"),
        (_years(1990, 1999, Unit.DECADE), "199", "199"),
        (_years(1801, 1900, Unit.CENTURY), "18", "18"),
        (_years(-43, -43, Unit.YEAR), "BC0044", "BC0044"),
        (Within(_years(1999, 1999, Unit.YEAR), Field(season="WI")), "1999-WI", "1999-WI"),
    ],
)
def test_conventions(expr: TimeExpr, masked: str, full: str) -> None:
    assert value(expr, None) == masked
    assert value(expr, ANCHOR) == full


@given(EXPRESSIONS, DAYS)
def test_an_anchored_expression_never_shows_digits_of_a_year_unasked(
    expr: TimeExpr, day: int
) -> None:
    assert value(expr, day)
    if is_anchored(expr):
        assert not re.match(r"\d{4}-", value(expr, None)), expr
