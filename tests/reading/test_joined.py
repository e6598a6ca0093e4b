"""Dates named together."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _listed(text: str) -> list[str]:
    return [timex.text for timex in tag(text, parse_page(text)) if timex.listed]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The guild met on Monday and Tuesday.", ["Tuesday"]),
        ("The guild met on Monday, Wednesday and Friday.", ["Wednesday", "Friday"]),
        ("The kiln was cold in June or in July.", ["July"]),
        ("The kiln was cold in June and October 2031.", ["October 2031"]),
        ("They were fined in 2009 and again in 2011.", ["2011"]),
        ("Lamps were lit on the 3rd and 5th of May.", ["5th of May"]),
    ],
)
def test_dates_of_one_list_are_marked(text: str, wanted: list[str]) -> None:
    assert _listed(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The guild met between June and July.",
        "The guild met in 2009 and on Monday.",
        "The guild met on Monday, and the ferry sank on Tuesday.",
        "The guild met from Monday to Wednesday.",
        "The guild met in June, July was quiet.",
        "The guild met every June and July.",
    ],
)
def test_a_stretch_and_dates_of_two_kinds_are_no_list(text: str) -> None:
    assert _listed(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Frost will come Tuesday, Wednesday and Thursday.", [18, 19, 20]),
        ("The ferry will be out of use Tuesday and Wednesday.", [18, 19]),
        ("The weir will be shut on Friday, Sunday and Monday.", [14, 16, 17]),
        ("It hailed on Tuesday, Wednesday and Thursday.", [4, 5, 6]),
        ("It hailed on Monday, Tuesday and Wednesday.", [10, 11, 12]),
        ("The choir sang on Monday and Saturday.", [10, 8]),
        ("The choir will sing on Monday and Wednesday.", [17, 12]),
    ],
)
def test_weekdays_of_a_row_follow_each_other(text: str, wanted: list[int]) -> None:
    day = day_number(2024, 6, 12)
    found = [resolve(timex.expr, day, day).interval for timex in tag(text, parse_page(text))]
    assert [(one.first_day, one.last_day) for one in found] == [
        (day + at - 12, day + at - 12) for at in wanted
    ]
