"""Commands: complete, named, without two for one key, in palette and key sheet alike."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from timeline_app.ui.main_window import MainWindow

KEYS = (
    "F", "0", "+", "-", "Alt+Left", "G", "/", "Ctrl+F", "Ctrl+K", "Del", "Ctrl+Z", "Ctrl+Shift+Z",
    "Ctrl+E", "?",
)  # fmt: skip


@pytest.mark.parametrize("keys", KEYS)
def test_every_key_of_the_window_has_its_command(full_window: MainWindow, keys: str) -> None:
    """Keys: F fit selection, 0 fit all, +/−, Alt+← view back, G, / or Ctrl+F, Ctrl+K, Del, undo, export, ?."""
    wanted = QKeySequence(keys)
    assert [a for a in full_window.commands.all if wanted in a.shortcuts()]


def test_no_key_has_two_commands(full_window: MainWindow) -> None:
    keys = Counter(key.toString() for a in full_window.commands.all for key in a.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    assert all(action.text() and action.toolTip() for action in full_window.commands.all)
