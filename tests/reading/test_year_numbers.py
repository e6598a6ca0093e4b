"""Years as nonterminals, in figures and words, near and far."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading import year_numbers
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2014", 2014),
        ("'98", 1998),
        ("44 BC", -43),
        ("AD 79", 79),
        ("nineteen ninety-seven", 1997),
        ("twenty fourteen", 2014),
    ],
)
def test_years(text: str, year: int) -> None:
    assert year_numbers.year(stream_of(text), 0)[0][0] == year


@pytest.mark.parametrize("text", ["40,000", "999", "2014kg", "3500"])
def test_no_years(text: str) -> None:
    assert not year_numbers.year(stream_of(text), 0)


def _values(text: str) -> list[str]:
    days = parse_day_range("2013-03-14")
    assert days is not None
    return [value(t.expr, days[0]) for t in tag(text, parse_page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vault will open on 1 January 10000.", "10000-01-01"),
        ("The comet returns on 4 July 12019.", "12019-07-04"),
        ("The clock rings in the year 12019.", "12019"),
        ("In May 12019 the comet returns.", "12019-05"),
        ("The king was crowned on 12 May 800 by the bishop.", "0800-05-12"),
        ("He fell on 5 June 476 and fled to the coast.", "0476-06-05"),
        ("On 12 May 800 the king was crowned.", "0800-05-12"),
        ("The law of 3 March 321 made all free.", "0321-03-03"),
        ("On 12 May 800 fled.", "2012-05-12"),
        ("On 12 May 800 people fled.", "2012-05-12"),
        ("On 12 May 800 of them fled.", "2012-05-12"),
        ("On 5 June 476 and 512 goats fell ill.", "2012-06-05"),
        ("On 5 June 20000 people marched.", "2012-06-05"),
    ],
)
def test_a_year_right_behind_its_day_is_of_any_length(text: str, expected: str) -> None:
    assert _values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was held between 43 and 410 AD.", ["0043", "0410"]),
        ("It was held from 43 to 410 AD.", ["0043", "0410"]),
        ("He ruled from AD 43 to 410.", ["0043", "0410"]),
        ("It was held from 410 to 43 BC.", ["BC0410", "BC0043"]),
        ("Of 43 and 12 AD 40 was dry.", []),
    ],
)
def test_two_years_share_an_era(text: str, expected: list[str]) -> None:
    assert _values(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It formed 999999999 years ago.", None, "-9999-12-31"),
        ("It formed 66 million years ago.", None, "-9999-12-31"),
        ("It dried up 12,000 years ago.", None, "-7587-12-31"),
        ("It was built 500 years ago.", "1412-09-13", "1613-12-31"),
    ],
)
def test_long_ago_is_as_loose_as_its_number(text: str, first: str | None, last: str) -> None:
    days = parse_day_range("2013-03-14")
    assert days is not None
    (found,) = tag(text, parse_page(text))
    bounds = resolve(found.expr, *days).interval
    told = tuple(
        None if day is None else format_day(day) for day in (bounds.first_day, bounds.last_day)
    )
    assert told == (first, last)
