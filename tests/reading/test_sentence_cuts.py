"""Sentences too long to be one."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.article import Reading, Span
from timeline_app.reading.sentence_cuts import LONGEST, pieces


def test_a_sentence_of_common_length_is_left_alone() -> None:
    text = "The ferry, which had left Lima, sank; nobody drowned."
    assert list(pieces(text, Span(0, len(text)))) == [Span(0, len(text))]


def test_a_long_one_is_cut_at_a_semicolon_before_a_comma() -> None:
    text = "a, " * 120 + "b; " + "c, " * 50 + "d " * 800
    first = next(iter(pieces(text, Span(0, len(text)))))
    assert text[: first.end].endswith("b; ")


def test_a_run_of_letters_is_no_text() -> None:
    assert len(list(pieces("x" * 30 * LONGEST, Span(0, 30 * LONGEST)))) <= 1


@given(st.text(alphabet="ab ;,\n", max_size=6 * LONGEST), st.integers(0, 50))
def test_pieces_are_short_apart_and_in_order(text: str, start: int) -> None:
    whole = Span(min(start, len(text)), len(text))
    found = list(pieces(text, whole))
    assert all(0 < p.end - p.start <= LONGEST for p in found)
    ends = [whole.start, *(edge for p in found for edge in (p.start, p.end)), whole.end]
    assert ends == sorted(ends)


def test_the_events_of_a_long_sentence_are_read(read: Callable[[str], Reading]) -> None:
    acts = [f"in {1900 + n} the firm bought a mill in Lorn" for n in range(60)]
    text = "As the register tells, " + "; ".join(acts) + "."
    reading = read(text)
    bought = [e for e in reading.events if e.predicate == "buy"]
    assert len(bought) >= 55
    assert all(len(e.timexes) == 1 for e in bought)
