"""Laws of civil time."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit

DAYS = st.integers(cal.day_number(-9000), cal.day_number(9000))
UNITS = st.sampled_from(list(Unit))
CYCLE = 146_097
"""Days of 400 Gregorian years."""


@given(DAYS)
def test_civil_is_the_inverse_of_day_number(day: int) -> None:
    assert cal.day_number(*cal.civil(day)) == day


@given(st.dates())
def test_agrees_with_the_standard_library(date: datetime.date) -> None:
    day = cal.day_number(date.year, date.month, date.day)
    assert day == date.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert cal.weekday(day) == date.weekday()
    assert cal.iso_week(day) == tuple(date.isocalendar())[:2]


@given(DAYS, UNITS)
def test_truncate_is_idempotent_and_never_later(day: int, unit: Unit) -> None:
    first = cal.truncate(day, unit)
    assert first <= day
    assert cal.truncate(first, unit) == first


@given(DAYS, UNITS, st.integers(-20, 20))
def test_units_tile_the_line(day: int, unit: Unit, offset: int) -> None:
    first, last = cal.unit_span(day, unit, offset)
    assert cal.unit_span(day, unit, offset + 1)[0] == last + 1 or unit < Unit.DAY
    assert cal.unit_span(first, unit) == cal.unit_span(last, unit) or unit < Unit.DAY


@given(DAYS, UNITS)
def test_four_hundred_years_shift_everything(day: int, unit: Unit) -> None:
    if unit != Unit.MILLENNIUM:
        assert cal.truncate(day + CYCLE, unit) == cal.truncate(day, unit) + CYCLE


@given(DAYS)
def test_a_written_day_reads_back(day: int) -> None:
    assert cal.parse_day_range(cal.format_day(day)) == (day, day)


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = cal.easter(year)
    assert cal.weekday(day) == 6
    assert cal.day_number(year, 3, 22) <= day <= cal.day_number(year, 4, 25)


def test_month_steps_keep_to_the_months_length() -> None:
    assert cal.civil(cal.add_months(cal.day_number(2020, 2, 29), 12)) == (2021, 2, 28)
    assert cal.civil(cal.step(cal.day_number(2020, 1, 31), Unit.QUARTER, 1)) == (2020, 4, 30)
