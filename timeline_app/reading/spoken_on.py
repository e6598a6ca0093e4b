""" "We leave tomorrow," he said on Monday: what a quotation counts, it counts from the day of the words.

The words name that day right behind the quotation or right before it. Where they name a month or a year only, the day
is not known, and nothing is claimed for "yesterday".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from timeline_app import resources
from timeline_app.core.article import Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import (
    Anchor,
    EventRelative,
    Nearest,
    Nth,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading.carriers import rebased
from timeline_app.reading.narrative import spoken_then
from timeline_app.reading.placed import fixed, inside, unit_of

_BEHIND = re.compile(r"[^\"“”\n]{0,240}(?<!\.)[\"”]\s((?:(?![.!?]\s)[^\"“”\n,;:]){0,60})")
_BEFORE = re.compile(r"([^\"“”\n.]{0,60})[,:]\s?[\"“][^\"”\n]{0,240}")
_GOES_ON = re.compile(r"\.\s[\"“][^\"”\n]{0,240}")
_ENDED = re.compile(r"[\"”]\s((?:(?![.!?]\s)[^\"“”\n,;:]){0,60})$")
_THAT = re.compile(
    r"(?:(?![.!?]\s)[^\"“”\n;:]){0,60}\bthat\s(?:(?![.!?]\s)[^\"“”\n;:]){0,120}[\"“]?"
)
_CLAUSE = re.compile(r"[^.!?;:\"“”\n]{0,80}$")
"""Between a quoted time and the day of the words, and the other way round; what leads up to that day."""


def from_day_of_words(settled: Sequence[Timex], text: str) -> list[Timex]:
    """The expressions, quoted "tomorrow" and "last week" counted from the day that tells of the words. **Cost**: linear."""
    done = list(settled)
    for place, timex in enumerate(done):
        weekday = _weekday(timex.expr)
        if weekday is None and not _is_deictic(timex.expr):
            continue
        said = _day_of_words(done, place, text)
        if said is None or said.expr == timex.expr or (weekday and _is_near(said.expr)):
            continue
        retold = weekday or spoken_then(timex.expr)
        unit = unit_of(said.expr)
        fine = unit is not None and unit <= Unit.DAY
        expr = rebased(retold, said.expr) if fine else retold
        done[place] = replace(timex, expr=expr, leans_on=said.span)
    return done


def _is_deictic(expr: TimeExpr) -> bool:
    match expr:
        case Anchor() | Relative():
            return True
        case Shift(base=base):
            return isinstance(base, Anchor | Relative)
        case Within(outer=outer):
            return _is_deictic(outer)
        case _:
            return inside(expr, lambda part: part) != expr


def _weekday(expr: TimeExpr) -> TimeExpr | None:
    """ "Next Monday" and "on Monday" of words spoken long ago: a Monday after them or before, no day is claimed."""
    match expr:
        case Nth(field=field, n=n) if field.period == Unit.WEEK:
            return Within(EventRelative((n > 0) - (n < 0)), field)
        case Nearest(field=field) if field.period == Unit.WEEK:
            return Within(EventRelative(0), field)
        case _:
            return None


def _is_near(expr: TimeExpr) -> bool:
    """True for a day of the words that lies in the week of writing, as that of "he said on Monday"."""
    return isinstance(expr, Relative) or _weekday(expr) is not None


def _day_of_words(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    timex = done[place]
    if not timex.quoted:
        return _day_told(done, place, text)
    behind = _day_behind(done, place, text) or _day_before(done, place, text)
    return behind or _day_told(done, place, text)


def _day_behind(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    """The Monday of "tomorrow," he said on Monday."""
    said = next((later for later in done[place + 1 : place + _NEXT] if not later.quoted), None)
    if said is None or not _is_day(said, text):
        return None
    between = _BEHIND.fullmatch(text, done[place].span.end, said.span.start)
    return said if between and _leads(between[1]) else None


def _day_before(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    """The Monday of: on Monday he said, "We leave tomorrow."; and of the words that go on behind "he said on Monday"."""
    said, timex = _last_told(done, place), done[place]
    if said is None or said.tense != "past" or not _is_day(said, text):
        return None
    if _GOES_ON.fullmatch(text, said.span.end, timex.span.start):
        ended = _ENDED.search(text, max(0, said.span.start - _REACH), said.span.start)
        return said if ended and _leads(ended[1]) else None
    between = _BEFORE.fullmatch(text, said.span.end, timex.span.start)
    if between is None:
        return None
    lead = _lead(said, text)
    return (
        said if _leads(lead) or (_says(between[1]) and not _words(lead) & _of_another()) else None
    )


def _day_told(done: Sequence[Timex], place: int, text: str) -> Timex | None:
    """The day of: he told police on 9 May that he had been home "yesterday"; unquoted, of a date with a year only."""
    said, timex = _last_told(done, place), done[place]
    if said is None or not _is_day(said, text):
        return None
    if not timex.quoted and not (timex.rule == _DAYWORD and fixed(said.expr) is not None):
        return None
    between = _THAT.fullmatch(text, said.span.end, timex.span.start)
    told = between and (_says(between[0]) or _leads(_lead(said, text)))
    return said if told else None


def _last_told(done: Sequence[Timex], place: int) -> Timex | None:
    near = reversed(done[max(0, place - _NEXT) : place])
    return next((earlier for earlier in near if not earlier.quoted), None)


_NEXT = 5
"""Expressions of one quotation, at most."""

_REACH = 80
"""Characters before the day of the words in which its clause may begin."""

_DAYWORD = "dayword"
"""Rule of "today", "yesterday" and "tomorrow"."""


def _lead(said: Timex, text: str) -> str:
    """What stands in the clause of a date before it."""
    found = _CLAUSE.search(text, max(0, said.span.start - _REACH), said.span.start)
    return found[0] if found else ""


def _is_day(said: Timex, text: str) -> bool:
    """True for a date that may be that of words, and is not of a noun: "Monday's hearing"."""
    of_noun = text[said.span.end : said.span.end + 2] in ("'s", "’s")
    return (
        said.type == "DATE"
        and said.tense != "future"
        and not of_noun
        and unit_of(said.expr) is not None
    )


def _says(text: str) -> bool:
    return bool(_words(text) & _saying())


def _leads(text: str) -> bool:
    """True for "he said on", "the guard told the court in": what leads from a verb of saying to its date."""
    words = re.findall(r"\w+", text.lower())
    verbs = [at for at, word in enumerate(words) if word in _saying()]
    if not verbs:
        return False
    behind = words[verbs[0] + 1 :]
    ends = {behind[0], behind[-1]} if behind else set()
    return not (_of_another() & set(behind) or _about_it() & ends)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@cache
def _saying() -> frozenset[str]:
    return frozenset(resources.word_list("spoken.toml", "saying"))


@cache
def _of_another() -> frozenset[str]:
    return frozenset(resources.word_list("spoken.toml", "of_another"))


@cache
def _about_it() -> frozenset[str]:
    return frozenset(resources.word_list("spoken.toml", "about_it"))
