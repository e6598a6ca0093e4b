"""When something of the text began, and whether it is a thing or a post, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import civil
from timeline_app.linking.beginnings import beginnings
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def told(text: str) -> list[tuple[int, str]]:
    """The year and the kind of each beginning of the first sentence."""
    article = Article(ArticleId("x"), text)
    found = beginnings(article, read(article, PARSER), 0)
    return [(civil(one.first)[0], one.how) for one in found]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("The canal basin, constructed in 1911, is full again.", "thing"),
        ("The troupe, organized in 1911, is on tour.", "thing"),
        ("The chapel, which was put up in 1911, is dry.", "thing"),
        ("The orchard was planted in 1911.", "thing"),
        ("The library was opened in 1911.", "thing"),
        ("The college was instituted in 1911.", "thing"),
        ("The pump (est. 1911) is for sale.", "thing"),
        ("Ada Tring was born in 1911.", "thing"),
        ("Ada Tring was hired in 1911.", "post"),
        ("Ada Tring enlisted in 1911.", "post"),
        ("Ada Tring was crowned queen of the fair in 1911.", "post"),
        ("Ada Tring took office in 1911.", "post"),
        ("The tower has stood on the hill since 1911.", "thing"),
        ("The gate has been shut since 1911.", "since"),
        ("The mill burned down in 1911.", ""),
        ("The club, founded by a man who had burned the mill in 1911, is open.", ""),
    ],
)  # fmt: skip
def test_a_thing_has_an_age_and_a_post_has_none(text: str, how: str) -> None:
    assert told(text) == [(1911, how)]


def test_who_founds_is_not_what_is_founded() -> None:
    text = "Ada Tring founded the choir in 1911."
    article = Article(ArticleId("x"), text)
    (found,) = beginnings(article, read(article, PARSER), 0)
    assert found.owner.is_made
    assert found.owner.words == {"choir"}


@pytest.mark.parametrize(
    "text", ["The choir will be founded in 2911.", "\u201cIt was founded in 1911,\u201d she said."]
)
def test_what_lies_ahead_or_is_quoted_is_none(text: str) -> None:
    assert told(text) == []
