"""The possible days of an article cut into cells of even chance, so that decades cost no more than years.

A cell is a week; a single day where the possible days are few, and near the days of like stories, where the
chance differs from day to day. Days that the evidence rules out belong to no cell.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline_app.core.dayset import DaySet

WEEK = 7
FINE_DAYS = 2_400
"""So many possible days, or fewer, are weighed day by day."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Columns, one row a cell, in order of days. Cells do not overlap and none is empty."""

    first: Sequence[int]
    last: Sequence[int]
    size: Sequence[int]
    """How many of the days from ``first`` to ``last`` are possible."""

    def within(self, first: int, last: int) -> range:
        """The numbers of the cells that begin on these days. **Cost**: O(log cells)."""
        return range(bisect_left(self.first, first), bisect_right(self.first, last))


def cells_of(days: DaySet, low: int, high: int, fine: Sequence[tuple[int, int]] = ()) -> Cells:
    """The possible days from ``low`` to ``high``; those of the ``fine`` stretches one by one.

    Where the evidence leaves none of them, all of them. **Cost**: O(weeks + fine days).
    """
    inside = days & DaySet.between(low, high)
    count = len(inside)
    if count in (0, high - low + 1):
        return _stretch(low, high, fine, is_fine=high - low < FINE_DAYS)
    found = inside.days()
    if count <= FINE_DAYS:
        return Cells(found, found, [1] * count)
    rows = _stretch(low, high, fine, is_fine=False)
    parts = [
        found[bisect_left(found, a) : bisect_right(found, b)]
        for a, b in zip(rows.first, rows.last, strict=True)
    ]
    left = [part for part in parts if part]
    return Cells([p[0] for p in left], [p[-1] for p in left], [len(p) for p in left])


def _stretch(low: int, high: int, fine: Sequence[tuple[int, int]], *, is_fine: bool) -> Cells:
    weeks = range(low, high + 1, WEEK)
    if is_fine:
        return Cells(range(low, high + 1), range(low, high + 1), [1] * (high - low + 1))
    single = {
        number
        for begin, end in fine
        for number in range((max(low, begin) - low) // WEEK, (min(high, end) - low) // WEEK + 1)
    }
    if not single:
        ends = [min(high, week + WEEK - 1) for week in weeks]
        return Cells(weeks, ends, [b - a + 1 for a, b in zip(weeks, ends, strict=True)])
    rows: list[tuple[int, int]] = []
    for number, week in enumerate(weeks):
        end = min(high, week + WEEK - 1)
        if number in single:
            rows.extend((day, day) for day in range(week, end + 1))
        else:
            rows.append((week, end))
    return Cells([a for a, _ in rows], [b for _, b in rows], [b - a + 1 for a, b in rows])


def peak(chances: Sequence[float]) -> int:
    """The index of the greatest chance, the middle one of the first stretch that shares it.

    >>> peak([0.1, 0.4, 0.4, 0.4, 0.2])
    2
    """
    top = max(chances)
    first = last = chances.index(top)
    while last + 1 < len(chances) and math.isclose(chances[last + 1], top, rel_tol=1e-9):
        last += 1
    return (first + last) // 2


def middle(masses: Sequence[float], level: float) -> tuple[int, int]:
    """First and last index of the stretch that leaves the same chance on either side."""
    sums = list(accumulate(masses))
    side = sums[-1] * (1 - level) / 2
    start = bisect_right(sums, side)
    end = min(bisect_left(sums, sums[-1] - side), len(sums) - 1)
    return start, max(start, end)


def around(masses: Sequence[float], level: float, best: int) -> tuple[int, int]:
    """The ``middle`` stretch; where it leaves out the likeliest cell, the one that begins or ends with it.

    Past a bound each day is less likely than the one before: a stretch that left the same chance on either
    side would begin after the likeliest days.

    >>> around([3, 2, 2, 2, 2, 2, 2, 1], 0.5, 0), around([1, 2, 2, 2, 2, 2, 2, 3], 0.5, 7)
    ((0, 3), (4, 7))
    """
    start, end = middle(masses, level)
    if start <= best <= end:
        return start, end
    step = 1 if best < start else -1
    target, held, at = level * sum(masses), masses[best], best
    while held < target and 0 <= at + step < len(masses):
        at += step
        held += masses[at]
    return (best, at) if step > 0 else (at, best)


def shortest(cells: Cells, masses: Sequence[float], level: float) -> tuple[int, int]:
    """First and last index of the stretch of fewest days with ``level`` of the chance."""
    target = level * sum(masses)
    start, held = 0, 0.0
    chosen, fewest = (0, len(masses) - 1), cells.last[-1] - cells.first[0]
    for end, mass in enumerate(masses):
        held += mass
        while held - masses[start] >= target:
            held -= masses[start]
            start += 1
        width = cells.last[end] - cells.first[start]
        if held >= target and width < fewest:
            chosen, fewest = (start, end), width
    return chosen
