"""The likely interval and the likeliest day, under a prior that is stated.

Before anything is read, a day of writing is the likelier the more newspapers put their news online in its
time: some 20 at the start of 1994, 150 in May 1995, 775 in April 1996, 1,600 a year later, 5,400 in 2002, when
nearly all did. From then to the end of 2026 the prior is flat; agencies and newspapers kept archives before
they were online, which count a fiftieth. What the article names that has a date weighs the days (see
``traces``); the evidence bounds cut them off. Dated articles that tell a like story add their chance around
their own days (see ``likeness``). This sorts and suggests; it never dates an event.

The interval leaves the same chance on either side. Beside a like story, where the chance has peaks, it is
the shortest stretch instead. It lies within 1900 and the end of 2026 unless the evidence itself lies outside.
Of several days as likely as each other the middle one is the best.

**Source**: the counts of newspapers: S. Outing in Editor & Publisher (1995) for 1994; J. Greer and D. Mensing,
"The evolution of online newspapers" (2006), for 1995 to 1997; B. Gunter, "News and the net" (2003), for 2002.
**Chosen**: that the prior is flat, the fiftieth, and the interval beside like stories (by trial on
development articles). Nothing is the outcome of a fit.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import DaySet
from timeline_app.linking.likeness import STRANGER, Peak
from timeline_app.linking.traces import WEEK, Trace, chances, of_bounds

ERA = (day_number(1985), day_number(2026, 12, 31))
NEWSPAPERS = (
    (day_number(1994), 20),
    (day_number(1995, 5), 150),
    (day_number(1996, 4), 775),
    (day_number(1997, 4), 1_600),
    (day_number(2002), 5_400),
)
"""How many newspapers of the world were online by a day."""
ONLINE = NEWSPAPERS[-1][0]
BEFORE_THE_ERA = 0.02
OLDEST = day_number(1900)
REACH_DAYS = 14_610
FINE_DAYS = 1_200
"""A support of fewer days is weighed day by day, a wider one by weeks."""


def likely_days(
    days: DaySet, level: float, near: Sequence[Peak] = (), traces: Sequence[Trace] = ()
) -> tuple[tuple[int, int], int]:
    """((first, last), best): the stretch that holds ``level`` of the chance, and its peak.

    ``best`` lies inside the stretch. **Cost**: O(weeks of the support x traces), some 2,000 x 20 at most.
    """
    low, high = _support(days)
    step = WEEK
    weights = _weights(low, high, traces or of_bounds(days.first, days.last))
    marks: Sequence[int] = range(low, high + 1, WEEK)
    if near or high - low < FINE_DAYS:
        step = 1
        marks = range(low, high + 1)
        weights = [weights[(day - low) // WEEK] for day in marks]
        if high - low < FINE_DAYS:
            weights = _possible(days, marks, weights)
        weights = _with_peaks(low, weights, near)
    best = _peak(weights)
    start, end = (_shortest if near else _middle)(weights, level)
    first, last = marks[start], min(high, marks[end] + step - 1)
    return (first, last), min(max(marks[best], first), last)


def _weights(low: int, high: int, traces: Sequence[Trace]) -> list[float]:
    """The chance of each week from ``low`` to ``high``, the greatest being about 1."""
    weeks = (high - low) // WEEK + 1
    named = chances(traces, low, weeks)
    logs = [math.log(_news(low + WEEK * i)) + value for i, value in enumerate(named)]
    top = max(logs)
    return [math.exp(value - top) for value in logs]


def _possible(days: DaySet, marks: Sequence[int], weights: Sequence[float]) -> list[float]:
    """The chances without the days that the evidence rules out; even, where that leaves nothing."""
    left = [weight if day in days else 0.0 for day, weight in zip(marks, weights, strict=True)]
    return left if sum(left) > 0 else [float(day in days) for day in marks]


def _news(day: int) -> float:
    """How much news of a day exists as digital text, the days from 2002 on being 1.

    >>> [round(_news(day_number(year)), 2) for year in (1990, 1996, 2000, 2020)]
    [0.02, 0.11, 0.7, 1.0]
    """
    index = bisect_right(NEWSPAPERS, (day, 0))
    if index == 0:
        return BEFORE_THE_ERA
    if index == len(NEWSPAPERS):
        return 1.0
    (begin, few), (end, many) = NEWSPAPERS[index - 1 : index + 1]
    online = few + (many - few) * (day - begin) / (end - begin)
    return max(BEFORE_THE_ERA, online / NEWSPAPERS[-1][1])


def _with_peaks(low: int, weights: Sequence[float], near: Sequence[Peak]) -> list[float]:
    """The chances of days from ``low`` on, most of it drawn to the weeks of like stories.

    What the article names weighs those weeks against each other; a week without a possible day has none.
    """
    total = sum(weights)
    drawn = []
    for peak in near:
        days = range(max(low, peak.first - WEEK), min(low + len(weights), peak.last + WEEK + 1))
        share = max((weights[day - low] for day in days), default=0.0) * peak.weight
        bump = [(day - low, peak.near(day)) for day in days if weights[day - low] > 0]
        mass = sum(height for _, height in bump)
        if mass > 0:
            drawn.append((share, mass, bump))
    shares = sum(share for share, _, _ in drawn)
    if not shares:
        return [value / total for value in weights]
    mixed = [STRANGER * value / total for value in weights]
    for share, mass, bump in drawn:
        for index, height in bump:
            mixed[index] += (1 - STRANGER) * share / shares * height / mass
    return mixed


def _peak(weights: Sequence[float]) -> int:
    """The index of the greatest chance, the middle one of the first stretch that shares it.

    >>> _peak([0.1, 0.4, 0.4, 0.4, 0.2])
    2
    """
    top = max(weights)
    first = last = weights.index(top)
    while last + 1 < len(weights) and math.isclose(weights[last + 1], top, rel_tol=1e-9):
        last += 1
    return (first + last) // 2


def _middle(weights: Sequence[float], level: float) -> tuple[int, int]:
    """First and last index of the stretch that leaves the same chance on either side."""
    sums = list(accumulate(weights))
    side = sums[-1] * (1 - level) / 2
    start = next(i for i, mass in enumerate(sums) if mass > side)
    end = next((i for i, mass in enumerate(sums) if mass >= sums[-1] - side), len(sums) - 1)
    return start, max(start, end)


def _shortest(weights: Sequence[float], level: float) -> tuple[int, int]:
    """First and last index of the shortest stretch with ``level`` of the chance."""
    target = level * sum(weights)
    start, mass = 0, 0.0
    chosen = (0, len(weights) - 1)
    for end, weight in enumerate(weights):
        mass += weight
        while mass - weights[start] >= target:
            mass -= weights[start]
            start += 1
        if mass >= target and end - start < chosen[1] - chosen[0]:
            chosen = (start, end)
    return chosen


def _support(days: DaySet) -> tuple[int, int]:
    """The days to be weighed: those of the evidence, without what lies before 1900 or after the era.

    What lies wholly outside is left as it is: then the evidence says so.
    """
    low, high = _reach(days.first, days.last)
    if (days & DaySet.between(max(low, OLDEST), min(high, ERA[1]))).is_empty:
        return low, high
    return max(low, OLDEST), min(high, ERA[1])


def _reach(first: int | None, last: int | None) -> tuple[int, int]:
    if first is not None and last is not None:
        return first, last
    if first is not None:
        low = max(first, ERA[0])
        return low, ERA[1] if low < ERA[1] else low + REACH_DAYS // 4
    if last is not None:
        return (ERA[0] if last > ONLINE else last - REACH_DAYS), last
    return ERA
