"""The active filters one by one: what each narrows, and the filter without it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.project import Project


class Narrowing(StrEnum):
    """A part of the filter that can be taken off by itself."""

    WORDS = "words"
    PERIOD = "period"
    ACTORS = "actors"
    CERTAINTY = "certainty"
    STATUS = "status"
    SOURCES = "sources"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Chip:
    """One active filter."""

    kind: Narrowing
    without: Filter
    """Everything else that narrows."""
    names: tuple[str, ...] = ()
    """What it keeps, by name: actors, headlines, certainties, the words searched, the least detail."""
    total: int = 0
    """How many there are to choose from, 0 where it is no choice."""
    days: tuple[int | None, int | None] = (None, None)


def chips(chosen: Filter, project: Project) -> tuple[Chip, ...]:
    """The active filters in the order a person reads them; none for a filter that keeps everything."""
    return tuple(_chips(chosen, project))


def _chips(chosen: Filter, project: Project) -> Iterator[Chip]:
    blank = EVERYTHING
    if chosen.words:
        yield Chip(Narrowing.WORDS, replace(chosen, words=""), (chosen.words,))
    days = (chosen.from_day, chosen.to_day)
    if days != (None, None):
        yield Chip(Narrowing.PERIOD, replace(chosen, from_day=None, to_day=None), days=days)
    if chosen.actors is not None or chosen.no_actor is not None:
        without = replace(chosen, actors=None, no_actor=None, all_actors=False)
        names, total = _actors(chosen, project)
        yield Chip(Narrowing.ACTORS, without, names, total)
    if chosen.certainties:
        names = tuple(sorted(chosen.certainties))
        yield Chip(Narrowing.CERTAINTY, replace(chosen, certainties=blank.certainties), names)
    if chosen.statuses:
        names = tuple(sorted(chosen.statuses))
        yield Chip(Narrowing.STATUS, replace(chosen, statuses=blank.statuses), names)
    if chosen.articles is not None:
        kept = tuple(str(a.id) for a in project.articles if a.id in chosen.articles)
        yield Chip(Narrowing.SOURCES, replace(chosen, articles=None), kept, len(project.articles))
    if chosen.min_salience > 0:
        least = (f"{chosen.min_salience:.0%}",)
        yield Chip(Narrowing.DETAIL, replace(chosen, min_salience=0.0), least)


def _actors(chosen: Filter, project: Project) -> tuple[tuple[str, ...], int]:
    """Names of the actors kept ("" for nobody), and how many there are to choose from."""
    known = {p.actor: p.name for event in project.linked.events for p in event.actors}
    known.update({actor.id: actor.name for actor in project.linked.actors if actor.id in known})
    kept: Collection[str] = known if chosen.actors is None else chosen.actors
    names = [name for actor, name in known.items() if actor in kept]
    has_nobody = any(not event.actors for event in project.linked.events)
    if chosen.no_actor and has_nobody:
        names.append("")
    return tuple(names), len(known) + has_nobody
