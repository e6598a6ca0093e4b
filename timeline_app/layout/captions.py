"""What is written beside each mark, and how wide it is; measured once and kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline_app.core.datewords import event_date_words
from timeline_app.core.event import Event
from timeline_app.core.status import Status
from timeline_app.core.table import EventTable

Measure = Callable[[str], float]
"""Width in pixels of a line of text."""

FULL_PX = 540.0
"""No label makes a row of its own for more."""
LEAD_GAP_PX = 5.0
LEAST_TEXT_PX = 44.0
"""A summary cut shorter than this gives way to nothing but itself."""
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
        self._cut: dict[tuple[str, int], str] = {}

    def of(self, row: int) -> Caption:
        """The caption of a row. **Cost**: O(1) after the first time."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._make(row)
        return made

    def fit(self, text: str, width_px: float) -> str:
        """The text cut with an ellipsis to a width, at a word's end where one is near."""
        key = (text, int(width_px))
        known = self._cut.get(key)
        if known is None:
            known = self._cut[key] = self._shorten(text, float(key[1]))
        return known

    def cut(self, row: int, width_px: float, dated_by_axis: bool) -> tuple[str, str, float]:
        """Lead, text and the lead's width for a slot.

        A tight slot drops the year where the axis says it, a tighter one the whole lead.
        """
        caption = self.of(row)
        if caption.width_px <= width_px + 0.5:
            text = self.fit(caption.text, width_px - caption.lead_px + 1)
            return caption.lead, text, caption.lead_px
        brief = short_lead(caption.lead) if dated_by_axis else caption.lead
        for lead in (brief, ""):
            lead_px = self._measure(lead) + LEAD_GAP_PX if lead else 0.0
            room_px = width_px - lead_px
            if room_px >= min(LEAST_TEXT_PX, self._measure(caption.text)) or not lead:
                return lead, self.fit(caption.text, room_px), lead_px
        return "", "", 0.0

    def _shorten(self, text: str, width_px: float) -> str:
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
        return Caption(lead, text, lead_px, lead_px + self._measure(text) + 2)


_YEAR_AFTER_MONTH = re.compile(r"(?<=[a-z]{2}) \d+( BC)?(?=$|[?,]| ·| ⚡)")


def short_lead(lead: str) -> str:
    """The lead without the year that ends its date: the axis says it.

    >>> short_lead("≈ 30 Jul – 2 Aug 2021 · planned"), short_lead("≈ 2021")
    ('≈ 30 Jul – 2 Aug · planned', '≈ 2021')
    """
    return _YEAR_AFTER_MONTH.sub("", lead)


def lead_words(event: Event) -> str:
    """When, how real and whether disputed, in words: "≈ Aug 2018 · planned ⚡"."""
    words = event_date_words(event)
    if said := SAID_IN_WORDS.get(event.status):
        words += f" · {said}"
    return words + (" ⚡" if event.conflicts or event.disputes else "")
