"""Days of the week without dates, on invented articles: which are of one week."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import day_number
from timeline_app.linking.weekly import weekly_clues
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

MONDAY = day_number(2031, 6, 9)


def possible(text: str) -> list[int]:
    """The days of the two weeks from Monday, 9 June 2031, on which the text may have been written."""
    article = Article(ArticleId("a"), text)
    found = list(range(14))
    for clue in weekly_clues(article, read(article, PARSER)):
        found = [day for day in found if MONDAY + day in clue.days]
    return found


def test_written_between_a_past_and_a_coming_day() -> None:
    text = "The roof fell in on Thursday. The search will resume on Monday."
    assert possible(text) == [0, 3, 4, 5, 6, 7, 10, 11, 12, 13]


def test_a_coming_day_is_the_one_after_a_full_date() -> None:
    text = "The roof fell in on Tuesday, 10 June. The search will resume on Friday."
    assert possible(text) == [1, 2, 3, 4]


def test_a_day_beside_a_full_date_is_of_its_week() -> None:
    text = "The roof fell in on Tuesday, 3 June. The mayor visited the mill on Wednesday."
    assert possible(text) == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "text",
    [
        "The roof fell in on Thursday.",
        "The mill closes on Sundays. It fell in on Thursday.",
        "The roof fell in on Tuesday, 10 June, and again on Monday, 16 June. He will sing on Friday.",
        "“It fell in on Thursday,” she said. “We will dig on Monday.”",
    ],
    ids=["one day", "a habit", "two dates", "quoted"],
)
def test_what_tells_nothing_of_the_week(text: str) -> None:
    assert len(possible(text)) == 14
