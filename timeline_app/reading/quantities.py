"""Lengths as nonterminals: "seven years", "two-day", "two years and three months", "years".

Each function offers, at a token, values with the index of the token after them, longest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.core.calendar import Unit
from timeline_app.core.lengths import PARTS
from timeline_app.core.timeexpr import Length
from timeline_app.reading.amounts import Quantity, quantity
from timeline_app.reading.grammar import Offer, Stream
from timeline_app.reading.lexicon import Count


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many units."""

    n: int | None
    unit: Unit
    half: bool = False
    article: bool = False
    bare: bool = False
    """A plural without any number ("years")."""
    hyphen: bool = False
    plural: bool = False
    whole: Unit | None = None
    """The larger unit it is counted in first ("two years and three months" are 27 months)."""

    rest: tuple[int, Unit] | None = None
    """What is counted besides in a finer unit, of which no fixed number makes the other: "and four days"."""

    @property
    def length(self) -> Length:
        """The stretch, hung on nothing."""
        return Length(self.n, self.unit, self.half, self.whole, self.rest)


def in_finer(size: Stretch) -> Stretch:
    """A length with a half in the next finer unit, so that it can be counted; anything else unchanged."""
    if not size.half or size.n is None or size.unit not in _FINER:
        return size
    parts, unit = _FINER[size.unit]
    return replace(size, n=size.n * parts + parts // 2, unit=unit, half=False)


_FINER = {
    Unit.YEAR: (12, Unit.MONTH),
    Unit.DAY: (24, Unit.HOUR),
    Unit.HOUR: (60, Unit.MINUTE),
    Unit.MINUTE: (60, Unit.SECOND),
}


def stretch(stream: Stream, index: int) -> Sequence[Offer]:
    """A number of units: "seven years", "two-day", "a year and a half", "half an hour", "years"."""
    senses = stream.senses(index)
    offers: list[Offer] = _quarters(stream, index)
    for amount, after in stream.memo("<quantity>", quantity, index):
        if isinstance(amount, Quantity):
            offers += _counted(stream, amount, after)
    for value, width in senses.get("units", ()):
        if isinstance(value, Count):
            offers.append((Stretch(None, value.unit, bare=True, plural=True), index + width))
    joined = _joined(stream, offers)
    return [*_joined(stream, joined), *joined, *offers]


def _joined(stream: Stream, offers: Sequence[Offer]) -> list[Offer]:
    """ "Two years and three months", "1 hr 30 min", "1h30": one length in two units, or in one more."""
    found: list[Offer] = []
    for first, after in offers:
        if not isinstance(first, Stretch) or first.n is None or first.half or first.hyphen:
            continue
        if first.rest is not None:
            continue
        found += _minutes_behind(stream, first, after)
        start = after + (stream.lower(after) == ",")
        start += stream.lower(start) == "and"
        for amount, index in stream.memo("<quantity>", quantity, start):
            if not isinstance(amount, Quantity) or amount.n is None or amount.half:
                continue
            for last, end in _counted(stream, amount, index):
                if isinstance(last, Stretch) and not last.half and not last.hyphen:
                    found += _sum(first, last, end)
                    if first.whole is not None or stream.lower(start - 1) == "and":
                        found += _added(stream, first, last, end)
    return found


def _added(stream: Stream, first: Stretch, last: Stretch, end: int) -> list[Offer]:
    """ "Two years, three months and four days"; counted from some day, it is so many months."""
    if (
        last.n is None
        or first.n is None
        or not 0 < last.n < _BESIDES.get((first.unit, last.unit), 0)
    ):
        return []
    if _counts(stream, end):
        if first.unit != Unit.MONTH:
            return []
        months = first.n + round(last.n / _BESIDES[first.unit, last.unit])
        return [(replace(first, n=months, plural=True), end)]
    return [(replace(first, plural=True, rest=(last.n, last.unit)), end)]


_BESIDES = {
    (Unit.MONTH, Unit.DAY): 31,
    (Unit.MONTH, Unit.WEEK): 5,
    (Unit.YEAR, Unit.DAY): 366,
    (Unit.YEAR, Unit.WEEK): 53,
    (Unit.MINUTE, Unit.SECOND): 60,
    (Unit.HOUR, Unit.MINUTE): 60,
    (Unit.DAY, Unit.HOUR): 24,
}
"""Units that are told beside a larger one, and how many of them are never reached."""


def _counts(stream: Stream, place: int) -> bool:
    """True before "ago", "later", "after": the length is a way from one day to another."""
    return stream.is_a(place, "ago", "later", "earlier") or stream.lower(place) in _FROM


_FROM = frozenset(("after", "before", "from", "since"))


def _describes(stream: Stream, amount: Quantity, index: int) -> bool:
    """True for the "bitter" of "two bitter weeks": a plain word between a number and a plural."""
    token = stream.token(index)
    if (
        token is None
        or token.form != "word"
        or len(token.text) < _PLAIN
        or not token.text.islower()
    ):
        return False
    several = token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))
    if amount.article or amount.half or several or stream.senses(index).keys() - _EPITHET:
        return False
    return stream.is_a(index + 1, "units")


_EPITHET = frozenset(("weekday_epithet",))
_PLAIN = 4
"""Letters of a word that describes a stretch, at least."""


def _is_hour_sign(stream: Stream, index: int) -> bool:
    """True for the "h" of "2h"; not of "at 14h", nor inside a code."""
    token, number, behind = (stream.token(index + ahead) for ahead in (0, -1, 1))
    if token is None or number is None or not token.glued or not stream.is_a(index, "glued_hour"):
        return False
    inside = behind is not None and behind.glued and behind.text[0].isalpha()
    return not (number.glued or inside or stream.lower(index - 2) == "at")


def _sum(first: Stretch, last: Stretch, end: int) -> list[Offer]:
    parts = PARTS.get((first.unit, last.unit))
    if parts is None or first.n is None or last.n is None or last.n >= parts * 2:
        return []
    if first.whole is not None:
        return []
    return [(Stretch(first.n * parts + last.n, last.unit, plural=True, whole=first.unit), end)]


def _minutes_behind(stream: Stream, first: Stretch, index: int) -> list[Offer]:
    """The "30" of "1hr30"."""
    token = stream.token(index)
    if first.unit != Unit.HOUR or token is None or not token.glued or token.form != "num":
        return []
    if len(token.text) != 2 or int(token.text) > 59:
        return []
    end = index + 1
    letter = stream.token(end)
    end += letter is not None and letter.glued and stream.says(end, "minute_mark")
    return _sum(first, Stretch(int(token.text), Unit.MINUTE), end)


def _quarters(stream: Stream, index: int) -> list[Offer]:
    """ "A quarter of a century", "a quarter-century", "three quarters of an hour"."""
    found = stream.senses(index).get("quarters")
    if not found or not isinstance(found[0][0], int):
        return []
    after = index + found[0][1]
    after += stream.lower(after) == "-"
    return [
        (Stretch(found[0][0] * _QUARTER[value.unit][0], _QUARTER[value.unit][1]), after + width)
        for value, width in stream.senses(after).get("unit", ())
        if isinstance(value, Count) and value.unit in _QUARTER
    ]


_QUARTER = {
    Unit.HOUR: (15, Unit.MINUTE),
    Unit.YEAR: (3, Unit.MONTH),
    Unit.CENTURY: (25, Unit.YEAR),
    Unit.MILLENNIUM: (250, Unit.YEAR),
}
"""A quarter of a unit, in a finer one."""


def _counted(stream: Stream, amount: Quantity, index: int) -> list[Offer]:
    hyphen = stream.lower(index) == "-"
    index += hyphen
    if stream.lower(index) in ("a", "an") and amount.half:
        index += 1
    index += stream.is_a(index, "extra") or (not hyphen and _describes(stream, amount, index))
    offers: list[Offer] = []
    if not hyphen and _is_hour_sign(stream, index):
        offers.append((Stretch(amount.n, Unit.HOUR, amount.half, plural=True), index + 1))
    for kind in ("unit",) if amount.article else ("units", "unit"):
        for value, width in stream.senses(index).get(kind, ()):
            if isinstance(value, Count) and not (
                kind == "unit" and amount.n is None and not hyphen
            ):
                offers.append(_sized(stream, amount, value, index + width, hyphen, kind == "units"))
    return offers


def _sized(
    stream: Stream, amount: Quantity, value: Count, index: int, hyphen: bool, plural: bool
) -> Offer:
    half, n = amount.half, amount.n
    after = None if hyphen else _and_a_half(stream, index)
    if after is not None:
        half, index = True, after
    if n is not None:
        n *= value.n
    if half and value.unit in (Unit.DECADE, Unit.CENTURY):
        years = 10 if value.unit == Unit.DECADE else 100
        size = Stretch((n or 0) * years + years // 2, Unit.YEAR, plural=plural)
        return size, index
    return Stretch(n, value.unit, half, amount.article, False, hyphen, plural), index


def _and_a_half(stream: Stream, index: int) -> int | None:
    """The place behind the "and a half" of "a year and a half", "a year-and-a-half"."""
    for word in ("and", "a"):
        index += stream.lower(index) == "-"
        if stream.lower(index) != word:
            return None
        index += 1
    index += stream.lower(index) == "-"
    return index + 1 if stream.is_a(index, "half_word") else None
