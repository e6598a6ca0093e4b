"""A citation of the selected event by key, wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow


def test_ctrl_shift_c_copies_a_citation(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    """A way to copy a citation (with page or paragraph) of any event."""
    full_window.session.select(project.linked.events[1].id)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(full_window, Qt.Key.Key_C, held)
    assert QApplication.clipboard().text().startswith("Dockers walk out in Porto: within")
    assert "clipboard" in full_window.status_line.currentMessage()
