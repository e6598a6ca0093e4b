"""What a person says of stories."""

from __future__ import annotations

from timeline_app.app.stories import story_of, told_apart, undecided
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions

ONE, TWO, THREE = ArticleId("one"), ArticleId("two"), ArticleId("three")


def test_different_stories_and_the_same_story_are_decisions() -> None:
    """ "These are different stories" and "this is the same story" are decisions a person can make."""
    both = frozenset({ONE, TWO})
    same = Decisions().with_same_story(both)
    assert story_of(Decisions(), ONE) is None
    assert story_of(same, ONE) == (True, both)
    apart = told_apart(same, both)
    assert story_of(apart, ONE) == (False, frozenset({ONE}))
    assert story_of(apart, TWO) == (False, frozenset({TWO}))
    assert story_of(apart, THREE) is None


def test_what_was_said_can_be_withdrawn() -> None:
    said = told_apart(Decisions().with_same_story(frozenset({ONE, TWO, THREE})), {THREE})
    assert undecided(said, {THREE}).other_story == ()
    assert undecided(said, {ONE}).same_story == ()
