"""One layout for canvas and picture: view options, dimming, periods, opened folds and disputes."""

from __future__ import annotations

import dataclasses

import numpy as np

from timeline_app.core.calendar import DAY_S, day_number
from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ViewOptions
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions
from timeline_app.layout.disputes import disputed_pairs
from timeline_app.layout.lane_order import moved
from timeline_app.layout.lanes import GREY
from timeline_app.layout.scene import zone_at
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import LABELLED_MARKS, build_scene
from timeline_app.layout.views import Room, lay_out

EARLY, LATE = day_number(1931, 4), day_number(1977, 10)
WIDTH = 1000.0
WHOLE = Window(0.0, AXIS_UNITS, WIDTH)


def told(number: int, day: int, actor: str = "a", **facts: object) -> Event:
    made = Event(
        EventId(f"e{number}"), f"The mill stops {number}", Interval.of_days(day, day), None, None,
        "within", Status.HAPPENED, Certainty.CERTAIN, 1.0, (number % 9) / 9, None,
        (Participation(ActorId(actor), actor.upper(), Role.AGENT, ()),) if actor else (),
        (), 1, (), (), (),
    )  # fmt: skip
    return dataclasses.replace(made, **facts)  # type: ignore[arg-type]


def two_stories() -> list[Event]:
    return [told(i, EARLY + 4 * i) for i in range(12)] + [
        told(20 + i, LATE + 4 * i, "b") for i in range(12)
    ]


def laid(
    events: list[Event],
    chosen: Filter = EVERYTHING,
    view: ViewOptions | None = None,
    **room: object,
) -> Arrangement:
    table = EventTable.from_events(events)
    captions = Captions(table, lambda text: 6.0 * len(text))
    wanted = Room(WIDTH, **room)  # type: ignore[arg-type]
    return lay_out(table, chosen, view or ViewOptions(), captions, wanted)


def only(*actors: str) -> Filter:
    return Filter(actors=frozenset(ActorId(a) for a in actors))


def test_empty_time_folds_and_opens_at_a_click() -> None:
    """Empty time folds: long empty stretches behind a marked break (click to unfold)."""
    scene = build_scene(laid(two_stories()), WHOLE)
    fold = next(zone for zone in scene.zones if zone.folded)
    assert fold.day is not None
    assert zone_at(scene.zones, (fold.start_px + fold.end_px) / 2) == fold
    opened = laid(two_stories(), view=ViewOptions(unfolded=(fold.day,)))
    assert opened.axis.folds == ()
    shown = build_scene(opened, WHOLE).opened
    assert [zone.label for zone in shown] == [fold.label]
    assert shown[0].day is not None
    again = laid(two_stories(), view=ViewOptions(unfolded=(shown[0].day,)))
    assert again.axis.opened == opened.axis.opened


def test_a_fold_stays_open_under_another_filter() -> None:
    fold = laid(two_stories()).axis.folds[0]
    day = int(fold.start_s // DAY_S) + 1
    few = [event for at, event in enumerate(two_stories()) if at % 2]
    assert laid(few, view=ViewOptions(unfolded=(day,))).axis.folds == ()


def test_a_fold_beyond_the_busy_time_opens_too() -> None:
    story = [told(i, LATE + i) for i in range(40)]
    story.append(told(99, 0, interval=Interval.of_days(day_number(1700), LATE)))
    day = day_number(1800)
    assert laid(story).axis.folds
    opened = laid(story, view=ViewOptions(unfolded=(day,))).axis
    assert opened.folds == ()
    assert opened.start_s <= day_number(1700) * DAY_S


def test_the_switch_turns_folds_off() -> None:
    """Empty time folds: a switch to turn it off."""
    assert laid(two_stories(), view=ViewOptions(fold=False)).axis.folds == ()


def test_lanes_stand_in_the_order_asked_for_and_keep_their_hue() -> None:
    """Lanes can be reordered; one hue per actor."""
    events = [told(i, LATE + i, "abc"[min(i // 4, 2)]) for i in range(10)]
    plain = laid(events).lanes.lanes
    turned = laid(events, view=ViewOptions(lane_order=("c", "a"))).lanes
    assert [lane.key for lane in turned.lanes] == ["c", "a", "b"]
    assert {lane.key: lane.hue for lane in turned.lanes} == {one.key: one.hue for one in plain}
    for row, event in enumerate(events):
        assert turned.lanes[turned.lane_of[row]].key == event.actors[0].actor


def test_a_hue_stays_with_its_actor_whatever_is_filtered() -> None:
    events = [told(i, LATE + i, "abc"[min(i // 4, 2)]) for i in range(10)]
    hues = {lane.key: lane.hue for lane in laid(events).lanes.lanes}
    assert laid(events, only("c")).lanes.lanes[0].hue == hues["c"]


def test_a_collapsed_lane_has_one_row() -> None:
    """Lanes can be collapsed; clusters name their content, not only a count."""
    events = [told(i, LATE, "a") for i in range(9)] + [told(20, LATE, "b")]
    arrangement = laid(events, view=ViewOptions(collapsed=frozenset({"a"})))
    assert arrangement.lane_rows[0] == 1
    (cluster,) = build_scene(arrangement, WHOLE).clusters
    assert cluster.label.startswith("+9")
    assert "The mill stops" in cluster.label


def test_dimming_keeps_what_the_choice_of_actors_leaves_out() -> None:
    """A switch dims or hides the rest."""
    events = two_stories()
    assert laid(events, only("a")).lanes.lane_of[12] == -1
    dimmed = laid(events, only("a"), ViewOptions(dim=True))
    scene = build_scene(dimmed, WHOLE)
    for mark in scene.marks:
        rest = events[mark.row].actors[0].actor == "b"
        assert mark.pale == rest
        assert mark.slot is None or not rest
    assert {lane.name: lane.count for lane in dimmed.lanes.lanes} == {"A": 12, "B": 0}


def test_other_filters_hide_even_while_dimming() -> None:
    chosen = dataclasses.replace(only("a"), words="nothing like it")
    assert (laid(two_stories(), chosen, ViewOptions(dim=True)).lanes.lane_of == -1).all()


def test_a_period_narrows_the_picture_but_not_the_window() -> None:
    """Shift+drag selects a period, which filters and sets the export range."""
    chosen = Filter(from_day=LATE, to_day=LATE + 20)
    picture = laid(two_stories(), chosen)
    window = laid(two_stories(), chosen, whole_axis=True)
    assert (picture.axis.start_s, picture.axis.end_s) == (LATE * DAY_S, (LATE + 21) * DAY_S)
    assert window.axis == laid(two_stories()).axis
    assert (window.lanes.lane_of >= 0).tolist() == (picture.lanes.lane_of >= 0).tolist()


def test_disagreeing_sources_are_linked() -> None:
    """A contradiction between sources is a dotted link and a flash."""
    one = told(0, LATE, disputes=(EventId("e1"), EventId("gone")))
    other = told(1, LATE + 30, "b", disputes=(EventId("e0"),))
    arrangement = laid([one, other])
    pairs = disputed_pairs(arrangement.table)
    assert pairs == ((0, 1),)
    scene = build_scene(arrangement, WHOLE)
    assert all(mark.disputed for mark in scene.marks)
    (link,) = scene.links
    assert link.start_px[0] < link.end_px[0]
    assert {link.start_px[1], link.end_px[1]} == {mark.y_px for mark in scene.marks}


def test_a_contradiction_out_of_view_is_pointed_to() -> None:
    one = told(0, LATE, disputes=(EventId("e1"),))
    arrangement = laid([one, *(told(n, LATE + 8 * n, "b") for n in range(1, 9))])
    first = arrangement.bounds_u(0)[0]
    scene = build_scene(arrangement, Window(first - 20, first + 60, WIDTH))
    assert [mark.row for mark in scene.marks if mark.row == 1] == []
    (link,) = scene.links
    assert 0 < link.end_px[0] - link.start_px[0] < 60


def test_a_contradiction_with_what_is_filtered_out_has_no_link() -> None:
    one = told(0, LATE, disputes=(EventId("e1"),))
    scene = build_scene(laid([one, told(1, LATE + 30, "b")], only("a")), WHOLE)
    assert scene.links == ()
    assert scene.marks[0].disputed


def test_a_contradiction_with_an_event_in_a_cluster_leads_to_the_cluster() -> None:
    crowd = [told(n, LATE + 40, "b") for n in range(1, 9)]
    one = told(0, LATE, disputes=(EventId("e3"),))
    view = ViewOptions(collapsed=frozenset({"b"}))
    scene = build_scene(laid([one, *crowd], view=view), WHOLE)
    (cluster,), (link,) = scene.clusters, scene.links
    assert link.end_px == (cluster.start_px, cluster.y_px)


def test_of_many_marks_the_most_salient_are_labelled() -> None:
    events = [told(i, LATE + i // 20, "abcdef"[i % 6]) for i in range(900)]
    arrangement = laid(events)
    labelled = [mark.row for mark in build_scene(arrangement, WHOLE).marks if mark.slot]
    assert 0 < len(labelled) <= LABELLED_MARKS
    salience = arrangement.table.salience
    assert salience[labelled].mean() > np.mean(salience)


def test_only_lines_in_view_are_drawn() -> None:
    arrangement = laid([told(i, LATE, "a") for i in range(60)])
    scene = build_scene(arrangement, WHOLE, 200.0, 100.0)
    assert 0 < len(scene.marks) < 10
    assert all(-20 <= mark.y_px <= 120 for mark in scene.marks)


def test_a_lane_moves_before_another() -> None:
    assert moved("abcd", "d", 1) == ("a", "d", "b", "c")


def test_eight_hues_at_most_then_grey() -> None:
    """Eight hues at most, then grey; one hue per actor."""
    events = [told(i, LATE + i, "abcdefghij"[i % 10]) for i in range(40)]
    hues = [lane.hue for lane in laid(events).lanes.lanes]
    coloured = [hue for hue in hues if hue != GREY]
    assert sorted(coloured) == list(range(8))
    assert hues.count(GREY) == 2


def test_labels_are_measured_once() -> None:
    """Labels: measured once and cached."""
    measured: list[str] = []

    def measure(text: str) -> float:
        measured.append(text)
        return 6.0 * len(text)

    table = EventTable.from_events(two_stories())
    captions = Captions(table, measure)
    arrangement = lay_out(table, EVERYTHING, ViewOptions(), captions, Room(WIDTH))
    build_scene(arrangement, WHOLE)
    first = len(measured)
    build_scene(arrangement, WHOLE)
    assert len(measured) == first
