"""Dates that name their place in the calendar: "14 December 2014", "May 3", "the third quarter of 2016"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Nearest, Shift, TimeExpr, Within
from timeline_app.core.timex3 import nominal
from timeline_app.reading import context, numeric_dates
from timeline_app.reading.fields import fiscal, year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.named_days import by_feast, named_day
from timeline_app.reading.nonterminals import field_of, rule, unit_of
from timeline_app.reading.rules_years import last_year


def _in_year(field: Field, year: int) -> TimeExpr | None:
    """The pattern in a named year; None for a day that year does not have.

    Of a feast whose rule is younger ("the Black Friday of 1869") no more than the year is known.
    """
    if field.holiday is not None and year < (field.holiday.since or year):
        return Fixed(year_interval(year))
    if field.day is not None and field.month is not None:
        if field.day > cal.month_length(year, field.month):
            return None
        day = cal.day_number(year, field.month, field.day)
        return Fixed(Interval.of_days(day, day))
    if field.month is not None:
        span = cal.unit_span(cal.day_number(year, field.month), Unit.MONTH)
        return Fixed(Interval.of_days(*span, Unit.MONTH))
    return Within(Fixed(year_interval(year)), field)


def _dated(expr: TimeExpr | None) -> Found | None:
    return None if expr is None else Found("DATE", expr)


def _full(match: Match) -> Found | None:
    year = match.number("year")
    if _runs_on(match):
        return None
    if context.counts(match.stream, match.end) and not match.has("comma"):
        return None
    field = field_of(match, "field")
    found = _dated(_in_year(field, year))
    if found is None or field.day is None or field.weekday is None:
        return found
    day = cal.day_number(year, field.month or 1, field.day)
    return found if cal.weekday(day) == field.weekday else replace(found, mod="APPROX")


def _runs_on(match: Match) -> bool:
    """True before the "-11" of "May 3, 2010-11"; not in "4 May 1851-9 June 1926"."""
    stream, end = match.stream, match.end
    sign = stream.token(end)
    if sign is None or sign.text not in "-/" or not sign.glued or not stream.is_a(end + 1, "num"):
        return False
    return not stream.is_a(end + 2, "month")


def _missing(match: Match) -> Found | None:
    """ "31 April 2013", a day its month never had, or not in that year: the month at most."""
    year, month = match.number("year"), match.number("month")
    if match.number("dom") <= cal.month_length(year, month):
        return None
    if context.counts(match.stream, match.end):
        return None
    expr = _in_year(Field(month=month), year)
    return None if expr is None else Found("DATE", expr, mod="APPROX")


def _coarse_year(match: Match) -> Found | None:
    field = field_of(match, "field")
    if field.weekday is not None or context.counts(match.stream, match.end):
        return None
    if match.has("the") and field.month is not None:
        return None
    expr = _in_year(field, match.number("year"))
    if match.has("fiscal") and not match.number("fiscal"):
        named = None if expr is None else nominal(expr, 0)
        return None if named is None else Found("DATE", fiscal(named))
    return _dated(expr)


def _year_quarter(match: Match) -> Found | None:
    """ "The 1988 second quarter", "2014 Q3"."""
    field = field_of(match, "field")
    if field.quarter is None and field.half is None:
        return None
    return _dated(_in_year(field, match.number("year")))


def _coarse_years(match: Match) -> Found | None:
    """ "The winter of 1998-99": it begins in the first year; "H1 2018/19" is of a year begun in it."""
    first, last, field = match.number("first"), last_year(match), field_of(match, "field")
    if last != first + 1:
        return None
    expr = _in_year(field, first)
    named = None if expr is None else nominal(expr, 0)
    if named is not None and (field.quarter or field.half):
        return Found("DATE", fiscal(named, 9, 1))
    return _dated(expr)


def _iso(match: Match) -> Found | None:
    days = cal.parse_day_range(match.word("iso"))
    return None if days is None else Found("DATE", Fixed(Interval.of_days(*days)))


def _iso_stamp(match: Match) -> Found | None:
    """ "2021-12-24 21:15", "2021-12-24T21:15", "2021-12-24T21:15:00Z": its hours are those of 24."""
    found, time = _iso(match), replace(field_of(match, "clock"), either=False)
    if match.has("offset"):
        time = replace(time, zone_min=match.number("offset"))
    return found and Found("TIME", Within(found.expr, time))


def _bare_day(match: Match) -> Found | None:
    """ "May 3", "3 May", "Thursday, 3 May": the year is open."""
    if match.after() == "-" and match.stream.is_a(match.end + 1, "num"):
        return None
    field = field_of(match, "day")
    if context.denied(match.stream, match.end, field):
        return None
    return named_day(match, field) or Found("DATE", Nearest(field))


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
    if (field.quarter or field.half) and context.is_of_play(match.stream):
        return None
    if not context.stands_alone(match.stream, match.start, match.end, field):
        return None
    return Found("DATE", Nearest(field), lead=lead)


def _is_half_year(match: Match) -> bool:
    """True for "a profit in the second half"; not for "the second half of the match"."""
    return match.has("the") and match.after() != "of" and context.speaks_of_figures(match.stream)


def _bare_daily(match: Match) -> Found | None:
    """ "Thursday", "the weekend", "Easter"; not "the first Sunday in Advent", which is counted from elsewhere."""
    field = field_of(match, "daily")
    if not context.stands_alone(match.stream, match.start, match.end, field):
        return None
    if (
        match.stream.is_a(match.start - 1, "ordinal", "ordnum", "last")
        and match.word_at(match.start - 2) == "the"
    ):
        return None
    if field.holiday is not None and (titled := by_feast(match, field)) is not None:
        return titled[0]
    lead = int(match.has("the") and field.weekday is not None)
    return Found("DATE", Nearest(field), lead=lead)


def _day_range(match: Match) -> Found | None:
    """ "3-5 May", "May 3 and 4", "May 30-June 2", with or without a year: two days."""
    month, until = match.number("month"), match.number("until") or match.number("month")
    first, last = match.number("first"), match.number("last")
    if month == until and first >= last:
        return None
    ends = (Field(month=month, day=first), Field(month=until, day=last))
    if any(context.denied(match.stream, match.end, field) for field in ends):
        return None
    begin, end = (_maybe_in_year(field, match) for field in ends)
    mod = None
    if begin is None or end is None:
        begin, end = (_maybe_in_year(Field(month=field.month), match) for field in ends)
        mod = "APPROX"
    assert begin is not None, month
    return Found("DATE", begin, mod, second=end, split=(_first_half(match), 1))


def _first_half(match: Match) -> int:
    """Tokens before the sign between the halves."""
    for place in range(match.start + 1, match.end):
        if match.word_at(place) in _BETWEEN:
            return place - match.start
    return 1


_BETWEEN = frozenset(("-", "to", "and", "or", "through"))


def _maybe_in_year(field: Field, match: Match) -> TimeExpr | None:
    return _in_year(field, match.number("year")) if match.has("year") else Nearest(field)


def _month_range(match: Match) -> Found | None:
    """ "June-August 2014": two months; one that runs over the year's end begins in the year before."""
    begin, end = Field(month=match.number("first")), Field(month=match.number("last"))
    split = (1, 1)
    quarter = _quarter(match)
    if quarter is not None:
        return _dated(_maybe_in_year(quarter, match))
    if not match.has("year"):
        return Found("DATE", Nearest(begin), second=Nearest(end), split=split)
    year = match.number("year")
    early = _in_year(begin, year - ((begin.month or 0) > (end.month or 0)))
    late = _in_year(end, year)
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


def _day_alone(match: Match) -> Found | None:
    """ "On the 14th", with nothing counted behind it."""
    text = match.word("ordnum")
    following = match.stream.token(match.end)
    goes_on = following is not None and following.text[0].isalnum()
    if (goes_on and not _ends_day(match)) or _shares_month(match):
        return None
    if not 1 <= int(text[:-2]) <= 31:
        return None
    return Found("DATE", Nearest(Field(day=int(text[:-2]))), lead=1)


def _shares_month(match: Match) -> bool:
    """True for "on the 3rd and 5th of May", which is a pair of days."""
    stream, end = match.stream, match.end
    if match.after() not in _BETWEEN:
        return False
    end += 1 + (stream.lower(end + 1) == "the")
    month = end + 1 + (stream.lower(end + 1) == "of")
    return stream.is_a(end, "ordnum", "num") and stream.is_a(month, "month")


def _ends_day(match: Match) -> bool:
    """True where what follows is not what the number counts: "on the 9th he sailed", "on the 9th came a letter"."""
    return match.after() in _STOPS or match.stream.is_a(match.end, "determiner", "past_cue")


_STOPS = frozenset(
    (
        *("and", "or", "to", "at", "in", "when", "after", "before", "but", "as"),
        *("he", "she", "they", "it", "we", "was", "were", "there"),
    )
)


def _named_month(match: Match) -> Found | None:
    """ "The month of May", "the month of May 2014"."""
    field = Field(month=match.number("month"))
    if unit_of(match) != Unit.MONTH:
        return None
    if match.has("year"):
        return _dated(_in_year(field, match.number("year")))
    return Found("DATE", Nearest(field))


def _week_of(match: Match) -> Found | None:
    """ "The week of March 6": the week that holds the day."""
    if unit_of(match) != Unit.WEEK:
        return None
    field = field_of(match, "day")
    day = _in_year(field, match.number("year")) if match.has("year") else Nearest(field)
    return None if day is None else Found("DATE", Shift(day, Unit.WEEK, 0))


def _day_in_month(match: Match) -> Found | None:
    """ "Friday the 13th"."""
    number = int(match.word("ordnum")[:-2])
    if not 1 <= number <= 31:
        return None
    return Found("DATE", Nearest(Field(day=number, weekday=match.number("weekday"))))


def _with_weekday(match: Match) -> Found | None:
    """ "3 May, a Thursday", "3 May Thursday": the weekday narrows the year."""
    field = replace(field_of(match, "day"), weekday=match.number("weekday"))
    return Found("DATE", Nearest(field))


PRODUCTIONS = (
    rule("date_full", "field=<day> comma=','? 'of'? 'in'? year=<dated_year>", _full),
    rule("missing_day", "weekday? ','? month 'the'? <dom> ','? 'of'|'in'? <year>", _missing),
    rule("missing_day", "weekday? ','? <dom> 'of'? month ','? 'of'|'in'? <year>", _missing),
    rule("date_iso", "iso", _iso),
    rule(numeric_dates.RULE, "slashed", numeric_dates.build),
    rule(numeric_dates.RULE, "slashed ','? 'at'? <clock>", numeric_dates.build_stamp),
    rule("date_iso", "iso ','|'t'? <clock> <offset>?", _iso_stamp),
    rule(
        "month_year",
        "'the'? field=<coarse> ','? 'of'|'in'|'for'? 'the'? fiscal? year=<dated_year>",
        _coarse_year,
    ),
    rule("month_year", "this field=<coarse> <year>", _coarse_year),
    rule("year_quarter", "'the'? <year> field=<coarse>", _year_quarter),
    rule("holiday_year", "'the'? field=<daily> ','? 'of'? <year>", _coarse_year),
    rule(
        "season_years",
        "'the'? field=<coarse> 'of'? first=<year> '-'|'/' last=<end_year>",
        _coarse_years,
    ),
    rule("day_month", "<day>", _bare_day),
    rule("day_weekday", "<day> ',' 'a' weekday", _with_weekday),
    rule("day_weekday", "<day> weekday", _with_weekday),
    rule("named_month", "'the' <unit> 'of' month ','? <year>?", _named_month),
    rule("week_of", "'the' <unit> 'of' <day> ','? <year>?", _week_of),
    rule("day_in_month", "weekday ','? 'the' ordnum", _day_in_month),
    rule("bare_month", "'the'? fiscal? <coarse>", _bare_coarse),
    rule("bare_day", "'the'? <daily>", _bare_daily),
    rule(
        "day_range",
        "month first=<dom> '-'|'to'|'and'|'or'|'through' last=<dom> ','? <year>",
        _day_range,
    ),
    rule(
        "day_range",
        "month first=<dom> '-'|'to'|'and'|'or'|'through' last=<dom>",
        _day_range,
    ),
    rule(
        "day_range",
        "first=<dom> '-'|'to'|'and'|'or' last=<dom> 'of'? month ','? <year>?",
        _day_range,
    ),
    rule(
        "day_range",
        "'the' first=<dom> '-'|'to'|'and'|'or' 'the'? last=<dom> 'of'? month ','? <year>?",
        _day_range,
    ),
    rule("day_range", "month first=<dom> '-' until=month last=<dom> ','? <year>?", _day_range),
    rule("day_range", "first=<dom> month '-' last=<dom> until=month ','? <year>?", _day_range),
    rule("month_range", "first=month '-' last=month <year>?", _month_range),
    rule("month_quarter", "first=month 'to'|'through' last=month period_word", _month_quarter),
    rule("day_alone", "'on'|'until'|'till'|'by'|'since' 'the' ordnum", _day_alone),
)
