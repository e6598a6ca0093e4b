"""Commands: complete, named, without two for one key, in palette and key sheet alike."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from timeline_app.ui.go_to import GoToDate
from timeline_app.ui.key_sheet import KeySheet
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.palette import CommandPalette

KEYS = (
    "F", "0", "+", "-", "Alt+Left", "G", "/", "Ctrl+F", "Ctrl+K", "Del", "Ctrl+Z", "Ctrl+Shift+Z",
    "Ctrl+E", "?",
)  # fmt: skip


def opened(kind: type) -> object:
    found = [shown for shown in QApplication.topLevelWidgets() if type(shown) is kind]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("keys", KEYS)
def test_every_key_of_the_window_has_its_command(full_window: MainWindow, keys: str) -> None:
    """Keys: F fit selection, 0 fit all, +/−, Alt+← view back, G, / or Ctrl+F, Ctrl+K, Del, undo, export, ?."""
    wanted = QKeySequence(keys)
    assert [a for a in full_window.commands.all if wanted in a.shortcuts()]


def test_no_key_has_two_commands(full_window: MainWindow) -> None:
    keys = Counter(key.toString() for a in full_window.commands.all for key in a.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(action.text() and action.toolTip() for action in full_window.commands.all)


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


def test_g_asks_for_a_date_and_goes_there(
    full_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """G go to a date."""
    went: list[int] = []
    canvas = full_window.stage.canvas
    monkeypatch.setattr(canvas, "go_to_day", went.append)
    assert canvas is not None
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_G)
    dialog = opened(GoToDate)
    assert isinstance(dialog, GoToDate)
    qtbot.keyClicks(dialog.field, "3/4/2021")
    assert "two dates" in dialog.answer.text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert went == []
    dialog.field.setText("4 May 2021")
    assert "Tuesday 4 May 2021" in dialog.answer.text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert len(went) == 1
