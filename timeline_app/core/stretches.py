"""Known stretches moved, lengthened and cut: what the operators do once their base is a stretch of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.field import Field, agrees, clock, instances_within
from timeline_app.core.interval import Interval
from timeline_app.core.operators import Anchor, Mod, Shift, SpanTo

_MAX_OUTER = 4000
"""Longest stretch (days) in which inner instances are listed."""

_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAYPART: 6 * 3600}


def shifted(origin: Interval, unit: Unit, n: int, approx: bool) -> Interval:
    """The interval moved; its ends reach as far as the words are rounded."""
    if n == 0 and approx:
        return _around(origin, max(unit, Unit.DAY))
    if n == 0 and origin.first_day is not None:
        return _whole(origin, max(unit, Unit.DAY))
    if unit < Unit.DAY:
        seconds = n * _SECONDS[unit]
        slack = abs(seconds) // 4 if approx else 0
        start_s, end_s = origin.start_s, origin.end_s
        return Interval(
            None if start_s is None else start_s + seconds - slack,
            None if end_s is None else end_s + seconds + slack,
            unit,
        )
    first, last = origin.first_day, origin.last_day
    if origin.unit in (Unit.QUARTER, Unit.HALF) and unit >= Unit.YEAR and not approx:
        after = None if last is None else cal.step(last + 1, unit, n) - 1
        return Interval.of_days(
            None if first is None else cal.step(first, unit, n), after, origin.unit
        )
    margin = max(1, abs(n) // 5) if approx else 0
    low = None if first is None else _rounded(cal.step(first, unit, n - margin), unit)[0]
    high = None if last is None else _rounded(cal.step(last, unit, n + margin), unit)[1]
    if high is not None and last is not None and n < 0:
        high = min(high, last)
    if low is not None and first is not None and n > 0:
        low = max(low, first)
    return Interval.of_days(low, high, unit)


def _whole(origin: Interval, unit: Unit) -> Interval:
    """The unit that holds the date: "that year"; both ends' where the date is only near ("a year later")."""
    first, end = cal.unit_span(origin.first_day or 0, unit)
    if origin.unit == unit and origin.last_day is not None:
        end = max(end, cal.unit_span(origin.last_day, unit)[1])
    return Interval.of_days(first, end, unit)


def one_sided(moved: Interval, origin: Interval, shift: Shift) -> Interval:
    """The moved interval, cut at the very length: "more than two years ago" is no later than two years ago."""
    start_s, end_s = _moved_s(origin.start_s, shift), _moved_s(origin.end_s, shift)
    if (shift.side == "more") == (shift.n < 0):
        known = [edge for edge in (moved.end_s, end_s) if edge is not None]
        return replace(moved, end_s=min(known, default=None))
    known = [edge for edge in (moved.start_s, start_s) if edge is not None]
    return replace(moved, start_s=max(known, default=None))


def _moved_s(edge_s: int | None, shift: Shift) -> int | None:
    """An edge moved by the very length."""
    if edge_s is None or shift.unit < Unit.DAY:
        return None if edge_s is None else edge_s + shift.n * _SECONDS[shift.unit]
    return cal.step(edge_s // DAY_S, shift.unit, shift.n) * DAY_S


def day_shifted(origin: Interval, unit: Unit, n: int) -> Interval:
    """The days moved by so many units, as exactly as they are known: "ten years ago today".

    A whole month stays one: two months behind 1 to 30 April is 1 to 30 June, one month 1 to 31 May.
    """
    first, last = origin.first_day, origin.last_day
    low = None if first is None else cal.step(first, unit, n)
    if origin.unit < Unit.MONTH or last is None:
        unit_kept = max(origin.unit, Unit.DAY)
        return Interval.of_days(low, None if last is None else cal.step(last, unit, n), unit_kept)
    return Interval.of_days(low, cal.step(last + 1, unit, n) - 1, origin.unit)


def round_of(origin: Interval, n: int) -> Interval:
    """The round of a contest or a stage that is ``n`` from that of a time: "last season" -1, "this season" 0.

    A round runs within one year or from autumn to spring, and the next one is spoken of before it begins.
    """
    first, last = origin.first_day, origin.last_day
    low = None if first is None else cal.step(first, Unit.YEAR, n - 1) + (n > 0)
    high = None if last is None else cal.step(last, Unit.YEAR, n + 1) - (n < 0)
    return Interval.of_days(low, high, Unit.YEAR)


_NEAR = {Unit.DAY: 7, Unit.YEAR: 2}
"""Units on either side of a date that "around" reaches; one of any other unit."""


def _around(origin: Interval, unit: Unit) -> Interval:
    """The date and what lies near it: "around 1 May" is within a week of it, "around 1910" within two years."""
    margin, first, last = _NEAR.get(unit, 1), origin.first_day, origin.last_day
    low = None if first is None else cal.step(first, unit, -margin)
    high = None if last is None else cal.step(last, unit, margin)
    return Interval.of_days(low, high, unit)


def _rounded(day: int, unit: Unit) -> tuple[int, int]:
    """The unit that holds the day, and half a unit on either side of the day."""
    first, last = cal.unit_span(day, unit)
    half = 0 if unit == Unit.DAY else (last - first + 1) // 2
    return min(first, day - half), max(last, day + half)


def stretched(origin: Interval, span: SpanTo) -> Interval:
    """The stretch of ``n`` units that ends or begins at the origin; open when ``n`` is not told."""
    first, last = origin.start_s, origin.end_s
    if span.sign < 0:
        begin = first if isinstance(span.base, Anchor) else last
        return Interval(_far(begin, span), last, span.unit)
    return Interval(first, _far(last, span), span.unit)


def _far(edge_s: int | None, span: SpanTo) -> int | None:
    if edge_s is None or span.n is None:
        return None
    count = span.n * span.sign
    if span.unit < Unit.DAY:
        return edge_s + count * _SECONDS[span.unit]
    return cal.step(edge_s // DAY_S, span.unit, count) * DAY_S


def inside(outer: Interval, field: Field) -> list[Interval]:
    first, last = outer.first_day, outer.last_day
    if first is None or last is None:
        return []
    if not field.has_date:
        return [clock(field, first, last)]
    if last - first > _MAX_OUTER:
        return _hull(outer, field, first, last)
    return [clock(field, *days) for days in inside_days(field, first, last)]


def _hull(outer: Interval, field: Field, first: int, last: int) -> list[Interval]:
    """From the first instance to the last, where they are too many to be listed."""
    begins = next(iter(inside_days(field, first, first + _MAX_OUTER)), None)
    ends = max(inside_days(field, last - _MAX_OUTER, last), default=None)
    if begins is None or ends is None:
        return [replace(outer, unit=field.unit)]
    return [Interval.of_days(begins[0], ends[1], field.unit)]


def inside_days(field: Field, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The instances that share a day with ``[first, last]`` and agree with the whole pattern, in order."""
    return (days for days in instances_within(field, first, last) if agrees(field, days[0]))


def part_of(whole: Interval, mod: Mod) -> Interval:
    """The first half, the middle half or the last half; late at night begins well before midnight."""
    if whole.start_s is None or whole.end_s is None:
        return whole
    length = whole.end_s - whole.start_s
    grain = DAY_S if length >= 4 * DAY_S else 3600
    half = max(grain, (length // 2 + grain - 1) // grain * grain)
    quarter = length // 4 // grain * grain
    match mod:
        case "early":
            return replace(whole, end_s=whole.start_s + half)
        case "late" if whole.unit == Unit.DAYPART and whole.first_day != whole.last_day:
            return replace(whole, start_s=whole.start_s + quarter)
        case "late":
            return replace(whole, start_s=whole.end_s - half)
        case "mid":
            return replace(whole, start_s=whole.start_s + quarter, end_s=whole.end_s - quarter)
