"""What two people say to each other where the article dates one meeting of theirs: it was said there.

"Diaz and Holm met in May. Diaz offered Holm a truce": the offer, which has no time of its own, was made in
May. Only where the two are told to have met once, and never for what is told as a habit or a plan. Inside a
quotation, what the speaker did next belongs to the same meeting: "He asked me to stay. I agreed."
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.status import DONE
from timeline_app.linking.features import kind_of

_EXCHANGES = frozenset({"say", "offer", "promise", "urge", "warn", "agree", "decline", "deny"})
_NEAR = 6
"""Sentences between a meeting and what is told of it."""


def encounters(reading: Reading, dated: Sequence[int | None]) -> tuple[int | None, ...]:
    """For each event the dated meeting it was part of, None for most. **Cost**: linear."""
    met = _meetings(reading, dated)
    found: list[int | None] = []
    for index, event in enumerate(reading.events):
        meeting = None
        if dated[index] is None and _is_open(event):
            meeting = met.get(_people(reading, event)) if _is_exchange(event) else None
            if meeting is not None and not _is_near(event, reading.events[meeting]):
                meeting = None
            if meeting is None:
                meeting = _next_words(reading, found, index)
        found.append(None if meeting == index else meeting)
    return tuple(found)


def _meetings(reading: Reading, dated: Sequence[int | None]) -> dict[frozenset[int], int]:
    """The one dated meeting of each two people; who met twice is left out."""
    out: dict[frozenset[int], int] = {}
    twice: set[frozenset[int]] = set()
    for index, event in enumerate(reading.events):
        two = _people(reading, event)
        if kind_of(event.predicate) != "meet" or dated[index] is None or len(two) != 2:
            continue
        if event.status in DONE and dated[out.setdefault(two, index)] != dated[index]:
            twice.add(two)
    return {two: index for two, index in out.items() if two not in twice}


def _people(reading: Reading, event: EventMention) -> frozenset[int]:
    people = frozenset(
        part.actor for part in event.participants if reading.actors[part.actor].kind == "person"
    )
    return people if len(people) == 2 else frozenset()


def _is_open(event: EventMention) -> bool:
    """True for what is told as past without a time."""
    past = event.tense == "past" and not event.throughout
    return past and not event.timexes and event.status in DONE


def _is_near(event: EventMention, meeting: EventMention) -> bool:
    return abs(event.sentence - meeting.sentence) <= _NEAR


def _is_exchange(event: EventMention) -> bool:
    return event.speech or kind_of(event.predicate) in _EXCHANGES


def _next_words(reading: Reading, found: Sequence[int | None], index: int) -> int | None:
    """The meeting of the event told just before in the same quotation."""
    event = reading.events[index]
    if not index or not event.quoted or event.tense != "past":
        return None
    before = reading.events[index - 1]
    near = event.sentence - before.sentence <= 1 and before.parent == event.parent
    return found[index - 1] if before.quoted and near else None
