"""Numbers that are years by what stands beside them."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.reading.lone_years import is_year


@pytest.mark.parametrize(
    ("text", "number", "holds"),
    [
        ("1652 The bridge was repaired", "1652", True),
        ("1652 Dutch sailors came", "1652", False),
        ("It was his famous 1906 essays", "1906", True),
        ("He lost his other 1906 sheep", "1906", False),
        ("He lost his famous 1900 essays", "1900", False),
        ("From 1764 onwards it grew", "1764", True),
        ("The engine no. 1987 ran", "1987", False),
    ],
)
def test_the_neighbours_tell_a_year(text: str, number: str, holds: bool) -> None:
    stream = stream_of(text)
    place = next(i for i, token in enumerate(stream.tokens) if token.text == number)
    assert is_year(stream, place, place + 1) == holds
