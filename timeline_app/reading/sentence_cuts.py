"""Sentences too long to be one: cut where a reader would draw breath, so that none loses its events."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.article import Span

LONGEST = 1500
"""Characters a parser takes as one sentence."""
_PIECE, _LEAST = 900, 300
"""Characters of what a longer one is cut into."""
_BREATHS = ("; ", ";\n", ", ", ",\n", " ", "\n")
"""Where to cut, the best first."""


def pieces(plain: str, sentence: Span) -> Iterator[Span]:
    """The sentence itself, or stretches of it that are short enough, in text order.

    Each ends behind the last semicolon, else comma, else space that leaves it long enough to be told; a
    run of letters without any is no text and is left out. **Cost**: linear.
    """
    start = sentence.start
    while sentence.end - start > LONGEST:
        end = _cut(plain, start, start + _PIECE)
        if end is None:
            start += _PIECE
            continue
        yield Span(start, end)
        start = end
    if start < sentence.end:
        yield Span(start, sentence.end)


def _cut(plain: str, start: int, last: int) -> int | None:
    for mark in _BREATHS:
        at = plain.rfind(mark, start + _LEAST, last)
        if at >= 0:
            return at + len(mark)
    return None
