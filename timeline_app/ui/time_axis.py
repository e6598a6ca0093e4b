"""The painted time axis: publication flags, ticks, and the named stretches below them."""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPen, QPolygonF

from timeline_app.layout.flags import Flag
from timeline_app.layout.scene import Scene
from timeline_app.layout.ticks import Tick, Zone
from timeline_app.ui.fonts import text_width
from timeline_app.ui.paint import Style
from timeline_app.ui.paint_marks import hatch
from timeline_app.ui.theme import faded

FLAGS_PX = 24.0
TICKS_PX = 19.0
ZONES_PX = 20.0
AXIS_PX = FLAGS_PX + TICKS_PX + ZONES_PX
CENTRED = Qt.AlignmentFlag.AlignCenter
FEW_FLAGS = 30
"""Above so many flags none stands far from its date."""
REACH_PX = 120.0
FlagBox = tuple[int, Flag, QRectF]
"""A flag with its number and the place of its cloth."""


def paint_axis(
    painter: QPainter,
    scene: Scene,
    flags: Sequence[tuple[int, Flag]],
    style: Style,
    boxes: Sequence[FlagBox] | None = None,
) -> None:
    """The axis under a plot, ``AXIS_PX`` high, its origin at its top left.

    ``flags`` carry the number under which the article stands in the list of sources; ``boxes`` are those of
    ``flag_boxes`` where somebody has them already.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width_px = scene.window.width_px
    theme = style.theme
    painter.fillRect(QRectF(0, 0, width_px, AXIS_PX), theme.background)
    for zone in scene.zones:
        if zone.folded:
            painter.fillRect(
                QRectF(zone.start_px, 0, zone.end_px - zone.start_px, AXIS_PX), theme.fold
            )
    painter.setPen(QPen(theme.grid_strong, 1))
    painter.drawLine(QPointF(0, 0.5), QPointF(width_px, 0.5))
    painter.drawLine(QPointF(0, FLAGS_PX + 0.5), QPointF(width_px, FLAGS_PX + 0.5))
    paint_ticks(painter, scene.ticks, scene.zones, width_px, style)
    paint_zones(painter, scene.zones, width_px, style)
    boxes = flag_boxes(flags, style, width_px) if boxes is None else boxes
    paint_flags(painter, boxes, more_box(flags, boxes, style, width_px), style)


def paint_ticks(
    painter: QPainter,
    ticks: Sequence[Tick],
    zones: Sequence[Zone],
    width_px: float,
    style: Style,
) -> None:
    """Tick labels of the lower unit, each beside its line; a label without room is left out."""
    painter.setFont(style.fonts.small)
    painter.setPen(style.theme.muted)
    torn = [zone.start_px for zone in zones if zone.folded]
    free_px = -1e9
    for at, tick in enumerate(ticks):
        label_px = text_width(style.fonts.small, tick.label)
        x_px = tick.x_px + 3
        following = ticks[at + 1].x_px if at + 1 < len(ticks) else width_px
        edges = () if tick.folded else (edge for edge in torn if edge > tick.x_px)
        limit = min([following, width_px, *edges])
        painter.drawLine(
            QPointF(round(tick.x_px) + 0.5, FLAGS_PX), QPointF(round(tick.x_px) + 0.5, FLAGS_PX + 5)
        )
        if x_px < max(free_px, 0.0) or x_px + label_px > limit:
            continue
        painter.drawText(
            QRectF(x_px, FLAGS_PX + 1, label_px + 2, TICKS_PX),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            tick.label,
        )
        free_px = x_px + label_px + 4


def paint_zones(painter: QPainter, zones: Sequence[Zone], width_px: float, style: Style) -> None:
    """Names of months, years or days, kept on screen; folds say how long they are."""
    top = FLAGS_PX + TICKS_PX
    for zone in zones:
        left, right = max(zone.start_px, 0.0), min(zone.end_px, width_px)
        label = zone.label
        font = style.fonts.small if zone.folded else style.fonts.bold
        label_px = text_width(font, label)
        painter.setPen(QPen(style.theme.grid_strong, 1))
        if not zone.folded and zone.start_px > 0:
            painter.drawLine(QPointF(zone.start_px, top), QPointF(zone.start_px, top + ZONES_PX))
        if label_px + 2 > right - left:
            label = _briefly(label)
            label_px = text_width(font, label)
        if label_px + 2 > right - left:
            continue
        painter.setFont(font)
        painter.setPen(style.theme.muted if zone.folded else style.theme.text)
        if zone.folded:
            painter.drawText(QRectF(left, top, right - left, ZONES_PX), CENTRED, label)
        else:
            painter.drawText(
                QRectF(left + 3, top, right - left, ZONES_PX),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                label,
            )


def _briefly(label: str) -> str:
    """A zone's name in less room: its first word, "4 years" as "4 y", a day without its year.

    >>> _briefly("Aug 2018"), _briefly("4 years"), _briefly("2018"), _briefly("7 Dec 2018")
    ('Aug', '4 y', '2018', '7 Dec')
    """
    words = label.split()
    if len(words) == 3:
        return " ".join(words[:2])
    if len(words) == 2 and words[1][0].islower():
        return f"{words[0]} {words[1][0]}"
    return words[0] if words else ""


def paint_flags(
    painter: QPainter, boxes: Sequence[FlagBox], more: tuple[str, QRectF] | None, style: Style
) -> None:
    """Numbered flags: a filled one on a given day, a hollow one over its interval when inferred.

    ``more`` stands for those without room.
    """
    for number, flag, cloth in boxes:
        _interval(painter, flag, style)
        _flag(painter, cloth, str(number), flag.given, style)
    if more is not None:
        painter.setPen(style.theme.muted)
        painter.setFont(style.fonts.small)
        painter.drawText(more[1], CENTRED, more[0])


def flag_boxes(
    flags: Sequence[tuple[int, Flag]], style: Style, width_px: float
) -> tuple[FlagBox, ...]:
    """The flags with room, each as near its date as those before it let it; none covers another.

    **Cost**: O(n log n).
    """
    reach_px = REACH_PX if len(flags) > FEW_FLAGS else math.inf
    taken: list[tuple[float, float]] = []
    placed: list[FlagBox] = []
    for number, flag in flags:
        box_px = text_width(style.fonts.small, str(number)) + 8
        wanted_px = (flag.start_px + flag.end_px) / 2
        x_px = _beside(taken, wanted_px, box_px, min(wanted_px + reach_px, width_px - box_px))
        if x_px is not None:
            insort(taken, (x_px + box_px, x_px))
            placed.append((number, flag, QRectF(x_px, 3, box_px, 12)))
    more = more_box(flags, placed, style, width_px)
    if more is None:
        return tuple(placed)
    return tuple(box for box in placed if not box[2].intersects(more[1]))


def _beside(
    taken: Sequence[tuple[float, float]], x_px: float, box_px: float, most_px: float
) -> float | None:
    """The place of a flag that would stand at ``x_px``, moved right past those there by steps of two pixels;
    None where that is beyond ``most_px``.

    ``taken`` are right and left edges, sorted.
    """
    at = bisect_right(taken, (x_px - 3, math.inf))
    while at < len(taken) and taken[at][1] < x_px + box_px + 3:
        x_px += 2 * math.ceil((taken[at][0] + 3 - x_px) / 2)
        if x_px > most_px:
            return None
        at += 1
    return x_px


def more_box(
    flags: Sequence[tuple[int, Flag]], boxes: Sequence[FlagBox], style: Style, width_px: float
) -> tuple[str, QRectF] | None:
    """How many flags have no room, as "+12", and where that is said; None where all stand."""
    left_out = len(flags) - len(boxes)
    if left_out <= 0:
        return None
    most_px = text_width(style.fonts.small, f"+{len(flags)}") + 8
    return f"+{left_out}", QRectF(width_px - most_px, 3, most_px, 12)


def _interval(painter: QPainter, flag: Flag, style: Style) -> None:
    """The stretch in which an article was published, as a thin hatched rule."""
    if flag.end_px - flag.start_px < 3 and flag.given:
        return
    colour = style.theme.muted
    rule = QRectF(flag.start_px, FLAGS_PX - 6, max(flag.end_px - flag.start_px, 3.0), 5)
    if flag.fades_left or flag.fades_right:
        gradient = QLinearGradient(rule.left(), 0, rule.right(), 0)
        gradient.setColorAt(0, faded(colour, 0.0 if flag.fades_left else 0.5))
        gradient.setColorAt(1, faded(colour, 0.0 if flag.fades_right else 0.5))
        painter.fillRect(rule, gradient)
        return
    painter.fillRect(rule, faded(colour, 0.18))
    hatch(painter, rule, colour, 5)


def _flag(painter: QPainter, place: QRectF, text: str, given: bool, style: Style) -> None:
    theme = style.theme
    x_px, box_px = place.left(), place.width()
    cloth = QPolygonF(
        [
            QPointF(x_px, 3),
            QPointF(x_px + box_px, 3),
            QPointF(x_px + box_px - 3, 9),
            QPointF(x_px + box_px, 15),
            QPointF(x_px, 15),
        ]
    )
    pen = QPen(theme.text, 1)
    if not given:
        pen.setDashPattern([2.5, 2])
    painter.setPen(pen)
    painter.setBrush(theme.text if given else theme.background)
    painter.drawPolygon(cloth)
    painter.drawLine(QPointF(x_px, 3), QPointF(x_px, FLAGS_PX))
    painter.setPen(theme.background if given else theme.text)
    painter.setFont(style.fonts.small)
    painter.drawText(QRectF(x_px, 3, box_px - 2, 12), CENTRED, text)
