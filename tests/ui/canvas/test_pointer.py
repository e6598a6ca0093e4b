"""Cards, clusters and edge counters."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import LATE, crowd, drag, port_of, span
from timeline_app.app.session import Session
from timeline_app.core.event import EventId
from timeline_app.core.picture import ViewOptions
from timeline_app.core.project import Project
from timeline_app.ui.timeline_item import TimelineCanvas


def test_the_card_says_what_when_how_sure_and_who(canvas: TimelineCanvas) -> None:
    """Hover card: summary, date with certainty, status, who, the source's headline and publisher."""
    point = canvas.point_of("s0")
    assert point is not None
    canvas.pointer.on_move(point)
    words = "\n".join(text for _, text in canvas.parts.card.lines)
    for part in ("The mill stops", "1 March 1971", "date certain", "happened", "A", "Bridge opens"):
        assert part in words
    canvas.pointer.on_leave()
    assert canvas.parts.card.lines == ()


def test_edge_counters_say_what_is_outside_and_lead_there(
    canvas: TimelineCanvas, qtbot: QtBot
) -> None:
    """Edge counters say what lies outside ("◂14 · 22▸")."""
    counters = canvas.parts.counters
    assert not counters.before.isVisible()
    canvas.go_to_day(LATE + 20)
    canvas.zoom(30.0)
    canvas.go_to_day(LATE + 20)
    assert counters.before.isVisible()
    assert counters.before.text().startswith("◂ ")
    outside = canvas.item.scene_shown()
    assert outside is not None
    before = outside.outside[0]
    assert counters.before.text() == f"◂ {before}"
    qtbot.mouseClick(counters.before, Qt.MouseButton.LeftButton)
    after = canvas.item.scene_shown()
    assert after is not None
    assert after.outside[0] < before


def test_a_click_on_a_cluster_offers_its_events(
    canvas: TimelineCanvas, session: Session, qtbot: QtBot
) -> None:
    """Clusters name their content; a click lists it, keys choose."""
    crowd(session)
    scene = canvas.item.scene_shown()
    assert scene is not None
    (cluster,) = scene.clusters
    assert "The mill stops" in cluster.label
    at = QPointF(cluster.start_px + 20, cluster.y_px)
    canvas.pointer.on_move(at)
    assert ("muted", "+16 more") in canvas.parts.card.lines
    canvas.pointer.on_click(at)
    qtbot.waitUntil(lambda: canvas.pointer.cluster_list is not None)
    listed = canvas.pointer.cluster_list
    assert listed is not None
    assert listed.list.count() == len(cluster.rows)
    qtbot.keyClick(listed.list, Qt.Key.Key_Down)
    qtbot.keyClick(listed.list, Qt.Key.Key_Return)
    assert session.selection == canvas.table.ids[cluster.rows[1]]


def test_a_double_click_takes_a_cluster_apart(canvas: TimelineCanvas, session: Session) -> None:
    """Double-click zooms to the event or cluster."""
    session.set_view(ViewOptions(collapsed=frozenset({"a"})))
    scene = canvas.item.scene_shown()
    assert scene is not None
    cluster = max(scene.clusters, key=lambda one: len(one.rows))
    at = QPointF(cluster.start_px + 20, cluster.y_px)
    whole = span(canvas)
    canvas.pointer.on_click(at)
    canvas.pointer.on_double_click(at)
    assert span(canvas) < whole
    after = canvas.item.scene_shown()
    assert after is not None
    assert all(len(one.rows) < len(cluster.rows) for one in after.clusters)


def test_the_selection_shows_in_a_cluster_too(canvas: TimelineCanvas, session: Session) -> None:
    crowd(session)
    before = canvas.grab().toImage()
    session.select(EventId("s3"))
    accent = canvas.item.style.theme.accent
    after = canvas.grab().toImage()
    reds = [
        sum(image.pixelColor(x, y) == accent for x in range(170, 700) for y in range(46, 80))
        for image in (before, after)
    ]
    assert reds[0] == 0 < reds[1]


def test_dragging_pans(canvas: TimelineCanvas) -> None:
    """Drag pans."""
    canvas.zoom(4.0)
    start, end = canvas.view.units
    drag(port_of(canvas), QPoint(500, 300), QPoint(300, 300))
    after = canvas.view.units
    assert after[0] > start
    assert after[1] - after[0] == pytest.approx(end - start)


def test_a_double_click_zooms_to_an_event(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    """Double-click zooms to the event or cluster."""
    whole, point = span(canvas), canvas.point_of("s0")
    assert point is not None
    with qtbot.waitSignal(canvas.event_activated) as told:
        canvas.pointer.on_double_click(point)
    assert told.args == ["s0"]
    assert span(canvas) < whole
    assert canvas.point_of("s0") is not None


def test_zooming_never_moves_a_lane_or_a_row(canvas: TimelineCanvas) -> None:
    """Calm lane stripes, fixed lane height."""
    canvas.go_to_day(LATE + 12)
    before = canvas.item.scene_shown()
    canvas.zoom(3.0)
    after = canvas.item.scene_shown()
    assert before is not None
    assert after is not None
    assert before.bands == after.bands
    heights = {mark.row: mark.y_px for mark in before.marks}
    assert all(heights.get(mark.row, mark.y_px) == mark.y_px for mark in after.marks)


def test_the_view_fits_what_comes_until_it_is_moved(
    canvas: TimelineCanvas, session: Session, stories: Project
) -> None:
    """Events appear as each article is done; the view fits until the first pan."""
    late = dataclasses.replace(stories.linked, events=stories.linked.events[10:])
    session.set_project(dataclasses.replace(stories, linked=late))
    assert canvas.view.units == (0, 1000)
    few = span(canvas)
    session.set_project(stories)
    assert canvas.view.units == (0, 1000)
    assert span(canvas) > few
    canvas.go_to_day(LATE + 20)
    canvas.zoom(20.0)
    canvas.go_to_day(LATE + 20)
    dates = canvas.visible_days()
    session.set_project(dataclasses.replace(stories, linked=late))
    assert canvas.view.units != (0, 1000)
    assert abs(canvas.visible_days()[0] - dates[0]) <= 2
