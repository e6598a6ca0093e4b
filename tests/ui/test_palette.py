"""The command palette: a few letters, Return, done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.palette import CommandPalette


def opened(kind: type) -> object:
    found = [shown for shown in QApplication.topLevelWidgets() if type(shown) is kind]
    assert len(found) == 1
    return found[0]


def test_the_palette_does_what_is_typed(full_window: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+K commands: by keyboard alone."""
    qtbot.keySequence(full_window, QKeySequence("Ctrl+K"))
    palette = opened(CommandPalette)
    assert isinstance(palette, CommandPalette)
    assert full_window.commands.undo not in palette.shown
    qtbot.keyClicks(palette.field, "table")
    assert palette.shown[0] is full_window.commands.table
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert full_window.commands.table.isChecked()
    assert full_window.stage.table.isVisible()


def test_the_arrow_keys_choose_in_the_palette(qtbot: QtBot, full_window: MainWindow) -> None:
    done: list[str] = []
    actions = []
    for words in ("one", "other"):
        action = QAction(words, full_window)
        action.triggered.connect(lambda _checked=False, words=words: done.append(words))
        actions.append(("Deeds", action))
    palette = CommandPalette(actions, full_window)
    palette.show()
    qtbot.keyClicks(palette.field, "o")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["other"]
