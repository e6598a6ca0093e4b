"""What a short message says of days and does not say: it is about the days to come.

"Sat at the pub?" and "dentist thurs 9am" look ahead; only a verb in the past, "since" and "last" look back. A
weekday that is "next" is one of the week that comes: the nearer one has "this" or nothing before it.
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Nearest, Nth, Part, Relative, Shift, TimeExpr, Within


def looking_ahead(timex: Timex) -> Timex:
    """The expression of a message, its bare weekdays turned ahead where nothing looks back."""
    back = timex.tense == "past" and timex.signal not in ("by", "to")
    expr = _turned(timex.expr, back or timex.signal == "since")
    return timex if expr == timex.expr else replace(timex, expr=expr)


def _turned(expr: TimeExpr, back: bool) -> TimeExpr:
    match expr:
        case Nearest(field=field) if field.period == Unit.WEEK and not back:
            return replace(expr, direction="future")
        case Nth(field=field, n=1) if field.period == Unit.WEEK:
            return Within(Relative(Unit.WEEK, 1), field)
        case Part(base=base) | Shift(base=base):
            return replace(expr, base=_turned(base, back))
        case Within(outer=outer):
            return replace(expr, outer=_turned(outer, back))
        case _:
            return expr
