"""One window on an arrangement: only what is in view, as marks, or as density when that is too much."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from timeline_app.core.calendar import DAY_S
from timeline_app.core.status import Certainty
from timeline_app.core.table import CERTAINTIES, STATUSES, EventTable, Ints
from timeline_app.layout.arrangement import CLUSTER_PX, Arrangement, bleed_units
from timeline_app.layout.disputes import place_links
from timeline_app.layout.labels import Bar, Slot, place_row
from timeline_app.layout.marks import BLEED_PX, Shape, Spans, place_marks
from timeline_app.layout.rows import OVERFLOW
from timeline_app.layout.scene import Cluster, Density, DisputeLink, LaneBand, Mark, Scene
from timeline_app.layout.ticks import Window, build_ticks, opened_zones

MAX_MARKS = 900
LABELLED_MARKS = 300
"""Of more marks in view the most salient so many are labelled: there would be no room for more."""
BIN_PX = 6.0
NAMED_EVENTS = 12_000
"""Above so many events in view density is not named: finding the weightiest would cost a frame."""
CHIP_PAD_PX = 9.0
WIDEST_CLUSTER_PX = 520.0


def build_scene(
    arrangement: Arrangement, window: Window, top_px: float = 0.0, height_px: float = 1e9
) -> Scene:
    """What a window shows, scrolled down by ``top_px``; every pixel value is relative to the window.

    **Cost**: O(log n + marks in view), at most ``MAX_MARKS`` marks for any number of events.
    """
    bands = _bands(arrangement, top_px, height_px)
    ticks, zones = build_ticks(arrangement.axis, window, arrangement.finest_s)
    bleed = bleed_units(window)
    left, right = window.start_u - bleed, window.end_u + bleed
    marks: tuple[Mark, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    density = None
    if arrangement.index.count(left, right) > MAX_MARKS * 4:
        density = _density(arrangement, window)
    else:
        rows = _in_view(arrangement, arrangement.index.rows(left, right), top_px, height_px)
        if len(rows) > MAX_MARKS:
            density = _density(arrangement, window)
        else:
            marks, clusters = _marks(arrangement, window, rows, top_px)
    return Scene(
        window,
        height_px,
        tuple(bands),
        marks,
        clusters,
        ticks,
        zones,
        density,
        arrangement.index.outside(window.start_u, window.end_u),
        _links(arrangement, window, marks, clusters),
        opened_zones(arrangement.axis, window),
        arrangement.collapsed,
    )


def _links(
    arrangement: Arrangement,
    window: Window,
    marks: tuple[Mark, ...],
    clusters: tuple[Cluster, ...],
) -> tuple[DisputeLink, ...]:
    """Links of the contradictions between drawn events; those not shown at all have none."""
    lane_of = arrangement.lanes.lane_of
    pairs = tuple(
        pair for pair in arrangement.disputes if lane_of[pair[0]] >= 0 and lane_of[pair[1]] >= 0
    )

    def place_px(row: int) -> float:
        return window.x_px(arrangement.bounds_u(row)[0])

    return place_links(pairs, marks, clusters, place_px)


def _bands(arrangement: Arrangement, top_px: float, height_px: float) -> list[LaneBand]:
    tops = arrangement.tops
    return [
        LaneBand(at, lane, top - top_px, tops[at + 1] - top)
        for at, (lane, top) in enumerate(zip(arrangement.lanes.lanes, tops, strict=False))
        if tops[at + 1] > top_px and top < top_px + height_px
    ]


def _in_view(arrangement: Arrangement, rows: Ints, top_px: float, height_px: float) -> Ints:
    """Those of the rows whose line is in view, by and large."""
    y_px = arrangement.ys_px(rows)
    margin = arrangement.row_px
    return rows[(y_px >= top_px - margin) & (y_px <= top_px + height_px + margin)]


def _density(arrangement: Arrangement, window: Window) -> Density:
    wanted = max(int(window.width_px / BIN_PX), 1)
    counts, first_u, width_u = arrangement.pyramid.density(window.start_u, window.end_u, wanted)
    names = _weightiest(arrangement, window)
    return Density(counts, window.x_px(first_u), width_u * window.px_per_unit, names)


def _weightiest(arrangement: Arrangement, window: Window) -> tuple[str, ...]:
    """The weightiest event of every lane in a window; nothing for very many."""
    if arrangement.index.count(window.start_u, window.end_u) > NAMED_EVENTS:
        return ()
    rows = arrangement.index.rows(window.start_u, window.end_u)
    rows = rows[np.argsort(-arrangement.table.salience[rows], kind="stable")]
    lanes, first = np.unique(arrangement.lanes.lane_of[rows], return_index=True)
    names = [""] * len(arrangement.lanes.lanes)
    for lane, row in zip(lanes.tolist(), rows[first].tolist(), strict=True):
        names[lane] = arrangement.captions.fit(arrangement.table.labels[row], WIDEST_CLUSTER_PX)
    return tuple(names)


def _marks(
    arrangement: Arrangement, window: Window, rows: Ints, top_px: float
) -> tuple[tuple[Mark, ...], tuple[Cluster, ...]]:
    spans = place_marks(arrangement.table, rows, arrangement.shape, arrangement.axis, window)
    line = arrangement.row_of[rows]
    touching = (spans.end_px >= 0) & (spans.start_px <= window.width_px)
    drawn = np.flatnonzero((line != OVERFLOW) & touching)
    overflow = np.flatnonzero((line == OVERFLOW) & touching)
    clusters = _clusters(arrangement, rows, spans, overflow, window, top_px)
    slots = _slots(arrangement, rows, spans, drawn, clusters, window)
    marks = tuple(
        _mark(arrangement, int(rows[at]), spans, at, slots.get(at), window, top_px)
        for at in drawn.tolist()
    )
    return marks, tuple(clusters)


def _slots(
    arrangement: Arrangement,
    rows: Ints,
    spans: Spans,
    drawn: Ints,
    clusters: Sequence[Cluster],
    window: Window,
) -> dict[int, Slot]:
    """Label slots by position in ``rows``; clusters keep labels off their ground."""
    labelled = _labelled(arrangement, rows, drawn)
    lines: dict[tuple[int, int], list[tuple[float, int, Bar]]] = {}
    for cluster in clusters:
        lane = int(arrangement.lanes.lane_of[cluster.rows[0]])
        chip = Bar(cluster.start_px, cluster.start_px + cluster.width_px, 0.0)
        line = (lane, arrangement.lane_rows[lane] - 1)
        lines.setdefault(line, []).append((chip.start_px, -1, chip))
    for at in drawn.tolist():
        row = int(rows[at])
        start, end = float(spans.start_px[at]), float(spans.end_px[at])
        bar = Bar(start, end, arrangement.captions.of(row).width_px if at in labelled else 0.0)
        line = (int(arrangement.lanes.lane_of[row]), int(arrangement.row_of[row]))
        lines.setdefault(line, []).append((start, at, bar))
    slots: dict[int, Slot] = {}
    for members in lines.values():
        members.sort(key=lambda member: member[:2])
        placed = place_row([bar for _, _, bar in members], window.width_px)
        for (_, at, _), slot in zip(members, placed, strict=True):
            if slot is not None and at in labelled:
                slots[at] = slot
    return slots


def _labelled(arrangement: Arrangement, rows: Ints, drawn: Ints) -> frozenset[int]:
    """Positions in ``rows`` that get a label: the most salient ones that are not pale."""
    strong = drawn[~arrangement.pale[rows[drawn]]]
    if len(strong) > LABELLED_MARKS:
        salience = arrangement.table.salience[rows[strong]]
        strong = strong[np.argsort(-salience, kind="stable")[:LABELLED_MARKS]]
    return frozenset(strong.tolist())


def _mark(
    arrangement: Arrangement,
    row: int,
    spans: Spans,
    at: int,
    slot: Slot | None,
    window: Window,
    top_px: float,
) -> Mark:
    table = arrangement.table
    core = (float(spans.core_start_px[at]), float(spans.core_end_px[at]))
    shape = Shape(int(spans.shape[at]))
    lead, text, lead_px = "", "", 0.0
    if slot is not None:
        lead, text, lead_px = arrangement.captions.cut(
            row, slot.width_px, bool(arrangement.dated_by_axis[row])
        )
    return Mark(
        row=row,
        shape=shape,
        status=STATUSES[int(table.status[row])],
        hue=arrangement.lanes.lanes[int(arrangement.lanes.lane_of[row])].hue,
        inferred=CERTAINTIES[int(table.certainty[row])] is Certainty.INFERRED,
        start_px=float(spans.start_px[at]),
        end_px=float(spans.end_px[at]),
        core_px=core if core[1] > core[0] else None,
        days_px=_days_px(arrangement, row, window) if shape is Shape.DAYS else (),
        fades_left=bool(spans.fades_left[at]),
        fades_right=bool(spans.fades_right[at]),
        y_px=arrangement.y_px(row) - top_px,
        lead=lead,
        text=text,
        lead_px=lead_px,
        slot=slot,
        pale=bool(arrangement.pale[row]),
        disputed=is_disputed(table, row),
    )


def is_disputed(table: EventTable, row: int) -> bool:
    """True when the sources of an event contradict each other, or another event."""
    return bool(table.events) and bool(table.events[row].conflicts or table.events[row].disputes)


def _days_px(arrangement: Arrangement, row: int, window: Window) -> tuple[float, ...]:
    """Middles of the possible days."""
    noons_s = arrangement.table.days.of(row) * DAY_S + DAY_S // 2
    places = (window.x_px(u) for u in arrangement.axis.to_u(noons_s).tolist())
    return tuple(x_px for x_px in places if -BLEED_PX < x_px < window.width_px + BLEED_PX)


def _clusters(
    arrangement: Arrangement,
    rows: Ints,
    spans: Spans,
    overflow: Ints,
    window: Window,
    top_px: float,
) -> list[Cluster]:
    """Neighbouring events without a row, gathered lane by lane."""
    lane = arrangement.lanes.lane_of[rows]
    starts = np.clip(spans.start_px, 0.0, window.width_px - CLUSTER_PX)
    groups: list[list[int]] = []
    for at in overflow[np.lexsort((starts[overflow], lane[overflow]))].tolist():
        head = groups[-1][0] if groups else -1
        if head >= 0 and lane[head] == lane[at] and starts[at] < starts[head] + CLUSTER_PX:
            groups[-1].append(at)
        else:
            groups.append([at])
    limits = [
        float(starts[after[0]])
        if after and lane[after[0]] == lane[group[0]]
        else min(float(starts[group[0]]) + WIDEST_CLUSTER_PX, window.width_px)
        for group, after in zip(groups, [*groups[1:], []], strict=False)
    ]
    return [
        _cluster(
            arrangement,
            rows,
            (float(starts[group[0]]), min(limit, _next_stray(arrangement, rows, spans, group)) - 6),
            group,
            top_px,
        )
        for group, limit in zip(groups, limits, strict=True)
    ]


def _next_stray(arrangement: Arrangement, rows: Ints, spans: Spans, group: list[int]) -> float:
    """Begin of the first mark that stands by itself on the clusters' line after a group, in pixels."""
    lane = arrangement.lanes.lane_of[rows[group[0]]]
    on_line = arrangement.row_of[rows] == arrangement.lane_rows[int(lane)] - 1
    same = (arrangement.lanes.lane_of[rows] == lane) & on_line
    later = spans.start_px[same & (spans.start_px > spans.start_px[group[0]])]
    return float(later.min()) if len(later) else float("inf")


def _cluster(
    arrangement: Arrangement,
    rows: Ints,
    room_px: tuple[float, float],
    group: list[int],
    top_px: float,
) -> Cluster:
    table = arrangement.table
    captions = arrangement.captions
    start_px, end_px = room_px
    weighty = sorted((int(rows[at]) for at in group), key=lambda r: (-table.salience[r], r))
    names = "; ".join(" ".join(table.labels[row].split()) for row in weighty[:3])
    widest = min(end_px - start_px, WIDEST_CLUSTER_PX) - 2 * CHIP_PAD_PX
    count = f"+{len(group)}" if len(group) > 1 else captions.of(weighty[0]).lead
    label = captions.fit(f"{count}  {names}", widest)
    lane = int(arrangement.lanes.lane_of[weighty[0]])
    return Cluster(
        rows=tuple(weighty),
        hue=arrangement.lanes.lanes[lane].hue,
        start_px=start_px,
        width_px=captions.width(label) + 2 * CHIP_PAD_PX,
        y_px=arrangement.y_px(weighty[0]) - top_px,
        label=label,
        pale=bool(arrangement.pale[list(weighty)].all()),
    )
