"""Time operators in plain words, for the chain of reasons."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    Elsewhere,
    EventRelative,
    Field,
    Fixed,
    Length,
    Nearest,
    Nth,
    Part,
    Recurring,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Union,
    Vague,
    While,
    Within,
)

MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_VAGUE = {"past": "some time before", "present": "about then", "future": "some time after"}
_AIMS = {
    "past": "the latest {} up to then",
    "future": "the next {} from then on",
    "nearest": "the {} nearest to it",
    "open": "the latest {} up to then or the next one",
}


def in_words(expr: TimeExpr) -> str:
    """The meaning of an expression as a phrase.

    >>> in_words(Nearest(Field(weekday=3), "past"))
    'the latest Thursday up to then'
    """
    return _pattern(expr) or _stretch(expr) or _composed(expr) or "a time of its own"


def _pattern(expr: TimeExpr) -> str | None:
    match expr:
        case Anchor():
            return "the day itself"
        case Fixed(interval=interval, other=Interval()) if interval.unit > Unit.DAY:
            return "a year, or a part of one, that may begin in another month"
        case Fixed(other=Interval()):
            return "one of two days, by the order of its figures"
        case Fixed():
            return "a date of the calendar"
        case Nearest(field=field, direction=direction):
            return _AIMS[direction].format(_field(field))
        case Relative(unit=unit, n=n):
            return _relative(unit, n)
        case Nth(field=field, n=0):
            return f"the {_field(field)} of that time"
        case Nth(field=field, n=n):
            return f"{_field(field)}, number {abs(n)} {'before' if n < 0 else 'after'} then"
        case _:
            return None


def _stretch(expr: TimeExpr) -> str | None:
    match expr:
        case SpanTo(unit=unit, n=n, sign=sign):
            side = "up to" if sign < 0 else "from"
            return f"a stretch of {_count(n, unit)} {side} then"
        case Length(n=n, unit=unit):
            return f"a length of {_count(n, unit)}"
        case While():
            return "a length that the text does not tell"
        case Vague(when=when):
            return _VAGUE[when]
        case Recurring():
            return "something that recurs"
        case EventRelative():
            return "a time counted from another event"
        case _:
            return None


def _composed(expr: TimeExpr) -> str | None:
    match expr:
        case Shift(base=base, unit=unit, n=n):
            side = "before" if n < 0 else "after"
            return f"{_count(abs(n), unit)} {side} {in_words(base)}"
        case Part(base=base, mod=mod):
            return f"the {mod} part of {in_words(base)}"
        case Union(parts=parts):
            return " and ".join(dict.fromkeys(map(in_words, parts)))
        case Elsewhere(base=base):
            return f"{in_words(base)}, by the clock of another zone"
        case Between(first=first, last=last):
            return f"from {in_words(first)} to {in_words(last)}"
        case Within(outer=outer, field=field):
            return f"{_field(field)} within {in_words(outer)}"
        case _:
            return None


def _count(n: int | None, unit: Unit) -> str:
    return f"{'some' if n is None else n} {_plural(unit, 2 if n is None else n)}"


def _relative(unit: Unit, n: int) -> str:
    if n == 0:
        return f"the {unit.word} it was said in"
    side = "before" if n < 0 else "after"
    if abs(n) == 1:
        return f"the {unit.word} {side} that one"
    return f"{abs(n)} {_plural(unit, abs(n))} {side}"


def _plural(unit: Unit, n: int) -> str:
    name = unit.name.lower()
    plural = {"century": "centuries", "half": "halves"}.get(name, name + "s")
    return name if n == 1 else plural


def _field(field: Field) -> str:
    words = []
    if field.holiday is not None:
        words.append(field.holiday.name)
    if field.weekday is not None:
        words.append(_DAYS[field.weekday])
    if field.weekend:
        words.append("weekend")
    if field.day is not None:
        words.append(str(field.day))
    if field.month is not None:
        words.append(MONTHS[field.month - 1])
    if field.season is not None:
        words.append(_SEASONS[field.season])
    if field.quarter is not None:
        words.append(f"quarter {field.quarter}")
    if field.half is not None:
        words.append(f"half {field.half}")
    if field.has_time:
        words.append("time of day")
    return " ".join(words) or "day"
