"""Times of day with or without their day: "10:30 a.m. on Friday", "8 o'clock tonight", "10 p.m. to 6 a.m."."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.field import HALF_DAY, Daypart, Field
from timeline_app.core.timeexpr import (
    Recurring,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading import context
from timeline_app.reading.clock_days import SOME_DAY, inside, of_day
from timeline_app.reading.clocks import NIGHTFALL, clock, in_part
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, expr_of, field_of, rule, unit_of


def _at(match: Match) -> Found | None:
    """A clock time with or without its day."""
    day = of_day(match)
    time = field_of(match, "clock")
    if day is None or _runs_over_midnight(match, time):
        return None
    if match.has("ordnum") and not _ends_day(match):
        return None
    if match.has("dayword") and _opens_sentence(match):
        return None
    if _is_of_next_day(match):
        return None
    return Found("TIME", inside(day, _closing(match, time)))


def _is_of_next_day(match: Match) -> bool:
    """True for the "9am, Tuesday" of "Monday at 9am, Tuesday at 2pm": the comma parts two days."""
    stream, start = match.stream, match.start
    parted = any(stream.lower(place) == "," for place in range(start + 1, match.end - 1))
    weekday = stream.is_a(match.end - 1, "weekday")
    return (
        parted and weekday and any(stream.is_a(at, "weekday") for at in range(start - _NEAR, start))
    )


_NEAR = 4
"""Tokens from the day of an hour to that hour, at most."""


def _at_told(match: Match) -> Found | None:
    """ "6 a.m. the following day", "at 00:01 on the next day": of the day after the one told."""
    day = expr_of(match)
    if not isinstance(day, Shift) or (day.base, day.unit) != (STORY, Unit.DAY) or not day.n:
        return None
    return Found("TIME", Within(day, _closing(match, field_of(match, "clock"))))


def _at_next(match: Match) -> Found | None:
    """ "At 00:01 the next day": of the day after the one told."""
    if unit_of(match) != Unit.DAY:
        return None
    time = _closing(match, field_of(match, "clock"))
    return Found("TIME", Within(Shift(STORY, Unit.DAY, 1), time))


def _opens_sentence(match: Match) -> bool:
    """True for the day of "it closes at 6 p.m. Yesterday it closed at 3": another sentence begins with it."""
    day, before = match.stream.token(match.end - 1), match.stream.token(match.end - 2)
    stopped = before is not None and before.text.endswith(".")
    return stopped and day is not None and day.text[0].isupper()


def _ends_day(match: Match) -> bool:
    """False before what the number counts: "at 2 p.m. on the 17th floor"."""
    token = match.stream.token(match.end)
    if token is None or not token.text[0].isalnum() or token.lower in _STOPS:
        return True
    return match.stream.is_a(match.end, "signal", "determiner", "past_cue", "clause_end")


_STOPS = frozenset(
    ("and", "or", "but", "when", "as", "he", "she", "they", "it", "we", "there", "with")
)


def _closing(match: Match, time: Field) -> Field:
    """The "midnight" of a day as the end of that day: "midnight tomorrow", "midnight on Friday".

    What came "after midnight on Friday" came as that day began.
    """
    if match.says(match.start - 1, "beyond_midnight"):
        return time
    said = any(match.stream.is_a(place, "clockword") for place in range(match.start, match.end))
    return replace(time, hour=24) if said and time.hour == 0 else time


_NUMBERS = ("num", "numeral")


def _at_part(match: Match) -> Found | None:
    """ "8 o'clock tonight", "Friday night at 9", "this morning at 10": the part tells the half of the day."""
    if _is_score(match):
        return None
    if match.has("tonight"):
        day: TimeExpr | None = Relative(Unit.DAY, 0)
        part: Daypart = "NI"
    else:
        part = field_of(match, "part").daypart or "MO"
        day = _day_of_part(match)
    if day is None:
        return None
    time = in_part(field_of(match, "clock" if match.has("clock") else "hour"), part)
    if _runs_over_midnight(match, time):
        return None
    time = _closing(match, time)
    if part == "NI" and (time.hour or 0) < NIGHTFALL:
        return Found("TIME", Within(Shift(day, Unit.DAY, 1), time))
    return Found("TIME", inside(day, time))


def _is_score(match: Match) -> bool:
    """True for the "seven" of "voted by nine to seven last night", "won by three goals to two this morning".

    Not behind "from", "at" and the like, which open hours ("from five to seven last night").
    """
    stream, start = match.stream, match.start
    if stream.lower(start + 1) == "to" and stream.is_a(start, *_NUMBERS):
        return stream.lower(start - 1) == "by"
    to = start if stream.lower(start) == "to" else start - 1
    if stream.lower(to) != "to":
        return False
    first = to - 1 - (not stream.is_a(to - 1, *_NUMBERS))
    led = stream.is_a(first - 1, "signal") and stream.lower(first - 1) != "by"
    return stream.is_a(first, *_NUMBERS) and not led


def _at_hour(match: Match) -> Found | None:
    """ "At 9 on Friday morning", "from 7.30 this evening"; not the "1" of "lost 2-1 tonight"."""
    if match.word_at(match.start) == "-" and match.stream.is_a(match.start - 1, "num", "clock"):
        return None
    found = _at_part(match)
    return found and replace(found, lead=1)


def _runs_over_midnight(match: Match, begin: Field) -> bool:
    """True for "Friday 10 p.m. to 2 a.m.", whose end is of the next day: a day and a range."""
    if match.after() not in _TO:
        return False
    ends = [field for field, _ in clock(match.stream, match.end + 1) if isinstance(field, Field)]
    return any((end.hour or 0) < (begin.hour or 0) for end in ends)


def _day_of_part(match: Match) -> TimeExpr | None:
    """The day of "this morning", "last night", "that evening", "Friday night"."""
    if match.has("dayword") or match.has("daily"):
        return of_day(match)
    if match.has("that"):
        return SOME_DAY
    return Relative(Unit.DAY, -1 if match.has("last") else 0)


def _clock(match: Match) -> Found | None:
    """A clock time alone; scores and ratios ("a 2:1 win") are none."""
    field = field_of(match, "clock")
    plain = match.end - match.start == 1 and match.stream.is_a(match.start, "clock")
    if plain and not context.is_clock(match.stream, match.start, match.end):
        return None
    if plain and (match.stream.is_a(match.end, "game_clock") or _is_of_play(match)):
        return None
    if match.stream.is_a(match.start - 1, "deadline"):
        field = _closing(match, field)
    if _is_habit(match):
        return Found("SET", Recurring(field), quant="EVERY")
    return Found("TIME", Within(SOME_DAY, field))


def _is_of_play(match: Match) -> bool:
    """True for the minutes of "scored at 12:40 of the second period"."""
    stream, end = match.stream, match.end
    return stream.lower(end) == "of" and stream.is_a(end + 2, "ordinal", "ordnum")


def _is_habit(match: Match) -> bool:
    """True for the hours of "9 a.m. to 5 p.m. on weekdays", "noon on Saturdays", "8 p.m. daily", "Sundays at 10:30"."""
    stream, behind = match.stream, match.end
    behind += stream.lower(behind) == ","
    behind += stream.lower(behind) in ("on", "at")
    if stream.is_a(behind, *_OFTEN):
        return True
    before = match.start - 1
    before -= stream.lower(before) in ("at", "from", "by", "until", "till", "after", "before")
    before -= stream.lower(before) == ","
    if stream.is_a(before, "weekday") and stream.is_a(before - 2, "weekday"):
        return stream.lower(before - 1) in ("to", "-", "through")
    return stream.is_a(before, *_DAYS_OFTEN)


_DAYS_OFTEN = ("weekdays", "weekends", "workdays")
_OFTEN = (*_DAYS_OFTEN, "every", "frequency")


def _clock_range(match: Match) -> Found | None:
    """ "10 p.m. to 6 a.m.", "9:30-11:00", "2-4 pm": two times; the end of a night is of the next day."""
    last, stream = field_of(match, "last"), match.stream
    said = stream.is_a(match.end - 1, "meridiem")
    plain = stream.is_a(match.start, "clock") and stream.is_a(match.end - 1, "clock")
    plain = plain and match.word_at(match.start + 1) == "-" and _is_round(match)
    if not (said or plain or stream.is_a(match.start - 1, "clock_lead")):
        return None
    if match.has("num"):
        number = int(match.word("num"))
        if not said or not 1 <= number <= 12 or match.before() in ("-", "/", ":", ".", "$"):
            return None
        late = (last.hour or 0) >= 12 and number % 12 <= (last.hour or 0) % 12
        first = Field(hour=number % 12 + 12 * late)
    else:
        first = field_of(match, "first")
    begin, end = first.hour or 0, last.hour or 0
    day: TimeExpr = SOME_DAY
    if end < begin and (last.either or not said) and begin <= end + HALF_DAY:
        last = replace(last, hour=end + HALF_DAY, either=False)
    elif end < begin:
        day = Shift(STORY, Unit.DAY, 1)
    ends = [match.start + 1] if match.has("num") else [e for _, e in clock(stream, match.start)]
    split = (next(end for end in ends if match.word_at(end) in _TO) - match.start, 1)
    if _is_habit(match):
        return Found("SET", Recurring(first), quant="EVERY", second=Recurring(last), split=split)
    return Found("TIME", Within(SOME_DAY, first), second=Within(day, last), split=split)


def _is_round(match: Match) -> bool:
    """True for "12:30-1:45": scores and ratios are seldom told in quarters."""
    places = (match.start, match.end - 1)
    return all(int(match.word_at(place).split(":")[1]) % 15 == 0 for place in places)


_TO = frozenset(("to", "-", "until", "till"))


PRODUCTIONS = (
    rule("clock", "<clock>", _clock),
    rule("clock_day", "<clock> 'on'|','? dayword", _at),
    rule("clock_day", "<clock> 'on'|','? <day> ','? <year>?", _at),
    rule("clock_day", "<clock> 'on'|','? <day> ','? 'of'? <rel>", _at),
    rule("clock_day", "<clock> 'on'|','? <daily> 'of'? <rel>", _at),
    rule("clock_day", "<clock> 'on' 'the' ordnum", _at),
    rule("clock_day", "<clock> 'on' 'the' ordnum 'of'? <rel>", _at),
    rule("clock_day", "<clock> 'on'|','? <rel>", _at_told),
    rule("clock_day", "<clock> 'on'|','? 'the' next <unit>", _at_next),
    rule("clock_day", "<clock> 'on'|','? last? <daily>", _at),
    rule("clock_day", "<clock> 'on'|','? this <daily>", _at),
    rule("clock_day", "<clock> 'on'|','? next <daily>", _at),
    rule("day_clock", "dayword 'at'|','? <clock>", _at),
    rule("day_clock", "<day> ','? <year>? ','? 'at'? <clock>", _at),
    rule("day_clock", "<daily> ','? 'at'? <clock>", _at),
    rule("day_clock", "this <daily> ','? 'at'? <clock>", _at),
    rule("clock_part", "<clock> ','? tonight", _at_part),
    rule("clock_part", "<clock> ','? this <part>", _at_part),
    rule("clock_part", "<clock> ','? last <part>", _at_part),
    rule("clock_part", "<clock> ','? that <part>", _at_part),
    rule("clock_part", "<clock> 'on'|','? dayword <part>", _at_part),
    rule("clock_part", "<clock> 'on'|','? <daily> <part>", _at_part),
    rule("clock_part", "tonight ','? 'at'? <clock>", _at_part),
    rule("clock_part", "this <part> ','? 'at'? <clock>", _at_part),
    rule("clock_part", "last <part> ','? 'at'? <clock>", _at_part),
    rule("clock_part", "that <part> ','? 'at'? <clock>", _at_part),
    rule("clock_part", "dayword <part> ','? 'at'? <clock>", _at_part),
    rule("clock_part", "<daily> <part> ','? 'at'? <clock>", _at_part),
    *(
        rule("clock_part", f"clock_lead <hour> {day}", _at_hour)
        for day in (
            "tonight",
            "this <part>",
            "last <part>",
            "dayword <part>",
            "'on'? <daily> <part>",
        )
    ),
    rule("clock_range", "first=<clock> 'to'|'-'|'until'|'till' last=<clock>", _clock_range),
    rule("clock_range", "num 'to'|'-'|'until'|'till' last=<clock>", _clock_range),
)
