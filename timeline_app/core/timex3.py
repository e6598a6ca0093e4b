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
from timeline_app.core.lengths import added, clock_length, in_both, period
from timeline_app.core.masks import MASKS, mask, time_mask
from timeline_app.core.rounds import nearest
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    Elsewhere,
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
)

_REFS = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}

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
        case Relative(n=n, own=False) | Shift(n=n) if is_round(expr):
            return _REFS["past" if n < 0 else "future" if n else "present"]
        case SpanTo(unit=unit, n=n, base=base) if base == Anchor() or _is_counted(unit, n):
            return period(n, unit)
        case Length():
            return _length(expr)
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


def _is_counted(unit: Unit, n: int | None) -> bool:
    """True for "the three months ended June 30", a length; "the quarter ended June 30" is a quarter."""
    return unit in (Unit.MONTH, Unit.YEAR) or (n is not None and n > 1)


def _length(expr: Length) -> str:
    if expr.n is None or expr.whole is None:
        told = period(expr.n, expr.unit, expr.half)
    else:
        told = in_both(expr.n, expr.unit, expr.whole)
    return told if expr.rest is None else added(told, *expr.rest)


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
        case Elsewhere(base=base):
            return hangs_on_story(base)
        case _:
            return False


def _dated(expr: TimeExpr, anchor_day: int | None) -> str:
    expr = likelier(expr)
    match expr:
        case Part(base=base) | Between(first=base, last=Anchor()) | Between(Anchor(), base):
            return value(base, anchor_day)
        case Between(first=Vague(), last=Nearest(field=field)):
            return _of_any_year(field, anchor_day)
        case Between(first=first):
            return value(first, anchor_day)
        case Elsewhere():
            return _by_their_clock(expr, anchor_day)
    if anchor_day is None and (is_anchored(expr) or hangs_on_story(expr)):
        return _masked(expr)
    found = nominal(expr, anchor_day or 0)
    if found is None:
        return _masked(expr)
    if (called := _called(expr)) is not None and found.last_day is not None:
        return f"{cal.civil(found.last_day)[0]:04}-Q{called}"
    return _end_of_day(found) if _closes_a_day(expr) else _named(expr, written(found))


def _called(expr: TimeExpr) -> int | None:
    """The number of a quarter as its company counts, also of the same one of another year."""
    match expr:
        case SpanTo(called=called):
            return called
        case Shift(base=base, unit=Unit.YEAR, n=n) if n:
            return _called(base)
        case Shift(base=base, unit=Unit.QUARTER, n=n):
            told = _called(base)
            return None if told is None else (told - 1 + n) % 4 + 1
        case _:
            return None


_LATELY = 31
"""Days in which a day told without its year is the one that has just been."""


def _of_any_year(field: Field, anchor_day: int | None) -> str:
    """ "The May 3 attacks": those of this May in the weeks behind them, later on of a year that is not told."""
    found = None if anchor_day is None else evaluate(Nearest(field, "past"), anchor_day)
    if anchor_day is None or found is None or anchor_day - (found.last_day or 0) > _LATELY:
        return mask(field)
    return written(found)


def likelier(expr: TimeExpr) -> TimeExpr:
    """The expression with the half of the day that a bare hour is taken for."""
    match expr:
        case Nearest(field=field) | Nth(field=field) | Within(field=field) if field.either:
            return replace(expr, field=replace(field, either=False))
        case _:
            return expr


def _by_their_clock(expr: Elsewhere, anchor_day: int | None) -> str:
    """The moment as the other zone's clock shows it; without an anchor, the time of day alone."""
    here = _zone_min(expr.base)
    unknown = anchor_day is None and (is_anchored(expr) or hangs_on_story(expr))
    found = None if unknown else nominal(expr.base, anchor_day or 0)
    field = expr.base.field if isinstance(expr.base, Nearest | Nth | Within) else Field()
    ahead_min = expr.zone_min - (here or 0)
    if found is None or found.start_s is None or found.end_s is None:
        minutes = ((field.hour or 0) * 60 + (field.minute or 0) + ahead_min) % (24 * 60)
        return mask(Field(hour=minutes // 60, minute=minutes % 60))
    moved = replace(
        found, start_s=found.start_s + ahead_min * 60, end_s=found.end_s + ahead_min * 60
    )
    return written(moved)


def zone(expr: TimeExpr) -> str:
    """The zone that the words name with a time of day, by ISO 8601; empty where they name none.

    The value is what the clock shows there, as the corpora have it; this says which clock.

    >>> noon = Field(hour=12)
    >>> [zone(Nearest(replace(noon, zone_min=zone_min))) for zone_min in (0, -240, 330, None)]
    ['Z', '-04:00', '+05:30', '']
    """
    zone_min = _zone_min(expr)
    if not zone_min:
        return "" if zone_min is None else "Z"
    hours, minutes = divmod(abs(zone_min), 60)
    return f"{'-' if zone_min < 0 else '+'}{hours:02d}:{minutes:02d}"


def _zone_min(expr: TimeExpr) -> int | None:
    match expr:
        case Nearest(field=field) | Nth(field=field) | Within(field=field):
            return field.zone_min
        case Elsewhere(zone_min=zone_min):
            return zone_min
        case _:
            return None


def _closes_a_day(expr: TimeExpr) -> bool:
    """True for "midnight tomorrow", the end of that day."""
    return isinstance(expr, Nearest | Nth | Within) and expr.field.hour == DAY_HOURS


def _end_of_day(found: Interval) -> str:
    """The end of a day, as that day's: ``2014-12-14T24:00``."""
    day = found.first_day or 0
    return f"{cal.format_day(day)}T{DAY_HOURS}:00"


_OPPOSITE = {"SP": "FA", "SU": "WI", "FA": "SP", "WI": "SU"}


def _named(expr: TimeExpr, text: str) -> str:
    """The value with the season's own name: December begins the summer of the south."""
    southern = isinstance(expr, Nearest | Nth | Within) and expr.field.southern
    return text[:-2] + _OPPOSITE[text[-2:]] if southern and text[-2:] in _OPPOSITE else text


def _grain(origin: Unit, unit: Unit, approx: bool) -> Unit:
    """How fine "two weeks later" is: counted from no known day, no finer than what it counts from."""
    coarse = unit < Unit.MONTH <= origin <= Unit.YEAR
    if coarse or origin in (Unit.QUARTER, Unit.HALF):
        return origin
    return max(origin, Unit.YEAR) if unit in _DIGITS and not approx else unit


def nominal(expr: TimeExpr, anchor_day: int) -> Interval | None:
    """The stretch the words name, without the margin a writer may round over."""
    match expr:
        case Fixed(interval=interval):
            return interval
        case Shift(base=base, unit=unit, n=n, approx=approx, to_day=False) if unit >= Unit.DAY:
            origin = nominal(base, anchor_day)
            if origin is None or origin.first_day is None:
                return None
            grain = _grain(origin.unit, unit, approx) if n else unit
            first = cal.step(origin.first_day, unit, n)
            return Interval.of_days(*cal.unit_span(first, grain), grain)
        case Relative(own=True):
            return evaluate(replace(expr, own=False), anchor_day)
        case Nearest(field=field, direction="open" | "nearest" as way):
            weekly = way == "open" and field.period == Unit.WEEK
            return nearest(field, "past" if weekly else "nearest", anchor_day)
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
            most = day + 3 if found.last_day == day + 6 else day  # of seven days to a Friday, four
            return "{:04d}-W{:02d}".format(*cal.iso_week(most))
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
        return f"{_likeliest_day(found.start_s, found.end_s)}TXX"
    return f"{date}T{hours:02d}:{minutes:02d}"


def _likeliest_day(start_s: int, end_s: int) -> str:
    """The day of the middle of a stretch: "an hour ago", said some time of a day, is mostly of that day."""
    year, month, dom = cal.civil((start_s + end_s) // 2 // DAY_S)
    return f"{year:04d}-{month:02d}-{dom:02d}"


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
                return _masked(outer) + time_mask(field)
            return mask(field)
        case Shift(base=Nearest(field=field), unit=unit, n=n) if _moves(field, unit):
            return mask(_moved(field, n))
        case Shift(unit=unit, n=n) if unit < Unit.DAYPART and n and hangs_on_story(expr):
            return clock_length(abs(n), unit)
        case Relative(unit=unit) | Shift(unit=unit):
            return MASKS.get(unit, "XXXX-XX-XXTXX")
        case Part(base=base) | Between(first=base):
            return _masked(base)
        case _:
            return "XXXX-XX-XX"
