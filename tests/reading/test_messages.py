"""What a short message says of the days to come."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

_WEDNESDAY = "2019-08-14"


def _value(text: str, words: str) -> str:
    days = parse_day_range(_WEDNESDAY)
    assert days is not None
    found = next(t for t in tag(text, parse_page(text)) if t.text == words)
    return value(found.expr, days[0])


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("choir fri", "fri", "2019-08-16"),
        ("choir wednesday", "wednesday", "2019-08-14"),
        ("choir was off tuesday", "tuesday", "2019-08-13"),
        ("no choir since tues", "tues", "2019-08-13"),
        ("choir next fri", "next fri", "2019-08-23"),
        ("choir this fri", "this fri", "2019-08-16"),
        ("choir fri nite", "fri nite", "2019-08-16TNI"),
    ],
)
def test_a_message_looks_ahead_unless_it_looks_back(text: str, words: str, expected: str) -> None:
    assert _value(text, words) == expected


def test_an_article_does_not() -> None:
    assert _value("The choir sang on Tuesday.", "Tuesday") == "2019-08-13"
    assert _value("The choir of the town meets next Friday.", "next Friday") == "2019-08-16"


def test_what_one_sentence_says_does_not_turn_the_next() -> None:
    assert _value("free thurs? we sang and slept", "thurs") == "2019-08-15"
    assert _value("rent goes up in sept. gutted", "sept.") == "2019-09"


def test_words_drawn_out_are_read_in_a_message_alone() -> None:
    for drawn, plain in (
        ("so tired todayyyy", "so tired today"),
        ("YESTERDAYYY was fun", "YESTERDAY was fun"),
        ("last niiight was mad", "last night was mad"),
        ("see you on Satttturday", "see you on Saturday"),
    ):
        found, known = (tag(text, parse_page(text)) for text in (drawn, plain))
        assert [t.expr for t in found] == [t.expr for t in known] != []
    article = "The band played YESTERDAYYY. Its second song was called Todayyyy."
    assert not tag(article, parse_page(article))
