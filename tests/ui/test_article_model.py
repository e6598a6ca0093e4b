"""The articles as a model: correct for Qt, and telling dates apart by words and by a mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from timeline_app.app.shelf import shelf_of
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.decisions import Decisions
from timeline_app.core.project import Project
from timeline_app.ui.article_model import ArticleModel
from timeline_app.ui.two_lines import SECOND_LINE

BRIDGE, HARBOUR = ArticleId("bridge.txt"), ArticleId("harbour.txt")


def model_of(project: Project, decisions: Decisions | None = None) -> ArticleModel:
    made = ArticleModel()
    made.show_shelf(shelf_of(project), decisions or Decisions())
    return made


def second(model: ArticleModel, row: int) -> str:
    return str(model.index(row).data(SECOND_LINE))


def test_it_is_a_model_as_qt_wants_one(qtmodeltester: ModelTester, project: Project) -> None:
    qtmodeltester.check(model_of(project))


@pytest.mark.usefixtures("qapp")
def test_articles_are_listed_by_headline_publisher_and_date(project: Project) -> None:
    """Articles are listed by headline, publisher and date, not by file name."""
    model = model_of(project)
    assert [model.index(row).data() for row in range(2)] == ["Bridge opens", "Dockers walk out 😀"]
    assert second(model, 0) == "3 May 2021"
    assert second(model, 1) == "≈ 10–16 May 2021 · from evidence · The Quay"
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Dockers walk out 😀, ≈ 10–16 May 2021 · from evidence")


@pytest.mark.usefixtures("qapp")
def test_what_is_known_of_an_article_stands_on_its_row(project: Project) -> None:
    """Undated, unreadable language, contradicting clues, stories and the user's date are said."""
    bridge, harbour = project.linked.dating
    undated = replace(harbour, first=None, last=None, conflicts=("no",))
    unread = replace(project.readings[0], lang="xx")
    told = replace(
        project,
        readings=(unread, project.readings[1]),
        linked=replace(project.linked, dating=(bridge, undated)),
    )
    decisions = Decisions().with_pub_date(BRIDGE, (1, 1)).with_other_story(frozenset({HARBOUR}))
    model = model_of(told, decisions)
    assert "set by you" in second(model, 0)
    assert "language cannot be read" in second(model, 0)
    assert second(model, 1).startswith("? undated")
    assert "a story of its own" in second(model, 1)
    assert "clues contradict" in second(model, 1)


@pytest.mark.usefixtures("qapp")
def test_ten_thousand_articles_are_shown_at_the_cost_of_what_is_looked_at(project: Project) -> None:
    many = tuple(Article(ArticleId(f"a{n:05}"), "x") for n in range(10_000))
    model = model_of(Project(articles=many))
    assert model.rowCount() == 10_000
    assert model.row_of(ArticleId("a09999")) == 9_999
