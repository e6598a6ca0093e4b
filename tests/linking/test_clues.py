"""What an article's own words say of its day, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.project import Decisions
from timeline_app.core.status import Strength
from timeline_app.linking.clues import own_clues
from timeline_app.linking.dating import solve
from timeline_app.linking.records import datings
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def plain(text: str, pub_date: str | None = None) -> tuple[Article, Reading]:
    """A reading without events: the clues must stand on the words around the expression alone."""
    article = Article(ArticleId("a"), text, pub_date=pub_date)
    page = parse_page(text)
    timexes = tag(text, page)
    return article, Reading(article.id, article.text_hash, "en", page, timexes, (), (), (), "rules")


def dated(text: str, pub_date: str | None = None) -> tuple[str | None, str | None]:
    article, reading = plain(text, pub_date)
    solution = solve([article], [reading], Decisions(), [])
    days = solution.publication(0)
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))  # type: ignore[return-value]  # two items


def test_a_past_year_bounds_below_and_is_not_the_current_one() -> None:
    assert dated("The old mill was closed in 2031.") == ("2032-01-01", None)


def test_since_a_year_bounds_below_but_may_be_the_current_one() -> None:
    assert dated("The mill has stood empty since 2031.") == ("2031-01-01", None)


def test_a_full_past_date_bounds_below() -> None:
    assert dated("The old mill burned down on 3 May 2031.") == ("2031-05-03", None)


def test_a_text_without_dates_is_undated() -> None:
    assert dated("The old mill burned down on Thursday, and the owner wept.") == (None, None)


def test_a_bare_month_alone_bounds_nothing_but_rules_days_out() -> None:
    article, reading = plain("The old mill burned down in July, the owner said.")
    days = DaySet.every()
    for clue in own_clues(article, reading):
        days &= clue.days
    assert days.first is None
    assert days.last is None
    assert day_number(2031, 7, 15) not in days
    assert day_number(2031, 9, 15) in days


def test_a_dateline_gives_the_day() -> None:
    text = "BRIDGETON, May 4, 2031 — The old mill burned down on Thursday.\n\nNobody was hurt."
    assert dated(text) == ("2031-05-04", "2031-05-04")


def test_a_given_date_beats_the_text_and_the_clash_is_told() -> None:
    article, reading = plain("The old mill burned down in 2031.", pub_date="2029-02-01")
    solution = solve([article], [reading], Decisions(), [])
    (dating,) = datings(solution, 0.9, [[]])
    assert (dating.first, dating.last) == (day_number(2029, 2, 1), day_number(2029, 2, 1))
    assert dating.given
    assert any("2031" in text for text in dating.conflicts)


def test_the_user_beats_the_record() -> None:
    article, reading = plain("The old mill burned down.", pub_date="2029-02-01")
    told = (day_number(2030, 1, 1), day_number(2030, 1, 31))
    solution = solve([article], [reading], Decisions(((article.id, told),)), [])
    assert (solution.publication(0).first, solution.publication(0).last) == told


@pytest.mark.parametrize(
    "text",
    [
        "Sales of 2031 units were reported by the mill.",
        "A mill for 2031 was on the drawing board of the firm.",
    ],
)
def test_a_number_or_a_year_without_tense_bounds_nothing_above(text: str) -> None:
    assert dated(text)[1] is None


def test_every_clue_quotes_what_stands_at_its_span() -> None:
    article, reading = plain(
        "In 2031 the mill was closed.\r\n\r\nIt burned in\u00a0July \U0001f525."
    )
    clues = own_clues(article, reading)
    assert clues
    for clue in clues:
        found = clue.evidence
        assert found.span.of(article.text) == found.text
        assert found.strength in Strength


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("The rowers won the shield in 2031, last season.", ("2031-01-01", "2033-07-01")),
        ("Last season, in 2031, the rowers won the shield.", ("2031-01-01", "2033-07-01")),
        ("Next season, in 2031, the rowers move house.", ("2029-07-02", "2031-12-31")),
    ],
)
def test_a_season_of_a_contest_is_a_year_s_round(text: str, bounds: tuple[str, str]) -> None:
    assert dated(text) == bounds
