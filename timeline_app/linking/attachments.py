"""Dates that may hang on other words than the verb the parse gives them: "I can report what was done in 2031".

A date belongs to the words nearest to it. Where others stand between it and the verb ("laws enacted by the council
in 2031 will be tested", "as we near the jubilee in 2031, we recall how it began", "celebrates in 2031 what began
then"), where it stands in brackets of its own, names a thing ("in the 2031 budget") or is only compared with
("higher than in 2031"), the tense of the verb says nothing of it.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.status import AHEAD
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.happenings import names_a_happening
from timeline_app.linking.sentences import events_in
from timeline_app.resources import word_set

_words = partial(word_set, "attachments.toml")
"""The words of attachments.toml under a key."""

_WORD = re.compile(r"[^\W\d_]+")
_PARTICIPLE = re.compile(r"\b[^\W\d_]{2,}ed\s+(?:by\s[^,;:]{1,40}\s)?(?:in|on|at|during)\s+$")
_NOUN = re.compile(r"(?:\sand\s\d{4})?\s([^\W\d_]+)")


def may_hang_elsewhere(
    article: Article, reading: Reading, timex: Timex, event: EventMention
) -> bool:
    """True where a date may be that of other words than the event's. **Cost**: O(sentence)."""
    ahead = event.status in AHEAD or event.tense == "future"
    if ahead and _is_compared_with(article, timex):
        return True
    if _is_bracketed(article, reading, timex, event):
        return True
    if timex.span.start >= event.trigger.end:
        return _has_nearer_verb(article, reading, timex, event)
    if timex.span.end <= event.trigger.start:
        return _is_in_a_clause_before(article, reading, timex, event)
    return False


def is_loose(article: Article, reading: Reading, event: EventMention) -> bool:
    """True where a date of the event may hang elsewhere, or is no time of its own ("viewing the year 2031")."""
    for timex in (reading.timexes[index] for index in event.timexes):
        unit = resolve(timex.expr, None, None).interval.unit
        if timex.signal == "" and not is_anchored(timex.expr) and unit >= Unit.YEAR:
            return True
        if may_hang_elsewhere(article, reading, timex, event):
            return True
    return False


def _is_compared_with(article: Article, timex: Timex) -> bool:
    """True for "higher than in 2031", "more than the 2031 figure"."""
    start = max(0, timex.span.start - 24)
    return _than().search(article.text, start, timex.span.start) is not None


def is_part_of_a_name(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for "in the 2031 budget", "our 2031 platform": what bears a year may be made before or after it."""
    words = _WORD.findall(timex.text.casefold())
    before = _WORD.findall(article.text[max(0, timex.span.start - 24) : timex.span.start])
    is_of_accounts = not _words("accounts").isdisjoint(
        [*words, *(word.casefold() for word in before[-2:])]
    )
    if is_of_accounts and "for" in before[-4:]:
        return True  # "a loan for the fiscal year 2031" may be made the year before
    is_bare = is_of_accounts or not words
    is_year = is_bare and resolve(timex.expr, None, None).interval.unit == Unit.YEAR
    if not is_year or names_a_happening(article, reading, timex):
        return False
    following = _NOUN.match(article.text, timex.span.end)
    return (
        before[-1:] != []
        and before[-1].casefold() in _words("determiner")
        and following is not None
        and following[1].casefold() not in _no_nouns()
    )


def is_of_accounts(said: str) -> bool:
    """True for "fiscal 2031", which begins in some month of the year before."""
    return not _words("accounts").isdisjoint(_WORD.findall(said.casefold()))


def is_hoped(article: Article, reading: Reading, timex: Timex) -> bool:
    """True where nothing in the sentence announces it ("will"): of a hope in its own year one says "this year"."""
    number = reading.page.sentence_of(timex.span)
    words = "" if number is None else reading.page.sentences[number].of(article.text)
    return _words("announcing").isdisjoint(_WORD.findall(words.casefold()))


def reaches_back(article: Article, timex: Timex) -> bool:
    """True for "charges dating back to 2031": it began then, whatever is to come of it."""
    start = max(0, timex.span.start - 40)
    return _back_to().search(article.text, start, timex.span.start) is not None


def is_of_a_birth(article: Article, timex: Timex) -> bool:
    """True for "Born: 3 May 2031", "(born 3 May 2031)": of one who is there; "a child born in 2031" may be to come."""
    start = max(0, timex.span.start - 40)
    return _born_on().search(article.text, start, timex.span.start) is not None


def is_a_cause(article: Article, timex: Timex) -> bool:
    """True for "since 2031 is an election year": the year is what the sentence is about."""
    word = re.match(r"\s([^\W\d_]+)", article.text[timex.span.end : timex.span.end + 14])
    return timex.signal == "since" and word is not None and word[1] in _words("verb")


def _has_nearer_verb(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    between = Span(event.trigger.end, timex.span.start)
    others = _between(reading, event, between)
    if event.status in AHEAD or event.tense == "future":
        told = [other for other in others if other.status not in AHEAD and not other.nominal]
        if any(other.tense == "past" for other in told):
            return True
        words = between.of(article.text)
        said = _WORD.findall(words)
        if len(said) < 2 or not _words("joining").isdisjoint(said):
            return False  # "would be opened and the gate repaired in 2031"
        return timex.tense == "past" or _PARTICIPLE.search(words) is not None
    return any(other.status in AHEAD and _is_infinitive(article, other) for other in others) or (
        _to_be().search(between.of(article.text)) is not None
    )


def _is_in_a_clause_before(
    article: Article, reading: Reading, timex: Timex, event: EventMention
) -> bool:
    """ "As we near the jubilee in 2031, we recall", "in 2031 we mark years since it began"."""
    between = Span(timex.span.end, event.trigger.start)
    words = between.of(article.text)
    if "," in words and is_in_a_relative_clause(article, reading, timex, event):
        return True
    others = [other for other in _between(reading, event, between) if not other.nominal]
    own = [other.trigger for other in others]
    if event.status in AHEAD and any(other.tense == "past" for other in others):
        return True  # "in 2031 this guided us, and we plan to go on"
    heads = list(_heads().finditer(words))
    is_open = bool(heads) and "," not in words[heads[-1].end() :]
    if is_open and not any(between.start + heads[-1].end() <= one.start for one in own):
        return True
    start = reading.page.sentences[event.sentence].start
    clause = article.text[start : timex.span.start].casefold()
    said = _WORD.findall(clause)
    if "," not in words or "," in clause or len(said) < 2:
        return False
    return said[0] in _words("clause") or said[0].endswith("ing")


def is_in_a_relative_clause(
    article: Article, reading: Reading, timex: Timex, event: EventMention
) -> bool:
    """True for "Lind, who was 35 in 1989, is to speak": the year is that of the clause between the commas."""
    start = reading.page.sentences[event.sentence].start
    return _relative().search(article.text, start, timex.span.start) is not None


def _is_bracketed(article: Article, reading: Reading, timex: Timex, event: EventMention) -> bool:
    """True for "the program (2031-2035), he said": the date is that of what stands before the bracket."""
    sentence = reading.page.sentences[event.sentence]
    start = article.text.rfind("(", sentence.start, timex.span.start)
    if start < 0 or article.text.find(")", start, timex.span.start) >= 0:
        return False
    end = article.text.find(")", timex.span.end, sentence.end)
    return end >= 0 and not Span(start, end).contains(event.trigger)


def _between(reading: Reading, event: EventMention, span: Span) -> list[EventMention]:
    told = (reading.events[index] for index in events_in(reading, event.sentence))
    return [other for other in told if other is not event and span.contains(other.trigger)]


def _is_infinitive(article: Article, event: EventMention) -> bool:
    before = article.text[max(0, event.trigger.start - 4) : event.trigger.start].casefold()
    return before.split()[-1:] == ["to"]


@lru_cache(maxsize=1)
def _back_to() -> re.Pattern[str]:
    verbs = "|".join(sorted(_words("reaching")))
    return re.compile(
        rf"\b(?:{verbs})\s+(?:as\s+far\s+)?back\s+(?:to|as)\s+(?:the\s+)?$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _born_on() -> re.Pattern[str]:
    words = "|".join(sorted(_words("born")))
    return re.compile(
        rf"(?:\b(?:{words})\s*:|\(\s*(?:{words}))\s+(?:(?:in|on)\s+)?$", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _relative() -> re.Pattern[str]:
    """A clause of who or which, from its comma on."""
    return re.compile(rf",\s(?:{'|'.join(sorted(_words('relative')))})\s[^,;:]*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _than() -> re.Pattern[str]:
    lead = "|".join(sorted(_words("lead")))
    return re.compile(rf"\bthan\s+(?:(?:{lead})[\s-]+){{0,3}}$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_words('head')))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _to_be() -> re.Pattern[str]:
    """What is to be done between a verb of the past and the date."""
    return re.compile(r"\bto\s+be\s+[^\W\d_]+", re.IGNORECASE)


@lru_cache(maxsize=1)
def _no_nouns() -> frozenset[str]:
    """Words of the closed classes, which are no part of a name."""
    return frozenset().union(*(word_set("closed_class.toml", key) for key in _words("no_noun")))
