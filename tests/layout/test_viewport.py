"""Arrangements, windows on them, and the indexes beneath."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.calendar import DAY_S, Unit, day_number
from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.interval import Interval
from timeline_app.core.picture import GroupBy
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import PACK_LIMIT, Arrangement, arrange
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions, short_lead
from timeline_app.layout.folds import build_axis
from timeline_app.layout.index import WindowIndex
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.marks import Shape, shapes
from timeline_app.layout.pyramid import Pyramid
from timeline_app.layout.scene import hit
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import MAX_MARKS, build_scene

BASE = day_number(1988, 2)


def measure(text: str) -> float:
    return 6.0 * len(text)


def event(number: int, first: int | None, last: int | None, actor: str = "a") -> Event:
    return Event(
        EventId(f"e{number}"), f"The ferry number {number} leaves the quay",
        Interval.of_days(first, last), None, None, "within", Status.HAPPENED, Certainty.CERTAIN,
        1.0, (number % 7) / 7, None,
        (Participation(ActorId(actor), actor.upper(), Role.AGENT, ()),), (), 1, (), (), (),
    )  # fmt: skip


def arranged(events: list[Event], fill_px: float | None = None) -> Arrangement:
    table = EventTable.from_events(events)
    mask = ~table.is_undated
    group_by: GroupBy = "actor"
    return arrange(
        table,
        mask,
        build_axis(table, mask),
        assign_lanes(table, mask, group_by),
        Captions(table, measure),
        1200.0,
        fill_px,
    )


WHOLE = Window(0.0, AXIS_UNITS, 1200.0)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 90), st.integers(0, 30), st.sampled_from("abc")), max_size=60
    ),
    st.sampled_from([None, 120.0, 400.0]),
)
def test_every_event_is_a_mark_or_in_a_cluster(
    places: list[tuple[int, int, str]], fill_px: float | None
) -> None:
    events = [event(i, BASE + a, BASE + a + b, c) for i, (a, b, c) in enumerate(places)]
    scene = build_scene(arranged(events, fill_px), WHOLE)
    rows = [mark.row for mark in scene.marks] + [r for c in scene.clusters for r in c.rows]
    assert sorted(rows) == list(range(len(events)))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.one_of(st.integers(40, 44), st.integers(0, 90)), st.integers(0, 30)),
        max_size=60,
    ),
    st.sampled_from([45.0, 70.0, 150.0]),
)
def test_nothing_on_a_line_overlaps(places: list[tuple[int, int]], fill_px: float) -> None:
    events = [event(i, BASE + a, BASE + a + b) for i, (a, b) in enumerate(places)]
    scene = build_scene(arranged(events, fill_px), WHOLE)
    lines: dict[float, list[tuple[float, float]]] = {}
    for mark in scene.marks:
        lines.setdefault(mark.y_px, []).append((mark.start_px, mark.end_px))
        if mark.slot is not None and not mark.slot.inside:
            lines[mark.y_px].append((mark.slot.start_px, mark.slot.end_px))
    for cluster in scene.clusters:
        box = (cluster.start_px, cluster.start_px + cluster.width_px)
        lines.setdefault(cluster.y_px, []).append(box)
    for boxes in lines.values():
        boxes.sort()
        assert all(a[1] <= b[0] + 1e-6 for a, b in itertools.pairwise(boxes))


def test_lanes_fit_the_page_they_are_given() -> None:
    events = [event(i, BASE + i % 5, BASE + i % 5, "abcdef"[i % 6]) for i in range(200)]
    assert arranged(events, 500.0).height_px <= 500


def test_undated_events_are_not_drawn() -> None:
    scene = build_scene(arranged([event(0, BASE, BASE), event(1, None, None)]), WHOLE)
    assert [mark.row for mark in scene.marks] == [0]


def test_a_million_events_give_a_few_primitives() -> None:
    count = PACK_LIMIT * 5
    base = EventTable.from_events([event(0, BASE, BASE)])
    starts = BASE * DAY_S + np.arange(count, dtype=np.int64) * DAY_S
    many = dataclasses.replace(
        base,
        events=(),
        ids=tuple(EventId(str(i)) for i in range(count)),
        labels=("A boat",) * count,
        **{
            name: np.resize(getattr(base, name), count)
            for name in [
                "core_start_s",
                "core_end_s",
                "unit",
                "throughout",
                "status",
                "certainty",
                "confidence",
                "salience",
                "place",
            ]
        },
        start_s=starts,
        end_s=starts + DAY_S,
        actors=type(base.actors)(np.zeros(count + 1, np.int64), np.zeros(0, np.int64)),
        articles=type(base.actors)(np.zeros(count + 1, np.int64), np.zeros(0, np.int64)),
        days=type(base.actors)(np.zeros(count + 1, np.int64), np.zeros(0, np.int64)),
    )
    mask = np.ones(count, np.bool_)
    arrangement = arrange(
        many,
        mask,
        build_axis(many, mask),
        assign_lanes(many, mask),
        Captions(many, measure),
        1200.0,
    )
    whole = build_scene(arrangement, WHOLE)
    assert whole.density is not None
    assert whole.marks == ()
    assert int(whole.density.counts.sum()) == count
    close = build_scene(arrangement, Window(500.0, 501.0, 1200.0))
    assert close.density is None
    assert 0 < len(close.marks) <= MAX_MARKS
    assert sum(close.outside) + len(close.marks) == count


@pytest.mark.parametrize(
    ("interval", "facts", "shape"),
    [
        (Interval.of_days(BASE, BASE), {}, Shape.DOT),
        (Interval(BASE * DAY_S, BASE * DAY_S + 3600, Unit.HOUR), {}, Shape.DOT),
        (Interval.of_days(BASE, BASE + 30, Unit.MONTH), {}, Shape.BAR),
        (Interval.of_days(BASE, BASE + 30), {"certainty": Certainty.INFERRED}, Shape.REACH),
        (Interval.of_days(None, BASE), {"certainty": Certainty.OPEN}, Shape.OPEN),
        (Interval.of_days(BASE, BASE + 30), {"kind": "throughout"}, Shape.BAND),
        (Interval.of_days(BASE, BASE + 21), {"days": (BASE, BASE + 21)}, Shape.DAYS),
    ],
)
def test_shapes_say_how_well_the_date_is_known(
    interval: Interval, facts: dict[str, object], shape: Shape
) -> None:
    one = dataclasses.replace(event(0, BASE, BASE), interval=interval, **facts)  # type: ignore[arg-type]
    assert shapes(EventTable.from_events([one])).tolist() == [shape]


def test_an_open_side_is_a_short_fade() -> None:
    events = [event(i, BASE + i, BASE + i) for i in range(60)] + [event(60, None, BASE + 30)]
    scene = build_scene(arranged(events), WHOLE)
    mark = next(mark for mark in scene.marks if mark.row == 60)
    assert mark.fades_left
    assert mark.end_px - mark.start_px < 60


def test_a_point_on_a_mark_or_label_hits_its_event() -> None:
    arrangement = arranged([event(0, BASE, BASE), event(1, BASE + 50, BASE + 60)])
    scene = build_scene(arrangement, WHOLE)
    for mark in scene.marks:
        middle = (mark.start_px + mark.end_px) / 2
        assert hit(scene, middle, mark.y_px, arrangement.row_px) == mark.row
        assert mark.slot is not None
        assert hit(scene, mark.slot.end_px - 2, mark.y_px, arrangement.row_px) == mark.row
    assert hit(scene, 600.0, 1e6, arrangement.row_px) is None


def test_scrolling_moves_every_line_up() -> None:
    arrangement = arranged([event(i, BASE, BASE, "abc"[i % 3]) for i in range(9)])
    still, moved = build_scene(arrangement, WHOLE), build_scene(arrangement, WHOLE, 15.0, 400.0)
    assert {m.row: m.y_px - 15 for m in still.marks} == {m.row: m.y_px for m in moved.marks}


@given(
    st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 500)), max_size=40),
    st.floats(-50, 1050),
    st.floats(0, 300),
)
def test_the_index_finds_what_a_scan_finds(
    spans: list[tuple[float, float]], left: float, width: float
) -> None:
    starts = np.array([a for a, _ in spans])
    ends = np.array([a + b for a, b in spans])
    index = WindowIndex.build(np.arange(len(spans)), starts, ends)
    scan = np.flatnonzero((starts <= left + width) & (ends >= left)) if len(spans) else []
    assert index.rows(left, left + width).tolist() == list(scan)
    assert index.count(left, left + width) >= len(scan)
    assert sum(index.outside(left, left + width)) == len(spans) - len(scan)


@given(st.lists(st.tuples(st.integers(-1, 2), st.floats(0, AXIS_UNITS)), max_size=50))
def test_every_level_of_the_pyramid_has_the_same_total(rows: list[tuple[int, float]]) -> None:
    lanes = np.array([lane for lane, _ in rows], np.int32)
    pyramid = Pyramid.build(lanes, np.array([u for _, u in rows], np.float64), 3)
    assert {int(level.sum()) for level in pyramid.levels} == {int((lanes >= 0).sum())}


@given(st.text("abc de", max_size=60), st.floats(0, 400))
def test_a_cut_text_fits(text: str, width: float) -> None:
    captions = Captions(EventTable.from_events([]), measure)
    assert measure(captions.fit(text, width)) <= max(width, 0)


def test_a_year_the_axis_shows_may_be_dropped_and_only_it() -> None:
    assert short_lead("≈ a Wed, 3–24 Mar 1999? · denied") == "≈ a Wed, 3–24 Mar? · denied"
    assert short_lead("1999–2001") == "1999–2001"
    assert short_lead("by 5 May 44 BC") == "by 5 May"


def test_a_stray_event_keeps_its_label_off_the_next_cluster() -> None:
    long = "A summary that runs on, word after word, for longer than there is room beside it"
    events = [
        dataclasses.replace(event(number, BASE + day, BASE + day), summary=long)
        for number, day in enumerate([5, 5, 30, 30, 30, 90])
    ]
    scene = build_scene(arranged(events, 45.0), WHOLE)
    (cluster,) = scene.clusters
    beside = [mark for mark in scene.marks if mark.y_px == cluster.y_px]
    assert [mark.slot is not None for mark in beside] == [True]
    for mark in beside:
        assert mark.slot is not None
        assert mark.slot.end_px <= cluster.start_px


def test_density_counts_and_names_what_it_stands_for() -> None:
    """Clusters name their content, not only a count; so does density."""
    events = [event(i, BASE + i % 40, BASE + i % 40, "ab"[i % 2]) for i in range(PACK_LIMIT + 200)]
    density = build_scene(arranged(events), WHOLE).density
    assert density is not None
    assert int(density.counts.sum()) == len(events)
    assert all("The ferry number" in name for name in density.names)
