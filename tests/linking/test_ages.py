"""An age beside a birth, on invented sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.core.article import Article, ArticleId, Quote, Reading, Span
from timeline_app.linking.ages import aged
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def plain(text: str) -> tuple[Article, Reading]:
    """A reading without events: the clues must stand on the words around the expression alone."""
    article = Article(ArticleId("a"), text)
    page = parse_page(text)
    timexes = tag(text, page)
    return article, Reading(article.id, article.text_hash, "en", page, timexes, (), (), (), "rules")


def bounds(text: str) -> list[str]:
    return [clue.evidence.bound for clue in aged(*plain(text))]


def test_an_age_beside_a_birth_gives_two_years() -> None:
    assert bounds("Ada Quill, 61, born in 1970, was freed.") == ["2031-01-01 to 2032-12-31"]


def test_an_age_at_death_bounds_below_alone() -> None:
    assert bounds("Born on 3 May 1970, she died at the age of 61.") == [">= 2031-05-03"]


def test_only_the_first_date_after_born_is_the_birth() -> None:
    text = "Ada Quill, 61, born in 1970, was jailed for a fraud committed in 2029."
    assert bounds(text) == ["2031-01-01 to 2032-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "Quill, born in 1970, told the court that her son, 12, had fled.",
        "Ada Quill, 61, and Bo Marsh, 34, who was born in 1997, were freed.",
        "Ada Quill, 161, born in 1970, is a doll.",
    ],
)
def test_an_age_that_may_be_of_another_says_nothing(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reeve was born in 1950. His father, Alan, died aged 62.",
        "Lia Dove was born in 1980. Her dog, Rex, is 9 years old.",
        "In the novel, Dan Orr was born in 1920 and is 40 years old.",
    ],
)
def test_somebody_elses_age_says_nothing(text: str) -> None:
    assert bounds(text) == []


def test_an_age_in_a_quotation_is_of_another_day() -> None:
    article, reading = plain('"I was born in 1930 and I am 60 years old," he told the court.')
    quote = Quote(Span(0, 43), None)
    assert list(aged(article, replace(reading, quotes=(quote,)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reeve was born in 1950. He is 62 years old.",
        "Tom Reeve was born in 1950. Mr Reeve, 62, was freed.",
        "Tom Reeve was born in 1950. The 62-year-old was freed.",
    ],
)
def test_an_age_of_the_next_sentence_is_of_the_one_born(text: str) -> None:
    assert bounds(text) == ["2012-01-01 to 2013-12-31"]
