"""Numbers before a unit: "twenty-five", "2 1/2", "a few", "a couple of", "two and a half".

Each function offers, at a token, values with the index of the token after them, longest first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_app.reading.grammar import Offer, Stream

_FRACTIONS = frozenset("½")

_DIGITS = 12
"""A number written with so many characters is no count of anything."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number; None is not told ("several"). ``half`` adds a half; ``article`` is "a" for one."""

    n: int | None
    half: bool = False
    article: bool = False


def cardinal(stream: Stream, index: int) -> tuple[int, int] | None:
    """A whole number in digits or words, and the index after it.

    "a hundred and twenty-five", "25", "two thousand", "1,000".
    """
    token = stream.token(index)
    if token is None or stream.lower(index - 1) == "^":
        return None
    if token.form == "num":
        return _scaled(stream, int(token.text), index + 1)
    if token.form == "amount" and "." not in token.text and len(token.text) < _DIGITS:
        return int(token.text.replace(",", "")), index + 1
    if token.form == "amount" and len(token.text) < _DIGITS:
        return _decimal_scaled(stream, token.text, index + 1)
    word = _numeral(stream, index)
    if word is None and token.lower == "a" and stream.is_a(index + 1, "scale"):
        word = 1, index + 1
    if word is None:
        return None
    return _scaled(stream, *word)


def _decimal_scaled(stream: Stream, number: str, index: int) -> tuple[int, int] | None:
    """ "4.5 billion", a whole number; None where no scale stands behind it."""
    senses = stream.senses(index).get("scale")
    if not senses or not isinstance(senses[0][0], int):
        return None
    from decimal import Decimal  # rarely needed, and slow to import

    return int(Decimal(number.replace(",", "")) * senses[0][0]), index + 1


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
    if dozens := _dozens(stream, index):
        return dozens
    word = stream.lower(index)
    if [stream.lower(index + k) for k in range(3)] == ["1", "/", "2"]:
        return [(Quantity(0, half=True), index + 3)]
    if word in ("a", "an", "one") and (found := _article(stream, index, word)):
        return found
    number = cardinal(stream, index)
    if number is None:
        return _decimal_half(stream, index, word)
    total, following = number
    following = _loosely(stream, following + (stream.lower(following) == "+"))
    offers: list[Offer] = [(Quantity(total), following)]
    return [*_halves(stream, total, following), *offers]


def _loosely(stream: Stream, index: int) -> int:
    """The place behind the "odd" of "20-odd", the "or so" of "20 or so"."""
    odd = index + (stream.lower(index) == "-")
    if stream.is_a(odd, "odd_word"):
        return odd + 1
    if odd > index and stream.lower(odd) == "some":
        return odd + 1
    return next(
        (index + width for n, width in stream.senses(index).get("or_so", ()) if n == 0), index
    )


def _dozens(stream: Stream, index: int) -> list[Offer]:
    """ "A dozen", "half a dozen", "two dozen", "several dozen", by the twelve."""
    place, times = index, 2
    senses = stream.senses(index)
    if "half_word" in senses or (
        stream.lower(index) == "a" and stream.is_a(index + 1, "half_word")
    ):
        place, times = index + 1 + (stream.lower(index) == "a"), 1
        place += stream.lower(place) in ("a", "-")
    elif stream.lower(index) == "a":
        place = index + 1
    elif stream.is_a(index, "num", "numeral") and not stream.is_a(index, "dozen"):
        number = _numeral(stream, index) or (int(stream.tokens[index].text), index + 1)
        place, times = number[1], number[0] * 2
    found = stream.senses(place).get("dozen", ())
    return [(Quantity(n * times // 2), place + width) for n, width in found if isinstance(n, int)]


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
    if words[:2] == ["and", "one"] and stream.is_a(index + 2 + (words[2] == "-"), "half_word"):
        return [(Quantity(total, half=True), index + 3 + (words[2] == "-"))]
    if words[:2] == ["-", "and"] and [stream.lower(index + k) for k in (2, 3, 4)] == [
        "-",
        "a",
        "-",
    ]:
        return (
            [(Quantity(total, half=True), index + 6)] if stream.lower(index + 5) == "half" else []
        )
    hyphen = words[0] == "-"
    if [stream.lower(index + hyphen + k) for k in range(3)] == ["1", "/", "2"]:
        return [(Quantity(total, half=True), index + hyphen + 3)]
    return [(Quantity(total, half=True), index + 1)] if words[0] in _FRACTIONS else []
