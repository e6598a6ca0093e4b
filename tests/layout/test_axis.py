"""The axis, its folds and its ticks."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.calendar import DAY_S, day_number
from timeline_app.core.event import Event, EventId
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Status
from timeline_app.core.table import EventTable
from timeline_app.layout.axis import AXIS_UNITS, Axis, Piece
from timeline_app.layout.folds import MAX_FOLDS, build_axis
from timeline_app.layout.ticks import Window, build_ticks


def dated(first: int | None, last: int | None, number: int = 0) -> Event:
    return Event(
        EventId(f"e{number}"), "The mill stops", Interval.of_days(first, last), None, None,
        "within", Status.HAPPENED, Certainty.CERTAIN, 1.0, 0.5, None, (), (), 1, (), (), (),
    )  # fmt: skip


def axis_of(*bounds: tuple[int | None, int | None], fold: bool = True, **limits: int) -> Axis:
    table = EventTable.from_events([dated(a, b, i) for i, (a, b) in enumerate(bounds)])
    mask = np.ones(len(table), np.bool_)
    return build_axis(table, mask, fold, limits.get("start_s"), limits.get("end_s"))


EARLY, LATE = day_number(1931, 4), day_number(1977, 10)
TWO_STORIES = [(EARLY + d, EARLY + d) for d in range(0, 60, 5)] + [
    (LATE + d, LATE + d + 1) for d in range(0, 40, 4)
]
DAYS = st.integers(day_number(-400), day_number(2600))
BOUNDS = st.lists(
    st.tuples(DAYS, st.integers(0, 4000)).map(lambda p: (p[0], p[0] + p[1])),
    min_size=1,
    max_size=25,
)


@given(BOUNDS, st.booleans())
def test_later_is_never_further_left(bounds: list[tuple[int, int]], fold: bool) -> None:
    axis = axis_of(*bounds, fold=fold)
    moments = np.linspace(axis.start_s, axis.end_s, 200)
    units = axis.to_u(moments)
    assert (np.diff(units) >= 0).all()
    assert units[0] == pytest.approx(0)
    assert units[-1] == pytest.approx(AXIS_UNITS)


@given(BOUNDS)
def test_pieces_join_without_gaps(bounds: list[tuple[int, int]]) -> None:
    pieces = axis_of(*bounds).pieces
    for left, right in itertools.pairwise(pieces):
        assert left.end_s == right.start_s
        assert left.end_u == pytest.approx(right.start_u)
    assert all(piece.end_s > piece.start_s for piece in pieces)


@given(BOUNDS, st.booleans())
def test_every_bound_lies_on_the_axis(bounds: list[tuple[int, int]], fold: bool) -> None:
    axis = axis_of(*bounds, fold=fold)
    assert axis.start_s <= min(a for a, _ in bounds) * DAY_S
    assert axis.end_s >= (max(b for _, b in bounds) + 1) * DAY_S


@given(BOUNDS, st.floats(0, AXIS_UNITS))
def test_units_and_seconds_are_inverse(bounds: list[tuple[int, int]], unit: float) -> None:
    axis = axis_of(*bounds)
    assert float(axis.to_u(axis.to_s(unit))) == pytest.approx(unit, abs=1e-3)


def test_years_between_two_stories_fold() -> None:
    axis = axis_of(*TWO_STORIES)
    assert len(axis.folds) == 1
    fold = axis.folds[0]
    assert (EARLY + 56) * DAY_S < fold.start_s < fold.end_s < LATE * DAY_S
    assert fold.end_u - fold.start_u < 0.1 * AXIS_UNITS


def test_folding_can_be_switched_off() -> None:
    assert axis_of(*TWO_STORIES, fold=False).folds == ()


def test_an_even_rhythm_is_not_folded() -> None:
    assert axis_of(*((EARLY + 30 * m, EARLY + 30 * m) for m in range(12))).folds == ()


def test_folds_are_few() -> None:
    bounds = [(EARLY + 4000 * k + d, EARLY + 4000 * k + d) for k in range(30) for d in range(3)]
    runs = [
        key for key, _ in itertools.groupby(axis_of(*bounds).pieces, lambda piece: piece.folded)
    ]
    assert sum(runs) <= MAX_FOLDS


def test_a_long_reach_does_not_stretch_the_axis() -> None:
    story = [(LATE + d, LATE + d) for d in range(40)]
    axis = axis_of(*story, (day_number(1700), LATE))
    opened = [piece for piece in axis.pieces if not piece.folded]
    width = sum(piece.end_u - piece.start_u for piece in opened)
    assert width > 0.7 * AXIS_UNITS
    assert axis.start_s <= day_number(1700) * DAY_S


def test_an_open_side_does_not_stretch_the_axis() -> None:
    story = [(LATE + d, LATE + d) for d in range(40)]
    axis = axis_of(*story, (None, LATE + 10), (LATE + 20, None))
    assert axis.end_s - axis.start_s < 80 * DAY_S


def test_a_range_asked_for_bounds_the_axis() -> None:
    axis = axis_of(*TWO_STORIES, start_s=LATE * DAY_S, end_s=(LATE + 20) * DAY_S)
    assert (axis.start_s, axis.end_s) == (LATE * DAY_S, (LATE + 20) * DAY_S)


def test_no_events_still_give_an_axis() -> None:
    assert axis_of().end_s > axis_of().start_s


@given(BOUNDS, st.floats(0, 900), st.floats(1e-4, 100))
def test_ticks_are_in_order_and_few(
    bounds: list[tuple[int, int]], left: float, span: float
) -> None:
    ticks, zones = build_ticks(axis_of(*bounds), Window(left, left + span, 1200.0))
    places = [tick.x_px for tick in ticks]
    assert places == sorted(places)
    assert len(ticks) < 1200
    assert all(zone.end_px >= zone.start_px for zone in zones)


@pytest.mark.parametrize(
    ("first", "last", "label", "zone"),
    [
        (day_number(2003, 5, 1), day_number(2003, 5, 20), "8", "May 2003"),
        (day_number(2003, 2, 1), day_number(2003, 12, 20), "Jul", "2003"),
        (day_number(1200), day_number(1900), "1500", None),
        (day_number(-300), day_number(200), "101 BC", None),
    ],
)
def test_steps_follow_the_scale(first: int, last: int, label: str, zone: str | None) -> None:
    ticks, zones = build_ticks(
        axis_of((first, last), fold=False), Window(0, AXIS_UNITS, 900.0), DAY_S
    )
    assert label in [tick.label for tick in ticks]
    assert (zone in [z.label for z in zones]) if zone else not zones


def test_no_step_is_finer_than_asked() -> None:
    axis = axis_of((LATE, LATE))
    coarse, _ = build_ticks(axis, Window(0, AXIS_UNITS, 1500.0), DAY_S)
    fine, _ = build_ticks(axis, Window(0, AXIS_UNITS, 1500.0))
    assert all(tick.label.isdigit() for tick in coarse)
    assert any(":" in tick.label for tick in fine)


def test_a_fold_says_how_long_it_is() -> None:
    _, zones = build_ticks(axis_of(*TWO_STORIES), Window(0, AXIS_UNITS, 1500.0))
    assert [zone.label for zone in zones if zone.folded] == ["46 years"]


def second(year: int, month: int, dom: int) -> int:
    return day_number(year, month, dom) * DAY_S


def test_a_knot_in_a_short_fold_is_named_by_its_month() -> None:
    pieces = (
        Piece(second(2014, 9, 1), second(2014, 10, 1), 0, 400),
        Piece(second(2014, 10, 1), second(2014, 11, 1), 400, 420, True),
        Piece(second(2014, 11, 1), second(2014, 12, 14), 420, 440, True),
        Piece(second(2014, 12, 14), second(2014, 12, 31), 440, 1000),
    )
    ticks, _ = build_ticks(Axis(pieces), Window(0, AXIS_UNITS, 900.0), DAY_S)
    assert [tick.label for tick in ticks if tick.folded] == ["Nov"]
