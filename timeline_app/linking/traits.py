"""What two mentions of one kind have in common before any date is known, and what tells them apart.

Only what each clause says: reality, speakers, opposites, time words, numbers, names and places.
"""

from __future__ import annotations

from timeline_app.core.article import EventMention
from timeline_app.core.status import Status
from timeline_app.core.timeexpr import Nearest, Relative
from timeline_app.linking.features import Features
from timeline_app.linking.kin import are_opposites

_UNREAL = frozenset({Status.HYPOTHETICAL, Status.PLANNED})


def are_compatible(left: EventMention, right: EventMention, one: Features, two: Features) -> bool:
    """False where the words already tell them apart: by reality, time words, people or numbers."""
    if (left.status in _UNREAL) != (right.status in _UNREAL) or left.speech != right.speech:
        return False
    if (left.status == Status.DENIED) != (right.status == Status.DENIED):
        return False
    if left.speech and one.speakers and two.speakers and not _same_people(one, two):
        return False
    if one.patterns and two.patterns and _clash(one, two):
        return False
    if are_opposites(left.predicate, right.predicate):
        return False
    if not left.speech and not same_facts(one, two):
        return False
    return not (one.fixed and two.fixed and not one.fixed & two.fixed)


def same_facts(one: Features, two: Features) -> bool:
    """False where both name numbers, or both name people or places, and share none of them."""
    if one.numbers and two.numbers and not one.numbers & two.numbers:
        return False
    named = (one.names | one.places, two.names | two.places)
    shared = named[0] & named[1] or any(_tail(name, named[1]) for name in named[0])
    shared = shared or any(_tail(name, named[0]) for name in named[1])
    return bool(shared) or not (named[0] and named[1])


def _same_people(one: Features, two: Features) -> bool:
    """One name in common, or a last name alone that ends a full one."""
    return any(
        x == y or x.split()[-1:] == [y] or y.split()[-1:] == [x]
        for x in one.speakers
        for y in two.speakers
    )


def _clash(one: Features, two: Features) -> bool:
    """Two weekdays, or two months, that differ."""
    left = {_calendar(e) for e in one.patterns} - {None}
    right = {_calendar(e) for e in two.patterns} - {None}
    kinds = {k[0] for k in left if k} & {k[0] for k in right if k}
    return any(
        {k for k in left if k and k[0] == kind}.isdisjoint({k for k in right if k and k[0] == kind})
        for kind in kinds
    )


def _calendar(expr: object) -> tuple[str, int] | None:
    if isinstance(expr, Nearest):
        if expr.field.weekday is not None:
            return ("weekday", expr.field.weekday)
        if expr.field.month is not None:
            return ("month", expr.field.month)
    return None


def likeness(one: Features, two: Features, tied: bool) -> tuple[float, list[str]]:
    """How much two mentions of one kind have in common, and what.

    A shared person or organisation counts 2, a place 1.5, a state .5 (two at most), the same weekday or
    month 1.5, a number 1, another word of the clause .5 (six at most). Without a person or organisation
    it takes a place with a number or time, or, in articles that already share words (``tied``), a state
    with three words of the clause.
    """
    people = sorted(one.names & two.names)
    people += sorted(x for x in one.names - two.names if _tail(x, two.names))
    people += sorted(x for x in two.names - one.names if _tail(x, one.names))
    places = sorted((one.places & two.places) - set(people))
    states = sorted(one.states & two.states)[:2]
    calendar = {_calendar(e) for e in one.patterns} & {_calendar(e) for e in two.patterns}
    times = sorted(f"the same {c[0]}" for c in calendar if c is not None)
    relative = {e for e in one.patterns & two.patterns if isinstance(e, Relative)}
    numbers = sorted(one.numbers & two.numbers)
    words = sorted((one.words & two.words) - set(people))[:6]
    earned = people or (places and (numbers or times)) or (tied and states and len(words) > 2)
    if not earned:
        return 0.0, []
    score = (
        2.0 * len(people)
        + 1.5 * len(places)
        + 0.5 * len(states)
        + 1.5 * len(times)
        + 0.5 * len(relative)
        + 1.0 * len(numbers)
        + 0.5 * len(words)
    )
    return score, [*people, *places, *states, *times, *numbers, *words]


def _tail(name: str, others: frozenset[str]) -> bool:
    return " " not in name and any(other.split()[-1] == name for other in others)
