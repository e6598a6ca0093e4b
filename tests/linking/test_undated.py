"""Invented articles without a date: what each kind of clue must and must not bound."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.linking.records import datings
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


@cache
def reading(text: str) -> Reading:
    return read(Article(ArticleId("x"), text), PARSER)


def bounds(text: str) -> tuple[str | None, str | None]:
    days = solve([Article(ArticleId("x"), text)], [reading(text)], Decisions(), []).publication(0)
    first, last = (None if d is None else format_day(d) for d in (days.first, days.last))
    return first, last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The regional court sentenced the banker to four years in 2029.", ("2030-01-01", None)),
        ("The council hopes to finish the tram in 2031, the mayor said.", (None, "2030-12-31")),
        ("The tram will run by the end of 2031, the mayor said.", (None, "2031-12-31")),
        ("Orders have doubled in 2031, the shipyard said.", ("2031-01-01", None)),
    ],
)
def test_past_and_hope_bound(text: str, expected: tuple[str | None, str | None]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She asked whether the firm knew of the leak in 2031.",
        "He dropped out of running for the senate in 1990.",
        "Forty people are thought to have died since the start of the revolt in March 2031.",
        "The gang may have sent a second boat in 2031, the coastguard said.",
        "Friends demanded the truth surrounding her death in June 2031.",
    ],
)
def test_what_is_merely_possible_but_past_bounds_nothing_above(text: str) -> None:
    assert bounds(text)[1] is None


def test_the_middle_of_the_2000s_is_no_middle_of_a_century() -> None:
    first, _ = bounds("The valley was the centre of the mid-2000s property boom, she recalled.")
    assert first is None or first <= "2005-12-31"


def test_a_day_and_last_month_may_be_one_month() -> None:
    text = (
        "Inspectors blamed the May 4 fire on a gas pipe. Last month the owner denied it.\n\n"
        "The mill burned down in 2031."
    )
    first, last = bounds(text)
    assert (first, last) == ("2032-01-01", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ida Rook was born in 1971. The 60-year-old glazier won on Thursday.", ("2031-01-01", "2032-12-31")),
        ("Sven Fell, 40, who was born on 9 June 1991, said he would retire.", ("2031-06-09", "2032-06-09")),
        ("Rook died on Friday, aged 90. Ida Rook was born in Holt on 1 April 1941.", ("2031-04-04", "2032-04-01")),
        ("Hundreds marked the tenth anniversary of the 2021 dam break on Sunday.", ("2031-01-01", "2031-12-31")),
        ("Thirty years after the 2001 avalanche the villagers met on Sunday.", ("2031-01-01", "2031-12-31")),
        ("The siege has lasted since 2024. After seven years of siege, they ate grass.", ("2031-01-01", "2031-12-31")),
        ("The guild sold its hall last year, in 2030, to a brewer.", ("2031-01-01", "2031-12-31")),
        ("Voters choose a sheriff next year (2032), the county said.", ("2031-01-01", "2031-12-31")),
        ("The two mayors met yesterday, 14 June 2031, in Quay.", ("2031-06-15", "2031-06-15")),
        ("Storms cut the line last month, on 12 March 2031, killing two.", ("2031-04-01", "2031-04-30")),
        ("Sales were higher than last year, in 2030 and 2031 they will fall.", (None, "2030-12-31")),
        ("Storms cut the line. See http://news.example.org/2031/05/14/line.html", ("2031-05-13", None)),
        ("Storms cut the line.\n\nNobody was hurt.\n\n© 2031 Quay Post", (None, "2031-12-31")),
    ],
)  # fmt: skip
def test_a_count_hung_on_a_date_gives_the_year(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Under the Copyright Act 1976 nobody owns a recipe, the judge said.",
        "Ida Rook was born in 1971. Her son, 12, plays chess. Her neighbour is 83 years old.",
        "Forty years after the 1951 flood a wall was built; in 1993 it broke.",
        "The judge will rule on Tuesday, May 3, the clerk said.",
        "The rowers, who had qualified for the regatta in May 2031, may have to withdraw.",
    ],
)
def test_what_only_looks_like_a_count_bounds_nothing_above(text: str) -> None:
    assert bounds(text)[1] is None


def test_months_gone_by_since_a_month_rule_out_the_months_before() -> None:
    text = "The strike has gone on since March. Over the past five months the union has shrunk."
    days = solve([Article(ArticleId("x"), text)], [reading(text)], Decisions(), []).publication(0)
    assert day_number(2031, 7, 20) not in days
    assert day_number(2031, 8, 20) in days


def test_every_clue_can_be_followed_back_to_the_text() -> None:
    text = "Ida Rook was born in 1971. The 60-year-old glazier won on Thursday."
    article = Article(ArticleId("x"), text)
    (dating,) = datings(solve([article], [reading(text)], Decisions(), []), 0.9, [[]])
    assert any(clue.text == "60-year-old" for clue in dating.evidence)
    assert all(clue.span.of(text) == clue.text for clue in dating.evidence)


def test_a_contradiction_is_told_and_not_averaged() -> None:
    text = "Rook signed the lease on 4 May 2031. The guild sold its hall last year, in 2024, to a brewer."
    article = Article(ArticleId("x"), text)
    (dating,) = datings(solve([article], [reading(text)], Decisions(), []), 0.9, [[]])
    assert dating.first is not None
    assert format_day(dating.first) >= "2031-05-04"
    assert any("2031" in told and "2024" in told for told in dating.conflicts)


def test_the_address_of_the_page_is_a_weak_clue() -> None:
    text = "Storms cut the line on Thursday."
    article = Article(ArticleId("x"), text, url="https://quay.example.org/2031/05/14/storms")
    days = solve([article], [reading(text)], Decisions(), []).publication(0)
    assert day_number(2031, 5, 14) in days
    assert len(days) <= 3


def test_the_date_of_a_goal_bounds_nothing_below() -> None:
    text = "The rowers, who had qualified for the regatta in May 2031, may have to withdraw."
    assert bounds(text)[0] is None


@pytest.mark.parametrize(
    "line",
    [
        "Posted on May 14, 2031 by admin",
        "Posted on May 14, 2031 at 10:30 am by Ada Quill",
        "Published: 14 May 2031, 10:30 GMT",
        "Wed 14 May 2031 10.30 GMT",
        "Last updated 14 May 2031 at 10:30",
    ],
)
def test_a_line_that_dates_the_page_does_so_to_the_day(
    line: str, bounds: Callable[[str], tuple[str | None, str | None]]
) -> None:
    text = f"Mill shuts\n\n{line}\n\nThe mill has shut for good, its owner said."
    assert bounds(text) == ("2031-05-14", "2031-05-14")
