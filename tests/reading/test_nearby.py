"""The instance of a bare month, season or day that a story means."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import Unit, day_number, format_day
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.reading.nearby import near


def _first(field: Field, stretch: Interval, chapter: Interval | None = None) -> str:
    found = near(field, stretch, chapter)
    assert found is not None
    assert found.first_day is not None
    return format_day(found.first_day)


def _day(year: int, month: int, day: int) -> Interval:
    number = day_number(year, month, day)
    return Interval.of_days(number, number)


def _years(first: int, last: int) -> Interval:
    return Interval.of_days(day_number(first), day_number(last + 1) - 1, Unit.YEAR)


@pytest.mark.parametrize(
    ("month", "first"),
    [(8, "1911-08-01"), (2, "1912-02-01"), (12, "1911-12-01"), (6, "1911-06-01")],
)
def test_what_follows_is_nearer_than_what_came_before(month: int, first: str) -> None:
    assert _first(Field(month=month), _day(1911, 8, 1)) == first


def test_the_turn_of_the_year_is_a_way_off() -> None:
    assert _first(Field(month=12, day=30), _day(1911, 2, 22)) == "1911-12-30"


def test_a_chapter_keeps_its_months_in_its_years() -> None:
    assert _first(Field(month=5), _day(1911, 10, 15), _years(1911, 1911)) == "1911-05-01"
    assert _first(Field(month=5), _day(1911, 10, 15)) == "1912-05-01"
    assert _first(Field(month=5), _day(1911, 10, 15), _years(1930, 1931)) == "1912-05-01"


def test_a_day_of_the_month_is_of_this_month_or_the_next() -> None:
    assert _first(Field(day=19), _day(1911, 3, 20)) == "1911-03-19"
    assert _first(Field(day=3), _day(1911, 8, 28)) == "1911-09-03"
    assert near(Field(day=3), _years(1911, 1911)) is None


def test_the_winter_of_a_year_begins_in_it() -> None:
    assert _first(Field(season="WI"), _years(1911, 1911)) == "1911-12-01"
    assert _first(Field(season="WI"), _day(1912, 1, 10)) == "1911-12-01"


def test_late_in_a_year_january_is_that_of_the_next() -> None:
    late = Interval.of_days(day_number(1911, 7, 2), day_number(1912) - 1, Unit.YEAR)
    assert _first(Field(month=1), late) == "1912-01-01"
    assert _first(Field(month=1), _years(1911, 1911)) == "1911-01-01"
