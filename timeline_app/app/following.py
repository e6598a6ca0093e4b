"""A filter that keeps meaning the same people when linking names them anew."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.event import Actor, ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.project import Project


def following(chosen: Filter, before: Project, after: Project) -> Filter:
    """The filter with each chosen actor under the id that it has after another linking.

    An actor that was joined with another, or that got another name, is found again by any name it had; one
    that nobody goes by any more is dropped. When none is left, nothing narrows.
    """
    if chosen.actors is None:
        return chosen
    present = {actor.id for actor in after.linked.actors}
    lost = chosen.actors - present
    if not lost:
        return chosen
    owners = {name: actor.id for actor in after.linked.actors for name in _names(actor)}
    found = {
        owners[name]
        for actor in before.linked.actors
        if actor.id in lost
        for name in _names(actor)
        if name in owners
    }
    kept: frozenset[ActorId] = (chosen.actors & present) | found
    if not kept:
        return replace(chosen, actors=None, no_actor=None, all_actors=False)
    return replace(chosen, actors=kept)


def _names(actor: Actor) -> tuple[str, ...]:
    return tuple(name.casefold() for name in (actor.name, *actor.aliases))
