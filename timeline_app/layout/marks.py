"""Where events lie in pixels, and which shape says how well their date is known."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np

from timeline_app.core.calendar import DAY_S
from timeline_app.core.status import Certainty, Status
from timeline_app.core.table import (
    CERTAINTIES,
    OPEN_END_S,
    OPEN_START_S,
    STATUSES,
    Bools,
    EventTable,
    Ints,
)
from timeline_app.layout.axis import Axis, Doubles
from timeline_app.layout.ticks import Window

DOT_PX = 11.0
"""Diameter of a day's dot, and the least width of any mark."""
FADE_PX = 42.0
"""Length of the fade that stands for an open side, whatever the scale."""
ARROW_PX = 5.0
"""Room for the arrow of what is planned, right of its mark."""
BLEED_PX = 60.0
"""Marks are cut off so far outside the window."""


class Shape(enum.IntEnum):
    """The form of a mark."""

    DOT = 0
    """One day or a moment of it."""
    BAR = 1
    """Some time within a month, a year or any stretch the words give."""
    REACH = 2
    """Some time within a stretch that rests on inference."""
    BAND = 3
    """It held over a stretch."""
    DAYS = 4
    """One of several possible days."""
    OPEN = 5
    """Only one side is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Pixel columns of the rows asked for, in their order: ``(k,)`` each.

    ``start_px``/``end_px`` include fades and the least width, ``core_*`` is empty where they are equal.
    """

    shape: Ints
    start_px: Doubles
    end_px: Doubles
    core_start_px: Doubles
    core_end_px: Doubles
    fades_left: Bools
    fades_right: Bools


def shapes(table: EventTable) -> Ints:
    """The shape of every row, ``(n,) int64``."""
    inferred = table.certainty == CERTAINTIES.index(Certainty.INFERRED)
    is_open = (table.start_s == OPEN_START_S) | (table.end_s == OPEN_END_S)
    one_day = table.end_s - table.start_s <= DAY_S
    listed = np.diff(table.days.indptr) > 1
    shape = np.where(inferred, Shape.REACH, Shape.BAR)
    shape = np.where(one_day, Shape.DOT, shape)
    shape = np.where(listed, Shape.DAYS, shape)
    shape = np.where(is_open, Shape.OPEN, shape)
    return np.where(table.throughout, Shape.BAND, shape).astype(np.int64)


def place_marks(table: EventTable, rows: Ints, shape: Ints, axis: Axis, window: Window) -> Spans:
    """Spans of some rows in a window. ``shape`` is ``shapes(table)``.

    **Cost**: O(k · log pieces).
    """
    start_s, end_s = table.start_s[rows], table.end_s[rows]
    fades_left = (start_s == OPEN_START_S) | (start_s < axis.start_s)
    fades_right = (end_s == OPEN_END_S) | (end_s > axis.end_s)
    left, right = _px(axis, window, start_s), _px(axis, window, end_s)
    left = np.where(start_s == OPEN_START_S, right - FADE_PX, left)
    right = np.where(end_s == OPEN_END_S, np.where(fades_left, right, left + FADE_PX), right)
    core_left = _px(axis, window, table.core_start_s[rows])
    core_right = _px(axis, window, table.core_end_s[rows])
    has_core = table.core_end_s[rows] > table.core_start_s[rows]
    core_left = np.where(has_core, np.maximum(core_left, left), left)
    core_right = np.where(has_core, np.minimum(core_right, right), left)
    arrow = np.where(table.status[rows] == STATUSES.index(Status.PLANNED), ARROW_PX, 0.0)
    narrow = np.maximum(DOT_PX - (right - left), 0.0) / 2
    low, high = -BLEED_PX, window.width_px + BLEED_PX
    return Spans(
        shape[rows],
        np.clip(left - narrow, low, high),
        np.clip(right + narrow + arrow, low, high),
        np.clip(core_left, low, high),
        np.clip(core_right, low, high),
        fades_left,
        fades_right,
    )


def _px(axis: Axis, window: Window, moments_s: Ints) -> Doubles:
    return (axis.to_u(moments_s) - window.start_u) * window.px_per_unit
