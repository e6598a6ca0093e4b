"""Days of the week that an article names without a date: they are those of one week.

"The roof fell in on Tuesday, 14 May. The search will go on on Friday": that Friday is the one after 14 May, or
the article would have said which. So an article that tells of Thursday and looks ahead to Monday was written
between the two. All of it is ``default``; what is quoted, or stands beside "every" or "the Friday after", says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.dayset import DaySet, weekdays
from timeline_app.core.event import Evidence
from timeline_app.core.status import AHEAD, Strength
from timeline_app.core.timeexpr import Field, Nearest, Part
from timeline_app.linking.clues import Clue
from timeline_app.linking.directions import governing_events, is_trusted_past
from timeline_app.linking.patterns import pattern_days
from timeline_app.linking.yearless import FULL_REACH_DAYS, pattern_of

WEEK = 7
BESIDE_DAYS = 12
"""Days from a full date to the article, where another weekday of the past is named beside it: six and six."""


@dataclass(frozen=True, slots=True)
class _Day:
    timex: int
    span: Span
    weekday: int


def weekly_clues(article: Article, reading: Reading) -> list[Clue]:
    """The clues of one article from its days of the week, in text order. **Cost**: O(time expressions)."""
    governing = governing_events(reading)
    full = _full_dates(article, reading, governing)
    dated = {index for index, _, _ in full}
    past, ahead = _bare_days(article, reading, governing, dated)
    found = list(_between(article, past, ahead))
    if len({pattern for _, _, pattern in full}) == 1:
        found.extend(_after_full(article, full[0], past, ahead))
    return found


def _bare_days(
    article: Article,
    reading: Reading,
    governing: Mapping[int, EventMention],
    dated: set[int],
) -> tuple[list[_Day], list[_Day]]:
    """The days of the week that are told as past, and those that are to come."""
    past, ahead = list[_Day](), list[_Day]()
    for index, timex in enumerate(reading.timexes):
        weekday, event = _weekday(timex), governing.get(index)
        if weekday is None or event is None or timex.quoted or event.quoted:
            continue
        if index in dated or timex.signal not in ("", "at", "by", "until", "from"):
            continue
        day = _Day(index, timex.span, weekday)
        if timex.tense == "future" and (event.status in AHEAD or event.tense == "future"):
            ahead.append(day)
        elif timex.tense == "past" and is_trusted_past(article, reading, timex, event):
            past.append(day)
    return past, ahead


def _weekday(timex: Timex) -> int | None:
    """The day of the week where the expression names that alone, with a part of the day at most."""
    expr = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if not isinstance(expr, Nearest) or timex.leans_on is not None:
        return None
    field = expr.field
    named = field.month, field.day, field.holiday, field.nth
    return field.weekday if all(part is None for part in named) else None


def _full_dates(
    article: Article, reading: Reading, governing: Mapping[int, EventMention]
) -> list[tuple[int, Span, Field]]:
    """What has its weekday and its day of the month and is told as past."""
    found = []
    for index, timex in enumerate(reading.timexes):
        pattern = None if timex.quoted else pattern_of(article, reading, index)
        if pattern is None or pattern.weekday is None or pattern.day is None:
            continue
        event = governing.get(index) or governing.get(index - 1)
        if event is not None and is_trusted_past(article, reading, timex, event):
            found.append((index, timex.span, pattern))
            if _weekday(reading.timexes[index - 1]) == pattern.weekday:
                found.append((index - 1, timex.span, pattern))
    return found


def _between(article: Article, past: Sequence[_Day], ahead: Sequence[_Day]) -> Iterator[Clue]:
    """Written from the last day of the past to the first one to come."""
    for one in past[:1]:
        for two in ahead[:1]:
            reach = (two.weekday - one.weekday) % WEEK
            if reach:
                days = weekdays(one.weekday).spread(0, reach)
                first, second = _words(article, one), _words(article, two)
                said = f"{first} is past and {second} to come: days of one week"
                bound = f"from {first} to {second}"
                yield _clue(article, one.span, two.span, days, said, bound)


def _after_full(
    article: Article,
    full: tuple[int, Span, Field],
    past: Sequence[_Day],
    ahead: Sequence[_Day],
) -> Iterator[Clue]:
    _, span, pattern = full
    home = pattern.weekday or 0
    text = span.of(article.text)
    for day in ahead[:1]:
        reach = (day.weekday - home) % WEEK or WEEK
        said = f"{_words(article, day)}, still to come, is the one after {text}"
        days = pattern_days(pattern).spread(0, reach)
        yield _clue(article, span, day.span, days, said, f"within {reach} days after {text}")
    for day in past[:1]:
        said = f"{_words(article, day)} is of the week of {text}"
        days = pattern_days(pattern).spread(0, BESIDE_DAYS)
        yield _clue(article, span, day.span, days, said, f"within {BESIDE_DAYS} days after {text}")


def dated_weekdays(article: Article, reading: Reading) -> DaySet | None:
    """The days on which the dates with a weekday and without a year may all be told, None where there are none."""
    found: DaySet | None = None
    for index, timex in enumerate(reading.timexes):
        pattern = None if timex.quoted else pattern_of(article, reading, index)
        if pattern is not None and pattern.weekday is not None and pattern.day is not None:
            back = 0 if timex.tense == "past" else -FULL_REACH_DAYS
            days = pattern_days(pattern).spread(back, FULL_REACH_DAYS)
            found = days if found is None else found & days
    return found


def _words(article: Article, day: _Day) -> str:
    return day.span.of(article.text)


def _clue(article: Article, one: Span, two: Span, days: DaySet, said: str, bound: str) -> Clue:
    first, last = sorted((one, two))
    span = Span(first.start, last.end)
    text = span.of(article.text)
    return Clue(None, days, Evidence(article.id, span, text, said, bound, Strength.DEFAULT))
