"""Lanes and rows of all shown events, settled once for a project, a filter and a size.

Rows are packed at the scale at which everything fits. Zooming in only draws marks apart, so rows never change
under the reader's eyes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.table import OPEN_END_S, OPEN_START_S, Bools, Codes, EventTable, Ints
from timeline_app.layout.axis import AXIS_UNITS, Axis, Doubles
from timeline_app.layout.captions import FULL_PX, Captions
from timeline_app.layout.disputes import Pairs, disputed_pairs
from timeline_app.layout.index import WindowIndex
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.marks import FADE_PX, Spans, place_marks, shapes
from timeline_app.layout.pyramid import Pyramid
from timeline_app.layout.rows import (
    OVERFLOW,
    Extent,
    extents_of,
    pack,
    rows_wanted,
    share_rows,
)
from timeline_app.layout.ticks import Window

PACK_LIMIT = 3000
"""Above so many events rows are dealt out in turn instead of packed."""
DEALT_ROWS = 10
MAX_ROWS = 240
ROW_PX = 19.0
DENSE_PX = 16.0
ROOMY_PX = 27.0
LANE_PAD_PX = 7.0
YEAR_TOLD_S = 4 * 366 * DAY_S
"""On a longer piece the ticks are too coarse to tell an event's year."""
CLUSTER_PX = 210.0
"""Clusters of one lane start at least so far apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """Where every shown event stands vertically.

    ``row_of`` is ``(n,)``: the row inside the lane, ``OVERFLOW`` for events that share a cluster in the lane's
    last row. ``lane_rows`` counts the rows of each lane, the clusters' row included.
    """

    table: EventTable
    mask: Bools
    axis: Axis
    lanes: Lanes
    shape: Ints
    row_of: Codes
    lane_rows: tuple[int, ...]
    index: WindowIndex
    pyramid: Pyramid
    captions: Captions
    dated_by_axis: Bools
    """Rows that lie on one open piece of the axis, where its ticks tell their year."""
    finest_s: int
    """A day, unless some event is known better than that."""
    row_px: float
    tops: tuple[float, ...]
    """Top of every lane, and the bottom of the last."""
    pale: Bools
    """Rows drawn as ground for the others, without labels."""
    collapsed: frozenset[str] = frozenset()
    """Keys of the lanes that have one row at most."""
    disputes: Pairs = ()
    """Rows of events that contradict each other."""

    @property
    def height_px(self) -> float:
        """Height of all lanes together."""
        return self.tops[-1]

    def bounds_u(self, row: int) -> tuple[float, float]:
        """Axis positions of an event's known bounds; an open side lies on the other."""
        starts, ends = bounds_u(self.table, np.array([row]), self.axis)
        return float(starts[0]), float(ends[0])

    def y_px(self, row: int) -> float:
        """Middle of the line an event stands on; a clustered one stands on its lane's last."""
        lane = int(self.lanes.lane_of[row])
        line = int(self.row_of[row])
        line = self.lane_rows[lane] - 1 if line == OVERFLOW else line
        return self.tops[lane] + LANE_PAD_PX / 2 + (line + 0.5) * self.row_px

    def ys_px(self, rows: Ints) -> Doubles:
        """``y_px`` of many rows."""
        lane = self.lanes.lane_of[rows]
        line = self.row_of[rows]
        last = np.array(self.lane_rows, np.int64)[lane] - 1
        line = np.where(line == OVERFLOW, last, line)
        tops = np.array(self.tops)[lane]
        return np.asarray(tops + LANE_PAD_PX / 2 + (line + 0.5) * self.row_px)


def arrange(
    table: EventTable,
    mask: Bools,
    axis: Axis,
    lanes: Lanes,
    captions: Captions,
    width_px: float,
    fill_px: float | None = None,
    pale: Bools | None = None,
    collapsed: frozenset[str] = frozenset(),
) -> Arrangement:
    """The arrangement of the masked, dated events for a plot so wide.

    Lanes fill ``fill_px`` and no more, with lines of ``DENSE_PX`` to ``ROOMY_PX``; without it there are up to
    ``MAX_ROWS`` lines of ``ROW_PX``, to be scrolled. ``pale`` rows get no labels, ``collapsed`` lanes one line.

    **Cost**: O(n · rows) up to ``PACK_LIMIT`` events, O(n log n) above.
    """
    rows = np.flatnonzero(lanes.lane_of >= 0)
    shape = shapes(table)
    spans = place_marks(table, rows, shape, axis, Window(0.0, AXIS_UNITS, width_px))
    pale = np.zeros(len(table), np.bool_) if pale is None else pale
    most = [1 if lane.key in collapsed else MAX_ROWS for lane in lanes.lanes]
    wanted = None if len(rows) > PACK_LIMIT else _extents(rows, spans, captions, pale)
    row_of, lane_rows = _settle(table, lanes, rows, spans, wanted, width_px, fill_px, most)
    row_px = _line_height(fill_px, lane_rows)
    starts, ends = bounds_u(table, rows, axis)
    return Arrangement(
        table=table,
        mask=mask,
        axis=axis,
        lanes=lanes,
        shape=shape,
        row_of=row_of,
        lane_rows=tuple(lane_rows),
        index=WindowIndex.build(rows, starts, ends),
        pyramid=_pyramid(lanes, rows, (starts + ends) / 2),
        captions=captions,
        finest_s=_finest_s(table, rows),
        dated_by_axis=_on_one_open_piece(table, axis),
        row_px=row_px,
        tops=(0.0, *accumulate(count * row_px + LANE_PAD_PX for count in lane_rows)),
        pale=pale,
        collapsed=collapsed,
        disputes=disputed_pairs(table),
    )


def _settle(
    table: EventTable,
    lanes: Lanes,
    rows: Ints,
    spans: Spans,
    wanted: list[Extent] | None,
    width_px: float,
    fill_px: float | None,
    most: Sequence[int],
) -> tuple[Codes, list[int]]:
    """The row of every event inside its lane, and how many rows each lane has; ``wanted`` None deals them out."""
    total = _most_rows(lanes, fill_px)
    if wanted is None:
        return _deal(lanes, rows, spans.start_px, total, most)
    return _pack_lanes(table, lanes, rows, wanted, width_px, total, most)


def _finest_s(table: EventTable, rows: Ints) -> int:
    return 1 if bool((table.unit[rows] < Unit.DAY).any()) else DAY_S


def _pyramid(lanes: Lanes, rows: Ints, centre_u: Doubles) -> Pyramid:
    """Counts by lane and stretch, of events at the middles of their bounds."""
    centre = np.full(len(lanes.lane_of), 0.0)
    centre[rows] = centre_u
    return Pyramid.build(lanes.lane_of, centre, max(len(lanes.lanes), 1))


def _extents(rows: Ints, spans: Spans, captions: Captions, pale: Bools) -> list[Extent]:
    """What every row wants of its line; a pale one asks for no label."""
    wanted = (0.0 if pale[row] else captions.of(row).width_px for row in rows.tolist())
    labels = np.minimum(np.fromiter(wanted, np.float64, len(rows)), FULL_PX)
    return extents_of(spans.start_px, spans.end_px, labels)


def bounds_u(table: EventTable, rows: Ints, axis: Axis) -> tuple[Doubles, Doubles]:
    """Axis positions of both bounds of some rows; an open side lies on the known one."""
    start_s, end_s = table.start_s[rows], table.end_s[rows]
    known_start = np.where(start_s == OPEN_START_S, end_s, start_s)
    known_end = np.where(end_s == OPEN_END_S, known_start, end_s)
    return axis.to_u(known_start), axis.to_u(known_end)


def _most_rows(lanes: Lanes, fill_px: float | None) -> int:
    """How many rows all lanes may have together."""
    if fill_px is None:
        return MAX_ROWS
    return int((fill_px - LANE_PAD_PX * len(lanes.lanes)) // DENSE_PX)


def _on_one_open_piece(table: EventTable, axis: Axis) -> Bools:
    inside = np.zeros(len(table), np.bool_)
    starts = np.where(table.start_s == OPEN_START_S, table.end_s - DAY_S, table.start_s)
    ends = np.where(table.end_s == OPEN_END_S, starts + DAY_S, table.end_s)
    for piece in axis.pieces:
        if not piece.folded and piece.end_s - piece.start_s < YEAR_TOLD_S:
            inside |= (starts >= piece.start_s) & (ends <= piece.end_s)
    return inside


def _line_height(fill_px: float | None, lane_rows: Sequence[int]) -> float:
    if fill_px is None:
        return ROW_PX
    room_px = fill_px - LANE_PAD_PX * len(lane_rows)
    return float(np.clip(room_px // max(sum(lane_rows), 1), DENSE_PX, ROOMY_PX))


def bleed_units(window: Window) -> float:
    """How far outside a window a mark may lie and still reach into it."""
    return (FADE_PX + 10) / window.px_per_unit


def _pack_lanes(
    table: EventTable,
    lanes: Lanes,
    rows: Ints,
    extents: list[Extent],
    width_px: float,
    max_rows: int,
    most: Sequence[int],
) -> tuple[Codes, list[int]]:
    """Packed rows of every lane, ``most`` at most; a lane that overflows gives its last row to clusters."""
    members = [np.flatnonzero(lanes.lane_of[rows] == lane) for lane in range(len(lanes.lanes))]
    wanted = [
        min(rows_wanted([extents[i] for i in at.tolist()], width_px), limit)
        for at, limit in zip(members, most, strict=True)
    ]
    given = share_rows(wanted, max(max_rows, len(wanted)))
    row_of = np.full(len(table), OVERFLOW, np.int32)
    used: list[int] = []
    for at, budget in zip(members, given, strict=True):
        lane_extents = [extents[i] for i in at.tolist()]
        salience = table.salience[rows[at]].tolist()
        packed = pack(lane_extents, salience, budget, width_px)
        if OVERFLOW in packed:
            packed = pack(lane_extents, salience, max(budget - 1, 0), width_px)
        last = int(packed.max(initial=-1)) + 1
        overflowing = bool((packed == OVERFLOW).any())
        packed = _with_strays(lane_extents, packed, last)
        row_of[rows[at]] = packed
        used.append(last + overflowing)
    return row_of, used


def _with_strays(extents: Sequence[Extent], packed: Ints, last: int) -> Ints:
    """Events alone in their stretch of the clusters' row stand on it as themselves."""
    left = sorted(np.flatnonzero(packed == OVERFLOW).tolist(), key=lambda i: extents[i].start_px)
    result = packed.copy()
    for before, at, after in zip([None, *left], left, [*left[1:], None], strict=False):
        free_before = before is None or (
            max(extents[before].end_px, extents[before].start_px + CLUSTER_PX)
            < extents[at].start_px
        )
        free_after = after is None or (
            max(extents[at].end_px, extents[at].start_px + CLUSTER_PX) < extents[after].start_px
        )
        if free_before and free_after:
            result[at] = last
    return result


def _deal(
    lanes: Lanes, rows: Ints, starts: Doubles, total: int, most: Sequence[int]
) -> tuple[Codes, list[int]]:
    """Rows dealt out in turn by time within each lane."""
    count = max(len(lanes.lanes), 1)
    each = np.minimum(max(min(DEALT_ROWS, total // count), 1), np.array(most, np.int64))
    row_of = np.full(len(lanes.lane_of), OVERFLOW, np.int32)
    lane = lanes.lane_of[rows]
    order = np.lexsort((starts, lane))
    first = np.searchsorted(lane[order], np.arange(count))
    rank = np.arange(len(rows)) - first[lane[order]]
    row_of[rows[order]] = rank % each[lane[order]]
    return row_of, each.tolist()
