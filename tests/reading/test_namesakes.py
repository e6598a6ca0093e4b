"""Months that are persons, numbers that are houses, seasons and months in the names of works."""

from __future__ import annotations

import pytest

from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _words(text: str) -> list[str]:
    return [timex.text for timex in tag(text, parse_page(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She taught a boy called August, who kept the goats.", []),
        ("It rained in June, August, and October.", ["June", "August", "October"]),
        ("Staff at the shop, at 1900 Winter Street, were told.", []),
        ("The hall at 1850 Old Mill Road burned.", []),
        ("In 1900 Mill Road was paved.", ["1900"]),
        ('Her book, "A Winter in March", sold well.', []),
        ('"Back in March," he said, "it snowed."', ["March"]),
        ("The whole year of 2012 was dry.", ["The whole year of 2012"]),
        ("It met on Monday and Tuesday, May 4 and 5.", ["Monday", "Tuesday", "May 4", "5"]),
        ("Sunday Okoro, 34, was charged on Monday.", ["Monday"]),
        ("On Sunday Okoro was charged.", ["Sunday"]),
        ("It met on Monday and Tuesday, May 5, and adjourned.", ["Monday", "Tuesday, May 5"]),
    ],
)
def test_a_namesake_is_no_time(text: str, words: list[str]) -> None:
    assert _words(text) == words
