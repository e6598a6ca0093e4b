"""The tabs by themselves: who is told of a choice, and who is not."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.article import ArticleId
from timeline_app.core.event import Source
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.source_tabs import SourceTabs


def test_a_choice_by_hand_is_told_and_one_by_the_program_is_not(
    qtbot: QtBot, project: Project
) -> None:
    """Several sources: tabs."""
    tabs, chosen = SourceTabs(Bridge(Session(project))), list[Source]()
    qtbot.addWidget(tabs)
    tabs.source_chosen.connect(chosen.append)
    first, second, _ = project.linked.events
    both = replace(first, sources=(*first.sources, *second.sources))
    tabs.show_event(both, ArticleId("bridge.txt"))
    tabs.choose(ArticleId("harbour.txt"))
    assert tabs.tabs.currentIndex() == 1
    assert chosen == []
    tabs.tabs.setCurrentIndex(0)
    assert chosen == [first.sources[0]]


def test_no_event_has_no_tabs(qtbot: QtBot, project: Project) -> None:
    tabs = SourceTabs(Bridge(Session(project)))
    qtbot.addWidget(tabs)
    tabs.show_event(None, None)
    assert tabs.tabs.count() == 0
    assert tabs.differences.isHidden()
