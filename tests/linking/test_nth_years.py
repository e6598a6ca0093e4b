"""What is in its fifth year beside the date it began on, on invented sentences."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair, founded in 1990, is in its fifth year.", ("1994-01-01", "1995-12-31")),
        ("The drought, which began in May 2030, enters its third year.", ("2032-01-01", "2033-05-31")),
        ("A strike that began in March 2031 is in its third week.", ("2031-03-15", "2031-04-21")),
    ],
)  # fmt: skip
def test_the_count_and_the_beginning_give_the_time(
    bounds: Bounds, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The war, now in its third year, was far away for those who began work in 2031.",
        "The choir, in its tenth year, sang in 2031.",
        "The fair, founded in 1990 and moved to Quay in 1995, is in its best year.",
    ],
)
def test_a_count_in_a_story_bounds_nothing_above(bounds: Bounds, text: str) -> None:
    assert bounds(text)[1] is None
