"""The language model, loaded once; its tests are skipped where no model is installed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Article, ArticleId, EventMention, Reading
from timeline_app.reading import reader, spacy_doc
from timeline_app.reading.spacy_doc import SpacyParser


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    loaded = spacy_doc.load()
    if loaded is None:
        pytest.skip("no language model is installed")
    return loaded


@pytest.fixture
def read(parser: SpacyParser) -> Callable[[str], Reading]:
    """Reads a text with the model."""
    return lambda text: reader.read(Article(ArticleId("a"), text), parser)


@pytest.fixture
def event(read: Callable[[str], Reading]) -> Callable[[str, str], EventMention]:
    """The one event of a text whose trigger is the given word."""

    def find(text: str, trigger: str) -> EventMention:
        found = [e for e in read(text).events if e.trigger.of(text) == trigger]
        assert len(found) == 1, [e.trigger.of(text) for e in read(text).events]
        return found[0]

    return find
