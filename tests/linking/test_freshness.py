"""The earliest day of what was said without a date: not before the deed it tells of, nor the lead's news."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.core.event import Event
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def _said(text: str, word: str) -> tuple[str, str, Event]:
    article = Article(ArticleId("a"), text, pub_date="2031-04-04")
    at = text.index(word)
    for event in link([article], [read(article, PARSER)]).events:
        if any(source.trigger.start == at for source in event.sources):
            first, last = event.interval.first_day, event.interval.last_day
            assert first is not None
            assert last is not None
            return format_day(first), format_day(last), event
    raise AssertionError(word)


def test_what_is_said_of_the_lead_is_not_before_it() -> None:
    text = """The ferry Estrella sank off Marsk on Wednesday.

The minister of transport, Greta Holm, promised an inquiry."""
    first, last, event = _said(text, "promised")
    assert (first, last) == ("2031-04-02", "2031-04-04")
    assert any("sank" in line for line in event.why)


def test_a_deed_precedes_the_word_of_it() -> None:
    text = """Marsk has a new ferry.

Captain Olof Brandt said that the ferry reached the harbour on Wednesday."""
    assert _said(text, "said")[:2] == ("2031-04-02", "2031-04-04")


@pytest.mark.parametrize(
    "lead",
    [
        "The ferry Estrella will sail to Marsk on Sunday.",
        "The ferry Estrella sank off Marsk in 2019.",
        "The ferry Estrella has sailed to Marsk since Wednesday.",
    ],
)
def test_plans_old_tales_and_states_bound_no_saying(lead: str) -> None:
    text = f"{lead}\n\nThe minister of transport, Greta Holm, promised an inquiry."
    assert _said(text, "promised")[:2] == ("2031-03-22", "2031-04-04")


def test_what_had_been_said_may_be_older_than_the_lead() -> None:
    text = """The ferry Estrella sank off Marsk on Wednesday.

The minister of transport, Greta Holm, had promised new ferries."""
    article = Article(ArticleId("a"), text, pub_date="2031-04-04")
    events = link([article], [read(article, PARSER)]).events
    old = [
        e for e in events if any(text[s.trigger.start :].startswith("promised") for s in e.sources)
    ]
    assert [event.interval.first_day for event in old] == [None]
