"""Letters typed for a command: in order, best at the starts of words, whatever the case."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.fuzzy import score

LINES = ("View: Zoom in", "View: Zoom out", "Find and filter: Go to a date", "Window: Preferences")


def best(typed: str) -> str:
    return max(LINES, key=lambda line: score(typed, line) or -1)


def test_the_best_fit_is_what_one_means() -> None:
    assert best("go to") == LINES[2]
    assert best("gd") == LINES[2]
    assert best("zout") == LINES[1]
    assert best("PREF") == LINES[3]


def test_a_missing_letter_is_no_fit() -> None:
    assert score("zq", LINES[0]) is None


@given(st.text(max_size=30))
def test_a_line_fits_itself_and_its_start(line: str) -> None:
    assert score(line, line) is not None
    assert score(line[:3], line) is not None
