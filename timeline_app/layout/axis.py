"""The map between civil seconds and axis units: straight pieces, some of them folded.

Axis units (``u``) run from 0 to ``AXIS_UNITS``. A fold is a long empty stretch squeezed into a few units;
it is always drawn as a break, so the axis never lies about it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.calendar import DAY_S

Doubles = npt.NDArray[np.float64]

AXIS_UNITS = 1000.0


@dataclass(frozen=True, slots=True)
class Piece:
    """One straight piece of the axis, ``[start_s, end_s)`` drawn over ``[start_u, end_u)``."""

    start_s: float
    end_s: float
    start_u: float
    end_u: float
    folded: bool = False

    @property
    def seconds_per_unit(self) -> float:
        """The local scale."""
        return (self.end_s - self.start_s) / max(self.end_u - self.start_u, 1e-12)


@dataclass(frozen=True, slots=True)
class Axis:
    """Pieces in order, without gaps. Monotone: later is never further left.

    **Cost**: O(values · log pieces) for both maps.
    """

    pieces: tuple[Piece, ...]
    opened: tuple[tuple[float, float], ...] = ()
    """Empty stretches that would be folded but were opened by hand, ``[start_s, end_s)``."""

    def to_u(self, moment_s: npt.ArrayLike) -> Doubles:
        """Axis units of civil seconds; what lies outside the axis is clamped to its ends."""
        knots_s, knots_u = self._knots()
        return np.asarray(np.interp(np.asarray(moment_s, np.float64), knots_s, knots_u))

    def to_s(self, unit: npt.ArrayLike) -> Doubles:
        """Civil seconds of axis units, clamped to the ends."""
        knots_s, knots_u = self._knots()
        return np.asarray(np.interp(np.asarray(unit, np.float64), knots_u, knots_s))

    @property
    def start_s(self) -> float:
        """First moment drawn."""
        return self.pieces[0].start_s

    @property
    def end_s(self) -> float:
        """End of the last moment drawn."""
        return self.pieces[-1].end_s

    @property
    def folds(self) -> tuple[Piece, ...]:
        """The folded pieces."""
        return tuple(piece for piece in self.pieces if piece.folded)

    def _knots(self) -> tuple[Doubles, Doubles]:
        first = self.pieces[0]
        knots_s = [first.start_s, *(piece.end_s for piece in self.pieces)]
        knots_u = [first.start_u, *(piece.end_u for piece in self.pieces)]
        return np.array(knots_s), np.array(knots_u)


def first_empty_day(start_s: float, end_s: float) -> int:
    """The day that names a fold: the first that lies in it, else the one it begins in."""
    day = math.ceil(start_s / DAY_S)
    return day if day * DAY_S < end_s else math.floor(start_s / DAY_S)
