"""A short history inside a dated report: "in May 1940 he took office. In June the city fell" is of the year told.

A text of few fixed dates is no history, and yet a past month or day right behind a date of its year goes on from it.
The year is inferred: the expression leans on the date it goes on from, and is never shown as certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Anchor,
    Between,
    Fixed,
    Length,
    Nearest,
    SpanTo,
    TimeExpr,
    evaluate,
)
from timeline_app.reading.asides import is_aside
from timeline_app.reading.nearby import near
from timeline_app.reading.placed import Placed, Reference, Story, fixed

_BESIDE = 6
"""Characters between a year and the day of it: "in 1415, on 25 October"."""

_REACH = 4
"""Sentences from a date to the one that goes on from it, in a text that hardly speaks from a day of its own."""

_WEEKS = 8
"""Between two days of one story, at most, where no more tells that they are."""

_LEAD = 12
"""Characters before a date in which the words that tell its part stand."""

_SINCE = re.compile(r"\bsince\b")
_HEAD = re.compile(r"(?:^|[.!?]['\"”’]?\s|\n)\s*(?:In|During|At)\s(?:the\s)?$")
"""Before a year that the whole sentence is of."""

_PART = re.compile(r"[,;:(–—]")
"""Where another clause may begin, which may be of another year."""

_OWNED = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|['’]s)\s$")
_OWNER = re.compile(r",?\s[a-z]")
"""Around the date that tells which thing is meant: "the 21 May 1940, raid"."""


def of_year_told(item: Placed, story: Story, text: str) -> Timex | None:
    """The bare month or day in the year of the date told right before it, in the same sentence or the last one.

    In a text that speaks from no day of its own a day told may stand further back, if it lies a few weeks before.
    """
    timex, reached = item.timex, story.reached
    if not isinstance(timex.expr, Nearest) or timex.expr.field.period != Unit.YEAR:
        return None
    if timex.tense == "future" or timex.expr.field.holiday is not None or not reached:
        return None
    told = reached[-1]
    stretch = told.stretch
    goes_on = _follows(timex.expr, stretch)
    reach = _REACH if goes_on else 1
    if stretch is None or told.ahead or not 0 <= item.sentence - told.sentence <= reach:
        return None
    inside = told.unit == Unit.YEAR and _runs_through(timex, told, item.sentence, text)
    framed = inside or (told.unit == Unit.YEAR and _frames(timex, told, item.sentence, text))
    joined = not framed and _is_joined(timex, told, item.sentence, text)
    beside = framed or joined or _is_beside(timex, told, item.sentence)
    if told.unit > Unit.MONTH and not beside and not _lies_in(timex.expr, stretch):
        return None
    if timex.tense != "past" and item.sentence != told.sentence:
        return None
    parted = not goes_on and "\n" in text[told.span.end : timex.span.start]
    if parted or (_in_passing(timex, told, text) and not framed):
        return None
    if timex.signal in ("to", "until"):
        found = evaluate(Nearest(timex.expr.field, "future"), (stretch.last_day or 0) + 1)
    else:
        found = near(timex.expr.field, stretch)
    if found is None:
        return None
    parts = framed and _PART.search(text, told.span.end + 2, timex.span.start)
    expr = _or_later(item, told, found, text, in_doubt=inside or joined or bool(parts))
    return replace(timex, expr=expr, leans_on=told.span)


def _or_later(
    item: Placed, told: Reference, found: Interval, text: str, *, in_doubt: bool
) -> TimeExpr:
    """The day of the year told; with the latest one where that is in doubt, or the next one where no verb looks back."""
    timex = item.timex
    if not isinstance(timex.expr, Nearest):
        return Fixed(found)
    field = replace(timex.expr.field, weekday=None)
    closed = item.sentence == told.sentence and _is_closed_off(timex, told, text)
    if closed and not _TELLS.search(text, told.span.end, timex.span.start):
        return Between(Fixed(found), Nearest(field, "future"))
    return Between(Fixed(found), Nearest(field, "past")) if closed or in_doubt else Fixed(found)


_TELLS = re.compile(r"\b(?:[a-z]{2,}ed|was|were|had)\b")
"""A verb that surely looks back."""


def _follows(expr: Nearest, told: Interval | None) -> bool:
    """True for a day that lies some weeks behind a day told, at most: "on 16 July 1969 ... On 19 July"."""
    if told is None or told.last_day is None or told.unit > Unit.DAY or expr.field.day is None:
        return False
    found = evaluate(Nearest(expr.field, "future"), told.last_day)
    return found is not None and (found.first_day or 0) - told.last_day <= _WEEKS * 7


def _lies_in(expr: Nearest, told: Interval) -> bool:
    """True for a day or month of the season told: "in the spring of 1911 they came. On 22 May it fell"."""
    if told.unit != Unit.SEASON:
        return False
    found = near(expr.field, told)
    if found is None or found.first_day is None or told.first_day is None:
        return False
    return told.first_day <= found.first_day <= (told.last_day or told.first_day)


def in_two_minds(item: Placed, settled: Timex, reached: Sequence[Reference]) -> Timex:
    """The month or day with both its years, where the date it goes on from stands in another sentence.

    "He was elected in May 2010. In September he resigned": of that year, most likely; or of the last one.
    """
    expr = item.timex.expr
    if not isinstance(expr, Nearest) or not isinstance(settled.expr, Fixed):
        return settled
    if expr.field.period != Unit.YEAR or settled.leans_on is None:
        return settled
    if any(told.span == settled.leans_on and told.sentence == item.sentence for told in reached):
        return settled
    latest = Nearest(replace(expr.field, weekday=None), "past")
    return replace(settled, expr=Between(settled.expr, latest))


def span_told(item: Placed, settled: Timex, reached: Sequence[Reference]) -> Timex:
    """ "In 1990 he left; for the next four years he taught": so long from what is told, not from the day of writing."""
    match settled.expr:
        case SpanTo(unit=unit, n=n, sign=1, base=Anchor()) if settled.tense == "past" and reached:
            told = reached[-1]
            if fixed(told.expr) is not None and item.sentence - told.sentence <= 1:
                return replace(settled, expr=Length(n, unit))
    return settled


def _is_beside(timex: Timex, told: Reference, sentence: int) -> bool:
    return sentence == told.sentence and timex.span.start - told.span.end <= _BESIDE


def _frames(timex: Timex, told: Reference, sentence: int, text: str) -> bool:
    """True for the year at the head of a sentence of the past: "In 1931 the mill opened in June"."""
    before = text[max(0, told.span.start - _LEAD) : told.span.start]
    return sentence == told.sentence and timex.tense == "past" and bool(_HEAD.search(before))


def _runs_through(timex: Timex, told: Reference, sentence: int, text: str) -> bool:
    """True for the year behind a subject, most likely: "the army in 2003 took the town in April"."""
    if sentence != told.sentence or timex.tense != "past" or _frames(timex, told, sentence, text):
        return False
    if _PART.search(text, told.span.end, timex.span.start):
        return False
    before = text[max(0, told.span.start - _REACH_BACK) : told.span.start]
    return bool(_SUBJECT.search(before))


def _is_joined(timex: Timex, told: Reference, sentence: int, text: str) -> bool:
    """True for the month of a verb joined to that of the year: "was elected in 1902, died in March"."""
    if told.unit != Unit.YEAR or sentence != told.sentence or timex.tense != "past":
        return False
    if not _CONJOINED.fullmatch(text, told.span.end, timex.span.start):
        return False
    return not _is_closed_off(timex, told, text)


_CONJOINED = re.compile(
    r"(?:,\s(?:and\s|but\s)?|\s(?:and|but)\s)(?:then\s)?"
    r"(?!(?:and|but|the|an?|its?|his|her|their|our|he|she|they|we|i|who|which|when|where|while|although|after|before)\s)"
    r"[a-z][^.;:()“”\"]*"
)
"""Between a year and the month of another verb of the same subject."""

_REACH_BACK = 60
_SUBJECT = re.compile(
    r"(?:^|[.!?;:]\s)(?:the|an?|its|his|her|their|our)\s(?:[\w-]+\s){0,2}"
    r"(?!\w*(?:ed|wn|en|ght|lt|ld|rn|ade|st|pt|un|nd|ut|it|eft)\s)[\w-]+\sin\s$",
    re.IGNORECASE,
)
"""Before the year that stands behind a subject, and no participle: not of "a mill built in 1931"."""


def _is_closed_off(timex: Timex, told: Reference, text: str) -> bool:
    """True for the date within commas of "the treaty, signed in May 2012, enters into force on 1 July"."""
    before = text[max(0, told.span.start - _REACH_BACK) : told.span.start]
    return bool(_ADDED.search(before)) and bool(
        _CLOSED.match(text, told.span.end, timex.span.start)
    )


_ADDED = re.compile(r"\w,\s(?!(?:and|but|or|then)\b)(?:[^\s,;]+\s){0,3}(?:in|on|since|from|by)\s$")
_CLOSED = re.compile(r",\s(?!(?:and|or|then)\b)[a-z]")
"""Around a date that only tells more of the thing before it."""


def _in_passing(timex: Timex, told: Reference, text: str) -> bool:
    """True where the date told stands beside the story: "since May 1940", "built in May 1940", "the May 1940 raid"."""
    before = text[max(0, told.span.start - _LEAD) : told.span.start].lower()
    if _SINCE.search(before) or (_OWNED.search(before) and _OWNER.match(text, told.span.end)):
        return True
    return is_aside(replace(timex, span=told.span, signal=""), text)
