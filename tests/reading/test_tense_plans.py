"""Days of plans seen from behind, and days of no month: the side their verbs tell, or both."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 2, 12)
"""A Wednesday."""


def _bounds(text: str, words: str) -> str:
    (found,) = [one for one in tag(text, parse_page(text)) if one.text == words]
    interval = resolve(found.expr, WRITTEN, WRITTEN).interval
    assert interval.first_day is not None
    assert interval.last_day is not None
    return "..".join(format_day(day) for day in (interval.first_day, interval.last_day))


BOTH = "2014-02-06..2014-02-13"
"""The Thursdays around it."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy was due to arrive on Thursday.", BOTH),
        ("The envoy had been due to arrive on Thursday.", BOTH),
        ("The talks were due to resume on Thursday.", BOTH),
        ("The envoy was scheduled to arrive on Thursday.", BOTH),
        ("The report was due on Thursday.", BOTH),
        ("The meeting was to be held on Thursday.", BOTH),
        ("The mill had to be closed on Thursday.", "2014-02-06..2014-02-06"),
        ("The roof was set alight on Thursday.", "2014-02-06..2014-02-06"),
        ("The envoy is due to arrive on Thursday.", "2014-02-13..2014-02-13"),
    ],
)
def test_a_plan_seen_from_behind_may_still_lie_ahead(text: str, expected: str) -> None:
    assert _bounds(text, "Thursday") == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("They will take part in the vote on the 28th.", "the 28th", "2014-02-28..2014-02-28"),
        ("Holm will not sing in the choir on the 9th.", "the 9th", "2014-03-09..2014-03-09"),
        ("I wrote to you on the 28th but heard nothing.", "the 28th", "2014-01-28..2014-01-28"),
        ("I wrote to you on the 3rd but heard nothing.", "the 3rd", "2014-02-03..2014-02-03"),
        ("Talks in Orm on the 20th.", "the 20th", "2014-01-20..2014-02-20"),
        ("The race starts on Friday 21st.", "Friday 21st", "2014-02-21..2014-02-21"),
    ],
)
def test_a_day_of_no_month_follows_its_verb(text: str, words: str, expected: str) -> None:
    assert _bounds(text, words) == expected
