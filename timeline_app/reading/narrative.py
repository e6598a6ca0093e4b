"""A history: a text of fixed dates, in which a bare month or day belongs to the year the story has reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Between,
    EventRelative,
    Field,
    Fixed,
    Nearest,
    Part,
    Relative,
    Shift,
    TimeExpr,
    Vague,
    Within,
    evaluate,
)
from timeline_app.reading.placed import Placed, Reference, fixed, speaks_from_a_day

_HISTORY_DATES = 4
"""Fixed dates a history has at least, and six of them to every word like "today" or "last week"."""

_MANY_DATES, _FEW_SPOKEN = 15, 3
"""So many fixed dates no report of a day has; then three to every such word are enough."""

_HEADING = 80
"""Characters of a heading, at most."""

_UNTIL_REACH = 60
_UNTIL = re.compile(r"\b(?:until|till)\b[^,.;:]*$")

_PERIODS = (Unit.YEAR, Unit.MONTH, Unit.WEEK)
"""Bare months and days of a month, bare numbers of a day, bare weekdays."""

_BESIDE = 6
"""Characters between a year and the month of it: ", in "."""


def is_history(placed: Sequence[Placed]) -> bool:
    """True for a text of fixed dates that, outside quotations, hardly speaks from a day of its own."""
    inside = [item.timex.expr for item in placed if item.sentence >= 0 and not item.timex.quoted]
    dated = sum(1 for expr in inside if fixed(expr) is not None)
    spoken = sum(1 for expr in inside if speaks_from_a_day(expr))
    each = _FEW_SPOKEN if dated >= _MANY_DATES else 6
    return dated >= _HISTORY_DATES and spoken * each <= dated


def ends_a_stretch(timex: Timex, text: str) -> bool:
    """True for "until May 1945" and "until the fall of the town in May 1945"."""
    before = text[max(0, timex.span.start - _UNTIL_REACH) : timex.span.start].lower()
    return timex.signal == "until" or bool(_UNTIL.search(before))


def in_heading(timex: Timex, text: str) -> bool:
    """True in a short line without a full stop: what is told below it is of its year."""
    first = text.rfind("\n", 0, timex.span.start) + 1
    last = text.find("\n", timex.span.end, timex.span.end + _HEADING)
    line = text[first:last] if last >= 0 else ""
    return timex.span.start - first < _HEADING and 0 < len(line) < _HEADING and line[-1].isalnum()


def told_of(expr: TimeExpr) -> TimeExpr:
    """ "Next year" of a history is the year after the one it tells of; its "today" is "nowadays"."""
    match expr:
        case Relative(unit=Unit.DAY, n=0):
            return Vague("present")
        case Relative(unit=unit, n=n) if unit >= Unit.WEEK:
            return Shift(EventRelative(0), unit, n)
        case Part(base=base):
            return replace(expr, base=told_of(base))
        case Within(outer=outer):
            return replace(expr, outer=told_of(outer))
        case _:
            return expr


def unknown(expr: TimeExpr) -> TimeExpr:
    """What counts from a story that has no date yet: not from the day of writing, as a report would."""
    match expr:
        case EventRelative(sign=0, unit=None):
            return EventRelative(0, Unit.DAY)
        case Shift(base=base) | Part(base=base):
            return replace(expr, base=unknown(base))
        case Within(outer=outer):
            return replace(expr, outer=unknown(outer))
        case Between(first=first, last=last):
            return replace(expr, first=unknown(first), last=unknown(last))
        case _:
            return expr


def in_story(
    timex: Timex, sentence: int, following: Placed | None, reached: Sequence[Reference]
) -> Timex | None:
    """A bare month or day of a history, in the year the story has reached.

    "From October to March" is the stretch whose end lies nearest: it may begin in the year before.
    """
    inner = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if not isinstance(inner, Nearest) or inner.field.period not in _PERIODS:
        return None
    if inner.field.period == Unit.WEEK:
        return _weekday(timex, inner.field, reached)
    reference = _year_beside(timex, reached) or _year_here(sentence, reached) or _running(reached)
    stretch = None if reference is None else fixed(reference.expr)
    if reference is None or stretch is None:
        return None
    end = _range_end(timex, following, stretch)
    found = near(inner.field, stretch) if end is None else evaluate(Nearest(inner.field), end)
    if found is None:
        return None
    expr = Fixed(found)
    whole = replace(timex.expr, base=expr) if isinstance(timex.expr, Part) else expr
    return replace(timex, expr=whole, leans_on=reference.span)


def _weekday(timex: Timex, field: Field, reached: Sequence[Reference]) -> Timex:
    """A weekday of a history: the first one from the day told of; unknown where no day is told."""
    reference = _running(reached)
    stretch = None if reference is None else fixed(reference.expr)
    unknown_day = replace(timex, expr=Within(EventRelative(0), field))
    if reference is None or stretch is None or stretch.unit > Unit.DAY or stretch.first_day is None:
        return unknown_day
    found = evaluate(Nearest(field, "future"), stretch.first_day)
    return (
        unknown_day if found is None else replace(timex, expr=Fixed(found), leans_on=reference.span)
    )


def _year_here(sentence: int, reached: Sequence[Reference]) -> Reference | None:
    """The year the sentence has named last, if nothing finer stands behind it: "the siege of 1428 ended in May"."""
    last = reached[-1] if reached else None
    if last is None or last.sentence != sentence or last.unit != Unit.YEAR:
        return None
    if last.ahead or last.aside:
        return None
    return None if fixed(last.expr) is None else last


def _year_beside(timex: Timex, reached: Sequence[Reference]) -> Reference | None:
    """The year right before it: "a year later, in July"."""
    last = reached[-1] if reached else None
    if last is None or fixed(last.expr) is None or last.unit != Unit.YEAR or last.aside:
        return None
    return last if 0 <= timex.span.start - last.span.end <= _BESIDE else None


def _running(reached: Sequence[Reference]) -> Reference | None:
    """The date the story has come to: the latest one of the last sentence that has any."""
    known = [r for r in reached if fixed(r.expr) is not None]
    known = [r for r in known if not r.aside] or known
    known = [r for r in known if r.firm] or known
    known = [r for r in known if not r.ahead] or known
    if not known:
        return None
    return max((r for r in known if r.sentence == known[-1].sentence), key=_first_day)


def _first_day(reference: Reference) -> int:
    stretch = fixed(reference.expr)
    return -(10**9) if stretch is None or stretch.first_day is None else stretch.first_day


def _range_end(timex: Timex, following: Placed | None, stretch: Interval) -> int | None:
    """The first day of the bare month that ends the range begun here."""
    if timex.signal != "from" or following is None or following.timex.signal != "to":
        return None
    expr = following.timex.expr
    if not isinstance(expr, Nearest) or expr.field.period != Unit.YEAR:
        return None
    end = near(expr.field, stretch)
    return None if end is None else end.first_day


def near(field: Field, stretch: Interval) -> Interval | None:
    """The instance inside a year, or the nearest to a date; a day of the month is the next one.

    What follows counts as half as far; the turn of the year is two months off, going back over it four.
    The winter of a year is the one that begins in it.
    """
    first, last = stretch.first_day, stretch.last_day
    if first is None or last is None:
        return None
    if field.period == Unit.MONTH:
        return evaluate(Nearest(field, "future"), first) if stretch.unit < Unit.QUARTER else None
    if stretch.unit == Unit.YEAR:
        return _in_year(field, cal.civil(first)[0])
    year = cal.civil(first)[0]
    options = ((y, _in_year(field, y)) for y in (year - 1, year, year + 1))
    found = [(_distance(at, first, y - year), at) for y, at in options if at is not None]
    return min(found, key=lambda pair: pair[0], default=(0, None))[1]


_WINTER = 31
"""Days from the last day of a year back to one that lies in its winter."""

_TURN = 60
"""Days that the turn of a year counts for."""


def _in_year(field: Field, year: int) -> Interval | None:
    days = cal.day_number(year), cal.day_number(year + 1) - 1
    if field.season == "WI":
        return evaluate(Nearest(field, "future"), days[1] - _WINTER)
    inside = Within(Fixed(Interval.of_days(*days, Unit.YEAR)), replace(field, weekday=None))
    return evaluate(inside, 0)


def _distance(found: Interval, day: int, years: int) -> int:
    begin, end = found.first_day or 0, found.last_day or 0
    away = begin - day if begin > day else -2 * (day - begin) if end < day else 0
    return abs(away) + (_TURN if years > 0 else 2 * _TURN if years else 0)
