"""Events as NumPy columns: what filters, layout and counting read instead of objects.

One row is one event, in the order given. Ragged columns (actors, articles, possible days) are stored
compressed: row ``r`` owns ``values[indptr[r]:indptr[r + 1]]``. An open side is a sentinel far outside any
calendar, so plain comparisons work on it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import is_among
from timeline_app.core.event import Actor, ActorId, Event, EventId, Source
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty, Role, Status

Ints = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
T = TypeVar("T")

OPEN_START_S = -(2**60)
OPEN_END_S = 2**60

STATUSES: tuple[Status, ...] = tuple(Status)
CERTAINTIES: tuple[Certainty, ...] = tuple(Certainty)
ROLE_ORDER: tuple[Role, ...] = (Role.AGENT, Role.PATIENT, Role.PARTICIPANT, Role.SPEAKER)
"""Most prominent first: who says it is seldom what it is about."""


class Ragged(NamedTuple):
    """A compressed ragged column: row ``r`` owns ``values[indptr[r]:indptr[r + 1]]``."""

    indptr: Ints
    values: Ints

    def of(self, row: int) -> Ints:
        """The values of one row."""
        return self.values[self.indptr[row] : self.indptr[row + 1]]

    def rows(self) -> Ints:
        """The row of every value, ``(len(values),) int64``."""
        return np.repeat(np.arange(len(self.indptr) - 1), np.diff(self.indptr))

    def any(self, hits: Bools) -> Bools:
        """Rows for which any of their values is hit; ``hits`` has one flag a value."""
        size = len(self.indptr) - 1
        return np.bincount(self.rows()[hits], minlength=size)[:size] > 0

    @classmethod
    def pack(cls, rows: Iterable[Sequence[int]]) -> Ragged:
        """The column of Python rows."""
        lists = list(rows)
        indptr = np.zeros(len(lists) + 1, np.int64)
        np.cumsum([len(row) for row in lists], out=indptr[1:])
        return cls(indptr, np.array([v for row in lists for v in row], np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class EventTable:
    """Columns over a sequence of events.

    **Shape**: every plain column ``(n,)``. **Units**: civil seconds for ``*_s``, day numbers for ``days``.
    ``core_start_s >= core_end_s`` where there is no core. ``haystacks`` is what a word search reads.
    """

    ids: tuple[EventId, ...]
    events: tuple[Event, ...]
    """Empty for tables that were made from columns."""
    labels: tuple[str, ...]
    haystacks: tuple[str, ...]
    start_s: Ints
    end_s: Ints
    core_start_s: Ints
    core_end_s: Ints
    unit: Codes
    throughout: Bools
    status: Codes
    certainty: Codes
    confidence: Floats
    salience: Floats
    actors: Ragged
    """Index into ``actor_ids``, most prominent part first."""
    articles: Ragged
    days: Ragged
    place: Codes
    """Index into ``places``, -1 for none."""
    actor_ids: tuple[ActorId, ...]
    actor_names: tuple[str, ...]
    article_ids: tuple[ArticleId, ...]
    places: tuple[str, ...]
    hidden: Bools | None = None
    """Rows the user put out of sight, None where there are none."""

    def __len__(self) -> int:
        return len(self.start_s)

    @property
    def is_undated(self) -> Bools:
        """Rows with no bound on either side."""
        undated: Bools = (self.start_s == OPEN_START_S) & (self.end_s == OPEN_END_S)
        return undated

    @classmethod
    def of(cls, project: Project) -> EventTable:
        """The table of a project's events; searches see the actors' aliases and whole sentences."""
        table = cls.from_events(project.linked.events, project.linked.actors, _sentences(project))
        return table.with_hidden(project)

    def with_hidden(self, project: Project) -> EventTable:
        """The same events, of them out of sight what the project's decisions hide now.

        **Cost**: O(events), nothing where nothing is hidden.
        """
        places = project.decisions.hidden
        if not places:
            return self if self.hidden is None else replace(self, hidden=None)
        return replace(
            self, hidden=np.array([is_among(event, places) for event in self.events], np.bool_)
        )

    @classmethod
    def from_events(
        cls,
        events: Sequence[Event],
        actors: Sequence[Actor] = (),
        told_in: Callable[[Source], str] | None = None,
    ) -> EventTable:
        """The table of the events, row for row. ``told_in`` gives the words round a source, for searches.

        **Cost**: O(total size of the events).
        """
        names = {p.actor: p.name for e in events for p in e.actors}
        names.update({a.id: a.name for a in actors if a.id in names})
        actor_at = {actor: i for i, actor in enumerate(names)}
        article_at = _numbered(s.article for e in events for s in e.sources)
        place_at = _numbered(e.place for e in events if e.place)
        aliases = {a.id: " ".join((a.name, *a.aliases)) for a in actors}
        return cls(
            ids=tuple(e.id for e in events),
            events=tuple(events),
            labels=tuple(e.summary for e in events),
            haystacks=tuple(_haystack(e, aliases, told_in or _quote) for e in events),
            start_s=_bounds((e.interval.start_s for e in events), OPEN_START_S),
            end_s=_bounds((e.interval.end_s for e in events), OPEN_END_S),
            core_start_s=_bounds((_core(e).start_s for e in events), OPEN_START_S),
            core_end_s=_bounds((_core(e).end_s for e in events), OPEN_END_S),
            unit=np.array([int(e.interval.unit) for e in events], np.int32),
            throughout=np.array([e.kind == "throughout" for e in events], np.bool_),
            status=np.array([STATUSES.index(e.status) for e in events], np.int32),
            certainty=np.array([CERTAINTIES.index(e.certainty) for e in events], np.int32),
            confidence=np.array([e.confidence for e in events], np.float32),
            salience=np.array([e.salience for e in events], np.float32),
            actors=Ragged.pack([actor_at[a] for a in prominent_actors(e)] for e in events),
            articles=Ragged.pack(
                [article_at[a] for a in dict.fromkeys(s.article for s in e.sources)] for e in events
            ),
            days=Ragged.pack(e.days or () for e in events),
            place=np.array([place_at[e.place] if e.place else -1 for e in events], np.int32),
            actor_ids=tuple(actor_at),
            actor_names=tuple(names.values()),
            article_ids=tuple(article_at),
            places=tuple(place_at),
        )


def prominent_actors(event: Event) -> list[ActorId]:
    """The actors of an event without repeats, most prominent part first, else in the order given."""
    ranked = sorted(event.actors, key=lambda p: ROLE_ORDER.index(p.role))
    return list(dict.fromkeys(p.actor for p in ranked))


_NO_CORE = Interval(0, 0)


def _core(event: Event) -> Interval:
    return event.core or _NO_CORE


def _bounds(values: Iterable[int | None], open_s: int) -> Ints:
    return np.array([open_s if v is None else v for v in values], np.int64)


def _numbered(values: Iterable[T]) -> dict[T, int]:
    return {value: i for i, value in enumerate(dict.fromkeys(values))}


def _quote(source: Source) -> str:
    return source.quote


def _sentences(project: Project) -> Callable[[Source], str]:
    """From a source to the sentence that holds its trigger, its quote where there is none.

    **Cost**: O(log sentences) a source.
    """
    texts = {article.id: article.text for article in project.articles}
    spans = {reading.article: reading.page.sentences for reading in project.readings}
    starts = {name: [span.start for span in found] for name, found in spans.items()}

    def sentence(source: Source) -> str:
        at = bisect_right(starts.get(source.article, ()), source.trigger.start) - 1
        if at < 0:
            return source.quote
        span = spans[source.article][at]
        holds = span.contains(source.trigger)
        return span.of(texts.get(source.article, "")) if holds else source.quote

    return sentence


def _haystack(event: Event, aliases: dict[ActorId, str], told_in: Callable[[Source], str]) -> str:
    parts = [event.summary, event.place or ""]
    parts += [told_in(source) for source in event.sources]
    for part in event.actors:
        parts += [part.name, aliases.get(part.actor, "")]
    return "\n".join(parts).casefold()
