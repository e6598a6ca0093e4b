"""The table as a person works in it: keys, menu, clipboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Passage, Session
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.event_columns import Column
from timeline_app.ui.event_list import EventList


@pytest.fixture
def listed(qtbot: QtBot, project: Project) -> EventList:
    bridge = Bridge(Session(project))
    made = EventList(bridge)
    bridge.setParent(made)
    qtbot.addWidget(made)
    made.resize(900, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def session_of(listed: EventList) -> Session:
    return listed._bridge.session


def test_enter_shows_the_passage_of_the_row(
    listed: EventList, project: Project, qtbot: QtBot
) -> None:
    """Everything on the canvas is also in an accessible event table (Tab reaches it)."""
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    session = session_of(listed)
    chosen = session.selected_event
    assert chosen is not None
    session.show(Passage(project.articles[0].id))
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    source = chosen.sources[0]
    assert session.passage == Passage(source.article, source.clause)


def test_rows_are_copied_as_a_spreadsheet_reads_them(listed: EventList, qtbot: QtBot) -> None:
    listed.selectAll()
    listed.copy_rows_action.trigger()
    lines = [line.split("\t") for line in QApplication.clipboard().text().splitlines()]
    assert len(lines) == 3
    assert {len(line) for line in lines} == {len(Column)}
    assert lines[0][1] == "Mayor Reis opens the bridge"


def test_citations_of_rows_are_copied(listed: EventList, qtbot: QtBot) -> None:
    """A way to copy a citation of any event: from the table too."""
    listed.selectRow(0)
    with qtbot.waitSignal(listed.citation_copied):
        listed.cite_action.trigger()
    assert "“Mayor Reis opened the bridge on 3 May 2021”" in QApplication.clipboard().text()


def test_rows_are_accepted_and_hidden_as_one_edit(listed: EventList) -> None:
    session = session_of(listed)
    listed.selectAll()
    listed.accept_action.trigger()
    assert len(session.decisions.accepted) == 3
    listed.clearSelection()
    listed.selectRow(0)
    listed.hide_action.trigger()
    assert listed.events.rowCount() == 2
    session.undo()
    assert listed.events.rowCount() == 3


def test_the_event_is_the_widest_column_and_stays_readable(listed: EventList) -> None:
    """What happened is what one reads, at any width."""
    header = listed.horizontalHeader()
    for width_px in (748, 836, 1400):
        listed.resize(width_px, 300)
        widths = [header.sectionSize(column) for column in Column]
        assert max(widths) == widths[Column.EVENT] >= 270
        assert sum(widths) == listed.viewport().width()
    listed.resize(500, 300)
    assert header.sectionSize(Column.EVENT) == 270
    listed.resize(900, 300)
    before = header.sectionSize(Column.EVENT)
    header.resizeSection(Column.STATUS, header.sectionSize(Column.STATUS) + 30)
    assert header.sectionSize(Column.EVENT) == before - 30
    by_hand = header.sectionSize(Column.STATUS)
    listed.resize(1200, 300)
    assert header.sectionSize(Column.STATUS) == by_hand
