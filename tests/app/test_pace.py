"""Guesses of the time left: none too early, and never finer than honest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.pace import Left, left


@pytest.mark.parametrize(
    ("elapsed_s", "share", "found"),
    [
        (2.0, 0.5, None),
        (30.0, 0.0, None),
        (30.0, 1.0, None),
        (10.0, 0.9, Left(0, "s")),
        (20.0, 0.5, Left(20, "s")),
        (60.0, 0.34, Left(2, "min")),
        (3600.0, 0.2, Left(4, "h")),
    ],
)
def test_time_left_as_one_would_say_it(elapsed_s: float, share: float, found: Left | None) -> None:
    """A status line with what is left."""
    assert left(elapsed_s, share) == found


@given(st.floats(0, 1e6), st.floats(0, 1))
def test_any_pace_has_an_answer_or_none(elapsed_s: float, share: float) -> None:
    found = left(elapsed_s, share)
    assert found is None or (found.count >= 0 and found.unit in {"s", "min", "h"})
