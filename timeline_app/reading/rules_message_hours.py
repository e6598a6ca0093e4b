"""Hours as short messages write them: "at 6", "half 7", "9ish", "tonight 2130", "2moz at 6".

They are those of people who meet: "at 6" is in the evening, unless something of the morning stands beside it.
"""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.field import HALF_DAY, Field
from timeline_app.core.timeexpr import Nearest, Relative, Shift, TimeExpr, Within
from timeline_app.reading.clock_days import SOME_DAY
from timeline_app.reading.clocks import NIGHTFALL, in_part, is_four
from timeline_app.reading.grammar import Found, Match, Stream
from timeline_app.reading.nonterminals import field_of, rule
from timeline_app.reading.rules_message_days import PREFIX, ends_phrase

_SOCIAL = range(1, 9)
"""Hours at which people meet in the second half of the day."""


def _hour(match: Match) -> Found | None:
    """ "At 6", "since 5", "til half 7", "9ish"."""
    stream, end = match.stream, match.end
    vague = stream.is_a(end - 1, "ish")
    lead = _lead_width(match)
    half = stream.is_a(match.start + lead, "half_word")
    plain = stream.is_a(match.start, "clock") and _is_time_of_day(field_of(match, "hour"))
    if not (lead or half or vague or plain) or not (
        vague or half or plain or ends_phrase(stream, end)
    ):
        return None
    if match.word_at(match.start) == "to" and stream.is_a(match.start - 1, "num"):
        return None
    if match.before() in ("$", "£", "€", "-", ":", "#") or _goes_on(
        stream, match.start + lead, end
    ):
        return None
    time = _likely(match, field_of(match, "hour"))
    return Found("TIME", Within(SOME_DAY, time), "APPROX" if vague else None, lead=lead)


def _hours(match: Match) -> Found | None:
    """ "8-8:30 tonight", "doors 7:30-8": from one to the other, in the half of the day that the words speak of."""
    stream, cut = match.stream, match.start + 1
    written = [stream.is_a(place, "clock") for place in (match.start, match.end - 1)]
    glued = stream.token(match.start - 1)
    inside = glued is not None and glued.text in "-/:.$£€#"
    if (
        inside
        or not any(written)
        or not _tells_half(match)
        or match.word_at(cut) not in ("-", "to")
    ):
        return None
    number = match.word("num")
    if number and not 1 <= int(number) <= HALF_DAY:
        return None
    first = Field(hour=int(number)) if number else field_of(match, "first")
    last = field_of(match, "hour")
    length = _minutes(last) - _minutes(first)
    if not 0 < length % (HALF_DAY * 60) <= _MEETING * 60 or not ends_phrase(stream, match.end):
        return None
    begin, end = (Within(SOME_DAY, _likely(match, time)) for time in (first, last))
    if _minutes(end.field) < _minutes(begin.field):
        return None
    return Found("TIME", begin, second=end, split=(1, 1))


_MEETING = 6
"""Hours that people meet for, at most."""


def _minutes(time: Field) -> int:
    return (time.hour or 0) * 60 + (time.minute or 0)


def _tells_half(match: Match) -> bool:
    """True where the sentence speaks of the evening or the morning."""
    cues = ("evening_cue", "tonight", "morning_cue")
    return any(match.stream.is_a(place, *cues) for place in range(len(match.stream.tokens)))


def _hour_there(match: Match) -> Found | None:
    """ "Movie tonight, be there 9"."""
    time, stream = field_of(match, "hour"), match.stream
    evening = any(stream.is_a(i, "evening_cue", "tonight") for i in range(len(stream.tokens)))
    if (
        not (evening or _is_four(match))
        or match.after() == "-"
        or not ends_phrase(stream, match.end)
        or _goes_on(stream, match.end, match.end)
    ):
        return None
    if time.hour is None or not stream.is_a(match.end - 1, "num", "clock"):
        return None
    if _is_four(match) and stream.is_a(match.start, "tonight"):
        return None
    return Found("TIME", Within(SOME_DAY, _likely(match, time)), lead=match.end - 1 - match.start)


def _is_time_of_day(time: Field) -> bool:
    """True for "19:30" and "8:15", which no score is likely to be."""
    return (time.hour or 0) > _SCORES or not (time.minute or 0) % 15


_SCORES = 12
"""Hours above it are no score of a game."""


def _lead_width(match: Match) -> int:
    if match.word_at(match.start) == "-":
        return 0
    widths = [width for _, width in match.stream.senses(match.start).get("clock_lead", ())]
    return widths[0] if widths and match.has("clock_lead") else 0


def _goes_on(stream: Stream, start: int, end: int) -> bool:
    """True for the "10" of "at 10 to 6" and the "5" of "at 5 in the morning", "at 8 at night"."""
    if stream.is_a(start, "clock_fraction") or stream.is_a(end, "meridiem", "oclock"):
        return True
    if stream.lower(end) in ("+", "/"):
        return True
    if stream.lower(end) == "in" and stream.is_a(end + 2, "daypart"):
        return True
    return stream.lower(end) == "at" and stream.is_a(end + 1, "daypart")


def _likely(match: Match, time: Field) -> Field:
    """The half of the day that the words of its clause speak of, else that in which people meet."""
    if time.hour is None or time.hour > 11 or _is_four(match):
        return time
    stream, clause = match.stream, _clause(match)
    if any(stream.is_a(place, "morning_cue") for place in clause):
        return time
    late = any(stream.is_a(i, "evening_cue", "tonight") for i in range(len(stream.tokens)))
    if late:
        return in_part(time, "EV")
    either = 0 < time.hour < HALF_DAY
    social = time.hour in _SOCIAL or _behind_an_afternoon(match, time.hour)
    return replace(in_part(time, "EV") if social else time, either=either)


def _is_four(match: Match) -> bool:
    """True for "1015" and "tonight 0030", which no half of the day is left open in."""
    return any(is_four(match.word_at(place)) for place in range(match.start, match.end))


def _behind_an_afternoon(match: Match, hour: int) -> bool:
    """True for the 9 of "doors 7pm, band on at 9": an hour of the afternoon has been told."""
    stream = match.stream
    for place in range(match.start):
        for meridiem, _ in stream.senses(place).get("meridiem", ()):
            told = stream.lower(place - 1).split(":")[0].split(".")[0]
            if meridiem == HALF_DAY and told.isdecimal() and int(told) % HALF_DAY < hour:
                return True
    return False


def _clause(match: Match) -> range:
    """The places between the signs around the match."""
    first, last, tokens = match.start, match.end, match.stream.tokens
    while first and tokens[first - 1].text[0].isalnum():
        first -= 1
    while last < len(tokens) and tokens[last].text[0].isalnum():
        last += 1
    return range(first, last)


def _hour_of_day(match: Match) -> Found | None:
    """ "2moz at 6", "sat at half 7", "at 8 tonight", "8ish on fri"."""
    stream, time = match.stream, field_of(match, "hour")
    lead = _lead_width(match)
    led = lead or match.has("at") or stream.is_a(match.start, "dayword", "tonight")
    led = led or _is_four(match)
    if not (led or _is_vague(match) or stream.is_a(match.start, "half_word")):
        return None
    if _goes_on(stream, match.start + lead, match.end) or _may_be_year(match):
        return None
    time = in_part(time, "EV") if match.has("tonight") else _likely(match, time)
    day: TimeExpr = Relative(Unit.DAY, -1 if match.has("last") else match.number("dayword"))
    if match.has("part"):
        part = field_of(match, "part").daypart
        time = in_part(field_of(match, "hour"), part)
        if part == "NI" and (time.hour or 0) < NIGHTFALL:
            day = Shift(day, Unit.DAY, 1)
    mod = "APPROX" if _is_vague(match) else None
    if match.has("daily"):
        day_field = field_of(match, "daily")
        whole = replace(day_field, hour=time.hour, minute=time.minute, either=time.either)
        return Found("TIME", Nearest(whole), mod, lead=lead)
    return Found("TIME", Within(day, time), mod, lead=lead)


def _may_be_year(match: Match) -> bool:
    """True for the number of "happy friday night 2015 fans", which no sign and no end of a phrase makes an hour."""
    signed = match.has("at") or match.stream.lower(match.end - 2) in (",", "at", "@")
    return _is_four(match) and not signed and not ends_phrase(match.stream, match.end)


def _is_vague(match: Match) -> bool:
    places = range(match.start, match.end)
    return any(match.stream.is_a(i, "ish") for i in places)


PRODUCTIONS = (
    rule(PREFIX + "hour", "clock_lead <hour>", _hour),
    rule(PREFIX + "hour", "<hour>", _hour),
    rule(PREFIX + "hour", "hour_lead <hour>", _hour_there),
    rule(PREFIX + "hours", "first=<hour> '-'|'to' <hour>", _hours),
    rule(PREFIX + "hours", "num '-'|'to' <hour>", _hours),
    rule(PREFIX + "hour_of_day", "dayword 'at'|'@'? <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "tonight 'at'|'@'? <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "<daily> at='at'|'@' <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "this <part> at='at'|'@' <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "this <part> ','? <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "this? <daily> <part> ','? <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "last <part> at='at'|'@' <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "dayword <part> 'at'|'@'? <hour>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> this <part>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> last <part>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> dayword <part>", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> dayword", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> tonight", _hour_of_day),
    rule(PREFIX + "hour_of_day", "clock_lead? <hour> 'on'? <daily>", _hour_of_day),
)
