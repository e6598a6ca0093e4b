"""When each mention's event happened: bounds, the rule that gave them, and the chain of reasons in words.

An event is dated by the expression the parse hangs on it; failing that by the saying that reports it, by
another saying of the same speaker, or by tense alone against the day of publication. The day of
publication is always the set the evidence leaves, never its likeliest day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline_app.core.article import EventMention, Reading, Span, Tie
from timeline_app.core.calendar import DAY_S, Unit
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Alternative, Evidence, Kind
from timeline_app.core.interval import Interval
from timeline_app.core.status import AHEAD, Certainty, Status, Strength
from timeline_app.core.timeexpr import SpanTo, Vague, is_anchored
from timeline_app.linking.alternatives import rejected_readings
from timeline_app.linking.anchoring import evidence, looks_ahead
from timeline_app.linking.bounds import Found, anchor_days, by_expression, from_days
from timeline_app.linking.by_hand import BY_HAND
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.conditionals import is_weighed
from timeline_app.linking.dating import Solution
from timeline_app.linking.freshness import earliest_said, has_fresh_lead
from timeline_app.linking.outlook import seen_from_article
from timeline_app.linking.reasons import Step, is_known, outcome, publication_steps, short
from timeline_app.linking.ties import tied

_AUXILIARY_REACH = 40
_PERFECT = re.compile(
    r"\b(?:has|have|had|having)\b(?:\s+\w+){0,4}\s*$|['’](?:ve|s|d)\s+(?:been|\w+ed)?\s*$",
    re.IGNORECASE,
)
_HAD = re.compile(
    r"\b(?:had|having|to\s+have)\b(?:\s+\w+){0,3}\s*$|\b(?:always|long|often|repeatedly|previously|earlier)\s+$",
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
    status: Status
    """The mention's status, but never "happened" for what lies after its article."""
    alternatives: tuple[Alternative, ...] = ()
    """What other readings of its expression would give."""


def makes_entry(mention: EventMention, time: MentionTime) -> bool:
    """False for what tells nothing new, unless it is a saying of a known day."""
    first, last = time.interval.first_day, time.interval.last_day
    on_one_day = first is not None and first == last
    return not mention.told_again or (mention.speech and on_one_day)


def _said_at(event: EventMention, other: EventMention) -> str:
    """ "The same speaker's", or the meeting of those who take part in both."""
    return "the same speaker's" if other.speech else "it was told of those who met:"


class Timing:
    """Times of all mentions of a solved corpus, each computed once.

    **Cost**: O(mentions); a mention asks at most for the saying that holds it.
    """

    def __init__(self, solution: Solution) -> None:
        self._solution = solution
        self._memo: dict[MentionRef, Found] = {}
        self._open: set[MentionRef] = set()

    def of(self, ref: MentionRef) -> MentionTime:
        """The time of one mention."""
        found = self._found(ref)
        steps = [*found.steps]
        if found.on_publication and not found.interval.is_unbounded:
            steps += publication_steps(self._solution, ref.article)
        rejected = rejected_readings(self._solution, ref, found.timex)
        steps += [one.step for one in rejected]
        days = 0 if found.days is None else len(found.days)
        steps.append(outcome(self._solution, ref, found.interval, days, found.strength))
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
            self._status(ref, found),
            tuple(one.alternative for one in rejected),
        )

    # ---- the rules, in order

    def _found(self, ref: MentionRef) -> Found:
        if ref in self._memo:
            return self._memo[ref]
        self._open.add(ref)
        event = self._event(ref)
        known = by_expression(self._solution, ref) or self._by_variable(ref, event)
        known = known or self._by_saying(ref, event)
        found = known or self._by_tense(ref, event)
        if found.timex is None and event.tie is not None:
            found = self._by_tie(ref, event.tie, known) or found
        self._open.discard(ref)
        self._memo[ref] = self._clip(ref, event, found)
        return self._memo[ref]

    def _by_tie(self, ref: MentionRef, tie: Tie, known: Found | None) -> Found | None:
        """ "Fell four days after they voted": the vote from the fall; None where the tie tells nothing.

        ``known``: what is told beside the tense. What is said in a clause of time was said then, however fresh the
        news is.
        """
        other = MentionRef(ref.article, tie.event)
        if other in self._open:
            return None
        free = known or self._by_tense(ref, self._event(ref), is_fresh=False)
        placed = tied(self._solution, ref, free, self._found(other))
        return None if placed is free else placed

    def _by_variable(self, ref: MentionRef, event: EventMention) -> Found | None:
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
            steps = tuple((f"“{short(c.text)}” ({c.article}): {c.clue}", c) for c in clues[:4])
            strength = Strength.STRONG
        else:
            trigger = self._reading(ref).events[other].trigger
            words = f"No time of its own; {_said_at(event, self._reading(ref).events[other])} “{trigger.of(article.text)}” gives one."
            steps = ((words, evidence(article, trigger, words, "the same day", Strength.DEFAULT)),)
            strength = Strength.DEFAULT
        base = Found(Interval(None, None), "within", strength, None, steps)
        if event.throughout:
            return None
        return from_days(days, Unit.DAY, base)

    def _by_saying(self, ref: MentionRef, event: EventMention) -> Found | None:
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
        if looks_ahead(event) or event.tense == "future":
            span, words = Interval.of_days(said.first_day, None), "after"
        elif self._is_now(ref, event) or (
            event.status == Status.DENIED and event.tense != "past" and not self._had(ref, event)
        ):
            span, words = Interval.of_days(said.first_day, said.last_day), "at the time of"
        else:
            span, words = Interval.of_days(None, said.last_day), "by the time of"
        text = f"No time of its own; it lies {words} “{trigger.of(article.text)}”."
        clue = evidence(article, trigger, "reported there", words, Strength.STRONG)
        return Found(span, kind, Strength.STRONG, None, ((text, clue),))

    def _by_tense(self, ref: MentionRef, event: EventMention, *, is_fresh: bool = True) -> Found:
        publication = self._publication(ref)
        article = self._solution.articles[ref.article]
        kind: Kind = "throughout" if event.throughout else "within"
        first, last = publication.first, publication.last
        strength, steps = Strength.STRONG, tuple[Step, ...]()
        if event.status in AHEAD or event.tense == "future":
            span, words = Interval.of_days(first, None), "It lies ahead of the article."
            if event.status in AHEAD and not self._is_ahead(ref, event):
                span = Interval(None, None)
                words = "It lay ahead of a moment of the past that has no date."
        elif event.speech and is_fresh and not (_is_untold(event) or self._had(ref, event)):
            earliest, steps = earliest_said(self._solution, ref)
            span = Interval.of_days(earliest, last)
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
        return Found(span, kind, strength, None, ((words, clue), *steps))

    def _is_ahead(self, ref: MentionRef, event: EventMention) -> bool:
        article = self._solution.articles[ref.article]
        if seen_from_article(article, self._reading(ref), event):
            return True
        return is_weighed(article, self._reading(ref), event) and has_fresh_lead(
            self._solution, ref
        )

    def _had(self, ref: MentionRef, event: EventMention) -> bool:
        """True for "had asked", "has always said": before what the article reports, however fresh that is."""
        return event.pluperfect or bool(_HAD.search(self._before(ref, event)))

    def _is_now(self, ref: MentionRef, event: EventMention) -> bool:
        """True for a plain present: so at the time of writing or speaking, whatever went before."""
        if event.tense != "present" or event.nominal or event.perfect:
            return False
        return not _PERFECT.search(self._before(ref, event))

    def _before(self, ref: MentionRef, event: EventMention) -> str:
        """The words of its clause right before the event."""
        start = max(event.clause.start, event.trigger.start - _AUXILIARY_REACH)
        return self._solution.articles[ref.article].text[start : event.trigger.start]

    # ---- parts

    def _clip(self, ref: MentionRef, event: EventMention, found: Found) -> Found:
        """What is told as past is not after publication; a month does not reach beyond the telling."""
        last = self._publication(ref).last
        if found.days is not None or last is None or event.tense == "future":
            return found
        if looks_ahead(event) or (event.status in AHEAD and found.timex is None):
            return found
        if event.status in AHEAD and self._is_stretch_ahead(ref, found):
            return found
        if self._lasts_until(ref, event, found):
            return found
        told = found.interval.meet(Interval(None, (last + 1) * DAY_S, found.interval.unit))
        if told is None or event.status == Status.DENIED or told.end_s == found.interval.end_s:
            return found
        return replace(found, interval=replace(told, unit=found.interval.unit), on_publication=True)

    def _is_stretch_ahead(self, ref: MentionRef, found: Found) -> bool:
        """True for "in the coming days", which lie ahead however they are told: "was expected to rise"."""
        match None if found.timex is None else self._reading(ref).timexes[found.timex].expr:
            case Vague(when="future"):
                return True
            case SpanTo(sign=sign):
                return sign > 0
            case _:
                return False

    def _lasts_until(self, ref: MentionRef, event: EventMention, found: Found) -> bool:
        """True for "the ban holds until 1 April": what goes on has its end ahead."""
        if found.timex is None or event.tense != "present" or event.status != Status.ONGOING:
            return False
        return self._reading(ref).timexes[found.timex].signal == "until"

    def _publication(self, ref: MentionRef) -> DaySet:
        return self._solution.publication(ref.article)

    def _event_node(self, ref: MentionRef) -> DaySet | None:
        return self._solution.days_of(ref)

    def _reading(self, ref: MentionRef) -> Reading:
        return self._solution.readings[ref.article]

    def _event(self, ref: MentionRef) -> EventMention:
        return self._reading(ref).events[ref.event]

    # ---- judgement and words

    def _is_after_article(self, ref: MentionRef, found: Found) -> bool:
        start, last = found.interval.first_day, self._publication(ref).last
        return start is not None and last is not None and start > last

    def _status(self, ref: MentionRef, found: Found) -> Status:
        status = self._event(ref).status
        told = status in (Status.HAPPENED, Status.ONGOING, Status.REPORTED)
        return Status.PLANNED if told and self._is_after_article(ref, found) else status

    def _certainty(self, ref: MentionRef, found: Found) -> Certainty:
        if found.interval.is_unbounded:
            return Certainty.UNDATED
        if found.interval.is_open:
            return Certainty.OPEN
        if found.timex is None or found.strength == Strength.DEFAULT:
            return Certainty.INFERRED
        if self._reading(ref).timexes[found.timex].rule in BY_HAND:
            return Certainty.CERTAIN
        if self._status(ref, found) != self._event(ref).status:
            return Certainty.INFERRED
        if self._reading(ref).timexes[found.timex].leans_on is not None:
            return Certainty.INFERRED
        hanging = self._solution.hangings[ref.article]
        if not found.on_publication and not is_anchored(hanging.exprs[found.timex]):
            return Certainty.CERTAIN
        counted = anchor_days(self._solution, ref.article, hanging.anchors[found.timex])
        sure = len(counted) == 1 and self._is_known(ref.article)
        return Certainty.CERTAIN if sure else Certainty.INFERRED

    def _is_known(self, article: int) -> bool:
        """True when the day of publication is given or printed, not worked out."""
        return is_known(self._solution, article)

    def _confidence(self, ref: MentionRef, found: Found) -> float:
        value = _WEIGHT[found.strength]
        if found.interval.is_unbounded:
            return 1.0
        if found.on_publication and not self._is_known(ref.article):
            value *= 0.95
        return round(value, 3)


def _is_untold(event: EventMention) -> bool:
    """True for words inside a quotation, and for "has not spoken since", which is no saying."""
    return event.quoted or (event.perfect and event.status is Status.DENIED)
