"""Articles that look back on a story of another year: their bare months and days are of that story.

News names a month or a day without its year where it is near. A piece written "almost a year on", or one that has
told "7 April 2013" before "on 29 April", goes by the story's own calendar, and such a date bounds nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.resources import word_list

_OF_SOME = re.compile(r"\b(?:a|an|one)\s+(?:[^\W\d_]+\s+){1,2}(?:in|of)\s+$", re.IGNORECASE)
"""Before the month of "a Saturday in November"."""
_REACH = 40


def looks_back(article: Article, reading: Reading, index: int) -> bool:
    """True for a date without a year that may be of the year of an older story the article tells.

    **Cost**: O(expressions before it), and once O(text) for an article.
    """
    timex = reading.timexes[index]
    before = article.text[max(0, timex.span.start - _REACH) : timex.span.start]
    if _OF_SOME.search(before) or _years_on().search(article.text):
        return True
    return any(_is_told_in_full(other) for other in reading.timexes[:index])


def _is_told_in_full(timex: Timex) -> bool:
    """True for "7 April 2013", "in April 2013", told as past; not for a bare year, nor for what is to come."""
    if timex.type not in ("DATE", "TIME") or timex.tense == "future" or is_anchored(timex.expr):
        return False
    interval = resolve(timex.expr, None, None).interval
    return not interval.is_open and interval.unit <= Unit.MONTH


@lru_cache(maxsize=1)
def _years_on() -> re.Pattern[str]:
    """ "Almost a year on,", "two years on.", "exactly a year since"."""
    counts = "|".join(map(re.escape, word_list("reckoning.toml", "counts_of_years")))
    on = "|".join(map(re.escape, word_list("reckoning.toml", "years_on")))
    near = "|".join(map(re.escape, word_list("reckoning.toml", "near_a_year")))
    return re.compile(
        rf"\b(?:{counts}|\d+)\s+years?\s+(?:{on})\s*(?:[,.;:—–]|$)|\b(?:{near})\s+(?:{counts}|\d+)\s+years?\s+since\b",
        re.IGNORECASE,
    )
