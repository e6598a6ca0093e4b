"""The toolbar shows what the drawing shows, whole at 1280 pixels."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from timeline_app.ui import look
from timeline_app.ui.main_window import MainWindow


@pytest.mark.parametrize("width", [1280, 1920])
def test_the_whole_toolbar_fits(full_window: MainWindow, qtbot: QtBot, width: int) -> None:
    """＋ Add articles, Export▾, undo, redo, search, Lanes, zoom, Fit, review badge."""
    window, bar = full_window, full_window.toolbar
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet(look.style_sheet("light"))
    window.resize(width, 900)
    qtbot.wait(30)
    shown = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    commands = window.commands
    for action in (commands.undo, commands.redo, commands.zoom_out, commands.zoom_in, commands.fit):
        button = bar.widgetForAction(action)
        assert button in shown
    for part in (
        bar.add_button,
        bar.export_button,
        bar.search,
        bar.lanes,
        bar.review,
        bar.more_button,
    ):
        assert part.isVisible()
        assert part.geometry().right() <= bar.width()
        assert part.width() >= part.minimumSizeHint().width()
    app.setStyleSheet("")


def test_the_menus_hold_the_rest(full_window: MainWindow) -> None:
    bar, commands = full_window.toolbar, full_window.commands
    listed = {
        action
        for menu in (bar.add_menu, bar.export_menu, bar.more_menu, bar.panels_menu, bar.theme_menu)
        for action in menu.actions()
    }
    assert {
        commands.add_articles, commands.add_folder, commands.paste, commands.sample,
        commands.export, commands.table, commands.fold, commands.dim, commands.preferences,
        commands.keys, commands.reset_layout, *full_window.panels.switches,
    } <= listed  # fmt: skip
