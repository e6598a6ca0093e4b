"""Dates in words, with their uncertainty said: "≈ Aug 2018", "a Thu, 2–23 Aug 2018", "by 5 May 2021"."""

from __future__ import annotations

from timeline_app.core.calendar import DAY_S, Unit, civil, month_length, weekday
from timeline_app.core.event import Event
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def year_words(year: int) -> str:
    """An astronomical year as people write it.

    >>> year_words(2018), year_words(0), year_words(-43)
    ('2018', '1 BC', '44 BC')
    """
    return str(year) if year > 0 else f"{1 - year} BC"


def day_words(day: int) -> str:
    """A day number in words.

    >>> from timeline_app.core.calendar import day_number
    >>> day_words(day_number(2021, 5, 4))
    '4 May 2021'
    """
    year, month, dom = civil(day)
    return f"{dom} {MONTHS[month - 1]} {year_words(year)}"


def bound_words(bound: str) -> str:
    """A clue's bound as people say it.

    >>> bound_words(">= 2011-01-01"), bound_words("<= 2014-12-31"), bound_words("= 2012-05-05")
    ('not before 2011-01-01', 'not after 2014-12-31', 'on 2012-05-05')
    >>> bound_words("in September")
    'in September'
    """
    for sign, words in ((">= ", "not before "), ("<= ", "not after "), ("= ", "on ")):
        if bound.startswith(sign):
            return words + bound.removeprefix(sign)
    return bound


def event_date_words(event: Event) -> str:
    """When an event happened, with "≈" for what rests on inference and "?" for a choice of days."""
    if event.certainty is Certainty.UNDATED or event.interval.is_unbounded:
        return "undated"
    approx = "≈ " if event.certainty is Certainty.INFERRED else ""
    if event.days and len(event.days) > 1:
        return approx + days_words(event.days) + "?"
    return approx + interval_words(event.interval)


def days_words(days: tuple[int, ...]) -> str:
    """Possible days in words: listed when few, else as a stretch, with their weekday if they share it.

    >>> from timeline_app.core.calendar import day_number
    >>> days_words(tuple(day_number(2018, 8, d) for d in (2, 9, 16, 23)))
    'a Thu, 2–23 Aug 2018'
    >>> days_words((day_number(2018, 8, 2), day_number(2018, 8, 5)))
    '2 or 5 Aug 2018'
    """
    weekdays = {weekday(day) for day in days}
    stretch = range_words(days[0], days[-1])
    if len(days) == 2 and civil(days[0])[:2] == civil(days[1])[:2]:
        return f"{civil(days[0])[2]} or {day_words(days[1])}"
    if len(weekdays) == 1:
        return f"a {WEEKDAYS[weekdays.pop()]}, {stretch}"
    return stretch


def interval_words(interval: Interval) -> str:
    """An interval in words; an open side is "by" or "from".

    >>> from timeline_app.core.calendar import day_number
    >>> interval_words(Interval.of_days(None, day_number(2021, 5, 4)))
    'by 4 May 2021'
    """
    first, last = interval.first_day, interval.last_day
    if first is None and last is None:
        return "undated"
    if first is None:
        return f"by {day_words(last or 0)}"
    if last is None:
        return f"from {day_words(first)}"
    if interval.unit < Unit.DAY and last == first:
        return f"{day_words(first)}, {_clock(interval)}"
    return range_words(first, last)


def range_words(first: int, last: int) -> str:
    """Inclusive days as the shortest calendar name that says exactly them.

    >>> from timeline_app.core.calendar import day_number
    >>> range_words(day_number(2021, 2), day_number(2021, 2, 28))
    'Feb 2021'
    >>> range_words(day_number(1980), day_number(1989, 12, 31))
    '1980s'
    >>> range_words(day_number(2021, 12, 30), day_number(2022, 1, 3))
    '30 Dec 2021 – 3 Jan 2022'
    """
    if first == last:
        return day_words(first)
    (y0, m0, d0), (y1, m1, d1) = civil(first), civil(last)
    whole_months = d0 == 1 and d1 == month_length(y1, m1)
    if whole_months and m0 == 1 and m1 == 12:
        return _years(y0, y1)
    if whole_months:
        if (y0, m0) == (y1, m1):
            return f"{MONTHS[m0 - 1]} {year_words(y0)}"
        left = MONTHS[m0 - 1] if y0 == y1 else f"{MONTHS[m0 - 1]} {year_words(y0)} "
        return f"{left}–{'' if y0 == y1 else ' '}{MONTHS[m1 - 1]} {year_words(y1)}"
    if (y0, m0) == (y1, m1):
        return f"{d0}–{day_words(last)}"
    if y0 == y1:
        return f"{d0} {MONTHS[m0 - 1]} – {day_words(last)}"
    return f"{day_words(first)} – {day_words(last)}"


def _years(first: int, last: int) -> str:
    if first == last:
        return year_words(first)
    if first > 0 and first % 10 == 0 and last == first + 9:
        return f"{first}s"
    return f"{year_words(first)}–{year_words(last)}"


def _clock(interval: Interval) -> str:
    start_s, end_s = interval.start_s or 0, interval.end_s or 0
    start = _hour(start_s)
    return start if end_s - start_s <= 3600 else f"{start}–{_hour(end_s)}"


def _hour(moment_s: int) -> str:
    second = moment_s % DAY_S
    return f"{second // 3600:02d}:{second // 60 % 60:02d}"
