"""What makes an entry central."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.salience import prominence, salience
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

TEXT = (
    "Ferry sinks off Lorn\n\n"
    "The ferry Estrella sank off Lorn on Monday.\n\n"
    "Divers searched the bay. A cousin of the captain sells boats.\n"
)


def test_more_sources_weigh_more_and_one_is_the_most() -> None:
    scores = [salience([0.5], sources) for sources in (1, 2, 4, 64)]
    assert scores == sorted(scores)
    assert scores[-1] == 1.0


def test_the_strongest_mention_speaks_for_the_entry() -> None:
    assert salience([0.2, 0.6], 1) == salience([0.6], 1)


@pytest.mark.skipif(spacy_doc.load() is None, reason="needs the language model")
def test_the_lead_outranks_what_stands_beside_it() -> None:
    article = Article(ArticleId("a"), TEXT)
    reading = read(article, spacy_doc.load())
    by_word = {e.trigger.of(TEXT): prominence(article, reading, e) for e in reading.events}
    assert by_word["sank"] == max(by_word.values())
    first = reading.events[0]
    assert prominence(article, reading, replace(first, told_again=True)) < min(by_word.values())
