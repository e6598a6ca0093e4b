"""Terms with a part still to run, and time served since a date.

"Elected in 2029 for five years, with two still to serve" is written about 2032; "fifteen months in prison since his
arrest in March 2031" about June 2032. Nothing else of the past may be told in the sentence: "he had two years left when
he died" counts from another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit, step
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Length
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import (
    Dated,
    alternations,
    bound_of,
    clue_of,
    dates_of,
    number_of,
    table,
    within,
)
from timeline_app.linking.directions import governing_events
from timeline_app.linking.sentences import events_in

_UNITS = frozenset({Unit.YEAR, Unit.MONTH, Unit.WEEK})
_NEAR = 60
"""Characters between the length and the date it counts from."""
_WORD = re.compile(r"[^\W\d_]+")
_SINCE = re.compile(r"[^.;:,]*\bsince\s+[^.;:,]*", re.IGNORECASE)


def stints(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """The clues of one sentence. **Cost**: O(sentence)."""
    sentence = reading.page.sentences[number]
    lengths = [
        timex
        for timex in within(reading, sentence)
        if _size(timex) is not None and not timex.quoted
    ]
    dates = list(dates_of(reading, sentence))
    if not lengths or len(dates) != 1 or not _is_of_now(article, sentence):
        return
    if len(list(within(reading, sentence))) > len(lengths) + 1:
        return
    yield from _since(article, reading, number, lengths, dates[0])
    yield from _left(article, reading, number, lengths[0], dates[0])


def _size(timex: Timex) -> tuple[int, Unit] | None:
    match timex.expr:
        case Length(n=int(n), unit=unit, half=False) if unit in _UNITS and n > 1:
            return n, unit
        case _:
            return None


def _is_of_now(article: Article, sentence: Span) -> bool:
    words = _WORD.findall(sentence.of(article.text).casefold())
    return not any(word in table()["away"] for word in words)


def _tells_more(reading: Reading, number: int, dated: Span) -> bool:
    """True where the sentence tells of something past besides what the date dates."""
    governing = governing_events(reading)
    own = {id(event) for index, event in governing.items() if reading.timexes[index].span == dated}
    told = (reading.events[index] for index in events_in(reading, number))
    return any(
        event.tense == "past" and not event.nominal and id(event) not in own for event in told
    )


def _since(
    article: Article, reading: Reading, number: int, lengths: list[Timex], date: Dated
) -> Iterator[Clue]:
    """ "Fifteen months in prison since his arrest in March 2031"."""
    timex = lengths[-1]
    gap = article.text[timex.span.end : date.span.start]
    size = _size(timex)
    if size is None or not 0 < len(gap) <= _NEAR or _SINCE.fullmatch(gap) is None:
        return
    sentence = reading.page.sentences[number]
    around = (sentence.start, timex.span.end), (date.span.end, sentence.end)
    words = _WORD.findall(" ".join(Span(*part).of(article.text) for part in around).casefold())
    if _tells_more(reading, number, date.span) or not _lasts(words):
        return
    n, unit = size
    first, last = step(date.first, unit, n - 1), step(date.last, unit, n + 1)
    span = Span(timex.span.start, date.span.end)
    said, days = "so long since then", DaySet.between(first, last)
    yield clue_of(article, span, days, said, bound_of(first, last), Strength.STRONG)


def _lasts(words: list[str]) -> bool:
    """True for what has gone on up to now: "he has spent three years", not "three years were enough"."""
    return any(word in table()["up_to_now"] for word in words) and not any(
        word in table()["story"] for word in words
    )


def _left(
    article: Article, reading: Reading, number: int, timex: Timex, date: Dated
) -> Iterator[Clue]:
    """ "Elected in 2029 for five years, with two still to serve"."""
    size, sentence = _size(timex), reading.page.sentences[number]
    match = _to_go().search(article.text, timex.span.end, sentence.end)
    if size is None or size[1] != Unit.YEAR or match is None or date.span.start > match.start():
        return
    count, total = number_of(match["n"]), size[0]
    is_chosen = any(
        reading.timexes[index].span == date.span and event.predicate in table()["chosen"]
        for index, event in governing_events(reading).items()
    )
    if not count or count >= total or not is_chosen or _tells_more(reading, number, date.span):
        return
    gone = total - count
    first, last = step(date.first, Unit.YEAR, gone - 1), step(date.last, Unit.YEAR, gone + 1)
    span = Span(min(date.span.start, timex.span.start), match.end())
    said, days = "a term begun then, with so much of it left", DaySet.between(first, last)
    yield clue_of(article, span, days, said, bound_of(first, last), Strength.STRONG)


@lru_cache(maxsize=1)
def _to_go() -> re.Pattern[str]:
    words = alternations()
    return re.compile(
        rf"\b(?P<n>\d{{1,2}}|[a-z]+)\s+(?:years?\s+)?(?:(?:{words['left_in_it']})\s+)?(?:{words['left_to_go']})\b",
        re.IGNORECASE,
    )
