"""Cards, clusters and edge counters."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import LATE, crowd, span
from timeline_app.app.session import Session
from timeline_app.core.event import EventId
from timeline_app.core.picture import ViewOptions
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
