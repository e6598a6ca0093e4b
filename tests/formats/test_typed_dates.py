"""Dates as typed: ISO, words, parts; never a guess between day and month."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import format_day
from timeline_app.core.errors import UsageError
from timeline_app.formats.typed_dates import parse


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2016-02-29", "2016-02-29", "2016-02-29"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016", "2016-01-01", "2016-12-31"),
        ("20160229", "2016-02-29", "2016-02-29"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("29 February 2016", "2016-02-29", "2016-02-29"),
        ("Feb 29, 2016", "2016-02-29", "2016-02-29"),
        ("Feb 2016", "2016-02-01", "2016-02-29"),
        ("29.2.2016", "2016-02-29", "2016-02-29"),
        ("7/7/2016", "2016-07-07", "2016-07-07"),
    ],
)
def test_a_date_gives_its_first_and_last_day(words: str, first: str, last: str) -> None:
    assert tuple(map(format_day, parse(words))) == (first, last)


@pytest.mark.parametrize(
    "words",
    [
        "5/6/2016",
        "tomorrowish",
        "2016-02-30",
        "Friday",
        "5 June",
        "5/6/16",
        "",
        "10:30",
        "5 2016 7 8",
    ],
)
def test_what_is_no_one_date_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        parse(words)


@pytest.mark.parametrize(
    "words", ["2018 5 6 7", "Thursday 2018", "Sept 0099", "2018-09-01/2018-09-05", "5 Sept 2018 7"]
)
def test_words_that_are_left_over_are_refused(words: str) -> None:
    with pytest.raises(UsageError):
        parse(words)


@pytest.mark.parametrize(
    "words", ["Thursday 2 August 2018", "2nd of August 2018", "Aug 2018", "13.8.2018"]
)
def test_words_that_are_all_used_are_read(words: str) -> None:
    first, last = parse(words)
    assert first <= last
