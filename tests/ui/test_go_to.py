"""Go to a date: what is understood is said, and what is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.ui.go_to import GoToDate
from timeline_app.ui.main_window import MainWindow


def opened(kind: type) -> object:
    found = [shown for shown in QApplication.topLevelWidgets() if type(shown) is kind]
    assert len(found) == 1
    return found[0]


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
