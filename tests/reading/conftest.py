"""What tests of reading share: a text read with the language model, and what a history tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Article, ArticleId, EventMention, Reading
from timeline_app.core.calendar import day_number
from timeline_app.core.status import Role
from timeline_app.core.timex3 import value
from timeline_app.reading import reader
from timeline_app.reading.spacy_doc import SpacyParser
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

HISTORY = " ".join(f"In May {year} the mill was sold." for year in range(1801, 1831, 2))
"""A text of many years."""
Told = Callable[[str], dict[str, str]]


@pytest.fixture
def read(parser: SpacyParser) -> Callable[[str], Reading]:
    """Reads a text with the model."""
    return lambda text: reader.read(Article(ArticleId("a"), text), parser)


@pytest.fixture
def roles(read: Callable[[str], Reading]) -> Callable[[str, str], dict[str, Role]]:
    """The names of those who take part in the first event with a trigger, with their roles."""

    def find(text: str, trigger: str) -> dict[str, Role]:
        reading = read(text)
        event = next(e for e in reading.events if e.trigger.of(text) == trigger)
        return {reading.actors[p.actor].name: p.role for p in event.participants}

    return find


@pytest.fixture
def event(read: Callable[[str], Reading]) -> Callable[[str, str], EventMention]:
    """The one event of a text whose trigger is the given word."""

    def find(text: str, trigger: str) -> EventMention:
        found = [e for e in read(text).events if e.trigger.of(text) == trigger]
        assert len(found) == 1, [e.trigger.of(text) for e in read(text).events]
        return found[0]

    return find


@pytest.fixture
def told() -> Told:
    """The value of each expression of a text of 15 May 2012, by its words."""
    said = day_number(2012, 5, 15)
    return lambda text: {t.text: value(t.expr, said) for t in tag(text, parse_page(text))}
