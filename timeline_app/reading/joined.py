"""Dates named together: "on Monday and Tuesday", "in June, July and August", "2009 or 2011".

Each is an expression of its own; that they belong together decides what an event has of them: all, or one of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Between, TimeExpr
from timeline_app.reading.placed import unit_of

_LAST = re.compile(
    r",?\s(?:and|or|&)\s(?:(?:again|then|later)\s)?(?:(?:in|on|at|during)\s)?(?:the\s)?"
)
"""What stands before the last of them."""

_COMMA = re.compile(r",\s(?:(?:in|on|at)\s)?(?:the\s)?")
"""What stands before the others."""

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
    return tuple(found)


def _are_alike(first: Timex, last: Timex) -> bool:
    """True for two days, two months, two years, neither of which begins or ends a stretch."""
    if first.type != "DATE" or last.type != "DATE":
        return False
    if first.signal not in _PLAIN or last.signal not in _PLAIN:
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
    return bool(sign or _LAST.fullmatch(text, *between))
