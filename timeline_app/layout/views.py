"""From a filter and view options to an arrangement: one way for the window's canvas and for pictures.

In the window the axis keeps its whole length while a period is chosen, so that the person stays where they are and
sees what the period leaves out; a picture's axis is the period itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from timeline_app.core.calendar import DAY_S
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ViewOptions
from timeline_app.core.table import Bools, EventTable
from timeline_app.layout.arrangement import Arrangement, arrange
from timeline_app.layout.captions import Captions
from timeline_app.layout.folds import build_axis
from timeline_app.layout.lane_order import coloured, in_order, recounted
from timeline_app.layout.lanes import MAX_LANES, assign_lanes


@dataclass(frozen=True, slots=True)
class Room:
    """What there is to draw on. **Units**: pixels."""

    width_px: float
    fill_px: float | None = None
    """The height that the lanes fill; None for as many lines as they want."""
    max_lanes: int = MAX_LANES
    whole_axis: bool = False
    """Let the axis run beyond the chosen period."""


def lay_out(
    table: EventTable,
    chosen: Filter,
    view: ViewOptions,
    captions: Captions,
    room: Room,
    titles: Callable[[str], str] = str,
) -> Arrangement:
    """The arrangement of the events that pass, and of those the choice of actors only dims.

    **Cost**: that of ``arrange``.
    """
    strong = chosen.mask(table) & ~table.is_undated
    drawn = drawn_rows(table, chosen, view)
    lanes = assign_lanes(
        table, drawn, view.group_by, chosen.actors or frozenset(), room.max_lanes, titles
    )
    lanes = in_order(coloured(lanes, table, view.group_by), view.lane_order)
    bounds = (None, None) if room.whole_axis else period_s(chosen)
    known = drawn if not room.whole_axis else _whole(table, chosen, view)
    return arrange(
        table,
        drawn,
        build_axis(table, known, view.fold, *bounds, view.unfolded),
        recounted(lanes, strong) if view.dim else lanes,
        captions,
        room.width_px,
        room.fill_px,
        pale=drawn & ~strong,
        collapsed=view.collapsed,
    )


def drawn_rows(table: EventTable, chosen: Filter, view: ViewOptions) -> Bools:
    """The dated rows that pass or are only dimmed, ``(n,) bool``."""
    return (without_actors(chosen) if view.dim else chosen).mask(table) & ~table.is_undated


def without_actors(chosen: Filter) -> Filter:
    """The filter without its choice of actors."""
    return replace(chosen, actors=None, no_actor=None, all_actors=False)


def period_s(chosen: Filter) -> tuple[int | None, int | None]:
    """Seconds between which the filter's period lies."""
    first, last = chosen.from_day, chosen.to_day
    return (
        None if first is None else first * DAY_S,
        None if last is None else (last + 1) * DAY_S,
    )


def _whole(table: EventTable, chosen: Filter, view: ViewOptions) -> Bools:
    """What the axis of the window spans: all that would show without the period."""
    anywhen = replace(chosen, from_day=None, to_day=None)
    return (without_actors(anywhen) if view.dim else anywhen).mask(table) & ~table.is_undated
