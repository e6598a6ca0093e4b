"""Calendar patterns: one instance a period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.field import (
    Feast,
    Field,
    agrees,
    clock,
    instance,
    instances_within,
    period_index,
)

DAYS = st.integers(cal.day_number(-2000), cal.day_number(4000))


@given(DAYS, st.integers(0, 6))
def test_every_week_has_each_weekday_once(day: int, weekday: int) -> None:
    field = Field(weekday=weekday)
    found = instance(field, period_index(field, day))
    assert found is not None
    assert cal.weekday(found[0]) == weekday
    assert cal.monday(found[0]) == cal.monday(day)


@given(DAYS, DAYS, st.integers(1, 12))
def test_listed_instances_touch_the_stretch(one: int, other: int, month: int) -> None:
    first = min(one, other)
    last = min(first + 3000, max(one, other))
    for begin, end in instances_within(Field(month=month), first, last):
        assert begin <= last
        assert end >= first
        assert cal.civil(begin)[1] == month


def test_a_month_without_the_day_has_no_instance() -> None:
    assert instance(Field(month=2, day=29), 2019) is None
    assert instance(Field(month=2, day=29), 2020) is not None


@pytest.mark.parametrize(
    ("feast", "date"),
    [
        (Feast("fixed", month=12, day=26), (2020, 12, 26)),
        (Feast("third Monday", month=1, weekday=0, nth=3), (2020, 1, 20)),
        (Feast("last Monday", month=5, weekday=0, nth=-1), (2020, 5, 25)),
        (Feast("Good Friday", easter=-2), (2020, 4, 10)),
    ],
)
def test_feasts_follow_their_rule(feast: Feast, date: tuple[int, int, int]) -> None:
    assert cal.civil(feast.day_in(date[0])) == date


def test_a_weekday_contradicts_another_day() -> None:
    day = cal.day_number(2018, 8, 2)
    assert agrees(Field(month=8, day=2, weekday=3), day)
    assert not agrees(Field(month=8, day=2, weekday=4), day)


def test_a_clock_time_narrows_one_day() -> None:
    found = clock(Field(hour=7, minute=30), 10, 10)
    assert (found.start_s, found.unit) == (10 * DAY_S + 7 * 3600 + 1800, Unit.MINUTE)
    assert clock(Field(hour=7), 10, 12).last_day == 12


def test_the_night_runs_into_the_next_day() -> None:
    found = clock(Field(daypart="NI"), 10, 10)
    assert (found.first_day, found.last_day) == (10, 11)
