"""One entry for each event, however many passages and articles tell it; every merge has its reasons.

Mentions join along the links that dating accepted (see ``clusters``), so that no merge ever rests on
contradicting dates.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, ArticleId, EventMention, Reading, Span
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import (
    ActorId,
    Alternative,
    Event,
    EventId,
    Evidence,
    Participation,
    Source,
)
from timeline_app.core.interval import Interval
from timeline_app.core.status import DONE, Certainty, Role, Status, Strength
from timeline_app.linking.aliases import LocalKey
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.clusters import Rules, clusters
from timeline_app.linking.parts import Part
from timeline_app.linking.reasons import short, span_words
from timeline_app.linking.salience import prominence, salience
from timeline_app.linking.timing import MentionTime, makes_entry

_ORDER = list(Status)
_SURENESS = [Certainty.CERTAIN, Certainty.INFERRED, Certainty.OPEN, Certainty.UNDATED]
_JOINT = 0.9
"""About the share of merges that are right (see ``sameness``)."""
_ROLES = [Role.AGENT, Role.SPEAKER, Role.PATIENT, Role.PARTICIPANT]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What merging looks at: sorted articles, their readings, and everything derived so far."""

    articles: Sequence[Article]
    readings: Sequence[Reading]
    times: Mapping[MentionRef, MentionTime]
    actors: Mapping[LocalKey, ActorId]
    names: Mapping[ActorId, str]
    copies: Mapping[tuple[int, int], ArticleId]
    """(article, sentence) -> article the sentence is copied from."""
    keys: Sequence[str]
    """A stable key for each article: group and text, never its name."""
    parts: Sequence[Sequence[Sequence[Part]]]
    """Who takes part, by article and number of the mention."""

    def mention(self, ref: MentionRef) -> EventMention:
        """The mention itself."""
        return self.readings[ref.article].events[ref.event]

    def makes_entry(self, ref: MentionRef) -> bool:
        """True where the mention tells something new."""
        return makes_entry(self.mention(ref), self.times[ref])

    def prominence(self, ref: MentionRef) -> float:
        """How its article weighs the mention."""
        article, reading = self.articles[ref.article], self.readings[ref.article]
        return prominence(article, reading, self.mention(ref))


def merge(corpus: Corpus, links: Sequence[Link], rules: Rules) -> list[Event]:
    """All events, sorted by their begin, then id. ``links`` in the order in which they join."""
    bounds = {
        (ref := MentionRef(a, e)): corpus.times[ref].interval
        for a, reading in enumerate(corpus.readings)
        for e in range(len(reading.events))
    }
    events = [
        _event(corpus, sorted(new), cluster.links)
        for cluster in clusters(bounds, links, rules)
        if (new := [ref for ref in cluster.mentions if corpus.makes_entry(ref)])
    ]
    return sorted(events, key=_by_date)


def _by_date(event: Event) -> tuple[bool, int, str]:
    start = event.interval.start_s if event.interval.start_s is not None else event.interval.end_s
    return start is None, start or 0, event.id


def _telling(corpus: Corpus, refs: Sequence[MentionRef]) -> Sequence[MentionRef]:
    """The mentions that tell the event as it was: where some tell the deed, those that tell the plan date nothing."""
    statuses = {corpus.times[ref].status for ref in refs}
    if Status.PLANNED not in statuses or statuses.isdisjoint({*DONE, Status.ONGOING}):
        return refs
    return [ref for ref in refs if corpus.times[ref].status != Status.PLANNED]


def _event(corpus: Corpus, refs: list[MentionRef], links: Sequence[Link]) -> Event:
    telling = _telling(corpus, refs)
    lead = min(telling, key=lambda ref: _rank(corpus, ref))
    mention, time = corpus.mention(lead), corpus.times[lead]
    interval, days, core = _common(corpus, telling, lead)
    statuses = Counter(corpus.times[ref].status for ref in telling)
    status = min(statuses, key=lambda s: (-statuses[s], _ORDER.index(s)))
    sources = _sources(corpus, refs)
    why = list(zip(time.why, time.evidence, strict=True))
    for link in links:
        text = f"{_with(corpus, link)}: {link.why}."
        why.append((text, _merge_evidence(corpus, link)))
    return Event(
        id=_event_id(corpus, refs),
        summary=mention.summary,
        interval=interval,
        core=core,
        days=tuple(days) if days is not None else None,
        kind=time.kind,
        status=status,
        certainty=_certainty(corpus, telling, interval, lead),
        confidence=_confidence(corpus, telling, interval),
        salience=salience([corpus.prominence(ref) for ref in refs], _independent(sources)),
        place=next((p for p in (corpus.mention(r).place for r in [lead, *refs]) if p), None),
        actors=_actors(corpus, refs),
        sources=sources,
        independent_sources=_independent(sources),
        alternatives=(*time.alternatives, *_alternatives(corpus, refs, interval)),
        conflicts=(),
        why=tuple(text for text, _ in why),
        evidence=tuple(clue for _, clue in why),
    )


def _with(corpus: Corpus, link: Link) -> str:
    if link.a.article == link.b.article:
        quote = short(corpus.mention(link.b).clause.of(corpus.articles[link.b.article].text))
        return f"Told again in {corpus.articles[link.b.article].id}, “{quote}”"
    return f"Merged with {corpus.articles[link.b.article].id}"


def _rank(corpus: Corpus, ref: MentionRef) -> tuple[int, bool, float, bool, float, str, int]:
    """The mention that speaks for the event: best dated, in the teller's own words, most telling."""
    mention, time = corpus.mention(ref), corpus.times[ref]
    return (
        _SURENESS.index(time.certainty),
        time.timex is None,
        _width(time.interval),
        mention.quoted,
        -mention.salience,
        corpus.keys[ref.article],
        ref.event,
    )


def _width(interval: Interval) -> float:
    if interval.start_s is None or interval.end_s is None:
        return math.inf
    return float(interval.end_s - interval.start_s)


def _common(
    corpus: Corpus, refs: Sequence[MentionRef], lead: MentionRef
) -> tuple[Interval, DaySet | None, Interval | None]:
    """Bounds that hold for every mention; the lead's granularity."""
    time = corpus.times[lead]
    interval, days = time.interval, time.days
    for ref in refs:
        other = corpus.times[ref]
        interval = interval.meet(other.interval) or interval
        if other.days is not None:
            days = other.days if days is None else days & other.days
    interval = Interval(interval.start_s, interval.end_s, time.interval.unit)
    if days is not None:
        days &= DaySet.between(interval.first_day, interval.last_day)
        if days.is_empty or days.hull() == days:
            days = None
    core = time.core
    if core is not None and not interval.contains(core):
        core = core.meet(interval)
    return interval, days, core


def _certainty(
    corpus: Corpus, refs: Sequence[MentionRef], interval: Interval, lead: MentionRef
) -> Certainty:
    if interval.is_unbounded:
        return Certainty.UNDATED
    if interval.is_open:
        return Certainty.OPEN
    known = corpus.times[lead].certainty == Certainty.CERTAIN
    exact = corpus.times[lead].interval == interval or len(refs) == 1
    return Certainty.CERTAIN if known and exact else Certainty.INFERRED


def _event_id(corpus: Corpus, refs: Sequence[MentionRef]) -> EventId:
    keys = sorted(f"{corpus.keys[r.article]}:{corpus.mention(r).trigger.start}" for r in refs)
    return EventId(hashlib.sha256("|".join(keys).encode()).hexdigest()[:12])


def _actors(corpus: Corpus, refs: Sequence[MentionRef]) -> tuple[Participation, ...]:
    roles: dict[ActorId, set[Role]] = defaultdict(set)
    spans: dict[ActorId, set[tuple[str, ArticleId, Span]]] = defaultdict(set)
    for ref in refs:
        article = corpus.articles[ref.article]
        for part in corpus.parts[ref.article][ref.event]:
            actor = corpus.actors[ref.article, part.actor]
            roles[actor].add(part.role)
            spans[actor].update((corpus.keys[ref.article], article.id, s) for s in part.spans)
    rows = []
    for actor, found in roles.items():
        role = min(found, key=_ROLES.index)
        mentions = tuple((article, span) for _, article, span in sorted(spans[actor]))
        rows.append(Participation(actor, corpus.names[actor], role, mentions))
    return tuple(sorted(rows, key=lambda p: (_ROLES.index(p.role), p.actor)))


def _sources(corpus: Corpus, refs: Sequence[MentionRef]) -> tuple[Source, ...]:
    rows = []
    for ref in refs:
        article, mention = corpus.articles[ref.article], corpus.mention(ref)
        source = Source(
            article.id,
            mention.clause,
            mention.trigger,
            corpus.times[ref].timex,
            mention.clause.of(article.text),
            corpus.copies.get((ref.article, mention.sentence)),
        )
        rows.append((corpus.keys[ref.article], mention.trigger.start, source))
    return tuple(source for *_, source in sorted(rows, key=lambda row: row[:2]))


def _independent(sources: Sequence[Source]) -> int:
    own = {s.article for s in sources if s.copy_of is None}
    return max(1, len(own))


def _alternatives(
    corpus: Corpus, refs: Sequence[MentionRef], interval: Interval
) -> tuple[Alternative, ...]:
    """What single articles would say alone, where merging made the bounds narrower."""
    alone: dict[int, Interval] = {}
    for ref in refs:
        own = corpus.times[ref].interval
        alone[ref.article] = alone.get(ref.article, own).meet(own) or own
    rows = []
    for index, own in alone.items():
        if (own.first_day, own.last_day) != (interval.first_day, interval.last_day):
            why = f"{corpus.articles[index].id} alone: {span_words(own)}"
            rows.append((corpus.keys[index], Alternative(own.first_day, own.last_day, why)))
    return tuple(alternative for _, alternative in sorted(rows, key=lambda row: row[0]))


def _confidence(corpus: Corpus, refs: Sequence[MentionRef], interval: Interval) -> float:
    """That of the surest mention with these bounds; bounds that only the merging gives are less sure."""
    bounds = interval.first_day, interval.last_day
    times = [corpus.times[ref] for ref in refs]
    same = [t for t in times if (t.interval.first_day, t.interval.last_day) == bounds]
    if same:
        return max(time.confidence for time in same)
    return round(_JOINT * max(time.confidence for time in times), 3)


def _merge_evidence(corpus: Corpus, link: Link) -> Evidence:
    article = corpus.articles[link.b.article]
    span = link.span_b
    return Evidence(
        article.id, span, span.of(article.text), link.why, "the same event", Strength.STRONG
    )
