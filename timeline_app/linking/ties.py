"""Bounds an undated event has from the dated one a clause of time ties it to.

"The union walked out on 14 March, four days after its members voted": they voted on the 10th. Without a
gap only the order is known: "arrested on 3 May after police found the knife" puts the find on or before
that day. What was going on "while" the other happened is placed at that time.
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import Tie
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import EventRelative, Fixed, Shift, evaluate
from timeline_app.linking.anchoring import evidence
from timeline_app.linking.bounds import Found
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution

_WORDS = {"before": "not after", "after": "not before", "during": "at the time of"}


def tied(solution: Solution, ref: MentionRef, found: Found, other: Found) -> Found:
    """The bounds narrowed by those of the event it is tied to; as they were where the two exclude each other."""
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    tie = event.tie
    if tie is None or other.timex is None or reading.events[tie.event].throughout:
        return found
    span = _span(tie, other.interval)
    known = None if span is None else found.interval.meet(span)
    if span is None or known is None or known == found.interval:
        return found
    article, trigger = solution.articles[ref.article], reading.events[tie.event].trigger
    told = _WORDS[tie.order]
    text = f"No time of its own; its clause puts it {told} “{trigger.of(article.text)}”"
    text += "." if tie.gap is None else ", and tells how far."
    strength = Strength.DEFAULT if tie.order == "during" else Strength.STRONG
    clue = evidence(article, event.clause, "clause of time", told, strength)
    return replace(
        found,
        interval=replace(known, unit=span.unit),
        kind="within" if tie.gap is not None else found.kind,
        strength=min(strength, other.strength, key=list(Strength)[::-1].index),
        steps=((text, clue), *other.steps),
        on_publication=other.on_publication,
    )


def _span(tie: Tie, other: Interval) -> Interval | None:
    first, last = other.first_day, other.last_day
    if tie.gap is not None and tie.order != "during":
        return _at_a_distance(tie.gap, first, last)
    match tie.order:
        case "before":
            return None if last is None else Interval.of_days(None, last)
        case "after":
            return None if first is None else Interval.of_days(first, None)
        case _:
            closed = first is not None and last is not None
            return Interval.of_days(first, last, other.unit) if closed else None


def _at_a_distance(gap: EventRelative, first: int | None, last: int | None) -> Interval | None:
    """So long before or after the other; minutes keep to its day."""
    if first is None or last is None or gap.unit is None or gap.n is None:
        return None
    if gap.unit <= Unit.MINUTE:
        return Interval.of_days(first, last)
    days: list[int] = []
    for day in (first, last):
        end = evaluate(Shift(Fixed(Interval.of_days(day, day)), gap.unit, -gap.sign * gap.n), day)
        if end is None or end.first_day is None or end.last_day is None:
            return None
        days += [end.first_day, end.last_day]
    return Interval.of_days(min(days), max(days), max(gap.unit, Unit.DAY))
