"""Which drawn events contradict each other: pairs of marks that a dotted link joins."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.table import EventTable
from timeline_app.layout.scene import DisputeLink, Mark

Pairs = tuple[tuple[int, int], ...]


def disputed_pairs(table: EventTable) -> Pairs:
    """Rows of events whose sources give the same thing days that cannot both be: each pair once.

    **Cost**: O(events).
    """
    if not any(event.disputes for event in table.events):
        return ()
    row_of = {event.id: row for row, event in enumerate(table.events)}
    pairs = {
        (min(row, row_of[other]), max(row, row_of[other]))
        for row, event in enumerate(table.events)
        for other in event.disputes
        if other in row_of and row_of[other] != row
    }
    return tuple(sorted(pairs))


def place_links(pairs: Pairs, marks: Sequence[Mark]) -> tuple[DisputeLink, ...]:
    """A link for every pair that is drawn, between the marks' nearer ends."""
    drawn = {mark.row: mark for mark in marks}
    links: list[DisputeLink] = []
    for one, other in pairs:
        left, right = drawn.get(one), drawn.get(other)
        if left is None or right is None:
            continue
        if left.start_px > right.start_px:
            left, right = right, left
        links.append(
            DisputeLink(
                (left.row, right.row),
                (min(left.end_px, right.start_px), left.y_px),
                (right.start_px, right.y_px),
            )
        )
    return tuple(links)
