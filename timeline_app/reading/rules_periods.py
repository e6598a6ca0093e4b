"""Periods beside a reported one: "the year-ago quarter", "the 1988 period", "last year's quarter", "the latest period"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Anchor, Between, Fixed, Nearest, Relative, Shift, Within
from timeline_app.reading.fields import fiscal, year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, expr_of, field_of, rule, unit_of
from timeline_app.reading.rules_years import last_year

AGO = "year_ago"
"""The same period of the year before: it counts from a quarter or a half-year alone."""

OF_YEAR = "year_period"
"""The same period of a named year."""


def _year_ago(match: Match) -> Found | None:
    """ "The year-ago quarter", "a year-earlier loss", "the comparable quarter a year ago"."""
    if match.has("period_word"):
        return Found("DATE", Shift(STORY, Unit.YEAR, -1), lead=int(match.has("a")))
    if match.stream.lower(match.end - 2) != "-":
        return None
    return Found("DATE", Shift(STORY, Unit.YEAR, -1), lead=int(match.has("a") or match.has("the")))


def _ago_field(match: Match) -> Found | None:
    """ "The year-earlier third quarter"."""
    field = field_of(match, "coarse")
    if field.quarter is None and field.half is None:
        return None
    return Found("DATE", Shift(Nearest(field), Unit.YEAR, -1))


def _last_year(match: Match) -> Found | None:
    """ "The comparable period last year", "last year's quarter"."""
    if match.has("rel"):
        relation = expr_of(match)
        if relation != Relative(Unit.YEAR, -1):
            return None
    elif unit_of(match) != Unit.YEAR:
        return None
    return Found("DATE", Shift(STORY, Unit.YEAR, -1))


def _of_year(match: Match) -> Found | None:
    """ "The 1988 period": settled by the quarter that is told of."""
    return Found("DATE", Fixed(year_interval(match.number("year"))))


def _latest(match: Match) -> Found | None:
    """ "The latest period": the one that is told of."""
    if not match.says(match.start + 1, "latest"):
        return None
    return Found("DATE", Shift(STORY, Unit.QUARTER, 0))


def _of_month(match: Match) -> Found | None:
    """ "The December quarter", "June-quarter sales", "the June half of 2018": the stretch that ends with the month."""
    month, unit = match.number("month"), unit_of(match)
    if unit not in (Unit.QUARTER, Unit.HALF) or month % (3 if unit == Unit.QUARTER else 6):
        return None
    field = Field(quarter=month // 3) if unit == Unit.QUARTER else Field(half=month // 6)
    if not match.has("year"):
        return Found("DATE", Nearest(field), lead=int(match.has("the") and match.has("-")))
    return Found("DATE", Within(Fixed(year_interval(match.number("year"))), field))


def _double(match: Match) -> Found | None:
    """ "FY2017/18", "the 2018-19 season": begun in the first year, over in the second."""
    first = match.number("first")
    if last_year(match) != first + 1 or (match.has("unit") and unit_of(match) != Unit.SEASON):
        return None
    return Found("DATE", fiscal(year_interval(first), 9, 1))


def _to_date(match: Match) -> Found | None:
    """ "The year to date", "quarter-to-date sales": as much of it as is over."""
    unit = unit_of(match)
    return Found("DATE", Between(Relative(unit, 0), Anchor())) if unit in _REPORTED else None


_REPORTED = (Unit.MONTH, Unit.QUARTER, Unit.YEAR)


def _new_year(match: Match) -> Found | None:
    """ "In the new year", "the first quarter of the new year": the one that is near its beginning, or begins next."""
    if unit_of(match) != Unit.YEAR:
        return None
    if match.has("year"):
        return Found("DATE", Fixed(year_interval(match.number("year"))))
    if match.has("coarse"):
        return Found("DATE", Within(_NEAR_NEW, field_of(match, "coarse")))
    return Found("DATE", _NEAR_NEW) if match.stream.is_a(match.start - 1, "signal") else None


_NEAR_NEW = Shift(Nearest(Field(month=1, day=1)), Unit.YEAR, 0)


PRODUCTIONS = (
    rule("year_to_date", "'the'? <unit> '-'? to_date", _to_date),
    rule("new_year", "'the' new ~ <unit>", _new_year),
    rule("new_year", "'the' new ~ <unit> 'of' <year>", _new_year),
    rule("new_year", "'the'? <coarse> 'of' 'the' new ~ <unit>", _new_year),
    rule(AGO, "'the'? comparable? yearago period_word?", _year_ago),
    rule(AGO, "a='a' yearago period_word?", _year_ago),
    rule(AGO, "'the' comparable? period_word one='a'? yearago", _year_ago),
    rule("year_ago_quarter", "'the' yearago <coarse>", _ago_field),
    rule(AGO, "'the' comparable period_word 'in'|'of'? last <unit>", _last_year),
    rule(AGO, "<rel> poss period_word", _last_year),
    rule(OF_YEAR, "'the' <year> period_word", _of_year),
    rule(OF_YEAR, "'the' comparable <year> period_word", _of_year),
    rule(OF_YEAR, "'the' comparable period_word 'of'|'in' <year>", _of_year),
    rule("quarter_of_month", "'the'? month ~ <unit>", _of_month),
    rule("quarter_of_month", "'the'? month ~ <unit> 'of'|'in'? <year>", _of_month),
    rule("year_of_two", "'the'? fiscal first=<year> '-'|'/' last=<end_year>", _double),
    rule("year_of_two", "'the'? first=<year> '-'|'/' last=<end_year> <unit>", _double),
    rule("year_of_two", "'the'? first=<year> '-'|'/' last=<end_year> fiscal", _double),
    rule("latest_period", "'the' last|this 'period'", _latest),
)
