"""Years that are under way: "so far in 2031"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.linking.test_bounds import pytestmark

__all__ = ["pytestmark"]
Bounds = Callable[[str], tuple[str | None, str | None]]


@pytest.mark.parametrize(
    "text",
    [
        "So far in 2031, nine boats have sunk.",
        "It is the third fire thus far in 2031, the guild says.",
    ],
)
def test_a_year_so_far_is_the_current_one(text: str, bounds: Bounds) -> None:
    assert bounds(text) == ("2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "So far in 2031, the smith had won nothing.",
        '"So far in 2031 we have lost nine boats," he said in 2035.',
        "In the novel, nine boats have sunk so far in 2031.",
        "So far, in 2031 as in 2032, boats sink.",
    ],
)
def test_a_year_of_another_day_is_not(text: str, bounds: Bounds) -> None:
    assert bounds(text)[1] is None
