"""Which mentions of different articles could be the same event, without looking at dates.

A date travels from article to article over these links only, so a link must be earned. Four kinds:

- quotation: both report the same words; one utterance has one day.
- passage: the same sentence stands in both; its events are the same events.
- meeting of features: the same kind of event with the same people or organisations, the same place or
  number, or the same time words. States, month names and shared vocabulary alone never make a link.

Mentions of different ``group``s are never compared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, Quote, Reading, Span
from timeline_app.linking.copies import Run, Words
from timeline_app.linking.features import Features
from timeline_app.linking.swaps import Swaps
from timeline_app.linking.traits import are_compatible, likeness, same_facts

QUOTED_WORDS = 8
PASSAGE_WORDS = 10
MAX_BLOCK = 60
LIKENESS = 6.0
LIKENESS_ALONE = 8.0
_NEEDED_TIED = {False: 3.0, True: 4.5}
"""Needed likeness in articles that share words already; sayings of one person are many, so they need more."""


@dataclass(frozen=True, slots=True, order=True)
class MentionRef:
    """One mention: index of its article, index of the event in its reading."""

    article: int
    event: int


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions that may be one event, and what speaks for it. ``a < b``."""

    a: MentionRef
    b: MentionRef
    kind: str
    score: float
    why: str
    span_a: Span
    span_b: Span


def links(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    words: Sequence[Words],
    runs: Sequence[Run],
    features: Sequence[Sequence[Features]],
    together: frozenset[tuple[int, int]] = frozenset(),
) -> list[Link]:
    """The best link of each pair of mentions, strongest first, then by position.

    ``together``: pairs of articles that are known to tell one story; likeness between them need not be
    earned.

    **Cost**: near linear; blocks of more than ``MAX_BLOCK`` mentions that share a name are too common to
    mean anything and are skipped.
    """
    found: dict[tuple[MentionRef, MentionRef], Link] = {}
    tied: dict[tuple[int, int], int] = defaultdict(int)
    swaps = Swaps(articles, readings)
    swapped = {(run.a, run.b) for run in runs if _is_swapped(readings, words, swaps, run)}
    for run in runs:
        if (run.a, run.b) not in swapped:
            tied[run.a, run.b] += run.length
        for link in [
            *_quotation(readings, words, run),
            *_passage(readings, words, features, run),
        ]:
            if (
                link.kind == "quotation"
                or (run.a, run.b) not in swapped
                or _names_one(features, link)
            ):
                _keep(found, link)
    for pair in together:
        tied[pair] += 1
    for link in _likeness(articles, readings, features, tied):
        _keep(found, link)
    told_of_others = [key for key, link in found.items() if _tells_of_others(readings, swaps, link)]
    for key in told_of_others:
        del found[key]
    ranked = sorted(found.values(), key=lambda link: (-link.score, link.a, link.b))
    return _earned(_one_to_one(ranked), together)


def _is_swapped(
    readings: Sequence[Reading], words: Sequence[Words], swaps: Swaps, run: Run
) -> bool:
    """True where the sentence that a run begins or ends in is alike in both articles but for a name."""
    ends = {
        (
            _sentence(readings[run.a], words[run.a].spans[run.left + offset]),
            _sentence(readings[run.b], words[run.b].spans[run.right + offset]),
        )
        for offset in (0, run.length - 1)
    }
    return any(swaps.between(run.a, one, run.b, two) for one, two in ends)


def _sentence(reading: Reading, word: Span) -> Span:
    sentences = reading.page.sentences
    return sentences[bisect_right(sentences, word.start, key=lambda span: span.start) - 1]


def _names_one(features: Sequence[Sequence[Features]], link: Link) -> bool:
    """True where both mentions name one person, body or place."""
    one, two = features[link.a.article][link.a.event], features[link.b.article][link.b.event]
    return not (one.names | one.places).isdisjoint(two.names | two.places)


def _tells_of_others(readings: Sequence[Reading], swaps: Swaps, link: Link) -> bool:
    """True where the mentions' passages are alike but for a name."""
    if link.kind == "quotation":
        return False
    one, two = (readings[ref.article].events[ref.event] for ref in (link.a, link.b))
    left = readings[link.a.article].page.sentences[one.sentence]
    right = readings[link.b.article].page.sentences[two.sentence]
    a, b = link.a.article, link.b.article
    return swaps.between(a, left, b, right) or swaps.between(a, one.clause, b, two.clause)


def _one_to_one(ranked: Sequence[Link]) -> list[Link]:
    """Likeness joins a mention to one mention of each other article: the strongest."""
    taken: set[tuple[MentionRef, int]] = set()
    kept = []
    for link in ranked:
        ends = (link.a, link.b.article), (link.b, link.a.article)
        if link.kind == "likeness" and not taken.isdisjoint(ends):
            continue
        taken.update(ends)
        kept.append(link)
    return kept


def _earned(kept: Sequence[Link], together: frozenset[tuple[int, int]]) -> list[Link]:
    """Two articles are tied by shared words, by two alike mentions, or by one that is very much so."""
    pairs = Counter((link.a.article, link.b.article) for link in kept)
    return [
        link
        for link in kept
        if link.kind != "likeness"
        or pairs[link.a.article, link.b.article] > 1
        or link.score >= LIKENESS_ALONE
        or (link.a.article, link.b.article) in together
    ]


def _keep(found: dict[tuple[MentionRef, MentionRef], Link], link: Link) -> None:
    known = found.get((link.a, link.b))
    if known is None or known.score < link.score:
        found[link.a, link.b] = link


def _span(words: Words, start: int, length: int) -> Span:
    return Span(words.spans[start].start, words.spans[start + length - 1].end)


def _quotation(readings: Sequence[Reading], words: Sequence[Words], run: Run) -> Iterator[Link]:
    left = _quotes_in(readings[run.a], words[run.a], run.left, run.length)
    right = _quotes_in(readings[run.b], words[run.b], run.right, run.length)
    for qa, from_a, to_a in left:
        for qb, from_b, to_b in right:
            start, end = max(from_a, from_b), min(to_a, to_b)
            if end - start < QUOTED_WORDS or qa.speech is None or qb.speech is None:
                continue
            yield Link(
                MentionRef(run.a, qa.speech),
                MentionRef(run.b, qb.speech),
                "quotation",
                20.0 + min(end - start, 60),
                f"both quote the same {end - start} words",
                _span(words[run.a], run.left + start, end - start),
                _span(words[run.b], run.right + start, end - start),
            )


def _quotes_in(
    reading: Reading, words: Words, start: int, length: int
) -> list[tuple[Quote, int, int]]:
    """Quotations that the run touches, with the run's words (relative indexes) that stand in each."""
    found = []
    for quote in reading.quotes:
        inside = [
            offset for offset in range(length) if quote.span.contains(words.spans[start + offset])
        ]
        if inside:
            found.append((quote, inside[0], inside[-1] + 1))
    return found


def _passage(
    readings: Sequence[Reading],
    words: Sequence[Words],
    features: Sequence[Sequence[Features]],
    run: Run,
) -> Iterator[Link]:
    if run.length < PASSAGE_WORDS:
        return
    right = {span: e for e, span in _triggers(readings[run.b])}
    at = dict(_triggers(readings[run.a]))
    place = {span: offset for offset, span in enumerate(words[run.a].spans)}
    for event, span in at.items():
        offset = place.get(span)
        if offset is None or not run.left <= offset < run.left + run.length:
            continue
        other = right.get(words[run.b].spans[run.right + offset - run.left])
        if other is not None and same_facts(features[run.a][event], features[run.b][other]):
            yield Link(
                MentionRef(run.a, event),
                MentionRef(run.b, other),
                "passage",
                15.0 + min(run.length, 60),
                f"the same {run.length} words stand in both",
                _span(words[run.a], run.left, run.length),
                _span(words[run.b], run.right, run.length),
            )


def _triggers(reading: Reading) -> list[tuple[int, Span]]:
    return [(index, event.trigger) for index, event in enumerate(reading.events)]


def _likeness(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    features: Sequence[Sequence[Features]],
    tied: dict[tuple[int, int], int],
) -> Iterator[Link]:
    seen: set[tuple[MentionRef, MentionRef]] = set()
    for a, b in [*_in_tied(features, tied), *_in_blocks(articles, features)]:
        if (a, b) in seen:
            continue
        seen.add((a, b))
        link = _compare(readings, features, a, b, (a.article, b.article) in tied)
        if link is not None:
            yield link


def _in_tied(
    features: Sequence[Sequence[Features]], tied: dict[tuple[int, int], int]
) -> Iterator[tuple[MentionRef, MentionRef]]:
    """Mentions of one kind in two articles that share words."""
    for a, b in sorted(tied):
        by_kind: dict[str, list[int]] = defaultdict(list)
        for event, row in enumerate(features[b]):
            by_kind[row.kind].append(event)
        for event, row in enumerate(features[a]):
            for other in by_kind.get(row.kind, ()):
                yield MentionRef(a, event), MentionRef(b, other)


def _in_blocks(
    articles: Sequence[Article], features: Sequence[Sequence[Features]]
) -> Iterator[tuple[MentionRef, MentionRef]]:
    """Mentions of one kind that share a name or a place which few others share."""
    blocks: dict[tuple[str, str, str], list[MentionRef]] = defaultdict(list)
    for index, rows in enumerate(features):
        for event, row in enumerate(rows):
            for key in row.names | row.places:
                blocks[articles[index].group, row.kind, key].append(MentionRef(index, event))
    for refs in blocks.values():
        if 1 < len(refs) <= MAX_BLOCK:
            for one, a in enumerate(refs):
                for b in refs[one + 1 :]:
                    if a.article != b.article:
                        yield a, b


def _compare(
    readings: Sequence[Reading],
    features: Sequence[Sequence[Features]],
    a: MentionRef,
    b: MentionRef,
    tied: bool,
) -> Link | None:
    one, two = features[a.article][a.event], features[b.article][b.event]
    left = readings[a.article].events[a.event]
    right = readings[b.article].events[b.event]
    if not are_compatible(left, right, one, two):
        return None
    score, shared = likeness(one, two, tied)
    if score < (_NEEDED_TIED[left.speech] if tied else LIKENESS):
        return None
    return Link(a, b, "likeness", score, "alike: " + ", ".join(shared), left.clause, right.clause)
