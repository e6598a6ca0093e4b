"""Parts of a day: "yesterday morning", "last night", "the early hours of Monday", "overnight", "tonight"."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import (
    Fixed,
    Nearest,
    Part,
    Relative,
    Shift,
    Within,
)
from timeline_app.reading import context
from timeline_app.reading.clock_days import SOME_DAY, inside, of_day
from timeline_app.reading.grammar import Found, Match
from timeline_app.reading.nonterminals import STORY, daypart_of, field_of, rule
from timeline_app.reading.rules_years import PART_MARKS, PART_MODS
from timeline_app.reading.some_day import NO_STORY


def _part(match: Match) -> Found | None:
    """ "Thursday night", "yesterday morning", "the morning of 3 May"."""
    day = of_day(match)
    return None if day is None else Found("TIME", inside(day, field_of(match, "part")))


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
    return Found("TIME", Within(of_day(match) or SOME_DAY, field_of(match, "part")))


def _small_hours(match: Match) -> Found | None:
    """ "The early hours of Monday", "the early morning hours of 3 May"."""
    day = of_day(match)
    if day is None or match.word("mod") != "early" or match.stream.is_a(match.end, "daypart"):
        return None
    part = field_of(match, "part") if match.has("part") else Field(daypart="MO")
    return Found("TIME", inside(day, part))


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
    """ "Overnight", "overnight Tuesday"; not "an overnight courier"."""
    if match.stream.is_a(match.end, "overnight_noun"):
        return None
    return Found("TIME", inside(of_day(match) or SOME_DAY, Field(daypart="NI")))


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
    """ "In the morning": the story knows the day; "at night" only where the sentence names one."""
    part, token = field_of(match, "part"), match.stream.token(match.end - 1)
    if token is None or token.capital:
        return None
    if match.has("at") and part.daypart != "NI":
        return None
    if match.has("by") and (
        part.daypart not in ("AF", "EV") or match.stream.is_a(match.end, "hours_word")
    ):
        return None
    apart = match.has("at") and not match.stream.holds(_DAYS)
    lead = int(match.has("at") or match.has("by"))
    return Found("TIME", Within(NO_STORY if apart else SOME_DAY, part), lead=lead)


_DAYS = frozenset(("weekday", "month", "dayword", "ordnum"))
"""What names the day that "at night" in the same sentence is of; elsewhere any night may be meant."""


def _instant(match: Match) -> Found | None:
    """ "At dawn", "before midday": the story knows the day."""
    return Found("TIME", Within(SOME_DAY, Field(daypart=daypart_of(match, "instant"))), lead=1)


def _instant_of(match: Match) -> Found | None:
    """ "At dawn on the 26th", "by noon on 3 May 1911": one time, with its day."""
    day = of_day(match)
    goes_on = match.stream.token(match.end)
    counts = goes_on is not None and goes_on.form == "word" and match.has("ordnum")
    if day is None or (
        counts and not (context.ends_phrase(match.stream, match.end) or _opens(match))
    ):
        return None
    return Found("TIME", inside(day, Field(daypart=daypart_of(match, "instant"))), lead=1)


def _opens(match: Match) -> bool:
    """True behind a day: "at dawn on the 26th they", "on the 26th a man", never "on the 26th floor"."""
    known = ("signal", "determiner", "subject_pronoun", "verb_host")
    return match.stream.is_a(match.end, *known) or match.after() in ("and", "or", "but", "when")


OVERNIGHT = "overnight"
"""Name of the production for the night that a report comes after."""

PRODUCTIONS = (
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
        "'the' <part> 'of' first=<dom> '-'|'/'|'to' last=<dom> month ','? <year>?",
        _night_of_two,
    ),
    rule(
        "night_of_two",
        "'the' <part> 'of' month first=<dom> '-'|'/'|'to' last=<dom> ','? <year>?",
        _night_of_two,
    ),
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
    rule("part_of_day", "signal instant 'on' 'the' ordnum", _instant_of),
    rule("part_of_day", "signal instant 'on' 'the' ordnum 'of'? <rel>", _instant_of),
    rule("part_of_day", "signal instant 'on' <day> ','? <year>?", _instant_of),
    rule("part_of_day", "signal instant 'on' <daily>", _instant_of),
)
