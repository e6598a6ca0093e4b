"""Which events touch a window, found without reading all of them.

Events are bucketed by the binary order of their length and sorted by start within a bucket, so that a few
century-long events do not spoil the search among millions of days.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline_app.core.table import Ints
from timeline_app.layout.axis import Doubles


@dataclass(frozen=True, slots=True, eq=False)
class _Bucket:
    rows: Ints
    starts: Doubles
    ends: Doubles
    longest: float


@dataclass(frozen=True, slots=True, eq=False)
class WindowIndex:
    """Rows by start within buckets of like length."""

    buckets: tuple[_Bucket, ...]
    all_starts: Doubles
    all_ends: Doubles
    """Both sorted on their own."""

    @classmethod
    def build(cls, rows: Ints, starts: Doubles, ends: Doubles) -> WindowIndex:
        """The index of some rows with their start and end in any unit.

        **Cost**: O(n log n).
        """
        lengths = np.maximum(ends - starts, 1e-9)
        order_of = np.floor(np.log2(lengths)).astype(np.int64)
        buckets = []
        for order in np.unique(order_of):
            at = np.flatnonzero(order_of == order)
            at = at[np.argsort(starts[at], kind="stable")]
            longest = float(lengths[at].max())
            buckets.append(_Bucket(rows[at], starts[at], ends[at], longest))
        return cls(tuple(buckets), np.sort(starts), np.sort(ends))

    def count(self, start: float, end: float) -> int:
        """At least the number of rows that touch ``[start, end]``. **Cost**: O(buckets · log n)."""
        return sum(b - a for a, b in (self._range(x, start, end) for x in self.buckets))

    def outside(self, start: float, end: float) -> tuple[int, int]:
        """How many rows end before ``start``, and how many begin after ``end``. **Cost**: O(log n)."""
        left = int(np.searchsorted(self.all_ends, start, "left"))
        right = len(self.all_starts) - int(np.searchsorted(self.all_starts, end, "right"))
        return left, right

    def rows(self, start: float, end: float) -> Ints:
        """Rows that touch ``[start, end]``, ascending. **Cost**: O(log n + hits)."""
        found = []
        for bucket in self.buckets:
            low, high = self._range(bucket, start, end)
            touching = bucket.ends[low:high] >= start
            found.append(bucket.rows[low:high][touching])
        return np.sort(np.concatenate(found)) if found else np.zeros(0, np.int64)

    @staticmethod
    def _range(bucket: _Bucket, start: float, end: float) -> tuple[int, int]:
        low = int(np.searchsorted(bucket.starts, start - bucket.longest, "left"))
        high = int(np.searchsorted(bucket.starts, end, "right"))
        return low, high
