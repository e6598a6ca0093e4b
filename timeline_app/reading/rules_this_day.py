"""This day, week or month of another year: "on this day in 1944", "this day fifty years ago"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Fixed, Relative, Shift
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import rule, stretch_of, unit_of
from timeline_app.reading.quantities import in_finer

_WITHIN = (Unit.DAY, Unit.WEEK, Unit.MONTH)


def _of_year(match: Match) -> Found | None:
    """ "This day in 1944": some time of that year, for no more of the calendar is told for certain."""
    if match.has("unit") and unit_of(match) not in _WITHIN:
        return None
    return Found("DATE", Fixed(year_interval(match.number("year"))))


def _years_ago(match: Match) -> Found | None:
    """ "This day fifty years ago": the same day of the calendar."""
    size = in_finer(stretch_of(match))
    if size.n is None or size.half or size.hyphen or size.unit != Unit.YEAR:
        return None
    if match.has("unit") and unit_of(match) != Unit.DAY:
        return None
    return Found("DATE", Shift(Relative(Unit.DAY, 0), Unit.YEAR, -size.n, to_day=True))


PRODUCTIONS = (
    rule("this_of_year", "this <unit> 'in' <year>", _of_year),
    rule("this_of_year", "this 'date' 'in' <year>", _of_year),
    rule("this_years_ago", "this <unit> <stretch> ago", _years_ago),
    rule("this_years_ago", "this 'date' <stretch> ago", _years_ago),
)
