"""Dates of states, which no event holds, on invented sentences."""

from __future__ import annotations

import pytest

from tests.linking.conftest import Bounds


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The first boats will be in service by 2031 and all by 2036.", "2031-12-31"),
        ("The tower will be the highest in the land by 2036.", "2036-12-31"),
        ("Hale said in 2020 that the tower will be ready by 2036.", None),
        ("The tower would be ready by 2036.", None),
    ],
)
def test_a_state_to_come_bounds_above(bounds: Bounds, text: str, last: str | None) -> None:
    assert bounds(text)[1] == last


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Since becoming mayor in 2034 she has claimed credit for it.", "2035-01-01"),
        ("Since the inception of the fair in 2030, thousands have come.", "2031-01-01"),
        ("Since the council plans to open the pier in 2031, boats are needed.", None),
        ("The council is dredging the bay, hoping to finish in 2034.", None),
    ],
)
def test_what_has_been_since_then_bounds_below(
    bounds: Bounds, text: str, first: str | None
) -> None:
    assert bounds(text)[0] == first
