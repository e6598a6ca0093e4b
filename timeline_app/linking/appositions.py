"""One time told twice: "last year, in 2030", "yesterday (14 June 2031)", "next year, in 2032".

The first counts from the day of writing and the second is a date of the calendar, so the two together give
the day of writing. They must stand side by side with a mark between them and one after them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline_app.core.article import Article, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.dayset import DaySet
from timeline_app.core.timeexpr import (
    Anchor,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Within,
    is_anchored,
)
from timeline_app.linking.works import is_in_a_work

_BETWEEN = re.compile(r"(?:,\s*|\s*\(|\s+[–—-]\s*)(?:(?:in|on|namely|that is)\s+)?")
_AFTER = re.compile(r"\s*(?:[,.;:)\]]|[–—]|\s-\s|$)")
_LIST = re.compile(r"\s*,?\s*(?:and|or|to|until|through)\s+(?:in\s+)?\d|\s*[–-]\s*\d")


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


def _pairs(article: Article, reading: Reading) -> Iterator[Apposition]:
    order = sorted(range(len(reading.timexes)), key=lambda i: reading.timexes[i].span)
    for left, right in itertools.pairwise(order):
        one, two = reading.timexes[left], reading.timexes[right]
        if one.span.end > two.span.start or not _side_by_side(article.text, one, two):
            continue
        if is_in_a_work(article, one.span):
            continue
        if _counts(one.expr) and _is_date(two):
            yield Apposition(left, right)
        elif _is_date(one) and _counts(two.expr):
            yield Apposition(right, left)


def _side_by_side(text: str, one: Timex, two: Timex) -> bool:
    end = two.span.end
    return (
        _BETWEEN.fullmatch(text, one.span.end, two.span.start) is not None
        and _AFTER.match(text, end) is not None
        and _LIST.match(text, end) is None
    )


def _counts(expr: TimeExpr) -> bool:
    match expr:
        case Relative() | Nth() | Shift(base=Anchor()):
            return True
        case Within(outer=Relative()):
            return True
        case _:
            return False


def _is_date(timex: Timex) -> bool:
    return timex.type == "DATE" and not is_anchored(timex.expr) and timex.leans_on is None
