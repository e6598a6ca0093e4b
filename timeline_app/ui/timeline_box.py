"""The view box of the canvas: time zooms and pans, lanes only scroll."""

from __future__ import annotations

from typing import Any, Literal

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, Qt, Signal

from timeline_app.layout.axis import AXIS_UNITS

WheelZoom = Literal["auto", "always", "never"]
LEAST_SPAN_U = AXIS_UNITS / 1e7
WHEEL_ZOOM = 1.25
WHEEL_STEP = 120.0
SCROLL_PX = 60.0
PAN_SHARE = 0.12


class CanvasEvents(QObject):
    """What happens in a view box: points in graphics scene coordinates, periods in axis units."""

    clicked = Signal(QPointF)
    double_clicked = Signal(QPointF)
    resized = Signal()
    period_dragged = Signal(float, float, bool)
    """Both ends, and whether the hand has let go."""


class TimelineBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The view box.

    Ctrl+wheel zooms at the pointer; the plain wheel scrolls lanes (zooms while all fit, unless ``wheel_zooms``
    says otherwise), Shift or a horizontal wheel moves in time; dragging pans, with Shift it selects a period.
    """

    def __init__(self, events: CanvasEvents) -> None:
        super().__init__(enableMenu=False, invertY=True, defaultPadding=0.0)
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()
        self.events = events
        self.wheel_zooms: WheelZoom = "auto"
        self.content_px = 1.0
        self.was_moved = False
        self.setLimits(xMin=0.0, xMax=AXIS_UNITS, minXRange=LEAST_SPAN_U)

    def set_top(self, top_px: float) -> None:
        """Scrolls so that this pixel of the arrangement is at the upper edge."""
        height = self.rect().height()
        top_px = max(min(top_px, self.content_px - height), 0.0)
        self.setYRange(top_px, top_px + height, padding=0)

    def scroll(self, by_px: float) -> None:
        """Scrolls the lanes down by some pixels."""
        self.set_top(self.viewRange()[1][0] + by_px)

    def show_units(self, start_u: float, end_u: float) -> None:
        """Shows a stretch of the axis, as far as it goes."""
        span = min(max(end_u - start_u, LEAST_SPAN_U), AXIS_UNITS)
        left = min(max(start_u, 0.0), AXIS_UNITS - span)
        self.was_moved = True
        self.setXRange(left, left + span, padding=0)

    def zoom(self, factor: float, centre_u: float | None = None) -> None:
        """Shows ``factor`` times less time, keeping ``centre_u`` (the middle) where it is."""
        start, end = self.viewRange()[0]
        centre = (start + end) / 2 if centre_u is None else centre_u
        span = min(max((end - start) / factor, LEAST_SPAN_U), AXIS_UNITS)
        left = centre - (centre - start) * span / (end - start)
        self.show_units(left, left + span)

    def pan(self, share: float) -> None:
        """Moves in time by a part of what is shown."""
        start, end = self.viewRange()[0]
        by = share * (end - start)
        self.show_units(start + by, end + by)

    @property
    def all_fits(self) -> bool:
        """True while no lane is out of view."""
        return bool(self.content_px <= self.rect().height() + 1)

    @property
    def plain_wheel_zooms(self) -> bool:
        """What the wheel does without any key."""
        return self.wheel_zooms == "always" or (self.wheel_zooms == "auto" and self.all_fits)

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """See the class."""
        steps = ev.delta() / WHEEL_STEP
        modifiers = ev.modifiers()
        sideways = ev.orientation() == Qt.Orientation.Horizontal
        ev.accept()
        if sideways or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-steps * PAN_SHARE)
        elif modifiers & Qt.KeyboardModifier.ControlModifier or self.plain_wheel_zooms:
            self.zoom(WHEEL_ZOOM**steps, self.mapSceneToView(ev.scenePos()).x())
        else:
            self.scroll(-steps * SCROLL_PX)

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        """Pans with the pointer; with Shift it selects a period."""
        if ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        ev.accept()
        if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            ends = (self.mapSceneToView(p).x() for p in (ev.buttonDownScenePos(), ev.scenePos()))
            start, end = sorted(min(max(u, 0.0), AXIS_UNITS) for u in ends)
            self.events.period_dragged.emit(start, end, bool(ev.isFinish()))
            return
        moved = ev.scenePos() - ev.lastScenePos()
        self.pan(-moved.x() / max(self.rect().width(), 1.0))
        if not self.all_fits:
            self.scroll(-moved.y())

    def mouseClickEvent(self, ev: Any) -> None:
        """A click selects, a double click zooms to what it hits."""
        if ev.button() != Qt.MouseButton.LeftButton:
            return
        ev.accept()
        if ev.double():
            self.events.double_clicked.emit(ev.scenePos())
        else:
            self.events.clicked.emit(ev.scenePos())

    def resizeEvent(self, ev: Any) -> None:
        """Keeps one pixel of the arrangement one pixel high."""
        super().resizeEvent(ev)
        self.set_top(self.viewRange()[1][0])
        self.events.resized.emit()
