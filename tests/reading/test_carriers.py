"""Which earlier date carries what counts from the story."""

from __future__ import annotations

from timeline_app.core.article import Span, Timex
from timeline_app.core.calendar import Unit, day_number
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import EventRelative, Fixed, Nearest, Relative, Shift, Within
from timeline_app.reading.carriers import is_weekday, nearest, needed, on_the_way, rebased
from timeline_app.reading.placed import Placed, Reference

STORY = EventRelative(0)


def _told(year: int, unit: Unit, sentence: int, aside: bool = False) -> Reference:
    day = day_number(year, 5, 3)
    stretch = Interval.of_days(day, day if unit == Unit.DAY else day + 364, unit)
    return Reference(
        Fixed(stretch), unit, sentence, Span(sentence, sentence + 1), aside=aside, stretch=stretch
    )


def _later(sentence: int, unit: Unit) -> Placed:
    expr = Shift(STORY, unit, 1)
    return Placed(Timex(Span(90, 99), "one later", "DATE", expr, "earlier_later"), sentence)


def test_the_unit_says_how_fine_the_date_must_be() -> None:
    assert needed(Shift(STORY, Unit.WEEK, 2)) == Unit.WEEK
    assert needed(Within(Shift(STORY, Unit.DAY, 0), Field(daypart="NI"))) == Unit.DAY
    assert needed(Relative(Unit.WEEK, 2)) is None


def test_the_nearest_date_that_is_fine_enough_carries() -> None:
    day, year = _told(1811, Unit.DAY, 0), _told(1811, Unit.YEAR, 1)
    assert nearest(_later(1, Unit.DAY), Unit.DAY, [day], True) == day
    assert nearest(_later(1, Unit.YEAR), Unit.YEAR, [day, year], True) == year
    assert nearest(_later(1, Unit.DAY), Unit.DAY, [year], True) is None


def test_a_day_the_story_has_left_carries_nothing() -> None:
    day, year = _told(1811, Unit.DAY, 0), _told(1815, Unit.YEAR, 1)
    assert nearest(_later(2, Unit.DAY), Unit.DAY, [day, year], True) is None


def test_an_aside_gives_way_to_what_its_sentence_tells() -> None:
    main, aside = _told(1811, Unit.DAY, 0), _told(1805, Unit.DAY, 0, aside=True)
    assert on_the_way([main, aside], 1) == [main]
    assert on_the_way([main, aside], 0) == [main, aside]
    assert on_the_way([aside], 1) == [aside]


def test_the_date_takes_the_place_of_the_story() -> None:
    base = Fixed(Interval.of_days(0, 0))
    assert rebased(Shift(STORY, Unit.DAY, 1), base) == Shift(base, Unit.DAY, 1)
    assert rebased(Relative(Unit.DAY, 1), base) == Relative(Unit.DAY, 1)


def test_a_weekday_names_no_month() -> None:
    assert is_weekday(Nearest(Field(weekday=3)))
    assert not is_weekday(Nearest(Field(month=3)))


def test_a_coarser_date_of_its_sentence_carries_before_a_weekday_left_behind() -> None:
    weekday, month = _told(1811, Unit.DAY, 0), _told(1808, Unit.MONTH, 2)
    assert nearest(_later(2, Unit.WEEK), Unit.WEEK, [weekday, month], False) == month
    assert nearest(_later(3, Unit.WEEK), Unit.WEEK, [weekday, month], False) == weekday
    beside = _told(1811, Unit.DAY, 2)
    assert nearest(_later(2, Unit.WEEK), Unit.WEEK, [beside, month], False) == beside
