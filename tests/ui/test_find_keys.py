"""The keys of finding in the whole window, where Ctrl+F and Esc have another meaning too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow


def test_ctrl_f_in_the_text_and_esc_in_the_bar_are_theirs(
    full_window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    """Find in text; keyboard-only use."""
    panel, session = full_window.source_panel, full_window.session
    session.select(project.linked.events[1].id)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.find_bar.field.hasFocus()
    qtbot.keyClicks(panel.find_bar.field, "porto")
    assert panel.find_bar.count.text() == "1 of 1"
    qtbot.keyClick(panel.find_bar.field, Qt.Key.Key_Escape)
    assert not panel.find_bar.isVisible()
    assert session.selection is not None
    assert panel.view.hasFocus()
