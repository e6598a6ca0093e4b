"""The card of an article: its date, its clues, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app.shelf import shelf_of
from timeline_app.core.project import Project
from timeline_app.ui.article_page import ArticlePage
from timeline_app.ui.look import look_of

pytestmark = pytest.mark.usefixtures("qapp")


def page_of(project: Project, **facts: object) -> ArticlePage:
    shelf = shelf_of(project)
    dating = shelf.rows[1].dating
    assert dating is not None
    row = replace(shelf.rows[1], dating=replace(dating, **facts))  # type: ignore[arg-type]
    return ArticlePage(row, shelf, look_of("light"), told=False)


def test_clues_come_once_and_those_of_other_articles_below_their_headline(project: Project) -> None:
    own, other = project.linked.events[1].evidence
    why = page_of(project, evidence=(other, own, own)).why()
    assert why.count("“Monday”") == 1
    assert why.index("“Monday”") < why.index("In “Bridge opens”") < why.index("“3 May 2021”")


def test_many_clues_are_folded(project: Project) -> None:
    own = project.linked.events[1].evidence[0]
    page = page_of(project, evidence=tuple(replace(own, bound=f"> {n}") for n in range(20)))
    assert "▸ 12 more clues" in page.why()
    assert "more clues" not in page.why(unfolded=True)


def test_what_is_only_likely_is_called_a_guess(project: Project) -> None:
    assert "a guess; it dates no event" in page_of(project).head()


def test_a_given_date_says_so(project: Project) -> None:
    assert "came with the article" in page_of(project, given=True, evidence=()).why()


def test_an_article_in_a_language_we_cannot_read_says_so(project: Project) -> None:
    """An article in a language we cannot read says so."""
    unread = tuple(replace(reading, lang="xx") for reading in project.readings)
    assert "language cannot be read" in page_of(replace(project, readings=unread)).head()
