"""How long the rest of a long work will take, as far as an honest guess can be made."""

from __future__ import annotations

from dataclasses import dataclass

_LEAST_SHARE = 0.02
_LEAST_S = 3.0
"""Before so much of the work and time any guess would be noise."""


@dataclass(frozen=True, slots=True)
class Left:
    """Time left as one would say it: so many of a unit. ``count`` 0 is "less than one"."""

    count: int
    unit: str
    """``s``, ``min`` or ``h``."""


def left(elapsed_s: float, share: float) -> Left | None:
    """What is left when ``share`` (0 to 1) of the work took so long; None while nobody can know.

    Rounded up and coarsely: seconds by ten, then minutes, then hours.

    >>> left(30.0, 0.25)
    Left(count=2, unit='min')
    >>> left(60.0, 0.9)
    Left(count=10, unit='s')
    >>> left(1.0, 0.5) is None
    True
    """
    if elapsed_s < _LEAST_S or not _LEAST_SHARE <= share < 1.0:
        return None
    seconds = elapsed_s * (1.0 - share) / share
    if seconds <= 50:
        return Left(-(-int(seconds + 0.5) // 10) * 10 if seconds > 5 else 0, "s")
    if seconds <= 90 * 60:
        return Left(max(1, round(seconds / 60 + 0.25)), "min")
    return Left(round(seconds / 3600 + 0.25), "h")
