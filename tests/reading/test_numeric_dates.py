"""Dates in figures: two readings stand as two days, until the article shows the order it keeps."""

from __future__ import annotations

from timeline_app.core.calendar import format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _days(text: str) -> list[list[str]]:
    found = []
    for timex in tag(text, parse_page(text)):
        when = resolve(timex.expr, None, None)
        days = when.days or (when.interval.first_day, when.interval.last_day)
        found.append([format_day(day) for day in days if day is not None])
    return found


def test_keeps_both_days_of_a_date_with_two_readings() -> None:
    assert _days("The tug was sold on 02/07/2018.") == [["2018-02-07", "2018-07-02"]]


def test_takes_one_day_where_both_readings_are_the_same() -> None:
    assert _days("The tug was sold on 06/06/2018.") == [["2018-06-06", "2018-06-06"]]


def test_takes_the_order_that_another_date_shows() -> None:
    text = "The tug was sold on 02/07/2018 and scrapped on 28/07/2018."
    assert _days(text)[0] == ["2018-07-02", "2018-07-02"]


def test_a_word_may_stick_to_the_date() -> None:
    assert _days("The tug left on 12/31/2018midnight and was back on 28/07/2018noon.") == [
        ["2018-12-31", "2018-12-31"],
        ["2018-07-28", "2018-07-28"],
    ]


def test_a_stamp_has_no_second_half_of_the_day() -> None:
    text = "The tug left at 2018-05-14T10:30Z."
    (timex,) = tag(text, parse_page(text))
    found = resolve(timex.expr, None, None).interval
    assert found.end_s is not None
    assert found.start_s is not None
    assert found.end_s - found.start_s == 60
