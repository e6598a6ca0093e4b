"""Sentences in capitals only are read as if written small; all else stays as it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention, Span
from timeline_app.reading.casing import written_small

Find = Callable[[str, str], EventMention]


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("THE PORT OF LORN WAS CLOSED.", "The port of lorn was closed."),
        ("POLICE IN NORWAY MAY STRIKE ON FRIDAY.", "Police in Norway may strike on Friday."),
        ("NATO AND UN", "NATO AND UN"),
        ("A B C D E", "A B C D E"),
        ("THE \u0130ZMIR PORT WAS CLOSED", "The \u0130ZMIR port was closed"),
        ("Police SAID THE MEN LEFT.", "Police SAID THE MEN LEFT."),
    ],
)
def test_written_small(text: str, small: str) -> None:
    assert written_small(text, [Span(0, len(text))]) == small


def test_a_loud_sentence_tells_its_event(event: Find) -> None:
    text = "THE PORT OF LORN WAS CLOSED ON MONDAY. It reopened on Tuesday."
    found = event(text, "CLOSED")
    assert (found.summary, found.status) == ("The port of lorn was closed", "happened")
