"""Days named together share what the last of them tells: "Monday, Tuesday and Thursday last week" are of one week.

So "on Monday and Tuesday, 4 and 5 March" names two days, each of them twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Direction,
    Field,
    Fixed,
    Nearest,
    TimeExpr,
    Within,
    evaluate,
)
from timeline_app.reading.placed import Placed

_JOINED = re.compile(r",\s?|(?:,\s|\s)(?:and|or|to|through|until|till)\s(?:on\s)?|\s?[-–]\s?")
"""What stands between the days of one list."""

_ALIKE = re.compile(r",\s|,?\s(?:and|or|&)\s(?:on\s)?(?:the\s)?|\s(?:to|through)\s|\s?[-–]\s?")
"""What stands between dates of which one verb tells."""

_TOLD_AGAIN = re.compile(r",\s(?:the\s)?|\s\((?:the\s)?")
"""What parts weekdays from their dates."""

_NUMBERED = re.compile(r"\s(\d{1,2})(?:st|nd|rd|th)?(?:,\s|\s(?:and|or|to)\s(?:on\s)?|\s?[-–]\s?)")
"""The day of the month behind a weekday: "Friday 7 and Saturday 8 August"."""

_APART = 300
"""Days between two dates of a list that tells one year, at most."""

_MOST = 7
"""Days of a list, at most."""


def in_lists(placed: Sequence[Placed], text: str) -> list[Placed]:
    """The expressions, the weekdays of a list with the week or the dates that are told of it. **Cost**: linear."""
    told = list(placed)
    for place in range(len(told) - 2, -1, -1):
        item, following = told[place], told[place + 1]
        if item.sentence != following.sentence:
            continue
        if (expr := _of_year_told(item, following, text)) is not None:
            leaning = replace(item.timex, expr=expr, leans_on=following.timex.span)
            told[place] = replace(item, timex=leaning)
            continue
        day = _plain_weekday(item)
        if day is None:
            continue
        shared = following.timex.expr
        if isinstance(shared, Within) and _is_weekday(shared.field):
            if _stands_between(_JOINED, item, following, text):
                told[place] = _with(item, replace(shared, field=day))
        elif (number := _number_between(item, following, text)) is not None:
            expr = _on_weekday(_on_day(following, number), day)
            told[place] = item if expr is None else _with(item, expr)
        elif _stands_between(_TOLD_AGAIN, item, following, text):
            _tell_again(told, place, text)
    return _one_way(told, text)


def _of_year_told(item: Placed, following: Placed, text: str) -> TimeExpr | None:
    """The month of "June and July 2014", the day of "3 November to 5 January 2008": in the year told, or the one before.

    Two dates of a list are of one precision, and in the order of time.
    """
    expr, last = item.timex.expr, following.timex.expr
    if not isinstance(expr, Nearest) or not _stands_between(_JOINED, item, following, text):
        return None
    field, until = expr.field, _told(last)
    if until is None or until.unit != _precision(field) or until.first_day is None:
        return None
    found = evaluate(Nearest(field, "past"), until.first_day - 1)
    if found is None or found.first_day is None or until.first_day - found.first_day > _APART:
        return None
    return Fixed(found)


def _told(expr: TimeExpr) -> Interval | None:
    """The one stretch that an expression with a year of its own means."""
    match expr:
        case Fixed(interval=interval, other=None):
            return interval
        case Within(outer=Fixed(interval=outer, other=None)) if outer.unit == Unit.YEAR:
            return evaluate(expr, 0)
    return None


def _precision(field: Field) -> Unit | None:
    """The unit of a bare month, season or day of a month."""
    if field == Field(season=field.season, southern=field.southern):
        return Unit.SEASON
    if field == Field(month=field.month):
        return Unit.MONTH
    return Unit.DAY if field == Field(month=field.month, day=field.day) and field.month else None


def _one_way(told: list[Placed], text: str) -> list[Placed]:
    """The days of "were held on March 4, 11 and 18", all turned as the verb turns the one it stands beside."""
    place = 0
    while place < len(told):
        end = place + 1
        while end < len(told) and _goes_on(told[end - 1], told[end], text):
            end += 1
        run = told[place:end]
        days = [expr.direction for item in run if (expr := _plain_day(item)) is not None]
        ways = set(days) - {"nearest", "open"}
        if len(ways) == 1:
            told[place:end] = [_turned(item, *ways) for item in run]
        place = end
    return told


def _goes_on(item: Placed, following: Placed, text: str) -> bool:
    """True for two days of a month in one list, of which no two verbs tell."""
    if len({item.timex.tense, following.timex.tense} - {"none"}) > 1:
        return False
    if item.sentence != following.sentence or _plain_day(following) is None:
        return False
    return _plain_day(item) is not None and _stands_between(_ALIKE, item, following, text)


def _turned(item: Placed, way: Direction) -> Placed:
    expr = _plain_day(item)
    return item if expr is None else _with(item, replace(expr, direction=way))


def _plain_day(item: Placed) -> Nearest | None:
    """The day of a month of no told year."""
    expr = item.timex.expr
    return expr if isinstance(expr, Nearest) and expr.field.day is not None else None


def _tell_again(told: list[Placed], last: int, text: str) -> None:
    """Gives the weekdays up to ``last`` the dates that stand right behind them, one each."""
    first = last
    while first > 0 and last - first < _MOST and _plain_weekday(told[first - 1]) is not None:
        if not _stands_between(_JOINED, told[first - 1], told[first], text):
            break
        first -= 1
    count = last + 1 - first
    dates = told[last + 1 : last + 1 + count]
    if count < 2 or len(dates) < count:
        return
    pairs = pairwise(dates)
    if not all(_stands_between(_JOINED, one, two, text) for one, two in pairs):
        return
    both = [_on_weekday(date, _plain_weekday(told[first + at])) for at, date in enumerate(dates)]
    for at, expr in enumerate(both):
        if expr is None:
            return
        told[first + at] = _with(told[first + at], expr)
        told[last + 1 + at] = _with(dates[at], expr)


def _number_between(item: Placed, following: Placed, text: str) -> int | None:
    found = _NUMBERED.fullmatch(text, item.timex.span.end, following.timex.span.start)
    return None if found is None else int(found[1])


def _on_day(date: Placed, number: int) -> Placed:
    """Another day of the month of a date."""
    match date.timex.expr:
        case Nearest(field=field) as expr if field.day is not None and number < field.day:
            return _with(date, replace(expr, field=replace(field, day=number, weekday=None)))
        case Fixed(interval=interval, other=None) if interval.unit == Unit.DAY:
            year, month, last = cal.civil(interval.first_day or 0)
            if 0 < number < last:
                day = cal.day_number(year, month, number)
                return _with(date, Fixed(Interval.of_days(day, day)))
    return _with(date, Anchor())


def _on_weekday(date: Placed, weekday: Field | None) -> TimeExpr | None:
    """The date with its weekday; None for what is no date, and for one that falls on another day."""
    expr = date.timex.expr
    number = None if weekday is None else weekday.weekday
    match expr:
        case Nearest(field=field) if field.day is not None and field.weekday is None:
            return replace(expr, field=replace(field, weekday=number))
        case Fixed(interval=interval, other=None) if interval.unit == Unit.DAY:
            day = interval.first_day
            return expr if day is not None and cal.weekday(day) == number else None
        case _:
            return None


def _plain_weekday(item: Placed) -> Field | None:
    """The weekday of an expression that names nothing else."""
    expr = item.timex.expr
    return expr.field if isinstance(expr, Nearest) and _is_weekday(expr.field) else None


def _is_weekday(field: Field) -> bool:
    return field == Field(weekday=field.weekday) and field.weekday is not None


def _stands_between(sign: re.Pattern[str], item: Placed, following: Placed, text: str) -> bool:
    between = text[item.timex.span.end : following.timex.span.start]
    return bool(sign.fullmatch(" ".join(between.lower().split()) if "\n" in between else between))


def _with(item: Placed, expr: TimeExpr) -> Placed:
    return replace(item, timex=replace(item.timex, expr=expr))
