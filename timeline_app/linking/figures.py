"""Years as the measure of a figure: "sales will double in 2031", "a deficit of two per cent in 2031".

What opens or ends "in 2031" is foreseen from an earlier year, for in 2031 one says "this year" or names the month. A
figure of a whole year is another matter: it is foreseen all through the year that it fills, under its number. And a count up to a day, once told, was made after it.
"""

from __future__ import annotations

import re
from functools import partial

from timeline_app.core.article import Article, EventMention, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import resolve
from timeline_app.linking.sentences import events_in
from timeline_app.resources import word_set

_words = partial(word_set, "outlook.toml")
"""The words of outlook.toml under a key."""

_WORD = re.compile(r"[^\W\d_]+|%")
_NEAR = 20


def fills_its_year(article: Article, reading: Reading, timex: Timex) -> bool:
    """True where the sentence measures something by the year that it names. **Cost**: O(sentence)."""
    number = reading.page.sentence_of(timex.span)
    if number is None:
        return False
    words = _WORD.findall(reading.page.sentences[number].of(article.text).casefold())
    return not _words("measured").isdisjoint(words)


def ends_a_count(article: Article, timex: Timex, event: EventMention | None) -> bool:
    """True for "earned 3 million in the year to 31 March 2031": what is told was counted up to then."""
    if timex.signal != "to" or event is None or event.predicate not in _words("counted"):
        return False
    before = article.text[max(0, timex.span.start - _NEAR) : timex.span.start].casefold()
    words = _WORD.findall(before)
    return words[-1:] == ["to"] and words[-2:-1] != [] and words[-2] in _words("counted_up")


def may_run_on(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for "the budget for the year ending 30 June 2031": the year may be set down before it is over.

    A count told of it ("earned 3 million in the year ending 30 June 2031") shows that it is.
    """
    before = article.text[max(0, timex.span.start - _NEAR) : timex.span.start].casefold()
    words = _WORD.findall(before)
    ends = [at for at, word in enumerate(words) if word in _words("running_on")]
    if ends and _words("until_its_end").issuperset(words[ends[-1] + 1 :]):
        words = words[: ends[-1]]
    elif resolve(timex.expr, None, None).interval.unit > Unit.DAY:
        return False
    if words[-1:] == [] or words[-1] not in _words("accounted"):
        return False
    number = reading.page.sentence_of(timex.span)
    if number is None or _is_foreseen(reading.page.sentences[number].of(article.text)):
        return True
    told = [reading.events[index] for index in events_in(reading, number)]
    return not any(
        other.predicate in _words("counted") and other.trigger.end <= timex.span.start
        for other in told
    )


def _is_foreseen(sentence: str) -> bool:
    """True where a forecast, a budget or an estimate is named."""
    return not word_set("appointed.toml", "foreseen").isdisjoint(_WORD.findall(sentence.casefold()))
