"""Dates of states, which no event holds: "will be in service by 2031", "since becoming mayor in 2031".

The parse hangs a date on what is done. What merely is, will be or has been so since then must be read off the words
around the date.
"""

from __future__ import annotations

import re
from functools import partial

from timeline_app.core.article import Article, Reading, Timex
from timeline_app.core.timeexpr import is_anchored
from timeline_app.linking.sentences import events_in, timexes_in
from timeline_app.resources import word_set

_words = partial(word_set, "outlook.toml")
"""The words of outlook.toml under a key."""

_BREAK = re.compile(r"[.;:!?()\"“”,]")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 14
"""Words between the verb of the state and its date."""


def is_state_to_come(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for "the boats will be in service by 2031", where the sentence names no other time before it."""
    if timex.signal not in ("at", "by", "before", "until") or timex.tense != "future":
        return False
    number = reading.page.sentence_of(timex.span)
    if number is None or timex.quoted or _has_earlier_time(reading, number, timex):
        return False
    words = _before(article, reading, timex)
    ahead = [at for at, word in enumerate(words) if word in _words("to_come")]
    if not ahead or not _words("then").isdisjoint(words):
        return False
    after = words[ahead[-1] + 1 :]
    return not _words("being_then").isdisjoint(after[:3])


def is_since_then(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for "since becoming mayor in 2031", "since the start of the fair in 2031": it began then.

    Not where a verb stands between: "since the council plans to open the pier in 2031".
    """
    number = reading.page.sentence_of(timex.span)
    words = _before(article, reading, timex)
    at = max((n for n, word in enumerate(words) if word in _words("since")), default=None)
    if timex.signal not in ("at", "") or number is None or at is None or at + 1 == len(words):
        return False
    if words[at + 1].endswith("ing"):
        return True
    verbs = {
        word
        for index in events_in(reading, number)
        if not reading.events[index].nominal
        for word in reading.events[index].trigger.of(article.text).casefold().split()
    }
    is_noun = words[at + 1] in _words("before_a_noun")
    return is_noun and verbs.isdisjoint(words[at + 1 :]) and not _is_finite(words[at + 1 :])


def _is_finite(words: list[str]) -> bool:
    return not _words("is_a_verb").isdisjoint(words)


def _has_earlier_time(reading: Reading, number: int, timex: Timex) -> bool:
    inside = [reading.timexes[index] for index in timexes_in(reading, number)]
    return any(
        other.span.end <= timex.span.start and not is_anchored(other.expr) for other in inside
    )


def _before(article: Article, reading: Reading, timex: Timex) -> list[str]:
    """The words of the sentence before the date, up to a mark."""
    number = reading.page.sentence_of(timex.span)
    start = timex.span.start if number is None else reading.page.sentences[number].start
    passage = article.text[start : timex.span.start].casefold()
    return _WORD.findall(_BREAK.split(passage)[-1])[-_MOST_WORDS:]
