"""Which empty stretches of time to fold, and how wide each busy stretch becomes.

Only *sharp* events hold the axis open: those whose bounds are not far wider than what is usual here. A reach of
years over days of news runs across the folds and does not stretch the picture; its ends get a knot of their own
inside the fold, evenly spaced, so that "1990" and "2005" do not fall on one pixel.

A fold can be opened by hand. It is named by a day in it, so that it stays open while events come and go around
it; what it parted is then one stretch on one scale.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from timeline_app.core.calendar import DAY_S
from timeline_app.core.table import OPEN_END_S, OPEN_START_S, Bools, EventTable, Ints
from timeline_app.layout.axis import AXIS_UNITS, Axis, Piece

SHARP_FACTOR = 40
"""An event is sharp up to so many times the lower quartile of the widths."""
REST_SHARE = 0.8
"""A gap folds when it is at least this part of all that stays."""
RHYTHM_FACTOR = 8
SPAN_SHARE = 0.05
MAX_FOLDS = 12
FOLD_UNITS = 26.0
"""Width of a fold in axis units, and of each further knot inside it (a fraction)."""
KNOT_UNITS = 22.0
MAX_KNOTS = 6
LEAST_STEP = 0.02
"""Knots of a fold stand apart by this part of its length."""
MARGIN = 0.06
MINOR_SHARE = 0.03
"""A stretch with fewer of the sharp events than this becomes a knot inside a fold."""
LENGTH_WEIGHT = 0.2
"""How much of a stretch's width its length decides; its events decide the rest."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A busy stretch of time and how many sharp events lie in it."""

    start_s: float
    end_s: float
    count: int


def build_axis(
    table: EventTable,
    mask: Bools,
    fold: bool = True,
    start_s: int | None = None,
    end_s: int | None = None,
    unfolded: Sequence[int] = (),
) -> Axis:
    """The axis on which the chosen events are drawn.

    Args:
        table: all events.
        mask: the rows to show.
        fold: fold long empty stretches.
        start_s: the axis begins here, whatever the events say.
        end_s: the axis ends here.
        unfolded: day numbers; no gap that holds one of them is folded.

    **Cost**: O(n log n).
    """
    starts, ends = _bounded_sides(table, mask, start_s, end_s)
    if not len(starts):
        starts, ends = _fallback(start_s, end_s)
    sharp = _sharp(ends - starts)
    stretches = _stretches(starts[sharp], ends[sharp])
    if not fold:
        whole = Stretch(float(starts.min()), float(ends.max()), len(starts))
        return Axis(_lay(_padded([whole]), np.array([]), start_s, end_s))
    stretches, minor = _without_minor(_join(stretches))
    loose = [*starts[~sharp].tolist(), *ends[~sharp].tolist(), *minor]
    blunt = np.unique(np.array(loose, np.float64))
    stretches, opened = _opened(stretches, blunt, unfolded)
    return Axis(_lay(_padded(stretches), blunt, start_s, end_s), tuple(opened))


def _opened(
    stretches: Sequence[Stretch],
    blunt: np.ndarray[tuple[int], np.dtype[np.float64]],
    unfolded: Sequence[int],
) -> tuple[list[Stretch], list[tuple[float, float]]]:
    """The stretches joined over, or reaching into, each gap that was opened by hand; and those gaps."""
    joined, opened = [stretches[0]], []
    for stretch in stretches[1:]:
        last = joined[-1]
        if _holds_any(last.end_s, stretch.start_s, unfolded):
            opened.append((last.end_s, stretch.start_s))
            joined[-1] = Stretch(last.start_s, stretch.end_s, last.count + stretch.count)
        else:
            joined.append(stretch)
    first, last = joined[0], joined[-1]
    if len(blunt) and _holds_any(float(blunt[0]), first.start_s, unfolded):
        opened.insert(0, (float(blunt[0]), first.start_s))
        joined[0] = replace(first, start_s=float(blunt[0]))
    if len(blunt) and _holds_any(last.end_s, float(blunt[-1]), unfolded):
        opened.append((last.end_s, float(blunt[-1])))
        joined[-1] = replace(joined[-1], end_s=float(blunt[-1]))
    return joined, opened


def _holds_any(start_s: float, end_s: float, days: Sequence[int]) -> bool:
    """True when one of the days begins in the gap; in the shortest gaps, when the gap begins in the day."""
    return start_s < end_s and any(
        start_s - (DAY_S if end_s - start_s < DAY_S else 0) <= day * DAY_S < end_s for day in days
    )


def _bounded_sides(
    table: EventTable, mask: Bools, start_s: int | None, end_s: int | None
) -> tuple[Ints, Ints]:
    """Both bounds of each dated event; an open side is one day wide; all clipped to the wanted range."""
    rows = mask & ~table.is_undated
    starts, ends = table.start_s[rows], table.end_s[rows]
    starts = np.where(starts == OPEN_START_S, ends - DAY_S, starts)
    ends = np.where(ends == OPEN_END_S, starts + DAY_S, ends)
    if start_s is not None:
        starts, ends = np.maximum(starts, start_s), np.maximum(ends, start_s + 1)
    if end_s is not None:
        starts, ends = np.minimum(starts, end_s - 1), np.minimum(ends, end_s)
    return starts, ends


def _fallback(start_s: int | None, end_s: int | None) -> tuple[Ints, Ints]:
    start = start_s if start_s is not None else (end_s or 0) - 366 * DAY_S
    end = end_s if end_s is not None else start + 366 * DAY_S
    return np.array([start], np.int64), np.array([max(end, start + 1)], np.int64)


def _sharp(widths: Ints) -> Bools:
    usual = max(float(np.quantile(widths, 0.25)), 1.0)
    sharp: Bools = widths <= SHARP_FACTOR * usual
    return sharp


def _stretches(starts: Ints, ends: Ints) -> list[Stretch]:
    """Unions of overlapping intervals, in order."""
    order = np.argsort(starts, kind="stable")
    starts, reach = starts[order], np.maximum.accumulate(ends[order])
    cuts = np.flatnonzero(starts[1:] > reach[:-1]) + 1
    firsts = np.concatenate([[0], cuts])
    lasts = np.concatenate([cuts, [len(starts)]])
    return [
        Stretch(float(starts[a]), float(reach[b - 1]), int(b - a))
        for a, b in zip(firsts, lasts, strict=True)
    ]


def _join(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches joined over every gap that is not worth a fold."""
    gaps = np.array([b.start_s - a.end_s for a, b in itertools.pairwise(stretches)], np.float64)
    cut = _worth_folding(gaps, stretches[-1].end_s - stretches[0].start_s)
    joined = [stretches[0]]
    for at, stretch in enumerate(stretches[1:]):
        last = joined[-1]
        if at in cut:
            joined.append(stretch)
        else:
            joined[-1] = Stretch(last.start_s, stretch.end_s, last.count + stretch.count)
    return joined


def _without_minor(stretches: Sequence[Stretch]) -> tuple[list[Stretch], list[float]]:
    """The stretches that hold more than a stray event, and the bounds of the others."""
    least = MINOR_SHARE * sum(s.count for s in stretches)
    major = [s for s in stretches if s.count > least]
    minor = [s for s in stretches if s.count <= least]
    return major, [bound for s in minor for bound in (s.start_s, s.end_s)]


def _worth_folding(gaps: np.ndarray[tuple[int], np.dtype[np.float64]], span: float) -> set[int]:
    """Indexes of the gaps that are long against the rest or against the usual rhythm."""
    if not len(gaps):
        return set()
    rhythm = float(np.quantile(gaps, 0.75))
    rest = span
    chosen: set[int] = set()
    for at in np.argsort(-gaps, kind="stable")[:MAX_FOLDS].tolist():
        gap = float(gaps[at])
        left = rest - gap
        odd_one = gap >= RHYTHM_FACTOR * rhythm and gap >= SPAN_SHARE * left
        if gap < REST_SHARE * left and not odd_one:
            break
        chosen.add(at)
        rest = left
    return chosen


def _padded(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Stretches with a margin on both sides, never into the neighbour."""
    busy = sum(s.end_s - s.start_s for s in stretches)
    padded: list[Stretch] = []
    for at, stretch in enumerate(stretches):
        margin = max(MARGIN * (stretch.end_s - stretch.start_s), MARGIN / 3 * busy, 1.0)
        left = stretch.start_s - margin
        right = stretch.end_s + margin
        if at:
            left = max(left, (stretches[at - 1].end_s + 2 * stretch.start_s) / 3)
        if at + 1 < len(stretches):
            right = min(right, (stretches[at + 1].start_s + 2 * stretch.end_s) / 3)
        padded.append(Stretch(left, right, stretch.count))
    return padded


def _lay(
    stretches: Sequence[Stretch],
    blunt: np.ndarray[tuple[int], np.dtype[np.float64]],
    start_s: int | None,
    end_s: int | None,
) -> tuple[Piece, ...]:
    """Pieces from left to right; outer blunt bounds get a fold beyond the first or last stretch."""
    first, last = stretches[0].start_s, stretches[-1].end_s
    if start_s is not None:
        first = float(start_s)
    if end_s is not None:
        last = float(end_s)
    before = blunt[blunt < first]
    after = blunt[blunt > last]
    runs: list[tuple[float, float, float, bool]] = []
    if len(before):
        runs += _folded(float(before[0]) - 1, first, before)
    shares = _shares(stretches)
    for at, stretch in enumerate(stretches):
        left = first if at == 0 else stretch.start_s
        right = last if at == len(stretches) - 1 else stretch.end_s
        runs.append((left, right, shares[at], False))
        if at + 1 < len(stretches):
            runs += _folded(right, stretches[at + 1].start_s, blunt)
    if len(after):
        runs += _folded(last, float(after[-1]) + 1, after)
    return tuple(_pieces(runs))


def _shares(stretches: Sequence[Stretch]) -> list[float]:
    """Part of the open width each stretch gets, by its length and by its events."""
    length = sum(s.end_s - s.start_s for s in stretches)
    count = sum(s.count for s in stretches)
    return [
        LENGTH_WEIGHT * (s.end_s - s.start_s) / length + (1 - LENGTH_WEIGHT) * s.count / count
        for s in stretches
    ]


def _folded(
    start: float, end: float, blunt: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> list[tuple[float, float, float, bool]]:
    """One fold, with evenly spaced knots for the blunt bounds inside it. Widths are negative units."""
    step = LEAST_STEP * (end - start)
    inside = blunt[(blunt > start + step) & (blunt < end - step)]
    inside = inside[np.diff(inside, prepend=-np.inf) > step]
    if len(inside) > MAX_KNOTS:
        inside = inside[np.linspace(0, len(inside) - 1, MAX_KNOTS).astype(int)]
    knots = [start, *inside.tolist(), end]
    width = FOLD_UNITS if len(knots) == 2 else max(KNOT_UNITS, FOLD_UNITS / (len(knots) - 1))
    return [(a, b, -width, True) for a, b in itertools.pairwise(knots) if b > a]


def _pieces(runs: Sequence[tuple[float, float, float, bool]]) -> list[Piece]:
    fixed = -sum(share for _, _, share, folded in runs if folded)
    squeeze = min(1.0, 0.45 * AXIS_UNITS / fixed) if fixed else 1.0
    room = AXIS_UNITS - fixed * squeeze
    pieces: list[Piece] = []
    at = 0.0
    for start, end, share, folded in runs:
        width = -share * squeeze if folded else share * room
        pieces.append(Piece(start, end, at, at + width, folded))
        at += width
    return pieces
