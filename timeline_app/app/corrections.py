"""What a person may say of an event's date, as decisions: this reading, the same for all like it, or neither."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline_app.core.decisions import (
    Correction,
    Days,
    Decisions,
    Place,
    corrections_of,
    is_among,
    places_of,
)
from timeline_app.core.event import Alternative, Event


def days_of(alternative: Alternative) -> Days | None:
    """The days an alternative stands for, None where it is open on a side and so no date."""
    if alternative.earliest is None or alternative.latest is None:
        return None
    return alternative.earliest, alternative.latest


def correcting(event: Event, days: Days, why: str = "") -> tuple[Correction, ...]:
    """What gives the event these days: a correction for each expression or trigger that dates it."""
    return corrections_of(event, days[0], days[1], why)


def like(events: Iterable[Event], event: Event, chosen: Alternative) -> tuple[Event, ...]:
    """The other events that have the chosen reading too, by its words, in the order given.

    Those that one expression dates together with the event itself move with it and are not among them.
    """
    own = set(_places(event))
    return tuple(
        other
        for other in events
        if other.alternatives
        and other.id != event.id
        and _reading(other, chosen)
        and own.isdisjoint(_places(other))
    )


def applying(decisions: Decisions, events: Iterable[Event], chosen: Alternative) -> Decisions:
    """The decisions with the chosen reading for each of the events, each with its own days."""
    made: list[Correction] = []
    for event in events:
        days = _reading(event, chosen)
        if days is not None:
            made += correcting(event, days, chosen.why)
    return decisions.with_corrections(*made)


def _reading(event: Event, chosen: Alternative) -> Days | None:
    """The days of the event's own alternative of the same words."""
    for alternative in event.alternatives:
        if alternative.why == chosen.why and days_of(alternative) is not None:
            return days_of(alternative)
    return None


def _places(event: Event) -> tuple[Place, ...]:
    timexes = (Place(s.article, s.timex) for s in event.sources if s.timex is not None)
    return (*places_of(event), *timexes)


def corrections_on(decisions: Decisions, event: Event) -> tuple[Correction, ...]:
    """The corrections that hang on the event's expressions and mentions."""
    places = set(_places(event))
    return tuple(one for one in decisions.corrections if one.place in places)


def without_corrections(decisions: Decisions, event: Event) -> Decisions:
    """The decisions with the event's date as the text gives it."""
    return decisions.without_corrections(*(one.place for one in corrections_on(decisions, event)))


def is_accepted(decisions: Decisions, event: Event) -> bool:
    """True when the user has found the event right."""
    return is_among(event, decisions.accepted)


def without_acceptance(decisions: Decisions, event: Event) -> Decisions:
    """The decisions with the event looked at by nobody."""
    return replace(decisions, accepted=decisions.accepted - set(places_of(event)))


def parted(decisions: Decisions, event: Event) -> tuple[Place, ...]:
    """The event's mentions that the user took out of another event, or it out of theirs."""
    told = frozenset[Place]().union(*decisions.not_one_event)
    return tuple(place for place in places_of(event) if place in told)


def without_parting(decisions: Decisions, event: Event) -> Decisions:
    """The decisions with nothing said of what the event's mentions are not one event with."""
    for place in parted(decisions, event):
        decisions = decisions.with_passage_back(place)
    return decisions
