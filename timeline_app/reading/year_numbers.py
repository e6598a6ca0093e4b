"""Years as nonterminals: "1998", "'98", "nineteen ninety-eight", "44 BC", "the year 12019", the "43" of "43 to 410 AD"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.reading.grammar import Offer, Stream
from timeline_app.reading.tense_leads import looks_back

PIVOT = 30
"""Two-digit years below it are of the century after 2000."""


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
    if token.form == "amount":
        return _far_year(stream, index)
    if token.form != "num" or stuck(stream, index):
        return []
    return _in_digits(stream, index, token.text)


def _in_digits(stream: Stream, index: int, digits: str) -> Sequence[Offer]:
    number = int(digits)
    era = stream.senses(index + 1).get("era")
    if era and isinstance(era[0][0], int) and number > 0:
        return [(number if era[0][0] > 0 else 1 - number, index + 1 + era[0][1])]
    if shared := shares_era(stream, index):
        return [(number if shared > 0 else 1 - number, index + 1)]
    if len(digits) == 4 and number >= 1000:
        return [(number, index + 1)] if number <= 2999 or _is_dated(stream, index) else []
    return [(number, index + 1)] if _is_early(stream, index) else []


def _far_year(stream: Stream, index: int) -> Sequence[Offer]:
    """A year of five digits behind a day and month or "the year": "4 July 12019"."""
    digits = stream.lower(index)
    plain = digits.isdecimal() and len(digits) == _FAR and digits[0] != "0"
    dated = _is_dated(stream, index) or stream.is_a(index - 1, "month")
    if not plain or not dated or not _ends(stream, index):
        return []
    return [(int(digits), index + 1)]


_FAR = 5
"""Digits of the longest year."""


def _is_early(stream: Stream, index: int) -> bool:
    """True for a year of three digits right behind its day: "on 12 May 800.", "at Easter 951,"."""
    if len(stream.lower(index)) != _FEW or stream.lower(index)[0] == "0":
        return False
    if stream.is_a(index - 1, "holiday"):
        return _ends(stream, index)
    dated = stream.is_a(index - 1, "month") and _is_dated(stream, index)
    told = stream.lower(index - 3) == "of" and stream.is_a(index + 1, "past_cue")
    return dated and (told or _ends(stream, index) or _is_within_clause(stream, index))


def _is_within_clause(stream: Stream, index: int) -> bool:
    """True in "the quake on 12 May 951 threw it down": the verb has its subject before the date, and no number is it."""
    first = index - 3
    if first < 2 or not stream.is_a(first, "signal") or not looks_back(stream, index + 1):
        return False
    for place in range(first - 1, -1, -1):
        token = stream.token(place)
        if token is None or token.form != "word":
            return place < first - 1
        if looks_back(stream, place) or stream.is_a(place, "present_cue", "clause_end"):
            return False
    return True


def _ends(stream: Stream, index: int) -> bool:
    """True for a number that counts nothing: "on 12 May 800 by the bishop", not "on 12 May 800 monks"."""
    following = index + 1 + (stream.lower(index + 1) in ("and", "or"))
    token = stream.token(following)
    if token is None or token.text in ".,;:)!?":
        return True
    if following > index + 1:
        return not stream.is_a(following, "num", "amount", "numeral")
    if stream.lower(following) in ("of", "per"):
        return False
    return (
        stream.is_a(following, "signal", "determiner", "subject_pronoun") or token.lower in _GOES_ON
    )


_GOES_ON = frozenset(("at", "in", "on", "by", "to", "with", "when", "but", "as", "he", "she"))
"""What follows a date, and no number of things."""


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


def is_marked(stream: Stream, index: int) -> bool:
    """True for the year of "c. 1450", "(d. 1468)", "(fl. 1460)": the sign in front says that it is one."""
    if stream.lower(index - 1) != ".":
        return False
    if is_circa(stream, index):
        return True
    return stream.is_a(index - 2, "life_mark") and stream.lower(index - 3) in _OPENS


def is_circa(stream: Stream, index: int) -> bool:
    """True for the year of "c. 1450": one near it."""
    back = index - 1 - (stream.lower(index - 1) == ".")
    return back < index - 1 and stream.is_a(back, "circa")


_OPENS = ("(", ";", ",", "-")


def shares_era(stream: Stream, index: int) -> int:
    """The era, 1 or -1, of a year that is named with another: "490 and 480 BC", "43 to 410 AD", "AD 43 to 410".

    Years before our era run down, those of it up; 0 where the number shares none.
    """
    token, last = stream.token(index), stream.token(index + 2)
    if token is None or token.form != "num":
        return 0
    if _begins_in_era(stream, index, int(token.text)):
        return 1
    if last is None or last.form != "num" or stream.lower(index + 1) not in _UP_TO:
        return 0
    era = next((value for value, _ in stream.senses(index + 3).get("era", ())), 0)
    rises = int(token.text) < int(last.text)
    if era == 1 and rises and int(token.text) > 0:
        return 1
    return -1 if era == -1 and int(token.text) > int(last.text) else 0


_UP_TO = ("-", "/", "to", "and", "or", "until", "through")


def _begins_in_era(stream: Stream, index: int, number: int) -> bool:
    """True at the last year of "AD 43 to 410"."""
    begin = stream.token(index - 2)
    if begin is None or begin.form != "num" or stream.lower(index - 1) not in _UP_TO:
        return False
    return int(begin.text) < number and _after_era(stream, index - 3) != []


def end_year(stream: Stream, index: int) -> Sequence[Offer]:
    """The last year of a range: "1998", the "98" of "1996-98", the "1" of "in 1790-1"."""
    token = stream.token(index)
    if token is not None and token.form == "num" and len(token.text) == 1:
        return _single(stream, index, token.text)
    if token is not None and token.form == "num" and len(token.text) == 2:
        return [(int(token.text), index + 1)]
    return year(stream, index)


def _single(stream: Stream, index: int, digit: str) -> Sequence[Offer]:
    """The year that one digit ends, behind a word that leads to years: nothing is scored 1790-1 there."""
    first, token, after = (stream.token(index + ahead) for ahead in (-2, 0, 1))
    led = stream.is_a(index - 3, "year_lead", "made_verb") or stream.lower(index - 3) in _OPENS
    if (
        first is None
        or token is None
        or not (led and token.glued and len(first.text) == len("1790"))
    ):
        return []
    runs_on = after is not None and after.glued and after.text[0] not in ".,;:)"
    if runs_on or first.form != "num" or not first.text[-1] < digit:
        return []
    return [(int(first.text[:-1] + digit), index + 1)]


def _spelled_year(stream: Stream, index: int) -> Sequence[Offer]:
    """ "Nineteen ninety-seven", "twenty fourteen"."""
    century = _word_number(stream, index)
    if century is None or not 15 <= century[0] <= 20 or century[1] != index + 1:
        return []
    rest = _word_number(stream, index + 1)
    if rest is None or rest[0] < 10 or _is_title(stream, index):
        return []
    return [(century[0] * 100 + rest[0], rest[1])]


def _is_title(stream: Stream, index: int) -> bool:
    """True for the book of "the author of Nineteen Eighty-Four"."""
    token, after = stream.token(index), stream.token(index + 1)
    return index > 0 and all(word is not None and word.capital for word in (token, after))


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
    token, eras = stream.token(index + 1), stream.senses(index).get("era")
    positive = bool(eras) and eras is not None and eras[0][0] == 1
    if token is None or token.form != "num" or not positive:
        return []
    return [(int(token.text), index + 2)]


def stuck(stream: Stream, index: int) -> bool:
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
