"""Histories, and what counts from them."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    EventRelative,
    Fixed,
    Nth,
    Part,
    Relative,
    Shift,
    Vague,
    Within,
    evaluate,
)
from timeline_app.reading.narrative import past_midnight, told_of, unknown


def test_next_year_of_a_history_counts_from_the_story() -> None:
    told = Shift(EventRelative(0), Unit.YEAR, 1)
    assert told_of(Relative(Unit.YEAR, 1)) == told
    assert told_of(Part(Relative(Unit.YEAR, 1), "early")) == Part(told, "early")
    assert told_of(Relative(Unit.DAY, -1)) == Relative(Unit.DAY, -1)
    spring = Field(season="SP")
    assert told_of(Nth(spring, 1)) == Within(EventRelative(1), spring)


def test_a_story_without_a_date_is_unknown() -> None:
    assert unknown(Shift(EventRelative(0), Unit.DAY, 1)) == Shift(
        EventRelative(0, Unit.DAY), Unit.DAY, 1
    )
    assert unknown(Relative(Unit.YEAR, 0)) == Relative(Unit.YEAR, 0)


def test_the_small_hours_behind_an_evening_are_of_the_next_day() -> None:
    def at(hour: int, day: int = 0) -> Within:
        return Within(Fixed(Interval.of_days(day, day)), Field(hour=hour, minute=30))

    ten = evaluate(at(22), 0)
    assert past_midnight(at(2), ten)
    assert not past_midnight(at(23), ten)
    assert not past_midnight(at(2, day=1), ten)
    assert not past_midnight(at(2), evaluate(at(15), 0))
    assert not past_midnight(at(2), None)


def test_today_in_a_history_is_nowadays() -> None:
    assert told_of(Relative(Unit.DAY, 0)) == Vague("present")
    assert told_of(Relative(Unit.YEAR, 0)) == Shift(EventRelative(0), Unit.YEAR, 0)
