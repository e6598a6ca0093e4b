"""Dates of what nobody plans, and what is told inside a work, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.project import Decisions
from timeline_app.linking.clues import own_clues
from timeline_app.linking.dating import solve
from timeline_app.linking.works import is_in_a_work
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def dated(text: str) -> tuple[str | None, str | None]:
    article = Article(ArticleId("a"), text)
    reading: Reading = read(article, PARSER)
    days = solve([article], [reading], Decisions(), []).publication(0)
    return tuple(None if d is None else format_day(d) for d in (days.first, days.last))  # type: ignore[return-value]  # two items


@pytest.mark.parametrize(
    "text",
    [
        "The clinic treats victims of the 2031 earthquake.",
        "Police have no suspect in the murder of the miller in 2031.",
        "The deaths of nine rowers in a 2031 explosion still haunt the town.",
        "Ties have been poor after the 2031 pact.",
        "The deal replaces the 2031 agreement of the two guilds.",
        "She spoke of her vote against the 2031 Freedom of Tolls Act, which he wrote.",
        "A judge ordered the baker to stand trial over the miller's death in 2031.",
        "The baker will be tried over the miller's death aged 50 in 2031.",
    ],
)
def test_a_happening_with_its_year_lies_behind(text: str) -> None:
    assert dated(text) == ("2031-01-01", None)


@pytest.mark.parametrize(
    "text",
    [
        "The film shows the murder of a king in 2031.",
        "The island is ready for the floods in 2031.",
        "He worked on a draft of the 2031 treaty.",
        "The mayor has proposed the 2031 Harbour Finance Act.",
        "The novel looks into the war in 2031.",
        "The 2031 murder trial is the first of its kind.",
        "A comet could cause an outbreak in 2031.",
        "Shoppers will pay more after the outbreak in 2031.",
        "The committee hopes to publish its report on the murder of Ada Quill in 2031.",
        "She expects the truth about the crash in May 2031 to come out.",
    ],
)
def test_a_foreseen_or_imagined_happening_bounds_nothing(text: str) -> None:
    assert dated(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Few expected the strike to end in 2031.",
        "Nobody had expected the strike to end in 2031.",
    ],
)
def test_a_hope_told_from_its_end_bounds_nothing(text: str) -> None:
    assert dated(text) == (None, None)


def test_a_hope_beside_what_came_later_is_no_contradiction() -> None:
    text = "Few expected the strike to end in 2031. The mill paid the men in 2032."
    assert dated(text) == ("2033-01-01", None)


def test_days_of_a_story_are_not_those_of_its_telling() -> None:
    text = 'Quill wrote in her diary: "Next month, in June 2031, we will open the mill."'
    assert dated(text) == (None, None)
    text = "In the novel, a nurse says the ship left last week, in April 2031."
    assert dated(text)[1] is None


def test_a_work_that_came_out_is_news() -> None:
    article = Article(ArticleId("a"), "The film, which came out last year, in 2030, won a prize.")
    reading = read(article, PARSER)
    assert not is_in_a_work(article, reading.timexes[0].span)
    assert dated(article.text) == ("2031-01-01", "2031-12-31")


def test_the_number_of_a_make_is_no_year() -> None:
    assert dated("The T-2050 was shown to visitors on Tuesday.") == (None, None)


def test_what_has_been_called_for_a_day_is_to_come() -> None:
    article = Article(ArticleId("a"), "The board has called a meeting for Friday, 13 May.")
    days = DaySet.every()
    for clue in own_clues(article, read(article, PARSER)):
        days &= clue.days
    assert day_number(2033, 5, 12) in days
    assert day_number(2033, 5, 14) not in days


def test_a_year_that_is_part_of_a_name_is_no_year() -> None:
    text = "Visitors watched the film 2071 and tried Quillware 2066 on Friday."
    assert dated(text) == (None, None)
    assert dated("Visitors watched the eclipse in 2031.")[0] == "2032-01-01"
