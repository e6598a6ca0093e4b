"""One entry for each event of a dated corpus: the links that join mentions, in their order, and the merging.

First what one article tells of one event, then words that stand alike in two articles, then what two
articles tell in their own words, and last the weaker links that dating had to use before days were known.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Event
from timeline_app.linking.accounts import accounts
from timeline_app.linking.candidates import Link, MentionRef
from timeline_app.linking.choices import with_choices, without_choices
from timeline_app.linking.clusters import Rules
from timeline_app.linking.company import is_proper
from timeline_app.linking.contrasts import contrasts
from timeline_app.linking.copies import Words
from timeline_app.linking.merging import Corpus, merge
from timeline_app.linking.name_ties import proper_words
from timeline_app.linking.neighbours import told_apart
from timeline_app.linking.occasions import occasions
from timeline_app.linking.retellings import Comparer, Names, retellings
from timeline_app.linking.stories import story
from timeline_app.linking.swaps import Swaps

_NOWHERE_ALONE = ("state", "place")
"""Kinds whose names many stories share."""

_ORDER = ("occasion", "quotation", "passage", "retelling", "likeness")
"""Kinds of links, in the order in which they join mentions."""


def joined(
    corpus: Corpus,
    words: Sequence[Words],
    publications: Sequence[DaySet],
    accepted: Sequence[Link],
    contradicted: Sequence[Link] = (),
    apart: frozenset[frozenset[MentionRef]] = frozenset(),
) -> tuple[list[Event], list[Link]]:
    """All events of the corpus, and the links between passages that contradict each other.

    ``accepted``: the links that dating did not take back; ``contradicted``: those it did; what stands beside them without a date is not joined either.
    ``apart``: pairs of mentions that the user says are two events.

    **Cost**: near linear; see ``stories`` and ``retellings``.
    """
    comparer = _comparer(corpus, words, publications)
    inside = [
        link
        for index, article in enumerate(corpus.articles)
        for link in occasions(article, index, comparer.accounts[index])
    ]
    retold, others = retellings(corpus.articles, comparer)
    by_day = told_apart(corpus.readings, [(link.a, link.b) for link in contradicted])
    by_name = told_apart(corpus.readings, others, of_stories=True)
    strangers = {frozenset(pair) for pair in others}

    def is_apart(a: MentionRef, b: MentionRef) -> bool:
        undated = not comparer.are_dated(a, b)
        return undated and by_name(a, b) and not comparer.share_a_scene(a, b)

    def cannot(a: MentionRef, b: MentionRef) -> bool:
        if frozenset({a, b}) in strangers or is_apart(a, b):
            return True
        if comparer.are_dated(a, b):
            return corpus.times[a].interval.meet(corpus.times[b].interval) is None
        return by_day(a, b)

    across = [link for link in (*accepted, *retold) if not cannot(link.a, link.b)]
    sure, choices = without_choices(across, cannot)
    links = [*inside, *sure]
    links.sort(key=lambda x: (_ORDER.index(x.kind), -x.score, x.a, x.b))
    rules = Rules(comparer.is_against, comparer.is_contrary, comparer.is_of_others, is_apart, apart)
    events = merge(corpus, links, rules)
    return with_choices(events, corpus, choices), contrasts(corpus.articles, comparer)


def _comparer(corpus: Corpus, words: Sequence[Words], publications: Sequence[DaySet]) -> Comparer:
    rows = []
    for index, (article, reading) in enumerate(zip(corpus.articles, corpus.readings, strict=True)):
        times = [corpus.times[MentionRef(index, event)] for event in range(len(reading.events))]
        rows.append(accounts(article, reading, times, corpus.actors, index, publications[index]))
    stories = [story(article, row) for article, row in zip(corpus.articles, words, strict=True)]
    swaps = Swaps(corpus.articles, corpus.readings, corpus.actors)
    names = [_names(corpus, index) for index in range(len(corpus.articles))]
    return Comparer(rows, stories, publications, swaps, names)


def _names(corpus: Corpus, index: int) -> Names:
    """The names of one article."""
    reading = corpus.readings[index]
    bearers = {
        corpus.actors[index, number]
        for number, actor in enumerate(reading.actors)
        if actor.kind not in _NOWHERE_ALONE and is_proper(actor)
    }
    return Names(frozenset(bearers), proper_words(corpus.articles[index], reading))
