"""Ranges, rows of dates, scores beside hours, midnights, and days of what goes on, as one article shows them."""

from __future__ import annotations

import pytest

from tests.linking.test_days_of_verbs import TODAY, Days, when
from timeline_app.reading.spacy_doc import SpacyParser


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The road was closed between 9 and 13 January.", "closed", ("2022-01-09", "2022-01-13")),
        ("The fair runs from 9 to 13 May.", "runs", ("2022-05-09", "2022-05-13")),
        ("It was closed from 3 June until 9 July.", "closed", ("2021-06-03", "2021-07-09")),
        ("The strike will last from Monday until Friday.", "last", ("2022-01-24", "2022-01-28")),
        ("Meetings are planned for May 10, 12 and 17.", "planned", ("2022-05-10", "2022-05-17")),
        ("Polls are scheduled for May 2022 and June 2023.", "scheduled", ("2022-05-01", "2023-06-30")),
        ("Unions have called a strike for Sunday and Monday.", "strike", ("2022-01-23", "2022-01-24")),
        ("Unions called for a march on Saturday.", "march", ("2022-01-15", "2022-01-22")),
        ("Unions held a march on Saturday.", "march", ("2022-01-15", "2022-01-15")),
        ("He won gold in 2012 and silver in 2016.", "won", ("2012-01-01", "2016-12-31")),
        ("He was born in 1950 and died in 2001.", "born", ("1950-01-01", "1950-12-31")),
        ("The search continues on Monday.", "continues", ("2022-01-17", "2022-01-24")),
        ("The search ended on Monday.", "ended", ("2022-01-17", "2022-01-17")),
        ("They have been on strike for 12 days.", "strike", ("2022-01-06", TODAY)),
        ("On this day in 1944 the mill burned down.", "burned", ("1944-01-01", "1944-12-31")),
    ],
)  # fmt: skip
def test_rows_and_ranges_keep_all_their_days(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("They voted by nine to seven last night.", "voted", ("2022-01-18", TODAY)),
        ("They lost by two runs to one this morning.", "lost", (TODAY, TODAY)),
        ("They left at ten to seven last night.", "left", ("2022-01-18", "2022-01-18")),
        ("The truce began at midnight on Friday.", "began", ("2022-01-14", "2022-01-14")),
    ],
)
def test_scores_are_no_hours(parser: SpacyParser, text: str, word: str, due: Days) -> None:
    assert when(parser, text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("The army has captured Dunlow. The army captured a mine on Monday.", "captured", (None, TODAY)),
        ("Gunmen killed a judge on Monday. Gunmen killed the judge at home.", "killed the", ("2022-01-17", "2022-01-17")),
    ],
)  # fmt: skip
def test_a_new_thing_is_not_the_one_named_before(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        (
            "The government announced a visit to Chile in May.",
            "visit",
            ("2021-05-01", "2022-05-31"),
        ),
        ("The government made a visit to Chile in May.", "visit", ("2021-05-01", "2021-05-31")),
    ],
)
def test_what_is_announced_may_lie_ahead(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due
