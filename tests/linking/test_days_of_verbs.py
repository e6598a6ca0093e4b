"""Which verb of a sentence a day dates, as the events of one article of 19 January 2022 show it."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.linking.linker import link
from timeline_app.reading.reader import read
from timeline_app.reading.spacy_doc import SpacyParser

Days = tuple[str | None, str | None]
TODAY = "2022-01-19"
FORTNIGHT: Days = ("2022-01-06", TODAY)
OPEN: Days = (None, TODAY)


def when(parser: SpacyParser, text: str, word: str) -> Days:
    """First and last day of the event told by a word; fails where there is none."""
    article = Article(ArticleId("a"), text, pub_date=TODAY)
    at = text.index(word)
    for event in link([article], [read(article, parser)]).events:
        if any(source.trigger.start == at for source in event.sources):
            first, last = event.interval.first_day, event.interval.last_day
            return tuple(None if d is None else format_day(d) for d in (first, last))  # type: ignore[return-value]  # two days
    raise AssertionError(word)


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("She said that she was in Lund on 3 May 2015.", "said", FORTNIGHT),
        ("He told the court he was at home on 9 January.", "told", FORTNIGHT),
        ("Neighbours said he was at the pub on Sunday night.", "said", FORTNIGHT),
        (
            "The ministry said in its Friday statement that all was well.",
            "said",
            ("2022-01-14", "2022-01-14"),
        ),
        ("The minister, in office since 2012, said he would resign.", "said", FORTNIGHT),
        (
            "A driver was in collision with a van at 7.15am yesterday, police said.",
            "collision",
            ("2022-01-18", "2022-01-18"),
        ),
    ],
)
def test_the_day_of_a_state_is_not_the_day_of_its_telling(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due


@pytest.mark.parametrize(
    ("text", "word", "due"),
    [
        ("He promised to resign in 2018.", "promised", OPEN),
        ("She was asked to resign in 2018.", "asked", OPEN),
        ("The mayor was accused of taking bribes in 2014.", "accused", OPEN),
        ("He promised to resign in 2030.", "promised", FORTNIGHT),
        ("He said he resigned in 2018.", "said", FORTNIGHT),
        (
            "The ministry declared polio eradicated in 2000.",
            "declared",
            ("2000-01-01", "2000-12-31"),
        ),
        (
            "The ministry believes polio was eradicated in 2000.",
            "eradicated",
            ("2000-01-01", "2000-12-31"),
        ),
    ],
)
def test_an_old_year_of_what_is_promised_leaves_the_promise_open(
    parser: SpacyParser, text: str, word: str, due: Days
) -> None:
    assert when(parser, text, word) == due
