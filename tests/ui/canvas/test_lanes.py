"""Lanes are moved, collapsed and chosen by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import drag, lane_keys
from timeline_app.app.session import Session
from timeline_app.core.event import ActorId, EventId
from timeline_app.core.filters import Filter
from timeline_app.ui.canvas_surface import RELAYOUT_MS
from timeline_app.ui.stage import Stage
from timeline_app.ui.timeline_item import TimelineCanvas


def header_middle(canvas: TimelineCanvas, key: str) -> QPoint:
    scene = canvas.item.scene_shown()
    assert scene is not None
    band = next(band for band in scene.bands if band.lane.key == key)
    return QPoint(80, int(band.top_px + band.height_px / 2))


def test_a_header_dragged_reorders_the_lanes(canvas: TimelineCanvas, session: Session) -> None:
    """Lanes: reorder by dragging a header."""
    assert lane_keys(canvas) == ["a", "b", "c"]
    headers = canvas.parts.headers
    drag(headers, header_middle(canvas, "c"), QPoint(80, 2))
    assert session.view.lane_order == ("c", "a", "b")
    assert lane_keys(canvas) == ["c", "a", "b"]


def test_ctrl_shift_down_moves_the_selected_lane(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Lanes: reorder by keyboard."""
    session.select(EventId("s0"))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Down, both)
    assert lane_keys(canvas) == ["b", "a", "c"]
    qtbot.keyClick(canvas, Qt.Key.Key_Up, both)
    assert lane_keys(canvas) == ["a", "b", "c"]


def test_the_triangle_collapses_a_lane_and_gives_it_room_again(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Lanes: collapse; fixed lane height."""
    scene = canvas.item.scene_shown()
    assert scene is not None
    at = QPoint(14, int(scene.bands[0].top_px) + 12)
    for expected in (frozenset({"a"}), frozenset()):
        qtbot.mouseClick(canvas.parts.headers, Qt.MouseButton.LeftButton, pos=at)
        assert session.view.collapsed == expected
    assert canvas.item.arrangement is not None


def test_a_lanes_menu_says_what_can_be_done(canvas: TimelineCanvas, session: Session) -> None:
    scene = canvas.item.scene_shown()
    assert scene is not None
    menu = canvas.parts.headers.menu_for(scene.bands[1])
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Move up", "Move down", "Collapse", "Only this actor"]
    menu.actions()[-1].trigger()
    assert session.filter.actors == frozenset({ActorId("b")})


def test_headers_never_overlap_when_scrolled(canvas: TimelineCanvas) -> None:
    """Lane names stay inside their lane however it is scrolled."""
    from timeline_app.layout.viewport import build_scene
    from timeline_app.ui.paint import NAME_LINE_PX, header_top

    arrangement, scene = canvas.item.arrangement, canvas.item.scene_shown()
    assert arrangement is not None
    assert scene is not None
    for top in range(0, int(arrangement.height_px), 7):
        for band in build_scene(arrangement, scene.window, float(top), 300.0).bands:
            assert header_top(band) >= band.top_px
            assert header_top(band) + NAME_LINE_PX <= band.top_px + band.height_px


def test_rows_are_packed_anew_only_for_other_contents_or_widths(
    canvas: TimelineCanvas, stage: Stage, session: Session, qtbot: QtBot
) -> None:
    """Packing thousands of events takes a good part of a second: selecting must not do it."""
    before = canvas.item.arrangement
    session.select(EventId("s3"))
    canvas.set_project(session.project, session.filter, session.view)
    stage.resize(stage.width() - 5, stage.height() - 30)
    qtbot.wait(RELAYOUT_MS * 2)
    assert canvas.item.arrangement is before
    stage.resize(stage.width() - 100, stage.height())
    qtbot.waitUntil(lambda: canvas.item.arrangement is not before)
    before = canvas.item.arrangement
    session.set_filter(Filter(words="mill"))
    assert canvas.item.arrangement is not before
