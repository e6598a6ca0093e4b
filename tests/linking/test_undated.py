"""Invented articles without a date: what each kind of clue must and must not bound."""

from __future__ import annotations

from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
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
