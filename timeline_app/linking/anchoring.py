"""What each time expression hangs on, and what that says of the days it joins.

A time expression hangs on the publication of its article, or, inside a quotation, on the day the words
were spoken. Expressions that hang on one anchor share that anchor's variable. An event dated by an
expression has a variable of its own only where a date could travel through it: where an expression dates
it, where another article tells it too, or where words are quoted from it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import AHEAD, Role, Strength
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Nearest,
    Part,
    Recurring,
    Relative,
    Shift,
    TimeExpr,
    Vague,
    is_anchored,
    resolve,
)
from timeline_app.linking.appositions import Apposition, is_season_of_a_contest
from timeline_app.linking.clues import without_part_of_ages
from timeline_app.linking.directions import direction, governing_events
from timeline_app.linking.encounters import encounters
from timeline_app.linking.features import is_talk
from timeline_app.linking.happenings import is_unplanned
from timeline_app.linking.sentences import events_in, timexes_in

LOCATING = frozenset({"", "at", "during", "between", "from"})
"""Signals after which the expression says when, not since or until when."""


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
    """For each event of saying without a time of its own, the dated saying of the same speaker, or the
    dated meeting of the two whose words it tells."""
    better: Mapping[int, int]
    """For an expression that counts to a date named beside it, the date: "in 1950, seventy years ago"."""


def hang(reading: Reading, pairs: Sequence[Apposition] = ()) -> Hanging:
    """The anchors of one article. Pure; **cost** O(expressions + events).

    ``pairs``: one time told twice. The date of the calendar dates what is told, for a count may be rounded or
    wrong; only a coarser date ("yesterday, in 2031") dates nothing.
    """
    better = {p.counted: p.dated for p in pairs if _is_as_fine(reading, p)}
    told_twice = frozenset(p.dated for p in pairs if p.counted not in better)
    governing = governing_events(reading)
    exprs = tuple(aimed(timex, governing.get(index)) for index, timex in enumerate(reading.timexes))
    dated = tuple(
        _dated_by(reading, index, event, told_twice, better)
        for index, event in enumerate(reading.events)
    )
    anchors = tuple(
        _told_in(governing.get(index), dated, index, _spoken_in(reading, timex))
        for index, timex in enumerate(reading.timexes)
    )
    met = encounters(reading, dated)
    spoken = _occasions(reading, dated)
    occasion = tuple(b if a is None else a for a, b in zip(met, spoken, strict=True))
    return Hanging(exprs, anchors, dated, occasion, better)


def _is_as_fine(reading: Reading, pair: Apposition) -> bool:
    """True for "last year, in May 2031": the date tells no less than the count."""
    counted, dated = (reading.timexes[k].expr for k in (pair.counted, pair.dated))
    if isinstance(counted, Vague) or is_season_of_a_contest(counted):
        return False
    units = [resolve(expr, None, None).interval.unit for expr in (counted, dated)]
    return units[1] <= units[0]


def aimed(timex: Timex, event: EventMention | None) -> TimeExpr:
    """The expression, turned to the past or the future as the event it dates demands."""
    return _turn(timex.expr, timex, event)


def _turn(expr: TimeExpr, timex: Timex, event: EventMention | None) -> TimeExpr:
    if isinstance(expr, Part):
        return replace(expr, base=_turn(expr.base, timex, event))
    if not isinstance(expr, Nearest) or event is None:
        return expr
    tense = direction(timex, event)
    if _is_either_side(expr, timex, event):
        return replace(expr, direction="open")
    if has_open_side(expr) and _is_plain_present(event) and event.status not in AHEAD:
        return expr
    if has_open_side(expr) and event.tense == "past" and event.status in AHEAD:
        return expr
    if expr.direction == "open" and event.nominal and is_unplanned(event.predicate):
        return expr if event.status in AHEAD else replace(expr, direction="past")
    if event.tense == "past" and timex.tense == "future" and event.status not in AHEAD:
        return expr
    if tense in ("past", "future") and expr.direction in ("nearest", "open"):
        return replace(expr, direction="past" if tense == "past" else "future")
    if tense == "future" and event.status in AHEAD and timex.tense != "past":
        return replace(expr, direction="future")
    return expr


def _is_either_side(expr: Nearest, timex: Timex, event: EventMention) -> bool:
    """True where the words around look back and the event ahead: "called for a march on Saturday", "in May"."""
    if expr.direction != "past":
        return False
    wanted = event.nominal and event.status in AHEAD
    return wanted or (event.tense == "future" and timex.tense == "past")


def _spoken_in(reading: Reading, timex: Timex) -> int | None:
    for quote in reading.quotes:
        if quote.span.contains(timex.span):
            return quote.speech
    return None


def _told_in(
    event: EventMention | None, dated: Sequence[int | None], index: int, spoken: int | None
) -> int | None:
    """The saying an expression counts from: its quotation's, else the dated saying that reports its event.

    "She said in May 2031 that she had met him the week before" counts from May 2031.
    """
    if spoken is not None:
        return spoken
    parent = None if event is None else event.parent
    own = None if parent is None else dated[parent]
    return parent if own is not None and own != index else None


def _dated_by(
    reading: Reading,
    index: int,
    event: EventMention,
    told_twice: frozenset[int],
    better: Mapping[int, int],
) -> int | None:
    for said in event.timexes:
        timex = better.get(said, said)
        if timex not in told_twice and _locates(reading.timexes[timex]):
            if event.status in AHEAD and is_long_ago(reading.timexes[timex].expr):
                continue  # "the clay that slid down a month ago is to be sold"
            return timex
    return _sentence_time(reading, index, event)


def is_long_ago(expr: TimeExpr) -> bool:
    """True for what counts back from now: "two months ago today" dates nothing that is to come."""
    match expr:
        case Shift(base=Anchor() | Relative(n=0), n=int(n)):
            return n < 0
        case _:
            return False


def _locates(timex: Timex) -> bool:
    vague = isinstance(timex.expr, Vague | EventRelative | Recurring)
    return timex.type in ("DATE", "TIME") and timex.signal in LOCATING and not vague


_RIGHT_BEHIND = 12
"""Characters from a saying to the time of what it stands in, at most."""


def _sentence_time(reading: Reading, index: int, event: EventMention) -> int | None:
    """For a saying without a time: the one time of its sentence, unless that dates something else.

    "The yard, which was founded in 1964, said": 1964 is the founding's alone. What an occasion has ("said in
    an interview on Monday") is the saying's too, of what it asks for ("called for a vote in June") it is not. In "sales rose in May from 3 million a year ago, it said" the
    year ago is neither's; in "said of the rescue in September" nor is the month: what is told has its time, and the other is compared with. "Before a vote on 3 May
    she spoke" tells no day of the speech. What was in the past dates no saying that is planned.
    """
    if not event.speech or event.quoted or event.timexes or event.parent is not None:
        return None
    if _is_plain_present(event):
        return None  # "My father says it was the same in 1998"
    inside = [
        number
        for number in timexes_in(reading, event.sentence)
        if _locates(reading.timexes[number])
    ]
    if event.status in AHEAD and any(reading.timexes[at].tense == "past" for at in inside):
        return None  # "Lind, who was 35 in 1989, is to speak"
    if len(inside) != 1 or reading.timexes[inside[0]].quoted:
        return None
    if event.tense == "past" and reading.timexes[inside[0]].tense == "future":
        return None
    told = [reading.events[number] for number in events_in(reading, event.sentence)]
    owners = [e for e in told if inside[0] in e.timexes]
    taken = any(e.parent == index or not e.nominal or e.status in AHEAD for e in owners)
    taken = taken or any(e.parent == index and e.timexes for e in told)
    beside = 0 < reading.timexes[inside[0]].span.start - event.trigger.end <= _RIGHT_BEHIND
    taken = taken or not (
        owners or beside
    )  # "wrote in a 2007 article", not "said he was there on Monday"
    if not taken and not _is_day_or_week(reading, inside[0]):
        taken = any(not (e.speech or is_talk(e.predicate)) for e in owners)
    return None if taken else inside[0]


def _occasions(reading: Reading, dated: Sequence[int | None]) -> tuple[int | None, ...]:
    timed: dict[int, list[int]] = defaultdict(list)
    for index, event in enumerate(reading.events):
        if _is_plainly_told(event) and _is_day_or_week(reading, dated[index]):
            for sayer in () if _is_aside(reading, index) else _sayers(reading, index):
                timed[sayer].append(index)
    found: list[int | None] = []
    for index, event in enumerate(reading.events):
        open_ = _is_plainly_told(event) and dated[index] is None and event.status not in AHEAD
        found.append(_last_or_next(timed, _sayers(reading, index), index) if open_ else None)
    return tuple(found)


def _is_plainly_told(event: EventMention) -> bool:
    """False inside quotations and reports, and for what "had promised" tells of before."""
    had = event.pluperfect or (event.perfect and event.tense == "past")
    return not (event.quoted or had) and event.parent is None


def _is_aside(reading: Reading, index: int) -> bool:
    """True for the promise of "Diaz, who promised it on Monday, left": another occasion than what Diaz does."""
    event = reading.events[index]
    return any(
        other.clause.contains(event.clause)
        and other.clause != event.clause
        and not event.clause.contains(other.trigger)
        for number in events_in(reading, event.sentence)
        if (other := reading.events[number]) is not event and not other.nominal
    )


def _last_or_next(
    timed: Mapping[int, Sequence[int]], sayers: frozenset[int], index: int
) -> int | None:
    """Of the dated sayings of the same speakers the last one before the event, else the first."""
    rows = [timed[sayer] for sayer in sayers if sayer in timed]
    before = [row[at - 1] for row in rows if (at := bisect_left(row, index))]
    return max(before) if before else min((row[0] for row in rows), default=None)


def _is_day_or_week(reading: Reading, timex: int | None) -> bool:
    """True for a time fine enough to be an occasion: "in 2031 she said" is none for what she says now."""
    if timex is None:
        return False
    return resolve(reading.timexes[timex].expr, None, None).interval.unit <= Unit.WEEK


def _sayers(reading: Reading, index: int) -> frozenset[int]:
    """Who speaks in a saying, an interview, a statement; empty for other events.

    A nominal one that names nobody is said by whoever acts or speaks in its sentence.
    """
    event = reading.events[index]
    if not event.speech and not is_talk(event.predicate):
        return frozenset()
    roles = (Role.SPEAKER, Role.AGENT)
    own = frozenset(part.actor for part in event.participants if part.role in roles)
    if own or not event.nominal:
        return own
    return frozenset(
        part.actor
        for other in reading.events
        if other.sentence == event.sentence
        for part in other.participants
        if part.role in roles
    )


def evidence(article: Article, span: Span, clue: str, bound: str, strength: Strength) -> Evidence:
    """A clue that quotes its own span."""
    return Evidence(article.id, span, span.of(article.text), clue, bound, strength)


def fixed_days(expr: TimeExpr) -> DaySet | None:
    """The days of a calendar expression ("early 1931" too), None for one that waits for its anchor."""
    if is_anchored(expr):
        return None
    when = resolve(without_part_of_ages(expr), None, None)
    if when.days is not None:
        return DaySet.of(when.days)
    if when.interval.is_unbounded:
        return None
    return DaySet.between(when.interval.first_day, when.interval.last_day)


def looks_ahead(event: EventMention) -> bool:
    """True for what is planned or only possible: it lies after the words that tell of it.

    What is told as past ("guests were due to arrive") lies after nothing but its plan.
    """
    return event.status in AHEAD and event.tense != "past"


def _is_plain_present(event: EventMention) -> bool:
    return event.tense == "present" and not event.nominal


def has_open_side(expr: TimeExpr) -> bool:
    """True for "on Friday" of which nothing tells whether it lies behind or ahead."""
    return isinstance(expr, Nearest) and expr.direction == "open"


def told_as_past(event: EventMention) -> bool:
    """True for what is told as past or present fact, so that it cannot be later than the article."""
    return event.status not in AHEAD and event.tense != "future"
