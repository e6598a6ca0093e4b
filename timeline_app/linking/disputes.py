"""Sources that disagree: passages that tell the same thing on days that cannot be the same.

Merging never joins them. Here each side learns of the other, with both quotes, so that a reader can judge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Event
from timeline_app.linking.candidates import LIKENESS_ALONE, Link, MentionRef
from timeline_app.linking.merging import Corpus
from timeline_app.linking.reasons import short, span_words


def with_disputes(
    events: Sequence[Event], corpus: Corpus, contradicted: Sequence[Link]
) -> list[Event]:
    """The events, in their order, those that a contradicted link joins told of each other.

    Likeness alone must be strong, for two like things on two days are mostly two things.

    **Cost**: O(events + links).
    """
    home: dict[tuple[ArticleId, Span], int] = {
        (source.article, source.trigger): at
        for at, event in enumerate(events)
        for source in event.sources
    }
    against: dict[int, dict[int, tuple[MentionRef, MentionRef]]] = defaultdict(dict)
    for link in contradicted:
        if link.kind == "likeness" and link.score < LIKENESS_ALONE:
            continue
        one, two = (home.get(_place(corpus, ref)) for ref in (link.a, link.b))
        if one is None or two is None or one == two or not _apart(events[one], events[two]):
            continue
        against[one].setdefault(two, (link.a, link.b))
        against[two].setdefault(one, (link.b, link.a))
    return [
        _disputed(corpus, events, at, against[at]) if at in against else event
        for at, event in enumerate(events)
    ]


def _place(corpus: Corpus, ref: MentionRef) -> tuple[ArticleId, Span]:
    return corpus.articles[ref.article].id, corpus.mention(ref).trigger


def _apart(one: Event, two: Event) -> bool:
    return one.interval.meet(two.interval) is None


def _disputed(
    corpus: Corpus,
    events: Sequence[Event],
    at: int,
    others: dict[int, tuple[MentionRef, MentionRef]],
) -> Event:
    event = events[at]
    lines = [
        f"{_side(corpus, own, event)}, but {_side(corpus, other, events[where])}"
        for where, (own, other) in sorted(others.items())
    ]
    return replace(
        event,
        conflicts=(*event.conflicts, *lines),
        disputes=tuple(events[where].id for where in sorted(others)),
    )


def _side(corpus: Corpus, ref: MentionRef, event: Event) -> str:
    article = corpus.articles[ref.article]
    quote = short(corpus.mention(ref).clause.of(article.text))
    return f"{article.id} says {span_words(event.interval)}: “{quote}”"
