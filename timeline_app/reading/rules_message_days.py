"""Days as short messages write them: "see you sat", "by mon", "3rd may", "mon-fri".

A message is written without capitals, so that "sat", "may" and "march" show by their neighbours alone whether
they are calendar words.
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import HALF_DAY, Field
from timeline_app.core.timeexpr import Nearest, Nth, Relative, Shift, Within
from timeline_app.reading import context, lone_words
from timeline_app.reading.fields import count_of
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import field_of, rule

PREFIX = "message_"
"""How the names of these rules begin."""


def _weekday(match: Match) -> Found | None:
    """ "Thurs", "fri"; "mon", "sat" and the like beside words that speak of days."""
    stream, place = match.stream, match.start
    after = match.end + (match.after() == "-")
    if len(match.word_at(place)) > 5 or stream.is_a(after, "weekday_compound", "weekday_noun"):
        return None
    if _may_be_a_word(match) and not lone_words.is_short_day(stream, place):
        return None
    if _is_surname(match):
        return None
    return Found("DATE", Nearest(Field(weekday=match.number("weekday"))))


def _may_be_a_word(match: Match) -> bool:
    """True for "sat" and "sun"; a capital tells only inside a sentence, and not behind "the"."""
    token = match.stream.token(match.start)
    if token is None or not match.stream.is_a(match.start, "wordy_weekday"):
        return False
    before = match.before()
    return token.text.islower() or not before or before == "the" or not before[0].isalnum()


def _is_surname(match: Match) -> bool:
    """True in "waiting for Sun Yanzi": a name goes on there, and no word in front speaks of days."""
    stream, place = match.stream, match.start
    before, following = stream.token(place - 1), stream.token(match.end)
    if before is None or following is None or not stream.is_a(place, "wordy_weekday"):
        return False
    named = following.capital and following.text[1:].islower() and not stream.senses(match.end)
    inside = before.text.islower() and not stream.is_a(place - 1, "day_lead", "signal")
    return bool(named and (inside or before.lower in ("for", "by", "with")))


def _day_in_month(match: Match) -> Found | None:
    """ "Weds 18th": a day of a month that both words name."""
    number, stream = count_of(match.word("ordnum")), match.stream
    timed = stream.is_a(match.end, "clock") or stream.is_a(match.end + 1, "meridiem")
    if not 1 <= number <= 31 or not (timed or ends_phrase(stream, match.end)):
        return None
    return Found("DATE", Nearest(Field(day=number, weekday=match.number("weekday"))))


def _half_of_day(match: Match) -> Found | None:
    """ "This am", "this pm"."""
    late = match.number("meridiem") >= HALF_DAY
    return Found("TIME", Within(Relative(Unit.DAY, 0), Field(daypart="AF" if late else "MO")))


def _aft(match: Match) -> Found | None:
    """ "This aft", "tmr aft", at the end of a phrase: before other words it is "after"."""
    if not ends_phrase(match.stream, match.end):
        return None
    return Found("TIME", Within(Relative(Unit.DAY, match.number("dayword")), Field(daypart="AF")))


def _eve(match: Match) -> Found | None:
    """ "Tmrw eve", "this eve", "sat eve"."""
    if match.has("daily"):
        field = field_of(match, "daily")
        return (
            None if field.weekday is None else Found("TIME", Nearest(replace(field, daypart="EV")))
        )
    return Found("TIME", Within(Relative(Unit.DAY, match.number("dayword")), Field(daypart="EV")))


def _beyond(match: Match) -> Found | None:
    """ "Day after tmrw", "day b4 yest"."""
    days, step = match.number("dayword"), 1 if match.has("after") else -1
    return Found("DATE", Relative(Unit.DAY, days + step)) if days == step else None


def _weekdays(match: Match) -> Found | None:
    """ "Mon-fri", "thurs to sat": the second day is the next one after the first."""
    first, last = match.number("first"), match.number("last")
    begin = Nearest(Field(weekday=first))
    end = Shift(begin, Unit.DAY, (last - first) % 7)
    stream, after = match.stream, match.end
    timed = stream.is_a(after, "clock", "dotclock", "clockword")
    timed = timed or stream.is_a(after + 1, "meridiem")
    return None if first == last or timed else Found("DATE", begin, second=end, split=(1, 1))


def _month_day(match: Match) -> Found | None:
    """ "May 4th", "the 4th of may", "sat 3 march": a day beside a month that is a word as well."""
    day = match.number("dom") or int(match.word("num"))
    field = Field(month=match.number("month") or match.number("wordy_month"), day=day)
    if not 1 <= day <= 31:
        return None
    if day > cal.month_length(2000, field.month or 1) or context.counts(match.stream, match.end):
        return None
    ordinal = match.stream.is_a(_number_at(match), "ordnum")
    if not (ordinal or match.has("weekday") or ends_phrase(match.stream, match.end)):
        return None
    if match.has("weekday"):
        field = replace(field, weekday=match.number("weekday"))
    return Found("DATE", Nearest(field))


def _slashed(match: Match) -> Found | None:
    """ "On 12/15", "gig is 12/15 @ 8": a day and a month, where only one of the two may be the month."""
    first, last = int(match.word("first")), int(match.word("last"))
    month, day = (first, last) if first <= _MONTHS else (last, first)
    if month > _MONTHS or day <= _MONTHS or month < 1:
        return None
    stream, end = match.stream, match.end
    if day > cal.month_length(2000, month) or match.after() in ("/", "-", "%"):
        return None
    led = stream.is_a(match.start - 1, "signal", "weekday", "month_lead", "copula", "slash_lead")
    if not (led or match.after() in ("@", "at") or stream.is_a(end, "clock", "clock_lead")):
        return None
    return Found("DATE", Nearest(Field(month=month, day=day)))


_MONTHS = 12


def _number_at(match: Match) -> int:
    places = range(match.start, match.end)
    return next((i for i in places if match.stream.is_a(i, "num", "ordnum")), match.start)


def ends_phrase(stream: Stream, place: int) -> bool:
    """True where nothing counted stands behind a number."""
    token = stream.token(place)
    return (
        token is None
        or not token.text[0].isalnum()
        or stream.is_a(place, *_BEHIND)
        or stream.says(place, "message_link")
    )


_BEHIND = (
    "signal",
    "subject_pronoun",
    "determiner",
    "dayword",
    "tonight",
    "weekday",
    "present_cue",
    "past_cue",
    "clause_end",
)


def _month(match: Match) -> Found | None:
    """ "In march", "by may", "next march"."""
    field = Field(month=match.number("wordy_month"))
    if not (ends_phrase(match.stream, match.end) or match.stream.is_a(match.end, "year")):
        return None
    for name, sign in (("last", -1), ("this", 0), ("next", 1)):
        if match.has(name):
            return Found("DATE", Nth(field, sign))
    return Found("DATE", Nearest(field), lead=match.end - 1 - match.start)


def _months(match: Match) -> Found | None:
    """ "May to september", "march-june"."""
    first, last = match.number("first"), match.number("last")
    begin = Nearest(Field(month=first))
    end = Shift(begin, Unit.MONTH, (last - first) % 12)
    return None if first == last else Found("DATE", begin, second=end, split=(1, 1))


def _day_alone(match: Match) -> Found | None:
    """ "The 27th", "on the 5th": the day of a month."""
    number = count_of(match.word("ordnum"))
    if not 1 <= number <= 31 or not ends_phrase(match.stream, match.end):
        return None
    return Found("DATE", Nearest(Field(day=number)))


PRODUCTIONS = (
    rule(PREFIX + "weekday", "weekday", _weekday),
    rule(PREFIX + "weekdays", "first=weekday '-'|'to'|'till'|'til' last=weekday", _weekdays),
    rule(PREFIX + "weekday_day", "weekday ','? ordnum", _day_in_month),
    rule(PREFIX + "half_of_day", "'this' meridiem", _half_of_day),
    rule(PREFIX + "eve", "'this' 'eve'", _eve),
    rule(PREFIX + "eve", "dayword 'eve'", _eve),
    rule(PREFIX + "eve", "<daily> 'eve'", _eve),
    rule(PREFIX + "half_of_day", "'this' aft", _aft),
    rule(PREFIX + "half_of_day", "dayword aft", _aft),
    rule(PREFIX + "day_beyond", "'the'? 'day' after='after' dayword", _beyond),
    rule(PREFIX + "day_beyond", "'the'? 'day' 'before'|'b4' dayword", _beyond),
    rule(PREFIX + "month_day", "wordy_month 'the'? <dom>", _month_day),
    rule(PREFIX + "month_day", "weekday ','? wordy_month 'the'? <dom>", _month_day),
    rule(PREFIX + "month_day", "'the'? <dom> 'of'? wordy_month", _month_day),
    rule(PREFIX + "month_day", "weekday ','? 'the'? <dom> 'of'? wordy_month", _month_day),
    *(
        rule(PREFIX + "month_day", f"{weekday} num ordinal_mark 'of'? {month}", _month_day)
        for weekday in ("weekday ','? 'the'?", "'the'?")
        for month in ("month", "wordy_month")
    ),
    rule(PREFIX + "slashed", "first=num '/' last=num", _slashed),
    rule(
        PREFIX + "months",
        "first=wordy_month|month 'to'|'-'|'till'|'til' last=wordy_month|month",
        _months,
    ),
    rule(PREFIX + "month", "month_lead wordy_month", _month),
    rule(PREFIX + "month", "last wordy_month", _month),
    rule(PREFIX + "month", "this wordy_month", _month),
    rule(PREFIX + "month", "next wordy_month", _month),
    rule(PREFIX + "day", "'the' ordnum", _day_alone),
)
