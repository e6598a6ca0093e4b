"""A repeating calendar pattern: "September", "Thursday", "3 March", "the third quarter", "noon".

A pattern repeats once in a *period* (year, month, week or day) and has one instance in each, numbered
by the period's index, so that "the latest", "the next" and "the one inside" are steps on integers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.interval import Interval

Season = Literal["SP", "SU", "FA", "WI"]
Daypart = Literal["MO", "MI", "AF", "EV", "NI", "DT"]

SEASON_MONTH: dict[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each (northern, meteorological) season; winter belongs to the year it begins in."""

DAYPART_HOURS: dict[str, tuple[int, int]] = {
    "MO": (0, 12),
    "MI": (11, 14),
    "AF": (12, 19),
    "EV": (17, 24),
    "NI": (18, 30),
    "DT": (6, 20),
}
"""Widest sensible hours of each part of the day; the night runs into the next day."""


HALF_DAY = 12
"""Hours after which a bare hour comes round again."""

HOURS = 24
"""The hour that ends a day."""


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday's rule: a fixed day, the nth weekday of a month (-1 = last), or days after Easter."""

    name: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    easter: int | None = None
    since: int | None = None
    """First year in which the day has the name by this rule."""

    def day_in(self, year: int) -> int:
        """Day number of the feast in a year."""
        if self.easter is not None:
            return cal.easter(year) + self.easter
        month = self.month or 1
        if self.weekday is None or self.nth is None:
            return cal.day_number(year, month, self.day or 1)
        if self.nth > 0:
            first = cal.day_number(year, month, 1)
            return first + (self.weekday - cal.weekday(first)) % 7 + 7 * (self.nth - 1)
        last = cal.day_number(year, month, cal.month_length(year, month))
        return last - (cal.weekday(last) - self.weekday) % 7 + 7 * (self.nth + 1)


@dataclass(frozen=True, slots=True)
class Field:
    """A calendar pattern without a year; at least one part is set. ``weekday`` 0 is Monday."""

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: Season | None = None
    southern: bool = False
    """The season is that of the southern half of the earth, half a year off."""
    daypart: Daypart | None = None
    hour: int | None = None
    minute: int | None = None
    either: bool = False
    """The words do not say which half of the day the hour is of: "at 7"; ``hour`` is the likelier one."""
    holiday: Feast | None = None
    weekend: bool = False
    nth: int | None = None
    """Which one of its month: the second Tuesday, the last weekend (-1), with no weekday the last day."""
    zone_min: int | None = None
    """Minutes that the named clock is ahead of Greenwich; None where the words name none."""

    @property
    def has_date(self) -> bool:
        """True when some part is a day or coarser."""
        return self.period != Unit.DAY

    @property
    def has_time(self) -> bool:
        """True when some part is finer than a day."""
        return self.daypart is not None or self.hour is not None

    @property
    def period(self) -> Unit:
        """The unit in which the pattern comes round once."""
        if self.month is not None or self.season is not None or self.holiday is not None:
            return Unit.YEAR
        if self.quarter is not None or self.half is not None:
            return Unit.YEAR
        if self.day is not None or self.nth is not None:
            return Unit.MONTH
        return Unit.WEEK if self.weekday is not None or self.weekend else Unit.DAY

    @property
    def unit(self) -> Unit:
        """Granularity of one instance."""
        if self.has_time:
            fine = Unit.HOUR if self.minute is None else Unit.MINUTE
            return Unit.DAYPART if self.hour is None else fine
        if self.day is not None or self.weekday is not None or self.holiday is not None:
            return Unit.DAY
        if self.weekend or self.nth is not None or self.period == Unit.DAY:
            return Unit.DAY
        if self.season is not None:
            return Unit.SEASON
        if self.quarter is not None:
            return Unit.QUARTER
        return Unit.HALF if self.half is not None else Unit.MONTH

    @property
    def date_part(self) -> Field:
        """The pattern without its time of day."""
        return replace(self, daypart=None, hour=None, minute=None, either=False, zone_min=None)


def period_index(field: Field, day: int) -> int:
    """Number of the period that holds the day, in steps of one."""
    year, month, _ = cal.civil(day)
    match field.period:
        case Unit.YEAR:
            return year
        case Unit.MONTH:
            return year * 12 + month - 1
        case Unit.WEEK:
            return (day + 3) // 7
        case _:
            return day


def instance(field: Field, index: int) -> tuple[int, int] | None:
    """First and last day of the pattern in one period, None where that period has none (30 February).

    >>> instance(Field(weekday=3), period_index(Field(weekday=3), 0))
    (0, 0)
    """
    match field.period:
        case Unit.YEAR:
            return _in_year(field, index)
        case Unit.MONTH:
            return _day_in(field, index // 12, index % 12 + 1)
        case Unit.WEEK:
            monday = index * 7 - 3
            if field.weekend:
                return monday + 5, monday + 6
            return monday + (field.weekday or 0), monday + (field.weekday or 0)
        case _:
            return index, index


def _in_year(field: Field, year: int) -> tuple[int, int] | None:
    if field.holiday is not None:
        day = field.holiday.day_in(year)
        return day, day
    if field.month is not None:
        if field.day is not None or field.nth is not None:
            return _day_in(field, year, field.month)
        return cal.unit_span(cal.day_number(year, field.month), Unit.MONTH)
    if field.season is not None:
        first = cal.day_number(year, SEASON_MONTH[field.season])
        if field.southern:
            first = cal.day_number(year, (SEASON_MONTH[field.season] + 5) % 12 + 1)
        return first, cal.add_months(first, 3) - 1
    if field.quarter is not None:
        return cal.unit_span(cal.day_number(year, 3 * field.quarter - 2), Unit.QUARTER)
    return cal.unit_span(cal.day_number(year, 6 * (field.half or 1) - 5), Unit.HALF)


def _day_in(field: Field, year: int, month: int) -> tuple[int, int] | None:
    if field.nth is not None:
        return _nth_in(field, field.nth, cal.unit_span(cal.day_number(year, month), Unit.MONTH))
    dom = field.day or 1
    if not 1 <= dom <= cal.month_length(year, month):
        return None
    day = cal.day_number(year, month, dom)
    return day, day


def _nth_in(field: Field, nth: int, month: tuple[int, int]) -> tuple[int, int] | None:
    """The counted day of a month; a weekend is counted by its Saturday."""
    first, last = month
    weekday, step = (5, 7) if field.weekend else (field.weekday, 7)
    if weekday is None:
        weekday, step = cal.weekday(first if nth > 0 else last), 1
    if nth > 0:
        day = first + (weekday - cal.weekday(first)) % 7 + step * (nth - 1)
    else:
        day = last - (cal.weekday(last) - weekday) % 7 + step * (nth + 1)
    return (day, day + field.weekend) if first <= day <= last else None


def agrees(field: Field, day: int) -> bool:
    """False when the words name a weekday that this day of a month is not."""
    dated = field.day is not None or field.holiday is not None
    return not dated or field.weekday is None or cal.weekday(day) == field.weekday


def instances_within(field: Field, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The instances that share a day with ``[first, last]``, in order."""
    for index in range(period_index(field, first) - 1, period_index(field, last) + 1):
        found = instance(field, index)
        if found is not None and found[0] <= last and found[1] >= first:
            yield found


def clock(field: Field, first: int, last: int) -> Interval:
    """The days, narrowed to the pattern's time of day where it has one and the days are one."""
    if not field.has_time or first != last:
        return Interval.of_days(first, last, field.unit)
    start_s = first * DAY_S
    if field.hour is None:
        from_h, to_h = DAYPART_HOURS[field.daypart or "MO"]
        return Interval(start_s + from_h * 3600, start_s + to_h * 3600, Unit.DAYPART)
    hour, length_s = field.hour, 3600 if field.minute is None else 60
    if field.either:
        hour, length_s = hour % HALF_DAY, length_s + HALF_DAY * 3600
    start_s += hour * 3600 + (field.minute or 0) * 60
    if (
        hour == HOURS
    ):  # "midnight on Friday" ends that day for most and opens it for some: some time of it
        return Interval(start_s - HOURS * 3600, start_s, Unit.HOUR)
    return Interval(start_s, start_s + length_s, Unit.HOUR if field.minute is None else Unit.MINUTE)
