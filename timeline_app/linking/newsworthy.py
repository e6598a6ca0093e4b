"""Quotations that are news: words that one article reports of its own week are quoted elsewhere within days.

**Counted** on the development articles: of 13 pairs that share ten quoted words all lay within two days.
Only where one of the two tells the saying of its own week ("told the Courier this week", "on Thursday") and
the other gives it no time of its own.
"""

from __future__ import annotations

from timeline_app.core.article import Reading
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import TimeExpr, is_anchored, resolve
from timeline_app.linking.anchoring import Hanging

NEWS_DAYS = 6
"""Days from a saying to the article that quotes it as news."""


def fresh_expression(reading: Reading, hanging: Hanging, event: int) -> int | None:
    """The expression that tells a saying of the week of writing: its own, or that of its occasion."""
    for told in (event, hanging.occasion[event]):
        timex = None if told is None else hanging.dated_by[told]
        if timex is not None:
            fresh = hanging.anchors[timex] is None and _is_of_a_week(hanging.exprs[timex])
            return timex if fresh and not reading.timexes[timex].quoted else None
    return None


def is_told_of_another_time(hanging: Hanging, event: int) -> bool:
    """True where the saying, or its occasion, has a time that is no day of the week of writing."""
    for told in (event, hanging.occasion[event]):
        timex = None if told is None else hanging.dated_by[told]
        if timex is not None and not _is_of_a_week(hanging.exprs[timex]):
            return True
    return False


def _is_of_a_week(expr: TimeExpr) -> bool:
    return is_anchored(expr) and resolve(expr, None, None).interval.unit <= Unit.WEEK
