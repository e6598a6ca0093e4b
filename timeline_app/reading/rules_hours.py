"""Hours that come round each week: "open Monday to Friday, 9am-5pm" is said of no week in particular."""

from __future__ import annotations

from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Recurring
from timeline_app.reading.clocks import clock
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import rule
from timeline_app.reading.tense import clause_at

_LEAD = 3
"""Tokens before the days in which the word stands that says what is open."""

_SPELT = 6
"""Letters of a weekday that is written in full, at least; messages have a rule for the short ones."""

_RANGES = ("-", "to", "until", "till", "and")


def _weekly_hours(match: Match) -> Found | None:
    """ "Open Monday to Friday", "Tuesday-Saturday 10am to 6pm"; not "will open Monday to Friday next week"."""
    stream, first, last = match.stream, match.number("first"), match.number("last")
    after = match.end + (match.after() == "of")
    if any(len(match.word_at(place)) < _SPELT for place in (match.start, match.end - 1)):
        return None
    if first == last or _dated(stream, match.end):
        return None
    if stream.is_a(after, "this", "last", "next", "that", "same"):
        return None
    if clause_at(stream, match.start, match.end).tense == "past":
        return None
    if not _is_open(stream, match.start) and not _hours_follow(stream, match.end):
        return None
    ends = (Recurring(Field(weekday=day)) for day in (first, last))
    return Found("SET", next(ends), quant="EVERY", second=next(ends), split=(1, 1))


def _dated(stream: Stream, index: int) -> bool:
    """True before the ", May 4 to 6" of days of one week."""
    index += stream.lower(index) in (",", "(")
    index += stream.lower(index) == "the"
    number = stream.is_a(index, "num", "ordnum")
    return stream.is_a(index, "month") or (number and stream.is_a(index + 1, "month"))


def _is_open(stream: Stream, start: int) -> bool:
    """True behind "open", "opens", "opening hours"; not behind "will open", which is once."""
    for place in range(start - 1, start - 1 - _LEAD, -1):
        if stream.is_a(place, "opening_cue"):
            return not stream.is_a(place - 1, "modal_cue") and stream.lower(place - 1) != "to"
        if not stream.is_a(place, "signal") and stream.lower(place) not in (",", ":", "(", "daily"):
            return False
    return False


def _hours_follow(stream: Stream, index: int) -> bool:
    """True before "9am-5pm", ", from 10 a.m. to 4 p.m."."""
    index += stream.lower(index) in (",", ":", "(")
    index += stream.lower(index) in ("from", "between", "at")
    for _, end in clock(stream, index):
        if stream.lower(end) in _RANGES and (
            stream.is_a(end + 1, "num", "numeral") or clock(stream, end + 1)
        ):
            return True
    bare = stream.is_a(index, "num") and stream.lower(index + 1) in _RANGES
    return bare and bool(clock(stream, index + 2))


PRODUCTIONS = (
    rule("weekly_hours", "first=weekday 'to'|'through'|'until'|'-' last=weekday", _weekly_hours),
)
