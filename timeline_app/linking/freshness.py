"""How early something may have been said that news reports without a date.

News reports what was said within two weeks (a convention that the reasons state). It also reports what was
said of its news: nobody can have told of a deed before it was done, and what an article reports beside a
lead of Monday was, unless it says otherwise, said of that lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.status import AHEAD, DONE, Strength
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.anchoring import evidence
from timeline_app.linking.bounds import TOLD_LENGTH, by_expression
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.reasons import Step
from timeline_app.linking.sentences import events_in, timexes_in
from timeline_app.linking.tales import is_in_tale
from timeline_app.resources import word_set

FRESH_DAYS = 13
"""News gives words without a date within two weeks of their being said (stated convention)."""
_NARROW_DAYS = 7
_NEAR = 24
"""Characters between a saying and what it says is to be done, at most: "urged voters to leave"."""
_RIGHT_BEHIND = 4
"""Characters between a saying and the deed it is about, at most: "accused of taking"."""
_WORD = re.compile(r"[^\W\d_]+")


def earliest_said(solution: Solution, ref: MentionRef) -> tuple[int | None, tuple[Step, ...]]:
    """The earliest day of a saying without a date, with a step where the news it is about gives one.

    The latest of: two weeks before the article; the first day of each past deed it tells of; the first day
    of the lead's news. None where nothing bounds it. **Cost**: O(events of the lead and of the saying).
    """
    if _goes_on(solution, ref):
        return _first_told_before(solution, ref), ()
    published = solution.publication(ref.article)
    fresh = None if published.first is None else published.first - FRESH_DAYS
    if fresh is not None and (
        _told_by_length(solution, ref)
        or _opens_with_old_date(solution, ref, fresh)
        or _is_of_a_book(solution, ref)
        or is_in_tale(solution, ref, fresh)
        or _is_of_old_deed(solution, ref, fresh)
    ):
        return None, ()
    best, steps = fresh, tuple[Step, ...]()
    for found, words, strength in [*_told(solution, ref), *_lead(solution, ref)]:
        day = _first_day(solution, found)
        if day is None or (best is not None and day <= best):
            continue
        if published.last is not None and day > published.last:
            continue
        trigger = solution.readings[ref.article].events[found.event].trigger
        article = solution.articles[ref.article]
        text = f"It was said of “{trigger.of(article.text)}”, and not before it: {words}."
        best = day
        steps = ((text, evidence(article, trigger, "what it is about", "not before it", strength)),)
    return best, steps


def has_fresh_lead(solution: Solution, ref: MentionRef) -> bool:
    """True where the article opens with news of the fortnight before it: it is written from its own day."""
    reading, last = solution.readings[ref.article], solution.publication(ref.article).last
    sentence = _lead_sentence(reading)
    rows = () if sentence is None or last is None else events_in(reading, sentence)
    days = (_first_day(solution, MentionRef(ref.article, number)) for number in rows)
    return any(
        day is not None and last is not None and 0 <= last - day <= FRESH_DAYS for day in days
    )


def _goes_on(solution: Solution, ref: MentionRef) -> bool:
    """True for "she then denied it", "later she said", "it said at the time"."""
    event, text = (
        solution.readings[ref.article].events[ref.event],
        solution.articles[ref.article].text,
    )
    clause = text[event.clause.start : event.trigger.start].casefold()
    before = _WORD.findall(clause)
    start = solution.readings[ref.article].page.sentences[event.sentence].start
    opening = text[start : event.trigger.start].casefold().lstrip()
    behind = text[event.trigger.end :].lstrip().casefold()
    back_then = tuple(word_set("elsewhere.toml", "back_then"))
    if behind.startswith(back_then) or opening.startswith(back_then):
        return True
    return not word_set("outlook.toml", "gone_on").isdisjoint([*before[:1], *before[-2:]])


def _told_by_length(solution: Solution, ref: MentionRef) -> bool:
    """True for "wrote it in the 18 months before the war": told of a time of its own, though not of which."""
    reading = solution.readings[ref.article]
    return any(reading.timexes[k].rule == TOLD_LENGTH for k in reading.events[ref.event].timexes)


def _opens_with_old_date(solution: Solution, ref: MentionRef, fresh: int) -> bool:
    """True for "In 2015 the bank was told to pay by June", whatever verb the parse gives the year to."""
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    start = reading.page.sentences[event.sentence].start
    for timex in (reading.timexes[k] for k in timexes_in(reading, event.sentence)):
        led = timex.span if timex.signal_span is None else timex.signal_span
        if led.start != start or timex.type != "DATE" or is_anchored(timex.expr):
            continue
        last = resolve(timex.expr, None, None).interval.last_day
        told = (reading.events[k].trigger.start for k in events_in(reading, event.sentence))
        return last is not None and last < fresh and min(told) == event.trigger.start
    return False


def _is_of_a_book(solution: Solution, ref: MentionRef) -> bool:
    """True for "in her memoirs, she said", which tells no day, however fresh the news that quotes it."""
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    start = reading.page.sentences[event.sentence].start
    opening = solution.articles[ref.article].text[start : event.trigger.start].casefold()
    phrase = _WORD.findall(opening.split(",")[0])
    owned = not word_set("outlook.toml", "own").isdisjoint(phrase[1:2]) or "s" in phrase
    books = word_set("outlook.toml", "books")
    return phrase[:1] == ["in"] and owned and not books.isdisjoint(phrase)


def _is_of_old_deed(solution: Solution, ref: MentionRef, fresh: int) -> bool:
    """True for "promised to resign in 2018", "accused of taking bribes in 2014": the year may be the saying's too."""
    reading = solution.readings[ref.article]
    event = reading.events[ref.event]
    for number in events_in(reading, event.sentence):
        deed = reading.events[number]
        if not _is_complement(reading, ref.event, deed):
            continue
        found = by_expression(solution, MentionRef(ref.article, number))
        last = None if found is None or found.timex is None else found.interval.last_day
        return last is not None and last < fresh
    return False


def _is_complement(reading: Reading, saying: int, deed: EventMention) -> bool:
    """True for the infinitive that is said to be done, and for the gerund right behind a charge."""
    gap = deed.trigger.start - reading.events[saying].trigger.end
    if deed.nominal or deed.tense != "none" or gap <= 0:
        return False
    return gap <= _RIGHT_BEHIND or (deed.parent == saying and deed.status in AHEAD and gap <= _NEAR)


def _first_told_before(solution: Solution, ref: MentionRef) -> int | None:
    """The first day of the deed told last before a saying, there or in the sentence before."""
    reading, last = solution.readings[ref.article], solution.publication(ref.article).last
    event = reading.events[ref.event]
    for number in range(ref.event - 1, -1, -1):
        other = reading.events[number]
        if other.sentence < event.sentence - 1:
            break
        found = by_expression(solution, MentionRef(ref.article, number))
        day = None if found is None else found.interval.first_day
        if _is_deed(other) and day is not None and (last is None or day <= last):
            return day
    return None


def _told(solution: Solution, ref: MentionRef) -> Iterator[tuple[MentionRef, str, Strength]]:
    """The past deeds that a saying tells of."""
    reading = solution.readings[ref.article]
    for number in events_in(reading, reading.events[ref.event].sentence):
        event = reading.events[number]
        if event.parent == ref.event and _is_deed(event):
            yield MentionRef(ref.article, number), "it tells of it", Strength.STRONG


def _lead(solution: Solution, ref: MentionRef) -> Iterator[tuple[MentionRef, str, Strength]]:
    """The earliest news that the first sentence dates, where that sentence is not the saying's own."""
    reading = solution.readings[ref.article]
    sentence = _lead_sentence(reading)
    if sentence is None or sentence >= reading.events[ref.event].sentence:
        return
    rows = [MentionRef(ref.article, n) for n in events_in(reading, sentence)]
    told = [one for one in rows if _is_deed(reading.events[one.event])]
    dated = [(day, one) for one in told if (day := _first_day(solution, one)) is not None]
    if dated:
        yield min(dated)[1], "the article's lead gives the news", Strength.DEFAULT


def _lead_sentence(reading: Reading) -> int | None:
    """The first sentence of the text that tells of anything, the headline left out."""
    headline = reading.page.headline
    for event in reading.events:
        if headline is None or not headline.contains(event.clause):
            return event.sentence
    return None


def _is_deed(event: EventMention) -> bool:
    """True for what is told as done at one time."""
    past = event.status in DONE and event.tense != "future"
    return past and not event.throughout


def _first_day(solution: Solution, ref: MentionRef) -> int | None:
    """The first of the few days that an expression gives an event, None for others."""
    found = by_expression(solution, ref)
    if found is None or found.kind != "within" or found.timex is None:
        return None
    first, last = found.interval.first_day, found.interval.last_day
    signal = solution.readings[ref.article].timexes[found.timex].signal
    if first is None or last is None or signal in ("until", "by", "before"):
        return None
    return first if last - first < _NARROW_DAYS else None
