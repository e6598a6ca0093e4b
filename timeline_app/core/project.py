"""The snapshot everything shows: articles, what the user decided, and what linking derived from both."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.core.article import Article, ArticleId, Reading, Span
from timeline_app.core.decisions import Decisions as Decisions
from timeline_app.core.event import Actor, Dating, Event
from timeline_app.core.interval import Interval

NOTHING_DECIDED = Decisions()


@dataclass(frozen=True, slots=True)
class ResolvedTimex:
    """One time expression of an article after linking: where it lies, and why."""

    article: ArticleId
    index: int
    """Index into the article's ``Reading.timexes``."""
    span: Span
    interval: Interval
    days: tuple[int, ...] | None
    inferred: bool
    """True when it rests on a publication date worked out from evidence."""
    why: tuple[str, ...]
    corrected: bool = False
    """True when the user gave its days."""


@dataclass(frozen=True, slots=True)
class Linked:
    """All that linking derives. Independent of the order of the articles; events sorted by date, then id."""

    dating: tuple[Dating, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    timexes: tuple[ResolvedTimex, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """One consistent state: articles (sorted by id), their readings, the decisions, and the result."""

    articles: tuple[Article, ...] = ()
    readings: tuple[Reading, ...] = ()
    decisions: Decisions = NOTHING_DECIDED
    linked: Linked = Linked()

    def article(self, article_id: ArticleId) -> Article:
        """The article of that id. **Raises** KeyError."""
        for article in self.articles:
            if article.id == article_id:
                return article
        raise KeyError(article_id)
