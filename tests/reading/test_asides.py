"""Dates named in passing, which do not carry a history on."""

from __future__ import annotations

import pytest

from timeline_app.reading.asides import is_aside, is_retrospect
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("The smith had opened his forge in 1859.", True),
        ("The smith had to open his forge in 1859.", False),
        ("The smith had fled, and in 1859 he came back.", False),
        ("The army that had held the ford surrendered in 1859.", False),
        ("The army had held the ford that fell in 1859.", True),
        ("The smith who had left in 1859 came back.", True),
        ("The mayor, in office since 1859, opened the bridge.", True),
        ("The mayor opened the bridge (begun in 1859) with a speech.", True),
        ("The mayor, who was born in 1859, opened the bridge.", True),
        ("The Guild, founded in 1859, opened the bridge.", True),
        ("The mayor told it in his memoirs of 1859.", True),
        ("The mayor opened the bridge in 1859.", False),
    ],
)
def test_a_date_in_passing_is_told_from_one_of_the_story(text: str, aside: bool) -> None:
    (timex,) = [t for t in tag(text, parse_page(text)) if t.text == "1859"]
    assert is_aside(timex, text) is aside


def test_only_what_lies_before_the_story_is_a_retrospect() -> None:
    text = "The mayor (a sailor until 1859) opened the bridge."
    (timex,) = tag(text, parse_page(text))
    assert not is_retrospect(timex, text)
