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
from timeline_app.core.timeexpr import (
    Anchor,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Within,
    is_anchored,
)

_BETWEEN = re.compile(r"(?:,\s*|\s*\(|\s+[–—-]\s*)(?:(?:in|on|namely|that is)\s+)?")
_AFTER = re.compile(r"\s*(?:[,.;:)\]]|[–—]|\s-\s|$)")
_LIST = re.compile(r"\s*,?\s*(?:and|or|to|until|through)\s+(?:in\s+)?\d|\s*[–-]\s*\d")


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
