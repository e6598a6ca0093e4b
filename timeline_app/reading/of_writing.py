"""What a history counts from the day of writing: "last year" of a report, and behind "has been", besides its plans."""

from __future__ import annotations

import re
from functools import cache

from timeline_app import resources
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Anchor,
    Nth,
    Part,
    Relative,
    SpanTo,
    TimeExpr,
    Within,
)
from timeline_app.reading.announced import is_announced
from timeline_app.reading.placed import Placed

_REACH = 120
"""Characters before a date in which its verb may stand."""

_CLAUSE = re.compile(r"[.;:!?](?:\s|$)|\n")


def is_of_writing(item: Placed, text: str, report: bool) -> bool:
    """True for plans ("will be held on 16 May"), and for "last year" in a report or in the present perfect.

    ``report``: the text has a dateline, so that its "last year" is the writer's, however many years it tells of.
    "The next year" is the story's.
    """
    timex = item.timex
    if is_announced(item, text):
        return True
    if not is_deictic(timex.expr) or timex.text.lower().startswith("the "):
        return False
    if report:
        return True
    before = text[max(0, timex.span.start - _REACH) : timex.span.start]
    ends = [match.end() for match in _CLAUSE.finditer(before)]
    return not timex.quoted and bool(_perfect().search(before, ends[-1] if ends else 0))


def is_deictic(expr: TimeExpr) -> bool:
    """True for "last year", "this month", "early next week", "the past four months"."""
    match expr:
        case Relative(unit=unit) | SpanTo(unit=unit, base=Anchor()):
            return unit >= Unit.WEEK
        case Nth(field=field):
            return field.period > Unit.WEEK
        case Part(base=base) | Within(outer=base):
            return is_deictic(base)
        case _:
            return False


@cache
def _perfect() -> re.Pattern[str]:
    """ "It has", "they have"; not "would have", "to have"."""
    words = resources.read_toml("lexicons", "en", "outlook.toml")
    have, unreal = ("|".join(map(re.escape, words[name])) for name in ("perfect", "unreal"))
    return re.compile(rf"(?<!\w)(?!(?:{unreal})\b)\w+\s(?:{have})\b", re.IGNORECASE)
