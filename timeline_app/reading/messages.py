"""What a short message says of days and does not say: it is about the days to come.

"Sat at the pub?" and "dentist thurs 9am" look ahead; only a verb in the past, "since" and "last" look back. A
weekday that is "next" is one of the week that comes: the nearer one has "this" or nothing before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline_app.core.article import Span, Timex
from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Nearest, Nth, Part, Relative, Shift, TimeExpr, Within
from timeline_app.reading.lexer import Token
from timeline_app.reading.lexicon import Lexicon
from timeline_app.reading.some_day import NO_STORY

_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"(?<=[^\W_]{2}[.!?])\s+(?=[^\W\d_])|(?<=[!?])\s+")


_ROUND = (Unit.WEEK, Unit.MONTH)
"""A weekday comes round in a week, "the 5th" in a month."""


def sentences(text: str, region: Span) -> Iterator[Span]:
    """The sentences of a message, which begin with a small letter as often as not.

    >>> words = "free thurs? kiln booked. ring me"
    >>> [part.of(words) for part in sentences(words, Span(0, len(words)))]
    ['free thurs?', 'kiln booked.', 'ring me']
    """
    start = region.start
    for match in _STOP.finditer(text, region.start, region.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, region.end)


def is_drawn(text: str) -> bool:
    """True where some word is drawn out: "todayyyy", "niiight"."""
    return _DRAWN.search(text) is not None


def shorten(tokens: Iterable[Token], lexicon: Lexicon) -> None:
    """Gives the words that are drawn out their plain spelling, where that is a word of the lexicon.

    >>> from timeline_app.reading.lexer import lex
    >>> from timeline_app.reading.lexicon import load
    >>> tokens = lex("todayyyy or soooon", 0, 18)
    >>> shorten(tokens, load())
    >>> [token.lower for token in tokens]
    ['today', 'or', 'soon']
    """
    for token in tokens:
        for times in (r"\1\1", r"\1") if _DRAWN.search(token.lower) else ():
            plain = _DRAWN.sub(times, token.text)
            if plain.lower() in lexicon.senses:
                token.text, token.lower = plain, plain.lower()
                break


_DRAWN = re.compile(r"([^\W\d_])\1\1+", re.IGNORECASE)


def looking_ahead(timex: Timex, before: str = "", lexicon: Lexicon | None = None) -> Timex:
    """The expression of a message, its bare weekdays turned ahead where nothing looks back.

    "Stuck here until sat" lies ahead and "was stuck here until sat" behind: ``before`` is its sentence so far.
    """
    back = timex.tense == "past" and timex.signal not in ("by", "to")
    if back and timex.signal == "until" and lexicon is not None:
        words = _WORD.findall(before.lower())
        back = any(lexicon.has(word, "past_auxiliary") for word in words)
    awaited = timex.signal in ("by", "until", "before") and timex.tense != "past"
    if lexicon is not None and not lexicon.usage["comes"].isdisjoint(timex.text.lower().split()):
        return timex
    expr = _turned(timex.expr, back or timex.signal == "since", awaited)
    return timex if expr == timex.expr else replace(timex, expr=expr)


_FOUR = re.compile(r"(?<!\d)(?:[01]\d|2[0-3])[0-5][05](?!\d)")
_CENTURY = "2000"
"""Four digits from it on are a year as a rule."""


def may_be_hour(timex: Timex, sentence: str, place: int, lexicon: Lexicon) -> bool:
    """True for the "year" of "call after 1800", "doors 1930, show 2030": an hour, or a sum; not "since 1905".

    ``place``: where it stands in its sentence.
    """
    if timex.rule != "year" or _FOUR.fullmatch(timex.text) is None:
        return False
    free = {
        f.start(): f.group()
        for f in _FOUR.finditer(sentence)
        if not _is_dated(sentence, f.start(), lexicon)
    }
    return place in free and any(not _CENTURY <= one <= _LAST for one in free.values())


def _is_dated(sentence: str, place: int, lexicon: Lexicon) -> bool:
    """True for digits behind "since", "best of"."""
    before = sentence[:place].rsplit(maxsplit=1)[-1:]
    return bool(before) and lexicon.says(before[0], "of_a_year")


_LAST = "2100"
"""Years beyond it are told of in no message."""


def _turned(expr: TimeExpr, back: bool, awaited: bool) -> TimeExpr:
    match expr:
        case Nearest(field=field) if field.period in _ROUND and not back:
            return replace(expr, direction="future")
        case Nearest(field=field) if field.period == Unit.YEAR and awaited:
            return replace(expr, direction="future")
        case Nth(field=field, n=1) if field.period == Unit.WEEK:
            return Within(Relative(Unit.WEEK, 1), field)
        case Part(base=base) | Shift(base=base):
            return replace(expr, base=_turned(base, back, awaited))
        case Within(outer=outer, field=field) if outer == NO_STORY:
            return Nearest(field, "past" if back else "future")
        case Within(outer=outer):
            return replace(expr, outer=_turned(outer, back, awaited))
        case _:
            return expr
