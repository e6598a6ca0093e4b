"""Words that tell the tense of their clause, and those that only look as if they did."""

from __future__ import annotations

import pytest

from timeline_app.reading.grammar import Stream
from timeline_app.reading.lexer import fold, lex
from timeline_app.reading.lexicon import load
from timeline_app.reading.tense_cues import cue_at, tells_tense


def _stream(text: str) -> Stream:
    return Stream(lex(fold(text), 0, len(text)), load("en"))


@pytest.mark.parametrize(
    ("text", "place", "tense"),
    [
        ("She sold it on Friday", 1, "past"),
        ("She will sell it", 1, "future"),
        ("They are to start", 1, "future"),
        ("The roof was set alight", 3, "past"),
        ("It is over", 1, "present"),
    ],
)
def test_a_verb_tells_its_tense(text: str, place: int, tense: str) -> None:
    found = cue_at(_stream(text), place)
    assert found is not None
    assert found.tense == tense


@pytest.mark.parametrize(("text", "place"), [("the plan", 1), ("its revised offer", 1)])
def test_a_noun_and_its_attribute_tell_none(text: str, place: int) -> None:
    assert cue_at(_stream(text), place) is None


def test_a_row_of_a_table_tells_none() -> None:
    assert not tells_tense(_stream("Friday 12, Saturday 14"))
    assert tells_tense(_stream("They left on Friday"))
