"""Dates named in passing, which do not carry a history on."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Span
from timeline_app.reading.asides import is_aside, is_retrospect, tells_an_age
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
        ("The office was set up under the charter of 1859.", True),
        ("The guild fell short of its 1859 goal.", True),
        ("By the charter of 1859 the town was freed.", False),
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


@pytest.mark.parametrize(
    ("between", "told"),
    [
        (". At the age of eight he left, and came back ", True),
        (". When she was 31 she left, and came back ", True),
        (", at the age of eight. He came back ", False),
        (". He was fined 31 crowns and came back ", False),
    ],
)
def test_an_age_in_a_later_sentence_carries_a_life_on(between: str, told: bool) -> None:
    text = f"in 1881{between}two years later"
    assert tells_an_age(text, Span(3, 7), Span(7 + len(between), len(text))) is told
