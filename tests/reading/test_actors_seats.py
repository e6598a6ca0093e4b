"""Offices of places and of fields, what stands in front of a clause, and several joined by "and"."""

from __future__ import annotations

import pytest

from timeline_app.reading.actors_seats import is_elsewhere


@pytest.mark.parametrize(
    ("seats", "said", "exact", "elsewhere"),
    [
        ({"lund"}, "lund", False, False),
        ({"lund"}, "tarn", True, True),
        (set(), "tarn", False, True),
        (set(), "", False, False),
    ],
)
def test_an_office_of_another_place_is_elsewhere(
    seats: set[str], said: str, exact: bool, elsewhere: bool
) -> None:
    assert is_elsewhere(seats, said, exact=exact) is elsewhere
