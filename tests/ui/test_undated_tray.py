"""Undated events never sit on the axis: they wait in the tray below, each with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Passage
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.undated_tray import UndatedTray


@pytest.fixture
def tray(bridge: Bridge, qtbot: QtBot, project: Project) -> UndatedTray:
    made = UndatedTray(bridge)
    qtbot.addWidget(made)
    made.resize(700, 200)
    bridge.session.set_project(project)
    return made


def test_each_waits_with_phrase_source_and_reason(tray: UndatedTray, qtbot: QtBot) -> None:
    """▸ UNDATED (7) phrase – source – reason."""
    assert tray.isVisible()
    assert tray.fold.text() == "UNDATED (1)"
    assert not tray.list.isVisible()
    qtbot.keyClick(tray.fold, Qt.Key.Key_Space)
    assert tray.list.isVisible()
    item = tray.list.topLevelItem(0)
    assert item is not None
    words = [item.text(column) for column in range(3)]
    assert tray.list.columnWidth(0) > tray.list.columnWidth(1) > 100
    assert words == ["Mayor Reis will meet dockers", "Dockers walk out 😀", "Nothing bounds it"]


def test_return_opens_the_passage(
    tray: UndatedTray, bridge: Bridge, qtbot: QtBot, project: Project
) -> None:
    event = project.linked.events[2]
    tray.fold.setChecked(True)
    item = tray.list.topLevelItem(0)
    assert item is not None
    tray.list.setCurrentItem(item)
    assert bridge.session.selection == event.id
    bridge.session.show(Passage(project.articles[0].id))
    tray.list.itemActivated.emit(item, 0)
    source = event.sources[0]
    assert bridge.session.passage == Passage(source.article, source.clause)


def test_the_tray_goes_when_nothing_is_undated(
    tray: UndatedTray, bridge: Bridge, project: Project
) -> None:
    bridge.session.set_filter(Filter(words="bridge"))
    assert tray.isHidden()
    bridge.session.set_filter(EVERYTHING)
    assert tray.isVisible()


def test_a_long_list_scrolls(tray: UndatedTray, bridge: Bridge, project: Project) -> None:
    tray.fold.setChecked(True)
    one_px = tray.list.height()
    lone = project.linked.events[2]
    many = (
        project.linked.events[0],
        *(replace(lone, id=type(lone.id)(f"e-{n}")) for n in range(40)),
    )
    bridge.session.set_project(replace(project, linked=replace(project.linked, events=many)))
    assert one_px < tray.list.height() < 200
    assert tray.list.verticalScrollBar().maximum() > 0


def test_the_tray_opens_where_nothing_has_a_date(
    tray: UndatedTray, bridge: Bridge, project: Project
) -> None:
    """Undated events never sit on the axis, and where all are undated the tray is what one sees."""
    assert not tray.fold.isChecked()
    lone = (project.linked.events[2],)
    bridge.session.set_project(replace(project, linked=replace(project.linked, events=lone)))
    assert tray.fold.isChecked()
    tray.fold.setChecked(False)
    bridge.session.set_filter(Filter(words="meet"))
    assert not tray.fold.isChecked()
