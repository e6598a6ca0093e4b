"""Days that the words leave open: "on a Saturday night", "one wet Sunday", "a long weekend".

They tell which day of the week it was and not of which week, so that they are no day of the week of writing. Before a
noun they are ("a Thursday meeting"), and so is "a weekend of clashes". So do those beside what happened, which has no
day itself: "the Sunday after I arrived", "the Friday before the wedding". What is done again and again has no one
year: "the fair usually takes place in July".
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import EventRelative, Nearest, Part, TimeExpr, Within
from timeline_app.reading import context
from timeline_app.reading.grammar import Stream
from timeline_app.reading.tense_leads import is_past

NO_STORY = EventRelative(0, Unit.DAY)
"""A day that nothing in the text tells."""


def left_open(stream: Stream, first: int, last: int, expr: TimeExpr) -> TimeExpr:
    """The expression of tokens ``[first, last)``, without a week where the words leave it open."""
    if isinstance(expr, Within):
        outer = left_open(stream, first, last, expr.outer)
        return expr if outer is expr.outer else replace(expr, outer=outer)
    if isinstance(expr, Part):
        base = left_open(stream, first, last, expr.base)
        return expr if base is expr.base else replace(expr, base=base)
    if isinstance(expr, Nearest) and expr.field.has_date and _is_habit(stream, first):
        return Within(NO_STORY, expr.field)
    if not isinstance(expr, Nearest) or not _is_of_a_week(expr.field):
        return expr
    if _is_beside_event(stream, first, last):
        return Within(NO_STORY, expr.field)
    some = _is_indefinite(stream, first) and _is_head(stream, last)
    if not some and not (_is_described(stream, first) and stream.lower(last) != "of"):
        return expr
    return Within(NO_STORY, expr.field)


def _is_habit(stream: Stream, first: int) -> bool:
    """True behind the habit of a clause: "usually takes place in July", "always spent Christmas in Rome".

    Not behind that of a noun ("the usually calm town was hit in June"), nor where one more verb tells of one day.
    """
    verbs = 0
    for place in range(first - 1, first - 1 - _CLAUSE, -1):
        token = stream.token(place)
        if token is None or token.text in ",;:()" or stream.is_a(place, "clause_end"):
            return False
        if stream.is_a(place, "that_verb") and not stream.says(place - 1, "habit"):
            return False
        if stream.says(place, "habit"):
            return verbs < _TENSES and not stream.is_a(place - 1, "determiner", "possessive")
        past = stream.is_a(place, "past_cue") or is_past(token.lower)
        verbs += past and not stream.is_a(place - 1, "past_auxiliary")
    return False


_CLAUSE = 12
"""Tokens of a clause up to its time, at most."""

_TENSES = 2
"""Verbs in the past behind which a time is of the last one alone."""


def _is_of_a_week(field: Field) -> bool:
    weekly = field.weekday is not None or field.weekend
    return weekly and field.day is None and field.month is None


def _is_beside_event(stream: Stream, first: int, last: int) -> bool:
    """True for "the Sunday after I arrived", "the Friday night before the wedding": the event tells which.

    Not for "on Friday before the vote", the day of the news, nor for "the Friday before", counted from what is told.
    """
    behind = last + stream.is_a(last, "daypart")
    led = "the" in (stream.lower(first - 1), stream.lower(first))
    if not led or stream.lower(behind) not in ("before", "after", "following"):
        return False
    if context.ends_phrase(stream, behind + 1) or stream.is_a(behind + 1, *_TIMES):
        return False
    return stream.tokens[behind + 1].form in ("word", "poss", "ordnum")


_TIMES = ("daypart", "clockword", "clock", "month", "weekday", "dayword", "unit")
"""Behind "before": a time, and no event."""


def _is_indefinite(stream: Stream, first: int) -> bool:
    """True behind "a", "one"."""
    return stream.lower(first - 1) in _ONE


def _is_described(stream: Stream, first: int) -> bool:
    """True behind "a wet", "one busy"."""
    epithet = stream.is_a(first - 1, "month_epithet", "day_epithet")
    return epithet and stream.lower(first - 2) in _ONE


_ONE = ("a", "an", "one")


def _is_head(stream: Stream, last: int) -> bool:
    """True where no noun stands behind, and nothing it was a day "of"."""
    token = stream.token(last)
    if token is None or not token.text[0].isalnum():
        return token is None or token.text not in "-'"
    if token.lower == "of" or token.form == "poss":
        return False
    return token.lower in ("and", "or") or stream.is_a(last, *_BEHIND)


_BEHIND = (
    *(
        "signal",
        "clause_end",
        "determiner",
        "past_cue",
        "present_cue",
        "past_auxiliary",
        "future_cue",
    ),
    *("subject_pronoun", "verb_host"),
)
