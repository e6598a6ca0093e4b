"""Which round of a pattern is meant, and where two may be."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.field import Field
from timeline_app.core.rounds import either_side, either_year, nearest, nth

JUNE = day_number(2024, 6, 12)
EVE = Field(month=12, day=24)


def _days(*found: object) -> list[str]:
    return [format_day(one.first_day) for one in found if one is not None]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("month", "expect"),
    [
        (6, ["2024-06-24"]),
        (3, ["2024-03-24"]),
        (9, ["2024-09-24"]),
        (1, ["2024-01-24", "2025-01-24"]),
        (12, ["2023-12-24", "2024-12-24"]),
        (11, ["2023-11-24", "2024-11-24"]),
    ],
)
def test_a_far_day_of_the_year_may_be_the_one_on_either_side(month: int, expect: list[str]) -> None:
    assert _days(*either_year(Field(month=month, day=24), JUNE)) == expect


def test_a_month_is_the_nearest_however_far() -> None:
    assert len(either_year(Field(month=12), JUNE)) == 1


def test_what_is_going_on_is_one() -> None:
    assert _days(*either_side(Field(month=6, day=12), JUNE)) == ["2024-06-12"]
    assert len(either_side(EVE, JUNE)) == 2


def test_a_side_names_the_one_on_it() -> None:
    assert _days(nearest(EVE, "past", JUNE), nearest(EVE, "future", JUNE)) == [
        "2023-12-24",
        "2024-12-24",
    ]
    assert _days(nth(EVE, -2, JUNE), nth(EVE, 2, JUNE)) == ["2022-12-24", "2025-12-24"]
