"""What a person may say of an event's date, as decisions: this reading, the same for all like it, or neither."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.core.decisions import (
    Correction,
    Days,
    Decisions,
    Place,
    correctable,
    is_among,
    places_of,
)
from timeline_app.core.event import Alternative, Event


def days_of(alternative: Alternative) -> Days | None:
    """The days an alternative stands for, None where it is open on a side and so no date."""
    if alternative.earliest is None or alternative.latest is None:
        return None
    return alternative.earliest, alternative.latest


def correction_of(event: Event, days: Days, why: str = "") -> Correction | None:
    """The correction that gives the event these days, None for an event no passage tells."""
    place = correctable(event)
    return None if place is None else Correction(place, days[0], days[1], why)


def like(events: Iterable[Event], event: Event, chosen: Alternative) -> tuple[Correction, ...]:
    """The chosen reading for this event, and for every other that has an alternative of the same words.

    One correction for each place: events that one expression dates move together. **Order**: this
    event's first, then by place.
    """
    own = _same_reading(event, chosen)
    found = {} if own is None else {own.place: own}
    others: dict[Place, Correction] = {}
    for other in events:
        made = _same_reading(other, chosen)
        if made is not None and made.place not in found:
            others.setdefault(made.place, made)
    return (*found.values(), *sorted(others.values()))


def _same_reading(event: Event, chosen: Alternative) -> Correction | None:
    for alternative in event.alternatives:
        days = days_of(alternative)
        if alternative.why == chosen.why and days is not None:
            return correction_of(event, days, alternative.why)
    return None


def corrections_of(decisions: Decisions, event: Event) -> tuple[Correction, ...]:
    """The corrections that hang on the event's expressions and mentions."""
    places = set(places_of(event))
    places |= {Place(s.article, s.timex) for s in event.sources if s.timex is not None}
    return tuple(one for one in decisions.corrections if one.place in places)


def without_corrections(decisions: Decisions, event: Event) -> Decisions:
    """The decisions with the event's date as the text gives it."""
    return decisions.without_corrections(*(one.place for one in corrections_of(decisions, event)))


def is_accepted(decisions: Decisions, event: Event) -> bool:
    """True when the user has found the event right."""
    return is_among(event, decisions.accepted)
