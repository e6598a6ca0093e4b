"""Words with one slip in them, and words that are none."""

from __future__ import annotations

import pytest

from timeline_app.reading.lexicon import load
from timeline_app.reading.misspellings import misspellings


@pytest.mark.parametrize(
    "slip", ["tomorow", "tommorrow", "tomarrow", "wendesday", "febuary", "wekend"]
)
def test_a_slip_means_what_the_word_means(slip: str) -> None:
    assert load().alone(slip, slip) or load().alone(slip.title(), slip)


def test_no_listed_word_is_taken_for_a_slip() -> None:
    assert not load().has("weekends", "weekend")
    assert load().has("weekends", "weekends")


def test_every_slip_is_another_word_with_the_same_first_letter() -> None:
    found = list(misspellings("october"))
    assert "october" not in found
    assert {slip[0] for slip in found} == {"o"}
