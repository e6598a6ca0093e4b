"""A count and a date of two different things give no year, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def is_bounded(text: str) -> bool:
    """True where the article is bounded on both sides."""
    article = Article(ArticleId("x"), text)
    return solve([article], [read(article, PARSER)], Decisions(), []).publication(0).is_bounded


@pytest.mark.parametrize(
    "text",
    [
        "He has coached the team for ten years; it was formed in 1950.",
        "The twentieth anniversary of the flood, which followed that of 1950 by ten years, is on Friday.",
        "The museum celebrates the centenary of the painter, who came here in 1920.",
        "The drought, now in its third year, is the worst since 1995.",
        "The war, now in its third year, has displaced more people than any since 1945.",
        "He served five years of a sentence given in 1990 and has been free for two years.",
        "The tower was finished in 1930, after ten years, and is now 300 feet high.",
        "The 60-year-old mayor opened the bridge, built in 1950.",
        "The 60-year-old bridge replaced one built in 1850.",
        "Mark Ember, 30, said the poet was born in 1890.",
        "Karl Dane, born in 1890, inspired Mark Ember, 30, a baker.",
        "The house of Karl Dane, born in 1890, now belongs to Rita Voss, 44, and her cats.",
    ],
)
def test_a_count_of_another_thing_gives_no_year(text: str) -> None:
    assert not is_bounded(text)


@pytest.mark.parametrize(
    "text",
    [
        "The 60-year-old bridge, built in 1950, replaced a ferry.",
        "The drought, now in its third year, began in 1995.",
        "The museum celebrates the centenary of its hall, which opened in 1920.",
        "Finished in 1930, the tower is now 50 years old.",
    ],
)
def test_a_count_of_one_thing_gives_the_year(text: str) -> None:
    assert is_bounded(text)
