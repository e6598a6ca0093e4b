"""A number standing alone: a year, or a count, a price, a part of a name."""

from __future__ import annotations

from timeline_app.core import calendar as cal
from timeline_app.core.field import Field
from timeline_app.reading.context import counts
from timeline_app.reading.grammar import Stream
from timeline_app.reading.namesakes import numbers_a_house
from timeline_app.reading.tense_leads import is_past
from timeline_app.reading.year_numbers import is_marked, shares_era, year

FIRST_YEAR, LAST_YEAR = 1700, 2099
"""Four digits are taken for a year in this range; outside it only after "in", "since" and the like."""
EARLIEST = 1000
"""The first year of four digits."""

CODE_LETTERS = 4
"""Capitals before a hyphen and a number that make it a code ("T-2050")."""


def _is_parted(stream: Stream, start: int) -> bool:
    """True for the number of "the end of 2018", "nine months of 2018": no things have such parts."""
    parted = stream.is_a(start - 2, "unit", "units", "unit_edge", "year_part", "season")
    return parted and stream.lower(start - 1) == "of"


def denied(stream: Stream, index: int, field: Field) -> bool:
    """True before a year that lacks the day: the "2011" of "29 February 2011"."""
    if field.day is None or field.month is None:
        return False
    index += stream.lower(index) == ","
    index += stream.lower(index) in ("of", "in")
    return any(
        field.day > cal.month_length(found, field.month) and not counts(stream, end)
        for found, end in year(stream, index)
        if isinstance(found, int)
    )


def is_year(stream: Stream, start: int, end: int) -> bool:
    """True when a four-digit number standing alone reads as a year."""
    token = stream.token(start)
    if token is None:
        return False
    told = tells_when(stream, start, end)
    if counts(stream, end) and not told:
        return False
    if stream.is_a(end - 1, "era") or shares_era(stream, start) != 0:
        return True
    if token.form != "num":
        return token.form == "short" or end - start > 1
    if _part_of_number(stream, start, end) or _numbers_a_name(stream, start):
        return False
    if numbers_a_house(stream, start, end) or _is_counted(stream, start):
        return False
    if told:
        return True
    number, many = int(token.text), _plural_follows(stream, end)
    if _is_sure(stream, start, end):
        return not many or 1800 <= number <= LAST_YEAR
    if stream.is_a(end, "count_plural"):
        return False
    return FIRST_YEAR <= number <= LAST_YEAR and not many


def _is_sure(stream: Stream, start: int, end: int) -> bool:
    """True where the words beside the number say that it is a year."""
    led = start > 0 and stream.is_a(start - 1, "sure_year_lead")
    beside = led or _is_parted(stream, start) or is_marked(stream, start)
    return beside or _begins_span(stream, start, end) or _heads_entry(stream, start, end)


def is_free(stream: Stream, start: int) -> bool:
    """True for a number that stands in no name, no sum and no row of figures."""
    return not (_numbers_a_name(stream, start) or _is_counted(stream, start))


def _is_counted(stream: Stream, start: int) -> bool:
    """True for the number of "some 1984", "$1984", "more than 1984", "no. 1984", and in a row of figures."""
    if stream.lower(start - 1) == "at" and stream.says(start - 2, "stood"):
        return True
    before = stream.token(start - 1)
    more = stream.token(start + 1)
    if more is not None and more.text == "+" and more.glued:
        return True
    if before is None:
        return False
    if before.text == "#":
        return not _is_headed(stream, start)
    if stream.is_a(start - 1, "count_lead") or before.text in "$£€¥" or before.lower == "than":
        return True
    if before.text == "." and stream.is_a(start - 2, "count_lead"):
        return True
    return stream.is_a(start - 1, "num", "amount") and stream.is_a(start + 1, "num", "amount")


def _is_headed(stream: Stream, start: int) -> bool:
    """True for the year of a heading's line: "## 1863"."""
    marks = start > 0 and all(token.text == "#" for token in stream.tokens[:start])
    token = stream.token(start)
    return marks and token is not None and not token.glued


def tells_when(stream: Stream, start: int, end: int) -> bool:
    """True in "in 1940 children were sent away", "between 1998 and 2003 prices trebled".

    Who stands behind the number does what is told, so the words before it say when.
    """
    number, token = stream.lower(start), stream.token(end)
    lead = _lead_of(stream, start) if number.isdecimal() else None
    if lead is None or token is None or token.form != "word" or token.capital:
        return False
    if not str(FIRST_YEAR) <= number <= str(LAST_YEAR) or stream.is_a(end, "units", "unit"):
        return False
    if len(token.text) < _WORD or (lead and not _opens_clause(stream, lead)):
        return False
    if stream.is_a(lead, "clause_lead") and not int(number) % _ROUND:
        return False
    if _acts(stream, end + 1):
        return True
    token = stream.token(end + 1)
    aside = token is not None and token.form == "word" and not stream.senses(end + 1)
    return aside and token is not None and _acts(stream, end + 2)


_WORD, _ROUND = 4, 50
"""Letters of a noun, and no measure, at least; a count behind "after" would be round: "after 1900 men had left"."""


def _lead_of(stream: Stream, start: int) -> int | None:
    """Where "in 1940", "between 1998 and 2003" begins; None where no word before the number says when."""
    if stream.is_a(start - 1, "when_lead"):
        return start - 1
    pair = stream.lower(start - 3), stream.lower(start - 1)
    begin = stream.token(start - 2)
    if pair not in _PAIRS or begin is None or begin.form != "num":
        return None
    if len(begin.text) != len(stream.lower(start)):
        return None
    first, last = int(begin.text), int(stream.lower(start))
    counted = first < FIRST_YEAR and not first % _ROUND and not last % _ROUND
    return None if counted else start - 3


_PAIRS = frozenset((("between", "and"), ("from", "to"), ("from", "until"), ("from", "till")))
"""Words before the two years of a stretch."""


def _opens_clause(stream: Stream, place: int) -> bool:
    """True at the head of a sentence and behind what ends a clause: "he said that in 1940 children were hungry"."""
    token = stream.token(place - 1)
    if token is None or token.form != "word":
        return True
    return stream.is_a(place - 1, "clause_end") or token.lower in _JOINS


_JOINS = frozenset(("that", "and", "but", "or", "when", "as", "for"))


def _acts(stream: Stream, place: int) -> bool:
    """True at a verb in its own tense: what stands before it is its subject."""
    token = stream.token(place)
    if token is None or token.form != "word":
        return False
    return stream.is_a(
        place, "past_cue", "present_cue", "modal_cue", "past_auxiliary", "copula"
    ) or is_past(token.lower)


def _begins_span(stream: Stream, start: int, end: int) -> bool:
    """True for the first year of "from 1368 until 1644"."""
    until = any(value == "until" for value, _ in stream.senses(end).get("signal", ()))
    led = any(value == "from" for value, _ in stream.senses(start - 1).get("signal", ()))
    last = stream.token(end + 1)
    if not (led and until and last is not None and stream.is_a(end, "sure_year_lead")):
        return False
    begin = stream.lower(start)
    return last.form == "num" and len(last.text) == len(begin) == 4 and begin < last.text


def _heads_entry(stream: Stream, start: int, end: int) -> bool:
    """True for the year that opens an entry or a sentence: "1662 The bells were hung", "By 1650 the town had grown"."""
    token = stream.token(end)
    if start == 1 and stream.is_a(0, "year_lead") and stream.lower(start) >= "1000":
        return token is not None and (token.text == "," or stream.is_a(end, "determiner"))
    opens = start == 0 and len(stream.lower(start)) == len("1662") and stream.lower(start) >= "1000"
    return opens and token is not None and token.capital and stream.is_a(end, "determiner")


def _numbers_a_name(stream: Stream, start: int) -> bool:
    """True when the number stands in a name ("Apollo 1700"): right behind a capitalised word, mid-sentence."""
    before = stream.token(start - 1)
    if before is None or before.form != "word" or not before.capital or start < 2:
        return False
    known = stream.senses(start - 1)
    return not known and not before.text.isupper() and stream.tokens[start - 2].text not in "(["


def _is_code(stream: Stream, index: int) -> bool:
    """True for the letters of a make or a call sign ("T-2050"), not for a month or a word."""
    token = stream.token(index)
    is_short = token is not None and token.form == "word" and len(token.text) <= CODE_LETTERS
    return is_short and token is not None and token.text.isupper() and not stream.senses(index)


def _part_of_number(stream: Stream, start: int, end: int) -> bool:
    """True inside "555-2014", "2014.5", "3,2014" and the like."""
    before, after = stream.token(start - 1), stream.token(end)
    token = stream.token(start)
    if token is None:
        return True
    if token.glued and before is not None and before.text in "-/." and before.glued:
        earlier = stream.token(start - 2)
        if earlier is not None and before.text == "-" and _is_code(stream, start - 2):
            return True
        if earlier is not None and earlier.form in ("num", "amount"):
            return True
    if after is None or not after.glued or after.text not in "-/:":
        return False
    return stream.is_a(end + 1, "amount", "num")


def _plural_follows(stream: Stream, index: int) -> bool:
    """True before a lower-case plural ("2000 villagers"), unless the year modifies it ("2012 elections")."""
    token = stream.token(index)
    if token is None or token.form != "word" or token.capital:
        return False
    if stream.is_a(index - 2, "determiner", "sure_year_lead") or stream.lower(index - 2) == "'s":
        return False
    if _is_described(stream, index - 1):
        return False
    return (
        len(token.lower) > 3
        and token.lower.endswith("s")
        and not token.lower.endswith(("ss", "us", "is", "wards"))
    )


def _is_described(stream: Stream, place: int) -> bool:
    """True for the odd number of "his famous 1905 papers": a count of things would rather be round."""
    number, epithet = stream.token(place), stream.token(place - 1)
    if number is None or epithet is None or number.form != "num" or number.text[-1] == "0":
        return False
    plain = epithet.form == "word" and epithet.text.islower() and not stream.senses(place - 1)
    owned = stream.is_a(place - 2, "determiner") or stream.lower(place - 2) == "'s"
    return plain and owned and not stream.says(place - 1, "counted_rest")
