"""The strip over the plot: where all events lie, and a window on them that can be dragged."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.overview import Overview, moved_window
from timeline_app.ui.theme import Theme, faded

STRIP_PX = 46
BIN_PX = 6
_GRIP_PX = 6.0
_LEAST_PX = 10.0
"""The window on the strip is painted and grasped at least so wide."""
_STEP = 0.1

Grip = Literal["left", "right", "window", "ground"]


class OverviewStrip(QWidget):
    """Shows the whole axis; says which stretch of it the person wants to see.

    Drag the window to pan, its edges to zoom; a click beside it jumps there, a double click asks for all. With the
    keyboard: arrows pan, + and − zoom, Home and End go to the ends, 0 shows all.
    """

    window_wanted = Signal(float, float)
    """Both ends, in axis units."""
    all_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._overview: Overview | None = None
        self._window = (0.0, AXIS_UNITS)
        self._period: tuple[float, float] | None = None
        self._grip: Grip | None = None
        self._last_u = 0.0
        self.setFixedHeight(STRIP_PX)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Overview of all time"))
        self.setToolTip(
            self.tr("Drag the window to move, its edges to zoom; double-click for everything")
        )

    @property
    def bins(self) -> int:
        """How many counts the strip has room for."""
        return max(self.width() // BIN_PX, 1)

    def show_overview(self, overview: Overview, period: tuple[float, float] | None) -> None:
        """Other events, another axis or another period."""
        self._overview, self._period = overview, period
        self.update()

    def show_window(self, start_u: float, end_u: float, words: str) -> None:
        """The stretch that the plot shows, and its dates in words."""
        self._window = (start_u, end_u)
        self.setAccessibleDescription(words)
        self.update()

    def x_px(self, unit: float) -> float:
        """Where an axis position is on the strip."""
        return unit * self.width() / AXIS_UNITS

    def unit_at(self, x_px: float) -> float:
        """The axis position at a place on the strip."""
        return min(max(x_px * AXIS_UNITS / max(self.width(), 1), 0.0), AXIS_UNITS)

    def grip_at(self, x_px: float) -> Grip:
        """What a press there takes hold of."""
        left, right = self._window_px()
        if abs(x_px - left) <= _GRIP_PX and x_px <= (left + right) / 2:
            return "left"
        if abs(x_px - right) <= _GRIP_PX:
            return "right"
        return "window" if left <= x_px <= right else "ground"

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of the window or an edge; beside it, the window jumps to the pointer first."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._last_u = self.unit_at(event.position().x())
        self._grip = self.grip_at(event.position().x())
        if self._grip == "ground":
            start, end = self._window
            self._want(*moved_window(start, end, self._last_u - (start + end) / 2))
            self._grip = "window"

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pans or zooms with what was taken hold of; else the cursor says what could be."""
        x_px = event.position().x()
        if self._grip is None:
            edge = self.grip_at(x_px) in ("left", "right")
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor)
            return
        unit = self.unit_at(x_px)
        start, end = self._window
        least = AXIS_UNITS / 1e4
        if self._grip == "left":
            start = min(unit, end - least)
        elif self._grip == "right":
            end = max(unit, start + least)
        else:
            start, end = moved_window(start, end, unit - self._last_u)
        self._last_u = unit
        self._want(start, end)

    def mouseReleaseEvent(self, _: QMouseEvent) -> None:
        """Lets go."""
        self._grip = None

    def mouseDoubleClickEvent(self, _: QMouseEvent) -> None:
        """Shows everything."""
        self.all_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        start, end = self._window
        span = end - start
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = _STEP if event.key() == Qt.Key.Key_Right else -_STEP
                self._want(*moved_window(start, end, by * span))
            case Qt.Key.Key_Home:
                self._want(0.0, span)
            case Qt.Key.Key_End:
                self._want(AXIS_UNITS - span, AXIS_UNITS)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._want(start + _STEP * span, end - _STEP * span)
            case Qt.Key.Key_Minus:
                self._want(max(start - _STEP * span, 0.0), min(end + _STEP * span, AXIS_UNITS))
            case Qt.Key.Key_0:
                self.all_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus shows."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And goes."""
        super().focusOutEvent(event)
        self.update()

    def _want(self, start_u: float, end_u: float) -> None:
        self._window = (start_u, end_u)
        self.update()
        self.window_wanted.emit(start_u, end_u)

    def _window_px(self) -> tuple[float, float]:
        left, right = (self.x_px(unit) for unit in self._window)
        lacking = max(_LEAST_PX - (right - left), 0.0) / 2
        return left - lacking, right + lacking

    def paintEvent(self, _: QPaintEvent) -> None:
        """Folds, both histograms, the window, the period."""
        painter = QPainter(self)
        theme, base = self.theme, float(STRIP_PX - 5)
        painter.fillRect(self.rect(), theme.background)
        ground = QRectF(0, 4, self.width(), base - 4)
        painter.fillRect(ground, theme.panel)
        if self._overview is not None:
            self._paint_counts(painter, self._overview, base)
        self._paint_period(painter, base)
        self._paint_window(painter, ground)
        painter.end()

    def _paint_counts(self, painter: QPainter, overview: Overview, base: float) -> None:
        for start, end in overview.folds:
            left, right = self.x_px(start), self.x_px(end)
            painter.fillRect(QRectF(left, 4, right - left, base - 4), self.theme.fold)
            painter.setPen(QPen(self.theme.grid_strong, 1, Qt.PenStyle.DashLine))
            for x_px in (left, right):
                painter.drawLine(QPointF(round(x_px) + 0.5, 4), QPointF(round(x_px) + 0.5, base))
        step = self.width() / max(len(overview.every), 1)
        room, peak = base - 9, float(overview.peak) ** 0.5
        pale, strong = faded(self.theme.muted, 0.35), self.theme.muted
        for counts, colour in ((overview.every, pale), (overview.shown, strong)):
            for at, count in enumerate(counts.tolist()):
                if count:
                    height = max(float(count) ** 0.5 / peak * room, 2.0)
                    left = at * step
                    painter.fillRect(QRectF(left, base - height, step - 1, height), colour)

    def _paint_period(self, painter: QPainter, base: float) -> None:
        if self._period is None:
            return
        left, right = (self.x_px(unit) for unit in self._period)
        painter.fillRect(QRectF(left, 0, max(right - left, 2.0), 3), self.theme.accent)
        painter.fillRect(
            QRectF(left, 4, max(right - left, 2.0), base - 4), faded(self.theme.accent, 0.14)
        )

    def _paint_window(self, painter: QPainter, ground: QRectF) -> None:
        """What is out of view lies under a veil; the window has a frame and two grips."""
        theme = self.theme
        left, right = self._window_px()
        veil = faded(theme.background, 0.55)
        painter.fillRect(QRectF(0, ground.top(), max(left, 0.0), ground.height()), veil)
        painter.fillRect(
            QRectF(right, ground.top(), max(self.width() - right, 0.0), ground.height()), veil
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(left, ground.top(), right - left, ground.height()).adjusted(1, 0, -1, 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        focus = self.hasFocus()
        painter.setPen(QPen(theme.text if focus else theme.grid_strong, 2 if focus else 1.2))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.muted)
        for x_px in (frame.left(), frame.right()):
            painter.drawRoundedRect(QRectF(x_px - 2, ground.center().y() - 8, 4, 16), 2, 2)
