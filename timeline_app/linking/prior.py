"""The likely interval and the likeliest day, under a prior that is stated.

Before anything is read, a day of writing is the likelier the more newspapers put their news online in its
time: some 20 at the start of 1994, 150 in May 1995, 775 in April 1996, 1,600 a year later, 5,400 in 2002, when
nearly all did. From then to the end of 2026 the prior is flat; agencies and newspapers kept archives before
they were online, which count a fiftieth. What the article names that has a date weighs the days (see
``traces``); the evidence bounds cut them off. Dated articles that tell a like story add their chance around
their own days (see ``likeness``). This sorts and suggests; it never dates an event.

The interval leaves the same chance on either side, unless that would leave out the likeliest day: past a
bound the chance falls off from the first day on, and the interval begins with it. Beside a like story, where
the chance has peaks, it is the shortest stretch. Days that the evidence rules out have no chance. It lies
within 1900 and the end of 2026 unless the evidence itself or a like story lies outside. Of several days as likely as each other
the middle one is the best.

What its level promises holds over articles of all years alike. A collection from one decade, or on one story,
lies inside the narrower intervals more often or less often than they say, and no prior that is not fitted to
the collection mends that. An interval is made of whole days: where it is a few days long it holds more than its level.

**Source**: the counts of newspapers: S. Outing in Editor & Publisher (1995) for 1994; J. Greer and D. Mensing,
"The evolution of online newspapers" (2006), for 1995 to 1997; B. Gunter, "News and the net" (2003), for 2002.
**Chosen**: that the prior is flat, the fiftieth, and the interval beside like stories (by trial on
development articles). Nothing is the outcome of a fit.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import add, mul

from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import DaySet
from timeline_app.linking.cells import WEEK, Cells, around, cells_of, peak, shortest
from timeline_app.linking.likeness import STRANGER, Peak
from timeline_app.linking.traces import Trace, of_bounds
from timeline_app.linking.traces import chances as of_weeks

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


def likely_days(
    days: DaySet, level: float, near: Sequence[Peak] = (), traces: Sequence[Trace] = ()
) -> tuple[tuple[int, int], int]:
    """((first, last), best): the stretch that holds ``level`` of the chance, and its peak.

    ``best`` lies inside the stretch. **Cost**: O(weeks of the support x traces), some 2,000 x 20 at most.
    """
    low, high = _with_stories(days, _support(days), near)
    named = traces or of_bounds(days.first, days.last)
    weeks = _weights(low, high, named)
    cells = cells_of(days, low, high, [_reach_of(one) for one in near])
    chances = [weeks[(day - low) // WEEK] for day in cells.first]
    if near:
        chances = _with_peaks(cells, chances, near)
    best = peak(chances)
    masses = list(map(mul, chances, cells.size))
    start, end = shortest(cells, masses, level) if near else around(masses, level, best)
    first, last = cells.first[start], cells.last[end]
    return (first, last), min(max(cells.first[best], first), last)


def _weights(low: int, high: int, traces: Sequence[Trace]) -> list[float]:
    """The chance of each week from ``low`` to ``high``, the greatest being about 1."""
    weeks = (high - low) // WEEK + 1
    logs = list(map(add, _logs_of_news(low, weeks), of_weeks(traces, low, weeks)))
    top = max(logs)
    return [math.exp(value - top) for value in logs]


@lru_cache(maxsize=64)
def _logs_of_news(low: int, weeks: int) -> list[float]:
    early = min(weeks, max(0, (ONLINE - low) // WEEK + 1))
    few = [math.log(_news(low + WEEK * number)) for number in range(early)]
    return few + [0.0] * (weeks - early)


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


def _with_stories(days: DaySet, support: tuple[int, int], near: Sequence[Peak]) -> tuple[int, int]:
    """The support, wider where the bounds leave room for like stories beyond it."""
    low, high = support
    for story in near:
        room = days & DaySet.between(*_reach_of(story))
        if room.first is not None and room.last is not None:
            low, high = min(low, room.first), max(high, room.last)
    return low, high


def _reach_of(story: Peak) -> tuple[int, int]:
    return story.first - WEEK, story.last + WEEK


def _with_peaks(cells: Cells, chances: Sequence[float], near: Sequence[Peak]) -> list[float]:
    """The chances of single days, most of it drawn to the weeks of like stories.

    What the article names weighs those weeks against each other; a week without a possible day has none.
    """
    drawn = []
    for story in near:
        rows = cells.within(*_reach_of(story))
        share = max((chances[row] for row in rows), default=0.0) * story.weight
        bump = [(row, story.near(cells.first[row])) for row in rows]
        mass = sum(height for _, height in bump)
        if mass > 0:
            drawn.append((share, mass, bump))
    shares = sum(share for share, _, _ in drawn)
    total = sum(map(mul, chances, cells.size))
    if not shares:
        return [value / total for value in chances]
    mixed = [STRANGER * value / total for value in chances]
    for share, mass, bump in drawn:
        for row, height in bump:
            mixed[row] += (1 - STRANGER) * share / shares * height / mass
    return mixed


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
