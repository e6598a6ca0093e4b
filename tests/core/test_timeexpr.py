"""Laws and examples of evaluation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.strategies_time import COARSE, DAYS, EXPRESSIONS, FIELDS
from timeline_app.core.calendar import Unit, civil, day_number, parse_day_range
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    EventRelative,
    Fixed,
    Length,
    Nearest,
    Nth,
    Part,
    Recurring,
    Relative,
    Shift,
    SpanTo,
    TimeExpr,
    Union,
    Vague,
    Within,
    evaluate,
    is_anchored,
    resolve,
)

CYCLE = 146_097


def _day(text: str) -> int:
    days = parse_day_range(text)
    assert days is not None
    return days[0]


def _bounds(expr: TimeExpr, anchor: str) -> tuple[int | None, int | None]:
    found = evaluate(expr, _day(anchor))
    assert found is not None
    return found.first_day, found.last_day


@given(EXPRESSIONS, DAYS, st.integers(0, 1500))
def test_a_later_anchor_never_gives_an_earlier_time(expr: TimeExpr, day: int, more: int) -> None:
    one, other = evaluate(expr, day), evaluate(expr, day + more)
    if one is None or other is None:
        return
    if one.start_s is not None and other.start_s is not None:
        assert one.start_s <= other.start_s
    if one.end_s is not None and other.end_s is not None:
        assert one.end_s <= other.end_s


@given(FIELDS, DAYS)
def test_the_past_begins_by_its_anchor_and_the_future_ends_after(field: Field, day: int) -> None:
    past, future = evaluate(Nearest(field, "past"), day), evaluate(Nearest(field, "future"), day)
    if past is not None and future is not None:
        assert past.first_day is not None
        assert past.first_day <= day
        assert future.last_day is not None
        assert future.last_day >= day


@given(COARSE, st.integers(1, 30), DAYS)
def test_units_back_lie_before_and_units_on_after(unit: Unit, n: int, day: int) -> None:
    back, on = evaluate(Relative(unit, -n), day), evaluate(Relative(unit, n), day)
    assert back is not None
    assert on is not None
    assert (back.last_day or 0) < day < (on.first_day or 0)


@given(FIELDS, DAYS, st.integers(1, 4))
def test_the_last_lies_before_and_the_next_after(field: Field, day: int, n: int) -> None:
    last, following = evaluate(Nth(field, -n), day), evaluate(Nth(field, n), day)
    if last is not None and following is not None:
        assert last.last_day is not None
        assert field.daypart == "NI" or last.last_day < day
        assert following.first_day is not None
        assert following.first_day > day


@given(COARSE, st.one_of(st.none(), st.integers(1, 9)), DAYS)
def test_a_stretch_ends_on_its_anchor_or_begins_there(unit: Unit, n: int | None, day: int) -> None:
    past, future = evaluate(SpanTo(unit, n, -1), day), evaluate(SpanTo(unit, n, 1), day)
    assert past is not None
    assert future is not None
    assert past.last_day == future.first_day == day
    assert (past.start_s is None) == (future.end_s is None) == (n is None)


@given(st.one_of(st.none(), COARSE), st.integers(1, 9), DAYS)
def test_the_vague_past_ends_by_its_anchor(unit: Unit | None, n: int, day: int) -> None:
    past, future = evaluate(Vague("past", unit, n), day), evaluate(Vague("future", unit, n), day)
    assert past is not None
    assert future is not None
    assert (past.start_s, future.end_s) == (None, None)
    assert (past.last_day or 0) <= day <= (future.first_day or 0)


@given(EXPRESSIONS, DAYS)
def test_four_hundred_years_shift_every_anchored_time(expr: TimeExpr, day: int) -> None:
    one, other = evaluate(expr, day), evaluate(expr, day + CYCLE)
    if one is None or not _shifts(expr):
        return
    assert other is not None
    assert other.start_s == (None if one.start_s is None else one.start_s + CYCLE * 86_400)
    assert other.end_s == (None if one.end_s is None else one.end_s + CYCLE * 86_400)


def _shifts(expr: TimeExpr) -> bool:
    """Leave out what holds a fixed day, millennia, and Easter (whose cycle is far longer)."""
    shown = repr(expr)
    return not any(word in shown for word in ("Fixed", "MILLENNIUM", "Feast"))


@given(EXPRESSIONS, DAYS, st.integers(0, 60))
def test_a_set_of_anchors_holds_each_ones_answer(expr: TimeExpr, day: int, reach: int) -> None:
    whole = resolve(expr, day, day + reach).interval
    one = evaluate(expr, day + reach // 2)
    if one is not None and not whole.is_unbounded:
        assert whole.contains(one)


@given(EXPRESSIONS, DAYS)
def test_an_open_anchor_gives_an_open_time(expr: TimeExpr, day: int) -> None:
    if is_anchored(expr):
        assert resolve(expr, None, None).interval.is_unbounded
        assert resolve(expr, None, day).interval.start_s is None
        assert resolve(expr, day, None).interval.end_s is None


@given(EXPRESSIONS, DAYS, DAYS)
def test_what_has_no_anchor_ignores_it(expr: TimeExpr, one: int, other: int) -> None:
    if not is_anchored(expr):
        assert evaluate(expr, one) == evaluate(expr, other)


def test_a_bare_weekday_is_the_latest_one_the_anchor_included() -> None:
    thursday = Nearest(Field(weekday=3))
    assert _bounds(thursday, "2020-11-19") == (_day("2020-11-19"),) * 2
    assert _bounds(thursday, "2020-11-18") == (_day("2020-11-12"),) * 2


def test_a_weekday_in_a_stretch_of_anchors_is_a_list_of_days() -> None:
    found = resolve(Nearest(Field(weekday=3)), _day("2018-08-02"), _day("2018-08-25"))
    assert found.days is not None
    assert [civil(day)[2] for day in found.days] == [2, 9, 16, 23]
    listed = resolve(Relative(Unit.DAY, -1), None, None, days=[5, 19])
    assert listed.days == (4, 18)


def test_weeks_and_months_apart_are_the_days_of_each() -> None:
    said = [_day("2031-06-17"), _day("2033-02-08")]
    weeks = resolve(Relative(Unit.WEEK, -1), None, None, days=said).days
    assert weeks == (*range(said[0] - 8, said[0] - 1), *range(said[1] - 8, said[1] - 1))
    months = resolve(Relative(Unit.MONTH, -1), None, None, days=said).days
    assert months is not None
    assert len(months) == 31 + 31
    assert resolve(Relative(Unit.YEAR, -1), None, None, days=said).days is None, "2030 to 2032"


def test_months_named_together_leave_out_what_lies_between() -> None:
    june, october = (
        Fixed(Interval.of_days(_day(a), _day(b), Unit.MONTH))
        for a, b in (("2031-06-01", "2031-06-30"), ("2031-10-01", "2031-10-31"))
    )
    found = resolve(Union((june, october)), None, None)
    assert (found.interval.first_day, found.interval.last_day) == (
        _day("2031-06-01"),
        _day("2031-10-31"),
    )
    assert found.days is not None
    assert len(found.days) == 61


def test_days_in_a_row_are_no_list() -> None:
    assert resolve(Relative(Unit.DAY, -1), 10, 20).days is None


def test_a_weekday_that_contradicts_the_date_narrows_the_anchor() -> None:
    expr = Nearest(Field(month=8, day=2, weekday=3))
    assert evaluate(expr, _day("2019-09-01")) is None
    found = resolve(expr, _day("2018-09-01"), _day("2019-09-20"))
    assert found.interval.first_day == _day("2018-08-02")
    assert found.interval.last_day == _day("2018-08-02")


def test_last_month_and_last_september_differ() -> None:
    assert _bounds(Relative(Unit.MONTH, -1), "2020-10-05") == (
        _day("2020-09-01"),
        _day("2020-09-30"),
    )
    september = Field(month=9)
    assert _bounds(Nth(september, -1), "2020-09-05")[0] == _day("2019-09-01")
    assert _bounds(Nth(september, 0), "2020-12-05")[0] == _day("2020-09-01")
    assert _bounds(Nth(september, 1), "2020-09-05")[0] == _day("2021-09-01")


def test_this_winter_is_the_one_we_are_in() -> None:
    winter = Nth(Field(season="WI"), 0)
    assert _bounds(winter, "2021-01-10")[0] == _day("2020-12-01")
    assert _bounds(winter, "2021-07-10")[0] == _day("2021-12-01")


def test_years_ago_reach_as_far_as_a_writer_rounds() -> None:
    first, last = _bounds(Shift(Anchor(), Unit.YEAR, -2), "2014-01-05")
    assert first is not None
    assert first < _day("2012-01-01")
    assert last == _day("2012-12-31")
    assert _bounds(Shift(Anchor(), Unit.DAY, -3), "2014-01-05") == (_day("2014-01-02"),) * 2


def test_spans_end_at_the_anchor() -> None:
    first, last = _bounds(SpanTo(Unit.MONTH, 4, -1), "2014-12-14")
    assert (first, last) == (_day("2014-08-14"), _day("2014-12-14"))
    assert _bounds(SpanTo(Unit.YEAR, None, -1), "2014-12-14") == (None, _day("2014-12-14"))


def test_vague_times_are_open_on_one_side() -> None:
    assert _bounds(Vague("past"), "2014-12-14") == (None, _day("2014-12-14"))
    assert _bounds(Vague("future"), "2014-12-14") == (_day("2014-12-14"), None)
    assert _bounds(Vague("past", Unit.DECADE, 2), "2014-12-14") == (None, _day("1994-12-31"))


def test_parts_and_insides() -> None:
    year = Fixed(Interval.of_days(_day("2014-01-01"), _day("2014-12-31"), Unit.YEAR))
    early, late = _bounds(Part(year, "early"), "2000"), _bounds(Part(year, "late"), "2000")
    assert early[0] == _day("2014-01-01")
    assert late[1] == _day("2014-12-31")
    assert (early[1] or 0) < _day("2014-07-05")
    assert _bounds(Within(year, Field(month=9)), "2000")[0] == _day("2014-09-01")
    monday = Within(Relative(Unit.WEEK, -1), Field(weekday=0))
    assert _bounds(monday, "2020-11-18") == (_day("2020-11-09"),) * 2


def test_between_runs_from_the_first_to_the_last() -> None:
    rest = Between(Anchor(), Relative(Unit.YEAR, 0))
    assert _bounds(rest, "2020-11-18") == (_day("2020-11-18"), _day("2020-12-31"))


@pytest.mark.parametrize(
    "expr",
    [
        Length(7, Unit.YEAR),
        Recurring(Unit.DAY),
        EventRelative(1, Unit.DAY, 2),
        Shift(EventRelative(0), Unit.DAY, 2),
    ],
)
def test_what_names_no_time_has_none(expr: TimeExpr) -> None:
    assert evaluate(expr, day_number(2020)) is None
    assert resolve(expr, 0, 10).interval.is_unbounded


def test_around_a_date_is_what_lies_near_it() -> None:
    day, year = Nearest(Field(month=5, day=1)), Relative(Unit.YEAR, -4)
    anchor = day_number(2014, 8, 14)
    near = evaluate(Shift(day, Unit.DAY, 0, approx=True), anchor)
    around = evaluate(Shift(year, Unit.YEAR, 0, approx=True), anchor)
    assert near == Interval.of_days(day_number(2014, 4, 24), day_number(2014, 5, 8))
    assert around == Interval.of_days(day_number(2008), day_number(2013) - 1, Unit.YEAR)


def test_a_weekday_that_contradicts_its_day_is_no_certain_day() -> None:
    said = day_number(2015, 3, 4)
    found = resolve(Nearest(Field(month=6, day=14, weekday=4), "past"), said, said)
    assert found.days == (day_number(2013, 6, 14), day_number(2014, 6, 14))


@given(EXPRESSIONS, EXPRESSIONS, DAYS)
def test_times_named_together_are_the_same_in_either_order(
    one: TimeExpr, other: TimeExpr, day: int
) -> None:
    assert evaluate(Union((one, other)), day) == evaluate(Union((other, one)), day)


@given(EXPRESSIONS, EXPRESSIONS, DAYS)
def test_times_named_together_reach_as_far_as_each_of_them(
    one: TimeExpr, other: TimeExpr, day: int
) -> None:
    known = [found for found in (evaluate(one, day), evaluate(other, day)) if found is not None]
    both = evaluate(Union((one, other)), day)
    assert (both is None) == (not known)
    assert all(both is not None and both.contains(found) for found in known)
    if len(known) == 2:
        assert both == known[0].hull(known[1])


def test_days_named_together_are_listed() -> None:
    monday, wednesday = (Nearest(Field(weekday=n)) for n in (0, 2))
    said = day_number(2014, 5, 15)
    found = resolve(Union((wednesday, monday)), said, said)
    assert found.days == (day_number(2014, 5, 12), day_number(2014, 5, 14))
