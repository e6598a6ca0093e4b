"""A day without its month is of the month told."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import Unit, day_number, parse_day_range
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He was fined on May 3 and freed on the 9th.", "the 9th", "2018-05-09"),
        ("He was fined on 28 December and freed on the 2nd.", "the 2nd", "2019-01-02"),
        ("He was fined on 3 May 2011. They fled on the 9th.", "the 9th", "2011-05-09"),
        ("He was fined on 3 May 2011, and the yard will shut on the 9th.", "the 9th", "2019-03-09"),
        ("He was fined on the 9th.", "the 9th", "2019-02-09"),
        ("It snowed in November and stopped on the 31st.", "the 31st", "2018-12-31"),
        ("The abbot died on 12 May 800.", "12 May 800", "0800-05-12"),
        ("The abbot met 800 monks on 12 May. 800 left.", "12 May", "2018-05-12"),
    ],
)
def test_a_day_takes_the_month_named_before(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-02-14")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    assert value(found.expr, days[0]) == expected


def test_a_month_four_sentences_back_is_forgotten() -> None:
    text = "He was fined on 3 May 2011. He fled. He sang. He slept. He was freed on the 9th."
    found = next(t for t in tag(text, parse_page(text)) if t.text == "the 9th")
    assert found.leans_on is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It is open June-August.", "August", "2019-08"),
        ("He ran the mill from June 2015 until May.", "May", "2016-05"),
        ("It was shut from October 2015 to March.", "March", "2016-03"),
        ("It snowed from November to February.", "February", "2019-02"),
        ("It snowed from November to February 2011.", "November", "2010-11"),
        ("The drought lasted from January to April.", "January", "2018-01"),
        ("The drought lasted from January to April.", "April", "2018-04"),
        ("They toured from May until August.", "August", "2018-08"),
        ("The pass will be shut from November to March.", "March", "2020-03"),
        ("The fair was moved from April to September.", "April", "2019-04"),
        ("The fair was moved from April to September.", "September", "2019-09"),
    ],
)
def test_a_range_of_months_runs_forward(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-03-01")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text.startswith(words))
    assert value(found.expr, days[0]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained from Thursday to Monday.", ["2019-02-21", "2019-02-25"]),
        ("The fair ran from Monday until Wednesday.", ["2019-02-25", "2019-02-27"]),
        ("The pool will be shut from Saturday to Tuesday.", ["2019-03-02", "2019-03-05"]),
        ("The vote was moved from Tuesday to Monday.", ["2019-02-26", "2019-03-04"]),
    ],
)
def test_a_range_of_weekdays_runs_forward(text: str, expected: list[str]) -> None:
    days = parse_day_range("2019-03-01")
    assert days is not None
    assert [value(t.expr, days[0]) for t in tag(text, parse_page(text))] == expected


def test_the_bounds_of_the_last_month_are_the_months() -> None:
    days = parse_day_range("2019-03-01")
    assert days is not None
    text = "The siege lasted from April to June."
    found = [resolve(t.expr, *days).interval for t in tag(text, parse_page(text))]
    assert found[1] == Interval.of_days(day_number(2018, 6), day_number(2018, 7) - 1, Unit.MONTH)
    assert found[0] == Interval.of_days(day_number(2018, 4), day_number(2018, 5) - 1, Unit.MONTH)
