"""Processor milliseconds a frame of the canvas takes, offscreen. Not a test: run it by hand.

    python tests/perf/bench_paint.py [COUNT ...]

Synthetic events: days, weeks and years over two centuries in ten lanes, every fiftieth open on one side.
"""

from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from timeline_app.core.calendar import DAY_S, Unit, day_number
from timeline_app.core.event import ActorId, EventId
from timeline_app.core.table import OPEN_START_S, EventTable, Ragged
from timeline_app.layout.arrangement import Arrangement, arrange
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions
from timeline_app.layout.folds import build_axis
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import build_scene
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.paint import NOTHING, Style, paint_headers, paint_plot
from timeline_app.ui.theme import load_theme
from timeline_app.ui.time_axis import paint_axis
from timeline_app.ui.timeline_plot import BRISK_MARKS

WIDTH, HEIGHT = 1600, 900
LANES = 10
FRAMES = 40


def synthetic(count: int) -> EventTable:
    """A table of so many events made from columns."""
    random = np.random.default_rng(7)
    start = (day_number(1820) + random.integers(0, 200 * 365, count)) * DAY_S
    length = random.choice([1, 1, 1, 7, 30, 365], count) * DAY_S
    start_s = start.astype(np.int64)
    start_s[::50] = OPEN_START_S
    zeros = np.zeros(count, np.int64)
    codes = np.zeros(count, np.int32)
    empty = Ragged(np.zeros(count + 1, np.int64), np.zeros(0, np.int64))
    return EventTable(
        ids=tuple(EventId(str(i)) for i in range(count)),
        events=(),
        labels=tuple(f"Event {i} of the synthetic corpus" for i in range(count)),
        haystacks=(),
        start_s=start_s,
        end_s=(start + length).astype(np.int64),
        core_start_s=zeros,
        core_end_s=zeros,
        unit=np.full(count, int(Unit.DAY), np.int32),
        throughout=np.zeros(count, np.bool_),
        status=random.integers(0, 6, count).astype(np.int32),
        certainty=random.integers(0, 2, count).astype(np.int32),
        confidence=np.ones(count, np.float32),
        salience=random.random(count).astype(np.float32),
        actors=Ragged(np.arange(count + 1, dtype=np.int64), random.integers(0, LANES, count)),
        articles=empty,
        days=empty,
        place=codes - 1,
        actor_ids=tuple(ActorId(f"a{i}") for i in range(LANES)),
        actor_names=tuple(f"Actor {i}" for i in range(LANES)),
        article_ids=(),
        places=(),
    )


def arranged(table: EventTable, style: Style) -> Arrangement:
    """The arrangement of all events, as the canvas makes it."""
    mask = np.ones(len(table), np.bool_)
    captions = Captions(table, lambda text: text_width(style.fonts.label, text))
    axis = build_axis(table, mask)
    return arrange(table, mask, axis, assign_lanes(table, mask), captions, float(WIDTH))


def frame_ms(arrangement: Arrangement, window: Window, style: Style) -> float:
    """One frame: scene, plot, headers and axis."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    began = time.process_time()
    scene = build_scene(arrangement, window, 0.0, float(HEIGHT))
    painter = QPainter(image)
    brisk = len(scene.marks) > BRISK_MARKS
    paint_plot(painter, scene, style, NOTHING, brisk)
    paint_headers(painter, scene, style)
    paint_axis(painter, scene, (), style)
    painter.end()
    return (time.process_time() - began) * 1000


def windows(kind: str) -> list[Window]:
    """A pan at one scale, or a zoom from the whole to a thousandth."""
    if kind == "whole":
        return [Window(0.0, AXIS_UNITS, float(WIDTH))] * FRAMES
    if kind == "zoom":
        spans = AXIS_UNITS / np.geomspace(1, 1000, FRAMES)
        return [Window(500 - s / 2, 500 + s / 2, float(WIDTH)) for s in spans]
    return [Window(u, u + 20, float(WIDTH)) for u in np.linspace(0, 900, FRAMES)]


def main(counts: list[int]) -> None:
    """Prints one line for each size."""
    application = QApplication([])
    style = Style(load_theme("light"), load_fonts())
    print(
        f"{'events':>10} {'arrange':>9} " + " ".join(f"{k:>15}" for k in ("whole", "pan", "zoom"))
    )
    for count in counts:
        table = synthetic(count)
        began = time.perf_counter()
        arrangement = arranged(table, style)
        arranging = (time.perf_counter() - began) * 1000
        cells = []
        for kind in ("whole", "pan", "zoom"):
            took = [frame_ms(arrangement, window, style) for window in windows(kind)]
            cells.append(f"{np.median(took):6.1f} /{np.quantile(took, 0.95):6.1f}")
        print(f"{count:>10,} {arranging:>7.0f}ms " + " ".join(f"{c:>15}" for c in cells))
    application.quit()


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [1_000, 100_000, 1_000_000])
