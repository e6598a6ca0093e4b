"""Civil time: units, truncation and steps on the proleptic Gregorian calendar, any year, BC too.

A moment is an ``int`` of civil seconds since 1970-01-01T00:00 (no zone, no leap seconds); a day is an
``int`` of days since 1970-01-01. Years are astronomical: year 0 is 1 BC. Nothing here reads a clock.
"""

from __future__ import annotations

import enum
import re

DAY_S = 86_400

MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Unit(enum.IntEnum):
    """A granularity, finest first, so that ``max`` of two units is the coarser one."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAYPART = 3
    DAY = 4
    WEEK = 5
    MONTH = 6
    SEASON = 7
    QUARTER = 8
    HALF = 9
    YEAR = 10
    DECADE = 11
    CENTURY = 12
    MILLENNIUM = 13

    @property
    def word(self) -> str:
        """The word used in records: ``time`` for everything finer than a day."""
        return "time" if self < Unit.DAY else self.name.lower()


def is_leap(year: int) -> bool:
    """True for a leap year of the proleptic Gregorian calendar.

    >>> is_leap(2000), is_leap(1900), is_leap(0)
    (True, False, True)
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days of a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """Days since 1970-01-01 of a civil date.

    **Source**: Howard Hinnant, chrono-compatible date algorithms.

    >>> day_number(1970), day_number(2000, 3, 1), day_number(-43, 3, 15)
    (0, 11017, -735160)
    """
    year -= month <= 2
    era = year // 400
    yoe = year - era * 400
    doy = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719_468


FIRST_DAY, LAST_DAY = day_number(-9999), day_number(100_000) - 1
"""The calendar that dates are told in: the years -9999 to 99999."""


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of month of a day number.

    >>> civil(11017)
    (2000, 3, 1)
    """
    day += 719_468
    era = day // 146_097
    doe = day - era * 146_097
    yoe = (doe - doe // 1460 + doe // 36_524 - doe // 146_096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + (3 if mp < 10 else -9)
    return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


def is_leap_day(day: int) -> bool:
    """True for 29 February.

    >>> is_leap_day(11016), is_leap_day(11017)
    (True, False)
    """
    return civil(day)[1:] == (2, 29)


def weekday(day: int) -> int:
    """0 for Monday to 6 for Sunday.

    >>> weekday(day_number(2018, 8, 2))
    3
    """
    return (day + 3) % 7


def monday(day: int) -> int:
    """The Monday of the ISO week that holds the day."""
    return day - weekday(day)


def iso_week(day: int) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week.

    >>> iso_week(day_number(2014, 12, 14)), iso_week(day_number(2018, 12, 31))
    ((2014, 50), (2019, 1))
    """
    thursday = monday(day) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


def add_months(day: int, months: int) -> int:
    """The same day of month so many months on, clipped to the month's length.

    >>> civil(add_months(day_number(2018, 1, 31), 1))
    (2018, 2, 28)
    """
    year, month, dom = civil(day)
    total = year * 12 + month - 1 + months
    year, month = total // 12, total % 12 + 1
    return day_number(year, month, min(dom, month_length(year, month)))


_YEARS = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}
_MONTHS = {Unit.MONTH: 1, Unit.SEASON: 3, Unit.QUARTER: 3, Unit.HALF: 6}


def truncate(day: int, unit: Unit) -> int:
    """First day of the calendar unit that holds the day; the day itself for units up to a day.

    Weeks begin on Monday, centuries in a year 1, decades in a year 0, seasons with December.

    >>> format_day(truncate(day_number(2014, 12, 14), Unit.WEEK))
    '2014-12-08'
    >>> format_day(truncate(day_number(2000, 2, 3), Unit.CENTURY))
    '1901-01-01'
    >>> format_day(truncate(day_number(2000, 2, 3), Unit.SEASON))
    '1999-12-01'
    """
    if unit <= Unit.DAY:
        return day
    if unit == Unit.WEEK:
        return monday(day)
    year, month, _ = civil(day)
    if unit in _MONTHS:
        size, shift = _MONTHS[unit], int(unit == Unit.SEASON)
        total = (year * 12 + month - 1 + shift) // size * size - shift
        return day_number(total // 12, total % 12 + 1)
    size, shift = _YEARS[unit], int(unit >= Unit.CENTURY)
    return day_number((year - shift) // size * size + shift)


def step(day: int, unit: Unit, count: int) -> int:
    """The day so many units on (back when negative); units finer than a day do not move it.

    >>> format_day(step(day_number(2014, 12, 14), Unit.QUARTER, -1))
    '2014-09-14'
    """
    if unit < Unit.DAY:
        return day
    if unit == Unit.DAY:
        return day + count
    if unit == Unit.WEEK:
        return day + 7 * count
    return add_months(day, count * (_MONTHS[unit] if unit in _MONTHS else 12 * _YEARS[unit]))


def unit_span(day: int, unit: Unit, offset: int = 0) -> tuple[int, int]:
    """First and last day of the calendar unit ``offset`` units from the one that holds the day.

    >>> [format_day(d) for d in unit_span(day_number(2014, 12, 14), Unit.MONTH, -1)]
    ['2014-11-01', '2014-11-30']
    """
    first = step(truncate(day, unit), unit, offset)
    return first, step(first, unit, 1) - 1 if unit > Unit.DAY else first


def fiscal_year(year: int, begins: int = 1) -> tuple[int, int]:
    """First and last day of a fiscal year that begins with a month; it is named by the year it ends in.

    >>> [format_day(day) for day in fiscal_year(1991, 10)]
    ['1990-10-01', '1991-09-30']
    >>> [format_day(day) for day in fiscal_year(1991)]
    ['1991-01-01', '1991-12-31']
    """
    first = day_number(year - (begins > 1), begins)
    return first, add_months(first, 12) - 1


def easter(year: int) -> int:
    """Day number of the western Easter Sunday, by the calendar of its time: the Julian one up to 1582.

    All dates of those years are the figures their texts name, "13 April 1204" as well as "Easter 1204".

    **Source**: Meeus, Jones and Butcher.

    >>> format_day(easter(2014)), format_day(easter(1204))
    ('2014-04-20', '1204-04-25')
    """
    if year <= _LAST_JULIAN:
        full = (19 * (year % 19) + 15) % 30
        shift = full + (2 * (year % 4) + 4 * (year % 7) - full + 34) % 7 + 114
        return day_number(year, shift // 31, shift % 31 + 1)
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - epact // 28 * (1 - epact // 28 * (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return day_number(year, month, sunday + 28 - 31 * (month // 4))


_LAST_JULIAN = 1582
"""Last year of the calendar before the present one, in the first lands to leave it."""


def format_year(year: int) -> str:
    """A year in ISO 8601, at least four digits, signed before year 0."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def format_day(day: int) -> str:
    """ISO 8601 date of a day number.

    >>> format_day(day_number(2014, 9, 1)), format_day(day_number(-43, 3, 15))
    ('2014-09-01', '-0043-03-15')
    """
    year, month, dom = civil(day)
    return f"{format_year(year)}-{month:02d}-{dom:02d}"


_DATE = re.compile(
    r"([+-]?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](?:[01]?\d|2[0-4])(?::?[0-5]\d.*)?)?)?)?"
)


def parse_day_range(text: str) -> tuple[int, int] | None:
    """First and last day of a full or partial ISO date, or None when it is not one.

    >>> [format_day(d) for d in parse_day_range("2014-09")]
    ['2014-09-01', '2014-09-30']
    >>> parse_day_range("2014-02-30") is None
    True
    """
    match = _DATE.fullmatch(text.strip())
    if not match:
        return None
    year = int(match[1])
    if match[2] is None:
        return day_number(year), day_number(year + 1) - 1
    month = int(match[2])
    if not 1 <= month <= 12:
        return None
    if match[3] is None:
        return day_number(year, month), day_number(year, month, month_length(year, month))
    dom = int(match[3])
    if not 1 <= dom <= month_length(year, month):
        return None
    day = day_number(year, month, dom)
    return day, day
