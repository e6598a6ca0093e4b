"""Sets of days as one big integer, so that weekday, offset, span and order are a few machine operations.

Bit *i* is the day ``FIRST_DAY + i``. The universe is 1500-01-01 to 2199-12-31, 32 KB a set; a side that
comes near an edge of the universe is open. A publication date is such a set: "some Thursday of August, or of
any August" needs no enumeration, and ``a & b`` is all that propagation does.

Laws (tests/core/test_dayset.py): ``shift`` there and back is identity inside the universe; ``spread`` is the
union of its shifts; ``weeks`` is idempotent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline_app.core.calendar import day_number, month_length, weekday

FIRST_YEAR = 1500
LAST_YEAR = 2199
FIRST_DAY = day_number(FIRST_YEAR)
LAST_DAY = day_number(LAST_YEAR + 1) - 1
_SIZE = LAST_DAY - FIRST_DAY + 1
_FULL = (1 << _SIZE) - 1
_EDGE = 15_000
"""A side within so many days of the universe's edge is open: "any July", "any Tuesday, 29 February" (every 40
years at the rarest) has no last one."""


@dataclass(frozen=True, slots=True)
class DaySet:
    """A set of days of the universe; immutable. Operations cost O(universe / 64)."""

    bits: int

    @classmethod
    def every(cls) -> DaySet:
        """Every day: nothing is known."""
        return _EVERY

    @classmethod
    def none(cls) -> DaySet:
        """No day: the clues contradict."""
        return cls(0)

    @classmethod
    def between(cls, first: int | None, last: int | None) -> DaySet:
        """All days from ``first`` to ``last``, both inclusive; None is open.

        >>> DaySet.between(0, 2).days()
        [0, 1, 2]
        """
        low = 0 if first is None else max(0, first - FIRST_DAY)
        high = _SIZE if last is None else min(_SIZE, last - FIRST_DAY + 1)
        if high <= low:
            return cls(0)
        return cls(((1 << (high - low)) - 1) << low)

    @classmethod
    def of(cls, days: Iterable[int]) -> DaySet:
        """The listed days; those outside the universe are left out."""
        bits = 0
        for day in days:
            if FIRST_DAY <= day <= LAST_DAY:
                bits |= 1 << (day - FIRST_DAY)
        return cls(bits)

    @property
    def is_empty(self) -> bool:
        """True when no day is left."""
        return self.bits == 0

    @property
    def is_every(self) -> bool:
        """True when no day is ruled out."""
        return self.bits == _FULL

    @property
    def is_single(self) -> bool:
        """True when one day is left.

        >>> DaySet.of([5]).is_single, DaySet.of([5, 6]).is_single, DaySet.none().is_single
        (True, False, False)
        """
        return self.bits > 0 and self.bits == 1 << (self.bits.bit_length() - 1)

    @property
    def first(self) -> int | None:
        """Earliest day, None when the set is empty or open on that side."""
        low = (self.bits & -self.bits).bit_length() - 1
        return FIRST_DAY + low if low >= _EDGE else None

    @property
    def last(self) -> int | None:
        """Latest day, None when the set is empty or open on that side."""
        high = self.bits.bit_length()
        return FIRST_DAY + high - 1 if 0 < high <= _SIZE - _EDGE else None

    @property
    def is_bounded(self) -> bool:
        """True when both sides are closed."""
        return self.first is not None and self.last is not None

    def __len__(self) -> int:
        return self.bits.bit_count()

    def __contains__(self, day: int) -> bool:
        return FIRST_DAY <= day <= LAST_DAY and bool(self.bits >> (day - FIRST_DAY) & 1)

    def __and__(self, other: DaySet) -> DaySet:
        if other.bits == _FULL:
            return self
        if self.bits == _FULL:
            return other
        return DaySet(self.bits & other.bits)

    def __or__(self, other: DaySet) -> DaySet:
        return DaySet(self.bits | other.bits)

    def __sub__(self, other: DaySet) -> DaySet:
        return DaySet(self.bits & ~other.bits)

    def __iter__(self) -> Iterator[int]:
        bits = self.bits
        base = (bits & -bits).bit_length() - 1 if bits else 0
        bits >>= base
        for offset, digit in enumerate(reversed(f"{bits:b}") if bits else ""):
            if digit == "1":
                yield FIRST_DAY + base + offset

    def days(self) -> list[int]:
        """All days, sorted. Cost O(span)."""
        return list(self)

    def shift(self, days: int) -> DaySet:
        """Every day moved by so many days; what leaves the universe is lost, an open side stays open."""
        days = max(-_SIZE, min(_SIZE, days))
        if days == 0 or self.bits == _FULL:
            return self
        if days > 0:
            moved = self.bits << days & _FULL
            return DaySet(moved | (1 << days) - 1) if self.bits & 1 else DaySet(moved)
        moved = self.bits >> -days
        if self.bits >> (_SIZE - 1):
            moved |= ((1 << -days) - 1) << (_SIZE + days)
        return DaySet(moved)

    def spread(self, low: int, high: int) -> DaySet:
        """Every day reached from a member by an offset in ``[low, high]``. Cost O(log(high - low)) shifts."""
        if high < low:
            return DaySet(0)
        if self.bits == _FULL:
            return self
        if low > 0:
            return self.shift(low)._reach(high - low, 1)
        if high < 0:
            return self.shift(high)._reach(high - low, -1)
        return self._reach(-low, -1) | self._reach(high, 1)

    def _reach(self, days: int, sign: int) -> DaySet:
        """The union of the shifts by 0 to ``days`` in one direction, by doubling."""
        days = min(days, _SIZE)
        wide, reach = self, 0
        while reach < days:
            step = min(reach + 1, days - reach)
            wide |= wide.shift(sign * step)
            reach += step
        return wide

    def weeks(self) -> DaySet:
        """All days of the ISO weeks (Monday to Sunday) that hold a member."""
        return self.mondays().spread(0, 6)

    def mondays(self) -> DaySet:
        """The Mondays of the ISO weeks that hold a member."""
        if self.bits == _FULL:
            return weekdays(0)
        found = DaySet(0)
        for offset in range(7):
            found |= (self & weekdays(offset)).shift(-offset)
        return found & weekdays(0)

    def hull(self) -> DaySet:
        """The stretch from the first to the last member."""
        if not self.bits:
            return self
        low = (self.bits & -self.bits).bit_length() - 1
        return DaySet(((1 << (self.bits.bit_length() - low)) - 1) << low)


_EVERY = DaySet(_FULL)


@lru_cache(maxsize=7)
def weekdays(index: int) -> DaySet:
    """All Mondays (0) to Sundays (6) of the universe."""
    start = (index - weekday(FIRST_DAY)) % 7
    bits, filled = 1, 1
    while filled * 7 < _SIZE:
        bits |= bits << (filled * 7)
        filled *= 2
    return DaySet((bits << start) & _FULL)


@lru_cache(maxsize=12)
def months(index: int) -> DaySet:
    """All days of every January (1) to December (12) of the universe."""
    bits = 0
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        low = day_number(year, index) - FIRST_DAY
        bits |= ((1 << month_length(year, index)) - 1) << low
    return DaySet(bits)
