"""Laws of day sets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.calendar import civil, day_number, weekday
from timeline_app.core.dayset import FIRST_DAY, LAST_DAY, DaySet, months, weekdays

DAYS = st.integers(min_value=day_number(1900), max_value=day_number(2100))
SETS = st.lists(DAYS, max_size=12).map(DaySet.of)
OFFSETS = st.integers(min_value=-400, max_value=400)


@given(SETS, OFFSETS)
def test_shift_there_and_back_is_identity(days: DaySet, offset: int) -> None:
    assert days.shift(offset).shift(-offset) == days


@given(SETS, st.integers(-40, 40), st.integers(0, 30))
def test_spread_is_the_union_of_shifts(days: DaySet, low: int, width: int) -> None:
    union = DaySet.none()
    for offset in range(low, low + width + 1):
        union |= days.shift(offset)
    assert days.spread(low, low + width) == union


@given(SETS)
def test_weeks_hold_their_members_and_are_idempotent(days: DaySet) -> None:
    weeks = days.weeks()
    assert (weeks & days) == days
    assert weeks.weeks() == weeks
    assert {weekday(d) for d in days.mondays()} <= {0}


@given(st.lists(DAYS, max_size=20))
def test_days_come_back_sorted(days: list[int]) -> None:
    assert DaySet.of(days).days() == sorted(set(days))


@given(DAYS)
def test_patterns_agree_with_the_calendar(day: int) -> None:
    assert day in weekdays(weekday(day))
    assert day not in weekdays((weekday(day) + 1) % 7)
    assert day in months(civil(day)[1])


def test_open_sides_stay_open_under_shifts() -> None:
    after = DaySet.between(day_number(2018), None)
    assert after.last is None
    assert after.shift(10).last is None
    assert after.shift(-10).first == day_number(2017, 12, 22)
    assert DaySet.between(None, 0).shift(5).first is None
    assert DaySet.every().spread(-3, 3).is_every


def test_the_universe_has_edges() -> None:
    assert DaySet.of([FIRST_DAY - 1, LAST_DAY + 1]).is_empty
    assert DaySet.between(5, 4).is_empty
    assert len(DaySet.every()) == LAST_DAY - FIRST_DAY + 1


def test_offsets_beyond_the_universe_cost_nothing() -> None:
    day = DaySet.of([0])
    assert day.shift(10**12).is_empty
    assert day.shift(-(10**12)).is_empty
    assert day.spread(-(10**12), 0) == DaySet.between(None, 0)
    assert day.spread(0, 10**12) == DaySet.between(0, None)
    assert day.spread(10**12, 2 * 10**12).is_empty
    assert DaySet.between(0, None).shift(10**12).last is None


def test_a_pattern_of_every_year_is_open_on_both_sides() -> None:
    for days in (months(7), weekdays(2), DaySet.every() - months(12)):
        assert days.first is None
        assert days.last is None
        assert not days.is_bounded
