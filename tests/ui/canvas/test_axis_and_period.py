"""Folds, periods and flags, and the axis under them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import LATE, drag, port_of, send
from timeline_app.app.session import Session
from timeline_app.core.article import ArticleId
from timeline_app.core.event import ActorId, EventId
from timeline_app.core.filters import Filter
from timeline_app.core.project import Project
from timeline_app.layout.flags import Flag
from timeline_app.ui.timeline_item import TimelineCanvas


def test_a_click_on_a_fold_opens_it_and_its_handle_folds_it(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Empty time folds: click to unfold, and a marked way back."""
    scene = canvas.item.scene_shown()
    assert scene is not None
    fold = next(zone for zone in scene.zones if zone.folded)
    at = QPoint(int((fold.start_px + fold.end_px) / 2), 3)
    qtbot.mouseClick(port_of(canvas), Qt.MouseButton.LeftButton, pos=at)
    assert session.view.unfolded == (fold.day,)
    assert canvas.view.axis is not None
    assert canvas.view.axis.folds == ()
    handle = canvas.axis.handle_of(_opened_day(canvas))
    assert handle is not None
    qtbot.mouseClick(canvas.axis, Qt.MouseButton.LeftButton, pos=handle)
    assert session.view.unfolded == ()
    assert len(canvas.view.axis.folds) == 1


def _opened_day(canvas: TimelineCanvas) -> int:
    scene = canvas.item.scene_shown()
    assert scene is not None
    day = scene.opened[0].day
    assert day is not None
    return day


def test_shift_and_drag_select_a_period(canvas: TimelineCanvas, session: Session) -> None:
    """Shift+drag selects a period, which filters and sets the export range."""
    axis, view = canvas.view.axis, canvas.visible_days()
    shift = Qt.KeyboardModifier.ShiftModifier
    drag(port_of(canvas), QPoint(560, 200), QPoint(700, 210), shift)
    first, last = session.filter.from_day, session.filter.to_day
    assert first is not None
    assert last is not None
    assert view[0] < first < last < view[1]
    assert canvas.item.period_u is not None
    assert canvas.view.axis == axis
    assert canvas.visible_days() == view
    session.set_filter(Filter())
    assert canvas.item.period_u is None


def test_a_flag_tells_of_its_article_and_opens_it(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot, project: Project
) -> None:
    """Publication dates are small flags on the axis."""
    session.set_project(project)
    article = project.articles[0].id
    at = canvas.axis.place_of(article)
    assert at is not None
    send(canvas.axis, QEvent.Type.MouseMove, at, False)
    words = [text for _, text in canvas.parts.card.lines]
    assert words[0] == "Bridge opens"
    assert "3 May 2021" in words[1]
    qtbot.mouseClick(canvas.axis, Qt.MouseButton.LeftButton, pos=at)
    assert session.passage is not None
    assert session.passage.article == article


def test_flags_are_placed_once_and_tell_how_many_have_no_room(canvas: TimelineCanvas) -> None:
    day = Flag(ArticleId("x"), "Mill", "3 May 2021", 200.0, 200.0, True, False, False)
    canvas.axis.flags = [(number, day) for number in range(1, 61)]
    boxes = canvas.axis.boxes()
    canvas.axis.grab()
    assert canvas.axis.boxes() is boxes
    at = QPoint(canvas.axis.width() - 8, 9)
    send(canvas.axis, QEvent.Type.MouseMove, at, False)
    assert f"{60 - len(boxes)} more" in canvas.axis.toolTip()
    send(canvas.axis, QEvent.Type.MouseMove, QPoint(20, 9), False)
    assert canvas.axis.toolTip() == ""


def test_another_axis_keeps_the_dates_in_view(canvas: TimelineCanvas, session: Session) -> None:
    canvas.go_to_day(LATE + 20)
    canvas.zoom(10.0)
    before = canvas.visible_days()
    session.set_filter(Filter(actors=frozenset({ActorId("a")})))
    after = canvas.visible_days()
    assert abs(after[0] - before[0]) <= 2
    assert abs(after[1] - before[1]) <= 2


def test_a_filter_never_moves_the_view_to_the_selection(
    canvas: TimelineCanvas, session: Session
) -> None:
    session.select(EventId("s0"))
    canvas.go_to_day(LATE + 20)
    canvas.zoom(20.0)
    canvas.go_to_day(LATE + 20)
    before = canvas.visible_days()
    session.set_filter(Filter(words="mill"))
    assert abs(canvas.visible_days()[0] - before[0]) <= 2
    assert canvas.selected_event() == "s0"
