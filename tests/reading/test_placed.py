"""What an expression can give to the next."""

from __future__ import annotations

from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Fixed,
    Part,
    Relative,
    Shift,
    TimeExpr,
)
from timeline_app.reading.placed import counts_on, fixed, inside, unit_of


def test_a_year_later_is_the_year_and_not_its_margins() -> None:
    year = Fixed(Interval.of_days(day_number(1911), day_number(1912) - 1, Unit.YEAR))
    found = fixed(Shift(Shift(year, Unit.YEAR, 1), Unit.YEAR, 1))
    assert found is not None
    assert found.first_day == day_number(1913)
    assert fixed(Relative(Unit.YEAR, 0)) is None


def test_the_unit_is_that_of_the_words() -> None:
    assert unit_of(Relative(Unit.MONTH, -1)) == Unit.MONTH


def test_what_counts_on_hangs_on_the_story_or_on_an_event() -> None:
    next_day = Shift(EventRelative(0), Unit.DAY, 1)
    after_the_vote = Shift(EventRelative(0, Unit.DAY), Unit.DAY, 1)
    assert counts_on(Part(next_day, "late"))
    assert counts_on(after_the_vote)
    assert counts_on(next_day, told=True)
    assert not counts_on(after_the_vote, told=True)
    assert not counts_on(Relative(Unit.DAY, 1))


def test_a_change_reaches_what_an_expression_is_made_of() -> None:
    def moved(_: TimeExpr) -> TimeExpr:
        return Relative(Unit.DAY, 0)

    assert inside(Part(Relative(Unit.YEAR, 1), "early"), moved) == Part(moved(Anchor()), "early")
    assert inside(Relative(Unit.YEAR, 1), moved) == Relative(Unit.YEAR, 1)
