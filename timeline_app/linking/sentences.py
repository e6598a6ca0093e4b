"""What stands in one sentence of a reading, found by bisection: a long article has many of everything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from timeline_app.core.article import Reading, Span
from timeline_app.linking.by_hand import SET_ON_MENTION


def timexes_in(reading: Reading, sentence: int) -> list[int]:
    """Numbers of the expressions inside a sentence, in text order; see ``timexes_within``."""
    return timexes_within(reading, reading.page.sentences[sentence])


def timexes_within(reading: Reading, span: Span) -> list[int]:
    """Numbers of the expressions inside a span, in text order; not those the user put on a mention.

    **Cost**: O(log expressions + found + those put on mentions, which stand at the end).
    """
    end = len(reading.timexes)
    while end and reading.timexes[end - 1].rule == SET_ON_MENTION:
        end -= 1
    first = bisect_left(reading.timexes, span.start, hi=end, key=lambda one: one.span.start)
    last = bisect_left(reading.timexes, span.end, first, end, key=lambda one: one.span.start)
    return [number for number in range(first, last) if span.contains(reading.timexes[number].span)]


def events_in(reading: Reading, sentence: int) -> range:
    """Numbers of the events told in a sentence. **Cost**: O(log events)."""
    first = bisect_left(reading.events, sentence, key=lambda one: one.sentence)
    return range(first, bisect_right(reading.events, sentence, first, key=lambda one: one.sentence))
