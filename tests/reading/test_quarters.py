"""Quarters beside a reported one."""

from __future__ import annotations

from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _tag(text: str) -> dict[str, str]:
    days = parse_day_range("2016-11-15")
    assert days is not None
    return {t.text: value(t.expr, days[0]) for t in tag(text, parse_page(text))}


def test_the_period_of_a_year_is_the_quarter_told_of() -> None:
    text = "Profit rose in the second quarter. In the 2013 period it fell."
    assert _tag(text)["the 2013 period"] == "2013-Q2"


def test_without_a_quarter_it_is_the_year() -> None:
    assert _tag("In the 2013 period profit fell.")["the 2013 period"] == "2013"


def test_an_earlier_period_does_not_carry_the_report() -> None:
    text = "Profit rose in the second quarter. In the 2015 period it fell. Costs in the year-ago quarter were low."
    assert _tag(text)["the year-ago quarter"] == "2015-Q2"
