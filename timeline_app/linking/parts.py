"""Who takes part in the events of one article, and which of its words mean them.

An event's own participants come first; where it has none, the scene it names; then whoever the article
names but lets take part in nothing: once, in the event whose clause holds the name, for a choice by that
name must still lead to the article. Every mention of an actor is listed with the nearest event it takes part in: the
events of an actor together list each of its mentions once, and the lists stay linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.article import LocalActor, Reading, Span
from timeline_app.core.status import Role
from timeline_app.linking.nations import regions, seats

_SMALL = 3
"""Longest word that may be small in a name ("of", "the")."""
_NAMED = ("person", "organisation", "media", "state", "place")


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in one event mention; ``actor`` indexes ``Reading.actors``."""

    actor: int
    role: Role
    spans: tuple[Span, ...]
    """Where the article means the actor: in the event's words, and around them."""


def parts_of(reading: Reading) -> tuple[tuple[Part, ...], ...]:
    """The parts in each event of ``reading.events``, in the order they were found.

    **Cost**: O((mentions + events) log events), but for events that share one sentence.
    """
    roles: list[dict[int, Role]] = [{} for _ in reading.events]
    spans: list[dict[int, set[Span]]] = [defaultdict(set) for _ in reading.events]
    events_of: dict[int, list[int]] = defaultdict(list)
    for number, actor, role, span in _taking_part(reading):
        if actor not in roles[number]:
            roles[number][actor] = role
            events_of[actor].append(number)
        if span is not None:
            spans[number][actor].add(span)
    for actor, number in _left_out(reading, events_of).items():
        roles[number][actor] = Role.PARTICIPANT
        events_of[actor].append(number)
    for actor, numbers in events_of.items():
        _spread(reading, actor, numbers, spans)
    return tuple(
        tuple(Part(a, role, tuple(sorted(spans[n][a]))) for a, role in found.items())
        for n, found in enumerate(roles)
    )


def _taking_part(reading: Reading) -> Iterator[tuple[int, int, Role, Span | None]]:
    """(event, actor, role, words) of every participant, and of the scene of what nobody takes part in."""
    scenes: dict[str, int] = {}
    spoken_for = _spoken_for(reading)
    for index, actor in enumerate(reading.actors):
        if actor.kind in ("place", "state") and index not in spoken_for:
            scenes.setdefault(actor.name, index)
    for number, event in enumerate(reading.events):
        for part in event.participants:
            yield number, part.actor, part.role, part.mention
        alone = event.place is not None and not event.participants
        scene = scenes.get(event.place) if alone and event.place else None
        if scene is not None:
            yield number, scene, Role.PARTICIPANT, None


def _left_out(reading: Reading, events_of: Mapping[int, list[int]]) -> dict[int, int]:
    """Actors without a part to the event whose clause, the smallest there is, first holds their name."""
    starts = [sentence.start for sentence in reading.page.sentences]
    here: dict[int, list[int]] = defaultdict(list)
    for number, event in enumerate(reading.events):
        here[event.sentence].append(number)
    out: dict[int, int] = {}
    spoken_for = _spoken_for(reading)
    for index, actor in enumerate(reading.actors):
        if index in events_of or index in spoken_for or not _is_sought(actor):
            continue
        for mention in actor.mentions:
            sentence = bisect_right(starts, mention.span.start) - 1
            around = _around(reading, mention.span, here.get(sentence, ()))
            if mention.named and around is not None:
                out[index] = around
                break
    return out


def _is_sought(actor: LocalActor) -> bool:
    """True for somebody known by a name of their own; "villagers" and "Peru's many agencies" name nobody.

    A stretch of the earth ("the Middle East") is no scene of anything.
    """
    words = [word for word in actor.name.split() if len(word) > _SMALL]
    named = all(not word[0].islower() for word in words)
    return named and actor.kind in _NAMED and actor.name.lower() not in regions()


def _spoken_for(reading: Reading) -> frozenset[int]:
    """Seats of government whose state the article names too: that one leads to them."""
    states = {a.name for a in reading.actors if a.kind == "state"}
    return frozenset(
        i
        for i, a in enumerate(reading.actors)
        if a.kind == "place" and seats().get(a.name.lower()) in states
    )


def _around(reading: Reading, span: Span, numbers: Sequence[int]) -> int | None:
    """The event with the smallest clause around some words."""
    around = [n for n in numbers if reading.events[n].clause.contains(span)]

    def size(n: int) -> tuple[int, int]:
        return reading.events[n].clause.end - reading.events[n].clause.start, n

    return min(around, key=size, default=None)


def _spread(
    reading: Reading, actor: int, events: list[int], spans: list[dict[int, set[Span]]]
) -> None:
    """Lists each further mention of the actor with the nearest of its events."""
    listed = {span for number in events for span in spans[number][actor]}
    triggers = sorted((reading.events[number].trigger.start, number) for number in events)
    places = [start for start, _ in triggers]
    for mention in reading.actors[actor].mentions:
        if mention.span in listed:
            continue
        at = bisect_left(places, mention.span.start)
        near = [k for k in (at - 1, at) if 0 <= k < len(places)]
        nearest = min(near, key=lambda k: abs(places[k] - mention.span.start))
        spans[triggers[nearest][1]][actor].add(mention.span)
