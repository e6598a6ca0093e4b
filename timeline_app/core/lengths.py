"""TIMEX3 values of lengths: ``P4M``, ``PT2H``, ``P2Y6M``.

**Source**: ISO 24617-1 (ISO-TimeML), after the durations of ISO 8601.
"""

from __future__ import annotations

from timeline_app.core.calendar import Unit

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

PARTS = {
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.WEEK, Unit.DAY): 7,
    (Unit.DAY, Unit.HOUR): 24,
    (Unit.HOUR, Unit.MINUTE): 60,
    (Unit.MINUTE, Unit.SECOND): 60,
}
"""How many of a unit make a larger one, where the number is always the same."""


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


def in_both(n: int, unit: Unit, whole: Unit) -> str:
    """A length in two units: 27 months are ``P2Y3M``, 100 minutes ``PT1H40M``; days stay days."""
    if whole == Unit.WEEK:
        return period(n, unit)
    count, rest = divmod(n, PARTS[whole, unit])
    first, last = period(count, whole), period(rest, unit)[1:]
    if not rest or not count:
        return first if count else f"P{last}"
    return first + (last[1:] if "T" in first else last)


def added(length: str, n: int, unit: Unit) -> str:
    """A length with what it has in a finer unit besides.

    >>> added("P2Y3M", 4, Unit.DAY), added("PT69H8M", 16, Unit.SECOND), added("P3D", 4, Unit.HOUR)
    ('P2Y3M4D', 'PT69H8M16S', 'P3DT4H')
    """
    more = period(n, unit)[1:]
    return length + (more[1:] if "T" in length and more[0] == "T" else more)


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
