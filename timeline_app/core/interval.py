"""Half-open stretches of civil time with open ends, and Allen's relations between them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.calendar import DAY_S, Unit


@dataclass(frozen=True, slots=True)
class Interval:
    """``[start_s, end_s)`` in civil seconds; None is an open side.

    ``unit`` is the granularity the words gave: "1990" and "1 Jan 1990" differ by it.
    """

    start_s: int | None
    end_s: int | None
    unit: Unit = Unit.DAY

    @classmethod
    def of_days(cls, first: int | None, last: int | None, unit: Unit = Unit.DAY) -> Interval:
        """The interval of inclusive day numbers."""
        return cls(
            None if first is None else first * DAY_S,
            None if last is None else (last + 1) * DAY_S,
            unit,
        )

    @property
    def first_day(self) -> int | None:
        """Day number of the first moment, None when open."""
        return None if self.start_s is None else self.start_s // DAY_S

    @property
    def last_day(self) -> int | None:
        """Day number of the last moment (inclusive), None when open."""
        return None if self.end_s is None else -((-self.end_s) // DAY_S) - 1

    @property
    def is_open(self) -> bool:
        """True when at least one side is open."""
        return self.start_s is None or self.end_s is None

    @property
    def is_unbounded(self) -> bool:
        """True when both sides are open: nothing is known."""
        return self.start_s is None and self.end_s is None

    def overlaps(self, other: Interval) -> bool:
        """True when the two share a moment (open sides reach for ever)."""
        return _less(self.start_s, other.end_s) and _less(other.start_s, self.end_s)

    def contains(self, other: Interval) -> bool:
        """True when every moment of ``other`` lies in this one."""
        left = self.start_s is None or (other.start_s is not None and self.start_s <= other.start_s)
        right = self.end_s is None or (other.end_s is not None and other.end_s <= self.end_s)
        return left and right

    def meet(self, other: Interval) -> Interval | None:
        """The shared stretch, with the finer unit, or None when there is none."""
        if not self.overlaps(other):
            return None
        starts = [s for s in (self.start_s, other.start_s) if s is not None]
        ends = [e for e in (self.end_s, other.end_s) if e is not None]
        return Interval(
            max(starts) if starts else None,
            min(ends) if ends else None,
            min(self.unit, other.unit),
        )

    def hull(self, other: Interval) -> Interval:
        """The smallest stretch that holds both, with the coarser unit."""
        open_left = self.start_s is None or other.start_s is None
        open_right = self.end_s is None or other.end_s is None
        return Interval(
            None if open_left else min(self.start_s or 0, other.start_s or 0),
            None if open_right else max(self.end_s or 0, other.end_s or 0),
            max(self.unit, other.unit),
        )


def _less(start_s: int | None, end_s: int | None) -> bool:
    return start_s is None or end_s is None or start_s < end_s
