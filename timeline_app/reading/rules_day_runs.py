"""Runs of days behind one month: "May 2-3, 9-10 and 16-17", "July 3, 10, 17, 24", "June 4 & 5, 11 & 12".

Posters and notices write them so. The first day, or the first pair, stands with the month and has rules of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise

from timeline_app.core import calendar as cal
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Nearest, TimeExpr
from timeline_app.reading import context
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import rule
from timeline_app.reading.rules_lists import RULE, day_at, ends_list, month_before
from timeline_app.reading.year_beside import in_year
from timeline_app.reading.year_numbers import year

_FEWEST, _MOST, _PLAIN = 2, 16, 3
"""Items of a run; of plain days without an "and" there are three."""

_DASHES = ("-", "to")
_JOINTS = (",", "and", "&", "+")

_MONTH = frozenset(("month",))


@dataclass(frozen=True, slots=True)
class _Run:
    """All its items, as places of their first and last days, and what they share."""

    items: tuple[tuple[int, int], ...]
    month: int
    year: int | None


def _one_of(match: Match) -> Found | None:
    """The "9-10" and the "17" behind the first; the last has the year in its words."""
    stream, first = match.stream, match.start
    if not stream.holds(_MONTH) or not _follows(stream, first):
        return None
    run = _run_at(stream, _opening(stream, first))
    last = match.end - 1 if run is None or not match.has("year") else run.items[-1][1]
    if run is None or (first, last) not in run.items[1:]:
        return None
    return _found(match, run, (first, last), 1)


def _first_of(match: Match) -> Found | None:
    """The "May 2-3" of "May 2-3, 9-10 and 16-17, 2016", which has its year from the last."""
    stream, last = match.stream, match.end - 1
    first = last - 2 * match.has("paired")
    run = _run_at(stream, first)
    if run is None or run.year is None or run.items[0] != (first, last):
        return None
    return _found(match, run, (first, last), first - match.start + 1)


def _found(match: Match, run: _Run, places: tuple[int, int], cut: int) -> Found | None:
    begin, end = (_day(run, day_at(match.stream, place)) for place in places)
    if begin is None or end is None:
        return None
    if places[0] == places[1]:
        return Found("DATE", begin)
    return Found("DATE", begin, second=end, split=(cut, 1))


def _follows(stream: Stream, place: int) -> bool:
    """True behind a comma or an "and" that stands behind a day."""
    back = place - 1
    while back > 0 and stream.lower(back) in _JOINTS:
        back -= 1
    return back < place - 1 and day_at(stream, back) is not None


def _opening(stream: Stream, place: int) -> int:
    """Where the first day of the run stands, behind its month; no run is longer than the most."""
    for _ in range(2 * _MOST):
        if month_before(stream, place) is not None:
            break
        back = place - 1
        while back > 0 and stream.lower(back) in (*_JOINTS, *_DASHES):
            back -= 1
        if back == place - 1 or day_at(stream, back) is None:
            break
        place = back
    return place


def _run_at(stream: Stream, first: int) -> _Run | None:
    month = month_before(stream, first)
    if month is None:
        return None
    items: list[tuple[int, int]] = []
    place = first
    while day_at(stream, place) is not None and len(items) <= _MOST:
        paired = stream.lower(place + 1) in _DASHES and day_at(stream, place + 2) is not None
        items.append((place, place + 2 * paired))
        behind = joint = place + 2 * paired + 1
        while stream.lower(joint) in _JOINTS:
            joint += 1
        place = joint if joint > behind else len(stream.tokens)
    return _checked(stream, tuple(items), month)


def _checked(stream: Stream, items: tuple[tuple[int, int], ...], month: int) -> _Run | None:
    """The run, where its days rise and the last of them counts nothing."""
    days = [
        day_at(stream, place) or 0 for place in chain.from_iterable(sorted(set(i)) for i in items)
    ]
    plain = all(first == last for first, last in items)
    if not (_PLAIN if plain else _FEWEST) <= len(items) <= _MOST:
        return None
    if not all(one < two for one, two in pairwise(days)) or days[-1] > cal.month_length(
        2000, month
    ):
        return None
    end = items[-1][1] + 1
    told = end + (stream.lower(end) == ",")
    years = [n for n, _ in year(stream, told) if isinstance(n, int)]
    if years and len(stream.lower(told)) == len("1911"):
        return _Run(items, month, years[0])
    if context.counts(stream, end) or not ends_list(stream, end):
        return None
    return _Run(items, month, None)


def _day(run: _Run, day: int | None) -> TimeExpr | None:
    field = Field(month=run.month, day=day)
    return Nearest(field) if run.year is None else in_year(field, run.year)


PRODUCTIONS = (
    rule(RULE, "month num|ordnum", _first_of),
    rule(RULE, "month num|ordnum paired='-'|'to' num|ordnum", _first_of),
    rule(RULE, "num|ordnum", _one_of),
    rule(RULE, "num|ordnum ','? <year>", _one_of),
    rule(RULE, "num|ordnum '-'|'to' num|ordnum", _one_of),
    rule(RULE, "num|ordnum '-'|'to' num|ordnum ','? <year>", _one_of),
)
