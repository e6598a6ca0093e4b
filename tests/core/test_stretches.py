"""Stretches moved, lengthened and cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.core.strategies_time import COARSE, DAYS, FIELDS
from timeline_app.core.calendar import Unit, day_number, unit_span
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.operators import Anchor, Mod, Shift, SpanTo
from timeline_app.core.stretches import inside, one_sided, part_of, shifted, stretched

STRETCHES = st.builds(lambda day, unit: Interval.of_days(*unit_span(day, unit), unit), DAYS, COARSE)
MODS = st.sampled_from(["early", "mid", "late"])


@given(STRETCHES, MODS)
def test_a_part_lies_in_the_whole(whole: Interval, mod: Mod) -> None:
    part = part_of(whole, mod)
    assert whole.contains(part)
    assert part.start_s is not None
    assert part.end_s is not None
    assert part.start_s < part.end_s


@given(STRETCHES)
def test_early_and_late_leave_nothing_out(whole: Interval) -> None:
    early, late = part_of(whole, "early"), part_of(whole, "late")
    assert early.end_s is not None
    assert late.start_s is not None
    assert (early.start_s, late.end_s) == (whole.start_s, whole.end_s)
    assert early.end_s >= late.start_s


@given(STRETCHES, COARSE, st.integers(1, 20))
def test_what_is_about_holds_what_is_exact(origin: Interval, unit: Unit, n: int) -> None:
    for count in (-n, n):
        exact, about = (shifted(origin, unit, count, approx) for approx in (False, True))
        if exact.unit == about.unit:
            assert about.contains(exact)


@given(
    STRETCHES, st.sampled_from([Unit.HOUR, *[u for u in Unit if u >= Unit.DAY]]), st.integers(1, 9)
)
def test_a_stretch_ends_or_begins_where_its_base_does(origin: Interval, unit: Unit, n: int) -> None:
    back, on = (stretched(origin, SpanTo(unit, n, sign)) for sign in (-1, 1))
    assert back.end_s == origin.end_s
    assert on.start_s == origin.start_s
    assert stretched(origin, SpanTo(unit, None, 1)).end_s is None


@given(STRETCHES, FIELDS)
def test_what_is_inside_touches_the_outer(outer: Interval, field: Field) -> None:
    for found in inside(outer, field):
        assert found.first_day is not None
        assert found.last_day is not None
        assert outer.first_day is not None
        assert outer.last_day is not None
        assert found.first_day <= outer.last_day
        assert found.last_day >= outer.first_day


def test_a_month_back_is_the_month_before() -> None:
    december = Interval.of_days(day_number(2014, 12, 1), day_number(2014, 12, 31), Unit.MONTH)
    back = shifted(december, Unit.MONTH, -1, approx=False)
    assert back.first_day is not None
    assert back.first_day <= day_number(2014, 11, 1)


@given(STRETCHES, COARSE, st.integers(1, 20), st.booleans())
def test_more_and_less_than_so_long_ago_part_what_is_about(
    origin: Interval, unit: Unit, n: int, ahead: bool
) -> None:
    count = n if ahead else -n
    about = shifted(origin, unit, count, approx=True)
    more, less = (
        one_sided(about, origin, Shift(Anchor(), unit, count, True, side=side))
        for side in ("more", "less")
    )
    assert about.contains(more)
    assert about.contains(less)
    assert about == more.hull(less)


def test_more_than_two_years_ago_is_no_later_than_that() -> None:
    origin = Interval.of_days(day_number(2014, 5, 14), day_number(2014, 5, 14))
    about = shifted(origin, Unit.YEAR, -2, approx=True)
    more = one_sided(about, origin, Shift(Anchor(), Unit.YEAR, -2, True, side="more"))
    assert more.last_day == day_number(2012, 5, 14)
