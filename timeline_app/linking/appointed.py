"""Dates that may belong to something appointed: "prepared the summit in March 2031".

A meeting, an election or a tournament has its day long before it comes. A date that stands beside such a noun
may be the noun's, and then the verb of the past before it says nothing: it was told before the day or after.
"Won the race in March 2031" and "fell ill during the summit of 2031" are over: they happened in it. So it is
with what is foreseen ("raised the forecast for 2036") and with verbs that put something off or set it somewhere
("delayed the opening in May 2036", "a novel set in 2071").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, Reading, Timex

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BREAK = re.compile(r"[.;:!?()\"“”]|,\s")
_REACH = 60
"""Characters before the date in which the noun and what leads up to it stand."""
_MOST_IN_FRONT = 8
"""Words from the start of the sentence to the date."""


@dataclass(frozen=True, slots=True)
class _Words:
    noun: frozenset[str]
    link: frozenset[str]
    afterwards: frozenset[str]
    decided: frozenset[str]
    foreseen: frozenset[str]
    pushing: frozenset[str]
    in_front: frozenset[str]
    before_it: frozenset[str]
    particle: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = resources.read_toml("lexicons", "en", "appointed.toml")
    return _Words(**{key: frozenset(words) for key, words in table.items()})


def is_of_an_appointment(
    article: Article, reading: Reading, timex: Timex, event: EventMention | None
) -> bool:
    """True when the date may be that of an appointment, and nothing shows that it is over.

    **Cost**: O(log sentences); a few words around the date are looked at.
    """
    if timex.signal == "since":
        return False
    before = _before(article, reading, timex)
    while before and before[-1] in _words().link:
        before.pop()
    if _is_ahead(before, event, article):
        return True
    if is_in_front(article, reading, timex, event):
        return False
    noun = _next_noun(article.text, timex)
    if noun is None and (not before or before[-1] not in _words().noun):
        return False
    if event is not None and not event.nominal and event.predicate in _words().decided:
        return False
    return not _is_over(before if noun else before[:-1], event, article)


def is_in_front(
    article: Article, reading: Reading, timex: Timex, event: EventMention | None
) -> bool:
    """True for "At the meeting of 5 May 2031, the council voted": what follows was done there and then."""
    number = reading.page.sentence_of(timex.span)
    if event is None or event.nominal or number is None or event.trigger.start < timex.span.end:
        return False
    passage = article.text[reading.page.sentences[number].start : timex.span.start].casefold()
    words = _WORD.findall(passage)
    return (
        words[:1] != []
        and words[0] in _words().in_front
        and len(words) <= _MOST_IN_FRONT
        and _BREAK.search(passage) is None
        and _words().before_it.isdisjoint(words)
    )


def _before(article: Article, reading: Reading, timex: Timex) -> list[str]:
    """The words of the sentence before the date, up to a mark."""
    number = reading.page.sentence_of(timex.span)
    sentence = timex.span if number is None else reading.page.sentences[number]
    start = max(sentence.start, timex.span.start - _REACH)
    passage = article.text[start : timex.span.start]
    if start > sentence.start:
        passage = passage.partition(" ")[2]
    return [word.casefold() for word in _WORD.findall(_BREAK.split(passage)[-1])]


def _is_ahead(before: list[str], event: EventMention | None, article: Article) -> bool:
    """ "Delayed the opening in", "raised the forecast of profit in": the date is ahead of the verb's own."""
    if event is None:
        return bool(before) and _is_pushing(before[-1])
    if event.nominal:
        return False
    if event.predicate in _words().pushing and not _has_particle(article, event):
        return True
    verb = event.trigger.of(article.text).casefold().split()[-1]
    if verb not in before or event.predicate in _words().decided:
        return False
    between = before[len(before) - before[::-1].index(verb) :]
    return any(word in _words().foreseen for word in between)


def _has_particle(article: Article, event: EventMention) -> bool:
    """True for "was set up in 2031", "set out in May": another verb than "set"."""
    after = _WORD.match(article.text[event.trigger.end :][:_REACH].lstrip())
    return after is not None and after[0].casefold() in _words().particle


def _is_pushing(word: str) -> bool:
    forms = (word, word.removesuffix("s"), word.removesuffix("d"), word.removesuffix("ed"))
    return any(form in _words().pushing for form in forms)


def _next_noun(text: str, timex: Timex) -> str | None:
    """ "The March 2031 general election": the appointment after the date, a word between at most."""
    following = text[timex.span.end : timex.span.end + _REACH // 2]
    found = re.match(r"\s([^\W\d_]+)(?:\s([^\W\d_]+))?", following)
    if found is None:
        return None
    near = [word.casefold() for word in found.groups() if word]
    if near[0] in _words().link:
        return None
    return next((word for word in near if word in _words().noun), None)


def _is_over(before: list[str], event: EventMention | None, article: Article) -> bool:
    """ "After the", "during the", or "in the" right after the verb: told from the appointment or later."""
    for index in range(len(before) - 1, max(-1, len(before) - 5), -1):
        word = before[index]
        if word in _words().afterwards:
            return True
        if word in ("in", "at"):
            trigger = "" if event is None or event.nominal else event.trigger.of(article.text)
            return index > 0 and before[index - 1] == trigger.casefold()
    return False
