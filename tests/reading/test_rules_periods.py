"""Periods of a report and of a contest: what the calendar calls them, and all they may be."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _bounds(text: str, said: str = "2018-08-22") -> tuple[str, str]:
    days = parse_day_range(said)
    assert days is not None
    found = resolve(tag(text, parse_page(text))[0].expr, days[0], days[0]).interval
    assert found.first_day is not None
    assert found.last_day is not None
    return format_day(found.first_day), format_day(found.last_day)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sales rose in FY18.", "2017-02-01", "2019-04-30"),
        ("Sales rose in the first quarter of fiscal 2018.", "2017-02-01", "2018-07-31"),
        ("Sales rose in H1 2017/18.", "2017-01-01", "2018-03-31"),
        ("She rowed in the 2016-17 season.", "2016-01-01", "2017-09-30"),
        ("Sales rose in calendar 2017.", "2017-01-01", "2017-12-31"),
        ("Sales rose in the December quarter.", "2017-10-01", "2017-12-31"),
    ],
)
def test_a_year_that_begins_in_no_told_month_may_be_any(text: str, first: str, last: str) -> None:
    assert _bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("They came third last season.", "2016-08-22", "2018-08-21"),
        ("They came third early last season.", "2016-08-22", "2018-08-21"),
        ("They came third two seasons ago.", "2015-08-22", "2017-08-21"),
        ("They have won once this season.", "2017-08-22", "2019-08-22"),
        ("They won earlier this season.", "2017-08-22", "2018-08-22"),
        ("They will play abroad next season.", "2018-08-23", "2020-08-22"),
        ("The last fiscal year was dull.", "2016-08-22", "2018-08-21"),
        ("The current fiscal year is dull.", "2017-08-22", "2019-08-22"),
        ("The second half of last season was dull.", "2016-08-22", "2018-08-21"),
    ],
)
def test_a_season_of_play_and_a_year_of_its_own_are_none_of_the_calendar(
    text: str, first: str, last: str
) -> None:
    assert _bounds(text) == (first, last)
