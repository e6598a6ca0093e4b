"""Times of day and parts of a day: "10:30 a.m. on Friday", "yesterday morning", "last night", "tonight"."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import HALF_DAY, Daypart, Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Fixed,
    Nearest,
    Nth,
    Part,
    Relative,
    Shift,
    TimeExpr,
    Within,
)
from timeline_app.reading import context
from timeline_app.reading.clocks import NIGHTFALL, clock, in_part
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, daypart_of, expr_of, field_of, rule
from timeline_app.reading.rules_years import PART_MARKS, PART_MODS

SOME_DAY = Shift(STORY, Unit.DAY, 0)
"""A day the story gives and the words do not."""


def _of_day(match: Match) -> TimeExpr | None:
    """The day that stands with a time of day."""
    if match.has("dayword"):
        return Relative(Unit.DAY, match.number("dayword"))
    if match.has("year") and match.has("day"):
        return _of_date(match)
    if match.has("ordnum"):
        return _of_number(match)
    for name in ("day", "daily"):
        if match.has(name):
            field = field_of(match, name)
            if context.denied(match.stream, match.end, field):
                return None
            if match.has("rel"):
                return _in_relation(match, field)
            for key, sign in (("last", -1), ("this", 0), ("next", 1)):
                if match.has(key):
                    return Nth(field, sign)
            return Nearest(field)
    return SOME_DAY


def _of_date(match: Match) -> TimeExpr | None:
    """The day of "the evening of 14 January 2018"; None where the month lacks it."""
    field, year = field_of(match, "day"), match.number("year")
    if (field.day or 0) > cal.month_length(year, field.month or 1):
        return None
    day = cal.day_number(year, field.month or 1, field.day or 1)
    return Fixed(Interval.of_days(day, day))


def _of_number(match: Match) -> TimeExpr | None:
    """The day of "the morning of the 14th", "the morning of the 14th of last month"."""
    field = Field(day=int(match.word("ordnum")[:-2]))
    if not 1 <= (field.day or 0) <= 31:
        return None
    return _in_relation(match, field) if match.has("rel") else Nearest(field)


def _in_relation(match: Match, field: Field) -> TimeExpr | None:
    """The day of "the evening of 14 January last year": the one that the longer stretch holds."""
    relation = expr_of(match)
    if isinstance(relation, Shift) and relation.unit <= Unit.DAY:
        return None
    whole = relation.unit if isinstance(relation, Relative | Shift) else Unit.YEAR
    return Within(relation, field) if whole >= field.period else None


def _at(match: Match) -> Found | None:
    """A clock time with or without its day."""
    day = _of_day(match)
    time = field_of(match, "clock")
    if day is None or _runs_over_midnight(match, time):
        return None
    if match.has("ordnum") and not _ends_day(match):
        return None
    spoken = not isinstance(day, Fixed) and not match.has("day")
    return Found("TIME", _inside(day, _closing(match, time) if spoken else time))


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
    """The "midnight" of a day as the end of that day: "midnight tomorrow", "midnight on Friday"."""
    said = any(match.stream.is_a(place, "clockword") for place in range(match.start, match.end))
    return replace(time, hour=24) if said and time.hour == 0 else time


def _at_part(match: Match) -> Found | None:
    """ "8 o'clock tonight", "Friday night at 9", "this morning at 10": the part tells the half of the day."""
    if match.has("tonight"):
        day: TimeExpr | None = Relative(Unit.DAY, 0)
        part: Daypart = "NI"
    else:
        part = field_of(match, "part").daypart or "MO"
        day = _day_of_part(match)
    if day is None:
        return None
    time = in_part(field_of(match, "clock"), part)
    if _runs_over_midnight(match, time):
        return None
    time = _closing(match, time)
    if part == "NI" and (time.hour or 0) < NIGHTFALL:
        return Found("TIME", Within(Shift(day, Unit.DAY, 1), time))
    return Found("TIME", _inside(day, time))


def _runs_over_midnight(match: Match, begin: Field) -> bool:
    """True for "Friday 10 p.m. to 2 a.m.", whose end is of the next day: a day and a range."""
    if match.after() not in _TO:
        return False
    ends = [field for field, _ in clock(match.stream, match.end + 1) if isinstance(field, Field)]
    return any((end.hour or 0) < (begin.hour or 0) for end in ends)


def _day_of_part(match: Match) -> TimeExpr | None:
    """The day of "this morning", "last night", "that evening", "Friday night"."""
    if match.has("dayword") or match.has("daily"):
        return _of_day(match)
    if match.has("that"):
        return SOME_DAY
    return Relative(Unit.DAY, -1 if match.has("last") else 0)


def _inside(day: TimeExpr, time: Field) -> TimeExpr:
    """The time of day on that day; one pattern where the day is a pattern."""
    if isinstance(day, Nearest | Nth):
        hour, minute, part = time.hour, time.minute, time.daypart
        merged = replace(day.field, hour=hour, minute=minute, daypart=part, either=time.either)
        merged = replace(merged, zone_min=time.zone_min)
        return replace(day, field=merged)
    return Within(day, time)


def _clock(match: Match) -> Found | None:
    """A clock time alone; scores and ratios ("a 2:1 win") are none."""
    field = field_of(match, "clock")
    plain = match.end - match.start == 1 and match.stream.is_a(match.start, "clock")
    if plain and not context.is_clock(match.stream, match.start, match.end):
        return None
    if match.stream.is_a(match.start - 1, "deadline"):
        field = _closing(match, field)
    return Found("TIME", Within(SOME_DAY, field))


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
    return Found("TIME", Within(SOME_DAY, first), second=Within(day, last), split=split)


def _is_round(match: Match) -> bool:
    """True for "12:30-1:45": scores and ratios are seldom told in quarters."""
    places = (match.start, match.end - 1)
    return all(int(match.word_at(place).split(":")[1]) % 15 == 0 for place in places)


_TO = frozenset(("to", "-", "until", "till"))


def _part(match: Match) -> Found | None:
    """ "Thursday night", "yesterday morning", "the morning of 3 May"."""
    day = _of_day(match)
    return None if day is None else Found("TIME", _inside(day, field_of(match, "part")))


def _night_of_two(match: Match) -> Found | None:
    """ "The night of 3-4 May": it begins on the first day."""
    first, last = match.number("first"), match.number("last")
    if field_of(match, "part").daypart != "NI" or last != first + 1:
        return None
    month = match.number("month")
    if match.has("year"):
        year = match.number("year")
        if first > cal.month_length(year, month):
            return None
        day = cal.day_number(year, month, first)
        return Found("TIME", Within(Fixed(Interval.of_days(day, day)), Field(daypart="NI")))
    return Found("TIME", Nearest(Field(month=month, day=first, daypart="NI")))


def _mid_part(match: Match) -> Found | None:
    """ "Mid-afternoon", "mid-morning yesterday"."""
    if match.word("mod") != "mid" or not match.word_at(match.start).startswith("mid"):
        return None
    return Found("TIME", Within(_of_day(match) or SOME_DAY, field_of(match, "part")))


def _small_hours(match: Match) -> Found | None:
    """ "The early hours of Monday", "the early morning hours of 3 May"."""
    day = _of_day(match)
    if day is None or match.word("mod") != "early" or match.stream.is_a(match.end, "daypart"):
        return None
    part = field_of(match, "part") if match.has("part") else Field(daypart="MO")
    return Found("TIME", _inside(day, part))


def _this_part(match: Match) -> Found | None:
    """ "This morning", "last night", "the next morning", "that evening"."""
    part = field_of(match, "part")
    if match.has("this"):
        return Found("TIME", Within(Relative(Unit.DAY, 0), part))
    if match.has("last"):
        if match.has("the"):
            return Found("TIME", Within(Shift(STORY, Unit.DAY, -1), part))
        return Found("TIME", Within(Relative(Unit.DAY, -1), part))
    if match.has("before") and not context.ends_phrase(match.stream, match.end):
        return None
    if match.has("before") or match.has("preceding"):
        return Found("TIME", Within(Shift(STORY, Unit.DAY, -1), part))
    sign = 1 if match.has("next") or match.has("following") else 0
    return Found("TIME", Within(Shift(STORY, Unit.DAY, sign), part))


def _tonight(match: Match) -> Found | None:
    return Found("TIME", Within(Relative(Unit.DAY, 0), Field(daypart="NI")))


def _overnight(match: Match) -> Found | None:
    """ "Overnight", "overnight Tuesday"."""
    return Found("TIME", _inside(_of_day(match) or SOME_DAY, Field(daypart="NI")))


def _late_part(match: Match) -> Found | None:
    """ "By late afternoon", "in the early evening": the story knows the day."""
    mod, token = match.word("mod"), match.stream.token(match.end - 1)
    plain = match.end - match.start == 3 + match.has("the") and token is not None
    if mod not in PART_MODS or not plain or match.stream.is_a(match.end, "hours_word"):
        return None
    opens = match.after() in ("and", "or", "but")
    opens = opens or match.stream.is_a(match.end, "determiner", "subject_pronoun", "verb_host")
    if not (match.has("the") or opens or context.ends_phrase(match.stream, match.end)):
        return None
    inside = Within(SOME_DAY, field_of(match, "part"))
    return Found("TIME", Part(inside, PART_MODS[mod]), PART_MARKS[mod], lead=1)


def _some_part(match: Match) -> Found | None:
    """ "In the morning", "at night": the story knows the day."""
    part, token = field_of(match, "part"), match.stream.token(match.end - 1)
    if token is None or token.capital:
        return None
    if match.has("at") and part.daypart != "NI":
        return None
    if match.has("by") and (
        part.daypart not in ("AF", "EV") or match.stream.is_a(match.end, "hours_word")
    ):
        return None
    return Found("TIME", Within(SOME_DAY, part), lead=int(match.has("at") or match.has("by")))


def _instant(match: Match) -> Found | None:
    """ "At dawn", "before midday": the story knows the day."""
    return Found("TIME", Within(SOME_DAY, Field(daypart=daypart_of(match, "instant"))), lead=1)


OVERNIGHT = "overnight"
"""Name of the production for the night that a report comes after."""

PRODUCTIONS = (
    rule("clock", "<clock>", _clock),
    rule("clock_day", "<clock> 'on'|','? dayword", _at),
    rule("clock_day", "<clock> 'on'|','? <day> ','? <year>?", _at),
    rule("clock_day", "<clock> 'on'|','? <day> ','? 'of'? <rel>", _at),
    rule("clock_day", "<clock> 'on'|','? <daily> 'of'? <rel>", _at),
    rule("clock_day", "<clock> 'on' 'the' ordnum", _at),
    rule("clock_day", "<clock> 'on' 'the' ordnum 'of'? <rel>", _at),
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
    rule("clock_range", "first=<clock> 'to'|'-'|'until'|'till' last=<clock>", _clock_range),
    rule("clock_range", "num 'to'|'-'|'until'|'till' last=<clock>", _clock_range),
    rule("day_part", "dayword <part>", _part),
    rule("day_part", "<day> ','? <year>? <part>", _part),
    rule("day_part", "<daily> <part>", _part),
    rule(OVERNIGHT, "overnight 'on'? <daily>", _overnight),
    rule(OVERNIGHT, "overnight", _overnight),
    rule("day_part", "<daily> <part> 'of'? <rel>", _part),
    rule("day_part", "<day> <part> 'of'? <rel>", _part),
    rule("day_part", "last <daily> <part>", _part),
    rule("day_part", "this <daily> <part>", _part),
    rule("day_part", "next <daily> <part>", _part),
    rule("part_of_day", "'the' <part> 'of' <day> ','? <year>?", _part),
    rule("part_of_day", "'the' <part> 'of' <daily>", _part),
    rule("part_of_day", "'the' <part> 'of' 'the' ordnum", _part),
    rule("part_of_day", "'the' <part> 'of' <day> ','? 'of'? <rel>", _part),
    rule("part_of_day", "'the' <part> 'of' <daily> 'of'? <rel>", _part),
    rule("part_of_day", "'the' <part> 'of' 'the' ordnum 'of'? <rel>", _part),
    rule(
        "night_of_two",
        "'the' <part> 'of' first=<dom> '-'|'/' last=<dom> month <year>?",
        _night_of_two,
    ),
    rule("night_of_two", "'the' <part> 'of' month first=<dom> '-'|'/' last=<dom>", _night_of_two),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' <day> ','? <year>?", _small_hours),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' <daily> ','?", _small_hours),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' <day> ','? 'of'? <rel>", _small_hours),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' <daily> 'of'? <rel>", _small_hours),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' 'the' ordnum 'of'? <rel>", _small_hours),
    rule("small_hours", "'the' mod <part>? 'hours' 'of' dayword", _small_hours),
    rule("mid_part", "mod ~ <part> dayword?", _mid_part),
    rule("this_part", "'earlier'|'later' this <part>", _this_part),
    rule("this_part", "this <part>", _this_part),
    rule("this_part", "'the'? last <part>", _this_part),
    rule("this_part", "'the'? next <part>", _this_part),
    rule("this_part", "'the' following <part>", _this_part),
    rule("this_part", "'the' preceding <part>", _this_part),
    rule("this_part", "'the' <part> before='before'", _this_part),
    rule("this_part", "that|same <part>", _this_part),
    rule("this_part", "'the' same <part>", _this_part),
    rule("tonight", "tonight", _tonight),
    rule("some_part", "'the' <part>", _some_part),
    rule("some_part", "at='at' <part>", _some_part),
    rule("some_part", "by='by'|'until'|'till'|'towards'|'toward'|'before' <part>", _some_part),
    rule("late_part", "signal the='the'? mod <part>", _late_part),
    rule("instant", "signal instant", _instant),
)
