"""The list of articles: choosing, filtering, and saying what belongs to one story."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Passage, Session
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.project import Project
from timeline_app.ui.article_list import ArticleList
from timeline_app.ui.bridge import Bridge

BRIDGE, HARBOUR = ArticleId("bridge.txt"), ArticleId("harbour.txt")


@pytest.fixture
def listed(qtbot: QtBot, project: Project) -> ArticleList:
    bridge = Bridge(Session())
    made = ArticleList(bridge)
    bridge.setParent(made)
    qtbot.addWidget(made)
    made.resize(270, 400)
    made.show()
    bridge.session.set_project(project)
    return made


def session_of(listed: ArticleList) -> Session:
    return listed._bridge.session


def click(qtbot: QtBot, listed: ArticleList, row: int, *, more: bool = False) -> None:
    middle = listed.list.visualRect(listed.shown.index(row, 0)).center()
    held = Qt.KeyboardModifier.ControlModifier if more else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(listed.list.viewport(), Qt.MouseButton.LeftButton, held, middle)


def test_choosing_an_article_shows_it_and_the_other_way_round(
    listed: ArticleList, qtbot: QtBot
) -> None:
    click(qtbot, listed, 1)
    assert session_of(listed).passage == Passage(HARBOUR)
    session_of(listed).show(Passage(BRIDGE))
    assert listed.chosen == BRIDGE


def test_stories_are_joined_told_apart_and_withdrawn(listed: ArticleList, qtbot: QtBot) -> None:
    """ "These are different stories" and "this is the same story" are decisions a person can make."""
    session, both = session_of(listed), frozenset({BRIDGE, HARBOUR})
    click(qtbot, listed, 0)
    assert not listed.stories.same_button.isVisible()
    click(qtbot, listed, 1, more=True)
    assert listed.stories.other_button.text() == "Different stories"
    listed.stories.same_button.click()
    assert session.decisions.same_story == (both,)
    assert listed.selected == (BRIDGE, HARBOUR)
    listed.stories.other_button.click()
    assert session.decisions.same_story == ()
    assert set(session.decisions.other_story) == {frozenset({BRIDGE}), frozenset({HARBOUR})}
    listed.stories.withdraw_button.click()
    assert session.decisions.other_story == ()
    session.undo()
    assert session.decisions.other_story


def test_many_articles_are_filtered_by_words(listed: ArticleList, qtbot: QtBot) -> None:
    assert not listed.search.isVisible()
    many = tuple(Article(ArticleId(f"a{n:02}"), "x", title=f"Title {n}") for n in range(30))
    session_of(listed).set_project(Project(articles=many))
    assert listed.search.isVisible()
    qtbot.keyClicks(listed.search, "title 17")
    assert listed.shown.rowCount() == 1
    click(qtbot, listed, 0)
    assert listed.chosen == "a17"


def test_many_articles_can_be_ordered(listed: ArticleList) -> None:
    many = tuple(Article(ArticleId(f"a{n:02}"), "x", title=f"Title {30 - n}") for n in range(30))
    session_of(listed).set_project(Project(articles=many))
    listed.order.setCurrentIndex(1)
    listed.order.activated.emit(1)
    assert listed.shown.index(0, 0).data() == "Title 1"
    listed.order.activated.emit(0)
    assert listed.shown.index(0, 0).data() == "Title 30"


def test_a_citation_of_the_chosen_articles_is_copied(listed: ArticleList, qtbot: QtBot) -> None:
    click(qtbot, listed, 0)
    click(qtbot, listed, 1, more=True)
    listed.copy_action.trigger()
    assert [line[:7] for line in QApplication.clipboard().text().splitlines()] == [
        "Bridge ", "Dockers",
    ]  # fmt: skip


def test_the_selection_stays_when_the_result_changes(
    listed: ArticleList, project: Project, qtbot: QtBot
) -> None:
    click(qtbot, listed, 1)
    linked = replace(project.linked, events=project.linked.events[:1])
    session_of(listed).set_project(replace(project, linked=linked))
    assert listed.chosen == HARBOUR
