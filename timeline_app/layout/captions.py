"""What is written beside each mark, and how wide it is; measured once and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline_app.core.datewords import event_date_words
from timeline_app.core.event import Event
from timeline_app.core.status import Status
from timeline_app.core.table import EventTable

Measure = Callable[[str], float]
"""Width in pixels of a line of text."""

FULL_PX = 400.0
"""No label asks for more."""
LEAD_GAP_PX = 5.0
SAID_IN_WORDS = {
    Status.DENIED: "denied",
    Status.HYPOTHETICAL: "if",
    Status.PLANNED: "planned",
    Status.REPORTED: "reported",
}


@dataclass(frozen=True, slots=True)
class Caption:
    """The words of one label. **Units**: pixels."""

    lead: str
    text: str
    lead_px: float
    width_px: float


class Captions:
    """Captions by table row, made when first asked for.

    The table is fixed; a caption never changes once made, so frames may share the book.
    """

    def __init__(self, table: EventTable, measure: Measure) -> None:
        self._table = table
        self._measure = measure
        self._made: dict[int, Caption] = {}

    def of(self, row: int) -> Caption:
        """The caption of a row. **Cost**: O(1) after the first time."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._make(row)
        return made

    def fit(self, text: str, width_px: float) -> str:
        """The text cut with an ellipsis to a width, at a word's end where one is near."""
        if self._measure(text) <= width_px:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._measure(text[:middle].rstrip() + "…") <= width_px:
                low = middle
            else:
                high = middle - 1
        cut = text[:low].rstrip()
        space = cut.rfind(" ")
        if 0 < len(cut) - space <= 4 and space > len(cut) / 2:
            cut = cut[:space]
        return cut.rstrip(" ,;:–-") + "…" if cut else ""

    def width(self, text: str) -> float:
        """Pixels of a text."""
        return self._measure(text)

    def _make(self, row: int) -> Caption:
        table = self._table
        lead = lead_words(table.events[row]) if table.events else ""
        text = " ".join(table.labels[row].split())
        lead_px = self._measure(lead) + LEAD_GAP_PX if lead else 0.0
        return Caption(lead, text, lead_px, min(lead_px + self._measure(text) + 2, FULL_PX))


def lead_words(event: Event) -> str:
    """When, how real and whether disputed, in words: "≈ Aug 2018 · planned ⚡"."""
    words = event_date_words(event)
    if said := SAID_IN_WORDS.get(event.status):
        words += f" · {said}"
    return words + (" ⚡" if event.conflicts else "")
