"""Quotations shared by two invented articles: news of one week, or words of long ago."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

WORDS = "“We shall open the sluice when the last of the barges has passed the lower lock,”"


def dating(first: str, second: str) -> tuple[str | None, ...]:
    """Bounds of the first article beside the second, which was published on 20 June 2031."""
    articles = [
        Article(ArticleId("a"), first),
        Article(ArticleId("b"), second, pub_date="2031-06-20"),
    ]
    found = link(articles, [read(article, PARSER) for article in articles])
    days = next(one for one in found.dating if one.article == "a")
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))


def test_words_of_this_week_are_quoted_within_days() -> None:
    first = f"{WORDS} the harbour master Ida Brandt told the Courier this week."
    second = f"{WORDS} the harbour master Ida Brandt told the Courier."
    start, end = dating(first, second)
    assert start is not None
    assert end is not None
    assert "2031-06-01" <= start <= "2031-06-16"
    assert "2031-06-20" <= end <= "2031-06-30"


def test_words_of_another_year_say_nothing_of_the_week() -> None:
    first = f"{WORDS} the harbour master Ida Brandt told the Courier this week."
    second = f"{WORDS} the harbour master Ida Brandt told the Courier in 2029."
    start, _ = dating(first, second)
    assert start is None or start < "2030-01-01"
