"""Words that count from an event to the day of writing: "two weeks ago today", "nearly three years after", "last June".

A count is as exact as its words: to the day, this week, this month, nearly, more than, or plain. What is
counted to is the publication, or the event the same sentence dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Length,
    Nearest,
    Nth,
    Relative,
    Shift,
    TimeExpr,
)
from timeline_app.linking.anchoring import Hanging
from timeline_app.linking.counts import alternations, apposed, dates_of, number_of, pattern

_MONTHS = {Unit.YEAR: 12, Unit.MONTH: 1}
_DAYS = {Unit.WEEK: 7, Unit.DAY: 1}
_UNIT_DAYS = {Unit.YEAR: 365, Unit.MONTH: 30, Unit.WEEK: 7, Unit.DAY: 1}
_NEAR = 30
FRESH_DAYS = 6
"""Days from what is told without a day of its own to the article that tells it."""


@dataclass(frozen=True, slots=True)
class Counting:
    """So much time has gone by since an event, or the expression itself dates it."""

    span: Span
    sentence: Span
    event: int | None
    """The event that is counted to (or, without a count, the one that is dated); None: the publication."""
    months: int = 0
    days: int = 0
    low: int = 0
    high: int = 0
    """Days by which the event counted to may lie before or after the exact count."""
    month: int | None = None
    is_exact: bool = False
    """To the day, this week or an anniversary: few things are so long ago."""
    is_same: bool = False
    """No count: the event is the very one that the other article dates ("last June")."""


def countings(article: Article, reading: Reading, hanging: Hanging) -> Iterator[Counting]:
    """The countings of one article, in text order. **Cost**: linear."""
    for index, timex in enumerate(reading.timexes):
        if timex.quoted or hanging.anchors[index] is not None:
            continue
        number = reading.page.sentence_of(timex.span)
        if number is None:
            continue
        sentence = reading.page.sentences[number]
        yield from _ago(article, reading, hanging, index, sentence)
        yield from _after(article, reading, hanging, index, sentence)
    yield from _anniversaries(article, reading, hanging)


def _ago(
    article: Article, reading: Reading, hanging: Hanging, index: int, sentence: Span
) -> Iterator[Counting]:
    timex = reading.timexes[index]
    match hanging.exprs[index]:
        case Shift(base=Anchor(), unit=unit, n=n) if (
            n < 0 and unit in _UNIT_DAYS and unit > Unit.WEEK
        ):
            if not _is_dated(reading, sentence):
                yield _counted(article, timex, sentence, None, (-n, unit))
        case Shift(base=Relative(unit=Unit.DAY, n=0), unit=unit, n=n, to_day=exact) if (
            n < 0 and unit in _UNIT_DAYS and (exact or n <= -7)
        ):
            if not _is_dated(reading, sentence):
                found = _counted(article, timex, sentence, None, (-n, unit))
                yield replace(found, low=0, high=0, is_exact=True)
        case Shift(base=Relative(), n=n, unit=unit) if n > -7 and unit < Unit.WEEK:
            return  # "earlier in the day"
        case Shift(base=Relative()) | Relative(unit=Unit.YEAR, n=-1) | Nth(n=-1) as expr:
            event = _dated_event(hanging, index)
            if event is not None and _is_of_months(expr):
                yield Counting(
                    timex.span,
                    sentence,
                    event,
                    month=_month(expr),
                    is_same=True,
                    is_exact=isinstance(expr, Shift),
                )
        case _:
            return


def _is_dated(reading: Reading, sentence: Span) -> bool:
    """True where a sentence has a date with its year: that is what the count counts to."""
    return next(dates_of(reading, sentence), None) is not None


def _is_of_months(expr: TimeExpr) -> bool:
    match expr:
        case Nearest(field=field) | Nth(field=field):
            return field.month is not None and field.day is None
        case _:
            return True


def _month(expr: TimeExpr) -> int | None:
    return expr.field.month if isinstance(expr, Nearest | Nth) else None


def _dated_event(hanging: Hanging, index: int) -> int | None:
    return next((e for e, timex in enumerate(hanging.dated_by) if timex == index), None)


def _is_exact(article: Article, timex: Timex) -> bool:
    """True for "two weeks ago today", "twenty years to the day"."""
    following = article.text[timex.span.end : timex.span.end + _NEAR // 2].casefold().lstrip()
    return (
        _exactly().search(timex.text.casefold()) is not None
        or _exactly().match(following) is not None
    )


def _after(
    article: Article, reading: Reading, hanging: Hanging, index: int, sentence: Span
) -> Iterator[Counting]:
    """ "Nearly three years after the collapse", "a week to the day after the fall"."""
    timex = reading.timexes[index]
    size = _size(timex)
    if size is None or size[1] not in _UNIT_DAYS or size[1] < Unit.WEEK:
        return  # "a day after": of the same story, told in the same article
    following = article.text[timex.span.end : sentence.end]
    match = _since().match(following)
    if match is None:
        return
    event = _event_counted_to(reading, hanging, index, sentence)
    found = _counted(article, timex, sentence, event, size)
    yield found if event is not None else replace(found, high=found.high + FRESH_DAYS)


def _size(timex: Timex) -> tuple[int, Unit] | None:
    match timex.expr:
        case Length(n=int(n), unit=unit) | EventRelative(n=int(n), unit=Unit() as unit):
            return n, unit
        case _:
            return None


def _event_counted_to(reading: Reading, hanging: Hanging, index: int, sentence: Span) -> int | None:
    """The event of the sentence that a day of its own dates."""
    for number, event in enumerate(reading.events):
        timex = hanging.dated_by[number]
        if timex is None or timex == index or not sentence.contains(event.trigger):
            continue
        expr = hanging.exprs[timex]
        if isinstance(expr, Nearest) and (expr.field.weekday is not None or expr.field.day):
            return number
    return None


def _anniversaries(article: Article, reading: Reading, hanging: Hanging) -> Iterator[Counting]:
    """ "On Monday, the third anniversary of the crash": that Monday is so many years after it."""
    for sentence in reading.page.sentences:
        if _is_dated(reading, sentence):
            continue
        for match in pattern("anniversary").finditer(article.text, sentence.start, sentence.end):
            count = number_of(match["n"] or "")
            for index, timex in enumerate(reading.timexes):
                gap = article.text[timex.span.end : match.start()]
                event = _dated_event(hanging, index)
                if count and event is not None and apposed().fullmatch(gap):
                    span = Span(timex.span.start, match.end())
                    yield Counting(span, sentence, event, months=12 * count, is_exact=True)


def _counted(
    article: Article,
    timex: Timex,
    sentence: Span,
    event: int | None,
    size: tuple[int, Unit],
) -> Counting:
    n, unit = size
    low, high = _slack(article, timex, unit)
    return Counting(
        timex.span,
        sentence,
        event,
        months=n * _MONTHS.get(unit, 0),
        days=n * _DAYS.get(unit, 0),
        low=low,
        high=high,
        is_exact=_is_exact(article, timex),
    )


def _slack(article: Article, timex: Timex, unit: Unit) -> tuple[int, int]:
    """Days around the exact count: none to the day, half a unit for "nearly", a unit for "more than"."""
    size = _UNIT_DAYS[unit]
    before = article.text[max(0, timex.span.start - _NEAR) : timex.span.end].casefold()
    if unit == Unit.DAY or _is_exact(article, timex):
        return 0, 0
    if _has("nearly", before):
        return -size // 2 - 1, 0
    if _has("over", before):
        return 0, size
    return -size // 3, size


def _has(key: str, passage: str) -> bool:
    return re.search(rf"\b(?:{alternations()[key]})\b", passage) is not None


@lru_cache(maxsize=1)
def _exactly() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternations()['exactly']})\b")


@lru_cache(maxsize=1)
def _since() -> re.Pattern[str]:
    words = alternations()
    return re.compile(
        rf"\s+(?P<exact>(?:{words['exactly']})\s+)?(?:{words['counted_from']})\s", re.IGNORECASE
    )
