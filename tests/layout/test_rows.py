"""Lanes, rows and labels: nothing overlaps, nothing is lost."""

from __future__ import annotations

import itertools
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable
from timeline_app.layout import lanes as lanes_module
from timeline_app.layout.labels import Bar, place_row
from timeline_app.layout.lanes import GREY, OTHERS, assign_lanes
from timeline_app.layout.rows import GAP_PX, OVERFLOW, Extent, pack, rows_wanted, share_rows

WIDTH = 1000.0
EXTENTS = st.lists(
    st.tuples(st.floats(0, WIDTH), st.floats(8, 400), st.floats(0, 300)).map(
        lambda p: Extent(p[0], min(p[0] + p[1], WIDTH + 20), p[2])
    ),
    max_size=40,
)


def acted(number: int, actors: str, status: Status = Status.HAPPENED) -> Event:
    return Event(
        EventId(f"e{number}"), "The orchard blooms", Interval.of_days(0, 0), None, None, "within",
        status, Certainty.CERTAIN, 1.0, 0.5, None,
        tuple(Participation(ActorId(a), a.upper(), Role.AGENT, ()) for a in actors),
        (), 1, (), (), (),
    )  # fmt: skip


def table_of(*actors: str) -> EventTable:
    return EventTable.from_events([acted(i, a) for i, a in enumerate(actors)])


@given(EXTENTS, st.integers(1, 12))
def test_marks_of_a_row_never_overlap(extents: list[Extent], rows: int) -> None:
    packed = pack(extents, [0.5] * len(extents), rows, WIDTH)
    assert packed.max(initial=-1) < rows
    for row in range(rows):
        placed = sorted(
            (e.start_px, e.end_px) for e, r in zip(extents, packed, strict=True) if r == row
        )
        assert all(a[1] < b[0] for a, b in itertools.pairwise(placed))


@given(EXTENTS)
def test_with_rows_enough_nothing_overflows(extents: list[Extent]) -> None:
    packed = pack(extents, [0.5] * len(extents), max(len(extents), 1), WIDTH)
    assert OVERFLOW not in packed


@given(EXTENTS)
def test_every_event_stands_on_the_first_row_with_room(extents: list[Extent]) -> None:
    rows: list[list[tuple[float, float]]] = []
    for extent in sorted(extents, key=lambda e: e.start_px):
        start, end = extent.with_label(190.0, WIDTH)
        end += GAP_PX
        free = (row for row in rows if all(b < start or end <= a for a, b in row))
        row = next(free, None)
        if row is None:
            rows.append(row := [])
        row.append((start, end))
    assert rows_wanted(extents, WIDTH) == max(len(rows), 1)


def test_thousands_on_one_day_are_packed_in_a_moment() -> None:
    """A crowd used to cost the looking through of every row for every event: seconds."""
    crowd = [Extent(500.0 + at % 60, 800.0, 300.0) for at in range(6000)]
    began = time.process_time()
    assert rows_wanted(crowd, 1200.0) == len(crowd)
    assert time.process_time() - began < 1.0


def test_the_weightier_event_keeps_its_place() -> None:
    twins = [Extent(100, 120, 80), Extent(100, 120, 80), Extent(101, 121, 80)]
    assert pack(twins, [0.1, 0.9, 0.2], 1, WIDTH).tolist() == [OVERFLOW, 0, OVERFLOW]


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.integers(12, 60))
def test_shared_rows_never_exceed_the_page(wanted: list[int], total: int) -> None:
    given_rows = share_rows(wanted, total)
    assert sum(given_rows) <= max(total, len(wanted))
    assert all(1 <= have <= want for have, want in zip(given_rows, wanted, strict=True))


@given(st.lists(st.tuples(st.floats(0, 120), st.floats(5, 150), st.floats(10, 200)), max_size=15))
def test_labels_overlap_neither_marks_nor_each_other(
    steps: list[tuple[float, float, float]],
) -> None:
    bars, at = [], 0.0
    for gap, width, label in steps:
        bars.append(Bar(at + gap + 1, at + gap + 1 + width, label))
        at = bars[-1].end_px
    slots = place_row(bars, WIDTH)
    taken = sorted((s.start_px, s.end_px) for s in slots if s is not None)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(taken))
    for own, slot in enumerate(slots):
        if slot is None:
            continue
        assert 0 <= slot.start_px <= slot.end_px <= WIDTH
        for other, bar in enumerate(bars):
            if other != own:
                assert slot.end_px <= bar.start_px or slot.start_px >= bar.end_px


def test_a_long_bar_keeps_its_label_on_screen() -> None:
    slot = place_row([Bar(-500, 700, 120)], WIDTH)[0]
    assert slot is not None
    assert slot.inside
    assert 0 <= slot.start_px < 50


def test_at_the_right_edge_the_label_goes_left() -> None:
    slot = place_row([Bar(970, 990, 120)], WIDTH)[0]
    assert slot is not None
    assert slot.end_px < 970


@given(st.lists(st.text("abcdefgh", max_size=3), max_size=40), st.integers(2, 6))
def test_every_shown_event_has_exactly_one_lane(actors: list[str], most: int) -> None:
    table = table_of(*actors)
    mask = np.arange(len(actors)) % 3 != 2
    lanes = assign_lanes(table, mask, max_lanes=most)
    assert ((lanes.lane_of >= 0) == mask).all()
    assert sum(lane.count for lane in lanes.lanes) == int(mask.sum())
    assert len(lanes.lanes) <= max(most, 3)


def test_an_event_stands_with_its_most_prominent_actor() -> None:
    lanes = assign_lanes(table_of("ab", "b", "ba"), np.ones(3, np.bool_))
    assert [lanes.lanes[i].name for i in lanes.lane_of] == ["A", "B", "B"]


def test_the_actor_asked_for_comes_first_and_takes_its_events() -> None:
    lanes = assign_lanes(
        table_of("ab", "a", "a", "ac"), np.ones(4, np.bool_), first=frozenset({ActorId("b")})
    )
    assert lanes.lanes[0].name == "B"
    assert lanes.lane_of.tolist() == [0, 1, 1, 1]


def test_small_groups_share_a_grey_lane() -> None:
    lanes = assign_lanes(
        table_of("a", "a", "b", "b", "c", "d", ""), np.ones(7, np.bool_), max_lanes=4
    )
    names = [lane.name for lane in lanes.lanes]
    assert names == ["A", "B", OTHERS, "No actor"]
    assert [lane.hue for lane in lanes.lanes] == [0, 1, GREY, GREY]


@pytest.mark.parametrize("group_by", ["article", "place", "status", "none"])
def test_other_groupings_keep_every_event(group_by: str) -> None:
    lanes = assign_lanes(table_of("a", "b"), np.ones(2, np.bool_), group_by)  # type: ignore[arg-type]
    assert sum(lane.count for lane in lanes.lanes) == 2


@given(st.lists(st.sampled_from(["", "a", "b", "c", "d"]), min_size=1, max_size=40))
def test_many_events_get_the_lanes_of_a_few(actors: list[str]) -> None:
    table = table_of(*actors)
    mask = np.arange(len(actors)) % 4 != 3
    few = assign_lanes(table, mask, max_lanes=9)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lanes_module, "COUNTED_ONE_BY_ONE", 0)
        many = assign_lanes(table, mask, max_lanes=9)
    assert many.lanes == few.lanes
    assert many.lane_of.tolist() == few.lane_of.tolist()
