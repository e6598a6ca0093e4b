"""One time told twice: "last year, in 2030", "yesterday (14 June 2031)", "next year, in 2032".

The first counts from the day of writing and the second is a date of the calendar, so the two together give
the day of writing. They must stand side by side with a mark between them and one after them; "forty years ago
in 1991" needs none. "Now, in 2033, we can see" gives the day of a speaker; a story has a "now" of its own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.dayset import DaySet
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Vague,
    Within,
    is_anchored,
)
from timeline_app.linking.works import is_in_a_work

_BETWEEN = re.compile(r"(?:,\s*|\s*\(|\s+[–—-]\s*)(?:(?:in|on|namely|that is)\s+)?")
_PLAINLY = re.compile(r"\s+(?:back\s+)?in\s+")
_AFTER = re.compile(r"\s*(?:[,.;:)\]]|[–—]|\s-\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_LIST = re.compile(r"\s*,?\s*(?:and|or|to|until|through)\s+(?:in\s+)?\d|\s*[–-]\s*\d")


_AGO_BEFORE = re.compile(r"\bago\s+$", re.IGNORECASE)
_NEAR = 10
_HALF_A_YEAR = 183


def is_season_of_a_contest(expr: TimeExpr) -> bool:
    """True for "last season", which names no quarter of the year: in sport and on stage it is a year's round."""
    match expr:
        case Relative(unit=Unit.SEASON) | Shift(base=Anchor(), unit=Unit.SEASON):
            return True
        case _:
            return False


def told_in_a_season(expr: TimeExpr, first: int, last: int) -> DaySet:
    """The days on which "last season" may be said of a date: within a year and a half after it.

    A round runs within one year or from autumn to spring, so it may begin or end half a year off.
    """
    rounds = expr.n if isinstance(expr, Relative | Shift) and isinstance(expr.n, int) else 0
    days = 365 * abs(rounds) + _HALF_A_YEAR
    return DaySet.between(
        first if rounds < 0 else first - days,
        last if rounds > 0 else last + days,
    )


@dataclass(frozen=True, slots=True)
class Apposition:
    """Indexes into ``Reading.timexes``: what counts from the day of writing, and the date it is."""

    counted: int
    dated: int


def appositions(article: Article, reading: Reading) -> list[Apposition]:
    """The pairs of one article, in text order. **Cost**: O(time expressions)."""
    return list(_pairs(article, reading))


def told_again(article: Article, reading: Reading) -> list[Apposition]:
    """Counts from another date with the date they come to: "two months earlier, in January 2031". **Cost**: linear."""
    order = sorted(range(len(reading.timexes)), key=lambda i: reading.timexes[i].span)
    out = []
    for left, right in itertools.pairwise(order):
        one, two = reading.timexes[left], reading.timexes[right]
        counts = one.leans_on is not None and one.span.end <= two.span.start
        if counts and _is_date(two) and _side_by_side(article.text, one, two):
            out.append(Apposition(left, right))
    return out


def _pairs(article: Article, reading: Reading) -> Iterator[Apposition]:
    order = sorted(range(len(reading.timexes)), key=lambda i: reading.timexes[i].span)
    for left, right in itertools.pairwise(order):
        one, two = reading.timexes[left], reading.timexes[right]
        if one.span.end > two.span.start or is_in_a_work(article, one.span):
            continue
        if _AGO_BEFORE.search(article.text, max(0, one.span.start - _NEAR), one.span.start):
            continue  # "eighty years ago next month, in June 1942"
        if not _side_by_side(article.text, one, two):
            continue
        if _is_date(two) and (_counts(one.expr) or _is_speakers_now(article, reading, one)):
            yield Apposition(left, right)
        elif _is_date(one) and _counts(two.expr):
            yield Apposition(right, left)


def _is_speakers_now(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for the "now" of one who speaks of "us": that of a story may lie anywhere."""
    match timex.expr:
        case Vague(when="present", unit=None) if timex.tense != "past" and not timex.quoted:
            number = reading.page.sentence_of(timex.span)
            said = "" if number is None else reading.page.sentences[number].of(article.text)
            return not resources.word_set("reckoning.toml", "speaker").isdisjoint(
                _WORD.findall(said.casefold())
            )
        case _:
            return False


def _side_by_side(text: str, one: Timex, two: Timex) -> bool:
    end = two.span.end
    forms = (_BETWEEN, _PLAINLY) if _is_years_ago(one.expr) else (_BETWEEN,)
    return (
        any(form.fullmatch(text, one.span.end, two.span.start) for form in forms)
        and _AFTER.match(text, end) is not None
        and _LIST.match(text, end) is None
    )


def _is_years_ago(expr: TimeExpr) -> bool:
    match expr:
        case Shift(base=Anchor(), unit=Unit.YEAR, n=int(n)):
            return n < 0
        case _:
            return False


def _counts(expr: TimeExpr) -> bool:
    match expr:
        case Relative() | Nth() | Shift(base=Anchor()):
            return True
        case Within(outer=Relative()) | Between(first=Nth(), last=Nth()):
            return True
        case _:
            return False


def _is_date(timex: Timex) -> bool:
    return timex.type == "DATE" and not is_anchored(timex.expr) and timex.leans_on is None
