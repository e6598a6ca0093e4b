"""What a quotation counts, it counts from the day of the words."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import resolve
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2023, 3, 15)


def _first_day(text: str, words: str) -> str | None:
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    first = resolve(found.expr, WRITTEN, WRITTEN).interval.first_day
    return None if first is None else format_day(first)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('"We leave tomorrow," he said on Monday.', "tomorrow", "2023-03-14"),
        ('On Monday he said: "We leave tomorrow."', "tomorrow", "2023-03-14"),
        ('"It is sad," she said on Friday. "We close today."', "today", "2023-03-10"),
        ('"Tomorrow we march," he wrote on 4 May 1916.', "Tomorrow", "1916-05-05"),
        ('"I was here yesterday," she told the court in May.', "yesterday", None),
        ('"We saw them yesterday," he said. On Monday he fled.', "yesterday", "2023-03-14"),
        ("He said on Monday that they would leave tomorrow.", "tomorrow", "2023-03-16"),
        (
            'The mill was raided on 3 March. "I reopened yesterday," said its owner.',
            "yesterday",
            "2023-03-14",
        ),
        ('The walkout began Monday. "Today we are more," a baker said.', "Today", "2023-03-15"),
        ('"Tomorrow is vast," Brandt said before Friday\'s match.', "Tomorrow", "2023-03-16"),
        ('"It hurt yesterday," said Brandt after the race on Monday.', "yesterday", "2023-03-14"),
        ('"It hurt yesterday," she said of Monday\'s race.', "yesterday", "2023-03-14"),
        ('"It ran well yesterday." On Monday the lift broke, he said.', "yesterday", "2023-03-14"),
        (
            '"Ten years ago today we met," he wrote in a note dated 4 June 1922.',
            "Ten years ago today",
            "1912-06-04",
        ),
        ('"I begin on Monday," Ms Brandt said on 2 March.', "Monday", None),
        ('"We begin next Monday," Ms Brandt said on 2 March.', "next Monday", None),
        ("In June 1948 he told his aunt that yesterday he had sold the mill.", "yesterday", None),
        (
            'She told her aunt on 9 March that she had been ill "yesterday".',
            "yesterday",
            "2023-03-08",
        ),
        ('"We leave tomorrow," said the guard, who was hired in May.', "tomorrow", "2023-03-16"),
    ],
)
def test_a_quoted_day_counts_from_that_of_the_words(
    text: str, words: str, expected: str | None
) -> None:
    assert _first_day(text, words) == expected


def test_the_same_month_last_year_is_that_of_the_month_told() -> None:
    text = "Sales rose to 40 in February, from 38 in the same month last year."
    assert _first_day(text, "the same month last year") == "2022-02-01"


def test_the_same_week_last_year_of_no_week_told_is_some_time_of_that_year() -> None:
    assert _first_day("It was dry in the same week last year.", "the same week last year") == (
        "2022-01-01"
    )


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "It was cleared in 1970, and sold the following year.",
            "the following year",
            "1971-01-01",
        ),
        ("It was sold in October 2017 and let the next month.", "the next month", "2017-11-01"),
    ],
)
def test_the_following_year_is_that_of_the_calendar(text: str, words: str, expected: str) -> None:
    assert _first_day(text, words) == expected
