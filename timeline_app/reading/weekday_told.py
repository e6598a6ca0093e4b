"""A weekday behind a full date: "on Tuesday 2 June 1863 the river rose. On Thursday the bridge fell".

Such a text may be a short history, whose Thursday is two days later, or news, whose Thursday is the last one. Where
it speaks from no other day of its own, both are kept: the day is never shown as certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Between, Fixed, Nearest, evaluate
from timeline_app.reading.placed import Placed, Reference, Story, fixed, speaks_from_a_day

_REACH = 3
"""Sentences from the date to the weekday."""

_NAMES = re.compile(r"\b[A-Z][a-z]+")
_QUOTED = re.compile('["“”]')
_WEEKDAY_AND_MONTH = 2
"""Names in a date that tells its weekday: "Tuesday 2 June 1863"."""


def speaks_today(placed: Sequence[Placed]) -> bool:
    """True for a text that speaks from a day of its own by more than weekdays: "today", "last week"."""
    return any(
        speaks_from_a_day(item.timex.expr) and not isinstance(item.timex.expr, Nearest)
        for item in placed
    )


def of_week_told(item: Placed, story: Story, text: str) -> Timex | None:
    """The weekday as the first one from the date told, or as the last one; None where no date carries it."""
    timex = item.timex
    if not isinstance(timex.expr, Nearest) or timex.expr.field.period != Unit.WEEK:
        return None
    if timex.tense == "future" or timex.quoted or story.today or not story.reached:
        return None
    told = story.reached[-1]
    if not 0 < item.sentence - told.sentence <= _REACH and not _shares(item, told):
        return None
    stretch = fixed(told.expr)
    if stretch is None or stretch.unit != Unit.DAY or stretch.first_day is None:
        return None
    named = len(_NAMES.findall(told.span.of(text))) >= _WEEKDAY_AND_MONTH
    opens = told.heads and told.sentence == 0 and len(story.reached) == 1
    said = _QUOTED.search(text, told.span.end, timex.span.start)
    if told.ahead or said or not (named or opens):
        return None
    found = evaluate(Nearest(timex.expr.field, "future"), stretch.first_day)
    if found is None:
        return None
    latest = replace(timex.expr, direction="past")
    return replace(timex, expr=Between(Fixed(found), latest), leans_on=told.span)


def _shares(item: Placed, told: Reference) -> bool:
    return item.sentence == told.sentence and item.timex.span.start > told.span.end
