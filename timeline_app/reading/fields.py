"""Calendar patterns as nonterminals: "Monday, 3 May", "third quarter", "weekend", "noon"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from timeline_app.core import calendar as cal
from timeline_app.core.calendar import Unit
from timeline_app.core.field import Daypart, Feast, Field, Season
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed
from timeline_app.reading.grammar import Offer, Stream
from timeline_app.reading.namesakes import is_titled
from timeline_app.reading.year_numbers import stuck


def year_interval(first: int, last: int | None = None, unit: Unit = Unit.YEAR) -> Interval:
    """The stretch of whole years, both inclusive."""
    end = first if last is None else last
    return Interval.of_days(cal.day_number(first), cal.day_number(end + 1) - 1, unit)


def fiscal(part: Interval, most: int = 4, least: int = -11) -> Fixed:
    """A reporting year or a part of one, as the calendar has it, with all it may be: it begins in any month.

    The year named 2018 begins from February 2017 to April 2018; ``least`` and ``most`` are those months, counted
    from January.
    """
    if part.first_day is None or part.last_day is None:
        return Fixed(part)
    last = cal.add_months(part.last_day + 1, most) - 1
    return Fixed(part, Interval.of_days(cal.add_months(part.first_day, least), last, part.unit))


def count_of(ordnum: str) -> int:
    """The number of an ordinal in digits, also as it was once written.

    >>> count_of("14th"), count_of("23d"), count_of("2nd")
    (14, 23, 2)
    """
    return int("".join(filter(str.isdecimal, ordnum)))


def dom(stream: Stream, index: int) -> Sequence[Offer]:
    """A day of the month in digits: "3", "3rd", "14th"."""
    token = stream.token(index)
    if token is None or token.form not in ("num", "ordnum"):
        return []
    day = count_of(token.text)
    wide = token.form == "num" and len(token.text) > 2
    return [] if wide or not 1 <= day <= 31 or stuck(stream, index) else [(day, index + 1)]


def ordinal(stream: Stream, index: int) -> Sequence[Offer]:
    """ "Third", "3rd", "21st", "twenty-first"."""
    token = stream.token(index)
    if token is None:
        return []
    if token.form == "ordnum":
        return [(count_of(token.text), index + 1)]
    tens = stream.senses(index).get("numeral")
    if tens and isinstance(tens[0][0], int) and tens[0][0] >= 20 and tens[0][0] % 10 == 0:
        after = index + 1 + (stream.lower(index + 1) == "-")
        ones = stream.senses(after).get("ordinal")
        if ones and isinstance(ones[0][0], int) and ones[0][0] < 10:
            return [(tens[0][0] + ones[0][0], after + 1)]
    return [(value, index + width) for value, width in stream.senses(index).get("ordinal", ())]


def _month(stream: Stream, index: int) -> Sequence[tuple[int, int]]:
    if is_titled(stream, index):
        return ()
    return [
        (value, index + width)
        for value, width in stream.senses(index).get("month", ())
        if isinstance(value, int)
    ]


def day_of_month(stream: Stream, index: int) -> Sequence[Offer]:
    """ "3 May", "May 3", "the 14th of May", "May 3rd", each with an optional weekday or feast before it."""
    offers: list[Offer] = []
    for value, after in _weekday(stream, index):
        after += stream.lower(after) == ","
        after += stream.lower(after) == "the" and not _month(stream, after)
        for field, end in _bare_day(stream, after):
            if not _names_several(stream, index, end):
                offers.append((replace(field, weekday=value), end))
    feast = index + (stream.lower(index) == "the")
    for _, width in stream.senses(feast).get("holiday", ()):
        after = feast + width
        offers += _bare_day(stream, after + (stream.lower(after) == ","))
    return offers or _bare_day(stream, index)


def _names_several(stream: Stream, index: int, end: int) -> bool:
    """True at the second day of "Monday and Tuesday, May 4 and 5", whose first date is the first day's."""
    listed = stream.lower(index - 1) in _LISTED and stream.is_a(index - 2, "weekday")
    return listed and stream.lower(end) in _LISTED and stream.is_a(end + 1, "num", "ordnum")


_LISTED = ("and", "or", "to", "through", "-")


def _weekday(stream: Stream, index: int) -> Sequence[tuple[int, int]]:
    if is_titled(stream, index):
        return ()
    return [
        (value, index + width)
        for value, width in stream.senses(index).get("weekday", ())
        if isinstance(value, int)
    ]


def _bare_day(stream: Stream, index: int) -> list[tuple[Field, int]]:
    found: list[tuple[Field, int]] = []
    for month, after in _month(stream, index):
        after += stream.lower(after) == "the"
        found += [(Field(month=month, day=d), e) for d, e in _doms(stream, after) if d]
        found += [(Field(month=month, day=d), e) for d, e in _spoken_dom(stream, after)]
    with_article = stream.lower(index) == "the"
    start = index + with_article
    for day, after in _doms(stream, start) or _ordinal_dom(stream, start):
        if with_article and stream.lower(after) != "of" and not stream.is_a(start, "ordnum"):
            continue
        after += stream.lower(after) in ("of", "-")
        found += [(Field(month=month, day=day), end) for month, end in _month(stream, after)]
    return [(f, e) for f, e in found if (f.day or 0) <= cal.month_length(2000, f.month or 1)]


def _doms(stream: Stream, index: int) -> list[tuple[int, int]]:
    return [(value, end) for value, end in dom(stream, index) if isinstance(value, int)]


def _spoken_dom(stream: Stream, index: int) -> list[tuple[int, int]]:
    """The "eighth" of "March eighth", at the end of its phrase."""
    if stream.is_a(index, "ordnum", "num"):
        return []
    offers = [(v, e) for v, e in ordinal(stream, index) if isinstance(v, int) and v <= 31]
    return [(v, e) for v, e in offers if _ends_there(stream, e)]


def _ends_there(stream: Stream, index: int) -> bool:
    token = stream.token(index)
    return token is None or not token.text[0].isalnum() or stream.is_a(index, "signal", "past_cue")


def _ordinal_dom(stream: Stream, index: int) -> list[tuple[int, int]]:
    """ "The fourth of July": words only before "of"."""
    offers = [(v, e) for v, e in ordinal(stream, index) if isinstance(v, int)]
    return [(v, e) for v, e in offers if v <= 31 and stream.lower(e) == "of"]


def coarse(stream: Stream, index: int) -> Sequence[Offer]:
    """Patterns longer than a day: month, season, quarter, half."""
    senses = stream.senses(index)
    offers: list[Offer] = [(Field(month=m), end) for m, end in _month(stream, index)]
    offers += [
        (Field(season=cast(Season, value)), index + width)
        for value, width in senses.get("season", ())
    ]
    token = stream.token(index)
    if token is not None and token.form in ("span", "coded"):
        offers += _coded(token.text, index + 1)
    return [*offers, *_ordinal_part(stream, index), *_edge_part(stream, index)]


def _coded(code: str, end: int) -> list[Offer]:
    """ "Q3", "3Q", "H1", "1H"."""
    number = int(code.strip("QH"))
    if "Q" in code:
        return [(Field(quarter=number), end)]
    return [(Field(half=number), end)] if number < 3 else []


def _ordinal_part(stream: Stream, index: int) -> list[Offer]:
    """ "Third quarter", "second-half"."""
    offers: list[Offer] = []
    for number, after in ordinal(stream, index):
        after += stream.lower(after) == "-"
        after += stream.lower(after) == "fiscal"
        for value, width in stream.senses(after).get("unit", ()):
            unit = getattr(value, "unit", None)
            if unit == Unit.QUARTER and number in range(1, 5):
                offers.append((Field(quarter=cast(int, number)), after + width))
            elif unit == Unit.HALF and number in range(1, 3):
                offers.append((Field(half=cast(int, number)), after + width))
    return offers


def _edge_part(stream: Stream, index: int) -> list[Offer]:
    """ "Final quarter" before the year it is of: the fourth."""
    offers: list[Offer] = []
    for edge, width in stream.senses(index).get("edge_ordinal", ()):
        for value, wide in stream.senses(index + width).get("unit", ()):
            unit, end = getattr(value, "unit", None), index + width + wide
            if stream.lower(end) != "of":
                continue
            if unit == Unit.QUARTER:
                offers.append((Field(quarter=1 if edge == 1 else 4), end))
            elif unit == Unit.HALF:
                offers.append((Field(half=1 if edge == 1 else 2), end))
    return offers


def daily(stream: Stream, index: int) -> Sequence[Offer]:
    """Patterns of a day or less than a week: weekday, weekend, holiday."""
    senses = stream.senses(index)
    offers: list[Offer] = [(Field(weekday=w), end) for w, end in _weekday(stream, index)]
    offers += [(Field(weekend=True), index + width) for _, width in senses.get("weekend", ())]
    offers += [
        (Field(holiday=value), index + width)
        for value, width in senses.get("holiday", ())
        if isinstance(value, Feast)
    ]
    return offers


def part_of_day(stream: Stream, index: int) -> Sequence[Offer]:
    """ "Morning", "night"."""
    return [
        (Field(daypart=cast(Daypart, value)), index + width)
        for value, width in stream.senses(index).get("daypart", ())
    ]
