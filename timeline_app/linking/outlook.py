"""From where a planned or possible event is seen: from the article's day, or from a moment long past.

"The bridge will open in 2031" was written by the end of 2031. "The council said in 2019 it would close the
bridge in 2021" was written whenever; only what is seen from the article's own day may bound that day.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import pairwise

from timeline_app.core.article import Article, EventMention, Reading, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.status import AHEAD
from timeline_app.core.timeexpr import is_anchored, resolve
from timeline_app.linking.attachments import is_loose
from timeline_app.linking.elsewhere import is_ahead_of_another_day
from timeline_app.linking.happenings import names_a_happening
from timeline_app.linking.sentences import events_in, timexes_in
from timeline_app.linking.works import is_in_a_work
from timeline_app.resources import word_set

_words = partial(word_set, "outlook.toml")
"""The words of outlook.toml under a key."""

REACH = 80
"""Characters before the event in which the word stands that gives the outlook."""

_OF = re.compile(r"\bof\s+(?:the\s+)?$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+$", re.IGNORECASE)
_OF_REACH = 30
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def _cues() -> dict[str, bool]:
    """Word -> True when it looks from now, False when from a past moment."""
    return {word: key == "now" for key in ("now", "then") for word in _words(key)}


def seen_from_article(article: Article, reading: Reading, event: EventMention) -> bool:
    """True when a planned or possible event certainly lies ahead of the article's own day."""
    if event.status not in AHEAD or event.pluperfect or is_perfect(article, event):
        return False
    if _has_guessed_year(reading, event) or is_in_a_work(article, event.trigger):
        return False
    dates = [reading.timexes[index] for index in event.timexes]
    if any(names_a_happening(article, reading, timex) for timex in dates):
        return False  # "hopes to publish the report on the murder in 2009"
    if any(is_of_a_noun(article, timex) for timex in dates) or is_loose(article, reading, event):
        return False
    if is_told_of_from_its_end(article, reading, event) or _saying_has_its_own_day(reading, event):
        return False
    if _was_to_be(article, reading, event) or is_ahead_of_another_day(article, reading, event):
        return False
    backshifted = is_backshifted(article, reading, event)
    if backshifted and (_is_doubted(article, reading, event) or _is_far(article, reading, event)):
        return False
    if (backshifted or _is_told(article, reading, event)) and _has_earlier_date(reading, event):
        return False
    if backshifted:
        return _is_fresh(reading, event) and not _is_unreal(article, reading, event)
    return event.tense == "future" or points_ahead(article, reading, event)


def _is_unreal(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "if I could, I would be better prepared for 2031": what is imagined may be of the past."""
    sentence = reading.page.sentences[event.sentence].of(article.text)
    words = frozenset(_WORD.findall(sentence.casefold()))
    return not words.isdisjoint(_words("condition")) and not words.isdisjoint(_words("possible"))


def is_infinitive(article: Article, event: EventMention) -> bool:
    """True for "to run": it has no tense, so its date may lie on either side of the article."""
    before = article.text[max(0, event.trigger.start - 4) : event.trigger.start].casefold()
    return not event.nominal and before.split()[-1:] == ["to"]


def is_of_a_noun(article: Article, timex: Timex) -> bool:
    """True for "will address the needs of the 2030s", "accounts for 2031 to 2033": the years are those of the noun."""
    before = article.text[max(0, timex.span.start - _OF_REACH) : timex.span.start].casefold()
    if timex.signal == "from" and _FOR.search(before):
        return True
    of = _OF.search(before)
    if timex.signal or of is None:
        return False
    return _words("part_of_time").isdisjoint(_WORD.findall(before[: of.start()])[-1:])


def is_of_a_present(article: Article, timex: Timex, event: EventMention) -> bool:
    """True for "what she said in May is still true in 2031": a verb of the present is nearer than the one of the past."""
    between = re.split(r"[,;:]", article.text[event.trigger.end : timex.span.start].casefold())[-1]
    return not _words("being_now").isdisjoint(_WORD.findall(between))


def is_hope(event: EventMention) -> bool:
    """True for what hopes or expects now: "it expects a profit in 2031" dates the profit, which is to come."""
    return (
        event.predicate in _words("hoping")
        and event.tense == "present"
        and not event.nominal
        and not event.quoted
    )


def is_perfect(article: Article, event: EventMention) -> bool:
    """True for "may have gone", "is thought to have gone": whatever the verb before, it lies behind."""
    before = _WORD.findall(article.text[max(0, event.trigger.start - 12) : event.trigger.start])
    return not event.nominal and any(word.casefold() in ("have", "having") for word in before[-2:])


def is_told_of_from_its_end(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "the plan to shut it in 2031 failed": what is told of a plan in the past may come after it."""
    before = article.text[reading.page.sentences[event.sentence].start : event.trigger.start]
    words = _WORD.findall(before.casefold())
    if not is_infinitive(article, event) or not _is_noun_of_plans(words):
        return False
    if not _words("given_up").isdisjoint(words):
        return True  # "abandoned its plan to shut it by 2031"
    after = article.text[event.trigger.end : reading.page.sentences[event.sentence].end].casefold()
    if set(_WORD.findall(re.split(r"[,;:!?]", after)[0])) & _words("goes_on"):
        return False
    others = [
        other
        for index, other in enumerate(reading.events)
        if other.sentence == event.sentence and other is not event and index != event.parent
    ]
    is_subject = not any(other.trigger.start < event.trigger.start for other in others)
    later = any(
        other.tense == "past" and not other.speech for other in others if _follows(other, event)
    )
    return is_subject or later or not _words("was").isdisjoint(_WORD.findall(after))


def _follows(other: EventMention, event: EventMention) -> bool:
    return other.trigger.start > event.trigger.end


def _is_told(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for what is said, or was hoped, in its sentence."""
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    return (
        event.parent is not None
        or _hope(reading, event) is not None
        or any(_is_hoped(word) for word in words)
    )


def _is_noun_of_plans(words: list[str]) -> bool:
    """ "A plan to", "Brell's old promise to", "a vow by Brell to": what stands before an infinitive is a noun."""
    if words[-1:] != ["to"]:
        return False
    return any(
        words[at] in _words("plan")
        and words[at + 1] in _words("after_a_plan")
        and (words[at].endswith("s") or any(w in _words("before_a_noun") for w in words[:at][-3:]))
        for at in range(max(0, len(words) - 6), len(words) - 1)
    )


def _saying_has_its_own_day(reading: Reading, event: EventMention) -> bool:
    """True where what it was said or hoped in has a date of its own from which it may count.

    "In 2031 Crane promised: next year it will open"; "Crane said in 2031 he would go", where the parse
    may have hung the date on either verb.
    """
    saying = _hope(reading, event) if event.parent is None else reading.events[event.parent]
    own = [reading.timexes[index] for index in event.timexes]
    if saying is None:
        days = [d for t in own if (d := _first_day(t)) is not None]
        leads = [d for t in own if t.span.start < event.trigger.start and (d := _first_day(t))]
        return bool(leads) and min(leads) < max(days)  # both dates hang on what was foreseen
    if any(_first_day(reading.timexes[index]) is not None for index in saying.timexes):
        return any(is_anchored(timex.expr) for timex in own)
    is_past = saying.tense == "past" and not saying.nominal
    return is_past and any(
        saying.trigger.end <= timex.span.start < event.trigger.start
        and _first_day(timex) is not None
        for timex in own
    )


def _start(reading: Reading, event: EventMention) -> int:
    """Where the words that give the outlook of an event begin."""
    return max(reading.page.sentences[event.sentence].start, event.trigger.start - REACH)


def points_ahead(article: Article, reading: Reading, event: EventMention) -> bool:
    """True when a word before the event points to what is to come ("may open", "plans to open").

    A plan or possibility without one is only read so from what stands around it: "dropped out of running
    in 1990", "asked whether he knew of it in 2013".
    """
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    if event.tense == "past":
        return False
    return any(word in _words("forward") for word in words) or _is_to_be(words)


def _was_to_be(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "the line, which was to open in 2031": the day may be gone by, even where it is told as said."""
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    left = [word for word in words[-4:] if word not in _words("voice")]
    return left[-1:] == ["to"] and any(word in _words("was") for word in left[-2:-1])


def _is_to_be(words: list[str]) -> bool:
    """ "Is to open", "are to be tried": the words right before the event."""
    left = [word for word in words[-4:] if word not in _words("voice")]
    return left[-1:] == ["to"] and any(word in _words("copula") for word in left[-2:-1])


def is_deadline(article: Article, timex: Timex) -> bool:
    """True for "has until 5 April to appeal", "must answer by 1 June": a day that is still to come."""
    if timex.signal not in ("until", "by") or timex.tense != "future":
        return False
    before = article.text[max(0, timex.span.start - REACH // 2) : timex.span.start]
    words = _WORD.findall(re.split(r"[.;:!?]", before)[-1].casefold())
    if timex.signal == "by":
        owed = any(pair[0] in _words("owing") and pair[1] == "to" for pair in pairwise(words))
        return owed or any(word in _words("must") for word in words)
    return any(word in _words("having") for word in words[-4:-1])


def is_due(article: Article, reading: Reading, timex: Timex) -> bool:
    """True for "the balance is due by 30 June 2031", "the offer expires on 6 March": owed days are to come.

    Not where the sentence has a past: "the payment due in June was never made".
    """
    number = reading.page.sentence_of(timex.span)
    if timex.signal not in ("at", "by", "until") or timex.tense != "future" or number is None:
        return False
    if _first_day(timex) is None or _unit(timex) > Unit.DAY:
        return False  # "the story ends in 2031"
    sentence = reading.page.sentences[number].of(article.text).casefold()
    said = _WORD.findall(article.text[max(0, timex.span.start - REACH // 2) : timex.span.start])
    before = [word.casefold() for word in said if word.casefold() not in _words("before_a_day")]
    told = any(reading.events[index].tense == "past" for index in events_in(reading, number))
    is_over = told or not _words("was").isdisjoint(_WORD.findall(sentence))
    return not is_over and before[-1:] != [] and before[-1] in _words("falling_due")


def is_called_for(timex: Timex, event: EventMention | None) -> bool:
    """True for "has called a meeting for Friday, 13 May": what has just been called is to come."""
    has_called = event is not None and not event.nominal and event.tense == "present"
    return timex.signal == "for" and timex.tense == "future" and has_called


def _has_guessed_year(reading: Reading, event: EventMention) -> bool:
    """True where its date took the year from an earlier one: "1914 ... the vote on 21 October"."""
    return any(reading.timexes[index].leans_on is not None for index in event.timexes)


def is_backshifted(article: Article, reading: Reading, event: EventMention) -> bool:
    """True when the last cue before the event looks from a past moment ("would", "was to", not "is expected to")."""
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    found = [
        _cues()[word] or not _words("copula").isdisjoint(words[max(0, at - 2) : at])
        for at, word in enumerate(words)
        if word in _cues()
    ]
    return bool(found) and not found[-1]


def _is_far(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "they had been told it would open in 2031": said before something else that is past."""
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    return not _words("far").isdisjoint(words)


def _is_doubted(article: Article, reading: Reading, event: EventMention) -> bool:
    """True for "few expected it to end in 2031": such hopes are told of once the end is known."""
    words = _WORD.findall(article.text[_start(reading, event) : event.trigger.start].casefold())
    return any(
        word in _words("doubting") and any(_is_hoped(near) for near in words[at + 1 : at + 4])
        for at, word in enumerate(words)
    )


def _is_hoped(word: str) -> bool:
    """True for a hope in the past tense, by its letters."""
    return word.endswith("ed") and (word[:-1] in _words("hoping") or word[:-2] in _words("hoping"))


def _has_earlier_date(reading: Reading, event: EventMention) -> bool:
    """True where the sentence names a calendar date before the event's own: the plan may date from then."""
    own = [reading.timexes[i] for i in event.timexes]
    inside = [reading.timexes[i] for i in timexes_in(reading, event.sentence)]
    others = [t for t in inside if t not in own and t.signal != "since"]
    ends = [d for t in own if (d := _first_day(t)) is not None]
    begins = [d for t in others if (d := _first_day(t)) is not None]
    return bool(begins) and bool(ends) and min(begins) < min(ends)


def _is_fresh(reading: Reading, event: EventMention) -> bool:
    """True for what is said or hoped in the article's own days: undated, or dated to a day or week."""
    saying = _hope(reading, event) if event.parent is None else reading.events[event.parent]
    if saying is None or saying.pluperfect:
        return False
    for index in saying.timexes:
        timex = reading.timexes[index]
        if timex.type != "SET" and _unit(timex) > Unit.WEEK:
            return False
    return True


def _hope(reading: Reading, event: EventMention) -> EventMention | None:
    """The hope, plan or fear before an event in its sentence, the nearest one; None when there is none."""
    hopes = [
        other
        for other in reading.events
        if other.sentence == event.sentence
        and other.trigger.start < event.trigger.start
        and other.predicate in _words("hoping")
    ]
    return hopes[-1] if hopes else None


def _first_day(timex: Timex) -> int | None:
    if is_anchored(timex.expr) or timex.type not in ("DATE", "TIME"):
        return None
    return resolve(timex.expr, None, None).interval.first_day


def _unit(timex: Timex) -> Unit:
    return resolve(timex.expr, None, None).interval.unit
