"""The canvas under mouse, wheel and keys."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import day_number
from timeline_app.core.event import ActorId, Event, EventId
from timeline_app.core.filters import Filter
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ViewOptions
from timeline_app.core.project import Linked, Project
from timeline_app.core.status import Certainty
from timeline_app.ui.timeline_item import TimelineCanvas


@pytest.fixture
def canvas(qtbot: QtBot, project: Project) -> Iterator[TimelineCanvas]:
    widget = TimelineCanvas()
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    widget.set_project(project)
    with qtbot.waitExposed(widget):
        widget.show()
    qtbot.wait(200)
    yield widget
    widget.close()


def span(canvas: TimelineCanvas) -> int:
    first, last = canvas.visible_days()
    return last - first


def wheel(
    canvas: TimelineCanvas, steps: int, keys: Qt.KeyboardModifier, x_share: float = 0.5
) -> None:
    port = canvas.plot.viewport()  # type: ignore[attr-defined]
    at = QPointF(port.width() * x_share, 40)
    event = QWheelEvent(
        at, port.mapToGlobal(at), QPoint(0, 0), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def click(canvas: TimelineCanvas, qtbot: QtBot, at: QPoint) -> None:
    port = canvas.plot.viewport()  # type: ignore[attr-defined]
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)


def empty_ground(canvas: TimelineCanvas) -> QPoint:
    """A point of the plot with neither mark nor fold."""
    places = (QPoint(x, 300) for x in range(50, 700, 10))
    return next(at for at in places if canvas.item.fold_at(QPointF(at)) is None)


def test_a_click_on_a_mark_tells_its_event(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    point = canvas.point_of("e-opened")
    assert point is not None
    with qtbot.waitSignal(canvas.event_clicked) as caught:
        click(canvas, qtbot, point.toPoint())
    assert caught.args == ["e-opened"]
    assert canvas.selected_event() == "e-opened"


def test_a_click_on_empty_ground_clears_the_selection(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.select("e-opened")
    with qtbot.waitSignal(canvas.event_clicked) as caught:
        click(canvas, qtbot, empty_ground(canvas))
    assert caught.args == [""]
    assert canvas.selected_event() is None


def test_undated_events_have_no_place(canvas: TimelineCanvas) -> None:
    assert canvas.point_of("e-meet") is None


def test_ctrl_and_wheel_zoom_at_the_pointer(canvas: TimelineCanvas) -> None:
    before, left = span(canvas), canvas.visible_days()[0]
    wheel(canvas, 4, Qt.KeyboardModifier.ControlModifier, x_share=0.02)
    assert span(canvas) < before
    assert canvas.visible_days()[0] - left <= 1


def test_the_plain_wheel_zooms_while_all_lanes_fit(canvas: TimelineCanvas) -> None:
    before = span(canvas)
    wheel(canvas, 3, Qt.KeyboardModifier.NoModifier)
    assert span(canvas) < before


def test_the_plain_wheel_scrolls_when_lanes_do_not_fit(
    canvas: TimelineCanvas, project: Project
) -> None:
    canvas.set_project(_crowded(project))
    before, top = canvas.visible_days(), canvas.point_of("many-0")
    wheel(canvas, -2, Qt.KeyboardModifier.NoModifier)
    moved = canvas.point_of("many-0")
    assert canvas.visible_days() == before
    assert top is not None
    assert moved is None or moved.y() < top.y()


def _crowded(project: Project) -> Project:
    first = project.linked.events[0]
    events: list[Event] = [
        dataclasses.replace(first, id=EventId(f"many-{n}"), summary="The bridge opens " * 6)
        for n in range(80)
    ]
    return dataclasses.replace(project, linked=Linked(events=tuple(events)))


def test_shift_and_wheel_move_in_time(canvas: TimelineCanvas) -> None:
    canvas.zoom(4.0)
    before, first = span(canvas), canvas.visible_days()[0]
    wheel(canvas, -3, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.visible_days()[0] > first
    assert abs(span(canvas) - before) <= 1


def test_keys_zoom_and_fit(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    whole = canvas.visible_days()
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    closer = span(canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert closer < span(canvas) < whole[1] - whole[0]
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.visible_days() == whole


def test_arrows_go_from_event_to_event(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    canvas.select("e-opened")
    with qtbot.waitSignal(canvas.event_clicked) as caught:
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert caught.args == ["e-walked"]


def test_f_shows_the_selected_event_from_near(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    whole = span(canvas)
    canvas.select("e-opened")
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert span(canvas) < whole
    assert canvas.point_of("e-opened") is not None


def test_an_event_open_on_one_side_is_shown_from_near(
    canvas: TimelineCanvas, project: Project
) -> None:
    opened = dataclasses.replace(
        project.linked.events[0],
        id=EventId("e-by"),
        interval=Interval.of_days(None, day_number(2021, 5, 12)),
        certainty=Certainty.OPEN,
    )
    events = (*project.linked.events, opened)
    canvas.set_project(dataclasses.replace(project, linked=Linked(events=events)))
    whole = span(canvas)
    canvas.fit_event("e-by")
    assert span(canvas) < whole / 3
    first, last = canvas.visible_days()
    assert first <= day_number(2021, 5, 12) <= last


def test_zooming_never_leaves_the_axis(canvas: TimelineCanvas) -> None:
    whole = canvas.visible_days()
    canvas.zoom(1e-9)
    assert canvas.visible_days() == whole
    canvas.zoom(1e12)
    first, last = canvas.visible_days()
    assert whole[0] <= first <= last <= whole[1]


def test_a_filter_leaves_only_its_events(canvas: TimelineCanvas, project: Project) -> None:
    canvas.set_project(project, Filter(actors=frozenset({ActorId("dockers")})))
    assert canvas.point_of("e-opened") is None
    assert canvas.point_of("e-walked") is not None


def test_the_selection_survives_another_grouping(canvas: TimelineCanvas, project: Project) -> None:
    canvas.select("e-walked")
    canvas.set_project(project, view=ViewOptions(group_by="article"))
    assert canvas.selected_event() == "e-walked"


def test_a_view_the_user_chose_stays(canvas: TimelineCanvas, project: Project) -> None:
    canvas.zoom(3.0)
    chosen = canvas.visible_days()
    canvas.set_project(project, view=ViewOptions(group_by="status"))
    assert canvas.visible_days() == chosen


def test_an_empty_project_shows_an_empty_canvas(canvas: TimelineCanvas) -> None:
    canvas.set_project(Project())
    assert canvas.point_of("e-opened") is None
    assert not canvas.grab().isNull()


def test_the_theme_changes_the_ground(canvas: TimelineCanvas) -> None:
    before = canvas.grab().toImage().pixelColor(600, 400).lightness()
    canvas.set_theme("dark")
    assert canvas.grab().toImage().pixelColor(600, 400).lightness() < before - 100
