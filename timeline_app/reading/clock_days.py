"""The day of a time of day or a part of one: "yesterday", "Friday", "14 January 2018", or the one of the story."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Fixed,
    Nearest,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading import lone_years
from timeline_app.reading.fields import count_of
from timeline_app.reading.grammar import Match
from timeline_app.reading.nonterminals import STORY, expr_of, field_of

SOME_DAY = Shift(STORY, Unit.DAY, 0)
"""A day the story gives and the words do not."""


def of_day(match: Match) -> TimeExpr | None:
    """The day that stands with a time of day."""
    if match.has("dayword"):
        return Relative(Unit.DAY, match.number("dayword"))
    if match.has("year") and match.has("day"):
        return _of_date(match)
    if match.has("ordnum"):
        return _of_number(match)
    for name in ("day", "daily"):
        if match.has(name):
            field = field_of(match, name)
            if lone_years.denied(match.stream, match.end, field):
                return None
            if match.has("rel"):
                return _in_relation(match, field)
            for key, sign in (("last", -1), ("this", 0), ("next", 1)):
                if match.has(key):
                    return Nth(field, sign)
            return Nearest(field)
    return SOME_DAY


def _of_date(match: Match) -> TimeExpr | None:
    """The day of "the evening of 14 January 2018"; None where the month lacks it."""
    field, year = field_of(match, "day"), match.number("year")
    if (field.day or 0) > cal.month_length(year, field.month or 1):
        return None
    day = cal.day_number(year, field.month or 1, field.day or 1)
    return Fixed(Interval.of_days(day, day))


def _of_number(match: Match) -> TimeExpr | None:
    """The day of "the morning of the 14th", "the morning of the 14th of last month"."""
    field = Field(day=count_of(match.word("ordnum")))
    if not 1 <= (field.day or 0) <= 31:
        return None
    return _in_relation(match, field) if match.has("rel") else Nearest(field)


def _in_relation(match: Match, field: Field) -> TimeExpr | None:
    """The day of "the evening of 14 January last year": the one that the longer stretch holds."""
    relation = expr_of(match)
    if isinstance(relation, Shift) and relation.unit <= Unit.DAY:
        return None
    whole = relation.unit if isinstance(relation, Relative | Shift) else Unit.YEAR
    return Within(relation, field) if whole >= field.period else None


def inside(day: TimeExpr, time: Field) -> TimeExpr:
    """The time of day on that day; one pattern where the day is a pattern."""
    if isinstance(day, Nearest | Nth):
        hour, minute, part = time.hour, time.minute, time.daypart
        merged = replace(day.field, hour=hour, minute=minute, daypart=part, either=time.either)
        merged = replace(merged, zone_min=time.zone_min)
        return replace(day, field=merged)
    return Within(day, time)
