"""Where nothing shows, a sentence says why and a button leads out; no axis is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from timeline_app.core.event import ActorId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty
from timeline_app.ui.main_window import MainWindow


@pytest.mark.parametrize("in_table", [False, True])
def test_filters_that_leave_nothing_say_so_and_can_be_cleared(
    full_window: MainWindow, qtbot: QtBot, in_table: bool
) -> None:
    """The axis never lies, and an empty table says why."""
    stage, session = full_window.stage, full_window.session
    canvas = stage.canvas
    assert canvas is not None
    if in_table:
        full_window.commands.table.trigger()
    shown = stage.pages.currentWidget()
    days = canvas.visible_days()
    for chosen in (Filter(words="zzzqqq"), Filter(actors=frozenset(), no_actor=False)):
        session.set_filter(chosen)
        assert stage.pages.currentWidget() is stage.waiting
        assert stage.waiting.words.text() == "Nothing matches the filters."
        qtbot.mouseClick(stage.waiting.clear_button, Qt.MouseButton.LeftButton)
        assert session.filter == EVERYTHING
        assert stage.pages.currentWidget() is shown
    assert canvas.visible_days() == days


def test_where_only_undated_events_pass_the_tray_opens(full_window: MainWindow) -> None:
    stage, session = full_window.stage, full_window.session
    assert not stage.tray.fold.isChecked()
    session.set_filter(Filter(certainties=frozenset({Certainty.UNDATED})))
    assert stage.pages.currentWidget() is stage.waiting
    assert "Only undated events match" in stage.waiting.words.text()
    assert stage.waiting.clear_button.isVisible()
    assert stage.tray.list.isVisible()
    full_window.commands.table.trigger()
    assert stage.pages.currentWidget() is stage.table
    full_window.commands.table.trigger()
    session.set_filter(EVERYTHING)
    assert stage.pages.currentWidget() is stage.canvas
    assert not stage.tray.fold.isChecked()


def test_dimmed_events_are_something_to_show(full_window: MainWindow) -> None:
    stage, session = full_window.stage, full_window.session
    session.set_view(replace(session.view, dim=True))
    session.set_filter(Filter(actors=frozenset({ActorId("nobody")})))
    assert stage.pages.currentWidget() is stage.canvas


def test_all_hidden_by_hand_is_not_the_filters_doing(
    full_window: MainWindow, project: Project
) -> None:
    session, waiting = full_window.session, full_window.stage.waiting
    session.do(session.decisions.hiding(*project.linked.events), "Hide all")
    assert waiting.words.text() == "You have hidden every event."
    assert waiting.clear_button.isHidden()
