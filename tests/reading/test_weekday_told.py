"""A weekday behind a full date: of the days after it, or the last one; never shown as certain."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2023, 3, 15)


def _last_of(text: str) -> tuple[str, str, str]:
    """Value and bounds of the last expression."""
    found = tag(text, parse_page(text))[-1]
    where = resolve(found.expr, WRITTEN, WRITTEN)
    first, last = where.interval.first_day, where.interval.last_day
    assert first is not None
    assert last is not None
    return value(found.expr, WRITTEN), format_day(first), format_day(last)


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday 2 June 1863 the river began to rise. On Thursday the bridge fell.",
        "On Tuesday, June 2, 1863, the river began to rise. By Thursday it had torn down the bridge.",
        "The river rose on Tuesday, 2 June 1863. The mill stood. The bridge fell on the Thursday.",
        "On 2 June 1863 the river began to rise. On Thursday the bridge fell.",
    ],
)
def test_the_weekday_of_a_short_history_is_that_of_its_week_or_the_last_one(text: str) -> None:
    assert _last_of(text) == ("1863-06-04", "1863-06-04", "2023-03-09")


@pytest.mark.parametrize(
    "text",
    [
        "The pact was signed on 2 June 1863. On Thursday ministers met to mark it.",
        "LEEDS, March 14 - The ferry sank on Tuesday, 2 June 1863. On Thursday a diver found it.",
        "He said last week that it sank on Tuesday, 2 June 1863. On Thursday a diver found it.",
        '"It sank on Tuesday, 2 June 1863," she told the court on Thursday.',
    ],
)
def test_the_weekday_of_news_is_the_last_one(text: str) -> None:
    assert _last_of(text) == ("2023-03-09", "2023-03-09", "2023-03-09")


def test_a_day_of_the_season_told_is_of_its_year_or_the_last_one() -> None:
    text = "The Turks came in the spring of 1538 with guns. The gates were opened on 22 May."
    assert _last_of(text) == ("1538-05-22", "1538-05-22", "2022-05-22")


def test_no_hour_is_of_a_day_that_a_figure_is_compared_with() -> None:
    text = "The index fell to 1,212 on Monday, from 1,530 on Friday. At 10:40 trading was halted."
    assert _last_of(text)[1] == "2023-03-13"
