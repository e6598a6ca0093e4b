"""Sources that disagree, each with its quote, so that a reader can judge.

Passages that tell the same thing on days that cannot be the same, or deny each other, are never merged:
each side learns of the other. Passages of one entry may differ in their numbers, or in how firmly they claim it: the entry says so.
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
from timeline_app.linking.contrasts import DENIAL, OUTCOME
from timeline_app.linking.merging import Corpus
from timeline_app.linking.reasons import short, span_words

_Mentions = Mapping[tuple[ArticleId, Span], tuple[int, EventMention]]
_FACT = (Status.HAPPENED, Status.ONGOING)


def with_disputes(
    events: Sequence[Event],
    corpus: Corpus,
    contradicted: Sequence[Link],
    opposed: Sequence[Link] = (),
    is_of_other_times: Callable[[Link], bool] = lambda _: False,
) -> list[Event]:
    """The events, in their order, each told of those that contradict it.

    ``contradicted``: links that dating took back. Likeness alone must be strong, for two like things on two
    days are mostly two things. ``opposed``: links between passages of one day that deny each other.
    ``is_of_other_times``: whether a link joins news of two times, each of its own day of writing.

    **Cost**: O(events + links).
    """
    home: dict[tuple[ArticleId, Span], int] = {
        (source.article, source.trigger): at
        for at, event in enumerate(events)
        for source in event.sources
    }
    against: dict[int, dict[int, str]] = defaultdict(dict)
    for link in (*contradicted, *opposed):
        one, two = (home.get(_place(corpus, ref)) for ref in (link.a, link.b))
        if one is None or two is None or one == two:
            continue
        if link.kind in (DENIAL, OUTCOME):
            sides = (_claim(corpus, link.a), _claim(corpus, link.b))
        elif _is_of_two_days(link, events[one], events[two]) and not is_of_other_times(link):
            sides = _side(corpus, link.a, events[one]), _side(corpus, link.b, events[two])
        else:
            continue
        against[one].setdefault(two, ", but ".join(sides))
        against[two].setdefault(one, ", but ".join(reversed(sides)))
    mentions = {
        (reading.article, event.trigger): (index, event)
        for index, reading in enumerate(corpus.readings)
        for event in reading.events
    }
    told = [_with_differences(corpus, event, mentions) for event in events]
    return [
        _disputed(told, event, against[at]) if at in against else event
        for at, event in enumerate(told)
    ]


def _is_of_two_days(link: Link, one: Event, two: Event) -> bool:
    alone = link.kind == "likeness" and link.score < LIKENESS_ALONE
    return not alone and one.interval.meet(two.interval) is None


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


def _disputed(events: Sequence[Event], event: Event, others: Mapping[int, str]) -> Event:
    return replace(
        event,
        conflicts=(*event.conflicts, *(line for _, line in sorted(others.items()))),
        disputes=tuple(events[where].id for where in sorted(others)),
    )


def _side(corpus: Corpus, ref: MentionRef, event: Event) -> str:
    return f"{_article(corpus, ref)} says {span_words(event.interval)}: “{_quote(corpus, ref)}”"


def _claim(corpus: Corpus, ref: MentionRef) -> str:
    return f"{_article(corpus, ref)} says: “{_quote(corpus, ref)}”"


def _article(corpus: Corpus, ref: MentionRef) -> ArticleId:
    return corpus.articles[ref.article].id


def _quote(corpus: Corpus, ref: MentionRef) -> str:
    return short(corpus.mention(ref).clause.of(corpus.articles[ref.article].text))
