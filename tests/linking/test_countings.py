"""Words that count from an event to the day of writing, and what ties two articles; on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.linking.anchoring import hang
from timeline_app.linking.countings import Counting, countings
from timeline_app.linking.name_ties import full_names, kin_told, tied_by_names, words_told
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def read_one(text: str, group: str = "") -> tuple[Article, Reading]:
    article = Article(ArticleId(text[:12]), text, group=group)
    return article, read(article, PARSER)


def counted(text: str) -> list[Counting]:
    article, reading = read_one(text)
    return list(countings(article, reading, hang(reading)))


@pytest.mark.parametrize(
    ("text", "months", "days", "low", "high", "is_exact"),
    [
        ("Twenty years ago to the day a tanker burned out.", 240, 0, 0, 0, True),
        ("Five years ago a tanker burned out in Lornsund.", 60, 0, -122, 365, False),
        ("More than five years ago a tanker burned out.", 60, 0, 0, 365, False),
        ("Nearly five years ago a tanker burned out.", 60, 0, -184, 0, False),
    ],
)
def test_a_count_is_as_exact_as_its_words(
    text: str, months: int, days: int, low: int, high: int, is_exact: bool
) -> None:
    (one,) = counted(text)
    assert (one.months, one.days, one.low, one.high) == (months, days, low, high)
    assert one.is_exact is is_exact
    assert one.event is None


def test_a_distance_to_the_day_is_counted_from_the_day_of_writing() -> None:
    (one,) = counted("Two weeks ago today a tanker burned out in Lornsund.")
    assert (one.days, one.low, one.high, one.is_exact) == (14, 0, 0, True)
    assert one.event is None


@pytest.mark.parametrize(
    "text",
    [
        "A tanker burned out in Lornsund on Monday.",
        "A day after the fire the harbour was open.",
        "Five years ago, on 9 June 2031, a tanker burned out.",
    ],
)
def test_days_and_dates_of_their_own_count_from_nothing(text: str) -> None:
    assert counted(text) == []


def test_a_full_name_ties_two_articles_of_one_group_alone() -> None:
    told = (
        ("Ida Brandt closed the mill.", "a"),
        ("The mill was sold by Ida Brandt.", "a"),
        ("Ida Brandt closed the mill again.", "b"),
        ("The harbour of Lornsund is full.", "a"),
    )
    rows = [read_one(*one) for one in told]
    assert "ida brandt" in full_names(rows[0][1])
    assert tied_by_names([a for a, _ in rows], [r for _, r in rows]) == {(0, 1)}


def test_sentences_are_compared_without_their_dates() -> None:
    one, two = (
        read_one(f"The tanker burned out in the harbour on 9 June {year}.") for year in (2031, 2042)
    )
    words = [
        words_told(article, reading, reading.page.sentences[0]) for article, reading in (one, two)
    ]
    assert words[0] == words[1]
    assert words[0]


def test_a_calamity_is_told_by_its_word_alone() -> None:
    article, reading = read_one("The disaster is remembered in Lornsund.")
    assert "+calamity" in kin_told(article, reading, reading.page.sentences[0])
    article, reading = read_one("The fair is remembered in Lornsund.")
    assert "+calamity" not in kin_told(article, reading, reading.page.sentences[0])
