"""What is said inside a tale of the past is of no known day; what is said of today's news is fresh."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def _earliest(text: str, word: str) -> str | None:
    article = Article(ArticleId("a"), text, pub_date="2031-04-04")
    at = text.index(word)
    for event in link([article], [read(article, PARSER)]).events:
        if any(source.trigger.start == at for source in event.sources):
            first = event.interval.first_day
            return None if first is None else format_day(first)
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bridge fell in 2004. The mayor said it had been safe.", "said"),
        ("He resigned in 2024 after a row with the bank. He denied taking money.", "denied"),
        (
            "The war began in 2004. Rebels accused the army of looting. The army denied it.",
            "denied",
        ),
        ("Karl Venn was born in 1957. He left school at 14. He told his wife he was ill.", "told"),
        ("He once told a reporter that he hated politics.", "told"),
        ("At the time, the company said it was sure of winning.", "said"),
        ("In her memoirs, she said she had been ignored.", "said"),
    ],
)
def test_words_of_a_tale_have_no_first_day(text: str, word: str) -> None:
    assert _earliest(text, word) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The bridge fell in 2004. Engineer Ada Lund said it had been safe.", "said"),
        ("The bridge fell in 2004. The mayor said it will be built again.", "said"),
        ("The bridge fell in 2004.\n\nThe mayor said it had been safe.", "said"),
        ("The bridge fell in 2004. “It was safe as houses,” the mayor said.", "said"),
        ("Vesk Mills closed in 2029. The mill reopens. The mayor said it was good news.", "said"),
        ("In a letter to the court, she said she had been ignored.", "said"),
    ],
)
def test_words_of_today_are_fresh(text: str, word: str) -> None:
    assert _earliest(text, word) == "2031-03-22"


def test_who_spoke_before_the_tale_goes_on_speaking() -> None:
    text = (
        "The mayor promised flats on Monday. The bridge fell in 2004. The mayor told them that it had been safe. "
        "The council met."
    )
    assert _earliest(text, "told") is not None


def test_a_saying_keeps_the_distance_told_beside_it() -> None:
    text = "The bridge fell in 2004. Engineers warned five years later that others would fall."
    assert (_earliest(text, "warned") or "")[:4] == "2008"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            "The president, who told reporters on Monday that he would stay, promised a vote.",
            "promised",
        ),
        (
            "President Rosa Lind, who declared a truce on Monday, flew home and promised help.",
            "promised",
        ),
        ("The minister, who announced the plan on Monday, said it would save money.", "said"),
    ],
)
def test_what_is_said_beside_an_aside_is_of_another_occasion(text: str, word: str) -> None:
    assert _earliest(text, word) == "2031-03-22"


def test_what_had_been_promised_is_not_of_the_day_of_the_saying() -> None:
    text = "The mayor, who had promised to resign, said on Monday she would stay."
    assert _earliest(text, "promised") is None
    assert _earliest(text, "said") == "2031-03-31"
