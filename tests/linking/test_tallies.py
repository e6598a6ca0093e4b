"""Counts of years up to now, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.tallies import Tally, tallies
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def counted(text: str) -> list[Tally]:
    """The tallies of the first sentence that are more than a length."""
    article = Article(ArticleId("x"), text)
    return [one for one in tallies(article, read(article, PARSER), 0) if not one.is_bare]


@pytest.mark.parametrize(
    ("text", "kind", "count", "unit"),
    [
        ("The barge is 110 years old.", "age", 110, 1),
        ("The barge is a hundred and ten years old.", "age", 110, 1),
        ("The thirty-one-year-old barge leaks.", "age", 31, 1),
        ("The barge turned ninety this year.", "turned", 90, 1),
        ("The barge keeps its diamond jubilee.", "anniversary", 60, 1),
        ("It is the fortieth anniversary of the barge.", "anniversary", 40, 1),
        ("The choir is in its thirtieth season.", "round", 30, 1),
        ("Ada Tring has led the choir for two decades.", "since", 20, 10),
        ("The mill closed half a century ago.", "ago", 50, 25),
    ],
)
def test_a_count_has_its_kind_and_its_unit(text: str, kind: str, count: int, unit: int) -> None:
    (found,) = counted(text)
    assert (found.kind, found.count, found.unit) == (kind, count, unit)


@pytest.mark.parametrize(
    ("text", "rounding"),
    [
        ("The barge is nearly ninety years old.", "nearly"),
        ("The barge is more than ninety years old.", "over"),
        ("The barge is about ninety years old.", "about"),
    ],
)
def test_a_count_may_be_round(text: str, rounding: str) -> None:
    assert [one.rounding for one in counted(text)] == [rounding]


@pytest.mark.parametrize(
    "text",
    [
        "The barge was ninety years old when it sank.",
        "The barge would be ninety years old.",
        "She was jailed for ten years.",
        "\u201cThe barge is ninety years old,\u201d she said.",
    ],
)
def test_a_count_of_another_time_is_none(text: str) -> None:
    assert counted(text) == []
