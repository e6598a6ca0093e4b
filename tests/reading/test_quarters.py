"""Quarters beside a reported one."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day, parse_day_range
from timeline_app.core.timeexpr import resolve
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


def test_the_quarter_is_the_one_that_ends_on_the_day_behind_it() -> None:
    found = tag(text := "In the quarter ended July 31, Tarnell lost money.", parse_page(text))
    days = parse_day_range("2016-11-15")
    assert days is not None
    stretch = resolve(found[0].expr, days[0], days[0]).interval
    assert value(found[0].expr, days[0]) == "2016-Q2"
    assert stretch.first_day is not None
    assert stretch.last_day is not None
    assert format_day(stretch.first_day) == "2016-05-01"
    assert format_day(stretch.last_day) == "2016-07-31"
    assert found[0].leans_on == found[1].span


def test_the_quarter_has_the_name_the_text_gives_it() -> None:
    text = "Profit rose in the fiscal first quarter. Sales for the quarter ended Sept. 30 fell. The company had expected in May that they would rise in the quarter."
    assert _tag(text)["the quarter"] == "2016-Q1"


def test_the_end_of_a_quarter_is_no_date_of_the_story() -> None:
    text = "Income rose in the first quarter ended Sept. 30 to 4 million from 3 million a year ago. Sales were 9 million, against 8 million a year earlier."
    assert _tag(text)["a year ago"] == "2015-Q1"
    assert _tag(text)["a year earlier"] == "2015-Q1"


def test_the_nine_months_are_compared_with_those_of_the_year_before() -> None:
    text = "Profit rose in the third quarter. For the nine months it was 9 million, up from 8 million a year earlier. The year-ago figure was a record."
    assert _tag(text)["a year earlier"] == "2015"
    assert _tag(text)["year-ago"] == "2015"


def test_nine_months_of_no_report_carry_nothing() -> None:
    assert _tag("He was away for the nine months. A year ago he came back.")["A year ago"] == "2015"


def test_a_forecast_is_compared_with_nothing() -> None:
    text = "Profit rose in the third quarter. It will fall in the second quarter of 2017. In the year-ago quarter it was small."
    assert _tag(text)["the year-ago quarter"] == "2015-Q3"


def test_a_period_that_is_over_ends_behind_us() -> None:
    text = "Net income for the year to March 31 was 4 million; the quarter ended Jan. 31 was weak."
    assert _tag(text)["March 31"] == "2016-03-31"
    assert _tag(text)["the year"] == "P1Y"
    assert _tag(text)["Jan. 31"] == "2016-01-31"


def _bounds(text: str) -> dict[str, str]:
    days = parse_day_range("2016-11-15")
    assert days is not None
    found: dict[str, str] = {}
    for timex in tag(text, parse_page(text)):
        stretch = resolve(timex.expr, days[0], days[0]).interval
        assert stretch.first_day is not None
        assert stretch.last_day is not None
        found[timex.text] = f"{format_day(stretch.first_day)}..{format_day(stretch.last_day)}"
    return found


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("It will fall in the fourth quarter.", "the fourth quarter", "2016-11-01..2017-01-31"),
        ("It fell in the second quarter.", "the second quarter", "2016-05-01..2016-07-31"),
        ("It fell in the fourth quarter.", "the fourth quarter", "2015-11-01..2016-01-31"),
        ("It will rise in the first quarter.", "the first quarter", "2017-02-01..2017-04-30"),
        ("Growth is seen in the first quarter.", "the first quarter", "2016-02-01..2016-04-30"),
    ],
)
def test_the_other_quarters_are_those_of_the_company(text: str, words: str, days: str) -> None:
    report = f"Profit rose in the third quarter ended October 31. {text}"
    assert _bounds(report)[words] == days
    assert tag(report, parse_page(report))[-1].leans_on is not None


def test_a_quarter_of_the_company_keeps_its_number() -> None:
    text = "Profit rose in the third quarter ended October 31. It will fall in the fourth quarter."
    assert _tag(text)["the fourth quarter"] == "2017-Q4"


def test_a_fiscal_quarter_may_be_any_of_those_around() -> None:
    text = "Profit rose in the fiscal third quarter. It will fall in the fourth quarter. A year earlier it rose."
    found = _bounds(text)
    assert found["the fiscal third quarter"] == "2015-10-01..2017-06-30"
    assert found["the fourth quarter"] == "2016-01-01..2017-09-30"
    assert _tag(text)["the fourth quarter"] == "2016-Q4"


def test_without_one_the_quarters_are_those_of_the_calendar() -> None:
    assert _bounds("Profit fell in the third quarter.")["the third quarter"] == (
        "2016-07-01..2016-09-30"
    )


@pytest.mark.parametrize(
    "words",
    ["the FY99 first quarter", "fiscal 1999's first quarter", "the first fiscal quarter of 1999"],
)
def test_a_quarter_of_a_companys_own_year_is_no_quarter_of_the_calendar(words: str) -> None:
    text = f"Sales fell in {words}."
    found = tag(text, parse_page(text))[0]
    day = day_number(2001, 8, 12)
    stretch = resolve(found.expr, day, day).interval
    assert found.text == words
    assert (stretch.first_day, stretch.last_day) == (
        day_number(1998, 2, 1),
        day_number(1999, 7, 31),
    )


def test_a_first_fiscal_quarter_is_of_no_calendar() -> None:
    text = "In its first fiscal quarter, sales fell."
    assert tag(text, parse_page(text))[0].rule == "own_quarter"


@pytest.mark.parametrize(
    ("said", "text", "bounds"),
    [
        ("2023-01-20", "Sales in the fourth quarter will fall.", ("2022-10-01", "2023-12-31")),
        ("2023-08-20", "Sales in the fourth quarter will fall.", ("2023-10-01", "2023-12-31")),
        (
            "2024-01-30",
            "Fourth-quarter profit fell, compared with the fourth quarter of 2019. Tarnell cut costs in the quarter.",
            ("2023-10-01", "2023-12-31"),
        ),
    ],
)
def test_a_quarter_ahead_may_be_of_two_years_and_a_compared_one_tells_none(
    said: str, text: str, bounds: tuple[str, str]
) -> None:
    days = parse_day_range(said)
    assert days is not None
    found = resolve(tag(text, parse_page(text))[-1].expr, *days).interval
    assert found.first_day is not None
    assert found.last_day is not None
    assert (format_day(found.first_day), format_day(found.last_day)) == bounds
