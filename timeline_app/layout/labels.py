"""Labels of marks, placed greedily row by row inside the window. They never overlap a mark or each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAD_PX = 4.0
APART_PX = 14.0
"""Between the end of one label and the start of the next."""
LEAST_PX = 56.0
"""A label cut shorter than this says nothing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for one label. ``inside`` means it lies on its own bar."""

    start_px: float
    width_px: float
    inside: bool = False

    @property
    def end_px(self) -> float:
        """Right edge."""
        return self.start_px + self.width_px


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark as labels see it. **Units**: pixels from the left edge of the window."""

    start_px: float
    end_px: float
    label_px: float


def place_row(bars: Sequence[Bar], width_px: float) -> list[Slot | None]:
    """Slots for the marks of one row, which are disjoint and in order.

    Inside a long bar if the whole label fits on its visible part, else to the right, else to the left, else
    wherever most of it fits; None where too little would be left.

    **Cost**: O(marks of the row).
    """
    slots: list[Slot | None] = []
    taken_px = 0.0
    for at, bar in enumerate(bars):
        next_px = bars[at + 1].start_px if at + 1 < len(bars) else width_px
        slot = _slot(bar, taken_px, min(next_px, width_px), width_px)
        slots.append(slot)
        taken_px = max(taken_px, bar.end_px, slot.end_px if slot else 0.0)
    return slots


def _slot(bar: Bar, taken_px: float, next_px: float, width_px: float) -> Slot | None:
    if bar.end_px < 0 or bar.start_px > width_px:
        return None
    inner_left, inner_right = (
        max(bar.start_px, 0.0) + 3 * PAD_PX,
        min(bar.end_px, width_px) - PAD_PX,
    )
    options = (
        Slot(inner_left, inner_right - inner_left - PAD_PX, True),
        Slot(bar.end_px + PAD_PX, next_px - bar.end_px - 2 * PAD_PX),
        _left(bar, taken_px),
    )
    for option in options:
        if option.width_px >= bar.label_px and option.start_px >= 0:
            if option is options[2]:
                return Slot(bar.start_px - PAD_PX - bar.label_px, bar.label_px)
            return Slot(option.start_px, bar.label_px, option.inside)
    best = max(options, key=lambda slot: slot.width_px)
    return best if best.width_px >= min(LEAST_PX, bar.label_px) else None


def _left(bar: Bar, taken_px: float) -> Slot:
    start = taken_px + APART_PX if taken_px else 0.0
    return Slot(start, bar.start_px - PAD_PX - start)
