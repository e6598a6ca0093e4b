"""A history: a text of fixed dates, in which a bare month or day belongs to the year the story has reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Field, Fixed, Nearest, Part, Within, evaluate
from timeline_app.reading.placed import Placed, Reference, fixed, speaks_from_a_day

_HISTORY_DATES = 4
"""Fixed dates a history has at least, and ten of them to every word like "today" or "last week"."""


def is_history(placed: Sequence[Placed]) -> bool:
    """True for a text of fixed dates that hardly speaks from a day of its own."""
    inside = [item.timex.expr for item in placed if item.sentence >= 0]
    dated = sum(1 for expr in inside if fixed(expr) is not None)
    spoken = sum(1 for expr in inside if speaks_from_a_day(expr))
    return dated >= _HISTORY_DATES and spoken * 10 <= dated


def in_story(timex: Timex, reached: Sequence[Reference]) -> Timex | None:
    """A bare month or day of a history, in the year the story has reached."""
    inner = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if not isinstance(inner, Nearest) or inner.field.period != Unit.YEAR:
        return None
    known = [reference for reference in reached if fixed(reference.expr) is not None]
    firm = [reference for reference in known if reference.firm]
    for reference in reversed(firm or known):
        stretch = fixed(reference.expr)
        if stretch is None:
            continue
        found = _near(inner.field, stretch)
        if found is None:
            return None
        expr = Fixed(found)
        whole = replace(timex.expr, base=expr) if isinstance(timex.expr, Part) else expr
        return replace(timex, expr=whole, leans_on=reference.span)
    return None


def _near(field: Field, stretch: Interval) -> Interval | None:
    """The instance inside a year, or the nearest to a date, what follows it counting as half as far."""
    first, last = stretch.first_day, stretch.last_day
    if first is None or last is None:
        return None
    if stretch.unit == Unit.YEAR:
        return evaluate(Within(Fixed(stretch), replace(field, weekday=None)), 0)
    year = cal.civil(first)[0]
    best: tuple[int, Interval] | None = None
    for candidate in (year - 1, year, year + 1):
        days = cal.day_number(candidate), cal.day_number(candidate + 1) - 1
        inside = Within(Fixed(Interval.of_days(*days, Unit.YEAR)), replace(field, weekday=None))
        found = evaluate(inside, 0)
        if found is None or found.first_day is None:
            continue
        away = found.first_day - first
        cost = away if away >= 0 else -2 * away
        if best is None or cost < best[0]:
            best = cost, found
    return None if best is None else best[1]
