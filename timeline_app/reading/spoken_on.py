""" "We leave tomorrow," he said on Monday: what a quotation counts, it counts from the day of the words.

The words name that day right behind the quotation or right before it. Where they name a month or a year only, the day
is not known, and nothing is claimed for "yesterday".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Anchor, Relative, Shift, TimeExpr, Within
from timeline_app.reading.carriers import rebased
from timeline_app.reading.narrative import spoken_then
from timeline_app.reading.placed import inside, unit_of

_BEHIND = re.compile(r"[^\"“”\n]{0,240}[\"”]\s(?:(?![.!?]\s)[^\"“”\n,;:]){0,60}")
_BEFORE = re.compile(r"[^\"“”\n]{0,60}[.,:]\s?[\"“][^\"”\n]{0,240}")
"""Between a quoted time and the day of the words, and the other way round."""


def from_day_of_words(settled: Sequence[Timex], text: str) -> list[Timex]:
    """The expressions, quoted "tomorrow" and "last week" counted from the day that tells of the words. **Cost**: linear."""
    done = list(settled)
    for place, timex in enumerate(done):
        if not timex.quoted or not _is_deictic(timex.expr):
            continue
        said = _day_behind(done, place, text) or _day_before(done, place, text)
        if said is None or said.expr == timex.expr:
            continue
        retold = spoken_then(timex.expr)
        unit = unit_of(said.expr)
        fine = unit is not None and unit <= Unit.DAY
        expr = rebased(retold, said.expr) if fine else retold
        done[place] = replace(timex, expr=expr, leans_on=said.span)
    return done


def _is_deictic(expr: TimeExpr) -> bool:
    match expr:
        case Anchor() | Relative():
            return True
        case Shift(base=base):
            return isinstance(base, Anchor)
        case Within(outer=outer):
            return _is_deictic(outer)
        case _:
            return inside(expr, lambda part: part) != expr


def _day_behind(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    """The Monday of "tomorrow," he said on Monday."""
    said = next((later for later in done[place + 1 : place + _NEXT] if not later.quoted), None)
    if said is None or not _tells(said):
        return None
    between = _BEHIND.fullmatch(text, done[place].span.end, said.span.start)
    return said if between else None


def _day_before(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    """The Monday of: on Monday he said, "We leave tomorrow."."""
    near = reversed(done[max(0, place - _NEXT) : place])
    said = next((earlier for earlier in near if not earlier.quoted), None)
    if said is None or not _tells(said):
        return None
    between = _BEFORE.fullmatch(text, said.span.end, done[place].span.start)
    return said if between else None


_NEXT = 5
"""Expressions of one quotation, at most."""


def _tells(said: Timex) -> bool:
    """True for a date in a clause that looks back."""
    return said.type == "DATE" and said.tense == "past" and unit_of(said.expr) is not None
