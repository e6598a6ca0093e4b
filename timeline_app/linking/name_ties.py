"""What ties two articles, and two of their sentences, where neither copies the other: full names, words and kin.

A named person or body with more than one word to its name ties two articles; states and places never do. The
sentences are compared by their stems, their numbers and the kin of their predicates, without their time
expressions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span
from timeline_app.linking.candidates import MAX_BLOCK
from timeline_app.linking.counts import within as timexes_within
from timeline_app.linking.features import (
    MIN_WORD,
    fold,
    is_named_body,
    stem,
    stop_stems,
    words_of_span,
)
from timeline_app.linking.kin import keys
from timeline_app.linking.nations import state

_WORD = re.compile(r"[^\W\d_]+")
_INNER_NAME = re.compile(r"(?<=[a-z,;] )([A-Z][^\W\d_]+)")


def tied_by_names(articles: Sequence[Article], readings: Sequence[Reading]) -> set[tuple[int, int]]:
    """Pairs of articles of one group that share a full name."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, reading in enumerate(readings):
        for name in sorted(full_names(reading)):
            blocks[articles[index].group, name].append(index)
    _add_last_names(articles, readings, blocks)
    return {
        pair
        for members in blocks.values()
        if 1 < len(members) <= MAX_BLOCK
        for pair in combinations(members, 2)
    }


def _add_last_names(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    blocks: dict[tuple[str, str], list[int]],
) -> None:
    """Articles that name a person of others by the last name alone, where only one of them has it."""
    by_last: dict[tuple[str, str], set[str]] = defaultdict(set)
    for group, name in blocks:
        by_last[group, name.split()[-1]].add(name)
    for index, reading in enumerate(readings):
        for actor in reading.actors:
            last = articles[index].group, fold(actor.name)
            if actor.kind == "person" and len(names := by_last.get(last, set())) == 1:
                blocks[last[0], next(iter(names))].append(index)


def full_names(reading: Reading) -> frozenset[str]:
    """Folded names of people and bodies that have more than one word."""
    named = (a for a in reading.actors if is_named_body(a))
    return frozenset(name for a in named if " " in (name := fold(a.name).removeprefix("the ")))


def tied_by_proper_words(
    articles: Sequence[Article], readings: Sequence[Reading]
) -> set[tuple[int, int]]:
    """Pairs of articles of one group that share any name, a place's too; never that of a state alone.

    Much weaker than ``tied_by_names``: what rests on it must be told alike in the sentences themselves.
    """
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    sure = [proper_words(a, r) for a, r in zip(articles, readings, strict=True)]
    for index, reading in enumerate(readings):
        for word in sorted(sure[index] | _first_words(articles[index], reading)):
            blocks[articles[index].group, word].append(index)
    return {
        pair
        for (_, word), members in blocks.items()
        if 1 < len(members) <= MAX_BLOCK
        for pair in combinations(members, 2)
        if word in sure[pair[0]] or word in sure[pair[1]]
    }


def _first_words(article: Article, reading: Reading) -> frozenset[str]:
    """Stems of the words at the head of sentences: names, where another article has them inside one."""
    found = (_WORD.match(article.text, sentence.start) for sentence in reading.page.sentences)
    words = {fold(match[0]) for match in found if match is not None}
    kept = {word for word in words if len(word) >= MIN_WORD and state(word) is None}
    return frozenset(stem(word) for word in kept) - stop_stems()


def proper_words(article: Article, reading: Reading) -> frozenset[str]:
    """Stems of the words of names: of actors but states, and what has a capital inside a sentence."""
    states = {part for a in reading.actors if a.kind == "state" for part in fold(a.name).split()}
    found = set[str]()
    for sentence in reading.page.sentences:
        text = _without_times(article, reading, sentence)
        found |= {fold(m[1]) for m in _INNER_NAME.finditer(text)}
    heads = {sentence.start for sentence in reading.page.sentences}
    for actor in reading.actors:
        inside = any(m.named and m.span.start not in heads for m in actor.mentions)
        if actor.kind != "state" and (inside or " " in actor.name):
            found |= {fold(word) for word in actor.name.split() if word[0].isupper()}
    kept = {word for word in found if len(word) >= MIN_WORD and state(word) is None}
    return frozenset(stem(word) for word in kept - states) - stop_stems()


def _without_times(article: Article, reading: Reading, sentence: Span) -> str:
    found, at = [], sentence.start
    for cut in (timex.span for timex in timexes_within(reading, sentence)):
        found.append(article.text[at : max(at, cut.start)])
        at = max(at, cut.end)
    return " ".join((*found, article.text[at : sentence.end]))


def kin_told(article: Article, reading: Reading, span: Span) -> frozenset[str]:
    """What the events of a sentence share with their kin; so calamities, and beginnings, of each kind.

    "The disaster" may be no event of its own, so a calamity is told by its word alone.
    """
    told = [event for event in reading.events if span.contains(event.trigger)]
    found = {key for event in told for key in keys(event.predicate, nominal=event.nominal)}
    if any(event.predicate in _listed("beginning") for event in told):
        found.add("+beginning")
    stems = {stem(word) for word in _listed("calamity")}
    if any(stem(word) in stems for word in _WORD.findall(span.of(article.text).casefold())):
        found.add("+calamity")
    return frozenset(found)


def _listed(key: str) -> frozenset[str]:
    return resources.word_set("reckoning.toml", key)


def words_told(article: Article, reading: Reading, sentence: Span) -> frozenset[str]:
    """Stems and numbers of a sentence without its time expressions: two counts of twelve years share nothing."""
    found, at = set[str](), sentence.start
    cuts = [timex.span for timex in timexes_within(reading, sentence)]
    for cut in (*cuts, Span(sentence.end, sentence.end)):
        stems, numbers = words_of_span(article.text, Span(at, max(at, cut.start)))
        found |= stems | numbers
        at = max(at, cut.end)
    return frozenset(found)
