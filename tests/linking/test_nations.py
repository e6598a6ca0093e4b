"""States under every name they go by."""

from __future__ import annotations

import pytest

from timeline_app.linking.nations import in_full, regions, seats


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("us navy", "united states navy"),
        ("american navy", "united states navy"),
        ("united states navy", "united states navy"),
        ("costa rican police", "costa rica police"),
        ("norway", "norway"),
        ("turkish", "turkish"),
        ("hill front", "hill front"),
    ],
)
def test_names_that_begin_with_a_state(words: str, expected: str) -> None:
    assert in_full(words) == expected


def test_places() -> None:
    assert seats()["lima"] == "Peru"
    assert "middle east" in regions()
    assert "peru" not in regions()
