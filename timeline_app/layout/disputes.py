"""Which drawn events contradict each other: pairs of marks that a dotted link joins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline_app.core.table import EventTable
from timeline_app.layout.scene import Cluster, DisputeLink, Mark

Pairs = tuple[tuple[int, int], ...]
Box = tuple[float, float, float]
"""Left, right and middle height in pixels."""
STUB_PX = 34.0


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


def place_links(
    pairs: Pairs,
    marks: Sequence[Mark],
    clusters: Sequence[Cluster],
    place_px: Callable[[int], float],
) -> tuple[DisputeLink, ...]:
    """A link for every pair of which something is drawn, between the nearer ends.

    An event in a cluster is linked by the cluster. Where one side is out of view, a short piece points to it;
    ``place_px`` says where a row begins, in view or not.
    """
    if not pairs:
        return ()
    drawn = {mark.row: (mark.start_px, mark.end_px, mark.y_px) for mark in marks}
    for cluster in clusters:
        box = (cluster.start_px, cluster.start_px + cluster.width_px, cluster.y_px)
        drawn.update(dict.fromkeys(cluster.rows, box))
    links: list[DisputeLink] = []
    for rows in pairs:
        known = [row for row in rows if row in drawn]
        if len(known) == 2 and drawn[rows[0]] != drawn[rows[1]]:
            links.append(_between(rows, *sorted(drawn[row] for row in rows)))
        elif len(known) == 1:
            absent = rows[1] if known[0] == rows[0] else rows[0]
            links.append(_towards(rows, drawn[known[0]], place_px(absent)))
    return tuple(links)


def _between(rows: tuple[int, int], left: Box, right: Box) -> DisputeLink:
    return DisputeLink(rows, (min(left[1], right[0]), left[2]), (right[0], right[2]))


def _towards(rows: tuple[int, int], known: Box, absent_px: float) -> DisputeLink:
    """A short piece from a mark to the side on which the other lies."""
    start_px, end_px, y_px = known
    if absent_px < start_px:
        return DisputeLink(rows, (start_px, y_px), (start_px - STUB_PX, y_px))
    return DisputeLink(rows, (end_px, y_px), (end_px + STUB_PX, y_px))
