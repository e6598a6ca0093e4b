"""What one picture or one frame shows: plain values in pixels, ready to paint and to hit-test."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.core.status import Status
from timeline_app.core.table import Ints
from timeline_app.layout.labels import Slot
from timeline_app.layout.lanes import Lane
from timeline_app.layout.marks import Shape
from timeline_app.layout.ticks import Tick, Window, Zone


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane's stripe. **Units**: pixels from the top of the plot."""

    index: int
    lane: Lane
    top_px: float
    height_px: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as drawn; ``row`` is its row in the table, ``y_px`` the middle of its row."""

    row: int
    shape: Shape
    status: Status
    hue: int
    inferred: bool
    start_px: float
    end_px: float
    core_px: tuple[float, float] | None
    days_px: tuple[float, ...]
    fades_left: bool
    fades_right: bool
    y_px: float
    lead: str
    """Date and reality in words, drawn before the summary."""
    text: str
    lead_px: float
    slot: Slot | None
    pale: bool = False
    """Ground for the others: no label, little colour."""
    disputed: bool = False
    """Its sources contradict each other, or another event."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events of one lane that found no row of their own; the label names the weightiest of them."""

    rows: tuple[int, ...]
    hue: int
    start_px: float
    width_px: float
    y_px: float
    label: str
    pale: bool = False
    """All of them are ground for the others."""


@dataclass(frozen=True, slots=True)
class DisputeLink:
    """A dotted link between two marks. **Units**: pixels in the plot."""

    rows: tuple[int, int]
    start_px: tuple[float, float]
    end_px: tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Counts drawn instead of marks when too many are in view: ``(lanes, k)``."""

    counts: Ints
    first_px: float
    bin_px: float
    names: tuple[str, ...] = ()
    """For each lane its weightiest event; empty where that is not worth finding out."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything between the lane headers and the axis, and the axis itself."""

    window: Window
    height_px: float
    bands: tuple[LaneBand, ...]
    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    ticks: tuple[Tick, ...]
    zones: tuple[Zone, ...]
    density: Density | None = None
    outside: tuple[int, int] = (0, 0)
    """How many shown events lie wholly to the left and to the right."""
    links: tuple[DisputeLink, ...] = ()
    opened: tuple[Zone, ...] = ()
    """Folds opened by hand."""
    collapsed: frozenset[str] = frozenset()
    """Keys of the lanes that have one row at most."""


def cluster_at(scene: Scene, x_px: float, y_px: float, row_px: float) -> Cluster | None:
    """The cluster at a point. **Cost**: O(clusters)."""
    for cluster in scene.clusters:
        inside = cluster.start_px <= x_px <= cluster.start_px + cluster.width_px
        if inside and abs(cluster.y_px - y_px) <= row_px / 2:
            return cluster
    return None


def zone_at(zones: Sequence[Zone], x_px: float) -> Zone | None:
    """The fold, or opened fold, at a place across the window."""
    return next(
        (z for z in zones if z.day is not None and z.start_px <= x_px <= z.end_px),
        None,
    )


def lane_at(scene: Scene, y_px: float) -> LaneBand | None:
    """The lane at a height."""
    return next((b for b in scene.bands if b.top_px <= y_px < b.top_px + b.height_px), None)


def hit(scene: Scene, x_px: float, y_px: float, row_px: float) -> int | None:
    """The table row of the mark, label or cluster at a point, None for empty ground.

    Of marks on top of each other the uppermost answers; a cluster answers with its weightiest event.

    **Cost**: O(marks).
    """
    best: tuple[float, bool, int] | None = None
    for mark in scene.marks:
        if abs(mark.y_px - y_px) > row_px / 2:
            continue
        distance = _outside(x_px, mark.start_px, mark.end_px)
        if mark.slot is not None:
            distance = min(distance, _outside(x_px, mark.slot.start_px, mark.slot.end_px))
        if distance <= 3 and (best is None or (distance, mark.pale) <= best[:2]):
            best = (distance, mark.pale, mark.row)
    if best is not None:
        return best[2]
    cluster = cluster_at(scene, x_px, y_px, row_px)
    return None if cluster is None else cluster.rows[0]


def _outside(x_px: float, start_px: float, end_px: float) -> float:
    return max(start_px - x_px, x_px - end_px, 0.0)
