"""Days told by another one: "on this day in 1944", "this day fifty years ago", "the day before last Tuesday"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Fixed, Nearest, Nth, Relative, Shift
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import field_of, rule, stretch_of, unit_of
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


def _beside(match: Match) -> Found | None:
    """ "The day before Christmas", "the day after last Tuesday"."""
    if unit_of(match) != Unit.DAY:
        return None
    field, steps = field_of(match, "daily"), -1 if match.has("back") else 1
    if match.has("last"):
        return Found("DATE", Shift(Nth(field, -1), Unit.DAY, steps))
    if field == Field(weekday=field.weekday) and field.weekday is not None:
        return Found("DATE", Nearest(Field(weekday=(field.weekday + steps) % _WEEK)))
    return Found("DATE", Shift(Nearest(field), Unit.DAY, steps))


_WEEK = 7

PRODUCTIONS = (
    rule("day_beside", "'the' <unit> back='before' last? <daily>", _beside),
    rule("day_beside", "'the' <unit> 'after' last? <daily>", _beside),
    rule("this_of_year", "this <unit> 'in' <year>", _of_year),
    rule("this_of_year", "this 'date' 'in' <year>", _of_year),
    rule("this_years_ago", "this <unit> <stretch> ago", _years_ago),
    rule("this_years_ago", "this 'date' <stretch> ago", _years_ago),
)
