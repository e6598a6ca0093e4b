"""The likely interval and the likeliest day, under a prior that is stated and fitted to no corpus.

Within the evidence bounds every day of 1985 to 2026, the years of digital news, starts equal. Past a known
lower bound the chance decays, half of it over half a year and half over six years: news mostly follows its
latest dated event soon, but retrospects exist. Before a known upper bound the same holds backwards. Dated
articles that tell a like story add their chance around their own days (see ``likeness``). This sorts and
suggests; it never dates an event.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import DaySet
from timeline_app.linking.likeness import SPREAD_DAYS, Peak

ERA = (day_number(1985), day_number(2026, 12, 31))
FAST_DAYS = 180.0
SLOW_DAYS = 2_200.0
REACH_DAYS = 14_610


def likely_days(
    days: DaySet, level: float, near: Sequence[Peak] = ()
) -> tuple[tuple[int, int], int]:
    """((first, last), best): the shortest stretch that holds ``level`` of the chance, and its peak.

    ``best`` lies inside the stretch. **Cost**: O(days of the support), at most some 15,000.
    """
    low, high = _support(days)
    step = 1 if near or high - low < 3_000 else 7
    marks = [d for d in range(low, high + 1, step) if step > 1 or d in days] or [low]
    weights = _weights(marks, days, near)
    total = sum(weights)
    target = level * total
    best = max(range(len(marks)), key=lambda i: (weights[i], -i))
    start = end = 0
    mass = 0.0
    chosen = (0, len(marks) - 1)
    width = math.inf
    for end in range(len(marks)):
        mass += weights[end]
        while mass - weights[start] >= target:
            mass -= weights[start]
            start += 1
        if mass >= target and marks[end] - marks[start] < width:
            width, chosen = marks[end] - marks[start], (start, end)
    first, last = marks[chosen[0]], min(high, marks[chosen[1]] + step - 1)
    return (first, last), min(max(marks[best], first), last)


def _weights(marks: Sequence[int], days: DaySet, near: Sequence[Peak]) -> list[float]:
    first, last = days.first, days.last
    flat = [_weight(d, first, last) for d in marks]
    total = sum(flat) or 1.0
    left = max(0.0, 1.0 - sum(peak.weight for peak in near))
    weights = [left * value / total for value in flat]
    for peak in near:
        bump = [math.exp(-_distance(d, peak) / SPREAD_DAYS) for d in marks]
        mass = sum(bump)
        if mass > 0:
            weights = [w + peak.weight * b / mass for w, b in zip(weights, bump, strict=True)]
    return weights


def _distance(day: int, peak: Peak) -> int:
    return max(0, peak.first - day, day - peak.last)


def _support(days: DaySet) -> tuple[int, int]:
    first, last = days.first, days.last
    if first is None and last is None:
        return ERA
    low = first if first is not None else (last or 0) - REACH_DAYS
    high = last if last is not None else max(ERA[1], low + REACH_DAYS // 4)
    return low, high


def _weight(day: int, first: int | None, last: int | None) -> float:
    if first is not None and last is None:
        return _decay(day - first)
    if last is not None and first is None:
        return _decay(last - day)
    return 1.0


def _decay(distance: int) -> float:
    return math.exp(-distance / FAST_DAYS) / FAST_DAYS + math.exp(-distance / SLOW_DAYS) / SLOW_DAYS
