"""Sets: "every day", "each Thursday", "annual", "twice a week", "Tuesday nights"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Recurring
from timeline_app.reading.amounts import Quantity
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.lexicon import Count
from timeline_app.reading.nonterminals import daypart_of, field_of, rule, stretch_of, unit_of
from timeline_app.reading.quantities import in_finer


def _every_time(match: Match) -> Found | None:
    """ "Every Saturday night", "every day at 10 a.m.", "every night at 10"."""
    if match.has("part") and not match.has("daily"):
        return _hour_of_part(match)
    if match.has("clock"):
        time = field_of(match, "clock")
        if match.has("unit"):
            return _recurring(time) if unit_of(match) == Unit.DAY else None
    else:
        time = field_of(match, "part")
    day, last = field_of(match, "daily"), match.stream.token(match.end - 1)
    if last is not None and last.text.istitle() and match.stream.is_a(match.end, "masthead"):
        return None
    return _recurring(replace(day, hour=time.hour, minute=time.minute, daypart=time.daypart))


def _recurring(field: Field) -> Found:
    return Found("SET", Recurring(field), quant="EVERY")


_LATE = ("AF", "EV", "NI")


def _hour_of_part(match: Match) -> Found | None:
    """ "Every night at 10" is at 22:00, "every morning at 10" at 10:00."""
    part = field_of(match, "part").daypart
    if match.has("clock"):
        time = field_of(match, "clock")
    elif 1 <= (hour := int(match.word("num"))) <= 12 and match.after() != ":":
        time = Field(hour=hour % 12 if part == "NI" and hour == 12 else hour)
    else:
        return None
    late = part in _LATE and time.hour is not None and 4 <= time.hour < 12
    if late and not match.stream.is_a(match.end - 1, "meridiem"):
        time = replace(time, hour=(time.hour or 0) + 12)
    return _recurring(time)


def _nth_of_every(match: Match) -> Found | None:
    """ "The first Monday of every month"."""
    unit = unit_of(match)
    if unit not in (Unit.MONTH, Unit.QUARTER, Unit.YEAR):
        return None
    return Found("SET", Recurring(unit, match.number("every", 1) or 1), quant="EVERY")


def _days_of_every(match: Match) -> Found | None:
    """ "The 15th of each month", "the 1st and 15th of every month"."""
    if unit_of(match) != Unit.MONTH:
        return None
    return Found("SET", Recurring(Unit.MONTH), quant="EVERY", lead=int(match.has("on")))


def _every_nth(match: Match) -> Found | None:
    """ "Every third year", "every second Friday"."""
    number = match.number("ordinal")
    if number < 2 or match.number("every", 1) > 1:
        return None
    if match.has("daily"):
        return Found("SET", Recurring(field_of(match, "daily")), quant="EVERY")
    unit = unit_of(match)
    return Found("SET", Recurring(unit, number), quant="EVERY") if unit >= Unit.MINUTE else None


def _every_year_on(match: Match) -> Found | None:
    """ "Each year on July 1", "every year in spring"."""
    if unit_of(match) != Unit.YEAR:
        return None
    return _recurring(field_of(match, "day" if match.has("day") else "coarse"))


_JOINED = ("and", "or")


def _every(match: Match) -> Found | None:
    """ "Every day", "each Thursday", "every two weeks"."""
    other = match.number("every", 1) or 1
    if match.has("stretch"):
        size = in_finer(stretch_of(match))
        if not size.n:
            return None
        return Found("SET", Recurring(size.unit, size.n), quant="EVERY")
    if match.has("unit"):
        unit = unit_of(match)
        if unit < Unit.MINUTE:
            return None
        return Found("SET", Recurring(unit, other), quant="EVERY")
    name = next(n for n in ("coarse", "daily", "part", "day") if match.has(n))
    return Found("SET", Recurring(field_of(match, name)), quant="EVERY")


def _every_two(match: Match) -> Found | None:
    """ "Every Monday and Thursday", "each spring and autumn": the second recurs as the first does."""
    name = "daily" if match.has("daily") else "coarse"
    joined = next(
        place for place in range(match.start, match.end) if match.word_at(place) in _JOINED
    )
    return Found(
        "SET",
        Recurring(field_of(match, name)),
        quant="EVERY",
        second=Recurring(field_of(match, "last")),
        split=(joined - match.start, 1),
    )


def _frequency(match: Match) -> Found | None:
    """ "Annual", "weekly"; not of newspapers, nor in a name ("The Weekly Post")."""
    count = match.bound["frequency"]
    stream, token = match.stream, match.stream.token(match.start)
    following = stream.token(match.end)
    if token is None or not isinstance(count, Count) or stream.is_a(match.end, "periodical"):
        return None
    titled = following is not None and following.capital
    if token.capital and titled:
        return None
    if stream.says(match.start - 1, "often_prefix") or _named_daily(match):
        return None
    if _is_figure(match) or _names_a_kind(match) or _is_share(match):
        return None
    return Found("SET", Recurring(count.unit, count.n))


def _names_a_kind(match: Match) -> bool:
    """True for "the annual fair" (one fair), "an everyday matter" (a plain one), "a quarterly of 5 cents"."""
    stream = match.stream
    following = stream.token(match.end)
    if following is None or following.form != "word":
        return False
    if match.says(match.start, "period_adjective"):
        joined = following.lower in _JOINED
        return not joined and not stream.is_a(match.end, "signal", "clause_end")
    if match.says(match.start, "plain_adjective"):
        return stream.is_a(match.start - 1, "determiner") or stream.lower(match.start - 1) == "'s"
    return following.lower == "of"


_SHARE_REACH = 3
"""Tokens from a number to the "annually" that makes it so much for each year."""


def _is_share(match: Match) -> bool:
    """True for "4% annually", "300 tons daily": a rate, as "a year" is one behind a count."""
    stream = match.stream
    following = stream.token(match.end)
    plain = following is None or following.form != "word" or following.lower in _JOINED
    if stream.is_a(match.start - 1, "units"):
        return False
    if not plain and not stream.is_a(match.end, "signal", "clause_end"):
        return False
    for place in range(match.start - 1, match.start - 1 - _SHARE_REACH, -1):
        token = stream.token(place)
        if token is None or token.text in ",;:()" or stream.is_a(place, "signal", "times"):
            return False
        if stream.is_a(place, "num", "amount", "scale", "numeral"):
            return True
    return False


def _is_figure(match: Match) -> bool:
    """True for "annual sales", "quarterly cash dividend": a figure for a period, and nothing that recurs."""
    stream, end = match.stream, match.end
    return any(stream.is_a(end + ahead, "figure_noun") for ahead in (0, 1))


def _named_daily(match: Match) -> bool:
    """True for a paper called by its period: "the daily Name", "a French weekly"."""
    stream, following = match.stream, match.stream.token(match.end)
    if not match.says(match.start, "paper_period"):
        return False
    if following is not None and following.capital and following.form == "word":
        return True
    before = stream.token(match.start - 1)
    ends = following is None or not following.text[0].isalnum()
    return (
        ends and before is not None and before.capital and before.form == "word" and match.start > 1
    )


def _times(match: Match) -> Found | None:
    """ "Twice a week", "three times per year"."""
    unit = unit_of(match)
    if unit < Unit.HOUR:
        return None
    n = match.number("times")
    low = match.bound.get("quantity")
    if isinstance(low, Quantity):
        n = low.n or 0
    return Found("SET", Recurring(unit), freq=f"{n or 'X'}X")


def _plural(match: Match) -> Found | None:
    """ "Fridays", "weekends", "Tuesday nights"."""
    if match.has("weekdays"):
        field = Field(weekday=match.number("weekdays"))
    elif match.has("weekday"):
        field = Field(weekday=match.number("weekday"), daypart=daypart_of(match, "dayparts"))
    else:
        field = Field(weekend=match.has("weekends"))
    return Found("SET", Recurring(field))


PRODUCTIONS = (
    rule("every", "every <stretch>", _every),
    rule("every", "every <unit>", _every),
    rule("every", "every <coarse>", _every),
    rule("every", "every <daily>", _every),
    rule("every", "every <part>", _every),
    rule("every", "every <day>", _every),
    rule("every_time", "every <daily> <part>", _every_time),
    rule("every_time", "every <daily> 'at'? <clock>", _every_time),
    rule("every_time", "every <part> 'at'? <clock>", _every_time),
    rule("every_time", "every <part> 'at' num", _every_time),
    rule("every_time", "every <unit> 'at'? <clock>", _every_time),
    rule("nth_of_every", "'the'? <ordinal> <daily> 'of' every <unit>", _nth_of_every),
    rule("nth_of_every", "'the'? last <daily> 'of' every <unit>", _nth_of_every),
    rule("nth_of_every", "'the' ordnum 'of' every <unit>", _days_of_every),
    rule(
        "nth_of_every",
        "on='on'? 'the' ordnum 'and' 'the'? ordnum 'of' every <unit>",
        _days_of_every,
    ),
    rule("every_nth", "every <ordinal> <unit>", _every_nth),
    rule("every_nth", "every <ordinal> <daily>", _every_nth),
    rule("every_year_on", "every <unit> 'on' <day>", _every_year_on),
    rule("every_year_on", "every <unit> 'in' <coarse>", _every_year_on),
    rule("every_two", "every <daily> 'and'|'or' last=<daily>", _every_two),
    rule("every_two", "every <coarse> 'and'|'or' last=<coarse>", _every_two),
    rule("frequency", "frequency", _frequency),
    rule("times_a_unit", "times 'a'|'an'|'per'|'each'|'every' <unit>", _times),
    rule("times_a_unit", "<quantity> 'times' 'a'|'an'|'per'|'each'|'every' <unit>", _times),
    rule("plural_day", "weekdays", _plural),
    rule("plural_day", "weekends", _plural),
    rule("plural_day", "workdays", _plural),
    rule("plural_day", "weekday dayparts", _plural),
)
