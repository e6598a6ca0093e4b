"""What is "now in its fifth year", beside the date on which it began: the two give the time of writing.

The count may run over calendar years or from the day of the beginning, so that it leaves two years. It must be told
of the day of writing ("is in its", "enters its"), and the date must be that of a beginning, or "since".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit, civil, day_number, step
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Fixed
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import alternations, bound_of, clue_of, number_of, table
from timeline_app.linking.directions import governing_events
from timeline_app.linking.sentences import timexes_in

_WORD = re.compile(r"[^\W\d_]+")
_COMPARED = 5
"""Words before "since" in which something is compared."""
_MOST = "est"


def nth_years(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """The clues of one sentence. **Cost**: O(sentence), and O(events) where it counts so."""
    sentence = reading.page.sentences[number]
    match = _running().search(article.text, sentence.start, sentence.end)
    if match is None or not _is_now(article, sentence):
        return
    count, unit = number_of(match["n"]), Unit[table()["in_its"][match["unit"].casefold()]]
    begins = list(_begins(article, reading, number))
    if not count or len(begins) != 1:
        return
    timex, (begin, end) = begins[0]
    counted_from = day_number(civil(begin)[0]) if unit == Unit.YEAR else begin
    first, last = step(counted_from, unit, count - 1), step(end, unit, count)
    span = Span(min(timex.span.start, match.start()), max(timex.span.end, match.end()))
    said = "what began then is in its year, month or week of that number"
    days = DaySet.between(first, last)
    yield clue_of(article, span, days, said, bound_of(first, last), Strength.STRONG)


def _is_now(article: Article, sentence: Span) -> bool:
    """False for a story: "the war, now in its third year, was far away"."""
    words = _WORD.findall(sentence.of(article.text).casefold())
    return not any(word in table()["story"] for word in words)


def _is_compared(article: Article, sentence: Span, timex: Timex) -> bool:
    """True for "the worst since 1995", "more than any since 1945": what was then is only compared with."""
    words = _WORD.findall(article.text[sentence.start : timex.span.start].casefold())
    near = words[-_COMPARED:]
    return any(word in table()["compared"] or word.endswith(_MOST) for word in near)


def _begins(
    article: Article, reading: Reading, number: int
) -> Iterator[tuple[Timex, tuple[int, int]]]:
    """The dates of the sentence on which something began; a further date of the past makes two."""
    governing = governing_events(reading)
    for index in timexes_in(reading, number):
        timex = reading.timexes[index]
        match timex.expr:
            case Fixed(interval=when, other=None) if when.unit <= Unit.YEAR:
                first, last = when.first_day, when.last_day
                sentence = reading.page.sentences[number]
                is_since = timex.signal == "since" and not _is_compared(article, sentence, timex)
                begun = is_since or _is_beginning(governing.get(index))
                if begun and first is not None and last is not None:
                    yield timex, (first, last)
            case _:
                continue


def _is_beginning(event: EventMention | None) -> bool:
    return event is not None and event.predicate in table()["beginning"] + table()["founding"]


@lru_cache(maxsize=1)
def _running() -> re.Pattern[str]:
    """ "Is now in its fifth year", "enters its third week"."""
    words = alternations()
    return re.compile(
        rf"\b(?:{words['runs']})\s+(?:(?:{words['possessive']})\s+)"
        rf"(?P<n>\d{{1,3}}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)\s+(?:straight\s+)?(?P<unit>{words['in_its']})\b",
        re.IGNORECASE,
    )
