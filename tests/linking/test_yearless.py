"""Dates that name no year: how near they lie, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.clues import own_clues
from timeline_app.linking.dating import solve
from timeline_app.linking.yearless import FULL_REACH_DAYS
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

IN_2030 = " The mill was built in 2028, two years ago."
"""Leaves about two years; 14 May is a Tuesday in 2030 only among them."""


def plain(text: str) -> tuple[Article, Reading]:
    """A reading without events: the clues must stand on the words around the expression alone."""
    article = Article(ArticleId("a"), text)
    page = parse_page(text)
    timexes = tag(text, page)
    return article, Reading(article.id, article.text_hash, "en", page, timexes, (), (), (), "rules")


def dated(text: str) -> tuple[str | None, str | None]:
    article, reading = plain(text)
    days = solve([article], [reading], Decisions(), []).publication(0)
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))  # type: ignore[return-value]  # two items


def test_a_weekday_with_its_date_lies_within_two_months() -> None:
    first, last = dated(f"The roof fell in on Tuesday, 14 May.{IN_2030}")
    assert first == "2030-05-14"
    assert last == "2030-07-14"
    assert FULL_REACH_DAYS == 61


def test_the_weekday_may_stand_before_the_date_with_a_part_of_the_day() -> None:
    assert dated(f"The roof fell in on Tuesday evening, 14 May.{IN_2030}")[0] == "2030-05-14"


def test_a_day_without_its_weekday_reaches_further() -> None:
    article, reading = plain("The roof fell in on 14 May.")
    (clue,) = own_clues(article, reading)
    assert day_number(2030, 12, 20) in clue.days
    assert day_number(2031, 2, 1) not in clue.days


@pytest.mark.parametrize(
    "words",
    ["The tenants have until 5 April to answer.", "The plan must be filed by 5 April."],
)
def test_a_deadline_is_still_to_come(words: str) -> None:
    article, reading = plain(words)
    (clue,) = own_clues(article, reading)
    assert day_number(2030, 4, 5) in clue.days
    assert day_number(2030, 4, 6) not in clue.days


def test_a_deadline_told_of_the_past_bounds_nothing_above() -> None:
    article, reading = plain("The tenants had until 5 April to answer.")
    assert all(day_number(2030, 4, 6) in clue.days for clue in own_clues(article, reading))


def test_a_month_that_is_spoken_of_is_no_date() -> None:
    article, reading = plain("February was always a wet month here.")
    assert own_clues(article, reading) == []


def test_the_end_of_a_month_may_be_this_months() -> None:
    article, reading = plain("The lake will cover it by the end of June.")
    assert not any("not in June" in clue.evidence.bound for clue in own_clues(article, reading))


def test_a_holiday_may_be_nearly_a_year_ago() -> None:
    article, reading = plain("The choir sang on Christmas Day.")
    assert own_clues(article, reading) == []


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("The mill opened in 1990. It kept its fortieth anniversary two years ago.", 2032),
        ("The mill opened in 1990. It keeps its fiftieth birthday next year.", 2039),
        ("The choir sang at the tenth anniversary of the 2020 flood last year.", 2031),
        ("The town marks the centenary of the 1931 fire.", 2031),
    ],
)
def test_an_anniversary_told_of_another_year_counts_from_there(words: str, year: int) -> None:
    assert dated(words) == (f"{year}-01-01", f"{year}-12-31")


def test_an_anniversary_told_of_some_day_says_nothing() -> None:
    _, last = dated("The mill opened in 1990. It kept its fortieth anniversary last June.")
    assert last is None


def test_an_anniversary_of_something_else_says_nothing() -> None:
    assert dated("The mill opened in 1990. Lions kept their fortieth anniversary.")[1] is None
