"""What two people say to each other at their one dated meeting lies on the days of that meeting."""

from __future__ import annotations

from functools import cache

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.event import Event
from timeline_app.core.project import Linked
from timeline_app.core.status import Certainty
from timeline_app.formats.records import bounds
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

MET = "President Pavel Novak met Governor Helen Abara in Lima in May 2031. "
MAY = ("2031-05-01", "2031-05-31")


@cache
def linked(text: str) -> Linked:
    article = Article(ArticleId("a"), text)
    return link([article], [read(article, PARSER)])


def event(text: str, word: str) -> Event:
    return next(e for e in linked(text).events if e.sources[0].trigger.of(text) == word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (MET + "Novak offered Abara a truce.", "offered"),
        (MET + "Novak urged Abara to open the border.", "urged"),
        (MET + "Novak warned Abara of a strike.", "warned"),
    ],
)
def test_words_between_the_two_were_said_when_they_met(text: str, word: str) -> None:
    found = event(text, word)
    assert bounds(found.interval) == MAY
    assert found.certainty is Certainty.INFERRED
    assert any("those who met" in why for why in found.why)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (MET + "Novak offered Tom Reilly a truce.", "offered"),
        (MET + "Novak resigned.", "resigned"),
        (MET + "Novak met Abara in Oslo in June 2031. Novak offered Abara a truce.", "offered"),
        (MET + "It rained. " * 7 + "Novak offered Abara a truce.", "offered"),
        (MET + "Novak will offer Abara a truce.", "offer"),
    ],
)
def test_nothing_else_takes_its_date_from_the_meeting(text: str, word: str) -> None:
    assert bounds(event(text, word).interval) != MAY


def test_a_time_of_its_own_goes_first() -> None:
    text = MET + "In 2029 Novak offered Abara a truce."
    assert bounds(event(text, "offered").interval) == ("2029-01-01", "2029-12-31")
