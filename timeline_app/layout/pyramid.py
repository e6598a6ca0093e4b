"""Counts of events by lane and stretch of the axis, at every power of two: density at any zoom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from timeline_app.core.table import Codes, Ints
from timeline_app.layout.axis import AXIS_UNITS, Doubles

FINEST_BITS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Pyramid:
    """``levels[k]`` is ``(lanes, 2**k) int64``; every level has the same total."""

    levels: tuple[Ints, ...]

    @classmethod
    def build(cls, lane: Codes, centre_u: Doubles, lanes: int) -> Pyramid:
        """The pyramid of events at axis positions ``centre_u``; lane -1 is not counted.

        **Cost**: O(n + lanes · 2**FINEST_BITS).
        """
        bins = 1 << FINEST_BITS
        shown = lane >= 0
        at = np.clip(centre_u[shown] * (bins / AXIS_UNITS), 0, bins - 1).astype(np.int64)
        flat = np.bincount(lane[shown].astype(np.int64) * bins + at, minlength=lanes * bins)
        levels = [flat.reshape(lanes, bins)]
        while levels[-1].shape[1] > 1:
            levels.append(levels[-1].reshape(lanes, -1, 2).sum(axis=2))
        return cls(tuple(reversed(levels)))

    def density(self, start_u: float, end_u: float, wanted: int) -> tuple[Ints, float, float]:
        """Counts of the bins that touch a window, about ``wanted`` of them.

        Returns the ``(lanes, k)`` counts, the axis position of the first bin and the width of a bin.
        """
        share = max((end_u - start_u) / AXIS_UNITS, 1e-12)
        level = int(np.clip(np.round(np.log2(wanted / share)), 0, len(self.levels) - 1))
        width_u = AXIS_UNITS / (1 << level)
        low = max(int(start_u // width_u), 0)
        high = min(int(end_u // width_u) + 1, 1 << level)
        return self.levels[level][:, low:high], low * width_u, width_u
