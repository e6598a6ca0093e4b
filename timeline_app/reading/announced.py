"""What a history says of the writer's own time: plans ("will be held on 16 May") and the news it opens with.

These count from the day of publication, as in a report, and not from where the story has come to.
"""

from __future__ import annotations

import re
from functools import cache

from timeline_app import resources
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading.placed import Placed, Story, counts_on

_REACH = 120
"""Characters on either side of a date in which its verb may stand."""

_CLAUSE = re.compile(r"[.;:!?](?:\s|$)|\n")
"""What ends a clause."""

_LEAD = 2
"""Sentences that open a text: its name and the first of its story."""


def is_announced(item: Placed, text: str) -> bool:
    """True for the day of "will be held on 16 May", "the trial is to open on Friday"; not in a quotation."""
    timex = item.timex
    if timex.tense != "future" or timex.quoted:
        return False
    before = text[max(0, timex.span.start - _REACH) : timex.span.start]
    behind = text[timex.span.end : timex.span.end + _REACH]
    ends = [match.end() for match in _CLAUSE.finditer(before)]
    last = _CLAUSE.search(behind)
    near = before[ends[-1] if ends else 0 :], behind[: last.start() if last else None]
    return any(_announcing().search(part) for part in near)


def opens_as_news(item: Placed, following: Placed | None, story: Story) -> bool:
    """True for the weekday of "The painter died on Tuesday", before any date of the life that is told then."""
    expr = item.timex.expr
    if not isinstance(expr, Nearest) or expr.field.period != Unit.WEEK or story.reached:
        return False
    if item.sentence > _LEAD or item.timex.tense not in ("past", "future") or item.timex.quoted:
        return False
    return following is None or not counts_on(following.timex.expr, told=True)


@cache
def _announcing() -> re.Pattern[str]:
    words = resources.word_list("outlook.toml", "announcing")
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")\b|'ll\b", re.IGNORECASE)
