"""What an event has of dates named together: it lies on one of them or on all, so on no single one for certain."""

from __future__ import annotations

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.timeexpr import TimeExpr, Union
from timeline_app.linking.sentences import events_in


def expr_for(
    reading: Reading, exprs: tuple[TimeExpr, ...], event: EventMention, index: int
) -> TimeExpr:
    """The expression that dates the event, with those named together with it: "Monday and Tuesday"."""
    listed = list_of(reading, event, index)
    return exprs[index] if len(listed) == 1 else Union(exprs[listed.start : listed.stop])


def list_of(reading: Reading, event: EventMention, index: int) -> range:
    """The numbers of the expressions named together with this one; one that dates another event is that one's.

    **Cost**: O(length of the list × events of the sentence).
    """
    first, last, known = index, index + 1, reading.timexes
    while known[first].listed and _is_free(reading, event, first - 1):
        first -= 1
    while last < len(known) and known[last].listed and _is_free(reading, event, last):
        last += 1
    return range(first, last)


def _is_free(reading: Reading, event: EventMention, timex: int) -> bool:
    if timex in event.timexes:
        return True
    others = (reading.events[number] for number in events_in(reading, event.sentence))
    return not any(timex in other.timexes for other in others)
