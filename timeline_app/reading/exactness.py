"""How exactly a length is told: "exactly two years ago" is the same day, "two years ago to the month" the same month.

Nothing is claimed where the words take it back ("not exactly", "give or take"), count from another day ("had
merged") or name another time beside it, which may be the day that is meant.
"""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.reading.grammar import Match
from timeline_app.reading.lexicon import Count
from timeline_app.reading.quantities import Stretch

_NAMED = ("month", "weekday", "dayword", "holiday", "unit", "season", "weekend", "year", "daypart")
"""Kinds of words that name another time."""

_YEAR = 4
"""Figures of a year."""

_ROUND = 10
"""Years that are told in round numbers: "exactly fifty years ago" is said all through the year."""


def exactness(match: Match, size: Stretch) -> Unit | None:
    """The day or month of so long ago that the words claim, None where they claim neither; a week is no calendar one."""
    if match.has("approx") or match.has("more_than") or match.has("less_than"):
        return None
    end = match.end + (match.after() == ",")
    told = _told_to(match, end)
    behind = end if told is None else end + 3
    if told is None:
        loose = size.unit >= Unit.DECADE or (size.unit == Unit.YEAR and not (size.n or 0) % _ROUND)
        told = None if loose or not match.says(match.start - 1, "to_the_day") else Unit.DAY
    if told not in (Unit.DAY, Unit.MONTH):
        return None
    return told if _stands_alone(match, behind) else None


def _told_to(match: Match, end: int) -> Unit | None:
    """The unit of "to the day"."""
    if (match.word_at(end), match.word_at(end + 1)) != ("to", "the"):
        return None
    senses = match.stream.senses(end + 2).get("unit")
    value = senses[0][0] if senses else None
    if isinstance(value, Count):
        return value.unit if value.n == 1 else None
    return value if isinstance(value, Unit) else None


def _stands_alone(match: Match, behind: int) -> bool:
    """True where no other word of the sentence names a time or takes the exactness back."""
    stream = match.stream
    for place, token in enumerate(stream.tokens):
        if match.start <= place < behind:
            continue
        year = token.form == "num" and len(token.text) == _YEAR
        if year or stream.is_a(place, *_NAMED) or stream.says(place, "not_to_the_day"):
            return False
    return True
