"""Dates told in one breath share their year; a length ends with the date told behind it; what would have been stays open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.status import Status
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2009, 6, 30)


def _bounds(text: str) -> list[str]:
    out = []
    for timex in tag(text, parse_page(text)):
        interval = resolve(timex.expr, WRITTEN, WRITTEN).interval
        days = (interval.first_day, interval.last_day)
        told = ["" if day is None else format_day(day) for day in days]
        out.append(f"{timex.text} {'..'.join(told)}")
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They met in June and July 2014.",
            ["June 2014-06-01..2014-06-30", "July 2014 2014-07-01..2014-07-31"],
        ),
        (
            "They met in May, June and July of 2007.",
            [
                "May 2007-05-01..2007-05-31",
                "June 2007-06-01..2007-06-30",
                "July of 2007 2007-07-01..2007-07-31",
            ],
        ),
        (
            "They met in December and January 2008.",
            ["December 2007-12-01..2007-12-31", "January 2008 2008-01-01..2008-01-31"],
        ),
        (
            "They met on March 3 and April 5, 2008.",
            ["March 3 2008-03-03..2008-03-03", "April 5, 2008 2008-04-05..2008-04-05"],
        ),
        (
            "It rained in the spring and autumn of 2003.",
            ["the spring 2003-03-01..2003-05-31", "autumn of 2003 2003-09-01..2003-11-30"],
        ),
        (
            "It fell in May and, in July 2007, rose.",
            ["May 2009-05-01..2009-05-31", "July 2007 2007-07-01..2007-07-31"],
        ),
    ],
)
def test_dates_of_a_list_share_their_year(text: str, expected: list[str]) -> None:
    assert _bounds(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the three months to May", "2009-03-01..2009-05-31"),
        ("the three months ended May 31", "2009-03-01..2009-05-31"),
        ("the six months to March 2009", "2008-10-01..2009-03-31"),
        ("the year ended March 31", "2008-04-01..2009-03-31"),
    ],
)
def test_a_length_ends_with_its_date(words: str, expected: str) -> None:
    length, _ = _bounds(f"Profits rose in {words}.")
    assert length.endswith(expected)


def test_a_length_stays_one() -> None:
    text = "Profits rose in the three months to May."
    length, _ = tag(text, parse_page(text))
    assert length.type == "DURATION"


@pytest.mark.parametrize(
    "text",
    [
        "Delaying the strike to March would have saved jobs.",
        "A vote in March would have saved jobs.",
        "In March the council would have voted.",
    ],
)
def test_what_would_have_been_is_no_plan(read: Callable[[str], Reading], text: str) -> None:
    assert {event.status for event in read(text).events} == {Status.HYPOTHETICAL}
    (march,) = _bounds(text)
    assert march == "March 2009-03-01..2010-03-31"


def test_any_night() -> None:
    assert _bounds("He was seized at night as he hailed a taxi.") == ["night .."]


def test_a_changed_page_has_a_dateline() -> None:
    page = parse_page("8 May 2011 Last updated at 14:07 GMT Help The mayor faces a trial.")
    assert page.dateline is not None
    assert len(page.sentences) == 1


def test_congress_is_a_body(read: Callable[[str], Reading]) -> None:
    text = "Two weeks ago, Congress erupted in anger."
    assert [event.trigger.of(text) for event in read(text).events] == ["erupted"]


@pytest.mark.parametrize(
    "stamp", ["Wednesday, July 13, 2005; 10:18 AM", "Thursday , July 14 , 2005 ; Page A01"]
)
def test_a_printed_page_has_a_dateline(stamp: str) -> None:
    text = f"{stamp} The deep crisis has hit homes."
    page = parse_page(text)
    assert page.dateline is not None
    assert page.dateline.of(text) == stamp
