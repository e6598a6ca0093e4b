"""Whether an age and a birth of one sentence, or of two, are of one person.

"Ada Stone, 54, was born in 1950" gives the year of writing; "Ada Stone, 54, is the daughter of Rolf Stone, who was
born in 1920", "Mark Ilm, 30, lives where the poet was born in 1890" and "Karl Dane, born in 1890, charms Rita Voss,
44" do not. Nothing but an apposition or a pronoun may stand between the two: no other person, and no verb of another
subject.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span
from timeline_app.linking.counts import alternations, table
from timeline_app.linking.owners import Owner, owner_before
from timeline_app.linking.sentences import events_in

_WORD = re.compile(r"[^\W\d_]+")
_OWNED = re.compile(r"(?:['’]s|s['’])(?=\s)")
_GAP = 3
"""Characters between a name and the age set beside it."""


def are_of_one_person(
    article: Article, reading: Reading, number: int, date: Span, age: Span
) -> bool:
    """True where the age and the birth on this date, of one sentence, are surely of one person.

    **Cost**: O(events + mentions of the sentence).
    """
    sentence = reading.page.sentences[number]
    cue = _born().search(article.text, sentence.start, date.start)
    if cue is None:
        return False
    if age.end <= cue.start():
        return _is_older_first(article, reading, number, age, Span(*cue.span()))
    return age.start >= date.end and _is_birth_first(
        article, reading, number, cue.start(), date, age
    )


def is_only_one_born(article: Article, reading: Reading, number: int, date: Span) -> bool:
    """True where the sentence of a birth names no second person, and no relative: "her father was born"."""
    sentence = reading.page.sentences[number]
    cue = _born().search(article.text, sentence.start, date.start)
    before = article.text[sentence.start : sentence.start if cue is None else cue.start()]
    words = [word.casefold() for word in _WORD.findall(before)]
    is_owned = any(word in table()["possessive"] for word in words) or _OWNED.search(before)
    return not is_owned and len(_persons(reading, sentence)) <= 1


def owner_of(article: Article, reading: Reading, number: int, span: Span) -> Owner:
    """Whose a birth or an age is, by the words before it."""
    sentence = reading.page.sentences[number]
    return owner_before(article.text, sentence.start, span.start, after=span.end, end=sentence.end)


def _is_older_first(article: Article, reading: Reading, number: int, age: Span, cue: Span) -> bool:
    """ "Ada Stone, 54, a baker, was born"; "the 54-year-old was born"; "... the town where she was born"."""
    between = Span(age.end, cue.start)
    said = between.of(article.text).rstrip()
    words = [word.casefold() for word in _WORD.findall(said)]
    if _persons(reading, between) - _persons_at(reading, age):
        return False
    last = words[-1] if words and not said.endswith((",", ")")) else ""
    if last in table()["personal"]:
        return True
    if any(word in table()["possessive"] for word in words):
        return False
    if last in table()["joined_verb"]:
        return True
    told = _tells(reading, number, between) or any(word in table()["not_apposed"] for word in words)
    return not told and not any(word in table()["clause_head"] for word in words[:-1])


def _is_birth_first(
    article: Article, reading: Reading, number: int, cue: int, date: Span, age: Span
) -> bool:
    """ "Ada Stone, born in 1950, is a 54-year-old baker"; "born in 1950, Ada Stone, 54, bakes"."""
    sentence, between = reading.page.sentences[number], Span(date.end, age.start)
    words = between.of(article.text).casefold().split()
    if any(word in table()["possessive"] for word in words[1:]):
        return False
    before = _persons(reading, Span(sentence.start, cue))
    others = _persons(reading, Span(between.start, age.end)) - before
    is_first = not _WORD.search(article.text, sentence.start, cue)
    if others and not (is_first and len(others) == 1):
        return False
    return not _tells(reading, number, between)


def _tells(reading: Reading, number: int, between: Span) -> bool:
    """True where something is told between the two that is no birth."""
    return any(
        between.contains(reading.events[index].trigger) for index in events_in(reading, number)
    )


def _persons(reading: Reading, span: Span) -> frozenset[int]:
    """The persons named within some words, by their numbers."""
    return frozenset(
        index
        for index, actor in enumerate(reading.actors)
        if actor.kind == "person" and any(span.contains(one.span) for one in actor.mentions)
    )


def _persons_at(reading: Reading, age: Span) -> frozenset[int]:
    """The persons whose name stands right before the age or holds it: "Ada Stone, 54", "the 54-year-old singer"."""
    near = Span(age.start - _GAP, age.end)
    return frozenset(
        index
        for index, actor in enumerate(reading.actors)
        if any(one.span.overlaps(near) for one in actor.mentions)
    )


@lru_cache(maxsize=1)
def _born() -> re.Pattern[str]:
    """The word of a birth, with the helping verbs before it."""
    words = alternations()
    return re.compile(
        rf"\b(?:(?:{words['helping']})\s+)*(?:{words['born']})\b[^.;]*$", re.IGNORECASE
    )
