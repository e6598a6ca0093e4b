"""The key sheet lists every key of the window and every move of the mouse."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from timeline_app.ui.key_sheet import KeySheet
from timeline_app.ui.main_window import MainWindow


def opened(kind: type) -> object:
    found = [shown for shown in QApplication.topLevelWidgets() if type(shown) is kind]
    assert len(found) == 1
    return found[0]


def test_the_key_sheet_lists_every_key(full_window: MainWindow, qtbot: QtBot) -> None:
    """? the list of keys."""
    qtbot.keySequence(full_window, QKeySequence("F1"))
    sheet = opened(KeySheet)
    assert isinstance(sheet, KeySheet)
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    native = QKeySequence.SequenceFormat.NativeText
    for action in full_window.commands.all:
        for keys in action.shortcuts():
            assert keys.toString(native) in said
    for words in ("←   →", "↑   ↓", "W   S", "A   D", "Shift+drag", "Double-click", "Alt+click"):
        assert words in said
    sheet.close()
