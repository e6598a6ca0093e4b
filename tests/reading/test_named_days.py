"""The day in the name of an event tells no year."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, parse_day_range
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

HISTORY = (
    "The king was crowned in 1801. In 1805 he lost the ford. In 1807 the nobles met. In 1808 the bread ran out. "
    "The May 2 uprising was put down."
)


def _said(text: str) -> list[tuple[str, str, bool]]:
    days = parse_day_range("2013-03-14")
    assert days is not None
    found = tag(text, parse_page(text))
    return [
        (t.text, value(t.expr, days[0]), resolve(t.expr, *days).interval.start_s is None)
        for t in found
    ]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The August 9 attacks changed the law.", "August 9", "XXXX-08-09"),
        ("Ministers recalled the January 12 revolution.", "January 12", "XXXX-01-12"),
        ("A wall for the 5 October bombings was unveiled.", "5 October", "XXXX-10-05"),
        ("The January 8 Movement called for reform.", "January 8", "XXXX-01-08"),
        ("Survivors of the April 6 school disaster met.", "April 6", "XXXX-04-06"),
        ("He was charged over the June 3 crackdown.", "June 3", "XXXX-06-03"),
        ("August 9 attacks remembered", "August 9", "XXXX-08-09"),
    ],
)
def test_a_named_day_has_no_year(text: str, words: str, expected: str) -> None:
    assert (words, expected, True) in _said(text)


def test_it_is_not_later_than_the_latest_such_day() -> None:
    days = parse_day_range("2013-03-14")
    assert days is not None
    (found,) = tag(text := "The August 9 attacks changed the law.", parse_page(text))
    bounds = resolve(found.expr, *days).interval
    assert (bounds.first_day, bounds.last_day) == (None, day_number(2012, 8, 9))


def test_right_behind_the_day_it_is_most_likely_this_one() -> None:
    assert _said("He spoke of the February 20 bombings.") == [("February 20", "2013-02-20", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Many fled after the October Revolution.",
        "The May Fourth Movement shaped its founders.",
        "He wrote of the April Theses.",
    ],
)
def test_a_month_inside_a_name_is_no_date(text: str) -> None:
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 9 August 2005 bombs went off. The August 9 bombings killed six.", "2005-08-09"),
        ("The August 9 bombings killed six. On 9 August 2005 he was in Oslo.", "2005-08-09"),
        ("A bomb went off on March 3. He blamed the March 3 attack on rebels.", "2013-03-03"),
        (HISTORY, "1808-05-02"),
    ],
)
def test_it_takes_the_year_the_text_tells(text: str, expected: str) -> None:
    assert [v for words, v, _ in _said(text) if words in ("August 9", "March 3", "May 2")][
        -1
    ] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On March 3 attacks killed nine.", "2013-03-03"),
        ("The March 3 election was lost.", "2013-03-03"),
        ("The mayor opened the October OPEC meeting.", "2012-10"),
        ("In October Revolution Square was full.", "2012-10"),
    ],
)
def test_a_day_beside_another_thing_is_a_date(text: str, expected: str) -> None:
    assert expected in [v for _, v, _ in _said(text)]
