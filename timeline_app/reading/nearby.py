"""Which instance of a bare month, season or day a story means, given the date it has come to."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Nearest, Within, evaluate

_WINTER = 31
"""Days from the last day of a year back to one that lies in its winter."""

_NEXT = 10
"""Days that the turn of a month counts for."""

_HALF_YEAR = 190
"""Days that "late 1942" has at most."""

_TURN = 60
"""Days that the turn of a year counts for."""


def near(field: Field, stretch: Interval, chapter: Interval | None = None) -> Interval | None:
    """The instance inside a year, or the nearest to a date, in the years its chapter is headed with.

    What follows counts as half as far as what lies before. The turn of a year is two months off; going back
    over it, eight. The winter of a year is the one that begins in it.
    """
    first, last = stretch.first_day, stretch.last_day
    if first is None or last is None:
        return None
    if field.period == Unit.MONTH:
        return _day_of_month(field, stretch) if stretch.unit < Unit.QUARTER else None
    year = cal.civil(first)[0]
    if stretch.unit == Unit.YEAR and last - first > _HALF_YEAR:
        return _in_year(field, year)
    if not (_holds(chapter, year) and _holds(chapter, cal.civil(last)[0])):
        chapter = None
    years = [y for y in (year - 1, year, year + 1) if _holds(chapter, y)]
    options = ((y, _in_year(field, y)) for y in years)
    found = [
        (_distance(at, first, last) + _turn(y - year), at) for y, at in options if at is not None
    ]
    return min(found, key=lambda pair: pair[0], default=(0, None))[1]


def _day_of_month(field: Field, stretch: Interval) -> Interval | None:
    """ "On the 17th": of the month told of, or of the next."""
    first, last = stretch.first_day, stretch.last_day
    begin = None if first is None else cal.unit_span(first, Unit.MONTH)[0]
    ends = None if last is None else cal.unit_span(last, Unit.MONTH)[1]
    if first is None or begin is None or ends is None:
        return None
    options = [evaluate(Nearest(field, "future"), day) for day in (begin, ends + 1)]
    found = [
        (_distance(at, first, first) + i * _NEXT, at)
        for i, at in enumerate(options)
        if at is not None
    ]
    return min(found, key=lambda pair: pair[0], default=(0, None))[1]


def _in_year(field: Field, year: int) -> Interval | None:
    days = cal.day_number(year), cal.day_number(year + 1) - 1
    if field.season == ("SU" if field.southern else "WI"):
        return evaluate(Nearest(field, "future"), days[1] - _WINTER)
    inside = Within(Fixed(Interval.of_days(*days, Unit.YEAR)), replace(field, weekday=None))
    return evaluate(inside, 0)


def _holds(chapter: Interval | None, year: int) -> bool:
    if chapter is None or chapter.first_day is None or chapter.last_day is None:
        return True
    return cal.civil(chapter.first_day)[0] <= year <= cal.civil(chapter.last_day)[0]


def _distance(found: Interval, first: int, last: int) -> int:
    """Days from where the story is; those back to what lies before count twice."""
    begin, end = found.first_day or 0, found.last_day or 0
    return begin - last if begin > last else 2 * (first - end) if end < first else 0


def _turn(years: int) -> int:
    """What the turn of the year counts for."""
    return _TURN * years if years > 0 else -4 * _TURN * years
