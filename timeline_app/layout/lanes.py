"""Which lane each event is drawn in: every shown event stands in exactly one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from timeline_app.core.event import ActorId
from timeline_app.core.picture import GroupBy
from timeline_app.core.table import STATUSES, Bools, Codes, EventTable, Ints

MAX_LANES = 11
COUNTED_ONE_BY_ONE = 20_000
HUES = 8
FIRST_CHOICE, SECOND_CHOICE = 5, 2
"""Weights of leading an event and of merely taking part in it."""
GREY = -1
OTHERS = "Others"
ALL = "Events"
OTHERS_KEY = "*"

_NOBODY = {"actor": "No actor", "article": "No source", "place": "No place"}


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: its name, how many shown events it holds, and its hue (``GREY`` or 0 to 7).

    ``key`` is what it stands for: an actor's, article's or status's id, a place; "" for what has none.
    """

    name: str
    count: int
    hue: int
    key: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """Lanes from top to bottom; ``lane_of`` is ``(n,)``, -1 for rows that are not shown."""

    lanes: tuple[Lane, ...]
    lane_of: Codes


def assign_lanes(
    table: EventTable,
    mask: Bools,
    group_by: GroupBy = "actor",
    first: frozenset[ActorId] = frozenset(),
    max_lanes: int = MAX_LANES,
    titles: Callable[[str], str] = str,
) -> Lanes:
    """The lane of every shown event.

    By actor it is its most prominent actor that has a lane: one of ``first`` if any takes part, else the one
    of most weight in the event. Small groups share "Others"; events without a key have a lane of their own.

    Args:
        table: all events.
        mask: rows to show.
        group_by: what a lane stands for.
        first: actors the filter asks for; their lanes come first.
        max_lanes: at most so many, "Others" and the keyless lane included.
        titles: from an article's id to its name on the lane.

    **Cost**: O(n + parts). Above ``COUNTED_ONE_BY_ONE`` events only first choices count.
    """
    if group_by == "none":
        shown = np.where(mask, 0, -1).astype(np.int32)
        return Lanes((Lane(ALL, int(mask.sum()), 0, OTHERS_KEY),), shown)
    keys = _keys(table, group_by)
    wanted = first if group_by == "actor" else frozenset()
    preferred = {at for at, actor in enumerate(table.actor_ids) if actor in wanted}
    if int(mask.sum()) > COUNTED_ONE_BY_ONE:
        return _assign_many(table, mask, group_by, preferred, max_lanes, titles)
    rows: list[int] = np.flatnonzero(mask).tolist()
    choices = [_choices(keys(row), preferred) for row in rows]
    chosen = _top(choices, preferred, max_lanes)
    at_lane = {key: lane for lane, key in enumerate(chosen)}
    others, nobody = len(chosen), len(chosen) + 1
    lane_of = np.full(len(table), -1, np.int32)
    for row, options in zip(rows, choices, strict=True):
        lane_of[row] = _lane(options, at_lane, others, nobody)
    return _compact(_heads(table, group_by, chosen, titles), lane_of)


def _assign_many(
    table: EventTable,
    mask: Bools,
    group_by: GroupBy,
    preferred: set[int],
    max_lanes: int,
    titles: Callable[[str], str],
) -> Lanes:
    """The same by first choices alone, in NumPy."""
    key = _first_keys(table, group_by, preferred)
    sizes = np.bincount(key[mask & (key >= 0)])
    room = max_lanes - bool((mask & (key < 0)).any())
    ranked = sorted(
        np.flatnonzero(sizes).tolist(), key=lambda k: (k not in preferred, -int(sizes[k]), k)
    )
    chosen = ranked if len(ranked) <= room else ranked[: max(room - 1, 1)]
    others, nobody = len(chosen), len(chosen) + 1
    lane_of_key = np.full(len(sizes) + 1, others, np.int32)
    lane_of_key[chosen] = np.arange(len(chosen))
    lane_of_key[-1] = nobody
    lane_of = np.where(mask, lane_of_key[np.minimum(key, len(sizes) - 1)], -1).astype(np.int32)
    return _compact(_heads(table, group_by, chosen, titles), lane_of)


def _first_keys(table: EventTable, group_by: GroupBy, preferred: set[int]) -> Ints:
    """The best group key of every row, -1 for none: ``(n,) int64``."""
    if group_by not in ("actor", "article"):
        column = table.place if group_by == "place" else table.status
        return column.astype(np.int64)
    parts = table.actors if group_by == "actor" else table.articles
    key = np.full(len(table), -1, np.int64)
    rows = parts.rows()
    for wanted in (np.ones(len(rows), np.bool_), np.isin(parts.values, list(preferred))):
        first_rows, at = np.unique(rows[wanted], return_index=True)
        key[first_rows] = parts.values[wanted][at]
    return key


def _keys(table: EventTable, group_by: GroupBy) -> Callable[[int], Sequence[int]]:
    """From a row to its group keys, best first."""
    if group_by == "actor":
        return lambda row: table.actors.of(row).tolist()
    if group_by == "article":
        return lambda row: table.articles.of(row).tolist()[:1]
    column: Codes | Ints = table.place if group_by == "place" else table.status
    return lambda row: [int(column[row])] if column[row] >= 0 else []


def _choices(keys: Sequence[int], preferred: set[int]) -> Sequence[int]:
    wanted = [key for key in keys if key in preferred]
    return wanted or keys


def _top(choices: Sequence[Sequence[int]], preferred: set[int], max_lanes: int) -> list[int]:
    """Keys that get a lane of their own, the largest first, preferred ones before all.

    When there are more keys than lanes, those are taken that leave the fewest events to "Others".
    """
    sizes = Counter(options[0] for options in choices if options)
    room = max_lanes - any(not options for options in choices)
    chosen = set(sizes)
    if len(sizes) > room:
        chosen = _covering(choices, preferred, max(room - 1, 1))
    held = Counter(
        next((key for key in options if key in chosen), None) for options in choices if options
    )
    kept = [key for key in chosen if held[key]]
    return sorted(kept, key=lambda key: (key not in preferred, -held[key], key))


def _covering(choices: Sequence[Sequence[int]], preferred: set[int], count: int) -> set[int]:
    """A greedy cover: each key in turn is the one that most uncovered events have, first choices most.

    **Cost**: O(count · parts of distinct choices).
    """
    uncovered = Counter(tuple(options) for options in choices if options)
    chosen: set[int] = set()
    for _ in range(count):
        weight: Counter[int] = Counter()
        for options, times in uncovered.items():
            for place, key in enumerate(options):
                weight[key] += times * (SECOND_CHOICE if place else FIRST_CHOICE)
        if not weight:
            break
        best = min(weight, key=lambda key: (key not in preferred, -weight[key], key))
        chosen.add(best)
        uncovered = Counter({o: times for o, times in uncovered.items() if best not in o})
    return chosen


def _lane(options: Sequence[int], at_lane: dict[int, int], others: int, nobody: int) -> int:
    if not options:
        return nobody
    return next((at_lane[key] for key in options if key in at_lane), others)


def _name(table: EventTable, group_by: GroupBy, key: int, titles: Callable[[str], str]) -> str:
    match group_by:
        case "actor":
            return table.actor_names[key]
        case "article":
            return titles(table.article_ids[key])
        case "place":
            return table.places[key]
        case _:
            return STATUSES[key].value.capitalize()


def _heads(
    table: EventTable, group_by: GroupBy, chosen: Sequence[int], titles: Callable[[str], str]
) -> list[tuple[str, str]]:
    """Name and key of every lane there may be, "Others" and the keyless one last."""
    heads = [(_name(table, group_by, key, titles), _id(table, group_by, key)) for key in chosen]
    return [*heads, (OTHERS, OTHERS_KEY), (_NOBODY.get(group_by, OTHERS), "")]


def _id(table: EventTable, group_by: GroupBy, key: int) -> str:
    match group_by:
        case "actor":
            return table.actor_ids[key]
        case "article":
            return table.article_ids[key]
        case "place":
            return table.places[key]
        case _:
            return STATUSES[key].value


def _compact(heads: Sequence[tuple[str, str]], lane_of: Codes) -> Lanes:
    """Lanes that hold something, renumbered; the last two are never hued."""
    counts = np.bincount(lane_of[lane_of >= 0], minlength=len(heads))
    kept = [lane for lane in range(len(heads)) if counts[lane]]
    renumber = np.full(len(heads) + 1, -1, np.int32)
    renumber[kept] = np.arange(len(kept))
    lanes = tuple(
        Lane(
            heads[lane][0],
            int(counts[lane]),
            lane if lane < min(len(heads) - 2, HUES) else GREY,
            heads[lane][1],
        )
        for lane in kept
    )
    return Lanes(lanes, renumber[lane_of])
