"""Quotations that are news: words that one article reports of its own week are quoted elsewhere within days.

**Counted** on the development articles: of 13 pairs that share ten quoted words all lay within two days.
Only where one of the two tells the saying of its own week ("told the Courier this week", "on Thursday") and
the other gives it no time of its own.
"""

from __future__ import annotations

from timeline_app.core.article import Reading
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Anchor, Nearest, Part, Relative, Shift, TimeExpr, Within
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
    """True for "on Thursday", "yesterday", "this week"; "10 July last year" is a day, but of another year."""
    match expr:
        case Part(base=base):
            return _is_of_a_week(base)
        case Nearest(field=field):
            return field.weekday is not None and field.month is None and field.day is None
        case Relative(unit=unit, n=n) | Shift(base=Anchor(), unit=unit, n=n):
            return unit <= Unit.WEEK and -1 <= n <= 0
        case Within(outer=outer):
            return _is_of_a_week(outer)
        case _:
            return False
