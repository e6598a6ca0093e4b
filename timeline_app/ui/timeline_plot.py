"""The interactive timeline: one graphics item for everything, in a view box, with its own axis and headers.

The item paints in pixels through the code of the pictures. Horizontally the view box holds axis units, vertically
pixels of the arrangement, so that lanes never change their height.
"""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.flags import Flag
from timeline_app.layout.scene import Scene, hit
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import build_scene
from timeline_app.ui.paint import HEADER_PX, NOTHING, Emphasis, Style, paint_headers, paint_plot
from timeline_app.ui.time_axis import AXIS_PX, paint_axis

LEAST_SPAN_U = AXIS_UNITS / 1e7
WHEEL_ZOOM = 1.25
WHEEL_STEP = 120.0
SCROLL_PX = 60.0
PAN_SHARE = 0.12
BRISK_MARKS = 400
"""Above so many marks in view they are painted in bulk, to keep a frame short."""


class TimelineItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints one arrangement in the window its view box shows.

    The scene is built once for a window and kept for hit tests and for the axis and headers beside it.
    """

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.style = style
        self.arrangement: Arrangement | None = None
        self.emphasis: Emphasis = NOTHING
        self._scene: Scene | None = None
        self._key: tuple[float, ...] = ()

    def boundingRect(self) -> QRectF:
        """The whole plot in view box coordinates."""
        height = self.arrangement.height_px if self.arrangement else 1.0
        return QRectF(0.0, 0.0, AXIS_UNITS, max(height, 1e5))

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Shows other events or another order of lanes."""
        self.arrangement = arrangement
        self._key = ()
        self.prepareGeometryChange()
        self.update()

    def scene_shown(self) -> Scene | None:
        """The scene of the present window. **Cost**: O(1) until the window changes."""
        box = self.getViewBox()
        if box is None or self.arrangement is None:
            return None
        (start_u, end_u), (top_px, _) = box.viewRange()
        size = box.rect()
        key = (start_u, end_u, top_px, size.width(), size.height())
        if key != self._key:
            window = Window(start_u, max(end_u, start_u + 1e-12), max(size.width(), 1.0))
            self._scene = build_scene(self.arrangement, window, top_px, size.height())
            self._key = key
        return self._scene

    def paint(self, painter: QPainter, *_: object) -> None:
        """One frame, in pixels of the view box."""
        scene = self.scene_shown()
        box = self.getViewBox()
        if scene is None or self.arrangement is None:
            return
        painter.save()
        painter.resetTransform()
        painter.translate(box.sceneBoundingRect().topLeft())
        brisk = len(scene.marks) > BRISK_MARKS
        paint_plot(painter, scene, self.style, self.emphasis, brisk)
        painter.restore()

    def row_at(self, scene_pos: QPointF) -> int | None:
        """The table row under a point of the graphics scene."""
        scene = self.scene_shown()
        if scene is None or self.arrangement is None:
            return None
        at = scene_pos - self.getViewBox().sceneBoundingRect().topLeft()
        return hit(scene, at.x(), at.y(), self.arrangement.row_px)


class TimelineBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The view box: time zooms and pans, lanes only scroll.

    Ctrl+wheel zooms at the pointer, the plain wheel scrolls lanes (zooms while all fit), Shift or a horizontal
    wheel moves in time; dragging pans.
    """

    def __init__(self, events: CanvasEvents) -> None:
        super().__init__(enableMenu=False, invertY=True, defaultPadding=0.0)
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()
        self.events = events
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

    def zoom(self, factor: float, centre_u: float | None = None) -> None:
        """Shows ``factor`` times less time, keeping ``centre_u`` (the middle) where it is."""
        self.was_moved = True
        start, end = self.viewRange()[0]
        centre = (start + end) / 2 if centre_u is None else centre_u
        span = min(max((end - start) / factor, LEAST_SPAN_U), AXIS_UNITS)
        left = centre - (centre - start) * span / (end - start)
        left = min(max(left, 0.0), AXIS_UNITS - span)
        self.setXRange(left, left + span, padding=0)

    def pan(self, share: float) -> None:
        """Moves in time by a part of what is shown."""
        self.was_moved = True
        start, end = self.viewRange()[0]
        span = end - start
        left = min(max(start + share * span, 0.0), AXIS_UNITS - span)
        self.setXRange(left, left + span, padding=0)

    @property
    def all_fits(self) -> bool:
        """True while no lane is out of view."""
        return bool(self.content_px <= self.rect().height() + 1)

    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        """See the class."""
        steps = ev.delta() / WHEEL_STEP
        modifiers = ev.modifiers()
        sideways = ev.orientation() == Qt.Orientation.Horizontal
        ev.accept()
        if sideways or modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-steps * PAN_SHARE)
        elif modifiers & Qt.KeyboardModifier.ControlModifier or self.all_fits:
            self.zoom(WHEEL_ZOOM**steps, self.mapSceneToView(ev.scenePos()).x())
        else:
            self.scroll(-steps * SCROLL_PX)

    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        """Pans with the pointer."""
        if ev.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        ev.accept()
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


class CanvasEvents(QObject):
    """What happens in a view box, in graphics scene coordinates."""

    clicked = Signal(QPointF)
    double_clicked = Signal(QPointF)
    resized = Signal()


class LaneHeaders(QWidget):
    """The lane names beside the plot."""

    def __init__(self, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setFixedWidth(int(HEADER_PX))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paints the headers of the scene shown."""
        scene = self._item.scene_shown()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._item.style.theme.background)
        if scene is not None:
            paint_headers(painter, scene, self._item.style)
        painter.end()


class TimeAxis(QWidget):
    """The axis under the plot, with the publication flags."""

    def __init__(self, item: TimelineItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.flags: list[tuple[int, Flag]] = []
        self.setFixedHeight(int(AXIS_PX))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paints the axis of the scene shown."""
        scene = self._item.scene_shown()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._item.style.theme.background)
        if scene is not None:
            paint_axis(painter, scene, self.flags, self._item.style)
        painter.end()
