"""On which side of the telling the times of an event lie, by their own words: "next week", "today", "on Friday", "in 1990"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.core.article import Timex
from timeline_app.core.timeexpr import Length, Nearest, Relative, Shift, Vague
from timeline_app.reading import clauses
from timeline_app.reading.events_hanging import PAST_WORDS
from timeline_app.reading.parse import Sentence

_YEAR = re.compile(r"\b\d{4}\b")


def is_within(timex: Timex, sentence: Sentence) -> bool:
    """True for "in three months", "within a year"."""
    signal = timex.signal_span
    led = [] if signal is None else sentence.covered(signal)
    return isinstance(timex.expr, Length) and any(
        sentence.tokens[k].text.lower() in ("in", "within") for k in led
    )


def is_on_any(timex: Timex) -> bool:
    """True for "on Friday" where no word tells whether that lies behind or ahead."""
    match timex.expr:
        case Nearest(direction="open", field=field):
            return field.weekday is not None
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


def looks_back(words_of_time: str) -> bool:
    """True for a time with a year of its own, or with "last", "ago" and the like."""
    return bool(_YEAR.search(words_of_time)) or bool(
        set(words_of_time.lower().split()) & PAST_WORDS
    )
