"""Days and months of which no verb tells whether they have been: both are kept, and neither is shown as certain."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 3, 12)
"""A Wednesday."""


def _bounds(text: str, words: str) -> tuple[str, str]:
    timex = next(t for t in tag(text, parse_page(text)) if t.text == words)
    found = resolve(timex.expr, WRITTEN, WRITTEN).interval
    return format_day(found.first_day or 0), format_day(found.last_day or 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The option lapses on Friday unless the owner signs.", "Friday"),
        ("The tenants who met on Monday agreed to meet again on Friday.", "Friday"),
        ("He was bailed to appear again on Friday.", "Friday"),
        ("The clerk was told to hand in her keys on Friday.", "Friday"),
        ("The orchard is shut on Friday.", "Friday"),
        ("The ferry sits idle on Friday.", "Friday"),
    ],
)
def test_a_weekday_of_no_known_side_keeps_both(text: str, words: str) -> None:
    assert _bounds(text, words) == ("2014-03-07", "2014-03-14")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The kiln cracked on Friday.", "2014-03-07"),
        ("The kiln will crack on Friday.", "2014-03-14"),
        ("The council will resume work on Friday.", "2014-03-14"),
        (
            "On Friday, in a small hall by the old lower quay of the town of Orn, and before a crowd, she sang.",
            "2014-03-07",
        ),
        ("The mill has stood still since Friday.", "2014-03-07"),
        ("Speaking to reporters on Friday, the mayor said they are well.", "2014-03-07"),
        ("Speaking on Friday, the mayor said it is late.", "2014-03-07"),
        ("In an interview on Friday, she said: “We will fail.”", "2014-03-07"),
        ("Speaking to Torva's Al-Dar newspaper on Friday, he said they are well.", "2014-03-07"),
    ],
)
def test_a_weekday_with_a_verb_is_one_day(text: str, first: str) -> None:
    assert _bounds(text, "Friday") == (first, first)


def test_a_month_without_a_verb_keeps_both_years() -> None:
    text = "Herring leave the bay in October."
    assert _bounds(text, "October") == ("2013-10-01", "2014-10-31")


def test_a_date_within_commas_gives_its_year_in_doubt() -> None:
    text = "The lease, signed in May 2012, comes up for renewal on 1 July."
    first, last = _bounds(text, "1 July")
    assert first <= "2013-07-01"
    assert last >= "2014-07-01"


def test_an_occasion_still_ahead_keeps_both_days() -> None:
    text = "The mayor spoke ahead of the vote on Friday."
    assert _bounds(text, "Friday") == ("2014-03-07", "2014-03-14")


def test_the_value_is_the_likelier_day() -> None:
    text = "The option lapses on Friday unless the owner signs."
    timex = tag(text, parse_page(text))[0]
    assert value(timex.expr, WRITTEN) == "2014-03-07"
