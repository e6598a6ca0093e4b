"""The key to the marks, painted with the marks' own code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from timeline_app.core.status import Status
from timeline_app.layout.lanes import GREY
from timeline_app.layout.marks import DOT_PX, Shape
from timeline_app.layout.scene import DisputeLink, Mark
from timeline_app.layout.ticks import Zone
from timeline_app.ui.fonts import text_width
from timeline_app.ui.paint import MIDDLE_LEFT, Style, paint_fold
from timeline_app.ui.paint_marks import paint_mark
from timeline_app.ui.paint_signs import paint_links

LINE_PX = 21.0
SAMPLE_PX = 34.0
GAP_PX = 12.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the key: a sample mark, or another sign, and what it means."""

    mark: Mark | None
    words: str
    sign: Literal["", "fold", "dispute"] = ""
    left_px: float = 0.0
    line: int = 0


def _words(text: str) -> str:
    return QCoreApplication.translate("legend", text)


def _mark(
    shape: Shape,
    status: Status = Status.HAPPENED,
    inferred: bool = False,
    fades: bool = False,
    core: bool = False,
) -> Mark:
    """A sample ``SAMPLE_PX`` wide (a dot in its middle)."""
    middle = SAMPLE_PX / 2
    is_dot = shape is Shape.DOT
    return Mark(
        row=-1,
        shape=shape,
        status=status,
        hue=GREY,
        inferred=inferred,
        start_px=middle - DOT_PX / 2 if is_dot else 2,
        end_px=middle + DOT_PX / 2 if is_dot else SAMPLE_PX - 4,
        core_px=(11.0, SAMPLE_PX - 13) if core else None,
        days_px=(6.0, middle, SAMPLE_PX - 6) if shape is Shape.DAYS else (),
        fades_left=fades,
        fades_right=False,
        y_px=LINE_PX / 2,
        lead="",
        text="",
        lead_px=0,
        slot=None,
    )


def entries() -> list[Entry]:
    """All entries: how well the date is known first, then how real the event is."""
    return [
        Entry(_mark(Shape.DOT), _words("on this day")),
        Entry(_mark(Shape.BAR), _words("some time within")),
        Entry(_mark(Shape.REACH, inferred=True), _words("≈ within, inferred")),
        Entry(_mark(Shape.DOT, inferred=True), _words("≈ day, inferred")),
        Entry(_mark(Shape.DAYS), _words("on one of these days")),
        Entry(_mark(Shape.OPEN, fades=True), _words("no later than")),
        Entry(_mark(Shape.BAND, Status.ONGOING), _words("held throughout")),
        Entry(_mark(Shape.BAND, core=True), _words("held, ends not certain")),
        Entry(_mark(Shape.DOT, Status.REPORTED), _words("reported by a source")),
        Entry(_mark(Shape.DOT, Status.PLANNED), _words("planned")),
        Entry(_mark(Shape.DOT, Status.HYPOTHETICAL), _words("hypothetical")),
        Entry(_mark(Shape.DOT, Status.DENIED), _words("denied")),
        Entry(None, _words("sources disagree"), "dispute"),
        Entry(None, _words("folded time"), "fold"),
    ]


def laid_out(style: Style, width_px: float) -> list[Entry]:
    """The entries in lines no wider than ``width_px``."""
    placed: list[Entry] = []
    left, line = 0.0, 0
    for entry in entries():
        width = SAMPLE_PX + 6 + text_width(style.fonts.small, entry.words) + GAP_PX
        if left and left + width - GAP_PX > width_px:
            left, line = 0.0, line + 1
        placed.append(replace(entry, left_px=left, line=line))
        left += width
    return placed


def legend_height(style: Style, width_px: float) -> float:
    """Pixels the legend takes at a width."""
    return (laid_out(style, width_px)[-1].line + 1) * LINE_PX


def _sample(painter: QPainter, entry: Entry, style: Style) -> None:
    if entry.mark is not None:
        paint_mark(painter, entry.mark, style.theme)
    elif entry.sign == "dispute":
        ends = (2.0, LINE_PX / 2), (SAMPLE_PX - 2, LINE_PX / 2)
        paint_links(painter, [DisputeLink((0, 0), *ends)], style.theme)
    else:
        painter.setClipRect(QRectF(0, 2, SAMPLE_PX, LINE_PX - 4))
        paint_fold(painter, Zone(8, SAMPLE_PX - 8, "", True), LINE_PX, style)
        painter.setClipping(False)


def paint_legend(painter: QPainter, style: Style, width_px: float) -> None:
    """The legend, its origin at its top left."""
    for entry in laid_out(style, width_px):
        painter.save()
        painter.translate(QPointF(entry.left_px, entry.line * LINE_PX))
        _sample(painter, entry, style)
        painter.setFont(style.fonts.small)
        painter.setPen(style.theme.muted)
        painter.drawText(
            QRectF(SAMPLE_PX + 6, 0, width_px, LINE_PX),
            MIDDLE_LEFT | Qt.TextFlag.TextSingleLine,
            entry.words,
        )
        painter.restore()
