"""Around which days of dated articles one without a date may lie."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.dayset import DaySet
from timeline_app.linking.copies import Words, words_of
from timeline_app.linking.likeness import Peak, peaks
from timeline_app.reading.reader import read

FIRE = "A fire destroyed the Kessler warehouse in Dunmore."
DATES = [DaySet.between(8_000, 8_000), DaySet.every()]


def _words(text: str) -> Words:
    article = Article(ArticleId("a"), text)
    return words_of(article, read(article))


def test_a_like_story_lies_near_the_dated_one() -> None:
    found = peaks([_words(FIRE), _words("The Kessler warehouse burned.")], ["", ""], DATES)
    assert found == [[], [Peak(8_000, 8_000, 1.0)]]


@pytest.mark.parametrize("text", ["", "…", "It is so."])
def test_what_tells_nothing_lies_near_no_story(text: str) -> None:
    assert peaks([_words(FIRE), _words(text)], ["", ""], DATES) == [[], []]
