"""A date beside something appointed bounds nothing unless the appointment is over; on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId, EventMention, Reading, Span
from timeline_app.core.status import Status
from timeline_app.linking.appointed import is_of_an_appointment
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def appointed(text: str) -> bool:
    article = Article(ArticleId("a"), text)
    page = parse_page(text)
    timexes = tag(text, page)
    reading = Reading(article.id, article.text_hash, "en", page, timexes, (), (), (), "rules")
    return is_of_an_appointment(article, reading, timexes[0], None)


@pytest.mark.parametrize(
    "text",
    [
        "The council of Lorn discussed the election in March 2031.",
        "The council of Lorn discussed the March 2031 election.",
        "They prepared for the regional harbour games of 2031.",
        "Tickets for the festival on 12 June 2031 were sold out.",
        "She announced her candidacy in the election in 2031.",
        "The bonds mature in 2041.",
        "The hearing was postponed to May 2031.",
    ],
)
def test_the_date_may_be_the_appointment_s(text: str) -> None:
    assert appointed(text)


@pytest.mark.parametrize(
    "text",
    [
        "He fell ill after the election in March 2031.",
        "Two rowers quarrelled during the regatta in March 2031.",
        "The council has not met since the election in March 2031.",
        "The mill burned down in March 2031.",
        "The mill was damaged in the flood of March 2031.",
        "The vote was close. In March 2031 the mill burned down.",
        "The mill burned down in March 2031 and a meeting followed.",
        "It has been so since 2031, the meeting heard.",
    ],
)
def test_the_date_is_of_what_is_over_or_of_something_else(text: str) -> None:
    assert not appointed(text)


@pytest.mark.parametrize(
    ("text", "word", "predicate", "is_ahead"),
    [
        ("Analysts raised their forecast of profit in 2036.", "raised", "raise", True),
        ("Its forecast of profit was raised in 2036.", "raised", "raise", False),
        ("The company delayed the opening of its mill in 2036.", "delayed", "delay", True),
        ("The company raised the wages of the millers in 2036.", "raised", "raise", False),
    ],
)
def test_a_date_of_what_is_foreseen_is_not_the_verb_s(
    text: str, word: str, predicate: str, is_ahead: bool
) -> None:
    trigger = Span(text.index(word), text.index(word) + len(word))
    event = EventMention(
        trigger,
        Span(0, len(text)),
        0,
        predicate,
        "",
        False,
        False,
        Status.HAPPENED,
        "past",
        False,
        (),
        (0,),
    )
    article, page = Article(ArticleId("a"), text), parse_page(text)
    timexes = tag(text, page)
    reading = Reading(article.id, article.text_hash, "en", page, timexes, (event,), (), (), "rules")
    assert is_of_an_appointment(article, reading, timexes[0], event) is is_ahead
