"""A date as a person types it: ISO first, partial dates allowed, and never a guess between two readings."""

from __future__ import annotations

import datetime
import re
from collections import Counter

from timeline_app.core.calendar import day_number, month_length, parse_day_range
from timeline_app.core.errors import UsageError

_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WEEKDAY = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.IGNORECASE)
_FULL_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_EXAMPLES = "2014-09-05, 2014-09, 2014 or 5 September 2014"


def parse(words: str) -> tuple[int, int]:
    """First and last day of a full or partial date.

    >>> parse("2014-09") == parse("Sept 2014")
    True

    **Raises** UsageError when it is no date, or when day and month could change places.
    """
    found = parse_day_range(_COMPACT.sub(r"\1-\2-\3", words) if words.isdigit() else words)
    if found is not None:
        return found
    if not _FULL_YEAR.search(words):
        raise UsageError(f"{words!r} is not a date with its year; write it like {_EXAMPLES}")
    readings = {_read(words, day_first) for day_first in (True, False)} - {None}
    if len(readings) > 1:
        raise UsageError(f"{words!r} can be read as two dates; write it like 2014-09-05")
    if not readings:
        raise UsageError(f"{words!r} is not a date; write it like {_EXAMPLES}")
    return _stretch(*readings)


def _read(words: str, day_first: bool) -> tuple[int, int | None, int | None] | None:
    """Year, month and day by dateutil; a part that the words do not give is None."""
    from dateutil import parser

    fields = []
    for default in (datetime.datetime(2000, 1, 1), datetime.datetime(2001, 2, 2)):  # noqa: DTZ001
        try:
            fields.append(parser.parse(words, default=default, dayfirst=day_first))
        except (ValueError, OverflowError):
            return None
    one, two = fields
    if one.year != two.year:
        return None
    month = one.month if one.month == two.month else None
    day = one.day if one.day == two.day else None
    if month is None and day is not None:
        return None
    found = one.year, month, day
    return found if _says_all(words, found) else None


def _says_all(words: str, found: tuple[int, int | None, int | None]) -> bool:
    """True when the date holds every number of the words, and a name that is no month stands by a whole date.

    dateutil leaves out what it cannot use: "2018 5" would be a year.
    """
    numbers = Counter(int(number) for number in re.findall(r"\d+", words))
    numbers.subtract(number for number in found if number is not None)
    extra = +numbers
    named_month = bool(re.search(r"[^\W\d_]{3,}", words))
    missing = -numbers
    if extra or (missing and not (named_month and missing == Counter({found[1]: 1}))):
        return False
    return found[2] is not None or not _WEEKDAY.search(words)


def _stretch(found: tuple[int, int | None, int | None] | None) -> tuple[int, int]:
    assert found is not None
    year, month, day = found
    if month is None:
        return day_number(year), day_number(year + 1) - 1
    if day is None:
        return day_number(year, month), day_number(year, month, month_length(year, month))
    return day_number(year, month, day), day_number(year, month, day)
