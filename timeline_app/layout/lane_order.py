"""The order of the lanes as a person wants it, and the hue that stays with what a lane stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from timeline_app.core.picture import GroupBy
from timeline_app.core.table import Bools, EventTable
from timeline_app.layout.lanes import GREY, HUES, Lanes


def in_order(lanes: Lanes, order: Sequence[str]) -> Lanes:
    """The lanes named in ``order`` first, in that order; the rest follow in theirs."""
    place = {key: at for at, key in enumerate(order)}
    sorted_lanes = sorted(
        range(len(lanes.lanes)),
        key=lambda lane: (place.get(lanes.lanes[lane].key, len(place)), lane),
    )
    if sorted_lanes == list(range(len(lanes.lanes))):
        return lanes
    renumber = np.full(len(sorted_lanes) + 1, -1, np.int32)
    renumber[sorted_lanes] = np.arange(len(sorted_lanes), dtype=np.int32)
    return Lanes(tuple(lanes.lanes[lane] for lane in sorted_lanes), renumber[lanes.lane_of])


def moved(keys: Sequence[str], key: str, place: int) -> tuple[str, ...]:
    """The keys with one of them put before what stood at ``place``.

    >>> moved(["a", "b", "c"], "a", 2), moved(["a", "b", "c"], "c", 0), moved(["a", "b"], "b", 2)
    (('b', 'a', 'c'), ('c', 'a', 'b'), ('a', 'b'))
    """
    before = [one for one in keys[:place] if one != key]
    after = [one for one in keys[place:] if one != key]
    return (*before, key, *after)


def coloured(lanes: Lanes, table: EventTable, group_by: GroupBy) -> Lanes:
    """The lanes with hues that do not depend on the filter.

    The groups with most events of the whole table keep the first hues; others take what is free, then grey.

    **Cost**: O(parts).
    """
    rank = _ranks(table, group_by)
    free = list(range(HUES))
    hues = [GREY] * len(lanes.lanes)
    by_rank = sorted(range(len(hues)), key=lambda at: rank.get(lanes.lanes[at].key, len(rank)))
    for at in by_rank:
        wanted = rank.get(lanes.lanes[at].key)
        if wanted is None or not free:
            continue
        hues[at] = wanted if wanted in free else free[0]
        free.remove(hues[at])
    pairs = zip(lanes.lanes, hues, strict=True)
    return replace(lanes, lanes=tuple(replace(lane, hue=hue) for lane, hue in pairs))


def _ranks(table: EventTable, group_by: GroupBy) -> dict[str, int]:
    """Place of every group by its events in the whole table, the largest first."""
    match group_by:
        case "actor":
            names: Sequence[str] = table.actor_ids
            codes = table.actors.values
        case "article":
            names, codes = table.article_ids, table.articles.values
        case "place":
            names, codes = table.places, table.place[table.place >= 0].astype(np.int64)
        case _:
            return {}
    sizes = np.bincount(codes, minlength=len(names))
    order = np.argsort(-sizes, kind="stable").tolist()
    return {names[code]: at for at, code in enumerate(order)}


def recounted(lanes: Lanes, counted: Bools) -> Lanes:
    """The lanes with the number of those of their events that are ``counted``."""
    of_lane = lanes.lane_of[counted & (lanes.lane_of >= 0)]
    counts = np.bincount(of_lane, minlength=len(lanes.lanes)).tolist()
    pairs = zip(lanes.lanes, counts, strict=True)
    return replace(lanes, lanes=tuple(replace(lane, count=count) for lane, count in pairs))
