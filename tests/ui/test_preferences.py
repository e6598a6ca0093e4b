"""Preferences hold at once, in every view, and are remembered."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.ui import look
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.preferences import Preferences
from timeline_app.ui.settings import Settings
from timeline_app.ui.theme import load_theme


def preferences(window: MainWindow) -> Preferences:
    window.commands.preferences.trigger()
    found = window.findChildren(Preferences)
    assert len(found) == 1
    return found[0]


def choose(box: object, value: str) -> None:
    from PySide6.QtWidgets import QComboBox

    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_theme_switches_live_and_is_remembered(
    full_window: MainWindow, qapp: QApplication
) -> None:
    """Light and dark themes."""
    dialog = preferences(full_window)
    choose(dialog.theme, "dark")
    dark = QColor(look.look_of("dark").window)
    assert full_window.palette().color(QPalette.ColorRole.Window) == dark
    assert Settings().theme == "dark"
    canvas = full_window.stage.canvas
    assert canvas is not None
    corner = canvas.grab().toImage().pixelColor(10, canvas.height() - 10)
    assert corner == load_theme("dark").background
    checked = [a.data() for a in full_window.window_commands._themes.actions() if a.isChecked()]
    assert checked == ["dark"]
    choose(dialog.theme, "system")
    assert Settings().theme == "system"
    look.wear(qapp, "system")
    qapp.setStyleSheet("")


def test_the_wheel_preference_reaches_the_canvas(full_window: MainWindow) -> None:
    """While all lanes fit on screen the plain wheel zooms too; a preference decides otherwise."""
    canvas = full_window.stage.canvas
    assert canvas is not None
    assert canvas.wheel_zooms == "auto"
    choose(preferences(full_window).wheel, "never")
    assert canvas.wheel_zooms == "never"
    assert Settings().wheel == "never"


def test_folding_is_remembered_for_the_next_window(full_window: MainWindow, qtbot: QtBot) -> None:
    preferences(full_window).folds.click()
    assert not full_window.session.view.fold
    again = MainWindow()
    qtbot.addWidget(again)
    assert not again.session.view.fold
    assert not again.commands.fold.isChecked()
