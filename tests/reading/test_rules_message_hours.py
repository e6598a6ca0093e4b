"""Hours of short messages: on the clock of 24 hours, beside a part of a day, and what is no hour."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

SENT = day_number(2014, 3, 12)
"""A Wednesday."""


def _found(text: str) -> list[tuple[str, str]]:
    return [(t.text, value(t.expr, SENT)) for t in tag(text, parse_page(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("entries close this Fri night, 2359!", ("this Fri night, 2359", "2014-03-14T23:59")),
        ("doors this sat nite, 1930", ("this sat nite, 1930", "2014-03-15T19:30")),
        ("sat nite 2100", ("sat nite 2100", "2014-03-15T21:00")),
        ("tonite 2130", ("tonite 2130", "2014-03-12T21:30")),
        ("ring me tmr 0830?", ("tmr 0830", "2014-03-13T08:30")),
        ("kickoff 1945", ("1945", "2014-03-12T19:45")),
        ("bus at 0730", ("0730", "2014-03-12T07:30")),
        ("left work at 1015, starving", ("1015", "2014-03-12T10:15")),
        ("home at 630?", ("630", "2014-03-12T18:30")),
    ],
)
def test_four_digits_are_told_by_24_hours(text: str, expected: tuple[str, str]) -> None:
    assert expected in _found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("got in after 4+ hours of queuing", ["4+ hours"]),
        ("she's 16 days old omg", []),
        ("our pup is 3 weeks old!", []),
        ("class of 1930", ["1930"]),
        ("happy friday night 2015 fans", ["friday night", "2015"]),
        ("tonight 50 people came", ["tonight"]),
        ("xmas 2014", ["xmas 2014"]),
    ],
)
def test_numbers_that_are_no_hours(text: str, words: list[str]) -> None:
    assert [found for found, _ in _found(text)] == words
