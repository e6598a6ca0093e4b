"""What became of a plan, as the sentence tells it."""

from __future__ import annotations

import pytest

from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The census, due in April, was released on 2 May.", "past"),
        ("The census, due in April, was shelved on 2 May.", "none"),
        ("The census, due in April, will be long.", "future"),
        ("They planned to sail in April but ran aground.", "past"),
        ("They plan to sail in April but said no more.", "future"),
        ("They planned to sail in April but said the boat may be late.", "future"),
    ],
)
def test_tense_of_a_planned_month(text: str, tense: str) -> None:
    assert tag(text, parse_page(text))[0].tense == tense
