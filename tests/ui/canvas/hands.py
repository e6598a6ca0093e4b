"""What hands do to a canvas, and where things on it are."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.app.session import Session
from timeline_app.core.calendar import day_number
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ViewOptions
from timeline_app.ui.timeline_item import TimelineCanvas

EARLY, LATE = day_number(1971, 3), day_number(2021, 5)


def port_of(canvas: TimelineCanvas) -> QWidget:
    return canvas.plot.viewport()  # type: ignore[attr-defined,no-any-return]


def send(widget: QWidget, kind: QEvent.Type, at: QPoint, held: bool, keys: object = None) -> None:
    """A mouse event with exactly these keys held."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    modifiers = keys if isinstance(keys, Qt.KeyboardModifier) else Qt.KeyboardModifier.NoModifier
    button = none if kind is QEvent.Type.MouseMove else left
    event = QMouseEvent(
        kind,
        QPointF(at),
        QPointF(widget.mapToGlobal(at)),
        button,
        left if held else none,
        modifiers,
    )
    QApplication.sendEvent(widget, event)


def drag(widget: QWidget, start: QPoint, end: QPoint, keys: object = None) -> None:
    send(widget, QEvent.Type.MouseButtonPress, start, True, keys)
    for share in (0.3, 0.6, 1.0):
        at = start + QPoint(round((end - start).x() * share), round((end - start).y() * share))
        send(widget, QEvent.Type.MouseMove, at, True, keys)
    send(widget, QEvent.Type.MouseButtonRelease, end, False, keys)


def lane_keys(canvas: TimelineCanvas) -> list[str]:
    arrangement = canvas.item.arrangement
    assert arrangement is not None
    return [lane.key for lane in arrangement.lanes.lanes]


def span(canvas: TimelineCanvas) -> int:
    first, last = canvas.visible_days()
    return last - first


def crowd(session: Session) -> None:
    """All events on one day of one actor, in a collapsed lane."""
    events = tuple(
        dataclasses.replace(e, interval=Interval.of_days(LATE, LATE), actors=())
        for e in session.project.linked.events
    )
    linked = dataclasses.replace(session.project.linked, events=events)
    session.set_project(dataclasses.replace(session.project, linked=linked))
    session.set_view(ViewOptions(collapsed=frozenset({""})))
