"""Days and pairs of days in a row behind one month."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 3, 12)


def _days(text: str) -> list[str]:
    return [value(t.expr, WRITTEN) for t in tag(text, parse_page(text)) if t.type == "DATE"]


@pytest.mark.parametrize(
    ("text", "year", "month", "days"),
    [
        ("pottery course April 5 - 6, 12 - 13 and 26 - 27", 2014, 4, (5, 6, 12, 13, 26, 27)),
        ("CHOIR FAIR Apr 5 - 6, 12 - 13 (rain or shine)", 2014, 4, (5, 6, 12, 13)),
        ("Open house on April 4, 11, 18, 25.", 2014, 4, (4, 11, 18, 25)),
        ("Free on June 4 & 5, 11 & 12, 18 & 19.", 2014, 6, (4, 5, 11, 12, 18, 19)),
        ("Rain fell on January 2-3, 9-10 and 17.", 2014, 1, (2, 3, 9, 10, 17)),
        ("The kiln was lit on Oct. 2, 9, 16, 2012.", 2012, 10, (2, 9, 16)),
        ("The kiln was lit on May 2-3, 9-10, 2012.", 2012, 5, (2, 3, 9, 10)),
    ],
)
def test_every_day_of_a_run(text: str, year: int, month: int, days: tuple[int, ...]) -> None:
    assert _days(text) == [f"{year}-{month:02}-{day:02}" for day in days]


@pytest.mark.parametrize(
    "text",
    [
        "On February 3, 10 men and 17 women left.",
        "On February 3, 10-12 boats sank.",
        "The Rovers lost on February 3, 4-2 away.",
        "On February 3, 9-4, 5 of them fell.",
        "Takings on February 3, 5 per cent up.",
        "DOVER, February 3 - 14 people died in the flood.",
    ],
)
def test_numbers_that_are_no_days(text: str) -> None:
    assert _days(text) == ["2014-02-03"]


def test_hours_behind_a_day_are_no_days() -> None:
    assert _days("On February 3, 9-11 p.m., it rained.") == ["2014-02-03"]
