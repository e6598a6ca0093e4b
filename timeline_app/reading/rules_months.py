"""Dates longer than a day that name their place in the calendar: "September 2014", "the third quarter of 2016"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Nearest
from timeline_app.core.timex3 import nominal
from timeline_app.reading import context, lone_words
from timeline_app.reading.fields import fiscal
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import field_of, rule, unit_of
from timeline_app.reading.rules_years import last_year
from timeline_app.reading.year_beside import dated, in_year, maybe_in_year

OWN_QUARTER = "own_quarter"
"""Name of the production for a quarter that no year of the calendar holds: "its fiscal third quarter"."""


def _coarse_year(match: Match) -> Found | None:
    field = field_of(match, "field")
    if field.weekday is not None or context.counts(match.stream, match.end):
        return None
    if (match.has("the") and field.month is not None) or _is_a_fall(match):
        return None
    expr = in_year(field, match.number("year"))
    if _is_of_own_year(match):
        named = None if expr is None else nominal(expr, 0)
        return None if named is None else Found("DATE", fiscal(named))
    return dated(expr)


def _is_a_fall(match: Match) -> bool:
    """True for "after a fall in 1987", "his fall in 1987": of somebody."""
    stream, start = match.stream, match.start
    led = stream.lower(start - 1) == "a" or stream.is_a(start - 1, "possessive")
    return led and match.says(start, "season_verb")


def _is_of_own_year(match: Match) -> bool:
    """True with a "fiscal", "FY" in it that begins in no told month: "the first fiscal quarter of 1999"."""
    places = range(match.start, match.end)
    senses = (match.stream.senses(place).get("fiscal", ()) for place in places)
    return any(not month for found in senses for month, _ in found)


def _year_quarter(match: Match) -> Found | None:
    """ "The 1988 second quarter", "2014 Q3", "the FY99 first quarter", "fiscal 1999's first quarter"."""
    field = field_of(match, "field")
    if field.quarter is None and field.half is None:
        return None
    return (
        _coarse_year(match)
        if _is_of_own_year(match)
        else dated(in_year(field, match.number("year")))
    )


def _coarse_years(match: Match) -> Found | None:
    """ "The winter of 1998-99": it begins in the first year; "H1 2018/19" is of a year begun in it."""
    first, last, field = match.number("first"), last_year(match), field_of(match, "field")
    if last != first + 1:
        return None
    expr = in_year(field, first)
    named = None if expr is None else nominal(expr, 0)
    if named is not None and (field.quarter or field.half):
        return Found("DATE", fiscal(named, 9, 1))
    return dated(expr)


def _bare_coarse(match: Match) -> Found | None:
    field = field_of(match, "coarse")
    if match.has("the") and field.month is not None:
        return None
    lead = int(match.has("the") and match.word_at(match.start + 2) == "-")
    joined = match.word_at(match.end - 2) == "-"
    if field.half is not None and not (joined or _is_half_year(match)):
        return None
    if joined and field.half is not None and context.speaks_of_sport(match.stream):
        return None
    if (field.quarter or field.half) and (
        context.is_of_play(match.stream) or context.is_part_of_play(match.stream, match.end)
    ):
        return None
    if not lone_words.stands_alone(match.stream, match.start, match.end, field):
        return None
    return Found("DATE", Nearest(field), lead=lead)


def _is_half_year(match: Match) -> bool:
    """True for "a profit in the second half"; not for "the second half of the match"."""
    return match.has("the") and match.after() != "of" and context.speaks_of_figures(match.stream)


def _month_range(match: Match) -> Found | None:
    """ "June-August 2014": two months; one that runs over the year's end begins in the year before."""
    begin, end = Field(month=match.number("first")), Field(month=match.number("last"))
    split = (1, 1)
    quarter = _quarter(match)
    if quarter is not None:
        return dated(maybe_in_year(quarter, match))
    if not match.has("year"):
        return Found("DATE", Nearest(begin), second=Nearest(end), split=split)
    year = match.number("year")
    early = in_year(begin, year - ((begin.month or 0) > (end.month or 0)))
    late = in_year(end, year)
    return None if early is None or late is None else Found("DATE", early, second=late, split=split)


def _month_quarter(match: Match) -> Found | None:
    """ "The July to September quarter"."""
    first, last = match.number("first"), match.number("last")
    if first % 3 != 1 or last != first + 2:
        return None
    return Found("DATE", Nearest(Field(quarter=(last + 2) // 3)), trim=1)


def _quarter(match: Match) -> Field | None:
    """The quarter of "July-September profit", "the July-September quarter"."""
    first, last = match.number("first"), match.number("last")
    named = match.stream.is_a(match.end, "figure_noun", "period_word")
    return (
        Field(quarter=(last + 2) // 3) if named and first % 3 == 1 and last == first + 2 else None
    )


def _named_month(match: Match) -> Found | None:
    """ "The month of May", "the month of May 2014"."""
    field = Field(month=match.number("month"))
    if unit_of(match) != Unit.MONTH:
        return None
    if match.has("year"):
        return dated(in_year(field, match.number("year")))
    return Found("DATE", Nearest(field))


def _own_coarse(match: Match) -> Found | None:
    """ "Its first fiscal quarter"."""
    return _bare_coarse(match) if _is_of_own_year(match) else None


PRODUCTIONS = (
    rule(
        "month_year",
        "'the'? field=<coarse> ','? 'of'|'in'|'for'? 'the'? fiscal? year=<dated_year>",
        _coarse_year,
    ),
    rule("month_year", "this field=<coarse> <year>", _coarse_year),
    rule("year_quarter", "'the'? <year> field=<coarse>", _year_quarter),
    rule("year_quarter", "'the'? <year> fiscal field=<coarse>", _year_quarter),
    rule("year_quarter", "'the'? fiscal <year> ''s'? field=<coarse>", _year_quarter),
    rule("holiday_year", "'the'? field=<daily> ','? 'of'? <year>", _coarse_year),
    rule(
        "season_years",
        "'the'? field=<coarse> 'of'? first=<year> '-'|'/' last=<end_year>",
        _coarse_years,
    ),
    rule("named_month", "'the' <unit> 'of' month ','? <year>?", _named_month),
    rule(OWN_QUARTER, "'the'? <coarse>", _own_coarse),
    rule("bare_month", "'the'? <coarse>", _bare_coarse),
    rule(OWN_QUARTER, "'the'? fiscal <coarse>", _bare_coarse),
    rule("month_range", "first=month '-' last=month <year>?", _month_range),
    rule("month_quarter", "first=month 'to'|'through' last=month period_word", _month_quarter),
)
