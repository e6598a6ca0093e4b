"""Accounts of a year beside the year in which they came out: "the accounts for 2030, published last year".

They come out when their year is over, and within two years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import Unit, civil, day_number
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Fixed, Relative
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import alternations, bound_of, clue_of
from timeline_app.linking.sentences import timexes_in

_LATEST = 2
"""Years after theirs in which accounts are out."""
_REACH = 40
"""Characters before the year in which the accounts are named."""


def accounts_out(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """The clues of one sentence. **Cost**: O(its expressions)."""
    for left, right in pairwise(timexes_in(reading, number)):
        one, two = reading.timexes[left], reading.timexes[right]
        match one.expr, two.expr:
            case (
                Fixed(interval=when, other=None),
                Relative(unit=Unit.YEAR, n=-1 | 0 as n),
            ) if when.unit == Unit.YEAR and when.first_day is not None:
                before = article.text[max(0, one.span.start - _REACH) : one.span.start]
                gap = article.text[one.span.end : two.span.start]
                if _accounts().search(before) is None or _then_out().fullmatch(gap) is None:
                    continue
                year = civil(when.first_day)[0] - n
                first, last = day_number(year + 1), day_number(year + _LATEST + 1) - 1
                span = Span(one.span.start, two.span.end)
                said, days = (
                    "accounts come out when their year is over",
                    DaySet.between(first, last),
                )
                bound = bound_of(first, last)
                clue = clue_of(article, span, days, said, bound, Strength.DEFAULT)
                yield replace(clue, timex=right)
            case _:
                continue


@lru_cache(maxsize=1)
def _accounts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternations()['accounts']})\s+(?:for|of)\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _then_out() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{alternations()['published']})\s+", re.IGNORECASE)
