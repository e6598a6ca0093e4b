"""What a text of many years counts from its own day: the "last year" of a report, and of what has been so since."""

from __future__ import annotations

import pytest

from tests.reading.conftest import HISTORY, Told


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Its sales have fallen since last year.", "last year", "2011"),
        ("The lofts have been let since late last year.", "last year", "2011"),
        ("The owner would have sold it last year.", "last year", "1828"),
        ("Last year's flood had spoilt the wheels.", "Last year", "1828"),
        ("It had not paid. The next year it was let.", "The next year", "1830"),
        ('"We have lost the lot last year," he wrote.', "last year", "1828"),
    ],
)
def test_what_has_been_counts_from_the_day_of_writing(
    text: str, words: str, expected: str, told: Told
) -> None:
    found = told(f"{HISTORY} {text}")
    assert {**found, words: found.get(words, found.get(f"late {words}"))}[words] == expected


def test_the_last_year_of_a_report_is_the_writers(told: Told) -> None:
    text = f"HULL (Mercury) - The mill is closing.\n\n{HISTORY} The next year it was let. A fire ruined it last month."
    assert told(text)["last month"] == "2012-04"
    assert told(text)["The next year"] == "1830"
