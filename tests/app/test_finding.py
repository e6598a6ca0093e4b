"""Finding words in a text."""

from __future__ import annotations

from timeline_app.app.finding import nearest, occurrences


def test_words_are_found_whatever_the_case_and_the_line_breaks() -> None:
    text = "The Harbour\r\nmaster met the harbour  master."
    assert [span.of(text) for span in occurrences(text, "harbour master")] == [
        "Harbour\r\nmaster", "harbour  master",
    ]  # fmt: skip


def test_signs_are_no_patterns_and_nothing_is_found_for_nothing() -> None:
    assert len(occurrences("a.b a+b aXb", "a.b")) == 1
    assert occurrences("a b", "  ") == ()


def test_the_next_place_is_the_first_from_here_on() -> None:
    spans = occurrences("x y x", "x")
    assert [nearest(spans, at) for at in (0, 1, 5)] == [0, 1, 0]
    assert nearest((), 0) is None
