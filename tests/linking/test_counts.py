"""Anniversaries, birthdays and earliest months, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.project import Decisions
from timeline_app.core.timeexpr import Field
from timeline_app.linking.ages import aged
from timeline_app.linking.counts import told_on
from timeline_app.linking.dating import solve
from timeline_app.linking.reckonings import reckoned
from timeline_app.linking.yearless import yearless
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def plain(text: str) -> tuple[Article, Reading]:
    """A reading without events: the clues must stand on the words around the expression alone."""
    article = Article(ArticleId("a"), text)
    page = parse_page(text)
    timexes = tag(text, page)
    return article, Reading(article.id, article.text_hash, "en", page, timexes, (), (), (), "rules")


def dated(text: str) -> tuple[str | None, ...]:
    article, reading = plain(text)
    days = solve([article], [reading], Decisions(), []).publication(0)
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))


def test_the_day_of_an_anniversary_is_exact() -> None:
    text = "The choir sang on Monday, the tenth anniversary of the flood of 9 June 2021."
    assert dated(text) == ("2031-06-09", "2031-06-15")


def test_a_jubilee_may_name_its_count_after_it() -> None:
    text = "The mill was opened in 2006. The jubilee planned for this year, its 25th, is off."
    assert dated(text) == ("2031-01-01", "2031-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "The works was due to mark its centenary with an open day in 2016.",
        "The bridge kept its fortieth anniversary in 2031.",
    ],
)
def test_the_year_in_which_an_anniversary_is_kept_is_no_origin(text: str) -> None:
    assert reckoned(*plain(text)) == []


def test_a_birthday_on_a_weekday_is_exact() -> None:
    text = "Born on 9 May 1970 in a mill, she will be 61 on Friday."
    assert dated(text) == ("2031-05-03", "2031-05-09")


def test_two_births_leave_a_birthday_open() -> None:
    text = "He was born on 9 May 1970. She was born on 8 May 1971. She will be 60 on Thursday."
    assert all("birthday" not in clue.evidence.clue for clue in aged(*plain(text)))


def test_a_weekday_is_told_within_the_week() -> None:
    _, reading = plain("It fell down on Monday.")
    days = told_on(reading.timexes[0], day_number(2031, 6, 9))
    assert (days.first, days.last) == (day_number(2031, 6, 9), day_number(2031, 6, 15))


def test_an_earliest_month_is_not_days_away() -> None:
    article, reading = plain("They may open the mill again as early as June.")
    (timex,) = reading.timexes
    said = yearless(article, timex, Field(month=6), "future")
    eve = [(days, bound) for days, _, bound, _ in said if day_number(2031, 5, 28) not in days]
    assert [bound for _, bound in eve] == ["at least a week before June"]
    assert day_number(2031, 5, 24) in eve[0][0]
