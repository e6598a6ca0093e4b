"""Numbers, lengths and patterns as nonterminals: "twenty-five", "two and a half years", "Monday, 3 May".

Each function offers, at a token, values with the index of the token after them, longest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Length
from timeline_app.core.timex3 import PARTS
from timeline_app.reading.grammar import Offer, Stream
from timeline_app.reading.lexicon import Count

_FRACTIONS = frozenset("½")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number; None is not told ("several"). ``half`` adds a half; ``article`` is "a" for one."""

    n: int | None
    half: bool = False
    article: bool = False


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

    @property
    def length(self) -> Length:
        """The stretch, hung on nothing."""
        return Length(self.n, self.unit, self.half, self.whole)


def in_months(size: Stretch) -> Stretch:
    """Years and a half as months, so that they can be counted back; anything else unchanged."""
    if not size.half or size.unit != Unit.YEAR or size.n is None:
        return size
    return replace(size, n=size.n * 12 + 6, unit=Unit.MONTH, half=False)


def cardinal(stream: Stream, index: int) -> tuple[int, int] | None:
    """A whole number in digits or words, and the index after it.

    "a hundred and twenty-five", "25", "two thousand", "1,000".
    """
    token = stream.token(index)
    if token is None:
        return None
    if token.form == "num":
        return _scaled(stream, int(token.text), index + 1)
    if token.form == "amount" and "." not in token.text and len(token.text) < 12:
        return int(token.text.replace(",", "")), index + 1
    word = _numeral(stream, index)
    if word is None and token.lower == "a" and stream.is_a(index + 1, "scale"):
        word = 1, index + 1
    if word is None:
        return None
    return _scaled(stream, *word)


def _numeral(stream: Stream, index: int) -> tuple[int, int] | None:
    """One to ninety-nine in words."""
    senses = stream.senses(index).get("numeral")
    if not senses or not isinstance(senses[0][0], int):
        return None
    total, following = senses[0][0], index + 1
    if total >= 20 and total % 10 == 0:
        after = following + (stream.lower(following) == "-")
        ones = stream.senses(after).get("numeral")
        if ones and isinstance(ones[0][0], int) and ones[0][0] < 10:
            return total + ones[0][0], after + 1
    return total, following


def _scaled(stream: Stream, total: int, index: int) -> tuple[int, int]:
    """The number times the scale words behind it, plus what "and" adds."""
    while senses := stream.senses(index).get("scale"):
        scale = senses[0][0]
        if not isinstance(scale, int) or total * scale > 10**12:
            break
        total, index = total * scale, index + 1
        after = index + (stream.lower(index) == "and")
        rest = _numeral(stream, after)
        if rest is not None and rest[0] < scale:
            total, index = total + rest[0], rest[1]
    return total, index


_MEASURING = ("as", "how", "so", "too")
"""Before "many": no number of its own ("the third in as many weeks")."""


def quantity(stream: Stream, index: int) -> Sequence[Offer]:
    """A number before a unit: "two", "2 1/2", "two and a half", "a", "a few", "several", "a couple of"."""
    senses = stream.senses(index)
    if "few" in senses and stream.lower(index - 1) in _MEASURING:
        return []
    if "few" in senses:
        return [(Quantity(None), index + senses["few"][0][1])]
    if "couple" in senses:
        return [(Quantity(2), index + senses["couple"][0][1])]
    word = stream.lower(index)
    if word in ("a", "an", "one") and (found := _article(stream, index, word)):
        return found
    number = cardinal(stream, index)
    if number is None:
        return _decimal_half(stream, index, word)
    total, following = number
    following += stream.lower(following) == "+"
    offers: list[Offer] = [(Quantity(total), following)]
    return [*_halves(stream, total, following), *offers]


def _decimal_half(stream: Stream, index: int, word: str) -> list[Offer]:
    """ "Half", "2.5"."""
    if word == "half":
        return [(Quantity(0, half=True), index + 1)]
    whole, _, rest = word.partition(".")
    if stream.is_a(index, "amount") and rest == "5" and whole.isdigit():
        return [(Quantity(int(whole), half=True), index + 1)]
    return []


def _article(stream: Stream, index: int, word: str) -> list[Offer]:
    after = stream.senses(index + 1)
    if word != "one":
        if "few" in after:
            return [(Quantity(None), index + 1 + after["few"][0][1])]
        if "couple" in after:
            return [(Quantity(2), index + 1 + after["couple"][0][1])]
        if stream.lower(index + 1) == "half":
            return [(Quantity(0, half=True), index + 2)]
        if "extra" in after:
            return [(Quantity(1), index + 2)]
        if "scale" in after or "numeral" in after:
            return []
        return [(Quantity(1, article=True), index + 1)]
    return []


def _halves(stream: Stream, total: int, index: int) -> list[Offer]:
    words = [stream.lower(index + k) for k in range(3)]
    if words == ["and", "a", "half"]:
        return [(Quantity(total, half=True), index + 3)]
    if words[:2] == ["-", "and"] and [stream.lower(index + k) for k in (2, 3, 4)] == [
        "-",
        "a",
        "-",
    ]:
        return (
            [(Quantity(total, half=True), index + 6)] if stream.lower(index + 5) == "half" else []
        )
    if words == ["1", "/", "2"]:
        return [(Quantity(total, half=True), index + 3)]
    return [(Quantity(total, half=True), index + 1)] if words[0] in _FRACTIONS else []


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
    return [*_joined(stream, offers), *offers]


def _joined(stream: Stream, offers: Sequence[Offer]) -> list[Offer]:
    """ "Two years and three months", "1 hr 30 min", "1h30": one length in two units."""
    found: list[Offer] = []
    for first, after in offers:
        if not isinstance(first, Stretch) or first.n is None or first.half or first.hyphen:
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
    return found


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
    end += letter is not None and letter.glued and letter.lower in ("m", "min", "mins")
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
    if stream.is_a(index, "extra"):
        index += 1
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
    words = [stream.lower(index + k) for k in range(3)]
    if words == ["and", "a", "half"] and not hyphen:
        half, index = True, index + 3
    if n is not None:
        n *= value.n
    if half and value.unit in (Unit.DECADE, Unit.CENTURY):
        years = 10 if value.unit == Unit.DECADE else 100
        size = Stretch((n or 0) * years + years // 2, Unit.YEAR, plural=plural)
        return size, index
    return Stretch(n, value.unit, half, amount.article, False, hyphen, plural), index
