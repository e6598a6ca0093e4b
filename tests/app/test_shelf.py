"""The articles of a project, looked up by id."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.shelf import shelf_of
from timeline_app.core.article import ArticleId
from timeline_app.core.project import Project

HARBOUR, BRIDGE = ArticleId("harbour.txt"), ArticleId("bridge.txt")


def test_rows_are_found_by_id(project: Project) -> None:
    shelf = shelf_of(project)
    row = shelf.row(HARBOUR)
    assert row is not None
    assert row.headline == shelf.headline(HARBOUR) == "Dockers walk out 😀"
    assert shelf.row(ArticleId("none")) is None
    assert shelf.headline(ArticleId("none")) == "none"


def test_an_article_in_a_language_we_cannot_read_says_so(project: Project) -> None:
    """An article in a language we cannot read says so."""
    unread = replace(project.readings[0], lang="xx")
    shelf = shelf_of(replace(project, readings=(unread, project.readings[1])))
    assert [shelf.is_unread(name) for name in (BRIDGE, HARBOUR)] == [True, False]


def test_a_language_that_was_only_recognised_counts_too(project: Project) -> None:
    guessed = replace(project.readings[0], lang="Klingon")
    unsaid = replace(project.readings[1], lang="")
    shelf = shelf_of(replace(project, readings=(guessed, unsaid)))
    assert [shelf.is_unread(name) for name in (BRIDGE, HARBOUR)] == [True, False]
