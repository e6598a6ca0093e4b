"""Dates on which something of the text began: "opened in 1959", "since 1887", "(est. 1954)".

A date of the past with its year, in what the article itself says. What began is told by words before the date
("founded", "joined", "first held"); any other date of the past may still be counted from by "forty years on".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.inflection import suffixed
from timeline_app.core.timeexpr import Fixed
from timeline_app.linking import kin
from timeline_app.linking.owners import (
    Owner,
    either,
    either_of,
    listed,
    owner_after,
    owner_before,
    table,
)
from timeline_app.linking.sentences import events_in, timexes_in

NEAR = 70
"""Characters before a date in which the word for the beginning stands."""
_LONGEST = re.compile(r"[;:]|\s[–—]\s|—")


How = Literal["thing", "post", "since", ""]
"""Whether a thing began, which has an age; or someone took up a post; a state that lasts; or it only happened."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """When something began, and what."""

    span: Span
    sentence: int
    first: int
    last: int
    owner: Owner
    how: How
    date: Span


def beginnings(article: Article, reading: Reading, number: int) -> Iterator[Beginning]:
    """The dates of one sentence, in text order. **Cost**: O(sentence)."""
    sentence = reading.page.sentences[number]
    for index in timexes_in(reading, number):
        timex = reading.timexes[index]
        days = _days(timex)
        if days is None or timex.quoted or timex.tense == "future":
            continue
        cue = _cue(article, reading, number, timex)
        at = timex.span.start if cue is None else cue.start()
        owner = _owner(
            article.text, Span(_from(article, reading, number, cue), sentence.end), timex, cue
        )
        span = Span(at, timex.span.end)
        yield Beginning(span, number, *days, owner, _how(article, sentence, timex, cue), timex.span)


def _owner(text: str, sentence: Span, timex: Timex, cue: re.Match[str] | None) -> Owner:
    """What began; of "he founded the club in 1902" the club."""
    at = timex.span.start if cue is None else cue.start()
    makes = cue is not None and _makes().match(text, at, sentence.end) is not None
    if cue is not None and makes and not _is_passive(text, sentence, at):
        return replace(owner_after(text, cue.end(), sentence.end), is_made=True)
    return owner_before(text, sentence.start, at, after=timex.span.end, end=sentence.end)


def _from(article: Article, reading: Reading, number: int, cue: re.Match[str] | None) -> int:
    """Where the words of what began begin: of "the mayor opened the bridge, built in 1950" behind "opened"."""
    sentence = reading.page.sentences[number]
    if cue is None or _is_passive(article.text, sentence, cue.start()):
        return sentence.start
    told = (reading.events[index] for index in events_in(reading, number))
    ends = [e.trigger.end for e in told if not e.nominal and e.trigger.end <= cue.start()]
    between = article.text[max(ends, default=cue.start()) : cue.start()].casefold().split()
    is_apart = bool(between) and listed("joining").isdisjoint(between)
    return max(ends) if is_apart and listed("pronouns").isdisjoint(between) else sentence.start


def _is_passive(text: str, sentence: Span, at: int) -> bool:
    words = text[sentence.start : at].casefold().split()[-3:]
    return not listed("passive").isdisjoint(words)


def _how(article: Article, sentence: Span, timex: Timex, cue: re.Match[str] | None) -> How:
    if timex.signal == "since":
        before = article.text[sentence.start : timex.span.start]
        stands = re.search(rf"\b(?:{either('stood')})\b", before, re.IGNORECASE)
        return "thing" if cue is None and stands else "since"
    if cue is None:
        return ""
    is_post = cue[0].casefold() in _forms("post")
    return "post" if is_post or _is_of_another(article.text, sentence, timex, cue) else "thing"


def _is_of_another(text: str, sentence: Span, timex: Timex, cue: re.Match[str]) -> bool:
    """True for what its owner did to something: "Ida Crane opened Bell House in 1990"."""
    behind = text[cue.end() : timex.span.start].casefold().split()
    is_done = _is_passive(text, sentence, cue.start()) or len(behind) < 2
    if is_done or behind[0] in resources.word_set("closed_class.toml", "prepositions"):
        return False
    return _makes().match(text, cue.start(), sentence.end) is None


def _days(timex: Timex) -> tuple[int, int] | None:
    match timex.expr:
        case Fixed(interval=when, other=None) if when.unit <= Unit.YEAR and timex.mod is None:
            first, last = when.first_day, when.last_day
            said = timex.signal in ("", "at", "since", "during")
            if said and timex.leans_on is None and first is not None and last is not None:
                return first, last
    return None


def _cue(article: Article, reading: Reading, number: int, timex: Timex) -> re.Match[str] | None:
    """The last word for a beginning before this date, None where another verb stands between or there is none."""
    sentence = reading.page.sentences[number]
    low = max(sentence.start, timex.span.start - NEAR)
    cuts = [match.end() for match in _LONGEST.finditer(article.text, low, timex.span.start)]
    found = list(_begun().finditer(article.text, cuts[-1] if cuts else low, timex.span.start))
    if not found:
        return None
    end = found[-1].end()
    triggers = (
        reading.events[k].trigger
        for k in events_in(reading, number)
        if not reading.events[k].nominal
    )
    between = (one.start for one in triggers if end <= one.start < timex.span.start)
    is_other = any(article.text[end:start].strip() for start in between)  # not of "first held"
    return None if is_other else found[-1]


@lru_cache(maxsize=2)
def _forms(key: str) -> frozenset[str]:
    """The past forms of the verbs of ``tallies.toml`` under a key, and the phrases beside them."""
    said = table()[key]
    kinds = resources.read_toml("lexicons", "en", "predicates.toml")["classes"]
    bases = {word for kind in said["kinds"] for word in kinds[kind] if kin.is_verb(word)}
    bases |= {verb for word in said["meanings"] for verb in kin.verbs_like(word)}
    return frozenset(form for base in bases for form in _past(base)) | frozenset(said["phrases"])


def _past(verb: str) -> Iterator[str]:
    """ "Founded"; "began" and "begun"; "set up"."""
    base, _, particle = verb.partition("_")
    for form in _irregular().get(base, (suffixed(base, "ed"),)):
        yield f"{form} {particle}".strip()


@lru_cache(maxsize=1)
def _irregular() -> dict[str, tuple[str, ...]]:
    rows = resources.read_toml("lexicons", "en", "verbs.toml")["irregular"]
    return {base: (*past.split(), *participle.split()) for base, past, participle in rows}


@lru_cache(maxsize=1)
def _thing() -> str:
    return either_of(_forms("begun"))


@lru_cache(maxsize=1)
def _begun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_thing()}|{either_of(_forms('post'))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _makes() -> re.Pattern[str]:
    """ "Founded the club", "opened Bell House"; "opened its dome" is told of the one that opened."""
    return re.compile(rf"(?:{_thing()})\s+(?:the|an?|this|that)\s", re.IGNORECASE)
