"""The table of events: a correct Qt model, sorted by time, and one with the session."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.filters import Filter
from timeline_app.core.project import Project
from timeline_app.core.status import Status
from timeline_app.core.table import EventTable
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.event_columns import Column
from timeline_app.ui.event_list import EventList
from timeline_app.ui.event_model import EventModel


@pytest.fixture
def model(qtmodeltester: ModelTester, project: Project) -> EventModel:
    made = EventModel()
    made.show_rows(EventTable.of(project), np.arange(len(project.linked.events)))
    return made


def shown(model: EventModel, column: Column) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_it_is_a_model_as_qt_wants_one(model: EventModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.sort(Column.WHEN, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)


def test_time_sorts_by_days_and_not_by_words(model: EventModel) -> None:
    model.sort(Column.WHEN)
    assert shown(model, Column.WHEN) == ["Monday 3 May 2021", "within 10 – 16 May 2021", "undated"]
    model.sort(Column.WHEN, Qt.SortOrder.DescendingOrder)
    assert shown(model, Column.WHEN)[0] == "undated"


def test_every_column_says_its_words(model: EventModel) -> None:
    row = [model.index(2, column).data() for column in Column]
    assert row == [
        "undated", "Mayor Reis will meet dockers", "planned", "undated", "Reis, Dockers", "1",
    ]  # fmt: skip


def test_names_dates_and_certainty_are_read_out(model: EventModel) -> None:
    """Everything on the canvas is also in an accessible event table: names and roles for screen readers."""
    first = model.index(1, Column.WHEN)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Dockers walk out in Porto, within 10 – 16 May 2021, date inferred, happened"
    )
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == (
        "earliest Monday 10 May 2021, latest Sunday 16 May 2021"
    )
    who = model.index(1, Column.WHO)
    assert who.data(Qt.ItemDataRole.AccessibleTextRole) == "Who: Dockers"


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(model: EventModel, column: Column) -> None:
    model.sort(column, Qt.SortOrder.AscendingOrder)
    rises = shown(model, column)
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert shown(model, column) == rises[::-1]


def test_a_hundred_thousand_rows_make_words_for_the_cells_looked_at(
    qapp: object, project: Project
) -> None:
    table = EventTable.of(project)
    model = EventModel()
    model.show_rows(table, np.zeros(100_000, np.int64))
    assert model.rowCount() == 100_000
    assert model.index(99_999, Column.EVENT).data() == project.linked.events[0].summary


def test_a_persistent_index_stays_with_its_event(model: EventModel, project: Project) -> None:
    kept = QPersistentModelIndex(model.index(0, Column.EVENT))
    model.sort(Column.WHEN, Qt.SortOrder.DescendingOrder)
    assert kept.data() == project.linked.events[0].summary


def test_the_list_follows_filter_and_selection(qtbot: QtBot, project: Project) -> None:
    session = Session()
    listed = EventList(Bridge(session))
    qtbot.addWidget(listed)
    listed.show()
    session.set_project(project)
    assert listed.events.rowCount() == 3
    session.set_filter(Filter(statuses=frozenset({Status.HAPPENED})))
    assert listed.events.rowCount() == 2
    chosen = project.linked.events[1].id
    session.select(chosen)
    rows = listed.selectionModel().selectedRows()
    assert [listed.events.event_at(index.row()).id for index in rows] == [chosen]


def test_moving_to_a_row_selects_its_event(qtbot: QtBot, project: Project) -> None:
    session = Session()
    listed = EventList(Bridge(session))
    qtbot.addWidget(listed)
    session.set_project(project)
    with qtbot.waitActive(listed):
        listed.show()
        listed.activateWindow()
    listed.setFocus()
    middle = listed.visualRect(listed.events.index(1, Column.EVENT)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert session.selection == listed.events.event_at(1).id
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert session.selection == listed.events.event_at(2).id


def test_a_hidden_list_catches_up_when_it_is_shown(qtbot: QtBot, project: Project) -> None:
    session = Session()
    listed = EventList(Bridge(session))
    qtbot.addWidget(listed)
    session.set_project(project)
    assert listed.events.rowCount() == 0
    listed.show()
    assert listed.events.rowCount() == 3
    session.set_project(replace(project, linked=replace(project.linked, events=())))
    assert listed.events.rowCount() == 0
