"""Where the arrow keys lead: from one drawn event to the next in time, or to the nearest of another lane."""

from __future__ import annotations

import numpy as np

from timeline_app.layout.arrangement import Arrangement, bounds_u


def next_in_time(arrangement: Arrangement, row: int, by: int) -> int | None:
    """The row ``by`` places later (earlier if negative), the last one at the ends; None if ``row`` is not drawn.

    **Order**: by earliest moment, then by latest; an open side counts as the known one.
    """
    rows = _strong(arrangement)
    starts, ends = bounds_u(arrangement.table, rows, arrangement.axis)
    ordered = rows[np.lexsort((rows, ends, starts))].tolist()
    if row not in ordered:
        return None
    return int(ordered[min(max(ordered.index(row) + by, 0), len(ordered) - 1)])


def first_in_view(arrangement: Arrangement, start_u: float, end_u: float, by: int) -> int | None:
    """The first row that begins in a window, the last if ``by`` is negative; else the nearest beyond it."""
    rows = _strong(arrangement)
    starts, ends = bounds_u(arrangement.table, rows, arrangement.axis)
    inside = (starts >= start_u) & (starts <= end_u)
    if not inside.any():
        return nearest_outside(arrangement, start_u, end_u, by)
    order = np.lexsort((rows[inside], ends[inside], starts[inside]))
    return int(rows[inside][order[0 if by > 0 else -1]])


def next_in_lanes(arrangement: Arrangement, row: int, by: int) -> int | None:
    """The row of the next lane (before, if ``by`` is negative) that lies nearest in time; None without one."""
    rows = _strong(arrangement)
    lane = arrangement.lanes.lane_of[rows]
    lanes = np.unique(lane)
    own = int(arrangement.lanes.lane_of[row])
    further = lanes[lanes > own] if by > 0 else lanes[lanes < own][::-1]
    if own < 0 or not len(further):
        return None
    there = rows[lane == further[0]]
    starts, ends = bounds_u(arrangement.table, there, arrangement.axis)
    here = sum(arrangement.bounds_u(row)) / 2
    distance = np.maximum(np.maximum(starts - here, here - ends), 0.0)
    middle = np.abs((starts + ends) / 2 - here)
    return int(there[np.lexsort((there, middle, distance))[0]])


def nearest_outside(arrangement: Arrangement, start_u: float, end_u: float, by: int) -> int | None:
    """The row nearest to a window among those wholly before (``by`` < 0) or after it."""
    rows = _strong(arrangement)
    starts, ends = bounds_u(arrangement.table, rows, arrangement.axis)
    out = ends < start_u if by < 0 else starts > end_u
    if not out.any():
        return None
    distance = start_u - ends[out] if by < 0 else starts[out] - end_u
    return int(rows[out][int(np.argmin(distance))])


def _strong(arrangement: Arrangement) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.flatnonzero((arrangement.lanes.lane_of >= 0) & ~arrangement.pale)
