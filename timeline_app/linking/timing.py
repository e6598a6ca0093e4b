"""When each mention's event happened: bounds, the rule that gave them, and the chain of reasons in words.

An event is dated by the expression the parse hangs on it; failing that by the saying that reports it, by
another saying of the same speaker, or by tense alone against the day of publication. The day of
publication is always the set the evidence leaves, never its likeliest day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.core.article import EventMention, Reading, Span, Timex
from timeline_app.core.calendar import DAY_S, Unit, format_day, step
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence, Kind
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Status, Strength
from timeline_app.core.timeexpr import (
    Length,
    Resolved,
    SpanTo,
    TimeExpr,
    Vague,
    evaluate,
    is_anchored,
    resolve,
)
from timeline_app.linking.anchoring import evidence, looks_ahead
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.phrases import in_words

FRESH_DAYS = 13
"""News gives words without a date within two weeks of their being said (stated convention)."""
LISTED = 400
_AUXILIARY_REACH = 40
_PERFECT = re.compile(
    r"\b(?:has|have|had|having)\b(?:\s+\w+){0,4}\s*$|['’](?:ve|s|d)\s+(?:been|\w+ed)?\s*$",
    re.IGNORECASE,
)
_WEIGHT = {Strength.HARD: 0.99, Strength.STRONG: 0.95, Strength.DEFAULT: 0.85}


@dataclass(frozen=True, slots=True)
class MentionTime:
    """Bounds of one mention, and why. ``why`` and ``evidence`` run in step."""

    interval: Interval
    core: Interval | None
    days: DaySet | None
    kind: Kind
    certainty: Certainty
    confidence: float
    timex: Span | None
    why: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Bounds before certainty is judged."""

    interval: Interval
    kind: Kind
    strength: Strength
    timex: int | None
    steps: tuple[tuple[str, Evidence], ...]
    core: Interval | None = None
    days: DaySet | None = None
    on_publication: bool = True


class Timing:
    """Times of all mentions of a solved corpus, each computed once.

    **Cost**: O(mentions); a mention asks at most for the saying that holds it.
    """

    def __init__(self, solution: Solution) -> None:
        self._solution = solution
        self._memo: dict[MentionRef, _Found] = {}
        self._open: set[MentionRef] = set()

    def of(self, ref: MentionRef) -> MentionTime:
        """The time of one mention."""
        found = self._found(ref)
        article = self._solution.articles[ref.article]
        steps = [*found.steps]
        if found.on_publication and not found.interval.is_unbounded:
            steps += self._publication_steps(ref.article)
        if found.interval.is_unbounded:
            clause = self._event(ref).clause
            steps.append(
                (
                    "Undated: nothing in this article or in those linked to it says when it was written.",
                    evidence(article, clause, "no date", "open", Strength.HARD),
                )
            )
        else:
            steps.append(self._outcome(ref, found))
        return MentionTime(
            found.interval,
            found.core,
            found.days,
            found.kind,
            self._certainty(ref, found),
            self._confidence(ref, found),
            None if found.timex is None else self._reading(ref).timexes[found.timex].span,
            tuple(text for text, _ in steps),
            tuple(clue for _, clue in steps),
        )

    # ---- the rules, in order

    def _found(self, ref: MentionRef) -> _Found:
        if ref in self._memo:
            return self._memo[ref]
        self._open.add(ref)
        event = self._event(ref)
        found = self._by_expression(ref, event) or self._by_variable(ref, event)
        found = found or self._by_saying(ref, event) or self._by_tense(ref, event)
        self._open.discard(ref)
        self._memo[ref] = self._clip(ref, event, found)
        return self._memo[ref]

    def _by_expression(self, ref: MentionRef, event: EventMention) -> _Found | None:
        for index in event.timexes:
            timex = self._reading(ref).timexes[index]
            if timex.type == "SET":
                continue
            found = self._hung_on(ref, event, index, timex)
            if found is not None:
                return found
        return None

    def _hung_on(
        self, ref: MentionRef, event: EventMention, index: int, timex: Timex
    ) -> _Found | None:
        hanging = self._solution.hangings[ref.article]
        expr = hanging.exprs[index]
        spoken = hanging.anchors[index]
        anchor = self._anchor(ref.article, spoken)
        steps = (self._phrase_step(ref, timex, expr, spoken),)
        anchored = is_anchored(expr)
        strength = Strength.STRONG if anchored else Strength.HARD
        base = _Found(Interval(None, None), "within", strength, index, steps)
        base = replace(base, on_publication=anchored and spoken is None)
        if isinstance(expr, Length):
            return self._length(ref, event, expr, base)
        when = resolve(expr, anchor.first, anchor.last, _few(anchor))
        if when.interval.is_unbounded and not isinstance(expr, Vague):
            return (
                replace(base, interval=when.interval)
                if anchored and timex.type != "DURATION" and self._event_node(ref) is None
                else None
            )
        return self._with_signal(ref, event, timex, expr, when, anchor, base)

    def _with_signal(
        self,
        ref: MentionRef,
        event: EventMention,
        timex: Timex,
        expr: TimeExpr,
        when: Resolved,
        anchor: DaySet,
        base: _Found,
    ) -> _Found | None:
        publication = self._publication(ref)
        span, unit = when.interval, when.interval.unit
        first, last = span.first_day, span.last_day
        match timex.signal:
            case "since" | "from" if not looks_ahead(event):
                core = _core(last, publication.first)
                kind: Kind = "throughout" if event.throughout else "within"
                return replace(
                    base,
                    interval=Interval.of_days(first, publication.last, unit),
                    core=core if kind == "throughout" else None,
                    kind=kind,
                    on_publication=True,
                )
            case "before":
                end = None if first is None else first - 1
                return replace(base, interval=Interval.of_days(None, end, unit))
            case "until" | "by":
                start = publication.first if looks_ahead(event) else None
                kind = "throughout" if event.throughout else "within"
                return replace(base, interval=Interval.of_days(start, last, unit), kind=kind)
            case "after" | "since" | "from":
                end = None if looks_ahead(event) else publication.last
                return replace(base, interval=Interval.of_days(first, end, unit))
            case _:
                return self._at(ref, event, expr, when, anchor, base)

    def _at(
        self,
        ref: MentionRef,
        event: EventMention,
        expr: TimeExpr,
        when: Resolved,
        anchor: DaySet,
        base: _Found,
    ) -> _Found:
        node_days = self._event_node(ref)
        throughout = event.throughout or isinstance(expr, SpanTo)
        if isinstance(expr, Vague):
            return self._vague(event, expr, anchor, base)
        if node_days is not None and not throughout and when.interval.unit >= Unit.DAY:
            return self._from_days(node_days, when.interval.unit, base)
        days = None if when.days is None else DaySet.of(when.days)
        core = None
        if throughout and anchor.first is not None and anchor.last is not None:
            early, late = evaluate(expr, anchor.first), evaluate(expr, anchor.last)
            if early is not None and late is not None:
                core = _core(late.first_day, early.last_day)
        kind: Kind = "throughout" if throughout else "within"
        return replace(
            base, interval=when.interval, days=None if throughout else days, core=core, kind=kind
        )

    def _vague(self, event: EventMention, expr: Vague, anchor: DaySet, base: _Found) -> _Found:
        kind: Kind = "throughout" if event.throughout else "within"
        match expr.when:
            case "past":
                span = Interval.of_days(None, anchor.last)
            case "future":
                span = Interval.of_days(anchor.first, None)
            case _:
                start = None if event.throughout else anchor.first
                span = Interval.of_days(start, anchor.last)
                if looks_ahead(event):
                    span = Interval.of_days(anchor.first, None)
        return replace(base, interval=span, kind=kind, strength=Strength.DEFAULT)

    def _length(
        self, ref: MentionRef, event: EventMention, expr: Length, base: _Found
    ) -> _Found | None:
        """A length up to now for what still lasts; a count of units is taken as rounded."""
        publication = self._publication(ref)
        if not event.throughout or looks_ahead(event) or expr.n is None or expr.unit < Unit.DAY:
            return None
        first, last = publication.first, publication.last
        start = None if first is None else step(first, expr.unit, -(expr.n + 1))
        latest = None if last is None else step(last, expr.unit, -max(expr.n - 1, 0))
        return replace(
            base,
            interval=Interval.of_days(start, last, expr.unit),
            core=_core(latest, first),
            kind="throughout",
            strength=Strength.DEFAULT,
            on_publication=True,
        )

    def _by_variable(self, ref: MentionRef, event: EventMention) -> _Found | None:
        """A day that came along a link or from another saying of the same speaker."""
        days = self._event_node(ref)
        hanging = self._solution.hangings[ref.article]
        if days is None or (hanging.occasion[ref.event] is None and not days.is_bounded):
            return None
        article = self._solution.articles[ref.article]
        other = hanging.occasion[ref.event]
        if other is None:
            node = self._solution.events[ref]
            clues = [
                clue
                for constraint in self._solution.network.reasons[node]
                if constraint.link
                for clue in constraint.evidence
            ]
            if not clues:
                return None
            steps = tuple((f"“{_short(c.text)}” ({c.article}): {c.clue}", c) for c in clues[:4])
            strength = Strength.STRONG
        else:
            trigger = self._reading(ref).events[other].trigger
            words = (
                f"No time of its own; the same speaker's “{trigger.of(article.text)}” gives one."
            )
            steps = ((words, evidence(article, trigger, words, "the same day", Strength.DEFAULT)),)
            strength = Strength.DEFAULT
        base = _Found(Interval(None, None), "within", strength, None, steps)
        if event.throughout:
            return None
        return self._from_days(days, Unit.DAY, base)

    def _by_saying(self, ref: MentionRef, event: EventMention) -> _Found | None:
        """What is said lies before, at or after its being said."""
        if event.parent is None:
            return None
        parent = MentionRef(ref.article, event.parent)
        if parent in self._open:
            return None
        said = self._found(parent).interval
        if said.is_unbounded:
            return None
        trigger = self._event(parent).trigger
        article = self._solution.articles[ref.article]
        kind: Kind = "throughout" if event.throughout else "within"
        if looks_ahead(event):
            span, words = Interval.of_days(said.first_day, None), "after"
        elif event.status == Status.DENIED or self._is_now(ref, event):
            span, words = Interval.of_days(said.first_day, said.last_day), "at the time of"
        else:
            span, words = Interval.of_days(None, said.last_day), "by the time of"
        text = f"No time of its own; it lies {words} “{trigger.of(article.text)}”."
        clue = evidence(article, trigger, "reported there", words, Strength.STRONG)
        return _Found(span, kind, Strength.STRONG, None, ((text, clue),))

    def _by_tense(self, ref: MentionRef, event: EventMention) -> _Found:
        publication = self._publication(ref)
        article = self._solution.articles[ref.article]
        kind: Kind = "throughout" if event.throughout else "within"
        first, last = publication.first, publication.last
        strength = Strength.STRONG
        if looks_ahead(event) or event.tense == "future":
            span, words = Interval.of_days(first, None), "It lies ahead of the article."
        elif event.speech and not event.quoted and not event.pluperfect:
            fresh = None if first is None else first - FRESH_DAYS
            span = Interval.of_days(fresh, last)
            words = "No time is given; news reports what was said within two weeks (a convention)."
            strength = Strength.DEFAULT
        elif self._is_now(ref, event):
            span, words = (
                Interval.of_days(first, last),
                "No time is given; it was so when the article was written.",
            )
        else:
            span, words = (
                Interval.of_days(None, last),
                "No time is given; it was so by publication.",
            )
        clue = evidence(article, event.trigger, "tense", words, strength)
        return _Found(span, kind, strength, None, ((words, clue),))

    def _is_now(self, ref: MentionRef, event: EventMention) -> bool:
        """True for a plain present: so at the time of writing or speaking, whatever went before."""
        if event.tense != "present" or event.nominal:
            return False
        text = self._solution.articles[ref.article].text
        before = text[
            max(event.clause.start, event.trigger.start - _AUXILIARY_REACH) : event.trigger.start
        ]
        return not _PERFECT.search(before)

    # ---- parts

    def _from_days(self, days: DaySet, unit: Unit, base: _Found) -> _Found:
        span = Interval.of_days(days.first, days.last, unit)
        listed = None
        if days.is_bounded and len(days) <= LISTED and days.hull() != days:
            listed = days
        return replace(base, interval=span, days=listed)

    def _clip(self, ref: MentionRef, event: EventMention, found: _Found) -> _Found:
        """What is told as past is not after publication; a month does not reach beyond the telling."""
        last = self._publication(ref).last
        if found.days is not None or last is None or looks_ahead(event) or event.tense == "future":
            return found
        told = found.interval.meet(Interval(None, (last + 1) * DAY_S, found.interval.unit))
        if told is None or event.status == Status.DENIED:
            return found
        return replace(found, interval=replace(told, unit=found.interval.unit))

    def _publication(self, ref: MentionRef) -> DaySet:
        return self._solution.publication(ref.article)

    def _anchor(self, article: int, spoken: int | None) -> DaySet:
        if spoken is None:
            return self._solution.publication(article)
        days = self._solution.days_of(MentionRef(article, spoken))
        return self._solution.publication(article) if days is None else days

    def _event_node(self, ref: MentionRef) -> DaySet | None:
        return self._solution.days_of(ref)

    def _reading(self, ref: MentionRef) -> Reading:
        return self._solution.readings[ref.article]

    def _event(self, ref: MentionRef) -> EventMention:
        return self._reading(ref).events[ref.event]

    # ---- judgement and words

    def _certainty(self, ref: MentionRef, found: _Found) -> Certainty:
        if found.interval.is_unbounded:
            return Certainty.UNDATED
        if found.interval.is_open:
            return Certainty.OPEN
        if found.timex is None or found.strength == Strength.DEFAULT:
            return Certainty.INFERRED
        if not found.on_publication:
            spoken = self._solution.hangings[ref.article].anchors[found.timex]
            expr = self._solution.hangings[ref.article].exprs[found.timex]
            return Certainty.CERTAIN if not is_anchored(expr) else self._quoted(ref, spoken)
        return Certainty.CERTAIN if self._is_known(ref.article) else Certainty.INFERRED

    def _quoted(self, ref: MentionRef, spoken: int | None) -> Certainty:
        days = self._anchor(ref.article, spoken)
        return (
            Certainty.CERTAIN
            if len(days) == 1 and self._is_known(ref.article)
            else Certainty.INFERRED
        )

    def _is_known(self, article: int) -> bool:
        """True when the day of publication is given or printed, not worked out."""
        return is_known(self._solution, article)

    def _confidence(self, ref: MentionRef, found: _Found) -> float:
        value = _WEIGHT[found.strength]
        if found.interval.is_unbounded:
            return 1.0
        if found.on_publication and not self._is_known(ref.article):
            value *= 0.95
        return round(value, 3)

    def _phrase_step(
        self, ref: MentionRef, timex: Timex, expr: TimeExpr, spoken: int | None
    ) -> tuple[str, Evidence]:
        article = self._solution.articles[ref.article]
        signal = (
            f"{timex.signal} "
            if timex.signal in ("since", "until", "by", "before", "after")
            else ""
        )
        text = f"“{timex.text}” says {signal}{in_words(expr)} (rule {timex.rule})."
        if spoken is not None:
            saying = self._reading(ref).events[spoken].trigger.of(article.text)
            text += f" It stands in a quotation, so it counts from “{saying}”."
        elif is_anchored(expr):
            text += " It counts from the day of publication."
        return text, evidence(article, timex.span, timex.rule, in_words(expr), Strength.STRONG)

    def _publication_steps(self, index: int) -> list[tuple[str, Evidence]]:
        return publication_steps(self._solution, index)

    def _outcome(self, ref: MentionRef, found: _Found) -> tuple[str, Evidence]:
        article = self._solution.articles[ref.article]
        text = "So: " + span_words(found.interval)
        if found.days is not None:
            text += f", one of {len(found.days)} days"
        return text + ".", evidence(
            article, self._event(ref).clause, "result", span_words(found.interval), found.strength
        )


def is_known(solution: Solution, article: int) -> bool:
    """True when an article's day of publication is given with it or printed in its dateline."""
    if len(solution.publication(article)) != 1:
        return False
    if solution.given[article]:
        return True
    reasons = solution.network.reasons[solution.publications[article]]
    return any(
        clue.strength == Strength.HARD and clue.bound.startswith("=")
        for constraint in reasons
        if not constraint.link
        for clue in constraint.evidence
    )


def publication_steps(solution: Solution, index: int) -> list[tuple[str, Evidence]]:
    """When the article was published and the clues that say so, in words."""
    days = solution.publication(index)
    article = solution.articles[index]
    chain = solution.network.chain(solution.publications[index])
    clues = [clue for constraint in chain for clue in constraint.evidence]
    span = span_words(Interval.of_days(days.first, days.last))
    if is_known(solution, index):
        text = f"{article.id} was published {span}: {clues[0].clue}." if clues else span
        return [(text, clues[0])] if clues else []
    steps = []
    seen: list[str] = []
    for clue in clues:
        words = f"“{_short(clue.text)}” ({clue.article}): {clue.clue}, {clue.bound}."
        if (
            clue.bound not in ("the same day", "not after it", "not before it")
            and words not in seen
        ):
            seen.append(words)
            steps.append((words, clue))
    head = Evidence(article.id, Span(0, 0), "", "publication", span, Strength.STRONG)
    return [(f"{article.id} was published {span}, by its evidence:", head), *steps[:6]]


def span_words(interval: Interval) -> str:
    """Bounds in words: "2014-09-01 to 2014-09-30", "by 2014-12-14", "2014-12-14"."""
    first, last = interval.first_day, interval.last_day
    if first is None and last is None:
        return "at an unknown time"
    if first is None:
        return f"by {format_day(last or 0)}"
    if last is None:
        return f"from {format_day(first)} on"
    return format_day(first) if first == last else f"{format_day(first)} to {format_day(last)}"


def _core(first: int | None, last: int | None) -> Interval | None:
    if first is None or last is None or first > last:
        return None
    return Interval.of_days(first, last)


def _few(days: DaySet) -> Sequence[int] | None:
    return days.days() if days.is_bounded and 0 < len(days) <= LISTED else None


def _short(text: str, limit: int = 90) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
