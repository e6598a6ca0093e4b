"""What an expression can give to the next."""

from __future__ import annotations

from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Relative, Shift
from timeline_app.reading.placed import fixed, unit_of


def test_a_year_later_is_the_year_and_not_its_margins() -> None:
    year = Fixed(Interval.of_days(day_number(1911), day_number(1912) - 1, Unit.YEAR))
    found = fixed(Shift(Shift(year, Unit.YEAR, 1), Unit.YEAR, 1))
    assert found is not None
    assert found.first_day == day_number(1913)
    assert fixed(Relative(Unit.YEAR, 0)) is None


def test_the_unit_is_that_of_the_words() -> None:
    assert unit_of(Relative(Unit.MONTH, -1)) == Unit.MONTH
