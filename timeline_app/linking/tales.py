"""Sayings told inside a tale of the past: "The bridge fell in 1994. The mayor said it had been safe."

News gives what was said without a date as fresh. In a passage that tells of another year the saying belongs to
the tale, or may: who then speaks was there, where a fresh source is brought in by name or quoted.

**Source**: what is told in one stretch moves on in time from what was told just before (the narrative progression
of A. Lascarides and N. Asher, "Temporal Interpretation, Discourse Relations and Commonsense Entailment", 1993).
"""

from __future__ import annotations

import re
from bisect import bisect_right

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.status import DONE, Role
from timeline_app.linking.bounds import by_expression
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.sentences import events_in
from timeline_app.resources import word_set

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 3
"""Sentences back in which a tale is looked for."""


def is_in_tale(solution: Solution, ref: MentionRef, fresh: int) -> bool:
    """True for a saying that follows what was done before ``fresh``, a day, with nothing newer in between.

    **Cost**: O(events before it).
    """
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    if event.tense != "past" or event.quoted:
        return False
    block = _block(reading, event.sentence)
    for sentence in range(event.sentence - 1, max(-1, event.sentence - 1 - _REACH), -1):
        if _block(reading, sentence) != block:
            return False
        old = _is_old(solution, ref.article, sentence, fresh)
        if old is not None:
            return old and not _is_fresh_source(solution, ref, sentence, fresh)
    return False


def _block(reading: Reading, sentence: int) -> int:
    start = reading.page.sentences[sentence].start
    return bisect_right(reading.page.blocks, start, key=lambda one: one.span.start)


def _is_fresh_source(solution: Solution, ref: MentionRef, tale: int, fresh: int) -> bool:
    """True for words that are quoted or of today, told by the press, by one named here first, or who spoke before."""
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    if any(quote.speech == ref.event for quote in reading.quotes):
        return True
    for number, other in enumerate(reading.events):
        if other.parent == ref.event and (
            _is_of_today(solution.articles[ref.article].text, other)
            or _is_news(solution, MentionRef(ref.article, number), fresh)
        ):
            return True
    sentence = reading.page.sentences[event.sentence]
    speakers = _speakers(event)
    for actor in speakers:
        first = min(reading.actors[actor].mentions, key=lambda one: one.span.start)
        kind = reading.actors[actor].kind
        if kind == "media" or (kind == "person" and first.named and sentence.contains(first.span)):
            return True
    before = (o for o in reading.events[: ref.event] if o.sentence < tale)
    return any(other.speech and speakers & _speakers(other) for other in before)


def _speakers(event: EventMention) -> set[int]:
    return {one.actor for one in event.participants if one.role is Role.SPEAKER}


def _is_news(solution: Solution, ref: MentionRef, fresh: int) -> bool:
    found = by_expression(solution, ref)
    first = None if found is None else found.interval.first_day
    return first is not None and first >= fresh


def _is_of_today(text: str, content: EventMention) -> bool:
    """True for "said it is closed", "said it will close"; not for "said it would never close"."""
    before = _WORD.findall(text[content.clause.start : content.trigger.start].casefold())
    told_then = not word_set("outlook.toml", "told_then").isdisjoint(before)
    return content.tense in ("present", "future") and not told_then


def _is_old(solution: Solution, article: int, sentence: int, fresh: int) -> bool | None:
    """True where a sentence tells deeds of before a day only; None where it tells no day, False for all others."""
    reading = solution.readings[article]
    told: bool | None = None
    for number in events_in(reading, sentence):
        event = reading.events[number]
        if event.quoted or event.parent is not None:
            continue
        if not _is_deed(event):
            return False
        found = by_expression(solution, MentionRef(article, number))
        if found is None or event.nominal:
            continue
        first, last = found.interval.first_day, found.interval.last_day
        begun = first is not None and first < fresh  # "last month" may be over, and may not
        if last is None or (last >= fresh and not begun):
            return False
        told = True
    return told


def _is_deed(event: EventMention) -> bool:
    """True for what is told as done, and not as still so."""
    return event.status in DONE and event.tense in ("past", "none") and not event.perfect
