"""Passages that are alike but for a name: they date nothing and are no copies."""

from __future__ import annotations

from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.event import Dating, Event
from timeline_app.linking.linker import link
from timeline_app.linking.swaps import is_one_name
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
needs_parser = pytest.mark.skipif(PARSER is None, reason="needs the language model")


@cache
def reading(name: str, text: str, date: str | None) -> Reading:
    return read(Article(ArticleId(name), text, pub_date=date), PARSER)


def linked(dated: str, undated: str) -> tuple[Dating, tuple[Event, ...]]:
    rows = [("dated", dated, "2031-06-12"), ("undated", undated, None)]
    articles = [Article(ArticleId(name), text, pub_date=date) for name, text, date in rows]
    result = link(articles, [reading(*row) for row in rows])
    return next(d for d in result.dating if d.article == "undated"), result.events


SENTENCES = [
    "Output at {} dropped by a tenth on Monday when the owners closed both kilns because of the price of gas.",
    "{} and Vestria opened their common border on Monday, four years after the war that had closed every crossing.",
    "The bishop of {} blessed a new chapel on Monday, the second this year, and thanked all who had given money.",
]


@needs_parser
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_same_words_of_another_name_date_nothing(sentence: str) -> None:
    dating, events = linked(sentence.format("Morland"), sentence.format("Quenby"))
    assert dating.is_undated
    assert all(len({source.article for source in event.sources}) == 1 for event in events)
    assert not any(source.copy_of for event in events for source in event.sources)


@needs_parser
@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_same_words_of_the_same_name_date(sentence: str) -> None:
    said = sentence.format("Morland")
    dating, events = linked(said, f"It is raining. {said}")
    assert dating.first is not None
    assert {s.article for e in events for s in e.sources if s.copy_of} == {"undated"}


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (("lina",), ("lena",), False),
        (("ivar", "lund"), ("lund",), True),
        (("peru",), ("lima",), True),
        (("peru",), ("chile",), False),
    ],
)
def test_names_of_one_bearer(one: tuple[str, ...], two: tuple[str, ...], expected: bool) -> None:
    assert is_one_name(one, two) == expected
