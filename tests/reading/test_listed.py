"""Days of one list share their week and their dates."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

SAID = "2019-02-14"
"""A Thursday."""


def _values(text: str) -> list[str]:
    days = parse_day_range(SAID)
    assert days is not None
    return [value(t.expr, days[0]) for t in tag(text, parse_page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on Monday and Tuesday of last week.", ["2019-02-04", "2019-02-05"]),
        (
            "Trains were halted Monday, Tuesday and Thursday last week.",
            ["2019-02-04", "2019-02-05", "2019-02-07"],
        ),
        ("The mill will open Monday to Friday next week.", ["2019-02-18", "2019-02-22"]),
        ("It rained from Wednesday to Friday last week.", ["2019-02-06", "2019-02-08"]),
        ("It is due on Tuesday or Wednesday of next week.", ["2019-02-19", "2019-02-20"]),
        ("It shut on Thursday and on Friday of that week.", ["2019-02-14", "2019-02-15"]),
        ("On Friday 1 and Saturday 2 February the quay was shut.", ["2019-02-01", "2019-02-02"]),
        ("He left on Monday. Tuesday last week was wet.", ["2019-02-11", "2019-02-05"]),
    ],
)
def test_weekdays_of_a_list_are_of_one_week(text: str, expected: list[str]) -> None:
    assert _values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday and Tuesday, 4 and 5 February, it snowed.", "2019-02-04 2019-02-05"),
        ("Shops shut on Saturday and Sunday, 23 and 24 March.", "2019-03-23 2019-03-24"),
        ("It ran Friday to Sunday (1 to 3 March 2013).", "2013-03-01 2013-03-03"),
    ],
)
def test_weekdays_told_again_as_dates_are_those_dates(text: str, expected: str) -> None:
    assert _values(text) == expected.split() * 2


def test_dates_of_other_weekdays_are_left_alone() -> None:
    assert _values("It ran Friday to Sunday (2 to 5 March 2013).")[:2] != [
        "2013-03-02",
        "2013-03-05",
    ]
