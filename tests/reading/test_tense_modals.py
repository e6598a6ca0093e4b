"""Auxiliaries and fixed phrases that tell on which side of the day of writing a bare date lies."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 2, 12)
"""A Wednesday."""

PAST, AHEAD = "2014-02-06", "2014-02-13"
"""The Thursdays around it."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither she nor her two sons could be found Thursday.", PAST),
        ("None of the keepers could be reached Thursday.", PAST),
        ("Nobody could cross the ford Thursday.", PAST),
        ("No sign of the ferry could be seen Thursday.", PAST),
        ("The bell could hardly be heard Thursday.", PAST),
        ("The keepers could be moved Thursday.", AHEAD),
        ("No deal is near, but the kiln could close Thursday.", AHEAD),
        ("The bishop set aside the verdict on Thursday.", PAST),
        ("On Thursday, when the bishop set aside her notes, the choir sang.", PAST),
        ("The bench will set aside the verdict on Thursday.", AHEAD),
        ("The barge set sail on Thursday.", PAST),
        ("The barge will set sail on Thursday.", AHEAD),
        ("Two captives were set free on Thursday.", PAST),
        ("The tour takes in Rye, her first stop, and Deal on Thursday.", PAST),
        (
            "She will see the mayors of both towns, the head of the port, two bishops and the press on Thursday.",
            AHEAD,
        ),
        (
            "She was due to see the mayors of both towns, the head of the port and the press on Thursday.",
            PAST,
        ),
        ("The captives are set to fly home on Thursday.", AHEAD),
    ],
)
def test_day_of_a_weekday(text: str, expected: str) -> None:
    assert value(tag(text, parse_page(text))[0].expr, WRITTEN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The guild has decided to admit Malta, Oman and the Faroes in March, a clerk said.",
            "2014-03",
        ),
        ("The guild has also agreed to meet in December.", "2014-12"),
        ("The guild agreed to meet in December.", "2013-12"),
        ("The yard is to be shut in August, the owners said.", "2014-08"),
        ("In August, a month after the verdict, a fire in Dover, Del., killed a guard.", "2013-08"),
        ("In August, a month after the old court rises, the clerks will move.", "2014-08"),
        ("The smith was stabbed to death in August.", "2013-08"),
        ("The smith was rushed to hospital in August.", "2013-08"),
        ("The smith hopes to retire in August.", "2014-08"),
        ("They have been digging since shortly after the August floods.", "2013-08"),
        ("They have been digging since a week before the August floods.", "2013-08"),
        ("They have been digging since the August floods.", "2013-08"),
    ],
)
def test_year_of_a_month(text: str, expected: str) -> None:
    found = [value(t.expr, WRITTEN) for t in tag(text, parse_page(text)) if t.type == "DATE"]
    assert found == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The smith was stabbed to death on Oct. 23.", "2013-10-23"),
        ("They have dug since just after the Oct. 23 slide.", "2013-10-23"),
        ("A fair will be held on Oct. 23.", "2014-10-23"),
    ],
)
def test_year_of_a_day(text: str, expected: str) -> None:
    assert value(tag(text, parse_page(text))[0].expr, WRITTEN) == expected
