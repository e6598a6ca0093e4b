"""The one code that paints a timeline, for the window's canvas and for pictures alike.

Everything is painted in logical pixels from a ``Scene``; the painter's origin is the top left of the plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline_app.layout.captions import LEAD_GAP_PX
from timeline_app.layout.scene import Cluster, LaneBand, Mark, Scene
from timeline_app.layout.ticks import Zone
from timeline_app.ui.fonts import Fonts, text_width
from timeline_app.ui.paint_density import paint_density
from timeline_app.ui.paint_marks import paint_many, paint_mark
from timeline_app.ui.paint_signs import paint_disputed, paint_links, paint_period
from timeline_app.ui.theme import Theme, faded

HEADER_PX = 168.0
"""Width of the lane names to the left of the plot."""
NAME_LINE_PX = 16.0
MAX_NAME_LINES = 3
MIDDLE_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
)
"""Absolute: text that runs from right to left begins beside its mark too."""
PALE = 0.28
"""Opacity of marks that are ground for the others."""
TRIANGLE_PX = 14.0
"""Room for the sign that collapses a lane."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a painter needs besides the scene."""

    theme: Theme
    fonts: Fonts


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Rows that stand out on a canvas."""

    selected: int | None = None
    hovered: int | None = None


NOTHING = Emphasis()


def paint_plot(
    painter: QPainter,
    scene: Scene,
    style: Style,
    emphasis: Emphasis = NOTHING,
    brisk: bool = False,
    period_px: tuple[float, float] | None = None,
) -> None:
    """Stripes, grid, folds, marks and labels; ``brisk`` draws marks plainer and faster.

    ``period_px`` is where a chosen period lies.

    **Cost**: O(primitives of the scene).
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width_px = scene.window.width_px
    painter.fillRect(QRectF(0, 0, width_px, scene.height_px), style.theme.plot)
    _stripes(painter, scene, style)
    _grid(painter, scene, style)
    if period_px is not None:
        paint_period(painter, period_px, (width_px, scene.height_px), style.theme)
    if scene.density is not None:
        paint_density(painter, scene, scene.density, style.theme, style.fonts)
    for mark in scene.marks:
        _label_ground(painter, mark, style, emphasis)
    _paint_marks(painter, scene.marks, style, brisk)
    paint_links(painter, scene.links, style.theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in scene.marks:
        _label(painter, mark, style)
    paint_disputed(painter, scene.marks, style.theme)
    for cluster in scene.clusters:
        _cluster(painter, cluster, style)
    _selection(painter, scene, style, emphasis)


def _paint_marks(painter: QPainter, marks: Sequence[Mark], style: Style, brisk: bool) -> None:
    """The pale ones first, so that they never cover the others."""
    for pale in (True, False):
        chosen = [mark for mark in marks if mark.pale == pale]
        painter.setOpacity(PALE if pale else 1.0)
        if brisk:
            paint_many(painter, chosen, style.theme)
            continue
        for mark in chosen:
            paint_mark(painter, mark, style.theme)


def paint_headers(painter: QPainter, scene: Scene, style: Style, collapsible: bool = False) -> None:
    """Lane names and counts in a column of ``HEADER_PX``, its origin at its top left.

    ``collapsible`` lanes show the sign that squeezes or unfolds them.
    """
    theme = style.theme
    painter.fillRect(QRectF(0, 0, HEADER_PX, scene.height_px), theme.background)
    for band in scene.bands:
        top, bottom = max(band.top_px, 0.0), min(band.top_px + band.height_px, scene.height_px)
        if band.index % 2 == 0:
            painter.fillRect(QRectF(0, top, HEADER_PX, bottom - top), theme.stripe)
        painter.fillRect(QRectF(0, top + 2, 4, max(bottom - top - 4, 1)), theme.hue(band.lane.hue))
        painter.save()
        painter.setClipRect(QRectF(0, top, HEADER_PX, bottom - top))
        is_squeezed = band.lane.key in scene.collapsed
        left_px = 12.0
        if collapsible:
            _triangle(painter, header_top(band), is_squeezed, style)
            left_px += TRIANGLE_PX - 4
        _header(painter, band, header_top(band), max(bottom, top + NAME_LINE_PX), left_px, style)
        painter.restore()
    painter.setPen(QPen(theme.grid_strong, 1))
    painter.drawLine(QPointF(HEADER_PX - 0.5, 0), QPointF(HEADER_PX - 0.5, scene.height_px))


def header_top(band: LaneBand) -> float:
    """Where a lane's name is: at the top of what shows of it, pushed out by the next lane."""
    return min(max(band.top_px, 0.0), band.top_px + max(band.height_px - NAME_LINE_PX - 8, 0.0))


def _triangle(painter: QPainter, top_px: float, is_squeezed: bool, style: Style) -> None:
    middle = QPointF(14.0, top_px + 4 + NAME_LINE_PX / 2)
    points = ((-2, -4), (3, 0), (-2, 4)) if is_squeezed else ((-4, -2), (4, -2), (0, 3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.theme.muted)
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in points]))


def _header(
    painter: QPainter,
    band: LaneBand,
    top_px: float,
    bottom_px: float,
    left_px: float,
    style: Style,
) -> None:
    """One lane's name, on as many lines as it is high, and its count."""
    fonts = style.fonts
    count = f"{band.lane.count:,}"
    count_px = text_width(fonts.small, count)
    width_px = HEADER_PX - count_px - left_px - 18
    most = max(min(int((bottom_px - top_px - 4) // NAME_LINE_PX), MAX_NAME_LINES), 1)
    painter.setPen(style.theme.text)
    painter.setFont(fonts.bold)
    for at, line in enumerate(name_lines(band.lane.name, fonts, width_px, most)):
        box = QRectF(left_px, top_px + 4 + at * NAME_LINE_PX, width_px + 4, NAME_LINE_PX)
        painter.drawText(box, MIDDLE_LEFT, line)
    painter.setFont(fonts.small)
    painter.setPen(style.theme.muted)
    box = QRectF(HEADER_PX - count_px - 10, top_px + 4, count_px + 2, NAME_LINE_PX)
    painter.drawText(box, MIDDLE_LEFT, count)


def name_lines(name: str, fonts: Fonts, width_px: float, most: int) -> list[str]:
    """A name broken at spaces into at most so many lines; what is left over is cut with an ellipsis."""
    words = name.split()
    lines: list[str] = []
    while words and len(lines) < most:
        taken = 1
        while (
            taken < len(words) and text_width(fonts.bold, " ".join(words[: taken + 1])) <= width_px
        ):
            taken += 1
        if len(lines) == most - 1:
            taken = len(words)
        lines.append(_elided(" ".join(words[:taken]), fonts, width_px))
        words = words[taken:]
    return lines


def _elided(text: str, fonts: Fonts, width_px: float) -> str:
    if text_width(fonts.bold, text) <= width_px:
        return text
    while text and text_width(fonts.bold, text + "…") > width_px:
        text = text[:-1]
    return text.rstrip() + "…"


def _stripes(painter: QPainter, scene: Scene, style: Style) -> None:
    width_px = scene.window.width_px
    for band in scene.bands:
        if band.index % 2 == 0:
            painter.fillRect(QRectF(0, band.top_px, width_px, band.height_px), style.theme.stripe)


def _grid(painter: QPainter, scene: Scene, style: Style) -> None:
    painter.setPen(QPen(style.theme.grid, 1))
    for tick in (tick for tick in scene.ticks if not tick.folded):
        x_px = round(tick.x_px) + 0.5
        painter.drawLine(QPointF(x_px, 0), QPointF(x_px, scene.height_px))
    for zone in scene.zones:
        painter.setPen(QPen(faded(style.theme.grid_strong, 0.7), 1))
        if zone.folded:
            paint_fold(painter, zone, scene.height_px, style)
        elif zone.start_px > 0:
            x_px = round(zone.start_px) + 0.5
            painter.drawLine(QPointF(x_px, 0), QPointF(x_px, scene.height_px))


def paint_fold(painter: QPainter, zone: Zone, height_px: float, style: Style) -> None:
    """A break: a shaded strip between two torn edges."""
    strip = QRectF(zone.start_px, 0, zone.end_px - zone.start_px, height_px)
    painter.fillRect(strip, style.theme.fold)
    painter.setPen(QPen(style.theme.grid_strong, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x_px in (zone.start_px, zone.end_px):
        points = [
            QPointF(x_px + (2.5 if at % 2 else -2.5), at * 7.0)
            for at in range(int(height_px // 7) + 2)
        ]
        painter.drawPolyline(points)


def _label_ground(painter: QPainter, mark: Mark, style: Style, emphasis: Emphasis) -> None:
    """A soft ground under the whole mark while the pointer is on it."""
    if mark.row != emphasis.hovered:
        return
    end = max(mark.end_px, mark.slot.end_px if mark.slot else 0.0)
    start = min(mark.start_px, mark.slot.start_px if mark.slot else mark.start_px)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(style.theme.accent, 0.12))
    painter.drawRoundedRect(QRectF(start - 3, mark.y_px - 10, end - start + 6, 20), 4, 4)


def _label(painter: QPainter, mark: Mark, style: Style) -> None:
    slot = mark.slot
    if slot is None:
        return
    theme, fonts = style.theme, style.fonts
    if slot.inside:
        length = mark.lead_px + text_width(fonts.label, mark.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(theme.plot, 0.9))
        painter.drawRoundedRect(QRectF(slot.start_px - 3, mark.y_px - 8, length + 6, 16), 3, 3)
    left = slot.start_px
    if mark.lead:
        painter.setFont(fonts.label)
        painter.setPen(theme.muted)
        painter.drawText(QRectF(left, mark.y_px - 10, mark.lead_px, 20), MIDDLE_LEFT, mark.lead)
    painter.setFont(fonts.label)
    painter.setPen(theme.text)
    box = QRectF(
        left + mark.lead_px, mark.y_px - 10, slot.width_px - mark.lead_px + LEAD_GAP_PX, 20
    )
    painter.drawText(box, MIDDLE_LEFT, mark.text)


def _cluster(painter: QPainter, cluster: Cluster, style: Style) -> None:
    theme = style.theme
    painter.setOpacity(PALE if cluster.pale else 1.0)
    box = QRectF(cluster.start_px, cluster.y_px - 9, cluster.width_px, 18)
    painter.setPen(QPen(faded(theme.hue(cluster.hue), 0.8), 1))
    painter.setBrush(faded(theme.hue(cluster.hue), 0.10))
    painter.drawRoundedRect(box, 9, 9)
    painter.setPen(theme.text)
    painter.setFont(style.fonts.label)
    painter.drawText(box.adjusted(8, 0, 4, 0), MIDDLE_LEFT, cluster.label)
    painter.setOpacity(1.0)


def _selection(painter: QPainter, scene: Scene, style: Style, emphasis: Emphasis) -> None:
    """A ring round the selected mark, or round the cluster that holds it."""
    if emphasis.selected is None:
        return
    painter.setPen(QPen(style.theme.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for mark in scene.marks:
        if mark.row == emphasis.selected:
            box = QRectF(mark.start_px - 4, mark.y_px - 9, mark.end_px - mark.start_px + 8, 18)
            painter.drawRoundedRect(box, 6, 6)
    for cluster in scene.clusters:
        if emphasis.selected in cluster.rows:
            box = QRectF(cluster.start_px, cluster.y_px - 9, cluster.width_px, 18)
            painter.drawRoundedRect(box, 9, 9)
