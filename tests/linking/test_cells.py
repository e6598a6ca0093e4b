"""Cells hold each possible day once, single days where it matters, and no day that is ruled out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.calendar import day_number, weekday
from timeline_app.core.dayset import DaySet, weekdays
from timeline_app.linking.cells import FINE_DAYS, Cells, cells_of, middle, shortest

LOW, HIGH = day_number(1990), day_number(2026, 12, 31)


@given(st.integers(LOW, HIGH), st.integers(0, 9_000), st.integers(0, 6), st.booleans())
def test_cells_hold_every_possible_day_once(low: int, width: int, day: int, gapped: bool) -> None:
    days = weekdays(day) if gapped else DaySet.every() - weekdays(day)
    cells = cells_of(days, low, low + width, [(low + 20, low + 30)])
    inside = len(days & DaySet.between(low, low + width)) or width + 1
    assert sum(cells.size) == inside
    assert all(a <= b for a, b in zip(cells.first, cells.last, strict=True))
    assert list(cells.first) == sorted(set(cells.first))
    assert low <= cells.first[0] <= cells.last[-1] <= low + width


def test_few_days_are_weighed_one_by_one_and_decades_by_weeks() -> None:
    assert set(cells_of(DaySet.every(), LOW, LOW + FINE_DAYS - 1).size) == {1}
    wide = cells_of(DaySet.every(), LOW, HIGH, [(LOW + 100, LOW + 110)])
    assert 1 < wide.size.count(1) < 30
    assert wide.within(LOW + 100, LOW + 110) == range(
        wide.first.index(LOW + 100), wide.first.index(LOW + 110) + 1
    )


def test_the_days_of_a_pattern_are_the_only_ones() -> None:
    cells = cells_of(weekdays(3), LOW, LOW + 700)
    assert {weekday(day) for day in cells.first} == {3}


def test_the_shortest_stretch_counts_days_and_not_cells() -> None:
    cells = Cells([0, 100, 101, 102], [99, 100, 101, 102], [100, 1, 1, 1])
    assert shortest(cells, [0.45, 0.3, 0.15, 0.1], 0.5) == (1, 3)
    assert shortest(cells, [0.625, 0.125, 0.125, 0.125], 0.75) == (0, 1)


def test_the_middle_leaves_the_same_chance_on_either_side() -> None:
    assert middle([1.0] * 8, 0.75) == (1, 6)
    assert middle([1.0], 0.5) == (0, 0)
