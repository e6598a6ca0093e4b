"""How many events lie where, over the whole axis at once: all of them, and those that show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline_app.core.table import OPEN_END_S, OPEN_START_S, Bools, EventTable, Ints
from timeline_app.layout.arrangement import bounds_u
from timeline_app.layout.axis import AXIS_UNITS, Axis


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """Counts in equal steps of the axis: ``(bins,) int64`` each. ``folds`` are in axis units."""

    every: Ints
    shown: Ints
    folds: tuple[tuple[float, float], ...] = ()

    @property
    def peak(self) -> int:
        """The largest count, 1 where there is none."""
        return max(int(self.every.max(initial=0)), 1)


def build_overview(table: EventTable, shown: Bools, axis: Axis, bins: int) -> Overview:
    """The overview of the dated events that touch the axis, each counted where its middle lies.

    **Cost**: O(events).
    """
    starts = np.where(table.start_s == OPEN_START_S, table.end_s - 1, table.start_s)
    ends = np.where(table.end_s == OPEN_END_S, starts + 1, table.end_s)
    touching = ~table.is_undated & (ends > axis.start_s) & (starts < axis.end_s)
    return Overview(
        _counts(table, touching, axis, bins),
        _counts(table, touching & shown, axis, bins),
        tuple((fold.start_u, fold.end_u) for fold in axis.folds),
    )


def _counts(table: EventTable, mask: Bools, axis: Axis, bins: int) -> Ints:
    starts, ends = bounds_u(table, np.flatnonzero(mask), axis)
    at = np.clip((starts + ends) / 2 * (bins / AXIS_UNITS), 0, bins - 1).astype(np.int64)
    return np.bincount(at, minlength=bins).astype(np.int64)


def moved_window(start_u: float, end_u: float, by_u: float) -> tuple[float, float]:
    """A window moved along the axis, never beyond it.

    >>> moved_window(10.0, 30.0, -40.0), moved_window(900.0, 950.0, 80.0)
    ((0.0, 20.0), (950.0, 1000.0))
    """
    span = end_u - start_u
    left = min(max(start_u + by_u, 0.0), AXIS_UNITS - span)
    return left, left + span
