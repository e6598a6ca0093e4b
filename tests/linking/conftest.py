"""What tests of dating share: the bounds of one undated article, read with the language model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

Bounds = Callable[[str], tuple[str | None, str | None]]


@pytest.fixture(scope="session")
def bounds() -> Bounds:
    """First and last day on which an article with this text may have appeared."""
    parser = spacy_doc.load()
    if parser is None:
        pytest.skip("needs the language model")

    def found(text: str) -> tuple[str | None, str | None]:
        article = Article(ArticleId("x"), text)
        days = solve([article], [read(article, parser)], Decisions(), []).publication(0)
        first, last = (None if d is None else format_day(d) for d in (days.first, days.last))
        return first, last

    return found
