"""Evaluation of time operators against the day they were said on, or against a set of such days.

``evaluate`` answers for one concrete anchor day; ``resolve`` for all days the anchor may be. Every operator
is monotone in its anchor, so the hull over a set of days is given by its ends. Bounds are honest: "two years
ago" holds whatever a writer may round to it, not one day.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import (
    Feast,
    Field,
    agrees,
    clock,
    instance,
    period_index,
)
from timeline_app.core.interval import Interval
from timeline_app.core.operators import (
    Anchor,
    Between,
    Direction,
    Elsewhere,
    EventRelative,
    Fixed,
    Length,
    Mod,
    Nearest,
    Nth,
    Part,
    Recurring,
    Relative,
    Resolved,
    Shift,
    SpanTo,
    TimeExpr,
    Union,
    Vague,
    While,
    Within,
    is_round,
)
from timeline_app.core.rounds import either_side, either_year, nearest, nth
from timeline_app.core.stretches import (
    day_shifted,
    inside,
    one_sided,
    part_of,
    round_of,
    shifted,
    stretched,
)

__all__ = [
    "Anchor",
    "Between",
    "Direction",
    "Elsewhere",
    "EventRelative",
    "Feast",
    "Field",
    "Fixed",
    "Length",
    "Mod",
    "Nearest",
    "Nth",
    "Part",
    "Recurring",
    "Relative",
    "Resolved",
    "Shift",
    "SpanTo",
    "TimeExpr",
    "Union",
    "Vague",
    "While",
    "Within",
    "evaluate",
    "is_anchored",
    "is_round",
    "resolve",
]

MAX_DAYS = 400
"""Longest anchor set (days) that is walked day by day."""


def is_anchored(expr: TimeExpr) -> bool:
    """True when the interval depends on the day the words were said on.

    >>> is_anchored(Nearest(Field(month=9))), is_anchored(Length(7, Unit.YEAR))
    (True, False)
    """
    match expr:
        case Anchor() | Nearest() | Relative() | Nth() | Vague():
            return True
        case Shift(base=base) | Part(base=base) | SpanTo(base=base) | Within(outer=base):
            return is_anchored(base)
        case Elsewhere(base=base):
            return is_anchored(base)
        case Union(parts=parts):
            return any(map(is_anchored, parts))
        case Between(first=first, last=last):
            return is_anchored(first) or is_anchored(last)
        case _:
            return False


@lru_cache(maxsize=131_072)
def evaluate(expr: TimeExpr, anchor_day: int) -> Interval | None:
    """The stretch the words mean when said on that day; None when they name none.

    **Cost**: the second time a look-up: linking again after a decision asks for the same days.

    "last month", said on 14 December 2014:

    >>> found = evaluate(Relative(Unit.MONTH, -1), cal.day_number(2014, 12, 14))
    >>> cal.format_day(found.first_day), cal.format_day(found.last_day)
    ('2014-11-01', '2014-11-30')
    """
    options = stretches(expr, anchor_day)
    return _hull(options) if options else None


def resolve(
    expr: TimeExpr, first: int | None, last: int | None, days: Sequence[int] | None = None
) -> Resolved:
    """The stretch the words may mean when said on any day of ``[first, last]`` (or of ``days``).

    An open side of the anchor gives an open side of the result. **Cost**: one evaluation for each anchor
    day up to ``MAX_DAYS``, two beyond.
    """
    unknown = Interval(None, None, _unit_of(expr))
    if isinstance(expr, Between) and (first is None or last is None):
        ends = [resolve(one, first, last, days).interval for one in (expr.first, expr.last)]
        return Resolved(Interval(ends[0].start_s, ends[1].end_s, unknown.unit))
    if not is_anchored(expr):
        return _pack(stretches(expr, first or last or 0), unknown)
    if days is None and first is not None and last is not None and last - first < MAX_DAYS:
        days = range(first, last + 1)
    if days is not None and len(days) <= MAX_DAYS:
        found = [option for day in days for option in stretches(expr, day)]
        return _pack(found or [option for day in days for option in _doubted(expr, day)], unknown)
    if days is not None and len(days):
        first, last = min(days), max(days)
    start = stretches(_relaxed(expr), first) if first is not None else []
    end = stretches(_relaxed(expr), last) if last is not None else []
    return Resolved(
        Interval(start[0].start_s if start else None, end[-1].end_s if end else None, unknown.unit)
    )


def _pack(found: Sequence[Interval], unknown: Interval) -> Resolved:
    if not found:
        return Resolved(unknown)
    hull = _hull(found)
    if hull.is_open or len(found) == 1:
        return Resolved(hull)
    days: set[int] = set()
    for option in dict.fromkeys(found):
        first, last = option.first_day or 0, option.last_day or 0
        days.update((first,) if option.unit < Unit.DAY else range(first, last + 1))
        if len(days) > MAX_DAYS:
            return Resolved(hull)
    listed = tuple(sorted(days))
    return Resolved(hull, listed if listed[-1] - listed[0] >= len(listed) else None)


def _hull(options: Sequence[Interval]) -> Interval:
    hull = options[0]
    for option in options[1:]:
        hull = hull.hull(option)
    return hull


def _relaxed(expr: TimeExpr) -> TimeExpr:
    """The expression without a weekday that the rest of its date contradicts."""
    match expr:
        case Nearest(field=field) if field.day is not None and field.weekday is not None:
            return replace(expr, field=replace(field, weekday=None))
        case Part(base=base) | Elsewhere(base=base):
            return replace(expr, base=_relaxed(base))
        case Union(parts=parts):
            return Union(tuple(map(_relaxed, parts)))
        case _:
            return expr


_BACK = 6
"""Years in which a day of the year comes round to the same weekday, most often."""


def _doubted(expr: TimeExpr, anchor_day: int) -> list[Interval]:
    """What a weekday that its date contradicts may mean: a slip, or the same day of another year.

    "Friday 14 June", written in March 2019 of what is past: 2018, when it was a Thursday, or 2013.
    """
    options = list(stretches(_relaxed(expr), anchor_day))
    match expr:
        case Nearest(field=field, direction=direction) if options and field.period == Unit.YEAR:
            day = options[0].first_day or 0
            sides = {"past": (-1,), "future": (1,)}.get(direction, (-1, 1))
            steps = [side * n for side in sides for n in range(1, _BACK + 1)]
            found = [instance(field, period_index(field, day) + step) for step in steps]
            options += [clock(field, *days) for days in found if days and agrees(field, days[0])]
    return sorted(options, key=lambda option: option.start_s or 0)


def _unit_of(expr: TimeExpr) -> Unit:
    """Granularity of the words, known even when the stretch is not."""
    match expr:
        case Nearest(field=field) | Nth(field=field) | Within(field=field):
            return field.unit
        case Relative(unit=unit) | Shift(unit=unit) | SpanTo(unit=unit) | Length(unit=unit):
            return unit
        case Part(base=base) | Elsewhere(base=base) | Between(first=base):
            return _unit_of(base)
        case Union(parts=parts):
            return max(map(_unit_of, parts))
        case Fixed(interval=interval):
            return interval.unit
        case _:
            return Unit.DAY


@lru_cache(maxsize=65_536)
def stretches(expr: TimeExpr, anchor_day: int) -> tuple[Interval, ...]:
    """Each stretch the words may mean when said on that day, in order; empty when they name none.

    ``evaluate`` is their hull. **Cost**: the second time a look-up.
    """
    match expr:
        case Within(outer=outer, field=field):
            options = stretches(outer, anchor_day)
            return tuple(found for option in options for found in inside(option, field))
        case Fixed(interval=interval, other=Interval() as other):
            return (interval, other)
        case Elsewhere(base=base):
            return stretches(base, anchor_day)
        case Nearest(field=field, direction="open"):
            return either_side(field, anchor_day)
        case Nearest(field=field, direction="nearest") if field.period == Unit.YEAR:
            return either_year(field, anchor_day)
        case Union(parts=parts):
            options = tuple(found for part in parts for found in stretches(part, anchor_day))
            return tuple(sorted(options, key=_from_to_s))
        case Part(base=base, mod=mod):
            options = stretches(base, anchor_day)
            return options if is_round(base) else tuple(part_of(o, mod) for o in options)
        case Nth(field=field, n=-1) if field.month is not None and field.unit == Unit.MONTH:
            return _last_months(expr, anchor_day)
        case _:
            single = _single(expr, anchor_day)
            return () if single is None else (single,)


_JUST_GONE = 2
"""Months back to which "last" may skip the one just gone: "last August", said in September."""


def _last_months(expr: Nth, anchor_day: int) -> tuple[Interval, ...]:
    """The latest month of the name; the one of the year before, too, where it has just gone by in this one."""
    latest = _single(expr, anchor_day)
    if latest is None or latest.first_day is None:
        return ()
    (year, month, _), (own_year, own_month, _) = cal.civil(latest.first_day), cal.civil(anchor_day)
    before = _single(replace(expr, n=expr.n - 1), anchor_day)
    if year != own_year or own_month - month > _JUST_GONE or before is None:
        return (latest,)
    return (before, latest)


def _from_to_s(option: Interval) -> tuple[float, float]:
    """Both ends, an open one beyond all others."""
    start_s = -math.inf if option.start_s is None else option.start_s
    return start_s, math.inf if option.end_s is None else option.end_s


def _single(expr: TimeExpr, anchor_day: int) -> Interval | None:
    match expr:
        case Fixed(interval=interval):
            return interval
        case Anchor():
            return Interval.of_days(anchor_day, anchor_day)
        case Relative(unit=unit, n=n) if unit >= Unit.DAY and not is_round(expr):
            return Interval.of_days(*cal.unit_span(anchor_day, unit, n), unit)
        case Relative(unit=unit, n=n) if unit < Unit.DAY:
            return shifted(Interval.of_days(anchor_day, anchor_day), unit, n, approx=False)
        case Nearest(field=field, direction=direction):
            return nearest(field, direction, anchor_day)
        case Nth(field=field, n=n):
            return nth(field, n, anchor_day)
        case Vague(when="present"):
            return Interval.of_days(anchor_day, anchor_day)
        case Vague(when="past"):
            return Interval.of_days(None, _beyond(expr, anchor_day, -1))
        case Vague(when="future"):
            return Interval.of_days(_beyond(expr, anchor_day, 1), None)
        case _:
            return _derived(expr, anchor_day)


def _beyond(expr: Vague, anchor_day: int, sign: int) -> int:
    """The nearest day "decades ago" may mean: so many units away, to the end of that month or year."""
    if expr.unit is None or expr.unit < Unit.DAY:
        return anchor_day
    grain = Unit.DAY if expr.unit < Unit.MONTH else min(expr.unit, Unit.YEAR)
    day = cal.step(anchor_day, expr.unit, sign * expr.n)
    first, last = cal.unit_span(min(max(day, cal.FIRST_DAY), cal.LAST_DAY), grain)
    return min(last, anchor_day) if sign < 0 else max(first, anchor_day)


def _derived(expr: TimeExpr, anchor_day: int) -> Interval | None:
    """Operators over other expressions."""
    match expr:
        case Shift(base=base, unit=unit, n=n, to_day=True):
            origin = evaluate(base, anchor_day)
            return None if origin is None else day_shifted(origin, unit, n)
        case Relative(n=n):
            return round_of(Interval.of_days(anchor_day, anchor_day), n)
        case Shift(base=base, n=n) if is_round(expr):
            origin = evaluate(base, anchor_day)
            return None if origin is None else round_of(origin, n)
        case Shift(base=base, unit=unit, n=n, approx=approx):
            origin = evaluate(base, anchor_day)
            moved = None if origin is None else shifted(origin, unit, n, approx)
            return one_sided(moved, origin, expr) if moved and origin and expr.side else moved
        case SpanTo(base=base):
            origin = evaluate(base, anchor_day)
            return None if origin is None else stretched(origin, expr)
        case Between(first=first, last=last):
            begin, end = evaluate(first, anchor_day), evaluate(last, anchor_day)
            return None if begin is None or end is None else _from_to(begin, end)
        case _:
            return None


def _from_to(begin: Interval, end: Interval) -> Interval | None:
    if begin.start_s is not None and end.end_s is not None and begin.start_s >= end.end_s:
        return None
    return Interval(begin.start_s, end.end_s, min(begin.unit, end.unit))
