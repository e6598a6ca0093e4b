"""Whose the words of a quotation are that fills its sentences."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def test_words_behind_what_one_remembers_are_not_those_of_who_spoke_before(read: Read) -> None:
    text = (
        "He told the inquiry in May 1967 that the blame was his. Ada Holm remembers that he called her in 1994. "
        "“He asked only one thing of me: are the engines any good?”"
    )
    reading = read(text)
    (quote,) = reading.quotes
    told = next(i for i, event in enumerate(reading.events) if event.predicate == "tell")
    assert quote.speech != told
