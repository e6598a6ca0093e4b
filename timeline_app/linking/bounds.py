"""What the expression the parse hangs on an event says of its bounds: at, since, until, before, for.

The expression is evaluated against every day its anchor may be; the result is the hull, with the possible
days where they are few and apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import EventMention, Timex
from timeline_app.core.calendar import Unit, step
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Kind
from timeline_app.core.interval import Interval
from timeline_app.core.status import DONE, Strength
from timeline_app.core.timeexpr import (
    Anchor,
    Fixed,
    Length,
    Part,
    Resolved,
    Shift,
    SpanTo,
    TimeExpr,
    Vague,
    Within,
    evaluate,
    is_anchored,
    resolve,
)
from timeline_app.linking.anchoring import looks_ahead
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.lists import expr_for
from timeline_app.linking.reasons import Step, phrase_step
from timeline_app.resources import word_set

_WORD = re.compile(r"[^\W\d_]+")
_AUXILIARIES = 6
"""Words before a verb in which "has" stands."""
LISTED_DAYS = 400
"""Possible days are listed up to so many."""


@dataclass(frozen=True, slots=True)
class Found:
    """Bounds of one mention before their certainty is judged."""

    interval: Interval
    kind: Kind
    strength: Strength
    timex: int | None
    steps: tuple[Step, ...]
    core: Interval | None = None
    days: DaySet | None = None
    on_publication: bool = True
    """The bounds depend on the day of publication."""


@dataclass(frozen=True, slots=True)
class _Case:
    """One expression on one event, with the days its anchor and the article's publication may be."""

    event: EventMention
    timex: Timex
    expr: TimeExpr
    anchor: DaySet
    publication: DaySet
    own_days: DaySet | None
    """Days of the event's variable, where it has one."""
    base: Found
    up_to_now: bool
    """Its verb is in the present perfect: what it has done for a while ends now."""

    @property
    def kind(self) -> Kind:
        return "throughout" if self.event.throughout else "within"


def by_expression(solution: Solution, ref: MentionRef) -> Found | None:
    """Bounds from the first expression of the mention that gives any."""
    event = solution.readings[ref.article].events[ref.event]
    hanging = solution.hangings[ref.article]
    dated = hanging.dated_by[ref.event]
    for said in event.timexes or ([] if dated is None else [dated]):
        index = hanging.better.get(said, said)
        timex = solution.readings[ref.article].timexes[index]
        if timex.type != "SET" and not _cannot_date(event, timex):
            found = _from(_case(solution, ref, event, index))
            if found is not None and not _is_miscounted(solution, ref, index, found):
                return _ended(solution, ref, event, index, found)
    return None


def _ended(
    solution: Solution, ref: MentionRef, event: EventMention, index: int, found: Found
) -> Found:
    """ "From 1979 to 1996": the stretch that begins with one expression ends with the next."""
    timexes = solution.readings[ref.article].timexes
    signal = timexes[index].signal
    if signal not in ("from", "between") or index + 1 not in event.timexes:
        return found
    if timexes[index + 1].signal not in (("to", "until") if signal == "from" else ("to",)):
        return found
    case = _case(solution, ref, event, index + 1)
    end = resolve(case.expr, case.anchor.first, case.anchor.last, few(case.anchor)).interval
    first, last = found.interval.first_day, end.last_day
    if first is None or last is None or last < first:
        return found
    core = found.core if found.core is None else found.core.meet(Interval.of_days(first, last))
    span = Interval.of_days(first, last, found.interval.unit)
    both = found.on_publication and case.base.on_publication
    steps = (*found.steps, *case.base.steps)
    return replace(found, interval=span, core=core, steps=steps, on_publication=both)


def _is_miscounted(solution: Solution, ref: MentionRef, index: int, found: Found) -> bool:
    """True where what is told as past would lie after its article: "a week later" counts from another date."""
    reading = solution.readings[ref.article]
    event, first = reading.events[ref.event], found.interval.first_day
    leans = reading.timexes[index].leans_on is not None
    told = event.tense == "past" and not event.nominal and not looks_ahead(event)
    return leans and told and _later(first, solution.publication(ref.article).last)


def _cannot_date(event: EventMention, timex: Timex) -> bool:
    """True for "ago" on a present tense, and for "in the future" on what has been done.

    What was decades ago is not what is or has been, and what was said of the future was said whenever.
    """
    if isinstance(timex.expr, Vague) and timex.expr.when == "future":
        return event.status in DONE and event.tense != "future"
    if event.tense != "present" or event.nominal:
        return False
    match timex.expr:
        case Vague(when="past", unit=unit):
            return unit is not None
        case Shift(base=Anchor(), n=n):
            return n < 0 and timex.signal in ("", "at")
        case _:
            return False


def anchor_days(solution: Solution, article: int, spoken: int | None) -> DaySet:
    """The days an expression may count from: publication, or the saying it is quoted from."""
    said = None if spoken is None else solution.days_of(MentionRef(article, spoken))
    return solution.publication(article) if said is None else said


def from_days(days: DaySet, unit: Unit, base: Found) -> Found:
    """Bounds of an event whose possible days are known."""
    listed = days.is_bounded and len(days) <= LISTED_DAYS and days.hull() != days
    span = Interval.of_days(days.first, days.last, unit)
    return replace(base, interval=span, days=days if listed else None)


def few(days: DaySet) -> Sequence[int] | None:
    """The days one by one where they are few, else None."""
    return days.days() if days.is_bounded and 0 < len(days) <= LISTED_DAYS else None


def _case(solution: Solution, ref: MentionRef, event: EventMention, index: int) -> _Case:
    hanging = solution.hangings[ref.article]
    reading, spoken = solution.readings[ref.article], hanging.anchors[index]
    timex, expr = reading.timexes[index], expr_for(reading, hanging.exprs, event, index)
    anchored = is_anchored(expr)
    strength = Strength.STRONG if anchored or timex.leans_on else Strength.HARD
    dated = expr.outer if isinstance(expr, Within) else expr
    if isinstance(dated, Fixed) and dated.other is not None:
        strength = Strength.DEFAULT
    base = Found(
        Interval(None, None),
        "within",
        strength,
        index,
        (phrase_step(solution, ref, index),),
        on_publication=anchored and spoken is None,
    )
    return _Case(
        event,
        replace(timex, signal="") if index in event.named_by else timex,
        expr,
        anchor_days(solution, ref.article, spoken),
        solution.publication(ref.article),
        solution.days_of(ref),
        base,
        _is_perfect(solution.articles[ref.article].text, event),
    )


def _is_perfect(text: str, event: EventMention) -> bool:
    """True for "has worked", "they've long worked", "have been on strike"; not for "had worked", "works"."""
    before = _WORD.findall(text[event.clause.start : event.trigger.start].casefold())
    perfect = word_set("outlook.toml", "perfect")
    near = before if event.nominal else before[-_AUXILIARIES:]
    return any(word in perfect for word in near)


def _from(case: _Case) -> Found | None:
    if isinstance(case.expr, Length):
        return _length(case, case.expr)
    when = resolve(case.expr, case.anchor.first, case.anchor.last, few(case.anchor))
    if when.interval.is_unbounded and not isinstance(case.expr, Vague):
        waits = is_anchored(case.expr) and case.timex.type != "DURATION"
        if waits and case.own_days is None:
            return replace(case.base, interval=when.interval)
        return None
    last, now = when.interval.last_day, case.anchor.first
    if case.timex.signal in ("until", "by") and looks_ahead(case.event) and _later(now, last):
        return None
    return _by_signal(case, when)


def _by_signal(case: _Case, when: Resolved) -> Found:
    first, last, unit = when.interval.first_day, when.interval.last_day, when.interval.unit
    ahead, publication = looks_ahead(case.event), case.publication
    match case.timex.signal:
        case "since" | "from" if not ahead and not _later(first, publication.last):
            lasts = case.event.throughout and (case.up_to_now or case.event.tense != "past")
            core = _core(last, publication.first) if lasts else None
            span = Interval.of_days(first, publication.last, unit)
            return replace(case.base, interval=span, core=core, kind=case.kind, on_publication=True)
        case "before" if case.timex.type == "TIME" and not ahead and first is not None:
            moment = _that_day_before(first, when.interval) if first == last else when.interval
            return replace(case.base, interval=moment)
        case "before":
            return replace(case.base, interval=_before(case, first, last, unit))
        case "until" | "by":
            start = case.anchor.first if ahead else None
            return replace(case.base, interval=Interval.of_days(start, last, unit), kind=case.kind)
        case "after" | "since" | "from":
            end = None if ahead or _later(first, publication.last) else publication.last
            return replace(case.base, interval=Interval.of_days(first, end, unit))
        case _:
            return _at(case, when)


def _before(case: _Case, first: int | None, last: int | None, unit: Unit) -> Interval:
    """Up to the day before; "before the end of May" and "before mid-May" may be in May."""
    parted = isinstance(case.expr, Part) and case.expr.mod != "early"
    begin = _latest_begin(case, first)
    end = last if parted else None if begin is None else begin - 1
    start = case.anchor.first if looks_ahead(case.event) else None
    return Interval.of_days(None if _later(start, end) else start, end, unit)


def _latest_begin(case: _Case, first: int | None) -> int | None:
    """The latest day on which what the words name may begin: "before the weekend" of any day the article may be of."""
    if not is_anchored(case.expr) or case.anchor.first == case.anchor.last:
        return first
    if case.anchor.last is None:
        return None
    latest = evaluate(case.expr, case.anchor.last)
    return None if latest is None else latest.first_day


def _that_day_before(day: int, moment: Interval) -> Interval:
    """ "Before dawn on Saturday" is Saturday, up to the dawn where it has an hour."""
    whole = Interval.of_days(day, day)
    start = moment.start_s
    if start is None or whole.start_s is None or start <= whole.start_s:
        return whole
    return Interval(whole.start_s, start, moment.unit)


def _at(case: _Case, when: Resolved) -> Found:
    if isinstance(case.expr, Vague):
        return _vague(case, case.expr, when)
    throughout = case.event.throughout or isinstance(case.expr, SpanTo)
    narrower = case.own_days is not None and (case.own_days.is_bounded or when.interval.is_open)
    if narrower and case.own_days is not None and not throughout and when.interval.unit >= Unit.DAY:
        return from_days(case.own_days, when.interval.unit, case.base)
    if not throughout:
        days = None if when.days is None else DaySet.of(when.days)
        return replace(case.base, interval=when.interval, days=days)
    core = None
    if case.anchor.first is not None and case.anchor.last is not None:
        early, late = evaluate(case.expr, case.anchor.first), evaluate(case.expr, case.anchor.last)
        if early is not None and late is not None:
            core = _core(late.first_day, early.last_day)
    return replace(case.base, interval=when.interval, core=core, kind="throughout")


def _vague(case: _Case, expr: Vague, when: Resolved) -> Found:
    first, last = case.anchor.first, case.anchor.last
    match expr.when:
        case "past":
            span = Interval.of_days(None, when.interval.last_day if expr.unit else last)
        case "future":
            span = Interval.of_days(first, None)
        case _ if looks_ahead(case.event):
            span = Interval.of_days(first, None)
        case _ if case.timex.text.casefold() in word_set("reckoning.toml", "so_far"):
            span = Interval.of_days(None, last)
        case _:
            span = Interval.of_days(None if case.event.throughout else first, last)
    return replace(case.base, interval=span, kind=case.kind, strength=Strength.DEFAULT)


def _length(case: _Case, expr: Length) -> Found | None:
    """A length up to now for what "has lasted" so long; a count of units is taken as rounded."""
    if case.event.status == "planned" and looks_ahead(case.event):
        return _in_a_while(case, expr)
    lasts = case.event.throughout and case.up_to_now and not looks_ahead(case.event)
    if not lasts or expr.n is None or expr.unit < Unit.DAY:
        return None
    first, last = case.publication.first, case.publication.last
    start = None if first is None else step(first, expr.unit, -(expr.n + 1))
    latest = None if last is None else step(last, expr.unit, -max(expr.n - 1, 0))
    return replace(
        case.base,
        interval=Interval.of_days(start, last, expr.unit),
        core=_core(latest, first),
        kind="throughout",
        strength=Strength.DEFAULT,
        on_publication=True,
    )


TOLD_LENGTH = "the_length"
"""Rule of a length with its article: "the 18 months"."""


def _in_a_while(case: _Case, expr: Length) -> Found | None:
    """ "Will meet in two weeks": between now and then, the count taken as rounded; not "in the two weeks to May"."""
    if case.timex.signal != "during" or expr.n is None or expr.unit < Unit.DAY:
        return None
    if case.timex.rule == TOLD_LENGTH:
        return None
    first, last = case.publication.first, case.publication.last
    latest = None if last is None else step(last, expr.unit, expr.n + 1)
    return replace(
        case.base,
        interval=Interval.of_days(first, latest, expr.unit),
        kind="within",
        strength=Strength.DEFAULT,
        on_publication=True,
    )


def _later(day: int | None, other: int | None) -> bool:
    return day is not None and other is not None and day > other


def _core(first: int | None, last: int | None) -> Interval | None:
    if first is None or last is None or first > last:
        return None
    return Interval.of_days(first, last)
