"""The canvas for screen readers."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from timeline_app.app.session import Session
from timeline_app.core.event import EventId
from timeline_app.ui.canvas_access import CanvasAccess, MarkAccess
from timeline_app.ui.timeline_item import TimelineCanvas


def test_a_screen_reader_hears_the_selected_event(canvas: TimelineCanvas) -> None:
    """Everything on the canvas is also said: names, dates and certainty."""
    canvas.select("s3")
    words = canvas.accessibleDescription()
    assert words == "The mill stops for the time 3, Wednesday 10 March 1971, date certain, happened"


def test_every_mark_is_there_for_a_screen_reader(canvas: TimelineCanvas, session: Session) -> None:
    """Canvas items are exposed through QAccessible: names, roles, places, states."""
    session.select(EventId("s3"))
    canvas.setFocus()
    face = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(face, CanvasAccess)
    items = [face.child(at) for at in range(face.childCount())]
    marks = [one for one in items if isinstance(one, MarkAccess)]
    assert len(marks) == len(session.project.linked.events)
    chosen = next(one for one in marks if one.row == canvas.row_of("s3"))
    name = chosen.text(QAccessible.Text.Name)
    assert name == "The mill stops for the time 3, Wednesday 10 March 1971, date certain, happened"
    assert chosen.role() == QAccessible.Role.ListItem
    assert chosen.state().selected
    assert not marks[0].state().selected or marks[0] is chosen
    assert face.indexOfChild(chosen) == items.index(chosen)
    middle = chosen.rect().center()
    assert face.childAt(middle.x(), middle.y()) is chosen
    point = canvas.point_of("s3")
    assert point is not None
    assert chosen.rect().contains(canvas.plot.mapToGlobal(point.toPoint()))
