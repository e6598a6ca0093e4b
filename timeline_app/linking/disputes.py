"""Sources that disagree, each with its quote, so that a reader can judge.

Passages that tell the same thing on days that cannot be the same are never merged: each side learns of the
other. Passages of one entry may differ in their numbers, or in how firmly they claim it: the entry says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from timeline_app.core.article import ArticleId, EventMention, Span
from timeline_app.core.event import Event, Source
from timeline_app.core.status import Status
from timeline_app.linking.accounts import counts_of, dates_of
from timeline_app.linking.candidates import LIKENESS_ALONE, Link, MentionRef
from timeline_app.linking.merging import Corpus
from timeline_app.linking.reasons import short, span_words

_Mentions = Mapping[tuple[ArticleId, Span], tuple[int, EventMention]]
_FACT = (Status.HAPPENED, Status.ONGOING)


def with_disputes(
    events: Sequence[Event],
    corpus: Corpus,
    contradicted: Sequence[Link],
    is_of_other_times: Callable[[Link], bool] = lambda _: False,
) -> list[Event]:
    """The events, in their order, those that a contradicted link joins told of each other.

    Likeness alone must be strong, for two like things on two days are mostly two things.
    ``is_of_other_times``: whether a link joins news of two times, each of its own day of writing.

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
        if is_of_other_times(link):
            continue
        against[one].setdefault(two, (link.a, link.b))
        against[two].setdefault(one, (link.b, link.a))
    mentions = {
        (reading.article, event.trigger): (index, event)
        for index, reading in enumerate(corpus.readings)
        for event in reading.events
    }
    told = [_with_differences(corpus, event, mentions) for event in events]
    return [
        _disputed(corpus, told, at, against[at]) if at in against else event
        for at, event in enumerate(told)
    ]


def _with_differences(corpus: Corpus, event: Event, mentions: _Mentions) -> Event:
    """The event, told where its sources differ in numbers or in strength of claim."""
    if len({source.article for source in event.sources}) < 2:
        return event
    passages = [_passage(corpus, source, mentions) for source in event.sources]
    lines = [
        line
        for line in (
            _first_difference(passages, _numbers_differ),
            _first_difference(passages, _strength_differs),
        )
        if line
    ]
    return replace(event, conflicts=(*event.conflicts, *lines)) if lines else event


@dataclass(frozen=True, slots=True)
class _Passage:
    """What one source of an entry says: its numbers and its claim."""

    article: ArticleId
    quote: str
    numbers: frozenset[str]
    status: Status


def _passage(corpus: Corpus, source: Source, mentions: _Mentions) -> _Passage:
    index, mention = mentions[source.article, source.trigger]
    text, dates = corpus.articles[index].text, dates_of(corpus.readings[index])
    counts = counts_of(text, source.clause, dates)
    return _Passage(source.article, short(source.quote), counts, mention.status)


def _first_difference(
    passages: Sequence[_Passage], differ: Callable[[_Passage, _Passage], str]
) -> str:
    for one, two in combinations(passages, 2):
        if one.article != two.article and (line := differ(one, two)):
            return line
    return ""


def _numbers_differ(one: _Passage, two: _Passage) -> str:
    if not one.numbers or not two.numbers or one.numbers & two.numbers:
        return ""
    sides = (
        f"{side.article} says {', '.join(sorted(side.numbers))}: “{side.quote}”"
        for side in (one, two)
    )
    return ", but ".join(sides)


def _strength_differs(one: _Passage, two: _Passage) -> str:
    """One tells as fact what the other knows only from somebody."""
    ranked = sorted((one, two), key=lambda side: side.status == Status.REPORTED)
    if ranked[0].status not in _FACT or ranked[1].status != Status.REPORTED:
        return ""
    fact, report = ranked
    return (
        f"{fact.article} tells it as a fact: “{fact.quote}”, "
        f"but {report.article} only reports it: “{report.quote}”"
    )


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
