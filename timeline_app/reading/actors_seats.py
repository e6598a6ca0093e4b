"""Offices that belong to a place: "the Bishop of Lund" is not the Bishop of Vesk, nor "the mayor of Lund" any other.

The place is part of the office. Whoever is known to hold it of one place does not hold it of another.
"""

from __future__ import annotations

from timeline_app.core.article import Span
from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_SEATED = frozenset({"local", "clergy", "head_of_state"})
"""Families of offices that one holds "of" a place, in word and deed."""
_OF = ("of", "for")


def seat(sentence: Sentence, i: int) -> str:
    """The place an office is "of", in small letters; nothing for an office without one.

    **Cost**: linear in the words behind the office.
    """
    first, end = _place(sentence, i)
    return " ".join(t.text.lower() for t in sentence.tokens[first:end])


def with_seat(sentence: Sentence, i: int, office: Span) -> Span:
    """The words for an office with the place it is "of": "Bishop of Lund"."""
    first, end = _place(sentence, i)
    return Span(office.start, sentence.tokens[end - 1].end) if first < end else office


def _place(sentence: Sentence, i: int) -> tuple[int, int]:
    """First token of the place behind an office, and the one behind its last; equal for none."""
    tokens = sentence.tokens
    k = i + 1
    if k + 1 >= len(tokens) or tokens[k].text.lower() not in _OF:
        return k, k
    k += 1 + (tokens[k + 1].text.lower() == "the")
    last = k
    while last < len(tokens) and tokens[last].text[:1].isupper():
        last += 1
    return k, last


def is_seat(sentence: Sentence, i: int) -> bool:
    """True for the place in "the Bishop of Lund", "mayor of Vesk", whatever a parser takes it for."""
    tokens = sentence.tokens
    if i < 2 or tokens[i - 1].text.lower() != "of":
        return False
    families = words.roles().families.get(tokens[i - 2].text.lower(), frozenset())
    return bool(families & _SEATED) and bool(families - {"business", "activist"})


def is_elsewhere(seats: set[str], said: str, *, exact: bool) -> bool:
    """True where someone with these seats is not meant by an office of the place that is said.

    One whose seat nobody told may be, but only under the very name of the office.

    >>> is_elsewhere({"lund"}, "vesk", exact=True), is_elsewhere(set(), "vesk", exact=True)
    (True, False)
    >>> is_elsewhere({"lund"}, "", exact=False), is_elsewhere(set(), "vesk", exact=False)
    (False, True)
    """
    return bool(said) and said not in seats and (bool(seats) or not exact)
