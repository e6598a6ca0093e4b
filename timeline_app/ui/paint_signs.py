"""What is painted over and under the marks: contradictions, the chosen period, folds opened by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from timeline_app.layout.scene import DisputeLink, Mark
from timeline_app.layout.ticks import Zone
from timeline_app.ui.fonts import Fonts, text_width
from timeline_app.ui.theme import Theme, faded

PILL_PX = 18.0
BOLT = ((1.0, -5.5), (-3.5, 0.8), (-0.6, 0.8), (-1.2, 5.5), (3.5, -1.2), (0.5, -1.2))
"""A flash about its middle, in pixels."""


def paint_bolt(painter: QPainter, x_px: float, y_px: float, theme: Theme) -> None:
    """The sign of a contradiction, with a rim that sets it off."""
    flash = QPolygonF([QPointF(x_px + x, y_px + y) for x, y in BOLT])
    painter.setPen(QPen(theme.plot, 2.4))
    painter.setBrush(theme.plot)
    painter.drawPolygon(flash)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.dispute)
    painter.drawPolygon(flash)


def paint_links(painter: QPainter, links: Sequence[DisputeLink], theme: Theme) -> None:
    """A dotted link with a flash between marks that contradict each other."""
    for link in links:
        start, end = QPointF(*link.start_px), QPointF(*link.end_px)
        path = QPainterPath(start)
        if abs(start.y() - end.y()) < 1:
            path.lineTo(end)
        else:
            reach = max(abs(end.x() - start.x()) / 2, 26.0)
            path.cubicTo(
                QPointF(start.x() + reach, start.y()), QPointF(end.x() - reach, end.y()), end
            )
        pen = QPen(theme.dispute, 1.5)
        pen.setDashPattern([1.2, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        middle = path.pointAtPercent(0.5)
        paint_bolt(painter, middle.x(), middle.y(), theme)


def paint_disputed(painter: QPainter, marks: Sequence[Mark], theme: Theme) -> None:
    """A flash at the corner of every mark whose sources disagree."""
    for mark in marks:
        if mark.disputed and not mark.pale:
            paint_bolt(painter, mark.end_px, mark.y_px - 5, theme)


def paint_period(
    painter: QPainter, span_px: tuple[float, float], size_px: tuple[float, float], theme: Theme
) -> None:
    """The ground of the chosen period: what lies outside it is shaded, its edges are marked."""
    width_px, height_px = size_px
    left, right = max(span_px[0], 0.0), min(span_px[1], width_px)
    shade = faded(theme.muted, 0.11)
    painter.fillRect(QRectF(0, 0, max(min(left, width_px), 0.0), height_px), shade)
    painter.fillRect(QRectF(right, 0, max(width_px - max(right, 0.0), 0.0), height_px), shade)
    painter.setPen(QPen(theme.accent, 1.5))
    for x_px in span_px:
        if 0 <= x_px <= width_px:
            painter.drawLine(QPointF(x_px, 0), QPointF(x_px, height_px))


def pill_of(zone: Zone, fonts: Fonts, words: str) -> QRectF:
    """Where the handle of an opened fold is, on the axis."""
    width_px = text_width(fonts.small, words) + 18
    middle = (zone.start_px + zone.end_px) / 2
    return QRectF(middle - width_px / 2, 3, width_px, PILL_PX)


def paint_opened(
    painter: QPainter, zones: Sequence[tuple[Zone, str]], fonts: Fonts, theme: Theme
) -> None:
    """A handle on every fold opened by hand: the way to fold it again."""
    for zone, words in zones:
        box = pill_of(zone, fonts, words)
        painter.setPen(QPen(theme.grid_strong, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(zone.start_px, 12), QPointF(zone.end_px, 12))
        painter.setPen(QPen(theme.grid_strong, 1))
        painter.setBrush(theme.panel)
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(theme.muted)
        painter.setFont(fonts.small)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
