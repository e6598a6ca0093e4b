"""Quotations shared by two invented articles: news of one week, or words of long ago."""

from __future__ import annotations

from tests.linking.conftest import Beside
from timeline_app.core.article import Article, ArticleId

WORDS = "“We shall open the sluice when the last of the barges has passed the lower lock,”"


def _of_june(text: str) -> Article:
    return Article(ArticleId("june"), text, pub_date="2031-06-20")


def test_words_of_this_week_are_quoted_within_days(beside: Beside) -> None:
    first = f"{WORDS} the harbour master Ida Brandt told the Courier this week."
    second = f"{WORDS} the harbour master Ida Brandt told the Courier."
    start, end = beside(first, _of_june(second))
    assert start is not None
    assert end is not None
    assert "2031-06-01" <= start <= "2031-06-16"
    assert "2031-06-20" <= end <= "2031-06-30"


def test_words_of_another_year_say_nothing_of_the_week(beside: Beside) -> None:
    first = f"{WORDS} the harbour master Ida Brandt told the Courier this week."
    second = f"{WORDS} the harbour master Ida Brandt told the Courier in 2029."
    start, _ = beside(first, _of_june(second))
    assert start is None or start < "2030-01-01"
