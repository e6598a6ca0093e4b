"""On which side of the telling the times of an event lie, by their own words: "next week", "today", "on Friday", "in 1990"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Length, Nearest, Part, Relative, Shift, Vague
from timeline_app.reading import clauses, words
from timeline_app.reading.events_hanging import PAST_WORDS
from timeline_app.reading.parse import Sentence

_YEAR = re.compile(r"\b\d{4}\b")


def is_within(timex: Timex, sentence: Sentence) -> bool:
    """True for "in three months", "within a year"; not for "in the 18 months running up to the war"."""
    signal = timex.signal_span
    led = [] if signal is None else sentence.covered(signal)
    within = any(sentence.tokens[k].text.lower() in ("in", "within") for k in led)
    told = any(sentence.tokens[k].pos == "DET" for k in sentence.covered(timex.span)[:1])
    return isinstance(timex.expr, Length) and within and not (told and _is_tied(sentence, timex))


def _is_tied(sentence: Sentence, timex: Timex) -> bool:
    """True for a length that goes on behind its words: "running up to", "before", "of"."""
    behind = sentence.covered(timex.span)[-1] + 1
    return behind < len(sentence.tokens) and sentence.tokens[behind].pos != "PUNCT"


def is_how_long(sentence: Sentence, token: int, timex: Timex) -> bool:
    """True for "since May" and "for two years", where they may tell how long it has been so.

    With a perfect not for how long something is to be ("jailed for six years", "has promised to pay within 30 days"), and not for a
    length counted from something else ("within 60 days of his flight").
    """
    if timex.signal == "since":
        return True
    if timex.type == "DURATION" and not clauses.verb_form(sentence, token).perfect:
        return True
    if timex.type != "DURATION" or sentence.lemma(token) in words.events().verbs["setting"]:
        return False
    covered = sentence.covered(timex.span)
    if not covered:
        return True
    last = covered[-1] + 1
    after = sentence.tokens[last].text.lower() if last < len(sentence.tokens) else ""
    led = [] if timex.signal_span is None else sentence.covered(timex.signal_span)
    within = any(sentence.tokens[k].text.lower() in words.closed()["within"] for k in led)
    return not within and after not in words.closed()["counted_from"]


def is_on_any(timex: Timex) -> bool:
    """True for "on Friday", "in late summer" where no word tells whether that lies behind or ahead."""
    match timex.expr:
        case Nearest(direction="open") | Part(base=Nearest(direction="open")):
            return True
        case _:
            return False


def is_running(timex: Timex) -> bool:
    """True for "today", "this week": the time in which the words themselves are said."""
    return isinstance(timex.expr, Relative | Shift) and timex.expr.n == 0


def is_to_come(timex: Timex) -> bool:
    """True for "in July", "on Friday", "next week", read as days that lie ahead."""
    match timex.expr:
        case Nearest(direction=direction):
            return timex.signal == "at" and direction != "past"
        case Relative(n=n):
            return n > 0
        case _:
            return False


def is_still_to_do(sentence: Sentence, token: int, times: Iterable[Timex]) -> bool:
    """True for "encouragement to lower its rate in the coming weeks"."""
    ahead = any(isinstance(e := timex.expr, Vague) and e.when == "future" for timex in times)
    return ahead and clauses.is_to_infinitive(sentence, token)


def is_told_from_before(sentence: Sentence, token: int, times: Iterable[Timex]) -> bool:
    """True for "until he would be forced out two weeks ago": told from before, and come to pass."""
    if clauses.verb_form(sentence, token).perfect or clauses.told_tense(sentence, token) != "past":
        return False
    return any(isinstance(e := t.expr, Relative | Shift) and e.n < 0 for t in times)


def looks_back(words_of_time: str) -> bool:
    """True for a time with a year of its own, or with "last", "ago" and the like."""
    return bool(_YEAR.search(words_of_time)) or bool(
        set(words_of_time.lower().split()) & PAST_WORDS
    )
