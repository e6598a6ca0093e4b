"""What each time expression hangs on, and what that says of the days it joins.

A time expression hangs on the publication of its article, or, inside a quotation, on the day the words
were spoken. Expressions that hang on one anchor share that anchor's variable. An event dated by an
expression has a variable of its own only where a date could travel through it: where an expression dates
it, where another article tells it too, or where words are quoted from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Role, Status, Strength
from timeline_app.core.timeexpr import Fixed, Nearest, Part, TimeExpr, is_anchored
from timeline_app.linking.clues import direction, governing_events

LOCATING = frozenset({"", "at", "during", "between", "from"})
"""Signals after which the expression says when, not since or until when."""

_AHEAD = frozenset({Status.PLANNED, Status.HYPOTHETICAL})


@dataclass(frozen=True, slots=True)
class Hanging:
    """One article's expressions and events, each with what it hangs on (indexes into the reading)."""

    exprs: tuple[TimeExpr, ...]
    """The expressions with their direction settled by the event they date."""
    anchors: tuple[int | None, ...]
    """For each expression the event it is spoken in, None for the publication."""
    dated_by: tuple[int | None, ...]
    """For each event the expression that says when it happened."""
    occasion: tuple[int | None, ...]
    """For each event of saying without a time of its own, the dated saying of the same speaker."""


def hang(reading: Reading) -> Hanging:
    """The anchors of one article. Pure; **cost** O(expressions + events)."""
    governing = governing_events(reading)
    exprs = tuple(aimed(timex, governing.get(index)) for index, timex in enumerate(reading.timexes))
    anchors = tuple(_spoken_in(reading, timex) for timex in reading.timexes)
    dated = tuple(_dated_by(reading, index, event) for index, event in enumerate(reading.events))
    return Hanging(exprs, anchors, dated, _occasions(reading, dated))


def aimed(timex: Timex, event: EventMention | None) -> TimeExpr:
    """The expression, turned to the past or the future as the event it dates demands."""
    return _turn(timex.expr, timex, event)


def _turn(expr: TimeExpr, timex: Timex, event: EventMention | None) -> TimeExpr:
    if isinstance(expr, Part):
        return replace(expr, base=_turn(expr.base, timex, event))
    if not isinstance(expr, Nearest) or event is None:
        return expr
    tense = direction(timex, event)
    if tense in ("past", "future") and expr.direction == "nearest":
        return replace(expr, direction="past" if tense == "past" else "future")
    if tense == "future" and event.status in _AHEAD and timex.tense != "past":
        return replace(expr, direction="future")
    return expr


def _spoken_in(reading: Reading, timex: Timex) -> int | None:
    for quote in reading.quotes:
        if quote.span.contains(timex.span):
            return quote.speech
    return None


def _dated_by(reading: Reading, index: int, event: EventMention) -> int | None:
    del index
    for timex in event.timexes:
        found = reading.timexes[timex]
        if found.type in ("DATE", "TIME") and found.signal in LOCATING:
            return timex
    return None


def speaker_of(event: EventMention) -> int | None:
    """Index of the actor who speaks, None when nobody is named."""
    for part in event.participants:
        if part.role == Role.SPEAKER:
            return part.actor
    return None


def _occasions(reading: Reading, dated: Sequence[int | None]) -> tuple[int | None, ...]:
    timed = [
        (index, speaker_of(event))
        for index, event in enumerate(reading.events)
        if event.speech and dated[index] is not None and not event.quoted
    ]
    found: list[int | None] = []
    for index, event in enumerate(reading.events):
        speaker = speaker_of(event)
        same = [other for other, who in timed if who == speaker and other != index]
        plain = event.speech and not event.quoted and not event.timexes
        if not plain or speaker is None or not same or event.status in _AHEAD or event.pluperfect:
            found.append(None)
            continue
        before = [other for other in same if other < index]
        found.append(before[-1] if before else same[0])
    return tuple(found)


def evidence(article: Article, span: Span, clue: str, bound: str, strength: Strength) -> Evidence:
    """A clue that quotes its own span."""
    return Evidence(article.id, span, span.of(article.text), clue, bound, strength)


def fixed_days(expr: TimeExpr) -> DaySet | None:
    """The days of an absolute expression, None for one that waits for its anchor."""
    if isinstance(expr, Fixed) and not is_anchored(expr):
        return DaySet.between(expr.interval.first_day, expr.interval.last_day)
    return None


def looks_ahead(event: EventMention) -> bool:
    """True for what is planned or only possible: it lies after the words that tell of it."""
    return event.status in _AHEAD


def told_after(reading: Reading, event: EventMention) -> bool:
    """True for what the article tells as past or present fact, so that it cannot be later than the article."""
    del reading
    return event.status not in _AHEAD and event.tense != "future"


def quoted_expressions(hanging: Hanging) -> Iterator[tuple[int, int]]:
    """Pairs of expression and the saying it hangs on."""
    for index, spoken in enumerate(hanging.anchors):
        if spoken is not None:
            yield index, spoken
