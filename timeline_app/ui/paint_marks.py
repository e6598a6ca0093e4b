"""The marks of events. Shape says how well the date is known, filling and glyph how real the event is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from timeline_app.core.status import Status
from timeline_app.layout.marks import ARROW_PX, DOT_PX, FADE_PX, Shape
from timeline_app.layout.scene import Mark
from timeline_app.ui.theme import Theme, faded

BAR_PX = 12.0
REACH_PX = 8.0
HATCH_STEP_PX = 6.0
SPARSE_STEP_PX = 11.0
TINT = 0.30
FILLED = frozenset({Status.HAPPENED, Status.REPORTED, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class Ink:
    """The pens and brushes of one mark."""

    colour: QColor
    outline: QPen
    filled: bool

    @classmethod
    def of(cls, mark: Mark, theme: Theme) -> Ink:
        """Hue from the lane, line style from the status."""
        colour = theme.hue(mark.hue)
        pen = QPen(colour, 1.3)
        if mark.status is Status.HYPOTHETICAL:
            pen.setDashPattern([2.5, 2.0])
        return cls(colour, pen, mark.status in FILLED)


def paint_mark(painter: QPainter, mark: Mark, theme: Theme) -> None:
    """One mark at its place, without its label."""
    ink = Ink.of(mark, theme)
    if mark.status is Status.PLANNED:
        _arrow(painter, mark, ink, theme)
        mark = replace(mark, end_px=mark.end_px - ARROW_PX)
    match mark.shape:
        case Shape.DOT:
            _dot(painter, mark, ink, theme)
        case Shape.BAR:
            _bar(painter, mark, ink)
        case Shape.REACH:
            _reach(painter, mark, ink)
        case Shape.BAND:
            _band(painter, mark, ink)
        case Shape.DAYS:
            _days(painter, mark, ink, theme)
        case Shape.OPEN:
            _open(painter, mark, ink, theme)
    _glyph(painter, mark, ink, theme)


def paint_many(painter: QPainter, marks: Sequence[Mark], theme: Theme) -> None:
    """Marks in bulk: certain ones full, inferred ones pale, what did not happen in outline.

    **Cost**: one call of the painter for each hue and kind.
    """
    boxes: dict[tuple[int, bool, bool], list[QRect]] = {}
    for mark in marks:
        sure = not (mark.inferred or mark.shape is Shape.OPEN)
        key = (mark.hue, mark.status in FILLED, sure)
        boxes.setdefault(key, []).append(_box(mark, REACH_PX).toRect())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for (hue, filled, sure), rects in boxes.items():
        colour = theme.hue(hue)
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour, 1))
        painter.setBrush(faded(colour, 0.9 if sure else 0.45) if filled else theme.plot)
        painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _box(mark: Mark, height_px: float) -> QRectF:
    return QRectF(mark.start_px, mark.y_px - height_px / 2, mark.end_px - mark.start_px, height_px)


def _dot(painter: QPainter, mark: Mark, ink: Ink, theme: Theme) -> None:
    centre = QPointF((mark.start_px + mark.end_px) / 2, mark.y_px)
    if mark.end_px - mark.start_px > DOT_PX + 6:
        painter.setPen(QPen(faded(ink.colour, 0.55), 2))
        painter.drawLine(QPointF(mark.start_px, mark.y_px), QPointF(mark.end_px, mark.y_px))
    radius = DOT_PX / 2 - 0.7
    if mark.inferred:
        painter.setPen(QPen(ink.colour, 1, Qt.PenStyle.DotLine))
        painter.setBrush(faded(ink.colour, TINT / 2))
        painter.drawEllipse(centre, radius + 1.2, radius + 1.2)
        radius -= 2.2
    painter.setPen(ink.outline)
    painter.setBrush(ink.colour if ink.filled else theme.plot)
    painter.drawEllipse(centre, radius, radius)


def _bar(painter: QPainter, mark: Mark, ink: Ink) -> None:
    """Hatched, with a dashed outline: some time in it."""
    box = _box(mark, BAR_PX)
    if ink.filled:
        painter.fillRect(box, faded(ink.colour, TINT))
    hatch(painter, box, ink.colour, HATCH_STEP_PX)
    pen = QPen(ink.outline)
    if ink.filled:
        pen.setDashPattern([4.0, 2.5])
    _frame(painter, box, mark, pen)


def _frame(painter: QPainter, box: QRectF, mark: Mark, pen: QPen) -> None:
    """An outline, left out on the sides that run on."""
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    lines = [
        QLineF(box.topLeft(), box.topRight()),
        QLineF(box.bottomLeft(), box.bottomRight()),
    ]
    if not mark.fades_left:
        lines.append(QLineF(box.topLeft(), box.bottomLeft()))
    if not mark.fades_right:
        lines.append(QLineF(box.topRight(), box.bottomRight()))
    painter.drawLines(lines)


def _reach(painter: QPainter, mark: Mark, ink: Ink) -> None:
    """Sparsely hatched between two end caps, no outline: the stretch rests on inference."""
    box = _box(mark, REACH_PX)
    painter.fillRect(box, faded(ink.colour, TINT / 3))
    hatch(painter, box, ink.colour, SPARSE_STEP_PX)
    _caps(painter, mark, ink)


def _caps(painter: QPainter, mark: Mark, ink: Ink) -> None:
    painter.setPen(QPen(ink.colour, 1.6))
    for x_px, runs_on in ((mark.start_px, mark.fades_left), (mark.end_px, mark.fades_right)):
        if not runs_on:
            top, bottom = mark.y_px - BAR_PX / 2, mark.y_px + BAR_PX / 2
            painter.drawLine(QPointF(x_px, top), QPointF(x_px, bottom))


def _band(painter: QPainter, mark: Mark, ink: Ink) -> None:
    """A band for what held over a stretch: solid where certain, hatched where it may have begun or ended."""
    box = _box(mark, BAR_PX)
    if mark.inferred or mark.core_px is not None:
        painter.fillRect(box, fade_brush(mark, faded(ink.colour, TINT / 2)))
        hatch(painter, _solid_part(box, mark), ink.colour, HATCH_STEP_PX)
    elif ink.filled:
        painter.fillRect(box, fade_brush(mark, ink.colour))
    if mark.core_px is not None and ink.filled:
        left, right = mark.core_px
        painter.fillRect(QRectF(left, box.top(), right - left, BAR_PX), ink.colour)
    if not ink.filled or mark.inferred or mark.core_px is not None:
        pen = QPen(ink.outline)
        if mark.fades_left or mark.fades_right:
            pen.setBrush(fade_brush(mark, ink.colour))
        _frame(painter, box, mark, pen)


def _solid_part(box: QRectF, mark: Mark) -> QRectF:
    return box.adjusted(
        FADE_PX / 2 if mark.fades_left else 0, 0, -FADE_PX / 2 if mark.fades_right else 0, 0
    )


def fade_brush(mark: Mark, colour: QColor) -> QBrush:
    """The colour, running out to nothing towards the open sides."""
    if not (mark.fades_left or mark.fades_right):
        return QBrush(colour)
    gradient = QLinearGradient(mark.start_px, 0, mark.end_px, 0)
    width = max(mark.end_px - mark.start_px, 1.0)
    edge = min(FADE_PX / width, 0.5 if mark.fades_left and mark.fades_right else 1.0)
    clear = faded(colour, 0.0)
    gradient.setColorAt(0, clear if mark.fades_left else colour)
    gradient.setColorAt(edge if mark.fades_left else 0.0001, colour)
    gradient.setColorAt(1 - edge if mark.fades_right else 0.9999, colour)
    gradient.setColorAt(1, clear if mark.fades_right else colour)
    return QBrush(gradient)


def _days(painter: QPainter, mark: Mark, ink: Ink, theme: Theme) -> None:
    """A thin line with a small ring on each possible day."""
    painter.setPen(QPen(faded(ink.colour, 0.6), 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(mark.start_px, mark.y_px), QPointF(mark.end_px, mark.y_px))
    painter.setPen(QPen(ink.colour, 1.2))
    painter.setBrush(faded(ink.colour, 0.45) if ink.filled else theme.plot)
    last_px = -1e9
    for x_px in mark.days_px:
        if x_px - last_px >= 5:
            painter.drawEllipse(QPointF(x_px, mark.y_px), 3.0, 3.0)
            last_px = x_px
    _caps(painter, mark, ink)


def _open(painter: QPainter, mark: Mark, ink: Ink, theme: Theme) -> None:
    """A bar that fades out on its open side and ends at a firm edge on the known one."""
    box = _box(mark, REACH_PX)
    strength = 0.75 if ink.filled else 0.3
    painter.fillRect(box, fade_brush(mark, faded(ink.colour, strength)))
    painter.setPen(QPen(ink.colour, 2))
    known_px = mark.end_px if mark.fades_left else mark.start_px
    top, bottom = mark.y_px - BAR_PX / 2, mark.y_px + BAR_PX / 2
    painter.drawLine(QPointF(known_px, top), QPointF(known_px, bottom))
    if mark.inferred and mark.end_px - mark.start_px > 4:
        hatch(painter, box, theme.plot, HATCH_STEP_PX)


def _glyph(painter: QPainter, mark: Mark, ink: Ink, theme: Theme) -> None:
    """The small sign of a status that is not plain fact."""
    match mark.status:
        case Status.REPORTED:
            _quotation_tick(painter, mark, ink)
        case Status.DENIED:
            _strike(painter, mark, theme)
        case _:
            pass


def _quotation_tick(painter: QPainter, mark: Mark, ink: Ink) -> None:
    painter.setPen(QPen(ink.colour.darker(120), 1.5))
    x_px = (mark.start_px + mark.end_px) / 2 if mark.shape is Shape.DOT else mark.start_px
    x_px = max(x_px, 4.0) + (5.5 if mark.shape is Shape.DOT else 3.0)
    top = mark.y_px - BAR_PX / 2 - 2.5
    for shift in (0.0, 3.0):
        painter.drawLine(QPointF(x_px + shift, top), QPointF(x_px + shift - 1, top + 4))


def _arrow(painter: QPainter, mark: Mark, ink: Ink, theme: Theme) -> None:
    tip = mark.end_px + 1
    head = QPolygonF(
        [
            QPointF(tip - 6, mark.y_px - 4),
            QPointF(tip, mark.y_px),
            QPointF(tip - 6, mark.y_px + 4),
        ]
    )
    painter.setPen(QPen(ink.colour, 1.3))
    painter.setBrush(theme.plot)
    painter.drawPolygon(head)


def _strike(painter: QPainter, mark: Mark, theme: Theme) -> None:
    painter.setPen(QPen(theme.text, 1.4))
    if mark.end_px - mark.start_px <= DOT_PX + 6:
        x_px = (mark.start_px + mark.end_px) / 2
        painter.drawLine(QPointF(x_px - 7, mark.y_px + 5), QPointF(x_px + 7, mark.y_px - 5))
    else:
        painter.drawLine(QPointF(mark.start_px - 2, mark.y_px), QPointF(mark.end_px + 2, mark.y_px))


def hatch(painter: QPainter, box: QRectF, colour: QColor, step_px: float) -> None:
    """Diagonal lines inside a box, anchored to the box so that a picture does not depend on its place."""
    if box.width() < 2:
        return
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(faded(colour, 0.75), 1))
    height = box.height()
    lines = []
    x_px = box.left() - height + step_px / 2
    while x_px < box.right():
        lines.append(QLineF(x_px, box.bottom(), x_px + height, box.top()))
        x_px += step_px
    painter.drawLines(lines)
    painter.restore()
