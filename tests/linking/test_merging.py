"""What an entry of two sources says of its date, its sources and its reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.event import Event
from timeline_app.core.status import Certainty
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

DAY = Article(
    ArticleId("day"),
    "The Skarn bridge between Vall and the mainland collapsed on Tuesday after a barge had hit a "
    "pillar.\n\nDivers searched for the barge under the Skarn bridge.",
    pub_date="2031-03-13",
)
MONTH = Article(
    ArticleId("month"),
    "The Skarn bridge between Vall and the mainland collapsed in March after a barge had hit a "
    "pillar.\n\nThe barge lies under the Skarn bridge still, divers say.",
    pub_date="2031-03-30",
)


def _event(*articles: Article) -> Event:
    readings = [replace(read(a, PARSER), article=a.id) for a in articles]
    found = link(articles, readings).events
    (event,) = [
        e
        for e in found
        if any(
            s.trigger.of(a.text) == "collapsed"
            for s in e.sources
            for a in articles
            if a.id == s.article
        )
    ]
    return event


def test_the_finer_date_speaks_and_the_coarser_is_kept_beside_it() -> None:
    event, alone = _event(DAY, MONTH), _event(DAY)
    assert {source.article for source in event.sources} == {DAY.id, MONTH.id}
    assert event.interval == alone.interval
    assert event.confidence == alone.confidence
    assert event.certainty is alone.certainty is Certainty.CERTAIN
    assert any(other.why.startswith("month alone:") for other in event.alternatives)
    assert not any(other.why.startswith("day alone:") for other in event.alternatives)


def test_each_merge_has_its_reason() -> None:
    event = _event(DAY, MONTH)
    assert any(line.startswith("Merged with ") for line in event.why)
    assert len(event.why) == len(event.evidence)
