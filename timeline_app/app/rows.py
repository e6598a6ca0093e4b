"""What the lists beside the timeline show: actors, statuses and certainties with counts, articles, undated.

Counts follow the other filters: the number beside an actor is how many events would show if only that
actor were checked and everything else stayed as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.event import Actor, ActorId, Dating, Event
from timeline_app.core.filters import Filter
from timeline_app.core.headlines import headline
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Status
from timeline_app.core.table import CERTAINTIES, STATUSES, Bools, EventTable


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor of the list; ``id`` None stands for the events nobody takes part in."""

    id: ActorId | None
    name: str
    count: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article as people know it: headline, publisher, publication date."""

    id: ArticleId
    headline: str
    publisher: str
    dating: Dating | None
    events: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of the status line."""

    events: int
    articles: int
    shown: int
    hidden: int
    """By the filter."""
    undated: int
    put_away: int = 0
    """By hand."""


def actor_rows(project: Project, table: EventTable, chosen: Filter) -> tuple[ActorRow, ...]:
    """Every actor of an event, busiest in the whole project first, then by name; "nobody" last."""
    visible = replace(chosen, actors=None, no_actor=None, all_actors=False).mask(table)
    rows = table.actors.rows()
    shown = np.bincount(table.actors.values[visible[rows]], minlength=len(table.actor_ids))
    overall = np.bincount(table.actors.values, minlength=len(table.actor_ids))
    actors = {actor.id: actor for actor in project.linked.actors}
    found = [
        (
            -int(overall[i]),
            name,
            ActorRow(id_, name, int(shown[i]), _aliases(actors.get(id_), name)),
        )
        for i, (id_, name) in enumerate(zip(table.actor_ids, table.actor_names, strict=True))
    ]
    listed = [row for _, _, row in sorted(found, key=lambda item: item[:2])]
    alone: Bools = np.diff(table.actors.indptr) == 0
    if alone.any():
        listed.append(ActorRow(None, "", int((alone & visible).sum())))
    return tuple(listed)


def _aliases(actor: Actor | None, name: str) -> tuple[str, ...]:
    return () if actor is None else tuple(a for a in actor.aliases if a != name)


def status_counts(table: EventTable, chosen: Filter) -> dict[Status, int]:
    """How many events of each status the other filters leave."""
    visible = replace(chosen, statuses=frozenset()).mask(table)
    counts = np.bincount(table.status[visible], minlength=len(STATUSES))
    return {status: int(counts[i]) for i, status in enumerate(STATUSES)}


def certainty_counts(table: EventTable, chosen: Filter) -> dict[Certainty, int]:
    """How many events of each certainty the other filters leave."""
    visible = replace(chosen, certainties=frozenset()).mask(table)
    counts = np.bincount(table.certainty[visible], minlength=len(CERTAINTIES))
    return {certainty: int(counts[i]) for i, certainty in enumerate(CERTAINTIES)}


def totals(project: Project, table: EventTable, chosen: Filter) -> Totals:
    """The figures of the status line under a filter."""
    mask, undated = chosen.mask(table), table.is_undated
    put_away = 0 if table.hidden is None else int(table.hidden.sum())
    return Totals(
        events=len(table),
        articles=len(project.articles),
        shown=int((mask & ~undated).sum()),
        hidden=int((~mask).sum()) - put_away,
        undated=int((mask & undated).sum()),
        put_away=put_away,
    )


def undated_events(table: EventTable, chosen: Filter) -> tuple[Event, ...]:
    """The events that pass the filter and that nothing bounds, in table order."""
    rows = np.flatnonzero(chosen.mask(table) & table.is_undated)
    return tuple(table.events[int(row)] for row in rows)


def headline_of(article: Article, reading: Reading | None) -> str:
    """The headline by which people know the article."""
    return headline(article, reading)


def publisher_of(article: Article, reading: Reading | None) -> str:
    """Who published the article, "" when neither its record nor its page says."""
    if article.publisher:
        return article.publisher
    if reading is not None and reading.page.publisher is not None:
        return " ".join(reading.page.publisher.of(article.text).split())
    return ""


def article_rows(project: Project) -> tuple[ArticleRow, ...]:
    """Every article, by publication date, undated ones last, then by id."""
    readings = {reading.article: reading for reading in project.readings}
    datings = {dating.article: dating for dating in project.linked.dating}
    counts: dict[ArticleId, int] = {}
    for event in project.linked.events:
        for name in {source.article for source in event.sources}:
            counts[name] = counts.get(name, 0) + 1
    rows = [
        ArticleRow(
            article.id,
            headline_of(article, readings.get(article.id)),
            publisher_of(article, readings.get(article.id)),
            datings.get(article.id),
            counts.get(article.id, 0),
        )
        for article in project.articles
    ]
    return tuple(sorted(rows, key=_when))


def _when(row: ArticleRow) -> tuple[bool, int, str]:
    dating = row.dating
    if dating is None or dating.is_undated:
        return True, 0, row.id
    return False, dating.last if dating.last is not None else dating.first or 0, row.id
