"""Times of day as nonterminals: "10:30 a.m. GMT", "5 o'clock", "half past six", "noon", "1400 hours", "430pm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from timeline_app.core.field import HALF_DAY, Daypart, Field
from timeline_app.reading.grammar import Offer, Stream


def clock(stream: Stream, index: int) -> Sequence[Offer]:
    """A time of day: "10:30 a.m. GMT", "5 pm", "5 o'clock", "noon", "1400 GMT"."""
    offers = [*_clock_word(stream, index), *_digits(stream, index), *_spoken(stream, index)]
    return [_in_zone(stream, field, end) for field, end in offers]


def in_part(time: Field, part: Daypart | None) -> Field:
    """The time of day with the half of the day that a part names: "8" of an evening is 20:00.

    A night has hours of two days: those before six stay as they are said.
    """
    hour = time.hour
    if part is None or hour is None:
        return time
    early = part in ("MO", "MI", "DT") or (part == "NI" and hour < NIGHTFALL)
    return replace(time, hour=hour if early or hour > 11 else hour + 12, either=False)


NIGHTFALL = 6
"""Hours before it are those of the next morning, even "at night"."""


def _in_zone(stream: Stream, time: Field, index: int) -> tuple[Field, int]:
    """The time with the zone named behind it: "GMT", "(EDT)", "UTC+2"; one of several offsets is not applied."""
    bracket = stream.lower(index) == "("
    zones = stream.senses(index + bracket).get("zone")
    if not zones:
        return time, index
    ahead_min, width = zones[0]
    end = index + bracket + width
    for further_min, after in offset(stream, end) if ahead_min == 0 else ():
        ahead_min, end = further_min, after
    if bracket and stream.lower(end) != ")":
        return time, index
    known = replace(time, zone_min=ahead_min) if isinstance(ahead_min, int) else time
    return known, end + bracket


_FURTHEST = 14
"""Hours that a clock may be off Greenwich."""


def offset(stream: Stream, index: int) -> Sequence[Offer]:
    """Minutes ahead of Greenwich, right behind a time: "Z", "+02:00", "-0500", "+1"."""
    sign, figures = stream.token(index), stream.token(index + 1)
    if sign is None or not sign.glued:
        return []
    if sign.text == "Z":
        return (
            []
            if figures is not None and figures.glued and figures.text[0].isalnum()
            else [(0, index + 1)]
        )
    if sign.text not in ("+", "-") or figures is None or not figures.glued:
        return []
    if figures.form not in ("clock", "num"):
        return []
    digits = figures.text.replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) < 3 else divmod(int(digits), 100)
    if hours > _FURTHEST or minutes >= _MINUTES or minutes % 15:
        return []
    ahead_min = 60 * hours + minutes
    return [(-ahead_min if sign.text == "-" else ahead_min, index + 2)]


def _clock_word(stream: Stream, index: int) -> list[tuple[Field, int]]:
    start = index + (stream.lower(index) == "12")
    return [
        (Field(hour=value), start + width)
        for value, width in stream.senses(start).get("clockword", ())
        if isinstance(value, int)
    ]


def _digits(stream: Stream, index: int) -> list[tuple[Field, int]]:
    token = stream.token(index)
    if token is None or (token.glued and stream.lower(index - 1) in ("$", "£", "€")):
        return []
    if token.form in ("clock", "dotclock"):
        hour, minute = (int(part) for part in re.split(r"\D", token.text)[:2])
        return [_of_day(_twelve(stream, hour, minute, index + 1), token.text)]
    number = _hour_number(stream, index)
    if number is None:
        return []
    hour, after = number
    if stream.is_a(after, "meridiem") and 100 < hour <= 1259 and hour % 100 < 60:
        return [_twelve(stream, hour // 100, hour % 100, after)]
    if stream.is_a(after, "meridiem") and 1 <= hour <= 12:
        return [_twelve(stream, hour, None, after)]
    if 1 <= hour <= 12 and _part_follows(stream, index, after):
        return [_twelve(stream, hour, None, after)]
    if stream.is_a(after, "oclock") and 1 <= hour <= 12:
        end = after + stream.senses(after)["oclock"][0][1]
        return [_twelve(stream, hour, None, end)]
    if (
        token.form == "num"
        and len(token.text) == 4
        and stream.is_a(after, "zone", "hours_word")
        and hour <= 2400
    ):
        end = after + (1 if stream.is_a(after, "hours_word") else 0)
        time = _twelve(stream, *divmod(hour, 100), end)
        return [_of_day(time, token.text)] if hour % 100 < 60 else []
    return []


def _of_day(time: tuple[Field, int], written: str) -> tuple[Field, int]:
    """The time as one of 24 hours where it is written so: "08:15", "0815 hours"."""
    field, end = time
    exact = written[0] == "0" or ":" not in written
    return (replace(field, either=False) if exact and field.either else field), end


def _part_follows(stream: Stream, index: int, after: int) -> bool:
    """True for "5 in the afternoon", "at five in the afternoon", "until 3 at night"."""
    if stream.lower(after) == "in" and stream.is_a(after + 2, "daypart"):
        return stream.is_a(index, "num") or _is_led(stream, index)
    at_night = stream.lower(after) == "at" and _daypart(stream, after + 1) == "NI"
    return at_night and _is_led(stream, index)


def _hour_number(stream: Stream, index: int) -> tuple[int, int] | None:
    token = stream.token(index)
    if token is None:
        return None
    if token.form == "num":
        return int(token.text), index + 1
    numeral = stream.senses(index).get("numeral")
    if numeral and isinstance(numeral[0][0], int) and numeral[0][0] <= 12:
        return numeral[0][0], index + 1
    return None


def _twelve(stream: Stream, hour: int, minute: int | None, index: int) -> tuple[Field, int]:
    """Apply "a.m." or "p.m.", or the part of the day that follows ("in the evening")."""
    senses = stream.senses(index).get("meridiem")
    if senses and isinstance(senses[0][0], int) and 1 <= hour <= 12:
        return Field(hour=hour % 12 + senses[0][0], minute=minute), index + senses[0][1]
    part: Daypart | None = None
    if stream.lower(index) == "in" and stream.lower(index + 1) == "the":
        part, after = _daypart(stream, index + 2), index + 3
    elif stream.lower(index) == "at":
        part, after = _daypart(stream, index + 1), index + 2
        part = part if part == "NI" else None
    if part is not None and 1 <= hour <= 12:
        return in_part(Field(hour=hour % 12 if part != "AF" else hour, minute=minute), part), after
    hour = hour if _closes(hour, minute) else hour % 24
    either = 1 <= hour < HALF_DAY and not stream.is_a(index, "zone")
    return Field(hour=hour, minute=minute, either=either), index


def _closes(hour: int, minute: int | None) -> bool:
    """True for "24:00" of a day, which is its end."""
    return hour == _HOURS and not minute


def _daypart(stream: Stream, index: int) -> Daypart | None:
    found = stream.senses(index).get("daypart")
    return cast(Daypart, found[0][0]) if found else None


def _spoken(stream: Stream, index: int) -> list[tuple[Field, int]]:
    """ "Half past six", "a quarter to eight", "ten past four", "at half seven"."""
    offers: list[tuple[Field, int]] = []
    for minutes, width in stream.senses(index).get("clock_fraction", ()):
        hour = _hour_number(stream, index + width)
        if not isinstance(minutes, int) or hour is None or not is_hour(stream, *hour):
            continue
        two_hours = stream.lower(index - 1) in ("from", "between")  # "open from five to seven"
        if _is_period(stream, index) or (
            stream.is_a(index, "num", "numeral")
            and minutes < 0
            and (two_hours or not _is_led(stream, index))
        ):
            continue
        twelve = (hour[0] + 10) % 12 + 1 if minutes < 0 else hour[0]
        offers.append(_twelve(stream, twelve, minutes % 60, hour[1]))
    return offers or (_half_hour(stream, index) if stream.is_a(index, "half_word") else [])


def _is_led(stream: Stream, index: int) -> bool:
    return stream.is_a(index - 1, "clock_lead")


def is_hour(stream: Stream, hour: int, after: int) -> bool:
    """True for one to twelve, where they do not count something: "half five loaves"."""
    token = stream.token(after)
    if not 1 <= hour <= 12 or token is None:
        return 1 <= hour <= 12
    if not token.text[0].isalpha():
        return token.text not in "%-$" and token.form not in ("num", "amount")
    if stream.is_a(after, "count_noun", "unit", "units", "scale", "rate_noun", "month"):
        return False
    plain = not stream.senses(after) and token.text.islower()
    return not (plain and token.lower.endswith("s") and len(token.lower) > 3)


def _half_hour(stream: Stream, index: int) -> list[tuple[Field, int]]:
    """ "At half seven" is half past seven."""
    hour = _hour_number(stream, index + 1)
    if hour is None or not _is_led(stream, index) or not is_hour(stream, *hour):
        return []
    return [_twelve(stream, hour[0], 30, hour[1])]


def _is_period(stream: Stream, index: int) -> bool:
    """True at the "quarter" of "the first quarter to 12 May", "last quarter"."""
    before = ("ordinal", "ordnum", "last", "this", "next", "num", "numeral")
    return stream.is_a(index - 1, *before) or stream.lower(index - 1) in ("the", "-")


def bare_hour(stream: Stream, index: int) -> Sequence[Offer]:
    """A bare hour: "6", "seven", "half 7", "9ish", "7:30ish"; with "ish" it is about then."""
    token, minute = stream.token(index), None
    before = stream.lower(index - 1)
    if token is None or (token.glued and (before.isalnum() or before in "$£€#:.")):
        return []
    if token.form == "clock" or _is_dotted(token.text):
        number, minute = (int(part) for part in token.text.replace(".", ":").split(":")[:2])
        return _offered(stream, Field(hour=number % 24, minute=minute), index + 1)
    if token.form == "num" and len(token.text) > 2:
        time = _run_together(stream, index, token.text)
        return [] if time is None else _offered(stream, time, index + 1)
    if stream.is_a(index, "half_word"):
        index, minute = index + 1, 30
    found = _hour_said(stream, index)
    if found is None or not is_hour(stream, found, index + 1):
        return []
    return _offered(stream, Field(hour=found, minute=minute), index + 1)


def _run_together(stream: Stream, index: int, text: str) -> Field | None:
    """The hour of "at 630", "@ 0900", "tonight 2130", "this Friday night, 2359"."""
    number, minute = divmod(int(text), 100)
    if number >= _HOURS or minute >= _MINUTES or len(text) > len(_FOUR):
        return None
    back = index - 1 - (stream.lower(index - 1) == ",")
    if is_four(text) and stream.is_a(back, *_BESIDE):
        return None if minute % 5 and minute != _LAST else Field(hour=number, minute=minute)
    if stream.lower(index - 1) not in ("at", "@"):
        return None
    told = not minute % 5 if is_four(text) else minute > 0 and not minute % 15
    return Field(hour=number, minute=minute) if told else None


def is_four(text: str) -> bool:
    """True for the four digits of "0730", which are told by the clock of 24 hours."""
    return len(text) == len(_FOUR) and text.isdecimal()


_FOUR = "0900"
_BESIDE = ("tonight", "daypart", "dayword", "hour_lead")
"""In front of four digits they make an hour of them."""

_HOURS, _MINUTES, _LAST = 24, 60, 59


def _is_dotted(text: str) -> bool:
    """True for "7.30", which is a sum as often."""
    hour, _, minute = text.partition(".")
    return (
        len(minute) == 2
        and minute.isdecimal()
        and minute[0] < "6"
        and minute[1] in "05"
        and len(hour) < 3
        and hour.isdecimal()
        and 1 <= int(hour) <= 12
    )


def _hour_said(stream: Stream, index: int) -> int | None:
    token = stream.token(index)
    if token is None:
        return None
    if token.form == "num" and not token.text.startswith("0"):
        return int(token.text)
    said = stream.senses(index).get("numeral")
    return said[0][0] if said and isinstance(said[0][0], int) else None


def _offered(stream: Stream, time: Field, after: int) -> list[Offer]:
    token = stream.token(after)
    if stream.is_a(after, "ish"):
        return [(time, after + 1)]
    return [] if token is not None and token.glued and token.text[0].isalnum() else [(time, after)]
