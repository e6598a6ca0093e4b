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


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, 54, is the daughter of Rolf Quill, who was born in 1920.",
        "Mark Ember, 30, works in the house where the poet was born on 2 May 1890.",
        "Mark Ember, 30, lives where the poet was born in 1890.",
        "Rita Voss, 44, whose father was born in 1930, runs the mill.",
        "Rita Voss, 44, is older than the man born in 1990.",
        "Her father was born in 1920. She is 54 years old.",
    ],
)
def test_an_age_is_not_that_of_another_who_was_born(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Ada Quill, 54, was born in 1950.", "2004-01-01 to 2005-12-31"),
        ("Ada Quill, 54, a baker, was born in 1950.", "2004-01-01 to 2005-12-31"),
        ("Ada Quill, 54, who was born in Lesk in 1950, bakes.", "2004-01-01 to 2005-12-31"),
        ("The 54-year-old singer was born in Lesk in 1950.", "2004-01-01 to 2005-12-31"),
        ("Born in Lesk in 1950, Ada Quill, 54, bakes.", "2004-01-01 to 2005-12-31"),
        (
            "Ada Quill, 54, lives in the town where she was born in 1950.",
            "2004-01-01 to 2005-12-31",
        ),
        ("Ada Quill, born in 1950, is a 54-year-old baker.", "2004-01-01 to 2005-12-31"),
        ("Born in 1850 in Lesk, he became mayor at the age of 54.", ">= 1904-01-01"),
        ("Jo Karr, born in 1901, went to sea as a 15-year-old.", ">= 1916-01-01"),
    ],
)
def test_an_age_is_that_of_the_one_born(text: str, bound: str) -> None:
    assert bounds(text) == [bound]
