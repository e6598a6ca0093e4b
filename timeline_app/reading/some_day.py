"""Days that the words leave open: "on a Saturday night", "one wet Sunday", "a long weekend".

They tell which day of the week it was and not of which week, so that they are no day of the week of writing. Before a
noun they are ("a Thursday meeting"), and so is "a weekend of clashes".
"""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import EventRelative, Nearest, TimeExpr, Within
from timeline_app.reading.grammar import Stream

NO_STORY = EventRelative(0, Unit.DAY)
"""A day that nothing in the text tells."""


def left_open(stream: Stream, first: int, last: int, expr: TimeExpr) -> TimeExpr:
    """The expression of tokens ``[first, last)``, without a week where the words leave it open."""
    if not isinstance(expr, Nearest) or not _is_of_a_week(expr.field):
        return expr
    some = _is_indefinite(stream, first) and _is_head(stream, last)
    if not some and not (_is_described(stream, first) and stream.lower(last) != "of"):
        return expr
    return Within(NO_STORY, expr.field)


def _is_of_a_week(field: Field) -> bool:
    weekly = field.weekday is not None or field.weekend
    return weekly and field.day is None and field.month is None


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
