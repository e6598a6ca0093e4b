"""Days that name what happened on them: "the July 7 bombings", "the January 25 revolution".

Such a name is used for years and tells no year: the attacks may be of the last week or of twenty years ago. It takes
the year of the same day where the text tells it ("on 7 July 2005"); in a history, that of the story; else it is of
any year up to the day of writing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Between, Field, Nearest, TimeExpr, Vague
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.lone_words import names_event
from timeline_app.reading.placed import fixed


def named_day(match: Match, field: Field) -> Found | None:
    """ "The September 11 attacks", "the 5 October uprising"; not "the strike of 5 October"."""
    if field.weekday is not None or field.month is None or field.day is None:
        return None
    if not names_event(match.stream, match.start, match.end):
        return None
    return Found("DATE", Between(Vague("past"), Nearest(field)))


def by_feast(match: Match, field: Field) -> tuple[Found | None] | None:
    """ "The Boxing Day tsunami" may be of any year; in "the Easter Rising" no time is meant; else None."""
    stream, end = match.stream, match.end
    token, first = stream.token(end), match.start + match.has("the")
    if token is None or token.form != "word" or stream.is_a(end, *_TIMES):
        return None
    if first and stream.lower(first - 1) != "the":
        return None
    if token.text.istitle() and first and not stream.is_a(end, "clause_end", "signal"):
        return (None,)
    if not names_event(stream, first, end):
        return None
    return (Found("DATE", Between(Vague("past"), Nearest(field))),)


_TIMES = ("daypart", "month", "weekday", "unit", "units", "weekend")
"""What a feast has, and is not named by: "Easter week"."""


def in_history(timex: Timex) -> Timex:
    """The day as a history tells it: one of the year it has reached."""
    match timex.expr:
        case Between(first=Vague(), last=Nearest(field=field)):
            return replace(timex, expr=Nearest(field, "nearest"))
        case _:
            return timex


def told_elsewhere(settled: Sequence[Timex]) -> list[Timex]:
    """The expressions, such names with the day of the same date that the text tells in full. **Cost**: linear."""
    if not any(_is_named(timex) for timex in settled):
        return list(settled)
    told: dict[tuple[int, int], Timex] = {}
    for timex in settled:
        date = None if _is_named(timex) else _date(timex.expr)
        if date is not None and (date not in told or fixed(told[date].expr) is None):
            told[date] = timex
    return [_taken(timex, told) if _is_named(timex) else timex for timex in settled]


def _is_named(timex: Timex) -> bool:
    match timex.expr:
        case Between(first=Vague(), last=Nearest(field=Field(day=int()))):
            return True
        case _:
            return False


def _taken(timex: Timex, told: dict[tuple[int, int], Timex]) -> Timex:
    date = _date(timex.expr)
    same = None if date is None else told.get(date)
    return timex if same is None else replace(timex, expr=same.expr, leans_on=same.span)


def _date(expr: TimeExpr) -> tuple[int, int] | None:
    """Month and day of month, None where they are not both told."""
    found = fixed(expr)
    if found is not None and found.unit == Unit.DAY and found.first_day is not None:
        return cal.civil(found.first_day)[1:]
    match expr:
        case Nearest(field=Field(month=int() as month, day=int() as day)):
            return month, day
        case Between(first=Vague(), last=last):
            return _date(last)
        case _:
            return None
