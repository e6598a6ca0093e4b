"""Time expressions in their place in the article, and what each can give to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from timeline_app.core.article import Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Daypart
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
    Fixed,
    Nearest,
    Nth,
    Part,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Within,
    is_round,
)
from timeline_app.core.timex3 import nominal
from timeline_app.reading.rules_vague import AROUND


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression and the number of its sentence; -1 in the dateline."""

    timex: Timex
    sentence: int
    heads: bool = False
    """It opens its sentence ("In 1975, ...")."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A date the story has reached."""

    expr: TimeExpr
    unit: Unit
    sentence: int
    span: Span
    firm: bool = True
    """A month or day, or a year in which something is told; a year in passing does not carry the story."""
    ahead: bool = False
    """An end the story has not come to ("until 1950", "planned for May")."""
    stretch: Interval | None = None
    """Where it is known: with "late", the late part."""
    aside: bool = False
    """Named in passing: it carries nothing but what its own sentence counts from it."""
    heads: bool = False
    """It opens its sentence."""
    begun: bool = False
    """What goes on since then: no hour is of that day."""
    closed: bool = False
    """An aside that its own sentence goes on behind: nothing later counts from it."""


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour that a sentence tells, and the day it is of."""

    day: TimeExpr
    hour: int
    sentence: int


_HOUR_OF_PART: Mapping[Daypart | None, int] = {"EV": 20, "NI": 22}
"""Hours that an evening and a night have reached."""


def hour_of(item: Placed) -> Hour | None:
    """The hour of "at 11 p.m. on Tuesday", "on the night of 14 August"; None for what names none."""
    match item.timex.expr:
        case Nearest(field=field) | Within(field=field) if field.has_time:
            part = _HOUR_OF_PART.get(field.daypart)
            hour = part if field.hour is None else field.hour
            day = _unmoved(plain(item.timex.expr))
            return None if hour is None else Hour(day, hour, item.sentence)
        case _:
            return None


def _unmoved(day: TimeExpr) -> TimeExpr:
    """The day that "that day" says again."""
    return _unmoved(day.base) if isinstance(day, Shift) and day.n == 0 else day


@dataclass(slots=True)
class Story:
    """Where a text has come to: it moves on with each date told."""

    history: bool
    spoken: bool = True
    """It speaks from a day of its own somewhere: "today", "last week", "on Monday"."""
    today: bool = True
    """It does so by more than weekdays, or has a dateline."""
    reached: list[Reference] = field(default_factory=list)
    """The last dates told, the newest last."""
    chapter: Interval | None = None
    """The years its last heading names."""
    clock: Interval | None = None
    """The last time of day told."""
    hour: Hour | None = None
    """The last hour told, of whatever day."""
    months: Reference | None = None
    """The year of "the nine months" whose figures a report tells."""
    doubted: int = -2
    """The last sentence with a bare month or day that may be of a year told or of the writer's own."""


def speaks_from_a_day(expr: TimeExpr) -> bool:
    match expr:
        case Relative() | Nth():
            return True
        case Nearest(field=pattern):
            return pattern.weekday is not None and pattern.month is None
        case Shift(base=base) | Part(base=base) | Within(outer=base):
            return isinstance(base, Anchor) or speaks_from_a_day(base)
        case _:
            return False


def fixed(expr: TimeExpr) -> Interval | None:
    """The stretch of an expression that needs no anchor, None when there is none."""
    match expr:
        case Fixed(interval=interval, other=other):
            sure = other is None or interval.unit > Unit.DAY
            return interval if interval.unit <= Unit.YEAR and sure else None
        case Within(outer=base) | Part(base=base) | Shift(base=base) if fixed(base) is not None:
            found = nominal(expr, 0)
            return found if found is None or found.unit <= Unit.YEAR else None
        case _:
            return None


def unit_of(expr: TimeExpr) -> Unit | None:
    """Granularity of a date that the story can count from, None for all other expressions."""
    match expr:
        case Fixed(interval=interval):
            return max(interval.unit, Unit.DAY)
        case Nearest(field=field) | Nth(field=field):
            return max(field.unit, Unit.DAY)
        case Relative(unit=unit) if unit >= Unit.DAY and not is_round(expr):
            return unit
        case Within(outer=outer, field=field):
            inner = unit_of(outer)
            return None if inner is None else max(min(inner, field.unit), Unit.DAY)
        case Shift(base=base, unit=unit):
            loose = counts_from_story(base) or is_round(expr)
            return None if loose else max(unit, Unit.DAY)
        case Part(base=base):
            return unit_of(base)
        case SpanTo(unit=unit, base=base) if not isinstance(base, Anchor):
            return unit
        case _:
            return None


def plain(expr: TimeExpr) -> TimeExpr:
    """The date without "early" or a time of day."""
    match expr:
        case Part(base=base):
            return plain(base)
        case Within(outer=outer, field=field) if not field.has_date:
            return plain(outer)
        case Nearest(field=field) if field.has_time and field.has_date:
            return replace(expr, field=field.date_part)
        case _:
            return expr


def loosened(timex: Timex) -> Timex:
    """A date that is only near ("around 1 May") with what lies on either side; any other as it is."""
    unit = unit_of(timex.expr)
    if timex.rule != AROUND or timex.type != "DATE" or unit is None or unit > Unit.YEAR:
        return timex
    return replace(timex, expr=Shift(timex.expr, unit, 0, approx=True))


def counts_from_story(expr: TimeExpr) -> bool:
    return isinstance(expr, EventRelative) and expr.unit is None


def counts_on(expr: TimeExpr, told: bool = False) -> bool:
    """True for what counts from the day that the text tells of: "the next day", "that afternoon".

    With ``told`` only where that may be a date told before: not for "the day after the wedding".
    """
    match expr:
        case EventRelative():
            return not told or counts_from_story(expr)
        case Shift(base=base) | Part(base=base) | Within(outer=base):
            return counts_on(base, told)
        case _:
            return False


def inside(expr: TimeExpr, change: Callable[[TimeExpr], TimeExpr]) -> TimeExpr:
    """The expression with what it is made of changed: the date of "early", of "two days after", of "the morning of"."""
    match expr:
        case Shift(base=base) | Part(base=base):
            return replace(expr, base=change(base))
        case Within(outer=outer):
            return replace(expr, outer=change(outer))
        case Between(first=first, last=last):
            return replace(expr, first=change(first), last=change(last))
        case _:
            return expr
