"""Counts to the day from what another article tells, with no full name in common, on invented stories."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

SLIDE = (
    "A bank of clay slid into the harbour of Werm on Tuesday, 4 March, and took the ice house with it. "
    "The breakwater held."
)
"""Published on 6 March 2031."""


def dating(later: str) -> tuple[str | None, ...]:
    """Bounds of an article beside that of the slide."""
    articles = [
        Article(ArticleId("first"), SLIDE, pub_date="2031-03-06"),
        Article(ArticleId("later"), later),
    ]
    found = link(articles, [read(article, PARSER) for article in articles])
    days = next(one for one in found.dating if one.article == "later")
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The clay that slid into Werm harbour two months ago today is to be sold to potters.", "2031-05-04"),
        ("One year ago to-day Werm lost its ice house. Children laid a block of ice on the quay.", "2032-03-04"),
        ("Since the slide at Werm, three weeks ago today, no boat has left the harbour.", "2031-03-25"),
    ],
)  # fmt: skip
def test_a_count_to_the_day_dates_the_article(text: str, day: str) -> None:
    assert dating(text) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "The choir of Werm was founded two months ago today. It will sing in May.",
        "A bank of clay slid into the harbour of Lisk two months ago today.",
        "The clay that slid into Werm harbour some weeks ago is to be sold to potters.",
    ],
    ids=["only the place", "another place", "no exact count"],
)
def test_what_is_not_told_alike_is_not_counted_from(text: str) -> None:
    assert dating(text) == (None, None)


def test_a_date_with_its_year_is_counted_from_and_a_tale_of_another_time_is_not() -> None:
    loss = Article(ArticleId("loss"), "The tug Barbel sank off Cape Ruhl on 2 April 2031.")
    told = {
        "A week ago today the tug Barbel sank off the cape at Ruhl.": "2031-04-09",
        "Two weeks ago today the tug Barbel sank off Ruhl, the boy had written.": None,
    }
    for text, day in told.items():
        articles = [loss, Article(ArticleId("later"), text)]
        found = link(articles, [read(article, PARSER) for article in articles])
        days = next(one for one in found.dating if one.article == "later")
        assert (None if days.last is None else format_day(days.last)) == day
