"""Dates of happenings that nobody plans: "the singer's death in 2031", "since the 2031 flood".

A noun has no tense, so its date alone does not tell whether it lies behind or ahead. A death, a crime, an outbreak
or a disaster that is named with its date has happened, unless the sentence foresees, fears or imagines it. So it
is with anything that is told to have come before ("ties have been poor after the 2031 pact"), and with laws and
treaties, which bear the year in which they were made ("the Harbour Act of 2031"), and with a "2031 study".
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.status import AHEAD
from timeline_app.core.timeexpr import resolve
from timeline_app.linking.sentences import events_in
from timeline_app.resources import word_set

REACH = 60
"""Characters before the date in which the noun stands."""
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")
_MOST_BETWEEN = 4
"""Words between a date and the noun that it stands before, with the noun."""
_PHRASE = re.compile(r"(?:\s[^\W\d_]+)+")
_BREAK = re.compile(r"[.;:!?()\"“”,]")
_BEHIND = frozenset({"", "at", "during", "after", "since"})


def is_of_a_happening(
    article: Article, reading: Reading, timex: Timex, event: EventMention | None
) -> bool:
    """True where the date is that of something unplanned, or of what came before, in a sentence that imagines nothing.

    **Cost**: O(words and events of the sentence).
    """
    number = reading.page.sentence_of(timex.span)
    if is_of_a_law(article, timex):
        return True
    if timex.quoted or timex.signal not in _BEHIND or number is None:
        return False
    if resolve(timex.expr, None, None).interval.unit > Unit.DECADE:
        return False  # "a 21st century revolution" is a kind, and no happening of its time
    sentence = reading.page.sentences[number]
    words = frozenset(_WORD.findall(sentence.of(article.text).casefold()))
    if _is_looked_back_on(article, sentence, timex):
        return words.isdisjoint(_words("imagined") - _words("modal"))
    if words & _words("imagined") or _is_ahead(reading, number):
        return False
    if names_a_happening(article, reading, timex):
        return True
    is_noun = event is not None and event.nominal and event.status not in AHEAD
    return timex.signal == "after" and is_noun and bool(words & _words("told"))


def _is_looked_back_on(article: Article, sentence: Span, timex: Timex) -> bool:
    """ "Will be tried over the singer's death in 2031": a happening that is known, and what comes of it."""
    start = max(sentence.start, timex.span.start - REACH)
    found = _look_back().search(article.text, start, timex.span.start)
    return found is not None and any(
        is_unplanned(word.casefold()) for word in _WORD.findall(found[1])[-2:]
    )


@lru_cache(maxsize=1)
def _look_back() -> re.Pattern[str]:
    """ "Over the singer's death in", "into her murder aged 50 in"."""
    lead, known = "|".join(sorted(_words("looking_back"))), "|".join(sorted(_words("known")))
    phrase = r"(?:[^\W\d_]+(?:['’]s)?\s+){0,3}?[^\W\d_]+"
    return re.compile(
        rf"\b(?:{lead})\s+(?:(?:{known})\s+|(?=[A-Z]))({phrase})(?:\s+aged\s+\d+,?)?\s+(?:in|on)\s+(?:the\s+)?$"
    )


def is_of_a_law(article: Article, timex: Timex) -> bool:
    """True for "the treaty of 15 June 2031", "the Harbour Act of 2031", unless it is a draft or a yearly grant."""
    if timex.signal not in ("", "at", "after", "since") or timex.type != "DATE":
        return False
    law = _law().search(article.text, max(0, timex.span.start - REACH), timex.span.start)
    named = _law_after().match(article.text, timex.span.end)
    if law is None and (
        named is None or resolve(timex.expr, None, None).interval.unit != Unit.YEAR
    ):
        return False
    start = max(0, (timex.span.start if law is None else law.start()) - REACH // 2)
    end = timex.span.start if law is not None or named is None else named.end()
    around = _WORD.findall(article.text[start:end].casefold())
    return _words("no_law_yet").isdisjoint(around if law is None else around[-6:])


@lru_cache(maxsize=1)
def _law() -> re.Pattern[str]:
    """What stands right before the date: "treaty of", "act of Congress of"."""
    nouns, givers = "|".join(sorted(_words("law"))), "|".join(sorted(_words("lawgiver")))
    return re.compile(rf"\b(?:{nouns})\s+(?:of\s+(?:{givers})\s+)?of\s+(?:the\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _law_after() -> re.Pattern[str]:
    """What stands right after the year: "pact", "Freedom of Trade Act"."""
    nouns = "|".join(sorted(_words("law")))
    title = "|".join(sorted(word.capitalize() for word in _words("law")))
    small = "|".join(sorted(_words("in_a_law")))
    return re.compile(
        rf"\s(?:(?:{nouns})|(?:[A-Z][\w’'-]*\s(?:(?:[A-Z][\w’'-]*|{small})\s){{0,7}})(?:{title}))\b"
    )


def names_a_happening(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for a date beside a noun that names something unplanned, whatever the sentence makes of it."""
    number = reading.page.sentence_of(timex.span)
    sentence = timex.span if number is None else reading.page.sentences[number]
    return (
        _noun_before(article, reading, sentence, timex)
        or _noun_after(article, timex)
        or _is_made(article, timex)
    )


def _is_ahead(reading: Reading, number: int) -> bool:
    told = [reading.events[index] for index in events_in(reading, number)]
    return any(event.status in AHEAD or event.tense == "future" for event in told)


def _noun_before(article: Article, reading: Reading, sentence: Span, timex: Timex) -> bool:
    """ "The murder of the baker in 2031": nothing but its phrase stands between the noun and the date."""
    start = max(sentence.start, timex.span.start - REACH)
    begin = start + max(
        (mark.end() for mark in _BREAK.finditer(article.text[start : timex.span.start])), default=0
    )
    found = None
    for match in _WORD.finditer(article.text, begin, timex.span.start):
        word = match[0].casefold()
        if is_unplanned(word):
            found = match.end()
        elif word in _words("apart"):
            found = None
    if found is None:
        return False
    between = Span(found, timex.span.start)
    number = reading.page.sentence_of(timex.span)
    told = () if number is None else events_in(reading, number)
    return not any(between.contains(reading.events[index].trigger) for index in told)


def _noun_after(article: Article, timex: Timex) -> bool:
    """ "The 2031 flood", "the March 2031 bomb attack"; "the 2031 murder trial" is a trial."""
    following = re.match(
        r"(?:\s[^\W\d_]+){1,5}", article.text[timex.span.end : timex.span.end + REACH]
    )
    near = [] if following is None else following[0].split()
    for at, said in enumerate(near[:_MOST_BETWEEN]):
        word = said.casefold()
        if is_unplanned(word) and not (at > 1 and said[0].isupper()):
            return not any(later.casefold() in _words("other") for later in near[at + 1 : at + 2])
        if word in _links() or (at and not _is_of_a_name(near[at - 1 : at + 1])):
            return _is_head(article, timex)
    return False


def _is_head(article: Article, timex: Timex) -> bool:
    """ "The 2031 stock market crash": common nouns may stand between, where the phrase ends with the happening."""
    before = article.text[max(0, timex.span.start - REACH) : timex.span.start].casefold().split()
    if not before or before[-1] not in word_set("closed_class.toml", "definite"):
        return False
    phrase = _PHRASE.match(article.text[timex.span.end : timex.span.end + REACH])
    words = [] if phrase is None else phrase[0].casefold().split()
    end = next((at for at, word in enumerate(words) if word in _closed()), len(words))
    return 1 < end <= _MOST_BETWEEN and is_unplanned(words[end - 1])


def _is_made(article: Article, timex: Timex) -> bool:
    """ "A 2031 study": what is cited by the day of its making has been made."""
    word = _NEXT_WORD.match(article.text, timex.span.end)
    return timex.signal in ("", "at") and word is not None and word[1].casefold() in _words("made")


def _is_of_a_name(words: list[str]) -> bool:
    """True for "Corben canyoning" in "the 2031 Corben canyoning accident": names, and kinds of doing."""
    return all(word[0].isupper() or word.endswith("ing") for word in words)


@lru_cache(maxsize=8_192)
def is_unplanned(word: str) -> bool:
    """True for a noun of what nobody appoints, in lower case, singular or plural: "attack", "quakes"."""
    singular = (word, word.removesuffix("s"), word.removesuffix("es"))
    return any(form in _words("noun") for form in singular)


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    """The words of the closed classes, with which a noun phrase ends."""
    table = resources.read_toml("lexicons", "en", "closed_class.toml")
    return frozenset(str(word) for words in table.values() for word in words)


@lru_cache(maxsize=1)
def _links() -> frozenset[str]:
    return frozenset(resources.read_toml("lexicons", "en", "appointed.toml")["link"])


@lru_cache(maxsize=8)
def _words(key: str) -> frozenset[str]:
    return frozenset(resources.read_toml("lexicons", "en", "unplanned.toml")[key])
