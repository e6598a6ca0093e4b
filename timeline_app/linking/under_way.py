"""Years that are under way by the words before them: "so far in 2031, nine boats have sunk".

What is counted so far in a year is told in it. In a tale of the past ("so far in 2031 he had won nothing") and in a
quotation the year is another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from timeline_app.core.article import Article, Reading
from timeline_app.core.calendar import Unit
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Fixed
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import alternations, bound_of, clue_of
from timeline_app.linking.elsewhere import is_made_up_or_mistaken
from timeline_app.linking.sentences import timexes_in

_REACH = 24
"""Characters before the year in which "so far" stands."""


def under_way(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """The clues of one sentence. **Cost**: O(its expressions)."""
    sentence = reading.page.sentences[number]
    for index in timexes_in(reading, number):
        timex = reading.timexes[index]
        match timex.expr:
            case Fixed(interval=when, other=None) if when.unit == Unit.YEAR:
                start = max(sentence.start, timex.span.start - _REACH)
                so_far = _so_far().search(article.text, start, timex.span.start)
                first, last = when.first_day, when.last_day
                if so_far is None or timex.quoted or first is None or last is None:
                    continue
                is_tale = _then().search(article.text, sentence.start, sentence.end) is not None
                if is_tale or is_made_up_or_mistaken(article, reading, timex.span, None):
                    continue
                said, days = "a year so far is the current one", DaySet.between(first, last)
                span = replace(timex.span, start=so_far.start())
                bound = bound_of(first, last)
                clue = clue_of(article, span, days, said, bound, Strength.STRONG)
                yield replace(clue, timex=index)
            case _:
                continue


@lru_cache(maxsize=1)
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternations()['so_far']})\s+(?:in|during)\s+$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _then() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternations()['in_a_tale']})\b", re.IGNORECASE)
