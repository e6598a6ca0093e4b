"""Years gone by since a date, up to a day of this week: "on Sunday, nearly three years after the fire of 10 February 2031".

A bare count is of full years and may be rounded; "nearly" comes before the day on which they are full, and "more than"
after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import Unit, add_months
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import (
    Dated,
    alternations,
    bound_of,
    clue_of,
    number_of,
    pattern,
    within,
)
from timeline_app.linking.elsewhere import is_made_up_or_mistaken

_NEAR = 30
"""Characters between the count and the date it hangs on, or the word by which it is rounded."""
_COMMA = re.compile(r"[,;]")
_A_MONTH = 31
_SLACK = {
    "": ((-12, 18, Strength.STRONG), (-8, 12, Strength.DEFAULT)),
    "of years": ((-12, 12, Strength.STRONG), (0, 0, Strength.DEFAULT)),
    "half": ((-6, 6, Strength.DEFAULT),),
    "nearly": ((-12, 1, Strength.STRONG), (-6, 0, Strength.DEFAULT)),
    "over": ((-1, 18, Strength.STRONG), (0, 12, Strength.DEFAULT)),
}
"""Months before and after the day on which the years are full."""


def gone_by(
    article: Article, reading: Reading, sentence: Span, dates: Sequence[Dated]
) -> Iterator[Clue]:
    """The clues of one sentence. **Cost**: O(sentence)."""
    for match in pattern("gone by").finditer(article.text, sentence.start, sentence.end):
        count = number_of(match["n"])
        near = [d for d in dates if 0 <= d.span.start - match.end() <= _NEAR]
        if not count or not near or len(dates) != 1 or _is_a_rhythm(article, sentence, match):
            continue
        if not (_is_now(reading, sentence) or _is_present(article, reading, sentence, match)):
            continue
        (date,) = near
        span = Span(match.start(), date.span.end)
        months = 12 * count + (6 if match["half"] else 0)
        before = article.text[max(sentence.start, match.start() - _NEAR) : match.start()]
        for back, ahead, strength in _SLACK[_rounding(before, match, date)]:
            first = add_months(date.first, months + back)
            last = add_months(date.last, months + ahead)
            said, days = "so many years later is now", DaySet.between(first, last)
            yield clue_of(article, span, days, said, bound_of(first, last), strength)


def _rounding(before: str, match: re.Match[str], date: Dated) -> str:
    """How the count is rounded; one from a bare year is a difference of years."""
    found = _rounded().search(before)
    if found is not None and found.lastgroup is not None:
        return found.lastgroup
    if match["half"]:
        return "half"
    return "of years" if date.last - date.first > _A_MONTH else ""


@lru_cache(maxsize=1)
def _rounded() -> re.Pattern[str]:
    words = alternations()
    nearly, over = words["nearly"], words["over"]
    return re.compile(rf"\b(?:(?P<nearly>{nearly})|(?P<over>{over}))\s+$", re.IGNORECASE)


def _is_a_rhythm(article: Article, sentence: Span, match: re.Match[str]) -> bool:
    """True for "held every four years since 1960": a rhythm, not a count."""
    before = article.text[sentence.start : match.start()].casefold().split()
    return before[-1:] != [] and before[-1] in alternations()["every"].split("|")


def _is_present(article: Article, reading: Reading, sentence: Span, match: re.Match[str]) -> bool:
    """True for "thirty years on from 1968, when they painted it, some of it is pink": the main clause is of the present.

    Nothing but what "when" and "who" lead in may be of the past, and nothing be ahead, made up or quoted. "Four years
    after 1914 the land is in ruins" may be a tale in the present, so that "after" needs "still" or "now".
    """
    span = Span(*match.span())
    if any(quote.span.contains(span) for quote in reading.quotes):
        return False
    if _form("not_told").search(article.text, sentence.start, match.start()):
        return False
    is_plain = _form("counted_plainly").search(match[0]) is not None
    now, is_present = "surely_now" if is_plain else "of_now", False
    for clause in _clauses(article.text, sentence):
        said = clause.of(article.text)
        if _form("led_in").match(said.strip()):
            continue
        rest = said.replace(match[0], " ")
        if _form("story").search(rest) or _form("not_told").search(rest):
            return False
        told = [e for e in reading.events if clause.contains(e.trigger)]
        if any(e.tense in ("past", "future") and not e.nominal for e in told):
            return False
        event = told[0] if told else None
        if is_made_up_or_mistaken(article, reading, Span(clause.end, clause.end), event):
            return False
        is_present = is_present or _form(now).search(said) is not None
    return is_present


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The pieces of a sentence between commas."""
    start = sentence.start
    for cut in (*(m.start() for m in _COMMA.finditer(text, start, sentence.end)), sentence.end):
        yield Span(start, cut)
        start = cut + 1


@lru_cache(maxsize=4)
def _form(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternations()[key]})\b", re.IGNORECASE)


def _is_now(reading: Reading, sentence: Span) -> bool:
    """True where the sentence tells of the days of writing: "on Sunday", "this week"."""
    return any(
        is_anchored(timex.expr)
        and not timex.quoted
        and resolve(timex.expr, None, None).interval.unit <= Unit.WEEK
        for timex in within(reading, sentence)
    )
