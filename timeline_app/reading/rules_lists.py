"""Days of one month named one after another: "June 5, 6 and 7", "the 3rd, 5th and 9th of May 1911".

Each is a date of its own; the month and the year stand once and hold for all.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from timeline_app.core import calendar as cal
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Nearest
from timeline_app.reading import context
from timeline_app.reading.fields import dom
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import rule
from timeline_app.reading.year_beside import in_year
from timeline_app.reading.year_numbers import year

_FEWEST, _MOST = 3, 16
"""Days of a list; two are a pair, which has a rule of its own."""

_MONTH = frozenset(("month",))

_LAST = ("and", "or", "&")


@dataclass(frozen=True, slots=True)
class _Days:
    """A whole list: where its days stand, and what they share."""

    places: tuple[int, ...]
    days: tuple[int, ...]
    month: int
    year: int | None
    end: int
    """The place behind the year, or behind the last of all."""
    month_first: bool
    comma: bool
    """One stands before the last "and"."""


def _first_of(match: Match) -> Found | None:
    """The "June 5" of "June 5, 6 and 7"."""
    return _found(match, match.end - 1, _list_at(match.stream, match.end - 1))


def _one_of(match: Match) -> Found | None:
    """The others, and the "3" of "3, 5 and 9 May", whose last two are a pair."""
    stream = match.stream
    if not _may_be_listed(match) or not stream.holds(_MONTH):
        return None
    if stream.lower(match.start - 1) in _LAST:
        return _last_of(match)
    return _found(match, match.start, _list_at(stream, _opening(stream, match.start)))


def _opening(stream: Stream, place: int) -> int:
    """Where the list begins that goes on there; no further back than a list is long."""
    furthest = place - 2 * _MOST
    while place > furthest and _is_comma(stream, place - 1) and day_at(stream, place - 2):
        place -= 2
    return place


def _may_be_listed(match: Match) -> bool:
    """True beside a comma or in front of the last "and"."""
    return match.before() in _LAST or "," in (match.before(), match.after())


def _last_of(match: Match) -> Found | None:
    """The "7" of "June 5, 6 and 7", the "25, 1911" of "March 4, 11 and 25, 1911"."""
    stream, place = match.stream, match.start - 1
    first = place - 1 - _is_comma(stream, place - 1)
    days = _list_at(stream, _opening(stream, first))
    if days is None or not days.month_first or days.places[-1] != match.start:
        return None
    return _found(match, match.start, days) if match.end == days.end else None


def list_around(stream: Stream, first: int, last: int) -> tuple[int, int]:
    """All of the list that a day of it stands in: the verb behind "on May 5, 6 and 7, the ships came" is beside each."""
    begin, end = first - 2 * _MOST, last + 2 * _MOST
    while first > begin and _goes_on(stream, first - 1) and _is_listed(stream, first - 2):
        first -= 2
    while last < end and _goes_on(stream, last) and _is_listed(stream, last + 1):
        last += 2
    return first - stream.is_a(first - 1, "month"), last


def _goes_on(stream: Stream, place: int) -> bool:
    return _is_comma(stream, place) or stream.lower(place) in (*_LAST, "-")


def _is_listed(stream: Stream, place: int) -> bool:
    return stream.is_a(place, "num", "ordnum")


def _found(match: Match, place: int, days: _Days | None) -> Found | None:
    """The day that stands at a place of its list; only the last has the year in its words."""
    if days is None or place not in days.places:
        return None
    if not days.month_first and place in days.places[-2 + days.comma :]:
        return None
    at = days.places.index(place)
    field = Field(month=days.month, day=days.days[at])
    if place != days.places[-1] and match.end != place + 1:
        return None
    expr = Nearest(field) if days.year is None else in_year(field, days.year)
    return None if expr is None else Found("DATE", expr)


def opens_list(stream: Stream, place: int) -> bool:
    """True at the "3rd" of "on the 3rd, 5th and 9th of May"."""
    return _is_comma(stream, place + 1) and _list_at(stream, place) is not None


def _list_at(stream: Stream, first: int) -> _Days | None:
    """The list whose first day stands there."""
    places, place = [first], first + 1
    while (
        len(places) <= _MOST and _is_comma(stream, place) and day_at(stream, place + 1) is not None
    ):
        places.append(place + 1)
        place += 2
    comma = _is_comma(stream, place)
    place += comma
    if stream.lower(place) not in _LAST or day_at(stream, place + 1) is None:
        return None
    places.append(place + 1)
    days = tuple(day for at in places if (day := day_at(stream, at)) is not None)
    rises = all(one < two for one, two in pairwise(days))
    if not _FEWEST <= len(days) <= _MOST or not rises:
        return None
    return _shared(stream, tuple(places), days, comma)


def _shared(
    stream: Stream, places: tuple[int, ...], days: tuple[int, ...], comma: bool
) -> _Days | None:
    """The list with its month, which stands before the first or behind the last of them, and its year."""
    before, last = month_before(stream, places[0]), places[-1] + 1
    behind = last + (stream.lower(last) == "of")
    month = before or _month(stream, behind)
    if month is None or days[-1] > cal.month_length(2000, month):
        return None
    end = last if before else behind + 1
    told = end + (_is_comma(stream, end))
    years = [(n, after) for n, after in year(stream, told) if isinstance(n, int)]
    if years and len(stream.lower(told)) == len("1911") and not context.counts(stream, years[0][1]):
        return _Days(places, days, month, years[0][0], years[0][1], before is not None, comma)
    if before and not ends_list(stream, end):
        return None
    return _Days(places, days, month, None, end, before is not None, comma)


def ends_list(stream: Stream, place: int) -> bool:
    """False where the last number counts what stands behind it: "on May 5, 6 and 7 ships"."""
    token = stream.token(place)
    return (
        token is None
        or not token.text[0].isalnum()
        or stream.is_a(place, *_BEHIND)
        or token.lower in _LAST
    )


_BEHIND = ("signal", "determiner", "past_cue", "present_cue", "clause_end", "subject_pronoun")


def day_at(stream: Stream, place: int) -> int | None:
    """The day of a month that a number or an ordinal may be."""
    offers = dom(stream, place)
    return offers[0][0] if offers and isinstance(offers[0][0], int) else None


def _month(stream: Stream, place: int) -> int | None:
    found = stream.senses(place).get("month")
    return found[0][0] if found and isinstance(found[0][0], int) else None


def month_before(stream: Stream, place: int) -> int | None:
    """The month right before a place, which may have a full stop: "Oct. 3"."""
    for back in (1, 2):
        for month, width in stream.senses(place - back).get("month", ()):
            if width == back and isinstance(month, int):
                return month
    return None


def _is_comma(stream: Stream, place: int) -> bool:
    return stream.lower(place) == ","


RULE = "day_of_list"
"""Name of the productions."""

PRODUCTIONS = (
    rule(RULE, "month <dom>", _first_of),
    rule(RULE, "'the' ordnum", _first_of),
    rule(RULE, "num|ordnum", _one_of),
    rule(RULE, "num|ordnum ','? <year>", _one_of),
)
