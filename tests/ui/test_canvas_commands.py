"""Commands on the view reach the canvas, and wait for articles."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.ui.main_window import MainWindow


@pytest.mark.parametrize(
    ("keys", "deed"),
    [("0", "fit"), ("F", "fit_event"), ("+", "zoom"), ("-", "zoom"), ("Alt+Left", "go_back"),
     ("Alt+Right", "go_forward")],
)  # fmt: skip
def test_keys_move_the_view(
    full_window: MainWindow,
    project: Project,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
    deed: str,
) -> None:
    """Keys: F fit selection, 0 fit all, +/−, Alt+← view back."""
    done: list[tuple[object, ...]] = []
    full_window.session.select(project.linked.events[0].id)
    monkeypatch.setattr(full_window.stage.canvas, deed, lambda *what: done.append(what))
    qtbot.keySequence(full_window, QKeySequence(keys))
    assert len(done) == 1


def test_f_says_why_the_selected_event_is_not_to_be_seen(
    full_window: MainWindow, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, said = full_window.session, full_window.status_line.currentMessage
    fitted: list[str] = []
    monkeypatch.setattr(full_window.stage.canvas, "fit_event", fitted.append)
    dated, _, undated = project.linked.events
    session.select(dated.id)
    session.set_filter(Filter(words="dockers"))
    qtbot.keySequence(full_window, QKeySequence("F"))
    assert said() == "The selected event is hidden by filters."
    session.set_filter(Filter(words="zzzqqq"))
    qtbot.keySequence(full_window, QKeySequence("F"))
    assert said() == "The selected event is hidden by filters."
    session.set_filter(EVERYTHING)
    session.do(session.decisions.hiding(dated), "Hide")
    qtbot.keySequence(full_window, QKeySequence("F"))
    assert said() == "You have hidden the selected event."
    session.undo()
    session.select(undated.id)
    qtbot.keySequence(full_window, QKeySequence("F"))
    assert said() == "The selected event has no date."
    assert fitted == []
    session.select(dated.id)
    qtbot.keySequence(full_window, QKeySequence("F"))
    assert fitted == [dated.id]


def test_without_articles_there_is_no_view_to_move(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    commands = window.commands
    for action in (commands.fit, commands.zoom_in, commands.go_to, commands.table, commands.export):
        assert not action.isEnabled()
    window.canvas_commands.zoom_in()
    window.canvas_commands.go_to(1, 2)
