"""Laws of civil time."""

from __future__ import annotations

import datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit

YEARS = st.integers(-9999, 99_999)
DAYS = st.integers(cal.day_number(-9999), cal.day_number(99_999, 12, 31))
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


@given(DAYS)
def test_the_parts_of_a_unit_fill_it(day: int) -> None:
    for unit, part, count in (
        (Unit.WEEK, Unit.DAY, 7),
        (Unit.QUARTER, Unit.MONTH, 3),
        (Unit.HALF, Unit.QUARTER, 2),
        (Unit.YEAR, Unit.HALF, 2),
        (Unit.DECADE, Unit.YEAR, 10),
    ):
        first, last = cal.unit_span(day, unit)
        parts = [cal.unit_span(first, part, number) for number in range(count)]
        assert (parts[0][0], parts[-1][1]) == (first, last)
        assert all(after[0] == before[1] + 1 for before, after in pairwise(parts))


@given(YEARS)
def test_the_fourth_of_january_lies_in_week_one(year: int) -> None:
    fourth = cal.day_number(year, 1, 4)
    assert cal.iso_week(fourth) == (year, 1)
    assert cal.iso_week(cal.monday(fourth) - 1)[0] == year - 1


@given(DAYS)
def test_weeks_are_counted_on_from_monday_to_monday(day: int) -> None:
    year, week = cal.iso_week(day)
    following = cal.iso_week(day + 7)
    assert following in ((year, week + 1), (year + 1, 1))
    assert week <= 53
    assert cal.iso_week(cal.monday(day)) == cal.iso_week(cal.monday(day) + 6) == (year, week)


@given(YEARS, st.integers(1, 12))
def test_fiscal_years_follow_on_each_other_and_end_in_their_year(year: int, begins: int) -> None:
    first, last = cal.fiscal_year(year, begins)
    assert cal.fiscal_year(year + 1, begins)[0] == last + 1
    assert cal.civil(first)[1:] == (begins, 1)
    assert cal.civil(last)[0] == year
