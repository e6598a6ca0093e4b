"""What a person says of stories: these articles tell one, or each tells one of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions


def told_apart(decisions: Decisions, articles: Iterable[ArticleId]) -> Decisions:
    """The decisions with each of the articles a story of its own."""
    for article in sorted(articles):
        decisions = decisions.with_other_story(frozenset({article}))
    return decisions


def undecided(decisions: Decisions, articles: Iterable[ArticleId]) -> Decisions:
    """The decisions with nothing said of these articles' stories."""
    gone = frozenset(articles)
    same = (group - gone for group in decisions.same_story)
    other = (group - gone for group in decisions.other_story)
    return replace(
        decisions,
        same_story=tuple(group for group in same if len(group) > 1),
        other_story=tuple(group for group in other if group),
    )


def story_of(decisions: Decisions, article: ArticleId) -> tuple[bool, frozenset[ArticleId]] | None:
    """What was decided on the article's story: (is it the same, the articles it was said of)."""
    for same, groups in ((True, decisions.same_story), (False, decisions.other_story)):
        for group in reversed(groups):
            if article in group:
                return same, group
    return None
