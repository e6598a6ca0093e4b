"""Keys on the canvas, and the way back to a view."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import LATE, span
from timeline_app.app.session import Session
from timeline_app.core.event import Event
from timeline_app.ui.canvas_keys import deed_of
from timeline_app.ui.timeline_item import TimelineCanvas


def test_alt_left_goes_back_and_alt_right_forward(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    """Alt+← view back."""
    canvas.view.settle()
    whole = canvas.visible_days()
    canvas.zoom(4.0)
    canvas.view.settle()
    near = canvas.visible_days()
    canvas.pan(0.4)
    canvas.view.settle()
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Left, alt)
    assert canvas.visible_days() == near
    qtbot.keyClick(canvas, Qt.Key.Key_Left, alt)
    assert canvas.visible_days() == whole
    qtbot.keyClick(canvas, Qt.Key.Key_Right, alt)
    assert canvas.visible_days() == near


def test_a_view_counts_once_it_rests(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.view.settle()
    for _ in range(5):
        canvas.zoom(1.3)
    near = canvas.visible_days()
    qtbot.wait(600)
    canvas.pan(0.2)
    canvas.go_back()
    assert canvas.visible_days() == near
    canvas.go_back()
    assert span(canvas) > near[1] - near[0]


def test_going_to_a_day_brings_it_to_the_middle(canvas: TimelineCanvas) -> None:
    """G go to a date."""
    canvas.zoom(8.0)
    canvas.go_to_day(LATE + 12)
    first, last = canvas.visible_days()
    assert first <= LATE + 12 <= last


def test_up_and_down_go_to_the_nearest_event_of_the_next_lane(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """↑/↓ lane."""
    canvas.select("s0")
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert session.selection == "s1"
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert session.selection in {"s0", "s3"}


@pytest.mark.parametrize(
    ("key", "code", "platform", "deed"),
    [
        (Qt.Key.Key_Z, 25, "linux", "zoom_in"),
        (Qt.Key.Key_Q, 38, "linux", "pan_left"),
        (Qt.Key.Key_S, 0x1F, "win32", "zoom_out"),
        (Qt.Key.Key_W, 0, "linux", "zoom_in"),
        (Qt.Key.Key_D, 0, "linux", "pan_right"),
        (Qt.Key.Key_W, 52, "linux", None),
        (Qt.Key.Key_F, 41, "linux", "fit_selection"),
    ],
)
def test_wasd_go_by_physical_key(key: Qt.Key, code: int, platform: str, deed: str | None) -> None:
    """W/S/A/D by physical key."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, "", False, 1
    )
    assert deed_of(event, platform) == deed


def test_wasd_move_the_view(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    whole = span(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_W)
    assert span(canvas) < whole
    left = canvas.view.units[0]
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    assert canvas.view.units[0] < left
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert canvas.view.units[1] == pytest.approx(1000)
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.view.units[0] == pytest.approx(0)


def test_del_hides_the_selected_event_and_undo_brings_it_back(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Del hide, undoable."""
    hidden = _with_own_place(session)
    canvas.select(hidden.id)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert not canvas.isVisible()
    session.undo()
    assert canvas.isVisible()
    assert canvas.point_of(hidden.id) is not None


def _with_own_place(session: Session) -> Event:
    """The fixture's event all others were copied from, alone with its passage."""
    only = session.project.linked.events[0]
    linked = dataclasses.replace(session.project.linked, events=(only,))
    session.set_project(dataclasses.replace(session.project, linked=linked))
    return only


def test_the_wheel_does_what_is_preferred(canvas: TimelineCanvas) -> None:
    """While all lanes fit the plain wheel zooms; a preference decides otherwise."""
    box = canvas._box
    assert canvas.wheel_zooms == "auto"
    assert box.plain_wheel_zooms == box.all_fits
    canvas.wheel_zooms = "never"
    assert not box.plain_wheel_zooms
    canvas.wheel_zooms = "always"
    assert box.plain_wheel_zooms


def test_the_first_arrow_chooses_the_first_event_in_view(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """←/→ previous/next event, with the keyboard alone."""
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.selection == "s0"
    session.select(None)
    canvas.go_to_day(LATE + 12)
    canvas.zoom(20.0)
    canvas.go_to_day(LATE + 12)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    chosen = session.selected_event
    assert chosen is not None
    assert chosen.interval.first_day is not None
    assert abs(chosen.interval.first_day - LATE - 12) < 12


def test_a_focus_that_came_by_keyboard_shows(canvas: TimelineCanvas) -> None:
    """Visible focus."""
    canvas.parts.overview.setFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.item.shows_focus
    canvas.parts.overview.setFocus()
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not canvas.item.shows_focus


def test_f_and_0_fit_the_selection_and_everything(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    """F fit selection, 0 fit all, +/−."""
    whole = span(canvas)
    canvas.select("s14")
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert span(canvas) < whole
    assert canvas.point_of("s14") is not None
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert span(canvas) == whole
