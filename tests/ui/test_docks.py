"""Docks can be moved, closed, restored, and come back as they were left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget
from pytestqt.qtbot import QtBot

from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow

_FREE = (
    QDockWidget.DockWidgetFeature.DockWidgetClosable
    | QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)


def test_docks_can_be_moved_closed_and_restored(full_window: MainWindow, qtbot: QtBot) -> None:
    """Docks can be moved, closed, restored."""
    window, panels = full_window, full_window.panels
    assert all(dock.features() == _FREE and dock.isVisible() for dock in panels.all)
    panels.all[0].close()
    panels.show_states()
    assert [switch.isChecked() for switch in panels.switches] == [False, True, True, True]
    panels.all[2].setFloating(True)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panels.all[1])
    panels.switches[0].trigger()
    assert panels.all[0].isVisible()
    window.commands.reset_layout.trigger()
    qtbot.wait(20)
    assert all(dock.isVisible() and not dock.isFloating() for dock in panels.all)
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    assert window.dockWidgetArea(panels.all[1]) == left


def test_the_layout_is_remembered(qtbot: QtBot, project: Project) -> None:
    """Layout, theme and recent files remembered."""
    first = MainWindow()
    first.show()
    first.session.set_project(project)
    first.panels.all[1].close()
    first.close()
    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    assert not any(dock.isVisible() for dock in again.docks)
    again.session.set_project(project)
    assert [dock.isVisible() for dock in again.docks] == [True, False, True, True]
    again.panels.show_states()
    assert [switch.isChecked() for switch in again.panels.switches] == [True, False, True, True]


def test_a_window_closed_empty_remembers_no_layout(qtbot: QtBot, project: Project) -> None:
    for _ in range(2):
        window = MainWindow()
        window.show()
        window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    again.show()
    again.session.set_project(project)
    assert all(dock.isVisible() for dock in again.docks)
