"""Pictures that must not change unseen: marks by status, the legend, an axis with a fold, a period, a dispute.

**Tolerance**: at most 1 % of the pixels may differ by more than 40 of 255 in a channel; fonts are the bundled ones. On
failure the difference is saved beside the test's other files. ``pytest --update-golden`` writes the images anew.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from timeline_app.core.calendar import day_number
from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.filters import EVERYTHING
from timeline_app.core.interval import Interval
from timeline_app.core.picture import THEMES, ThemeName, ViewOptions
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions
from timeline_app.layout.marks import Shape
from timeline_app.layout.scene import Mark
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import build_scene
from timeline_app.layout.views import Room, lay_out
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.legend import paint_legend
from timeline_app.ui.paint import HEADER_PX, Emphasis, Style, paint_headers, paint_plot
from timeline_app.ui.paint_marks import paint_mark
from timeline_app.ui.theme import load_theme
from timeline_app.ui.time_axis import AXIS_PX, paint_axis

GOLDEN = Path(__file__).parent / "golden"
SIZE = (640, 360)
FAR_APART = 40
MOST_DIFFERENT = 0.01
Painting = Callable[[QPainter, Style], None]


def picture(theme: ThemeName, paint: Painting) -> QImage:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    style = Style(load_theme(theme), load_fonts())
    image.fill(style.theme.plot)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    paint(painter, style)
    painter.end()
    return image


def pixels(image: QImage) -> npt.NDArray[np.int16]:
    """Red, green and blue: ``(height, width, 3)``."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    rows = flat.reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    return rows[:, : plain.width(), :3].astype(np.int16)


def compare(image: QImage, name: str, folder: Path, update: bool) -> None:
    wanted = GOLDEN / f"{name}.png"
    if update:
        GOLDEN.mkdir(exist_ok=True)
        assert image.save(str(wanted))
        return
    golden = QImage(str(wanted))
    assert golden.size() == image.size(), f"{wanted} is missing or of another size"
    apart = np.abs(pixels(golden) - pixels(image)).max(axis=2)
    share = float((apart > FAR_APART).mean())
    if share > MOST_DIFFERENT:
        image.save(str(folder / f"{name}-now.png"))
        shown = np.ascontiguousarray(255 - apart.astype(np.uint8))
        height, width = shown.shape
        difference = QImage(shown.data, width, height, width, QImage.Format.Format_Grayscale8)
        difference.save(str(folder / f"{name}-difference.png"))
        pytest.fail(f"{share:.1%} of {name} differ; see {folder}")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


def marks(painter: QPainter, style: Style) -> None:
    """A row for every status, a column for every form."""
    base = Mark(
        row=0, shape=Shape.DOT, status=Status.HAPPENED, hue=0, inferred=False, start_px=0, end_px=0,
        core_px=None, days_px=(), fades_left=False, fades_right=False, y_px=0, lead="", text="",
        lead_px=0, slot=None,
    )  # fmt: skip
    for line, status in enumerate(Status):
        for column in range(9):
            left, y_px = 12.0 + column * 70, 35.0 + line * 56
            mark = dataclasses.replace(
                base, status=status, y_px=y_px, hue=line, start_px=left, end_px=left + 54,
                shape=list(Shape)[column % 6], inferred=column >= 6,
            )  # fmt: skip
            if mark.shape is Shape.DOT:
                mark = dataclasses.replace(mark, start_px=left + 20, end_px=left + 31)
            if mark.shape is Shape.BAND and column % 2:
                mark = dataclasses.replace(mark, core_px=(left + 18, left + 36))
            if mark.shape is Shape.DAYS:
                mark = dataclasses.replace(mark, days_px=(left + 8, left + 27, left + 46))
            if mark.shape is Shape.OPEN:
                mark = dataclasses.replace(mark, fades_left=True)
            if column == 8:
                mark = dataclasses.replace(mark, shape=Shape.OPEN, fades_right=True)
            paint_mark(painter, mark, style.theme)


def legend(painter: QPainter, style: Style) -> None:
    painter.translate(QPointF(10, 10))
    paint_legend(painter, style, SIZE[0] - 20)


def timeline(painter: QPainter, style: Style) -> None:
    """Lanes, a fold, a collapsed lane, dimmed events, a dispute, a period and a selection."""
    table = EventTable.from_events(_events())
    captions = Captions(table, lambda text: text_width(style.fonts.label, text))
    width, height = SIZE[0] - HEADER_PX, SIZE[1] - AXIS_PX
    view = ViewOptions(collapsed=frozenset({"c"}), lane_order=("b", "a"))
    arrangement = lay_out(table, EVERYTHING, view, captions, Room(width, height))
    scene = build_scene(arrangement, Window(0.0, AXIS_UNITS, width), 0.0, height)
    painter.save()
    painter.translate(QPointF(HEADER_PX, 0))
    painter.setClipRect(QRectF(0, 0, width, height))
    paint_plot(painter, scene, style, Emphasis(selected=1, hovered=3), False, (300.0, 430.0))
    painter.translate(QPointF(0, height))
    painter.setClipRect(QRectF(0, 0, width, AXIS_PX))
    paint_axis(painter, scene, (), style)
    painter.restore()
    painter.setClipRect(QRectF(0, 0, HEADER_PX, height))
    paint_headers(painter, scene, style, collapsible=True)


def _events() -> list[Event]:
    early, late = day_number(1988, 2), day_number(2003, 9)
    texts = ("The ferry sails", "ראש העיר פותח את הגשר", "عمال الميناء يضربون", "Рынок закрыт")
    days = [early, early + 9, early + 20, late, late + 8, late + 16, late + 24, late + 30]
    return [
        Event(
            EventId(f"g{n}"), texts[n % 4], Interval.of_days(day, day + n % 3), None, None,
            "within", list(Status)[-1 - n % 6], Certainty.CERTAIN, 1.0, n / 10, None,
            (Participation(ActorId(who), f"Actor {who.upper()}", Role.AGENT, ()),),
            (), 1, (), (), (), (), (EventId("g4"),) if n == 3 else (),
        )
        for n, (day, who) in enumerate(zip(days, "aababacc", strict=True))
    ]  # fmt: skip


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("paint", [marks, legend, timeline])
def test_the_picture_is_what_it_was(
    paint: Painting, theme: ThemeName, update: bool, tmp_path: Path, qtbot: QtBot
) -> None:
    """Marks, statuses, legend and axis with a fold, in both themes, as they were approved."""
    name = getattr(paint, "__name__", "picture")
    compare(picture(theme, paint), f"{name}-{theme}", tmp_path, update)


def test_a_change_is_found_and_shown(tmp_path: Path, qtbot: QtBot) -> None:
    image = picture("light", timeline)
    painter = QPainter(image)
    painter.fillRect(QRectF(0, 0, 200, 60), load_theme("light").accent)
    painter.end()
    with pytest.raises(pytest.fail.Exception, match="timeline-light"):
        compare(image, "timeline-light", tmp_path, False)
    assert {path.name for path in tmp_path.glob("timeline*")} == {
        "timeline-light-now.png",
        "timeline-light-difference.png",
    }
