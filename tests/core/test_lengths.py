"""Lengths as TIMEX3 values."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import Unit
from timeline_app.core.lengths import PARTS, clock_length, in_both, period


@pytest.mark.parametrize(
    ("n", "unit", "half", "wanted"),
    [
        (3, Unit.DECADE, False, "P30Y"),
        (None, Unit.DECADE, False, "PXDE"),
        (2, Unit.DAY, True, "P2DT12H"),
        (1, Unit.HOUR, True, "PT1H30M"),
        (0, Unit.YEAR, True, "P6M"),
        (1, Unit.WEEK, True, "P1.5W"),
    ],
)
def test_a_length_is_written_in_its_own_unit(
    n: int | None, unit: Unit, half: bool, wanted: str
) -> None:
    assert period(n, unit, half) == wanted


@pytest.mark.parametrize(("whole", "unit"), PARTS)
def test_a_length_in_two_units_is_one_unit_where_nothing_is_left(whole: Unit, unit: Unit) -> None:
    if whole != Unit.WEEK:
        assert in_both(2 * PARTS[whole, unit], unit, whole) == period(2, whole)


def test_a_week_and_three_days_are_days() -> None:
    assert in_both(10, Unit.DAY, Unit.WEEK) == "P10D"


def test_many_minutes_are_hours_and_minutes() -> None:
    assert [clock_length(n, Unit.MINUTE) for n in (45, 90, 120)] == ["PT45M", "PT1H30M", "PT120M"]
