"""All readings to dated, merged events. Pure, and independent of the order and names of the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from timeline_app.core.article import Article, Reading, Timex
from timeline_app.core.interval import Interval
from timeline_app.core.project import Decisions, Linked, ResolvedTimex
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.aliases import join_actors
from timeline_app.linking.borrowed import copied_sentences
from timeline_app.linking.by_hand import BY_HAND
from timeline_app.linking.candidates import Link, MentionRef, links
from timeline_app.linking.copies import Run, Words, shared_runs, words_of
from timeline_app.linking.dating import Solution, solve
from timeline_app.linking.decided import (
    corrected,
    joined_groups,
    kept_apart,
    told_together,
    with_joined_actors,
)
from timeline_app.linking.disputes import with_disputes
from timeline_app.linking.features import features
from timeline_app.linking.joining import joined
from timeline_app.linking.likeness import peaks
from timeline_app.linking.merging import Corpus
from timeline_app.linking.parts import parts_of
from timeline_app.linking.reasons import is_known, span_words
from timeline_app.linking.records import datings
from timeline_app.linking.retellings import days_between
from timeline_app.linking.rivals import Doubt, settle, with_doubts
from timeline_app.linking.sameness import FAR_DAYS
from timeline_app.linking.timing import MentionTime, Timing
from timeline_app.linking.world import known_of

DEFAULT_LEVEL = 0.9
NOTHING_DECIDED = Decisions()
MAX_DAYS = 400


def link(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    decisions: Decisions = NOTHING_DECIDED,
    level: float = DEFAULT_LEVEL,
    facts: bool = True,
) -> Linked:
    """Publication dates, dated and merged events, actors, and every expression resolved.

    ``readings`` belong to ``articles`` by id; an article without one is left out. ``facts`` adds what the
    world knew of the names an article mentions (see ``world``).

    **Order**: the result depends on texts, groups and decisions, never on names or input order.
    **Cost**: near linear in the text; see ``copies`` and ``candidates``.
    """
    by_id = {reading.article: reading for reading in readings}
    pairs = [(article, by_id[article.id]) for article in articles if article.id in by_id]
    pairs.sort(key=lambda pair: (pair[0].text_hash, pair[0].group, pair[0].id))
    ordered = joined_groups([article for article, _ in pairs], decisions)
    read = [corrected(article, reading, decisions) for article, reading in pairs]
    words = [words_of(article, reading) for article, reading in pairs]
    runs = shared_runs(words, [article.group for article in ordered])
    rows = [
        [features(article, reading, event) for event in reading.events]
        for article, reading in pairs
    ]
    together = told_together(ordered, decisions)
    apart = kept_apart(read, decisions)
    found = links(ordered, read, words, runs, rows, together)
    candidates = [one for one in found if frozenset({one.a, one.b}) not in apart]
    known = [known_of(article, reading) for article, reading in pairs] if facts else []
    solution, doubts = settle(lambda kept: solve(ordered, read, decisions, kept, known), candidates)
    return _assemble(solution, doubts, words, runs, level, decisions)


def _assemble(
    solution: Solution,
    doubts: Sequence[Doubt],
    words: Sequence[Words],
    runs: Sequence[Run],
    level: float,
    decisions: Decisions,
) -> Linked:
    articles, readings = solution.articles, solution.readings
    found, own = join_actors(articles, readings, _ties(solution.accepted))
    actors, ids = with_joined_actors(found, own, decisions)
    times = _times(solution)
    corpus = Corpus(
        articles,
        readings,
        times,
        ids,
        {actor.id: actor.name for actor in actors},
        copied_sentences(solution, times, ids, words, runs),
        _keys(articles),
        [parts_of(reading) for reading in readings],
    )
    groups = [article.group for article in articles]
    days = [solution.publication(index) for index in range(len(articles))]
    apart = kept_apart(readings, decisions)
    taken_back = [*solution.contradicted, *(link for doubt in doubts for link in doubt.links)]
    merged, opposed = joined(corpus, words, days, solution.accepted, taken_back, apart)
    of_other_times = partial(_is_of_other_times, solution)
    events = with_disputes(merged, corpus, solution.contradicted, opposed, of_other_times)
    dated = with_doubts(solution, datings(solution, level, peaks(words, groups, days)), doubts)
    return Linked(
        tuple(sorted(dated, key=lambda d: d.article)),
        tuple(events),
        actors,
        tuple(sorted(_timexes(solution), key=lambda t: (t.article, t.index))),
        tuple(f"{d.article}: {text}" for d in dated for text in d.conflicts),
    )


def _times(solution: Solution) -> dict[MentionRef, MentionTime]:
    """When each event mention took place."""
    timing = Timing(solution)
    refs = [
        MentionRef(a, e)
        for a, reading in enumerate(solution.readings)
        for e in range(len(reading.events))
    ]
    return {ref: timing.of(ref) for ref in refs}


def _is_of_other_times(solution: Solution, one: Link) -> bool:
    """True where both sides count from their own day of writing, and those lie far apart: "on Monday"."""
    for ref in (one.a, one.b):
        timex = solution.hangings[ref.article].dated_by[ref.event]
        if timex is None or not is_anchored(solution.hangings[ref.article].exprs[timex]):
            return False
    days = [solution.publication(ref.article) for ref in (one.a, one.b)]
    return days_between(*days) > FAR_DAYS


def _ties(accepted: Sequence[Link]) -> Mapping[int, set[int]]:
    ties: dict[int, set[int]] = defaultdict(set)
    for one in accepted:
        ties[one.a.article].add(one.b.article)
        ties[one.b.article].add(one.a.article)
    return ties


def _keys(articles: Sequence[Article]) -> list[str]:
    """A stable key for each article; equal texts are told apart by their place among them."""
    seen: dict[tuple[str, str], int] = defaultdict(int)
    keys = []
    for article in articles:
        which = (article.group, article.text_hash)
        keys.append(f"{article.group}/{article.text_hash}/{seen[which]}")
        seen[which] += 1
    return keys


def _timexes(solution: Solution) -> list[ResolvedTimex]:
    found = []
    for number, reading in enumerate(solution.readings):
        hanging = solution.hangings[number]
        for index, timex in enumerate(reading.timexes):
            expr, spoken = hanging.exprs[index], hanging.anchors[index]
            days = solution.publication(number)
            if spoken is not None:
                said = solution.days_of(MentionRef(number, spoken))
                days = days if said is None else said
            few = days.days() if days.is_bounded and 0 < len(days) <= MAX_DAYS else None
            when = resolve(expr, days.first, days.last, few)
            anchored = is_anchored(expr)
            found.append(
                ResolvedTimex(
                    reading.article,
                    index,
                    timex.span,
                    when.interval,
                    when.days,
                    (anchored and not is_known(solution, number)) or timex.leans_on is not None,
                    _timex_why(timex, when.interval, anchored, days.first, days.last),
                    timex.rule in BY_HAND,
                )
            )
    return found


def _timex_why(
    timex: Timex, interval: Interval, anchored: bool, first: int | None, last: int | None
) -> tuple[str, ...]:
    lines = [f"“{timex.text}”: {span_words(interval)}"]
    if timex.rule in BY_HAND:
        lines.append("set by you")
    if anchored:
        anchor = span_words(Interval.of_days(first, last))
        lines.append(f"counted from a day of writing that lies {anchor}")
    return tuple(lines)
