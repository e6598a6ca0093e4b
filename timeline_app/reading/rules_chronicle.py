"""Dates as older books and chronicles write them: "on the 5th of May last", "the 14th inst.", "1846 January 30", "ruled 54-68"."""

from __future__ import annotations

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Fixed, Nearest, Nth, Relative, Shift, TimeExpr, Within
from timeline_app.reading import context, lone_years
from timeline_app.reading.fields import count_of, year_interval
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, expr_of, field_of, rule, unit_of
from timeline_app.reading.rules_old_years import OLD
from timeline_app.reading.year_beside import dated, in_year

WRITTEN = "day_of_writing"
"""Name of the production of what counts from the day of writing, whatever the text tells of: "in May last"."""


def _last_or_next(match: Match) -> Found | None:
    """ "The 5th of May last", "January next"; not "May last year", "May last until"."""
    if not _is_over(match):
        return None
    field = field_of(match, "coarse" if match.has("coarse") else "day")
    if field.month is None:
        return None
    if match.has("coarse") and not match.stream.is_a(match.start - 1, "strong_lead"):
        return None
    return Found("DATE", _turned(field, match.number("postposed")))


def _is_over(match: Match) -> bool:
    """True where "last" ends the date and is no verb: "in May last he came", not "in May last week"."""
    stream, end = match.stream, match.end
    if match.says(end, "lasting_on"):
        return False
    told = match.says(end, "date_goes_on") or stream.is_a(
        end, "signal", "subject_pronoun", "verb_host", "determiner"
    )
    return told or context.ends_phrase(stream, end)


def _counted_day(match: Match) -> Found | None:
    """ "The 2d day of August last"."""
    day, month = match.number("ordinal"), match.number("month")
    if not 1 <= day <= _LAST_DAY or not _is_over(match):
        return None
    return Found("DATE", _turned(Field(month=month, day=day), match.number("postposed")))


def _turned(field: Field, sign: int) -> TimeExpr:
    return Nth(field, sign) if sign else Nearest(field)


def _counted_weekday(match: Match) -> Found | None:
    """ "The first Monday of January last"."""
    nth = match.number("ordinal")
    if not 1 <= nth <= _MOST or not _is_over(match):
        return None
    month = Nth(Field(month=match.number("month")), match.number("postposed") or -1)
    return Found("DATE", Within(month, Field(weekday=match.number("weekday"), nth=nth)))


_MOST = 5
"""Weekdays of one name that a month has at most."""


def _of_this_month(match: Match) -> Found | None:
    """ "The 14th inst.", "the 3d ultimo": a day of this month, of the last one or of the next."""
    day = count_of(match.word("ordnum"))
    if not 1 <= day <= _LAST_DAY:
        return None
    outer = Relative(Unit.MONTH, match.number("of_month"))
    return Found("DATE", Within(outer, Field(nth=day)))


_LAST_DAY = 31


def _of_told_month(match: Match) -> Found | None:
    """ "The 29th of the same month", "the 1st of next month"."""
    outer, day = expr_of(match), count_of(match.word("ordnum"))
    if not isinstance(outer, Relative | Shift) or outer.unit != Unit.MONTH:
        return None
    if not 1 <= day <= _LAST_DAY:
        return None
    return Found("DATE", Within(outer, Field(nth=day)))


def _year_first(match: Match) -> Found | None:
    """ "1846 January 30", the year first as in a log; not where another year follows."""
    stream, end = match.stream, match.end
    behind = end + (stream.lower(end) == ",")
    token = stream.token(behind)
    if stream.is_a(match.start - 1, "year_lead") or match.after() in ("-", "/", "and", "to"):
        return None
    if token is not None and token.form == "num":
        return None
    field = Field(month=match.number("month"), day=match.number("dom"))
    return dated(in_year(field, match.number("year")))


def _unit_following(match: Match) -> Found | None:
    """ "In the year following he died"; not "in the year following the war"."""
    stream, end = match.stream, match.end
    if not (context.ends_phrase(stream, end) or stream.is_a(end, "subject_pronoun", "verb_host")):
        return None
    return Found("DATE", Shift(STORY, unit_of(match), 1))


def _reign(match: Match) -> Found | None:
    """The years of "ruled 54-68", in a text that tells of such years."""
    first, last = int(match.word("first")), int(match.word("last"))
    if not first < last < lone_years.FIRST_YEAR or match.stream.is_a(match.end, "era"):
        return None
    begin, end = Fixed(year_interval(first)), Fixed(year_interval(last))
    return Found("DATE", begin, second=end, lead=1, split=(2, 1))


PRODUCTIONS = (
    rule(WRITTEN, "<day> ','? postposed", _last_or_next),
    rule(WRITTEN, "'the' <ordinal> 'day' 'of' month ','? postposed", _counted_day),
    rule(WRITTEN, "<coarse> ','? postposed", _last_or_next),
    rule(WRITTEN, "'the' <ordinal> weekday 'of'|'in' month ','? postposed", _counted_weekday),
    rule(WRITTEN, "'the' ordnum of_month", _of_this_month),
    rule("day_of_told_month", "'the'? ordnum 'of' <rel>", _of_told_month),
    rule("year_first", "<year> ','? month <dom>", _year_first),
    rule("unit_following", "'the' <unit> following", _unit_following),
    rule(OLD, "reign_verb first=num '-' last=num", _reign),
)
