"""Days counted inside a period or from a day beside them: "the second Tuesday of next month", "the Friday before Easter"."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Feast, Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Between,
    EventRelative,
    Fixed,
    Nearest,
    Nth,
    Recurring,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading import context, lone_years
from timeline_app.reading.amounts import Quantity
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, expr_of, field_of, rule, unit_of

IN_UNIT = "counted_in_unit"
"""Name of the production of days counted in "the month" and "the year"."""

_MOST = 5
"""Weekdays of one name that a month has at most."""

_WEEK = 7


def _number(match: Match) -> int | None:
    """The number told, -1 for "the last"; None for "the past", and for more than a month has."""
    if match.has("last"):
        return -1 if match.word_at(match.start + 1) == "last" else None
    nth = match.number("ordinal")
    return nth if 1 <= nth <= _MOST or (not match.has("weekday") and 1 <= nth <= 31) else None


def _of_month(match: Match, nth: int) -> Field:
    if match.has("weekday"):
        return Field(weekday=match.number("weekday"), nth=nth)
    return Field(weekend=match.has("weekend"), nth=nth)


def _of_year(match: Match, nth: int) -> Field | None:
    """The pattern of a day of the year; None for what a year has too many of."""
    month = 1 if nth > 0 else 12
    if match.has("weekday"):
        feast = Feast("", month=month, weekday=match.number("weekday"), nth=nth)
        return Field(holiday=feast)
    if match.has("weekend") or nth not in (1, -1):
        return None
    return Field(month=month, day=1 if nth > 0 else 31)


def _of_unit(match: Match, nth: int, unit: Unit) -> Field | None:
    if unit == Unit.MONTH:
        return _of_month(match, nth)
    return _of_year(match, nth) if unit == Unit.YEAR else None


def _in_relation(match: Match) -> Found | None:
    """ "The second Tuesday of next month", "the last Thursday of last year", "the last day of that month"."""
    outer, nth = expr_of(match), _number(match)
    if nth is None or not isinstance(outer, Relative | Shift):
        return None
    field = _of_unit(match, nth, outer.unit)
    return None if field is None else Found("DATE", Within(outer, field))


def _in_unit(match: Match) -> Found | None:
    """ "The last Monday of the month", "the first Friday of the year": one of what the story tells of."""
    unit, nth = unit_of(match), _number(match)
    if nth is None or context.counts(match.stream, match.end):
        return None
    if unit == Unit.MONTH:
        if match.before() == "on" and match.stream.is_a(match.start - 2, "programme_cue"):
            return Found("SET", Recurring(unit), quant="EVERY")
        return Found("DATE", Within(Shift(STORY, unit, 0), _of_month(match, nth)))
    field = _of_unit(match, nth, unit)
    return None if field is None else Found("DATE", Nearest(field))


def _in_year(match: Match) -> Found | None:
    """ "The first Sunday of 2012"."""
    nth = _number(match)
    field = None if nth is None else _of_year(match, nth)
    if field is None or context.counts(match.stream, match.end):
        return None
    return Found("DATE", Within(Fixed(year_interval(match.number("year"))), field))


def _in_month(match: Match) -> Found | None:
    """ "The last Friday of May this year", "the last day of February"."""
    nth, month = _number(match), match.number("month")
    if nth is None:
        return None
    if match.has("weekday"):
        feast = Feast("", month=month, weekday=match.number("weekday"), nth=nth)
        field = Field(holiday=feast)
    elif match.has("weekend"):
        field = Field(month=month, weekend=True, nth=nth)
    elif nth == -1:
        field = Field(month=month, nth=-1)
    else:
        return None
    if not match.has("rel"):
        return Found("DATE", Nearest(field))
    outer = expr_of(match)
    yearly = isinstance(outer, Relative | Shift) and outer.unit == Unit.YEAR
    return Found("DATE", Within(outer, field)) if yearly else None


def _weekday_beside(match: Match) -> Found | None:
    """ "The first Tuesday after the first Monday in November", "the last Friday before Easter", "the Sunday after 9 May"."""
    if match.has("closest") and match.word_at(match.start + 1) != "last":
        return None
    day = _told_day(match)
    if day is None:
        return None
    nth = match.number("ordinal", 1)
    if not 1 <= nth <= _MOST:
        return None
    far, near = nth * _WEEK, (nth - 1) * _WEEK + 1
    behind = match.word("after") == "after" and not match.has("closest")
    ends = (near, far) if behind else (-far, -near)
    first, last = (Shift(day, Unit.DAY, days) for days in ends)
    return Found("DATE", Within(Between(first, last), Field(weekday=match.number("beside"))))


def _told_day(match: Match) -> TimeExpr | None:
    """The day that the weekday stands beside."""
    if match.has("month"):
        nth = match.number("nth")
        if match.has("last"):
            nth = -1
        if not -1 <= nth <= _MOST or nth == 0:
            return None
        feast = Feast("", month=match.number("month"), weekday=match.number("weekday"), nth=nth)
        field = Field(holiday=feast)
    else:
        field = field_of(match, "daily" if match.has("daily") else "day")
        if field.holiday is None and field.month is None:
            return None
    if not match.has("year"):
        return None if lone_years.denied(match.stream, match.end, field) else Nearest(field)
    year = match.number("year")
    if field.holiday is not None:
        day = field.holiday.day_in(year)
    elif (field.day or 1) > cal.month_length(year, field.month or 1):
        return None
    else:
        day = cal.day_number(year, field.month or 1, field.day or 1)
    return Fixed(Interval.of_days(day, day))


def _weekday_before(match: Match) -> Found | None:
    """ "The Tuesday before", at the end of a clause: counted from what is told."""
    if not context.ends_phrase(match.stream, match.end):
        return None
    sign = 1 if match.word("before") == "after" else -1
    return Found("DATE", Within(EventRelative(sign), Field(weekday=match.number("weekday"))))


def _weekday_last(match: Match) -> Found | None:
    """ "Monday last", "Friday next"; not "Friday next week", "Sunday last year"."""
    word, stream = match.word_at(match.end - 1), match.stream
    if word not in ("last", "next") or not context.ends_phrase(stream, match.end):
        return None
    if stream.is_a(match.end, "past_cue") or stream.is_a(match.start - 1, "determiner"):
        return None
    return Found("DATE", Nth(Field(weekday=match.number("weekday")), -1 if word == "last" else 1))


def _weekdays_ago(match: Match) -> Found | None:
    """ "Two Mondays ago", "three Saturdays ago"."""
    size = match.bound["quantity"]
    if not isinstance(size, Quantity) or size.n is None or size.half or size.n < 1:
        return None
    return Found("DATE", Nth(Field(weekday=match.number("weekdays")), -size.n))


_COUNTED = ("weekday", "weekend", "'day'")

PRODUCTIONS = (
    *(
        rule(name, f"'the' {number} {day} {behind}", build)
        for name, behind, build in (
            (IN_UNIT, "'of'|'in' <rel>", _in_relation),
            (IN_UNIT, "'of'|'in' 'the' <unit>", _in_unit),
            ("counted_in_year", "'of'|'in' <year>", _in_year),
            ("counted_in_year", "'of'|'in' 'the' 'year' year=<dated_year>", _in_year),
            ("counted_weekday", "'of'|'in' month ','? 'of'? <rel>", _in_month),
            ("counted_day", "'of'|'in' month", _in_month),
        )
        for number in ("<ordinal>", "last")
        for day in _COUNTED
    ),
    rule(
        "weekday_beside",
        "'the' closest=last beside=weekday 'before' <daily> <year>?",
        _weekday_beside,
    ),
    *(
        rule("weekday_beside", f"'the' <ordinal>? beside=weekday 'after'|'before' {day}", build)
        for build in (_weekday_beside,)
        for day in (
            "'the' nth=<ordinal> weekday 'of'|'in' month ','? <year>?",
            "'the' last weekday 'of'|'in' month ','? <year>?",
            "<daily> <year>?",
            "<day> ','? <year>?",
        )
    ),
    rule("weekday_before", "'the' weekday 'before'|'after'", _weekday_before),
    rule("weekday_last", "weekday last", _weekday_last),
    rule("weekday_last", "weekday next", _weekday_last),
    rule("weekdays_ago", "<quantity> weekdays ago", _weekdays_ago),
)
