"""Calendar patterns and years as nonterminals: "Monday, 3 May", "third quarter", "noon", "1998-99", "'98"."""

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

PIVOT = 30
"""Two-digit years below it are of the century after 2000."""


def year_interval(first: int, last: int | None = None, unit: Unit = Unit.YEAR) -> Interval:
    """The stretch of whole years, both inclusive."""
    end = first if last is None else last
    return Interval.of_days(cal.day_number(first), cal.day_number(end + 1) - 1, unit)


_FEW = 3
"""Digits of a year that is one only right behind its day and month."""


def full_year(digits: str) -> int:
    """A year of two or four digits.

    >>> full_year("98"), full_year("07"), full_year("1066")
    (1998, 2007, 1066)
    """
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (2000 if number < PIVOT else 1900)


def year(stream: Stream, index: int) -> Sequence[Offer]:
    """A year that stands beside other words of a date: "2014", "'98", "44 BC", "AD 79"."""
    token = stream.token(index)
    if token is None:
        return []
    if token.form == "short":
        return [(full_year(token.text[1:]), index + 1)]
    if stream.is_a(index, "era"):
        return _after_era(stream, index)
    if token.form == "word":
        return _spelled_year(stream, index)
    if token.form == "num" and token.glued and stream.is_a(index - 1, "fiscal", "coded"):
        return [(full_year(token.text), index + 1)] if len(token.text) in (2, 4) else []
    if token.form != "num" or _stuck(stream, index):
        return []
    number = int(token.text)
    era = stream.senses(index + 1).get("era")
    if era and isinstance(era[0][0], int) and number > 0:
        return [(number if era[0][0] > 0 else 1 - number, index + 1 + era[0][1])]
    if shares_era(stream, index):
        return [(1 - number, index + 1)]
    if len(token.text) == 4 and number >= 1000:
        return [(number, index + 1)] if number <= 2999 or _is_dated(stream, index) else []
    return [(number, index + 1)] if _is_early(stream, index) else []


def _is_early(stream: Stream, index: int) -> bool:
    """True for a year of three digits right behind its day and month: "on 12 May 800."."""
    if len(stream.lower(index)) != _FEW or stream.lower(index)[0] == "0":
        return False
    dated = stream.is_a(index - 1, "month") and _is_dated(stream, index)
    return dated and _ends(stream, index)


def _ends(stream: Stream, index: int) -> bool:
    """True for a number that counts nothing: "on 12 May 800.", not "on 12 May 800 monks"."""
    token = stream.token(index + 1)
    return token is None or token.text in ".,;:)!?"


def _is_dated(stream: Stream, index: int) -> bool:
    """True for a number behind the day of a month or behind "the year": "31 December 9999"."""
    back = index - 1 - (stream.lower(index - 1) == ",")
    if stream.lower(back) == "year" and stream.lower(back - 1) == "the":
        return True
    pair = stream.token(back), stream.token(back - 1)
    if any(token is None for token in pair):
        return False
    first, last = (back, back - 1) if stream.is_a(back, "month") else (back - 1, back)
    return stream.is_a(first, "month") and stream.is_a(last, "num", "ordnum")


def shares_era(stream: Stream, index: int) -> bool:
    """True at the first year of "490 and 480 BC", "264-241 BC": years before our era run down."""
    token, last = stream.token(index), stream.token(index + 2)
    if token is None or last is None or token.form != "num" or last.form != "num":
        return False
    if stream.lower(index + 1) not in ("-", "/", "to", "and", "or", "until", "through"):
        return False
    era = stream.senses(index + 3).get("era", ())
    return any(value == -1 for value, _ in era) and int(token.text) > int(last.text)


def fiscal(part: Interval, most: int = 4, least: int = -11) -> Fixed:
    """A reporting year or a part of one, as the calendar has it, with all it may be: it begins in any month.

    The year named 2018 begins from February 2017 to April 2018; ``least`` and ``most`` are those months, counted
    from January.
    """
    if part.first_day is None or part.last_day is None:
        return Fixed(part)
    last = cal.add_months(part.last_day + 1, most) - 1
    return Fixed(part, Interval.of_days(cal.add_months(part.first_day, least), last, part.unit))


def end_year(stream: Stream, index: int) -> Sequence[Offer]:
    """The last year of a range: "1998", or the "98" of "1996-98"."""
    token = stream.token(index)
    if token is not None and token.form == "num" and len(token.text) == 2:
        return [(int(token.text), index + 1)]
    return year(stream, index)


def _spelled_year(stream: Stream, index: int) -> Sequence[Offer]:
    """ "Nineteen ninety-seven", "twenty fourteen"."""
    century = _word_number(stream, index)
    if century is None or not 15 <= century[0] <= 20 or century[1] != index + 1:
        return []
    rest = _word_number(stream, index + 1)
    if rest is None or rest[0] < 10:
        return []
    return [(century[0] * 100 + rest[0], rest[1])]


def _word_number(stream: Stream, index: int) -> tuple[int, int] | None:
    """One to ninety-nine in words; a bare ten or twenty stays alone before another ten."""
    senses = stream.senses(index).get("numeral")
    if not senses or not isinstance(senses[0][0], int):
        return None
    tens = senses[0][0]
    if tens < 20 or tens % 10:
        return tens, index + 1
    after = index + 1 + (stream.lower(index + 1) == "-")
    ones = stream.senses(after).get("numeral")
    if ones and isinstance(ones[0][0], int) and ones[0][0] < 10:
        return tens + ones[0][0], after + 1
    return tens, index + 1


def _after_era(stream: Stream, index: int) -> Sequence[Offer]:
    token = stream.token(index + 1)
    positive = stream.senses(index)["era"][0][0] == 1
    if token is None or token.form != "num" or not positive:
        return []
    return [(int(token.text), index + 2)]


def _stuck(stream: Stream, index: int) -> bool:
    """True when letters or signs make the number part of a name, a sum or a measure."""
    token, after = stream.token(index), stream.token(index + 1)
    before = stream.token(index - 1)
    if token is None:
        return True
    if token.glued and before is not None and (before.text.isalnum() or before.text in "$£€#.:&"):
        return True
    if after is None or not after.glued or stream.is_a(index + 1, "month", "era"):
        return False
    return after.text[0].isalnum() or after.text in "%°"


def dom(stream: Stream, index: int) -> Sequence[Offer]:
    """A day of the month in digits: "3", "3rd", "14th"."""
    token = stream.token(index)
    if token is None or token.form not in ("num", "ordnum"):
        return []
    digits = token.text if token.form == "num" else token.text[:-2]
    if len(digits) > 2 or not 1 <= int(digits) <= 31 or _stuck(stream, index):
        return []
    return [(int(digits), index + 1)]


def ordinal(stream: Stream, index: int) -> Sequence[Offer]:
    """ "Third", "3rd", "21st", "twenty-first"."""
    token = stream.token(index)
    if token is None:
        return []
    if token.form == "ordnum":
        return [(int(token.text[:-2]), index + 1)]
    tens = stream.senses(index).get("numeral")
    if tens and isinstance(tens[0][0], int) and tens[0][0] >= 20 and tens[0][0] % 10 == 0:
        after = index + 1 + (stream.lower(index + 1) == "-")
        ones = stream.senses(after).get("ordinal")
        if ones and isinstance(ones[0][0], int) and ones[0][0] < 10:
            return [(tens[0][0] + ones[0][0], after + 1)]
    return [(value, index + width) for value, width in stream.senses(index).get("ordinal", ())]


def _month(stream: Stream, index: int) -> Sequence[tuple[int, int]]:
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
            offers.append((replace(field, weekday=value), end))
    for _, width in stream.senses(index).get("holiday", ()):
        after = index + width
        offers += _bare_day(stream, after + (stream.lower(after) == ","))
    return offers or _bare_day(stream, index)


def _weekday(stream: Stream, index: int) -> Sequence[tuple[int, int]]:
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
    return [*offers, *_ordinal_part(stream, index)]


def _coded(code: str, end: int) -> list[Offer]:
    """ "Q3", "3Q", "H1", "1H"."""
    number = int(code.strip("QH"))
    if "Q" in code:
        return [(Field(quarter=number), end)]
    return [(Field(half=number), end)] if number < 3 else []


def _ordinal_part(stream: Stream, index: int) -> list[Offer]:
    """ "Third quarter", "second-half", "final quarter"."""
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
