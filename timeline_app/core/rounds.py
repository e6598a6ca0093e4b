"""Which round of a pattern is meant ("3 May" comes round once a year): the last, the next, the nearest, either."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field, agrees, clock, instance, period_index
from timeline_app.core.interval import Interval
from timeline_app.core.operators import Direction

_FRIDAY_13 = 40
"""Months in which every weekday falls on a numbered day, the 31st too."""


def nearest(field: Field, direction: Direction, anchor_day: int) -> Interval | None:
    """The one on that side of the anchor, or begun by it; the nearest of both."""
    index = period_index(field, anchor_day)
    sought = field.weekday is not None and field.period == Unit.MONTH
    reach = 2 if field.day is None or field.day < 29 else 9
    reach = _FRIDAY_13 if sought else reach
    around = [instance(field, i) for i in range(index - reach, index + reach + 1)]
    known = [found for found in around if found is not None]
    if sought:
        known = [found for found in known if agrees(field, found[0])]
    past = [found for found in known if found[0] <= anchor_day][-1:]
    future = [found for found in known if found[1] >= anchor_day][:1]
    if direction == "nearest":
        both = past + future
        chosen = min(both, key=lambda d: max(d[0] - anchor_day, anchor_day - d[1], 0), default=None)
    else:
        chosen = next(iter(past if direction == "past" else future), None)
    if chosen is None or not agrees(field, chosen[0]):
        return None
    return clock(field, *chosen)


def nth(field: Field, n: int, anchor_day: int) -> Interval | None:
    """The n-th wholly after the anchor, before it where negative; 0 the one around it."""
    index = period_index(field, anchor_day)
    reach = 9 + abs(n)
    around = [(i, instance(field, i)) for i in range(index - reach, index + reach + 1)]
    known = [(i, found) for i, found in around if found is not None]
    if n == 0:
        options = [f for _, f in known if f[0] <= anchor_day <= f[1]]
        options = options or [f for i, f in known if i == index]
        chosen = next(iter(options), None)
    elif n < 0:
        options = [f for _, f in known if f[1] < anchor_day]
        chosen = options[n] if len(options) >= -n else None
    else:
        options = [f for _, f in known if f[0] > anchor_day]
        chosen = options[n - 1] if len(options) >= n else None
    return None if chosen is None else clock(field, *chosen)


def either_side(field: Field, anchor_day: int) -> tuple[Interval, ...]:
    """The last and the next one, which are one where it is going on."""
    last, following = nearest(field, "past", anchor_day), nearest(field, "future", anchor_day)
    return tuple(dict.fromkeys(one for one in (last, following) if one is not None))


_FAR_DAYS = 122
"""A third of a year: "24 December", said in June, may as well be the other one."""


def either_year(field: Field, anchor_day: int) -> tuple[Interval, ...]:
    """The nearest day of the year; where it is far off, the one on the other side, too, as no verb tells."""
    found = nearest(field, "nearest", anchor_day)
    if found is None or found.first_day is None or found.unit > Unit.DAY:
        return () if found is None else (found,)
    is_near = abs(found.first_day - anchor_day) <= _FAR_DAYS
    return (found,) if is_near else either_side(field, anchor_day)
