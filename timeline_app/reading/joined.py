"""Dates named together: "on Monday and Tuesday", "in June, July and August", "2009 or 2011".

Each is an expression of its own; that they belong together decides what an event has of them: all, or one of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Between, Direction, Field, Nearest, Shift, TimeExpr
from timeline_app.reading.placed import unit_of

_LAST = re.compile(
    r",?\s(?:and|or|&)\s(?:(?:again|then|later)\s)?(?:(?:in|on|at|during|for)\s)?(?:the\s)?"
)
"""What stands before the last of them."""

_COMMA = re.compile(r",\s(?:(?:in|on|at)\s)?(?:the\s)?")
"""What stands before the others."""

_GAPPED = re.compile(r"\s(?:and|or)\s(?:[^\W\d_][\w'-]*\s){1,4}(?:in|on|at)\s")
"""What stands between the dates of "gold in 2012 and silver in 2016", where both hang on one verb."""

_PLAIN = ("", "at", "during")
"""Signals of times that something lies in."""


def named_together(timexes: Sequence[Timex], text: str) -> tuple[Timex, ...]:
    """The expressions, each that goes with the one before it marked so. **Cost**: linear."""
    found, goes_on = list(timexes), False
    for place in range(len(found) - 1, 0, -1):
        first, last = found[place - 1], found[place]
        goes_on = _are_alike(first, last) and _are_joined(first, last, text, goes_on)
        if goes_on:
            found[place] = replace(last, listed=True)
    for place in range(1, len(found)):
        if found[place].listed:
            found[place] = _appointed_too(found[place - 1], found[place])
    return tuple(found)


def _appointed_too(first: Timex, last: Timex) -> Timex:
    """The Monday of "called a strike for Sunday and Monday", ahead as the Sunday is."""
    expr = last.expr
    if first.signal != "for" or first.tense != "future" or not isinstance(expr, Nearest):
        return last
    return replace(last, expr=replace(expr, direction="future"), tense="future", signal="for")


def in_a_row(timexes: Sequence[Timex]) -> tuple[Timex, ...]:
    """The expressions, weekdays named together in the order in which they follow each other. **Cost**: linear.

    "It will snow Tuesday, Wednesday and Thursday", written on a Wednesday, is all of next week.
    """
    found, end = list(timexes), len(timexes)
    for place in range(len(found) - 1, -1, -1):
        if not found[place].listed:
            found[place:end] = _rising(found[place:end])
            end = place
    return tuple(found)


def _rising(run: list[Timex]) -> list[Timex]:
    """Neighbouring days of one list, counted from the first where they are ahead, from the last where they are past."""
    days = [day for timex in run if (day := _told_weekday(timex)) is not None]
    if len(days) != len(run) or len({way for _, way in days}) != 1:
        return run
    gaps = [(last - first) % _WEEK for (first, _), (last, _) in pairwise(days)]
    widest = 1 if len(gaps) == 1 else _NEXT_BUT_ONE
    if not gaps or max(gaps) > widest or not min(gaps) or sum(gaps) >= _WEEK:
        return run
    base = 0 if days[0][1] == "future" else len(run) - 1
    steps = [sum(gaps[:place]) - sum(gaps[:base]) for place in range(len(run))]
    return [
        replace(timex, expr=Shift(run[base].expr, Unit.DAY, step, to_day=True)) if step else timex
        for timex, step in zip(run, steps, strict=True)
    ]


def _told_weekday(timex: Timex) -> tuple[int, Direction] | None:
    """The number of a weekday that is surely past or ahead."""
    match timex.expr:
        case Nearest(
            field=Field(weekday=int() as day) as field, direction="past" | "future" as way
        ):
            return (day, way) if field == Field(weekday=day) else None
        case _:
            return None


_WEEK = 7
_NEXT_BUT_ONE = 2
"""Days from one of three to the next, where they surely are of one row: "on Monday, Wednesday and Friday"."""


def _are_alike(first: Timex, last: Timex) -> bool:
    """True for two days, two months, two years, neither of which begins or ends a stretch."""
    if first.type != "DATE" or last.type != "DATE":
        return False
    appointed = first.signal == "for" and last.signal in ("", "for")
    if not appointed and (first.signal not in _PLAIN or last.signal not in _PLAIN):
        return False
    unit = _unit(first.expr)
    return unit is not None and unit == _unit(last.expr)


def _unit(expr: TimeExpr) -> Unit | None:
    """The unit of a date, of a stretch of such dates, or of a month whose year is in doubt."""
    if isinstance(expr, Between) and unit_of(expr.first) == unit_of(expr.last):
        return unit_of(expr.first)
    return unit_of(expr)


def _are_joined(first: Timex, last: Timex, text: str, goes_on: bool) -> bool:
    between = first.span.end, last.span.start
    sign = _COMMA.fullmatch(text, *between) if goes_on else None
    return bool(sign or _LAST.fullmatch(text, *between) or _GAPPED.fullmatch(text, *between))
