"""Likeness of articles as stories."""

from __future__ import annotations

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.copies import words_of
from timeline_app.linking.stories import MAX_POSTINGS, Story, alike, near, story
from timeline_app.reading.reader import read


def _story(text: str) -> Story:
    article = Article(ArticleId("a"), text)
    return story(article, words_of(article, read(article)))


FIRE = _story("A fire destroyed the Kessler warehouse in Dunmore. Firefighters fought the flames.")
AGAIN = _story("Flames at the Kessler warehouse: firefighters in Dunmore could not stop the fire.")
OTHER = _story("The Larkham orchestra opened its season with a concert by Abel Kiro.")


def test_one_story_is_more_alike_than_two() -> None:
    assert alike(FIRE, AGAIN) > 0.4 > 0.1 > alike(FIRE, OTHER)
    assert abs(alike(FIRE, FIRE) - 1.0) < 1e-9
    assert alike(FIRE, AGAIN) == alike(AGAIN, FIRE)


def test_only_articles_of_one_group_are_paired() -> None:
    assert list(near([FIRE, AGAIN, OTHER], ["", "", ""])) == [(0, 1)]
    assert list(near([FIRE, AGAIN], ["x", "y"])) == []


def test_words_that_stand_everywhere_pair_nothing() -> None:
    assert list(near([FIRE] * (MAX_POSTINGS + 1), [""] * (MAX_POSTINGS + 1))) == []
