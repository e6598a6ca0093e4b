"""A day without its month is of the month told."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import parse_day_range
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
    ],
)
def test_a_range_of_months_runs_forward(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-03-01")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text.startswith(words))
    assert value(found.expr, days[0]) == expected
