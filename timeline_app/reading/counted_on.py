"""What counts from a date told before: "two days later", "that year", "the following April", "a Saturday" beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Field, Fixed, Nearest, Nth, Shift, TimeExpr, evaluate
from timeline_app.reading.asides import tells_an_age
from timeline_app.reading.carriers import (
    HISTORY_REACH,
    REACH,
    beside,
    is_weekday,
    nearest,
    needed,
    on_the_way,
    rebased,
)
from timeline_app.reading.month_told import of_month_told
from timeline_app.reading.narrative import AT_DAWN, in_story, into_the_night, past_midnight
from timeline_app.reading.nearby import near
from timeline_app.reading.placed import Placed, Reference, Story, fixed, plain
from timeline_app.reading.quarters import as_called, quarter_ended
from timeline_app.reading.year_told import of_year_told

_APPOSED = re.compile(r",\s(?:an?\s)?|\s\((?:an?\s)?")
"""What may stand between a day and its weekday, told again."""

_COUNTED = re.compile(r"(?:,\s|\s\()(?:(?:[a-z]{3,}ly|just|some|almost|about|over)\s)?")
_CLOSING = (",", ".", ")", ";")
"""Around a length that stands beside its date: "in 1620, exactly a century later, it was rebuilt"."""


_WHOLE = ("event_relation", "this_last_next_unit")
"""Rules of words that name the month or year of the calendar beside that of the story."""


def from_carrier(
    item: Placed, behind: Sequence[Placed], need: Unit, story: Story, text: str
) -> Timex | None:
    """ "Two days later", "that year", "at noon": counted from the date that carries it."""
    timex, reached, history = item.timex, story.reached, story.history
    told = [r for r in reached if r.unit == Unit.QUARTER and item.sentence - r.sentence <= REACH]
    if is_apposed(item, reached, text):
        return replace(timex, expr=reached[-1].expr, leans_on=reached[-1].span)
    if behind and (found := quarter_ended(item, behind[0], text)):
        return as_called(found, told[-1].expr) if told else found
    base = _day_behind(item, behind, need, story, text)
    told_of = reached if history else _but_of_words(item, reached, text)
    base = base or nearest(item, need, told_of, history)
    if base is None or (not history and _is_own_year(timex, base)):
        return None
    if not history and _goes_on_now(item, base, text):
        return None
    if history and tells_an_age(text, base.span, timex.span):
        return None
    expr = rebased(timex.expr, base.expr)
    if history and past_midnight(expr, story.clock, timex.rule in AT_DAWN):
        expr = rebased(timex.expr, Shift(base.expr, Unit.DAY, 1))
    clock = not history and timex.rule in _CLOCKS and not _of_day_told(timex, behind)
    if clock and into_the_night(replace(item, timex=replace(timex, expr=expr)), story):
        expr = rebased(timex.expr, Shift(base.expr, Unit.DAY, 1))
    return replace(timex, expr=_as_calendar(timex, expr), leans_on=base.span)


def _as_calendar(timex: Timex, expr: TimeExpr) -> TimeExpr:
    """ "The following year" behind "in 1970" is 1971, "the next month" behind 3 May is June; "a year later" is rounded."""
    match expr:
        case Shift(base=base, unit=Unit.MONTH | Unit.YEAR as unit, n=1, approx=False):
            if timex.rule in _WHOLE and timex.signal in ("", "at"):
                return replace(expr, base=Shift(base, unit, 0), to_day=True)
    return expr


def _of_day_told(timex: Timex, behind: Sequence[Placed]) -> bool:
    """True for the hour of "at 4 a.m. on that day": it is no hour of the night behind the day."""
    if not behind or not 0 <= behind[0].timex.span.start - timex.span.end <= _NEXT_TO:
        return False
    expr = behind[0].timex.expr
    return isinstance(expr, Shift) and expr.unit == Unit.DAY and expr.n == 0


_NEXT_TO = len(", on ")
"""Characters between an hour and its day."""


def is_apposed(item: Placed, reached: Sequence[Reference], text: str) -> bool:
    """True for "on 6 May, three days later, he was found": the length beside a date that it leads to."""
    expr, span = item.timex.expr, item.timex.span
    told = reached[-1] if reached else None
    if told is None or told.sentence != item.sentence or told.ahead or told.unit >= Unit.DECADE:
        return False
    if not isinstance(expr, Shift) or expr.n <= 0 or text[span.end : span.end + 1] not in _CLOSING:
        return False
    return bool(_COUNTED.fullmatch(text, told.span.end, span.start))


def next_told(
    item: Placed, sign: int, field: Field, reached: Sequence[Reference], history: bool
) -> Timex | None:
    """ "The following April", counted from the last date that carries a year; a weekday alone does not."""
    told = [r for r in reached if not is_weekday(r.expr)]
    told = on_the_way(told, item.sentence)
    if not told or item.sentence - told[-1].sentence > (HISTORY_REACH if history else REACH):
        return None
    reference = told[-1]
    stretch = fixed(reference.expr)
    if stretch is None or (field.period == Unit.WEEK and stretch.unit > Unit.WEEK):
        return None
    if not sign:
        there = near(field, stretch)
        expr = None if there is None else Fixed(there)
        return None if expr is None else replace(item.timex, expr=expr, leans_on=reference.span)
    day = stretch.first_day if sign < 0 else stretch.last_day
    found = None if day is None else evaluate(Nth(field, sign), day)
    if found is None:
        return None
    return replace(item.timex, expr=Fixed(found), leans_on=reference.span)


def told_again(item: Placed, reached: Sequence[Reference], text: str) -> Timex | None:
    """The Saturday of "the next day, a Saturday, he waited": the day right before it."""
    told = reached[-1] if reached else None
    if told is None or told.sentence != item.sentence or told.unit != Unit.DAY:
        return None
    if not _APPOSED.fullmatch(text, told.span.end, item.timex.span.start):
        return None
    return replace(item.timex, expr=told.expr, leans_on=told.span)


def _day_behind(
    item: Placed, behind: Sequence[Placed], need: Unit, story: Story, text: str
) -> Reference | None:
    """The day right behind a time of day, as the text tells it: "at dawn on the 18th" of a history."""
    base = beside(item, behind, need, text)
    if base is None or not isinstance(base.expr, Nearest):
        return base
    day = next(following for following in behind if following.timex.span == base.span)
    if story.history:
        told = in_story(day, None, story, text)
    else:
        told = of_month_told(day, story.reached, REACH) or of_year_told(day, story, text)
    return base if told is None else replace(base, expr=plain(told.expr))


_CLOCKS = ("clock", "clock_range")
"""Rules of hours that name no day."""

_ATTRIBUTED = re.compile(
    r"[,\"”]\s(?!(?:and|but|or|then|before|after|until|while|when|who|which|as)\b)(?:[\w.'’-]+\s){1,6}(?:on\s)?$"
)
"""Before the day of the words in "it struck late on Friday, officials said on Saturday"."""


def _but_of_words(item: Placed, reached: Sequence[Reference], text: str) -> Sequence[Reference]:
    """The dates told, but for that of the words where the sentence before tells another: an hour is of what happened."""
    if item.timex.type != "TIME" or len(reached) < 2:
        return reached
    said, told = reached[-1], reached[-2]
    if said.sentence != told.sentence or said.sentence == item.sentence or told.unit > Unit.DAY:
        return reached
    of_words = _ATTRIBUTED.search(text, told.span.end, said.span.start)
    return reached[:-1] if of_words and text[said.span.end : said.span.end + 1] == "." else reached


def _goes_on_now(item: Placed, base: Reference, text: str) -> bool:
    """True for the hour of "the warning, issued on Thursday, runs until 3 p.m.": of no day that lies behind."""
    timex, told = item.timex, base.expr
    if timex.rule not in _CLOCKS:
        return False
    if timex.tense == "past":
        return base.ahead and base.sentence != item.sentence
    if timex.tense not in ("present", "future"):
        return False
    if not isinstance(told, Nearest) or told.direction != "past":
        return False
    return base.sentence != item.sentence or "," in text[base.span.end : timex.span.start]


def _is_own_year(timex: Timex, base: Reference) -> bool:
    """True for "earlier in the year" of a report, where no day of a named year stands before it: its own.

    So is the month of "it runs out at the end of the month", as no verb looks back.
    """
    if timex.rule not in ("within_story", "part_of_unit"):
        return False
    need = needed(timex.expr)
    if need == Unit.MONTH:
        return timex.tense != "past"
    told = base.unit < Unit.QUARTER and fixed(base.expr) is not None
    return not told and need == Unit.YEAR
