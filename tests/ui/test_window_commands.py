"""Panels, themes and recent files in the menus."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from timeline_app.ui import look
from timeline_app.ui.key_sheet import KeySheet
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.preferences import Preferences
from timeline_app.ui.settings import Settings


def test_recent_files_are_listed_and_open_again(
    full_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Layout, theme and recent files remembered."""
    path = tmp_path / "harbour.txt"
    path.write_text("Dockers walk out.", "utf-8")
    menu = full_window.toolbar.recent_menu
    assert not menu.isEnabled()
    full_window.loader.opened.emit((path,))
    assert Settings().recent == (path,)
    assert [action.text() for action in menu.actions()] == ["harbour.txt"]
    with qtbot.waitSignal(full_window.window_commands.chosen) as chosen:
        full_window.window_commands._on_recent(menu.actions()[0])
    assert chosen.args == [path]
    full_window.loader.jobs.cancel()


def test_the_theme_menu_follows_the_choice(full_window: MainWindow, qapp: QApplication) -> None:
    themes = full_window.toolbar.theme_menu.actions()
    assert [action.text() for action in themes] == ["As the system", "Light", "Dark"]
    themes[2].trigger()
    assert [action.isChecked() for action in themes] == [False, False, True]
    assert look.current_theme() == "dark"
    themes[0].trigger()
    look.wear(qapp, "system")
    qapp.setStyleSheet("")


def test_the_panels_menu_knows_what_is_open(full_window: MainWindow) -> None:
    full_window.docks[3].close()
    full_window.toolbar.panels_menu.aboutToShow.emit()
    states = [action.isChecked() for action in full_window.toolbar.panels_menu.actions()[:4]]
    assert states == [True, True, True, False]


@pytest.mark.parametrize(("name", "kind"), [("keys", KeySheet), ("preferences", Preferences)])
def test_an_open_dialog_is_raised_and_not_opened_again(
    full_window: MainWindow, qtbot: QtBot, name: str, kind: type[QDialog]
) -> None:
    command = getattr(full_window.commands, name)
    command.trigger()
    command.trigger()
    (opened,) = full_window.findChildren(kind)
    opened.close()
    qtbot.waitUntil(lambda: not full_window.findChildren(kind))
    command.trigger()
    assert len(full_window.findChildren(kind)) == 1
