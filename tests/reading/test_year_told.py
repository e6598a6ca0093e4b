"""A short history inside a report goes on in the year told."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In May 1931 the mill opened. In June it burned.", "June", "1931-06"),
        ("It sailed on 9 May 1931 and sank on 12 May.", "12 May", "1931-05-12"),
        ("It was built in November 2003. In April it fell.", "April", "2004-04"),
        ("In 1311, on 4 October, the duke fled.", "4 October", "1311-10-04"),
        ("It shut in February 1979. In March it had lost its licence.", "March", "1979-03"),
        ("It has been shut since May 1931. In June a wall fell.", "June", "2018-06"),
        ("The 9 May 1931, fire was forgotten. In June a wall fell.", "June", "2018-06"),
        ("It opened in May 1931. It will shut in June.", "June", "2019-06"),
        ("It opened in May 1931.\n\nIn June a wall fell.", "June", "2018-06"),
        ("It opened in May 1931. It leaks. In June a wall fell.", "June", "2018-06"),
    ],
)
def test_a_past_month_goes_on_from_the_year_told(text: str, words: str, expected: str) -> None:
    days = parse_day_range("2019-02-14")
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    assert value(found.expr, days[0]) == expected


def test_a_year_told_is_inferred() -> None:
    text = "In May 1931 the mill opened. In June it burned."
    first, second = tag(text, parse_page(text))
    assert second.leans_on == first.span
