"""Figures of a report, and the period they are compared with: "a year ago", "the 1988 period", "the nine months".

- A date behind "the quarter ended" says which quarter is meant. It is no date of the story.
- "A year ago" beside a quarter's figures is that quarter of the year before; beside those of "the nine
  months" it is the year before. Where a report names several quarters, one
  that lies ahead is compared with nothing.
- A company's own quarter keeps its year: behind "the third quarter ended 31 January" the fourth begins in
  February. Where only "its fiscal third quarter" is told, none of the text is surely one of the calendar.
- "A year earlier" does not count from "a year ago": both name what the figures are compared with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
    Field,
    Length,
    Nearest,
    Nth,
    Shift,
    SpanTo,
    TimeExpr,
    Within,
)
from timeline_app.reading.placed import Placed, Reference, unit_of
from timeline_app.reading.rules_months import OWN_QUARTER
from timeline_app.reading.rules_periods import AGO, OF_YEAR

_ENDED = re.compile(
    r"\b(?:quarter|half|year|months?|weeks?|period),?\s(?:(?:that|which)\s)?(?:ended|ending|ends|to|through)\s(?:on\s)?$",
    re.IGNORECASE,
)
_ENDING = re.compile(r"\b(?:ending|ends)\s(?:on\s)?$", re.IGNORECASE)
_BEFORE = 40
"""Characters before a date in which "the quarter ended" stands."""

_MONTHS = range(3, 12)
"""Months of a year that a report adds up."""

_YEAR_AGO = (Shift(Anchor(), Unit.YEAR, -1), Shift(EventRelative(0), Unit.YEAR, -1))
_ONE: dict[TimeExpr, Unit] = {
    Shift(EventRelative(0), unit, 0): unit for unit in (Unit.WEEK, Unit.MONTH, Unit.QUARTER)
}


_TOLD = ("the_length", "the_unit")
"""Rules of a length with its article: "the three months"."""
_FISCAL = (Unit.WEEK, Unit.MONTH, Unit.YEAR)
_UP_TO = re.compile(
    r",?\s(?:(?:that|which)\s)?(?:(?:ended|ending|ends)(?:\s(?:on|in|at\sthe\send\sof))?|up\sto|to|through|until)\s(?:the\send\sof\s)?",
    re.IGNORECASE,
)
"""Between a length and what it ends with."""


def ends_a_period(timex: Timex, text: str) -> bool:
    """True for the date of "the quarter ended July 31"."""
    start = timex.span.start
    return bool(_ENDED.search(text, max(0, start - _BEFORE), start))


_COMPARED = re.compile(
    r"\b(?:(?:from|than|against|versus|compared\s(?:with|to))"
    r"(?:\s[$£€]?(?:\d+[.,][\d.,]*|\d{3,})(?:\s?%|\s[a-z]+)?|\s[$£€]\d[\d.,]*\s?[a-z]*)?\s(?:on|in|at|for)"
    r"|(?:(?:down|up)\sfrom|compared\s(?:with|to)|versus))\s(?:the\s)?$"
)
"""Before the date of a figure that another is compared with: "down from 1,530 on Friday", "higher than in May"."""


def is_compared_with(timex: Timex, text: str) -> bool:
    """True for the Friday of "it closed at 1,212, down from 1,530 on Friday": nothing is told of that day."""
    start = timex.span.start
    return bool(_COMPARED.search(text, max(0, start - _BEFORE), start))


def over(timex: Timex, text: str) -> Timex:
    """The date of "the year to March 31 was good" with its year: it lies behind, however far."""
    expr = timex.expr
    if not isinstance(expr, Nearest) or expr.direction != "nearest" or timex.tense != "past":
        return timex
    start = timex.span.start
    if not ends_a_period(timex, text) or _ENDING.search(text, max(0, start - _BEFORE), start):
        return timex
    return replace(timex, expr=replace(expr, direction="past"))


def quarter_ended(item: Placed, following: Placed, text: str) -> Timex | None:
    """ "The quarter ended July 31": the three months up to that day; "the week ended Jan. 5": the week of it."""
    unit = _ONE.get(item.timex.expr)
    if unit is None or following.sentence != item.sentence:
        return None
    near = following.timex.span.start - item.timex.span.end < _BEFORE
    if not near or not ends_a_period(following.timex, text):
        return None
    if unit_of(following.timex.expr) not in (Unit.DAY, Unit.MONTH):
        return None
    day = following.timex.expr
    expr = Shift(day, unit, 0) if unit == Unit.MONTH else SpanTo(unit, 1, -1, day)
    return replace(item.timex, expr=expr, leans_on=following.timex.span)


def counted_quarter_ended(item: Placed, following: Placed | None, text: str) -> Timex | None:
    """ "The fourth quarter ended March 31": a company's own quarter, the three months up to that day."""
    expr = item.timex.expr
    if not isinstance(expr, Nearest) or expr.field.quarter is None or following is None:
        return None
    stand_in = replace(item.timex, expr=Shift(EventRelative(0), Unit.QUARTER, 0))
    ended = quarter_ended(replace(item, timex=stand_in), following, text)
    if ended is None or not isinstance(ended.expr, SpanTo):
        return None
    return replace(ended, expr=replace(ended.expr, called=expr.field.quarter))


def length_ended(item: Placed, following: Placed | None, text: str) -> Timex | None:
    """ "The three months to June", "the year ended March 31": up to the end of that day or month."""
    expr = item.timex.expr
    if following is None or following.sentence != item.sentence:
        return None
    whole = isinstance(expr, Length) and expr == Length(expr.n, expr.unit) and expr.n is not None
    if expr == Length(1, Unit.WEEK):
        return None
    if not isinstance(expr, Length) or not whole or expr.unit not in _FISCAL:
        return None
    between = text[item.timex.span.end : following.timex.span.start]
    if item.timex.rule not in _TOLD or not _UP_TO.fullmatch(between):
        return None
    if unit_of(following.timex.expr) not in (Unit.DAY, Unit.MONTH):
        return None
    end = SpanTo(expr.unit, expr.n, -1, following.timex.expr)
    return replace(item.timex, expr=end, leans_on=following.timex.span)


def as_called(ended: Timex, told: TimeExpr) -> Timex:
    """The quarter that ended on a day, by the number a company has told it under: "its first quarter"."""
    if not isinstance(ended.expr, SpanTo):
        return ended
    return replace(ended, expr=replace(ended.expr, called=_quarter(told)))


def next_to_own(item: Placed, reached: Sequence[Reference]) -> Timex | None:
    """ "The fourth quarter" behind "the third quarter ended 31 January": the next one, as the company counts them.

    The verb tells on which side it lies; without one it is the nearer.
    """
    expr = item.timex.expr
    sought = expr.field.quarter if isinstance(expr, Nearest) else None
    own = [r for r in reached if isinstance(r.expr, SpanTo) and r.expr.called]
    if sought is None or not own or not isinstance(told := own[-1].expr, SpanTo):
        return None
    steps = sought - (told.called or sought)
    tense = item.timex.tense
    if steps > 0 and (tense == "past" or (tense != "future" and steps > _QUARTERS // 2)):
        steps -= _QUARTERS
    elif steps < 0 and (tense == "future" or (tense != "past" and -steps > _QUARTERS // 2)):
        steps += _QUARTERS
    moved = Shift(told, Unit.QUARTER, steps, to_day=True) if steps else told
    return replace(item.timex, expr=moved, leans_on=own[-1].span)


_QUARTERS = 4
"""Quarters of a year."""


def in_two_minds(timex: Timex) -> Timex:
    """A quarter with both its years where a plan may mean the next one.

    "Sales in the fourth quarter will fall", told in January, is of the one whose figures are due, or of the one to come.
    """
    match timex.expr:
        case Nearest(field=field, direction="nearest") as expr if timex.tense == "future":
            if field == Field(quarter=field.quarter) != Field():
                return replace(timex, expr=Between(expr, Nearest(field, "future")))
    return timex


def tells_own(placed: Sequence[Placed]) -> bool:
    """True for a report that names a quarter as its company counts: "its fiscal third quarter"."""
    return any(item.timex.rule == OWN_QUARTER for item in placed)


def of_any_year(timex: Timex) -> Timex:
    """A quarter of the calendar with those around it: a reporting year may begin in any month."""
    expr = timex.expr
    if not isinstance(expr, Nearest) or expr.field.quarter is None:
        return timex
    for _ in range(_QUARTERS - 1):
        expr = Shift(expr, Unit.QUARTER, 0, approx=True)
    return replace(timex, expr=expr)


def months_told(item: Placed, reached: Sequence[Reference]) -> Reference | None:
    """The year of "the nine months" of a report that has told of one of its quarters."""
    expr = item.timex.expr
    if not isinstance(expr, Length | SpanTo) or expr.unit != Unit.MONTH or expr.n not in _MONTHS:
        return None
    if item.timex.text.split(maxsplit=1)[0].lower() != "the":
        return None
    told = [r for r in reached if r.unit == Unit.QUARTER and not r.ahead]
    if not told:
        return None
    year = Shift(told[-1].expr, Unit.YEAR, 0)
    return Reference(year, Unit.YEAR, item.sentence, item.timex.span)


def beside_months(item: Placed, months: Reference | None, reach: int) -> Timex | None:
    """Beside the figures of "the nine months", "a year ago" is the year before, and no quarter."""
    if months is None or item.sentence - months.sentence > reach:
        return None
    if item.timex.rule == OF_YEAR:
        return item.timex
    if not is_comparison(item):
        return None
    return replace(item.timex, expr=Shift(months.expr, Unit.YEAR, -1), leans_on=months.span)


def is_comparison(item: Placed) -> bool:
    """True for "a year ago" and "a year earlier", alone."""
    return item.timex.expr in _YEAR_AGO


def may_carry(timex: Timex, reference: Reference) -> bool:
    """ "The year-ago period" is that of a quarter; "a year earlier" counts from no "a year ago"."""
    if timex.rule == AGO:
        return reference.unit in (Unit.QUARTER, Unit.HALF)
    return timex.expr not in _YEAR_AGO or not _is_compared(reference.expr)


def behind_us(references: Sequence[Reference]) -> Sequence[Reference]:
    """Those of no forecast, if there are any: a report compares what has been."""
    return [r for r in references if not r.ahead] or references


def _is_compared(expr: TimeExpr) -> bool:
    return isinstance(expr, Shift) and expr.unit == Unit.YEAR and expr.n == -1


def quarter_ago(item: Placed, reached: Sequence[Reference], reach: int) -> Timex | None:
    """Beside a quarter's figures, "a year ago" is the same quarter of the year before."""
    recent = [r for r in reached if item.sentence - r.sentence <= reach and r.unit != Unit.YEAR]
    recent = list(behind_us([r for r in recent if not _is_compared(r.expr)]))
    if not recent or recent[-1].unit != Unit.QUARTER:
        return None
    expr = Shift(recent[-1].expr, Unit.YEAR, -1)
    return replace(item.timex, expr=expr, leans_on=recent[-1].span)


def quarter_of_year(item: Placed, reached: Sequence[Reference], reach: int) -> Timex | None:
    """ "The 1988 period" is the quarter told of, in that year."""
    recent = [r for r in reached if item.sentence - r.sentence <= reach]
    told = [(r, quarter) for r in recent if (quarter := _quarter(r.expr)) is not None]
    if not told:
        return None
    reference, quarter = told[-1]
    expr = Within(item.timex.expr, Field(quarter=quarter))
    return replace(item.timex, expr=expr, leans_on=reference.span)


def _quarter(expr: TimeExpr) -> int | None:
    match expr:
        case Nearest(field=field) | Nth(field=field) | Within(field=field):
            return field.quarter
        case Shift(base=base):
            return _quarter(base)
        case _:
            return None
