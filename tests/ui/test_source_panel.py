"""The source panel: articles, tabs and their differences, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Passage, Session
from timeline_app.core.article import ArticleId
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.source_panel import SourcePanel
from timeline_app.ui.two_lines import SECOND_LINE

BRIDGE, HARBOUR = ArticleId("bridge.txt"), ArticleId("harbour.txt")
Panel = Callable[[Project], SourcePanel]


@pytest.fixture
def panel_of(qtbot: QtBot) -> Panel:
    kept = []

    def make(project: Project) -> SourcePanel:
        bridge = Bridge(Session())
        made = SourcePanel(bridge)
        kept.append(bridge)
        qtbot.addWidget(made)
        made.resize(400, 500)
        made.show()
        bridge.session.set_project(project)
        return made

    return make


def session_of(panel: SourcePanel) -> Session:
    return panel._bridge.session


def told_twice(project: Project) -> Project:
    """The first two events as one, told by both articles on other days."""
    first, second, third = project.linked.events
    both = replace(first, sources=(*first.sources, *second.sources))
    return replace(project, linked=replace(project.linked, events=(both, third)))


def test_articles_are_chosen_by_headline_publisher_and_date(
    panel_of: Panel, project: Project
) -> None:
    """Articles are listed by headline, publisher and date, not by file name."""
    panel = panel_of(project)
    assert panel.articles.itemText(1) == "Dockers walk out 😀"
    assert "The Quay" in panel.articles.itemData(1, SECOND_LINE)
    session_of(panel).show(Passage(HARBOUR))
    assert panel.articles.currentIndex() == 1
    assert panel.about.text() == "The Quay · Published: 10 – 16 May 2021 · from evidence"


def test_several_sources_are_tabs_with_their_differences(panel_of: Panel, project: Project) -> None:
    """Several sources: tabs, with differences shown."""
    panel = panel_of(told_twice(project))
    session_of(panel).select(session_of(panel).project.linked.events[0].id)
    assert [panel.tabs.tabText(at) for at in range(2)] == [
        "1 Bridge opens",
        "2 Dockers walk out 😀",
    ]
    assert panel.differences.text() == "≠ Date: Monday 3 May 2021 (1) · 10 – 16 May 2021 (2)"
    panel.tabs.setCurrentIndex(1)
    assert panel.article == HARBOUR


def test_one_source_has_neither_tabs_nor_differences(panel_of: Panel, project: Project) -> None:
    panel = panel_of(project)
    session_of(panel).select(project.linked.events[0].id)
    assert not panel.tabs.isVisible()
    assert not panel.differences.isVisible()


def test_an_article_in_a_language_we_cannot_read_says_so(panel_of: Panel, project: Project) -> None:
    """An article in a language we cannot read says so."""
    unread = replace(project.readings[0], lang="xx")
    panel = panel_of(replace(project, readings=(unread, project.readings[1])))
    assert panel.article == BRIDGE
    assert "no word lists" in panel.banner.text()
    assert panel.banner.isVisible()
    session_of(panel).show(Passage(HARBOUR))
    assert not panel.banner.isVisible()


def test_the_panel_empties_with_the_project(panel_of: Panel, project: Project) -> None:
    panel = panel_of(project)
    session_of(panel).set_project(Project())
    assert panel.article is None
    assert panel.view.toPlainText() == ""


def test_what_another_event_says_against_it_is_shown(panel_of: Panel, project: Project) -> None:
    """A contradiction between sources is told beside the text too."""
    first, second, third = project.linked.events
    against = replace(second, disputes=(first.id,))
    linked = replace(project.linked, events=(first, against, third))
    panel = panel_of(replace(project, linked=linked))
    session_of(panel).select(second.id)
    assert panel.differences.text() == "⚡ “Bridge opens” says Monday 3 May 2021"
