"""Times of day as nonterminals: "10:30 a.m. GMT", "5 o'clock", "noon", "1400 hours", "430pm"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.field import Field
from timeline_app.reading.grammar import Offer, Stream


def clock(stream: Stream, index: int) -> Sequence[Offer]:
    """A time of day: "10:30 a.m. GMT", "5 pm", "5 o'clock", "noon", "1400 GMT"."""
    offers = [*_clock_word(stream, index), *_digits(stream, index)]
    return [(field, _zoned(stream, end)) for field, end in offers]


def _zoned(stream: Stream, index: int) -> int:
    bracket = stream.lower(index) == "("
    zone = stream.senses(index + bracket).get("zone")
    if not zone:
        return index
    end = index + bracket + zone[0][1]
    return end + 1 if bracket and stream.lower(end) == ")" else (index if bracket else end)


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
        hour, minute = (int(part) for part in token.text.replace(".", ":").split(":")[:2])
        return [_twelve(stream, hour, minute, index + 1)]
    number = _hour_number(stream, index)
    if number is None:
        return []
    hour, after = number
    if stream.is_a(after, "meridiem") and 100 < hour <= 1259 and hour % 100 < 60:
        return [_twelve(stream, hour // 100, hour % 100, after)]
    if stream.is_a(after, "meridiem") and 1 <= hour <= 12:
        return [_twelve(stream, hour, None, after)]
    if _part_follows(stream, after) and token.form == "num" and 1 <= hour <= 12:
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
        return [(Field(hour=hour // 100 % 24, minute=hour % 100), end)] if hour % 100 < 60 else []
    return []


def _part_follows(stream: Stream, index: int) -> bool:
    return stream.lower(index) == "in" and stream.is_a(index + 2, "daypart")


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
    if stream.lower(index) == "in" and stream.lower(index + 1) == "the" and hour <= 12:
        part = stream.senses(index + 2).get("daypart")
        if part:
            late = 0 if part[0][0] == "MO" else 12
            return Field(hour=hour % 12 + late, minute=minute), index + 3
    if stream.lower(index) == "at" and stream.lower(index + 1) == "night" and hour <= 12:
        return Field(hour=hour % 12 + 12, minute=minute), index + 2
    return Field(hour=hour % 24, minute=minute), index
