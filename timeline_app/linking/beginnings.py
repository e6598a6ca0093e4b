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
from timeline_app.core.timeexpr import Fixed
from timeline_app.linking.owners import Owner, either, listed, owner_after, owner_before
from timeline_app.linking.sentences import timexes_in

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
        cue = _cue(article, sentence, timex)
        at = timex.span.start if cue is None else cue.start()
        owner = _owner(article.text, sentence, timex, cue)
        span = Span(at, timex.span.end)
        yield Beginning(span, number, *days, owner, _how(article, sentence, timex, cue), timex.span)


def _owner(text: str, sentence: Span, timex: Timex, cue: re.Match[str] | None) -> Owner:
    """What began; of "he founded the club in 1902" the club."""
    at = timex.span.start if cue is None else cue.start()
    makes = cue is not None and _makes().match(text, at, sentence.end) is not None
    if cue is not None and makes and not _is_passive(text, sentence, at):
        return replace(owner_after(text, cue.end(), sentence.end), is_made=True)
    return owner_before(text, sentence.start, at, after=timex.span.end, end=sentence.end)


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
    is_post = cue[0].casefold() in listed("post")
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


def _cue(article: Article, sentence: Span, timex: Timex) -> re.Match[str] | None:
    """The last word for a beginning before this date, None where there is none in its clause."""
    low = max(sentence.start, timex.span.start - NEAR)
    cuts = [match.end() for match in _LONGEST.finditer(article.text, low, timex.span.start)]
    found = list(_begun().finditer(article.text, cuts[-1] if cuts else low, timex.span.start))
    return found[-1] if found else None


@lru_cache(maxsize=1)
def _begun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{either('begun')}|{either('post')})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _makes() -> re.Pattern[str]:
    """ "Founded the club", "opened Bell House"; "opened its dome" is told of the one that opened."""
    return re.compile(rf"(?:{either('begun')})\s+(?:the|an?|this|that)\s", re.IGNORECASE)
