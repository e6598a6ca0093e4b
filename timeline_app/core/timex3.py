"""TIMEX3 values of time expressions, by the conventions of ISO-TimeML and TIDES.

With an anchor day the value is a calendar string at the granularity of the words ("last week" is the ISO
week). Without one it keeps what the words alone give and masks the rest with X.

**Source**: ISO 24617-1 (ISO-TimeML); Ferro et al., TIDES 2005 Standard for the Annotation of Temporal Expressions.
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.field import DAYPART_HOURS, SEASON_MONTH, Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
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
    Vague,
    While,
    Within,
    evaluate,
    is_anchored,
    is_round,
    is_round,
)

_REFS = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}

_PERIODS = {
    Unit.SECOND: ("T", "S"),
    Unit.MINUTE: ("T", "M"),
    Unit.HOUR: ("T", "H"),
    Unit.DAYPART: ("T", "D"),
    Unit.DAY: ("", "D"),
    Unit.WEEK: ("", "W"),
    Unit.MONTH: ("", "M"),
    Unit.SEASON: ("", "S"),
    Unit.QUARTER: ("", "Q"),
    Unit.HALF: ("", "H"),
    Unit.YEAR: ("", "Y"),
    Unit.DECADE: ("", "DE"),
    Unit.CENTURY: ("", "CE"),
    Unit.MILLENNIUM: ("", "ML"),
}

_IN_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
"""Longer units are counted in years where their number is told."""

_HALVES = {
    Unit.YEAR: (6, "M"),
    Unit.DAY: (12, "TH"),
    Unit.HOUR: (30, "TM"),
    Unit.MINUTE: (30, "TS"),
}
"""Half of a unit, in the next finer one."""

_MASKS = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.MONTH: "XXXX-XX",
    Unit.SEASON: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
    Unit.MILLENNIUM: "X",
}

PARTS = {
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.WEEK, Unit.DAY): 7,
    (Unit.DAY, Unit.HOUR): 24,
    (Unit.HOUR, Unit.MINUTE): 60,
    (Unit.MINUTE, Unit.SECOND): 60,
}
"""How many of a unit make a larger one, where the number is always the same."""

DAY_HOURS = 24
"""The hour at which a day is over."""

_DIGITS = {Unit.YEAR: 0, Unit.DECADE: 1, Unit.CENTURY: 2, Unit.MILLENNIUM: 3}
"""Last digits of the year that the unit leaves open."""

_DAYPARTS = {hours: name for name, hours in DAYPART_HOURS.items()}
_SEASONS = {month: name for name, month in SEASON_MONTH.items()}


def value(expr: TimeExpr, anchor_day: int | None) -> str:
    """The TIMEX3 value of an expression said on a day, or with X for what no anchor gives.

    >>> value(Relative(Unit.WEEK, -1), cal.day_number(2014, 12, 8)), value(Relative(Unit.WEEK, -1), None)
    ('2014-W49', 'XXXX-WXX')
    """
    match expr:
        case Vague(when=when):
            return _REFS[when]
        case Relative(n=n) | Shift(n=n) if is_round(expr):
            return _REFS["past" if n < 0 else "future" if n else "present"]
        case Relative(n=n) | Shift(n=n) if is_round(expr):
            return _REFS["past" if n < 0 else "future" if n else "present"]
        case SpanTo(unit=unit, n=n, base=Anchor()):
            return period(n, unit)
        case Length(n=int() as n, unit=unit, whole=Unit() as whole):
            return _in_both(n, unit, whole)
        case Length(n=n, unit=unit, half=half):
            return period(n, unit, half)
        case While():
            return "PXX"
        case Recurring(every=Field() as field):
            return mask(field)
        case Recurring(every=Unit() as unit, n=n):
            return period(n, unit)
        case EventRelative():
            return _event_relative(expr)
        case _:
            return _dated(expr, anchor_day)


def period(n: int | None, unit: Unit, half: bool = False) -> str:
    """A duration: ``P4M``, ``PXY``, ``PT2H``; a half unit goes over to the next finer one.

    >>> period(4, Unit.MONTH), period(None, Unit.YEAR), period(2, Unit.YEAR, True), period(0, Unit.HOUR, True)
    ('P4M', 'PXY', 'P2Y6M', 'PT30M')
    """
    if n is not None and unit in _IN_YEARS:
        n, unit = n * _IN_YEARS[unit], Unit.YEAR
    time, letter = _PERIODS[unit]
    count = "X" if n is None else str(n)
    if half and unit not in _HALVES:
        return f"P{time}{count}.5{letter}"
    if not half:
        return f"P{time}{count}{letter}"
    extra, finer = _HALVES[unit]
    whole = f"{count}{letter}" if n else ""
    if finer[0] == "T":
        return f"PT{whole}{extra}{finer[1]}" if time else f"P{whole}T{extra}{finer[1]}"
    return f"P{whole}{extra}{finer}"


def _in_both(n: int, unit: Unit, whole: Unit) -> str:
    """A length in two units: 27 months are ``P2Y3M``, 100 minutes ``PT1H40M``; days stay days."""
    if whole == Unit.WEEK:
        return period(n, unit)
    count, rest = divmod(n, PARTS[whole, unit])
    first, last = period(count, whole), period(rest, unit)[1:]
    if not rest or not count:
        return first if count else f"P{last}"
    return first + (last[1:] if "T" in first else last)


def clock_length(n: int, unit: Unit) -> str:
    """A length of less than a day in its usual units: of "an hour later" no more is known than how much.

    >>> clock_length(90, Unit.SECOND), clock_length(30, Unit.MINUTE), clock_length(2, Unit.HOUR)
    ('PT1M30S', 'PT30M', 'PT2H')
    """
    letters = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
    finer = {Unit.MINUTE: Unit.SECOND, Unit.HOUR: Unit.MINUTE}
    larger = {small: large for large, small in finer.items()}.get(unit)
    if larger is None or n <= 60 or not n % 60:
        return f"PT{n}{letters[unit]}"
    return f"PT{n // 60}{letters[larger]}{n % 60}{letters[unit]}"


def _event_relative(expr: EventRelative) -> str:
    if expr.unit is not None and expr.n:
        return period(expr.n, expr.unit)
    return "PAST_REF" if expr.sign < 0 else "FUTURE_REF" if expr.sign > 0 else "XXXX-XX-XX"


def hangs_on_story(expr: TimeExpr) -> bool:
    """True when the expression counts from an event that the words do not name."""
    match expr:
        case EventRelative():
            return True
        case Shift(base=base) | Within(outer=base) | Part(base=base) | Between(first=base):
            return hangs_on_story(base)
        case _:
            return False


def _dated(expr: TimeExpr, anchor_day: int | None) -> str:
    match expr:
        case Part(base=base) | Between(first=base, last=Anchor()) | Between(Anchor(), base):
            return value(base, anchor_day)
        case Between(first=Vague(), last=Nearest(field=field)):
            return _of_any_year(field, anchor_day)
        case Between(first=first):
            return value(first, anchor_day)
    if anchor_day is None and (is_anchored(expr) or hangs_on_story(expr)):
        return _masked(expr)
    found = nominal(expr, anchor_day or 0)
    if found is None:
        return _masked(expr)
    return _end_of_day(found) if _closes_a_day(expr) else _named(expr, written(found))


_LATELY = 31
"""Days in which a day told without its year is the one that has just been."""


def _of_any_year(field: Field, anchor_day: int | None) -> str:
    """ "The May 3 attacks": those of this May in the weeks behind them, later on of a year that is not told."""
    found = None if anchor_day is None else evaluate(Nearest(field, "past"), anchor_day)
    if anchor_day is None or found is None or anchor_day - (found.last_day or 0) > _LATELY:
        return mask(field)
    return written(found)


def _closes_a_day(expr: TimeExpr) -> bool:
    """True for "midnight tomorrow", the end of that day."""
    return isinstance(expr, Nearest | Nth | Within) and expr.field.hour == DAY_HOURS


def _end_of_day(found: Interval) -> str:
    """The hour behind the last of a day, as that day's: ``2014-12-14T24:00``."""
    day = (found.first_day or 0) - 1
    return f"{cal.format_day(day)}T{DAY_HOURS}:00"


_OPPOSITE = {"SP": "FA", "SU": "WI", "FA": "SP", "WI": "SU"}


def _named(expr: TimeExpr, text: str) -> str:
    """The value with the season's own name: December begins the summer of the south."""
    southern = isinstance(expr, Nearest | Nth | Within) and expr.field.southern
    return text[:-2] + _OPPOSITE[text[-2:]] if southern and text[-2:] in _OPPOSITE else text


def nominal(expr: TimeExpr, anchor_day: int) -> Interval | None:
    """The stretch the words name, without the margin a writer may round over."""
    match expr:
        case Fixed(interval=interval):
            return interval
        case Shift(base=base, unit=unit, n=n, approx=approx, to_day=False) if unit >= Unit.DAY:
            origin = nominal(base, anchor_day)
            if origin is None or origin.first_day is None:
                return None
            grain = origin.unit if origin.unit in (Unit.QUARTER, Unit.HALF) and n else unit
            if n and not approx and grain in _DIGITS:
                grain = Unit.YEAR
            first = cal.step(origin.first_day, unit, n)
            return Interval.of_days(*cal.unit_span(first, grain), grain)
        case EventRelative(unit=None):
            return Interval.of_days(anchor_day, anchor_day)
        case Within(outer=EventRelative(), field=field) if field.has_date:
            return None
        case Within(outer=outer, field=field):
            found = nominal(outer, anchor_day)
            if found is None:
                return None
            inside = evaluate(Within(Fixed(found), field), anchor_day)
            return _begun_in(found, field, anchor_day) or inside
        case _:
            return evaluate(expr, anchor_day)


def _begun_in(outer: Interval, field: Field, anchor_day: int) -> Interval | None:
    """The winter of a year is the one that begins in it."""
    if field.season is None or outer.first_day is None:
        return None
    return evaluate(Nearest(field, "future"), outer.first_day + 62)


def written(found: Interval) -> str:
    """A stretch at its granularity: ``2014-W49``, ``2014-Q3``, ``199``, ``2014-12-14T10:30``, ``2014-W49-WE``."""
    day = found.first_day if found.first_day is not None else found.last_day
    if day is None:
        return "XXXX-XX-XX"
    ends = found.unit in (Unit.CENTURY, Unit.MILLENNIUM) and cal.civil(day)[0] <= 0
    if (ends or found.unit == Unit.YEAR) and found.last_day is not None:
        day = found.last_day
    year, month, _ = cal.civil(day)
    text = cal.format_year(year) if year > 0 else f"BC{1 - year:04d}"
    if found.unit in _DIGITS:
        return text[: -_DIGITS[found.unit] or None]
    match found.unit:
        case Unit.HALF:
            return f"{text}-H{(month + 5) // 6}"
        case Unit.QUARTER:
            return f"{text}-Q{(month + 2) // 3}"
        case Unit.SEASON:
            return f"{text}-{_SEASONS.get(month, 'XX')}"
        case Unit.MONTH:
            return f"{text}-{month:02d}"
        case Unit.WEEK:
            return "{:04d}-W{:02d}".format(*cal.iso_week(day))
        case _:
            return _day_or_time(found, day, text)


def _day_or_time(found: Interval, day: int, year: str) -> str:
    _, month, dom = cal.civil(day)
    date = f"{year}-{month:02d}-{dom:02d}"
    if found.unit == Unit.DAY:
        last = found.last_day
        if last == day + 1 and cal.weekday(day) == 5:
            week_year, week = cal.iso_week(day)
            return f"{week_year:04d}-W{week:02d}-WE"
        return date
    if found.start_s is None or found.end_s is None:
        return date
    start_s, end_s = found.start_s - day * DAY_S, found.end_s - day * DAY_S
    hours, minutes = start_s // 3600, start_s % 3600 // 60
    if found.unit == Unit.DAYPART:
        name = _DAYPARTS.get((hours, end_s // 3600), "DT")
        return f"{date}T{name}"
    if end_s - start_s > 3600:
        return f"{date}TXX"
    return f"{date}T{hours:02d}:{minutes:02d}"


def mask(field: Field) -> str:
    """A pattern with X for the year and whatever else it leaves open.

    >>> mask(Field(month=9)), mask(Field(weekday=3)), mask(Field(month=9, day=4)), mask(Field(daypart="MO"))
    ('XXXX-09', 'XXXX-WXX-4', 'XXXX-09-04', 'XXXX-XX-XXTMO')
    """
    return _date_mask(field) + _time_mask(field)


def _date_mask(field: Field) -> str:
    if field.holiday is not None:
        feast = field.holiday
        known = feast.month is not None and feast.day is not None
        return f"XXXX-{feast.month:02d}-{feast.day:02d}" if known else "XXXX-XX-XX"
    if field.day is not None:
        month = "XX" if field.month is None else f"{field.month:02d}"
        return f"XXXX-{month}-{field.day:02d}"
    if field.weekday is not None:
        return f"XXXX-WXX-{field.weekday + 1}"
    if field.weekend:
        return "XXXX-WXX-WE"
    if field.month is not None:
        return f"XXXX-{field.month:02d}"
    for part, letter in ((field.quarter, "Q"), (field.half, "H")):
        if part is not None:
            return f"XXXX-{letter}{part}"
    return f"XXXX-{field.season}" if field.season is not None else "XXXX-XX-XX"


def _time_mask(field: Field) -> str:
    if field.hour is not None:
        return f"T{field.hour:02d}:{field.minute or 0:02d}"
    return f"T{field.daypart}" if field.daypart is not None else ""


def _moves(field: Field, unit: Unit) -> bool:
    """True where so many units on are a month or a weekday again."""
    if unit == Unit.MONTH:
        return field.unit == Unit.MONTH
    return unit == Unit.DAY and field.weekday is not None and field.period == Unit.WEEK


def _moved(field: Field, n: int) -> Field:
    if field.month is not None:
        return replace(field, month=(field.month - 1 + n) % 12 + 1)
    return replace(field, weekday=((field.weekday or 0) + n) % 7)


def _masked(expr: TimeExpr) -> str:
    """What the words give without an anchor."""
    match expr:
        case Nearest(field=field) | Nth(field=field):
            return mask(field)
        case Within(outer=outer, field=field):
            if not field.has_date:
                return _masked(outer) + _time_mask(field)
            return mask(field)
        case Shift(base=Nearest(field=field), unit=unit, n=n) if _moves(field, unit):
            return mask(_moved(field, n))
        case Shift(unit=unit, n=n) if unit < Unit.DAYPART and n and hangs_on_story(expr):
            return clock_length(abs(n), unit)
        case Relative(unit=unit) | Shift(unit=unit):
            return _MASKS.get(unit, "XXXX-XX-XXTXX")
        case Part(base=base) | Between(first=base):
            return _masked(base)
        case _:
            return "XXXX-XX-XX"
