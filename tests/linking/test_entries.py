"""A saying that only goes on makes an entry where its article dates it closely, and nowhere else."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

TEXT = "Norway said the ferry sank. Norway added that the crew had drowned."


def triggers(pub_date: str | None) -> list[str]:
    article = Article(ArticleId("a"), TEXT, pub_date=pub_date)
    events = link([article], [read(article, PARSER)]).events
    spans = sorted(source.trigger for event in events for source in event.sources)
    return [span.of(TEXT) for span in spans]


def test_it_is_left_out_of_an_undated_article() -> None:
    assert triggers(None) == ["said", "sank", "drowned"]


def test_it_stands_where_the_article_is_dated() -> None:
    assert triggers("2031-05-04") == ["said", "sank", "added", "drowned"]
