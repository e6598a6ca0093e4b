"""What the words of a calendar pattern give by themselves, with X for the rest: ``XXXX-09``, ``XXXX-WXX-4``.

**Source**: Ferro et al., TIDES 2005 Standard for the Annotation of Temporal Expressions.
"""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field

MASKS = {
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
"""A stretch of each unit of which no more is known."""


def mask(field: Field) -> str:
    """A pattern with X for the year and whatever else it leaves open.

    >>> mask(Field(month=9)), mask(Field(weekday=3)), mask(Field(month=9, day=4)), mask(Field(daypart="MO"))
    ('XXXX-09', 'XXXX-WXX-4', 'XXXX-09-04', 'XXXX-XX-XXTMO')
    """
    return _date_mask(field) + time_mask(field)


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


def time_mask(field: Field) -> str:
    """The time of day of a pattern, empty where it has none."""
    if field.hour is not None:
        return f"T{field.hour:02d}:{field.minute or 0:02d}"
    return f"T{field.daypart}" if field.daypart is not None else ""
