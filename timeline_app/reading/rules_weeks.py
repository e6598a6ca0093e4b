"""Days and weekends found by counting or by a day beside them: "the third Friday of May", "Easter weekend"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.article import TimexType
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Feast, Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Nearest, Nth, Relative, Shift, TimeExpr, Within
from timeline_app.reading import context, lone_years
from timeline_app.reading.fields import year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import expr_of, field_of, rule, unit_of

_WEEKEND = Field(weekend=True)
_BACK = -3
"""Days from a day back into the week of the weekend that lies nearest to it."""


def _day(field: Field, match: Match) -> TimeExpr | None:
    """The day in the year named, or nearest."""
    if not match.has("year"):
        return None if lone_years.denied(match.stream, match.end, field) else Nearest(field)
    year, month = match.number("year"), field.month or 1
    if field.holiday is not None:
        found = field.holiday.day_in(year)
    elif (field.day or 1) > cal.month_length(year, month):
        return None
    else:
        found = cal.day_number(year, month, field.day or 1)
    return Fixed(Interval.of_days(found, found))


def _weekend_of(match: Match) -> Found | None:
    """ "The weekend of 3 May", "the weekend of May 3-4": the one that holds the day or lies nearest."""
    day = _day(field_of(match, "day"), match)
    return None if day is None else Found("DATE", _near_weekend(day))


def _near_weekend(day: TimeExpr) -> TimeExpr:
    return Within(Shift(Shift(day, Unit.DAY, _BACK), Unit.WEEK, 0), _WEEKEND)


def _feast_weekend(match: Match) -> Found | None:
    """ "Easter weekend", "the Christmas weekend", "the weekend of Pentecost 1911"."""
    field = field_of(match, "daily")
    day = None if field.holiday is None else _day(field, match)
    return None if day is None else Found("DATE", _near_weekend(day))


def _feast_week(match: Match) -> Found | None:
    """ "Easter week", "the week of Thanksgiving"."""
    field = field_of(match, "daily")
    if field.holiday is None or unit_of(match) != Unit.WEEK:
        return None
    day = _day(field, match)
    return None if day is None else Found("DATE", Shift(day, Unit.WEEK, 0))


_MOST = 5
"""Weekdays of one name that a month has at most."""


def _counted_weekday(match: Match) -> Found | None:
    """ "The third Friday of May", "the last Sunday in October 2013"."""
    nth, month = match.number("ordinal", -1), match.number("month")
    if match.has("last") and match.word_at(match.start + 1) != "last":
        return None
    if not -1 <= nth <= _MOST or nth == 0:
        return None
    feast = Feast("", month=month, weekday=match.number("weekday"), nth=nth)
    day = _day(Field(holiday=feast), match)
    if day is None or (isinstance(day, Fixed) and not _is_in(day.interval, month)):
        return None
    return Found("DATE", day)


def _is_in(interval: Interval, month: int) -> bool:
    """False for a fifth Friday that the month does not have."""
    return interval.first_day is not None and cal.civil(interval.first_day)[1] == month


def _counted_day(match: Match) -> Found | None:
    """ "The first day of 2010", "the last day of May", "the tenth day of May 1911"."""
    if unit_of(match) != Unit.DAY:
        return None
    if match.has("last") and match.word_at(match.start + 1) != "last":
        return None
    nth = match.number("ordinal", -1)
    if match.has("month"):
        return _day_of_month(match, nth)
    year = match.number("year")
    if nth not in (1, -1) or context.counts(match.stream, match.end):
        return None
    day = cal.day_number(year) if nth == 1 else cal.day_number(year + 1) - 1
    return Found("DATE", Fixed(Interval.of_days(day, day)))


def _day_of_month(match: Match, nth: int) -> Found | None:
    month = match.number("month")
    length = cal.month_length(match.number("year") if match.has("year") else 2000, month)
    number = length if nth == -1 else nth
    if not 1 <= number <= length or (nth == -1 and month == 2 and not match.has("year")):
        return None
    day = _day(Field(month=month, day=number), match)
    return None if day is None else Found("DATE", day)


def _weekday_beyond(match: Match) -> Found | None:
    """ "The Sunday before last", "the Friday after next"."""
    word = match.word_at(match.end - 1)
    if word not in ("last", "next") or match.stream.is_a(match.end, *_NAMED):
        return None
    field = Field(weekday=match.number("weekday"))
    return Found("DATE", Nth(field, -2 if word == "last" else 2))


_NAMED = ("weekday", "weekend", "unit", "holiday", "month", "season")
"""Behind "last": it belongs to the "Christmas" of "the Tuesday before last Christmas"."""


def _field_beyond(match: Match) -> Found | None:
    """ "The May before last", "the summer before last"."""
    field = field_of(match, "coarse")
    if match.word_at(match.end - 1) != "last" or match.stream.is_a(match.end, "unit", "weekday"):
        return None
    return Found("DATE", Nth(field, -2))


def _some_weekday(match: Match) -> Found | None:
    """ "A Tuesday in March 1911", "one Monday morning in 1982": any of them, in that stretch."""
    field = Field(weekday=match.number("weekday"))
    if match.has("part"):
        field = replace(field, daypart=field_of(match, "part").daypart)
    whole = _stretch(match)
    if whole is None:
        return None
    inside = match.start + 2 + match.has("part")
    kind: TimexType = "TIME" if match.has("part") else "DATE"
    return Found(kind, Within(whole, field), "APPROX", lead=1, trim=match.end - inside)


def _stretch(match: Match) -> TimeExpr | None:
    """What holds the weekday: a month, a season, a year."""
    if match.has("rel"):
        relation = expr_of(match)
        return relation if isinstance(relation, Relative) and relation.unit > Unit.WEEK else None
    if not match.has("coarse"):
        year = match.number("year")
        return None if context.counts(match.stream, match.end) else Fixed(year_interval(year))
    field = field_of(match, "coarse")
    if match.has("year"):
        return Within(Fixed(year_interval(match.number("year"))), field)
    for name, sign in (("last", -1), ("this", 0), ("next", 1)):
        if match.has(name):
            return Nth(field, sign)
    return Nearest(field)


_SOME = "'a'|'an'|'one' weekday"


def _weekday_of_week(match: Match) -> Found | None:
    """ "Next week Thursday", "last week, on Tuesday", "this week on Monday night": a day of that week."""
    week, field = expr_of(match), field_of(match, "daily")
    if not isinstance(week, Relative | Shift) or week.unit != Unit.WEEK:
        return None
    if field.weekday is None or field.period != Unit.WEEK:
        return None
    return Found("DATE", Within(week, field))


def _same_day(match: Match) -> Found | None:
    """ "This day last year", "this day next month": the day of that year or month with the same number."""
    day, unit = unit_of(match, "day"), unit_of(match)
    if day != Unit.DAY or unit not in (Unit.YEAR, Unit.MONTH):
        return None
    return Found(
        "DATE", Shift(Relative(Unit.DAY, 0), unit, -1 if match.has("last") else 1, to_day=True)
    )


PRODUCTIONS = (
    rule("this_last_next_unit", "this day=<unit> last <unit>", _same_day),
    rule("this_last_next_unit", "this day=<unit> next <unit>", _same_day),
    rule("field_of_relation", "<rel> ','? 'on'? <daily>", _weekday_of_week),
    *(
        rule("some_weekday", f"{_SOME} {part} {stretch}", _some_weekday)
        for part in ("<part>", "")
        for stretch in (
            "'in'|'of' <coarse> ','? 'of'? <year>",
            "'in'|'of' <coarse>",
            "'in' <year>",
            "'of'|'in'? last ~ <coarse>",
            "'of'|'in'? this ~ <coarse>",
            "'of'|'in'? next ~ <coarse>",
            "'of'|'in'? <rel>",
        )
    ),
    rule("before_last", "'the' <coarse> 'before' last", _field_beyond),
    rule("before_last", "'the' weekday 'before' last", _weekday_beyond),
    rule("before_last", "'the' weekday 'after' next", _weekday_beyond),
    rule("weekend_of", "'the'? weekend 'of' <day> ','? <year>?", _weekend_of),
    rule("weekend_of", "'the'? weekend 'of' <day> '-'|'to'|'and' <dom> ','? <year>?", _weekend_of),
    rule("feast_weekend", "'the'? <daily> ~ weekend <year>?", _feast_weekend),
    rule("feast_weekend", "'the'? weekend 'of' <daily> <year>?", _feast_weekend),
    rule("feast_week", "<daily> ~ <unit> <year>?", _feast_week),
    rule("feast_week", "'the'? <unit> 'of' <daily> <year>?", _feast_week),
    rule(
        "counted_weekday",
        "'the' <ordinal> weekday 'of'|'in' month ','? 'of'? <year>?",
        _counted_weekday,
    ),
    rule(
        "counted_weekday", "'the' last weekday 'of'|'in' month ','? 'of'? <year>?", _counted_weekday
    ),
    rule("counted_day", "'the' <ordinal> <unit> 'of' month ','? <year>?", _counted_day),
    rule("counted_day", "'the' last <unit> 'of' month ','? <year>?", _counted_day),
    rule("counted_day", "'the' <ordinal> <unit> 'of' <year>", _counted_day),
    rule("counted_day", "'the' last <unit> 'of' <year>", _counted_day),
)
