"""Go to a date: what is understood is said, and what is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import DAY_S, day_number
from timeline_app.core.filters import Filter
from timeline_app.ui.go_to import GoToDate
from timeline_app.ui.main_window import MainWindow
from timeline_app.ui.wording import day_words


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


def test_beyond_the_timeline_one_comes_to_its_end_and_is_told(full_window: MainWindow) -> None:
    """The axis never lies: it says where it ends."""
    canvas, said = full_window.stage.canvas, full_window.status_line.currentMessage
    assert canvas is not None
    axis = canvas.view.axis
    assert axis is not None
    ends = int(axis.start_s // DAY_S), int((axis.end_s - 1) // DAY_S)
    canvas.zoom(4)
    go_to = full_window.canvas_commands.go_to
    go_to(day_number(2090, 1, 1), day_number(2090, 12, 31))
    assert said() == f"The timeline ends {day_words(ends[1])}."
    assert canvas.visible_days()[1] == ends[1]
    go_to(day_number(1990, 1, 1), day_number(1990, 12, 31))
    assert said() == f"The timeline begins {day_words(ends[0])}."
    assert canvas.visible_days()[0] == ends[0]
    full_window.status_line.clearMessage()
    go_to(day_number(2021, 1, 1), day_number(2021, 12, 31))
    assert said() == ""
    full_window.session.set_filter(Filter(words="zzzqqq"))
    go_to(day_number(2021, 5, 3), day_number(2021, 5, 3))
    assert said() == "There is no timeline to go to a date on."


def test_an_hour_that_is_none_is_refused(qtbot: QtBot) -> None:
    dialog = GoToDate()
    qtbot.addWidget(dialog)
    with qtbot.assertNotEmitted(dialog.chosen):
        dialog.field.setText("2018-08-02T25:00")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert "not a date" in dialog.answer.text()
