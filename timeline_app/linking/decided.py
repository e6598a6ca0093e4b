"""What the user decided, put into the articles and readings before they are linked, and into the actors after.

A corrected expression becomes a date of the calendar; a mention that no expression dates gets one of its
own, over its trigger. From there on the ordinary rules apply: a corrected date bounds the publication and
travels along links like any date the text prints, and it goes before whatever contradicts it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline_app.core.article import Article, ArticleId, EventMention, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.decisions import Correction, Decisions, Place
from timeline_app.core.event import Actor, ActorId
from timeline_app.core.interval import Interval
from timeline_app.core.operators import Fixed
from timeline_app.linking.aliases import LocalKey, slug
from timeline_app.linking.by_hand import SET_BY_USER, SET_ON_MENTION
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.unions import Unions

_APART = "\x1f"
"""Separates a group from the number of a story in it; no record can hold it in a group's name."""


def apart_and_together(article: Article, decisions: Decisions) -> Article:
    """The article in the group that the user's stories give it."""
    group = article.group
    for members in decisions.other_story:
        if article.id in members:
            group = f"{group}{_APART}{_named(members)}"
    return article if group == article.group else replace(article, group=group)


def joined_groups(articles: Sequence[Article], decisions: Decisions) -> tuple[Article, ...]:
    """The articles, groups that share a story taken for one: the first of theirs by name."""
    placed = [apart_and_together(article, decisions) for article in articles]
    unions = Unions({article.group for article in placed})
    for members in decisions.same_story:
        groups = sorted({article.group for article in placed if article.id in members})
        for group in groups[1:]:
            unions.join(groups[0], group)
    names = {group: min(found) for found in unions.sets() for group in found}
    return tuple(
        article
        if names[article.group] == article.group
        else replace(article, group=names[article.group])
        for article in placed
    )


def _named(members: frozenset[ArticleId]) -> str:
    """A story's name: its members', so that no other decision changes it."""
    return hashlib.sha256("\0".join(sorted(members)).encode()).hexdigest()[:12]


def told_together(articles: Sequence[Article], decisions: Decisions) -> frozenset[tuple[int, int]]:
    """Pairs of articles (indexes, ascending) that the user says tell one story."""
    at: Mapping[ArticleId, int] = {article.id: index for index, article in enumerate(articles)}
    pairs: set[tuple[int, int]] = set()
    for members in decisions.same_story:
        known = sorted(at[name] for name in members if name in at)
        pairs.update((a, b) for i, a in enumerate(known) for b in known[i + 1 :])
    return frozenset(pairs)


def kept_apart(
    readings: Sequence[Reading], decisions: Decisions
) -> frozenset[frozenset[MentionRef]]:
    """Pairs of mentions that the user says are two events; ``readings`` in the order of the articles."""
    if not decisions.not_one_event:
        return frozenset()
    at = {
        Place(reading.article, event.trigger): MentionRef(index, number)
        for index, reading in enumerate(readings)
        for number, event in enumerate(reading.events)
    }
    return frozenset(
        frozenset(at[place] for place in pair)
        for pair in decisions.not_one_event
        if all(place in at for place in pair)
    )


def corrected(article: Article, reading: Reading, decisions: Decisions) -> Reading:
    """The reading with the dates that the user gave its expressions and mentions."""
    told = {one.place.span: one for one in decisions.corrections if one.place.article == article.id}
    if not told:
        return reading
    known = {timex.span for timex in reading.timexes}
    timexes = [
        _given(timex, told[timex.span], SET_BY_USER) if timex.span in told else timex
        for timex in reading.timexes
    ]
    events = []
    for event in reading.events:
        if event.trigger in told and event.trigger not in known:
            words = event.trigger.of(article.text)
            blank = Timex(event.trigger, words, "DATE", Fixed(Interval(None, None)), SET_ON_MENTION)
            timexes.append(_given(blank, told[event.trigger], SET_ON_MENTION))
            events.append(_dated(event, len(timexes) - 1))
        else:
            events.append(event)
    return replace(reading, timexes=tuple(timexes), events=tuple(events))


def _given(timex: Timex, correction: Correction, rule: str) -> Timex:
    span = Interval.of_days(correction.first, correction.last, Unit.DAY)
    return replace(
        timex,
        type="DATE",
        expr=Fixed(span),
        rule=rule,
        signal="",
        signal_span=None,
        mod=None,
        leans_on=None,
    )


def _dated(event: EventMention, timex: int) -> EventMention:
    return replace(event, timexes=(timex,))


def with_joined_actors(
    actors: Sequence[Actor], ids: Mapping[LocalKey, ActorId], decisions: Decisions
) -> tuple[tuple[Actor, ...], dict[LocalKey, ActorId]]:
    """The actors with those the user joined taken for one, under the name of the second of each pair."""
    by_id = {actor.id: actor for actor in actors}
    known = _ids_by_name(actors)
    final = {actor.id: actor.id for actor in actors}
    for one, other in decisions.same_actors:
        source, target = final.get(known.get(one, one)), final.get(known.get(other, other))
        if source is None or target is None or source == target:
            continue
        gone, kept = by_id.pop(source), by_id[target]
        names = {gone.name, *gone.aliases, *kept.aliases} - {kept.name}
        why = (*kept.why, *gone.why, f"you joined “{gone.name}” with “{kept.name}”")
        by_id[target] = replace(kept, aliases=tuple(sorted(names)), why=why)
        final = {name: target if now == source else now for name, now in final.items()}
    joined = tuple(sorted(by_id.values(), key=lambda actor: actor.id))
    return joined, {key: final[actor] for key, actor in ids.items()}


def _ids_by_name(actors: Sequence[Actor]) -> dict[ActorId, ActorId]:
    """From an id an actor may have had, when another of its names was the best, to its id now.

    Ids in use mean themselves; a name that several bear means nobody.
    """
    bearers: dict[ActorId, set[ActorId]] = defaultdict(set)
    for actor in actors:
        for name in actor.aliases:
            bearers[ActorId(slug(name))].add(actor.id)
    now = {former: min(found) for former, found in bearers.items() if len(found) == 1}
    return {**now, **{actor.id: actor.id for actor in actors}}
