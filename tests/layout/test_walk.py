"""Where arrows and edge counters lead."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.event import ActorId, Event, EventId, Participation
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Role, Status
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement, arrange
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions
from timeline_app.layout.folds import build_axis
from timeline_app.layout.lanes import assign_lanes
from timeline_app.layout.overview import build_overview
from timeline_app.layout.walk import nearest_outside, next_in_lanes, next_in_time


def arranged(*told: tuple[int, str]) -> Arrangement:
    events = [
        Event(
            EventId(f"e{n}"), "The kiln cools", Interval.of_days(day, day), None, None, "within",
            Status.HAPPENED, Certainty.CERTAIN, 1.0, 0.5, None,
            (Participation(ActorId(who), who, Role.AGENT, ()),), (), 1, (), (), (),
        )
        for n, (day, who) in enumerate(told)
    ]  # fmt: skip
    table = EventTable.from_events(events)
    mask = np.ones(len(table), np.bool_)
    captions = Captions(table, lambda text: 6.0 * len(text))
    axis = build_axis(table, mask)
    return arrange(table, mask, axis, assign_lanes(table, mask), captions, 900.0)


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from("ab")), min_size=1, max_size=20))
def test_going_on_visits_every_event_once(told: list[tuple[int, str]]) -> None:
    arrangement = arranged(*told)
    row = min(range(len(told)), key=lambda n: (told[n][0], n))
    seen = [row]
    while (further := next_in_time(arrangement, seen[-1], 1)) not in (None, seen[-1]):
        assert further is not None
        seen.append(further)
    assert sorted(seen) == list(range(len(told)))
    assert next_in_time(arrangement, seen[-1], -len(told)) == seen[0]


def test_the_next_lane_gives_its_nearest_event() -> None:
    arrangement = arranged((10, "a"), (20, "a"), (30, "a"), (1, "b"), (19, "b"))
    assert next_in_lanes(arrangement, 1, 1) == 4
    assert next_in_lanes(arrangement, 3, -1) == 0
    assert next_in_lanes(arrangement, 3, 1) is None


def test_the_nearest_event_outside_a_window() -> None:
    arrangement = arranged((1, "a"), (5, "a"), (20, "a"), (40, "a"))
    start, end = (float(u) for u in arrangement.axis.to_u([8 * 86_400, 15 * 86_400]))
    assert nearest_outside(arrangement, start, end, -1) == 1
    assert nearest_outside(arrangement, start, end, 1) == 2
    assert nearest_outside(arrangement, 0.0, AXIS_UNITS, 1) is None


@given(st.lists(st.tuples(st.integers(0, 50), st.sampled_from("ab")), min_size=1, max_size=20))
def test_the_overview_counts_every_event_once(told: list[tuple[int, str]]) -> None:
    """Overview strip with density of all and filtered."""
    arrangement = arranged(*told)
    table = arrangement.table
    shown = np.array([who == "a" for _, who in told])
    overview = build_overview(table, shown, arrangement.axis, 40)
    assert int(overview.every.sum()) == len(told)
    assert int(overview.shown.sum()) == int(shown.sum())
    assert (overview.shown <= overview.every).all()
    assert overview.peak >= 1
