"""Laws of intervals."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.interval import Interval

EDGES = st.one_of(st.none(), st.integers(-50, 50))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, last = draw(EDGES), draw(EDGES)
    if first is not None and last is not None and last < first:
        first, last = last, first
    return Interval.of_days(first, last)


@given(intervals(), intervals())
def test_a_meet_lies_in_both_and_a_hull_holds_both(one: Interval, other: Interval) -> None:
    shared, hull = one.meet(other), one.hull(other)
    assert (shared is not None) == one.overlaps(other) == other.overlaps(one)
    assert hull.contains(one)
    assert hull.contains(other)
    if shared is not None:
        assert one.contains(shared)
        assert other.contains(shared)


@given(intervals())
def test_days_read_back(interval: Interval) -> None:
    assert Interval.of_days(interval.first_day, interval.last_day) == interval
    assert interval.contains(interval)
    assert interval.is_unbounded == (interval.first_day is None and interval.last_day is None)


def test_touching_intervals_do_not_overlap() -> None:
    assert not Interval.of_days(1, 2).overlaps(Interval.of_days(3, 4))
