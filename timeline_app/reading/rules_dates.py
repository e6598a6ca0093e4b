"""Days that name their place in the calendar: "14 December 2014", "May 3", "Friday the 13th", "3-5 May"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Nearest, Shift, Within
from timeline_app.reading import context, lone_words, lone_years, numeric_dates
from timeline_app.reading.fields import count_of
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.named_days import by_feast, named_day
from timeline_app.reading.nonterminals import field_of, rule, unit_of
from timeline_app.reading.rules_lists import opens_list
from timeline_app.reading.year_beside import dated, in_year, maybe_in_year


def _full(match: Match) -> Found | None:
    year = match.number("year")
    if _runs_on(match):
        return None
    if context.counts(match.stream, match.end) and not match.has("comma"):
        return None
    field = field_of(match, "field")
    found = dated(in_year(field, year))
    if found is None or field.day is None or field.weekday is None:
        return found
    day = cal.day_number(year, field.month or 1, field.day)
    if cal.weekday(day) == field.weekday:
        return found
    told, agreeing = Interval.of_days(day, day), _agreeing(field, year)
    return Found("DATE", Fixed(told, agreeing), mod="APPROX")


def _agreeing(field: Field, year: int) -> Interval | None:
    """The same day in the nearest year in which it has the weekday told: one of the two is a slip."""
    for away in range(1, _ROUND):
        for other in (year + away, year - away):
            if (field.day or 1) > cal.month_length(other, field.month or 1):
                continue
            day = cal.day_number(other, field.month or 1, field.day or 1)
            if cal.weekday(day) == field.weekday:
                return Interval.of_days(day, day)
    return None


_ROUND = 7
"""Years in which a day comes round to every weekday, most often."""


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
    expr = in_year(Field(month=month), year)
    return None if expr is None else Found("DATE", expr, mod="APPROX")


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
    if lone_years.denied(match.stream, match.end, field):
        return None
    return named_day(match, field) or Found("DATE", Nearest(field))


def _bare_daily(match: Match) -> Found | None:
    """ "Thursday", "the weekend", "Easter"; not "the first Sunday in Advent", which is counted from elsewhere."""
    field = field_of(match, "daily")
    if not lone_words.stands_alone(match.stream, match.start, match.end, field):
        return None
    if (
        match.stream.is_a(match.start - 1, "ordinal", "ordnum", "last")
        and match.word_at(match.start - 2) == "the"
    ):
        return None
    if field.weekend and match.stream.is_a(match.end, "weekend_noun"):
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
    if any(lone_years.denied(match.stream, match.end, field) for field in ends):
        return None
    begin, end = (maybe_in_year(field, match) for field in ends)
    mod = None
    if begin is None or end is None:
        begin, end = (maybe_in_year(Field(month=field.month), match) for field in ends)
        mod = "APPROX"
    assert begin is not None, month
    return Found("DATE", begin, mod, second=end, split=(_first_half(match), 1))


def _first_half(match: Match) -> int:
    """Tokens before the sign between the halves."""
    for place in range(match.start + 1, match.end):
        if match.word_at(place) in _BETWEEN:
            return place - match.start
    return 1


_BETWEEN = frozenset(("-", "/", "to", "and", "or", "through"))


def _weekday_and_day(match: Match) -> Found | None:
    """ "Friday 13th", with nothing counted behind it ("Sunday's 10th win")."""
    return None if _goes_on(match) else _day_in_month(match)


def _goes_on(match: Match) -> bool:
    """True where a noun may follow that the number counts."""
    following = match.stream.token(match.end)
    return following is not None and following.text[0].isalnum() and not _ends_day(match)


def _day_alone(match: Match) -> Found | None:
    """ "On the 14th", with nothing counted behind it."""
    text = match.word("ordnum")
    if _goes_on(match) or _shares_month(match):
        return None
    if not 1 <= count_of(text) <= 31:
        return None
    return Found("DATE", Nearest(Field(day=count_of(text))), lead=1)


def _shares_month(match: Match) -> bool:
    """True for "on the 3rd and 5th of May", which is a pair of days, and for a list of more."""
    stream, end = match.stream, match.end
    if opens_list(stream, end - 1):
        return True
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
        *("and", "or", "to", "at", "in", "when", "after", "before", "but", "as", "with", "without"),
        *(
            "by",
            "for",
            "from",
            "into",
            "through",
            "until",
            "till",
            "while",
            "who",
            "which",
            "than",
        ),
        *("he", "she", "they", "it", "we", "was", "were", "there"),
    )
)


def _week_of(match: Match) -> Found | None:
    """ "The week of March 6": the week that holds the day."""
    if unit_of(match) != Unit.WEEK:
        return None
    field = field_of(match, "day")
    day = in_year(field, match.number("year")) if match.has("year") else Nearest(field)
    return None if day is None else Found("DATE", Shift(day, Unit.WEEK, 0))


def _day_in_month(match: Match) -> Found | None:
    """ "Friday the 13th"."""
    number = count_of(match.word("ordnum"))
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
    rule("day_month", "<day>", _bare_day),
    rule("day_weekday", "<day> ',' 'a' weekday", _with_weekday),
    rule("day_weekday", "<day> weekday", _with_weekday),
    rule("week_of", "'the' <unit> 'of' <day> ','? <year>?", _week_of),
    rule("day_in_month", "weekday ','? 'the' ordnum", _day_in_month),
    rule("day_in_month", "weekday ordnum", _weekday_and_day),
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
        "first=<dom> '-'|'/'|'to'|'and'|'or' last=<dom> 'of'? month ','? <year>?",
        _day_range,
    ),
    rule(
        "day_range",
        "'the' first=<dom> '-'|'to'|'and'|'or' 'the'? last=<dom> 'of'? month ','? <year>?",
        _day_range,
    ),
    rule("day_range", "month first=<dom> '-' until=month last=<dom> ','? <year>?", _day_range),
    rule("day_range", "first=<dom> month '-' last=<dom> until=month ','? <year>?", _day_range),
    rule("day_alone", "'on'|'until'|'till'|'by'|'since' 'the' ordnum", _day_alone),
)
