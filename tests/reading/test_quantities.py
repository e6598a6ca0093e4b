"""Lengths in words and digits."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import Unit
from timeline_app.reading.grammar import Stream
from timeline_app.reading.lexer import fold, lex
from timeline_app.reading.lexicon import load
from timeline_app.reading.quantities import Stretch, stretch


def stream_of(text: str) -> Stream:
    folded = fold(text)
    return Stream(list(lex(folded, 0, len(folded))), load("en"))


@pytest.mark.parametrize(
    ("text", "n", "unit", "half"),
    [
        ("seven years", 7, Unit.YEAR, False),
        ("two and a half years", 2, Unit.YEAR, True),
        ("a year and a half", 1, Unit.YEAR, True),
        ("half an hour", 0, Unit.HOUR, True),
        ("5 1/2 hours", 5, Unit.HOUR, True),
        ("a couple of weeks", 2, Unit.WEEK, False),
        ("several months", None, Unit.MONTH, False),
        ("a few days", None, Unit.DAY, False),
        ("a fortnight", 2, Unit.WEEK, False),
        ("a decade and a half", 15, Unit.YEAR, False),
        ("ten-day", 10, Unit.DAY, False),
        ("three more days", 3, Unit.DAY, False),
    ],
)
def test_lengths(text: str, n: int | None, unit: Unit, half: bool) -> None:
    stream = stream_of(text)
    whole = [v for v, end in stretch(stream, 0) if end == len(stream.tokens)]
    assert [(s.n, s.unit, s.half) for s in whole if isinstance(s, Stretch)][:1] == [(n, unit, half)]
