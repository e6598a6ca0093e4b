"""Commands on the session: undo what was done, hide and show again, accept, fold and dim."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Decisions, Project
from timeline_app.ui.main_window import MainWindow


def test_del_hides_and_undo_shows_again(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    """Del hide, Ctrl+Z/Ctrl+Shift+Z."""
    session, event = full_window.session, project.linked.events[0]
    session.select(event.id)
    qtbot.keySequence(full_window, QKeySequence("Del"))
    assert session.decisions == Decisions().hiding(event)
    assert session.selection is None
    assert full_window.bridge.table().hidden is not None
    assert "hidden by you" in full_window.status_line.figures.text()
    assert full_window.commands.undo.toolTip() == f"Undo: Hide “{event.summary}”"
    qtbot.keySequence(full_window, QKeySequence("Ctrl+Z"))
    assert session.decisions == Decisions()
    qtbot.keySequence(full_window, QKeySequence("Ctrl+Shift+Z"))
    assert session.decisions == Decisions().hiding(event)


def test_hidden_events_are_counted_and_shown_again(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    panel, session = full_window.filter_panel, full_window.session
    assert panel.put_away.isHidden()
    session.do(session.decisions.hiding(*project.linked.events[:2]), "Hide two")
    assert panel.put_away_words.text() == "Hidden by you (2)"
    qtbot.mouseClick(panel.show_again, Qt.MouseButton.LeftButton)
    assert session.decisions == Decisions()
    assert session.undo_label == "Show hidden events"


def test_accepting_is_a_decision(full_window: MainWindow, project: Project) -> None:
    commands, session = full_window.commands, full_window.session
    assert not commands.accept.isEnabled()
    session.select(project.linked.events[1].id)
    commands.accept.trigger()
    assert session.decisions == Decisions().accepting(project.linked.events[1])
    assert not commands.accept.isEnabled()


def test_folds_and_dimming_are_switches(full_window: MainWindow) -> None:
    """A switch dims or hides the rest; a switch turns folding off."""
    commands, session = full_window.commands, full_window.session
    assert commands.fold.isChecked()
    commands.fold.trigger()
    assert not session.view.fold
    commands.dim.trigger()
    assert session.view.dim
    assert full_window.filter_panel.actor_facet.dim.isChecked()
    full_window.filter_panel.actor_facet.dim.click()
    assert not session.view.dim
    assert not commands.dim.isChecked()


def test_escape_lets_go_of_the_event_and_then_of_the_period(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    session = full_window.session
    session.select(project.linked.events[0].id)
    session.set_filter(Filter(from_day=1, to_day=99_999))
    qtbot.keyClick(full_window, Qt.Key.Key_Escape)
    assert session.selection is None
    assert session.filter != EVERYTHING
    qtbot.keyClick(full_window, Qt.Key.Key_Escape)
    assert session.filter == EVERYTHING
