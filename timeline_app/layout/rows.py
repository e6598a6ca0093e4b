"""Rows inside a lane: no two marks of a row overlap, and labels get room while there is any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from timeline_app.core.table import Ints
from timeline_app.layout.axis import Doubles

GAP_PX = 7.0
WIDTH_TIERS = (1.0, 260.0, 190.0, 130.0)
"""How much label each event may ask for in turn: all of it, then so many pixels at most."""
OVERFLOW = -1


@dataclass(frozen=True, slots=True)
class Extent:
    """What one event wants on its row. **Units**: pixels; ``label_px`` is the full label's width."""

    start_px: float
    end_px: float
    label_px: float

    def with_label(self, limit_px: float, right_px: float) -> tuple[float, float]:
        """Start and end with a label of at most ``limit_px`` beside the mark.

        The label goes right of it, left where it would leave the picture, inside where it fits.
        """
        label = min(self.label_px, limit_px)
        if label <= 0 or self.end_px - self.start_px >= self.label_px + 5 * GAP_PX:
            return self.start_px, self.end_px
        if self.end_px + label + GAP_PX <= right_px or self.start_px < label:
            return self.start_px, self.end_px + label + GAP_PX
        return self.start_px - label - GAP_PX, self.end_px


class _Taken:
    """What of each row is taken, as sets of rows (bits of one number) in a segment tree over all edges.

    ``_whole`` holds the rows taken all along a node, ``_somewhere`` those taken in any part of it.
    """

    __slots__ = ("_place", "_size", "_somewhere", "_whole")

    def __init__(self, spans: Iterable[tuple[float, float]]) -> None:
        """``spans`` are all those that will ever be asked for."""
        edges = sorted({edge for span in spans for edge in span})
        self._place = {edge: at for at, edge in enumerate(edges)}
        self._size = max(len(edges), 1)
        self._whole = [0] * (2 * self._size)
        self._somewhere = [0] * (2 * self._size)

    def first_free(self, span: tuple[float, float]) -> int:
        """The uppermost row with room. **Cost**: O(log n)."""
        left, right = self._place[span[0]] + self._size, self._place[span[1]] + self._size
        rows = self._taken_above(left) | self._taken_above(right - 1)
        while left < right:
            if left & 1:
                rows |= self._somewhere[left]
                left += 1
            if right & 1:
                right -= 1
                rows |= self._somewhere[right]
            left >>= 1
            right >>= 1
        return (~rows & (rows + 1)).bit_length() - 1

    def take(self, span: tuple[float, float], row: int) -> None:
        """Takes a span of a row, both its edges included. **Cost**: O(log n)."""
        bit = 1 << row
        left, right = self._place[span[0]] + self._size, self._place[span[1]] + self._size + 1
        for leaf in (left, right - 1):
            while leaf := leaf >> 1:
                self._somewhere[leaf] |= bit
        while left < right:
            if left & 1:
                self._whole[left] |= bit
                self._somewhere[left] |= bit
                left += 1
            if right & 1:
                right -= 1
                self._whole[right] |= bit
                self._somewhere[right] |= bit
            left >>= 1
            right >>= 1

    def _taken_above(self, leaf: int) -> int:
        rows = 0
        while leaf := leaf >> 1:
            rows |= self._whole[leaf]
        return rows


def pack(
    extents: Sequence[Extent], salience: Sequence[float], max_rows: int, right_px: float
) -> Ints:
    """A row for each event, ``OVERFLOW`` where none has room: ``(n,) int64``, 0 on top.

    All keep their labels, as long as possible, in order of time; when even short labels do not fit, the less
    salient lose theirs first, and then their place.

    **Cost**: O(n · log n).
    """
    if not extents:
        return np.zeros(0, np.int64)
    by_time = sorted(
        range(len(extents)), key=lambda i: (extents[i].start_px, -extents[i].end_px, i)
    )
    for tier in WIDTH_TIERS:
        limit = 1e9 if tier == 1.0 else tier
        rows = _fill(extents, by_time, [limit], max_rows, right_px, all_or_none=True)
        if OVERFLOW not in rows:
            return np.array(rows, np.int64)
    by_weight = sorted(by_time, key=lambda i: -salience[i])
    return np.array(_fill(extents, by_weight, [150.0, 90.0, 0.0], max_rows, right_px), np.int64)


def rows_wanted(extents: Sequence[Extent], right_px: float, limit_px: float = 190.0) -> int:
    """How many rows hold all events with labels of at most ``limit_px``."""
    by_time = sorted(range(len(extents)), key=lambda i: (extents[i].start_px, i))
    return max(_fill(extents, by_time, [limit_px], len(extents), right_px), default=0) + 1


def _fill(
    extents: Sequence[Extent],
    order: Iterable[int],
    limits: Sequence[float],
    max_rows: int,
    right_px: float,
    all_or_none: bool = False,
) -> list[int]:
    """First fit in the given order, each event with the widest label some row has room for.

    ``all_or_none`` gives up at the first event without room.
    """
    wishes = [_spans(extent, limits, right_px) for extent in extents]
    taken = _Taken(span for spans in wishes for span in spans)
    placed = [OVERFLOW] * len(extents)
    for at in order:
        for span in wishes[at]:
            row = taken.first_free(span)
            if row < max_rows:
                taken.take(span, row)
                placed[at] = row
                break
        if all_or_none and placed[at] == OVERFLOW:
            break
    return placed


def _spans(extent: Extent, limits: Sequence[float], right_px: float) -> list[tuple[float, float]]:
    """What an event takes of its row with each of some labels, the gap behind it included."""
    labelled = (extent.with_label(limit, right_px) for limit in limits)
    return [(start, end + GAP_PX) for start, end in labelled]


def share_rows(wanted: Sequence[int], total: int) -> list[int]:
    """Rows for each lane out of ``total``: all they want if that fits, else in proportion, at least one
    and two where that is possible (one for events, one for their clusters).

    >>> share_rows([2, 3], 10), share_rows([1, 8, 3], 6)
    ([2, 3], [1, 3, 2])
    """
    if sum(wanted) <= total:
        return list(wanted)
    given = [min(2, want) for want in wanted]
    if sum(given) > total:
        given = [1] * len(wanted)
    for _ in range(total - sum(given)):
        lacking = [
            (want / have, -at) for at, (want, have) in enumerate(zip(wanted, given, strict=True))
        ]
        ratio, at = max(lacking)
        if ratio <= 1:
            break
        given[-at] += 1
    return given


def extents_of(starts: Doubles, ends: Doubles, labels: Doubles) -> list[Extent]:
    """Extents from columns."""
    return [
        Extent(a, b, w)
        for a, b, w in zip(starts.tolist(), ends.tolist(), labels.tolist(), strict=True)
    ]
