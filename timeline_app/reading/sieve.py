"""What a stretch of text must hold for an expression to stand in it, told before it is cut into tokens.

Two sieves, and neither loses anything. The first asks for one of the words that expressions are made of, or
for a number. The second asks whether all that some production needs stands in the stretch: "about" alone, or
"may" in small letters, makes none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from timeline_app.reading.grammar import ANY
from timeline_app.reading.kinds import Kinds
from timeline_app.reading.lexicon import Lexicon
from timeline_app.reading.meanings import DIGIT, LETTERS, meanings_of

_BETWEEN = {place: " " for place in range(128) if not chr(place).isalpha()}

_NUMBER = re.compile(
    r"\d(?:(?<!\d[.,]\d)(?<![\d$£€]\d)\d{0,3}(?!\d|%|\.\d|,\d{3}(?!\d))|[./-]\d\d?[./-]\d)"
)
"""A number that may be part of a date: no sum, share or amount ("$5", "3.2", "12,000")."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of one language may be."""

    masks: Mapping[str, int]
    """Bits of every listed word and literal by itself."""
    phrases: Mapping[str, int]
    """Bits that are added where a phrase may begin."""
    small: Mapping[str, int]
    """Bits of the words that mean more with a capital, where they have none."""
    triggers: frozenset[str]
    """Words of letters without one of which, or a digit, a sentence holds no expression."""
    enough: frozenset[str]
    """Those that are, in small letters too, all that some production needs."""
    odd: tuple[str, ...]
    """Triggers with signs in them, like "a.m."."""
    rests: Mapping[str, Sequence[tuple[frozenset[str], int]]]
    """By the rarest word of each phrase: its other words of letters, and the bits of the phrase."""
    signs: int
    """Bits of all that is written in signs: it is not looked for, and taken to be there."""
    digits: int
    """Bits of all that is written with a digit, taken to be there if there is one."""


class Sieve:
    """What all productions need, two needs of each."""

    def __init__(self, needs: Collection[tuple[int, int]], kinds: Kinds) -> None:
        self._kinds = kinds
        self._rarest = reduce(or_, (need for need, _ in needs), 0)
        self.enough = reduce(or_, (need for need, other in needs if other == ANY), 0)
        """Bits of which one is all that some production needs."""
        others: dict[int, dict[int, None]] = {}
        for need, other in needs:
            for bit in bits_of(need):
                others.setdefault(bit, {})[other] = None
        self._others = {bit: tuple(masks) for bit, masks in others.items()}
        """What else must stand beside each."""

    def may_hold(self, folded: str, start: int, end: int, words: Words, lexicon: Lexicon) -> bool:
        """False for a stretch of text in which no expression can stand."""
        if _NUMBER.search(folded, start, end):
            return True
        stretch = folded[start:end]
        lower = stretch.lower()
        letters = _letters(lower)
        if not words.enough.isdisjoint(letters):
            return True
        if any(odd in lower for odd in words.odd):
            return True
        if words.triggers.isdisjoint(letters):
            return False
        return bool(lexicon.literals) or self._meets(self._mask(stretch, frozenset(letters), words))

    def _mask(self, stretch: str, held: frozenset[str], words: Words) -> int:
        """All that the words of a stretch may be; of a phrase all words must stand there."""
        masks, mask = words.masks, words.signs
        small = held & words.small.keys()
        if small:
            written = frozenset(LETTERS.findall(stretch))
            small = frozenset(
                word for word in small if written.isdisjoint((word.title(), word.upper()))
            )
        for word in held:
            mask |= words.small[word] if word in small else masks.get(word, 0)
        for word in held & words.rests.keys():
            for rest, bits in words.rests[word]:
                if held.issuperset(rest):
                    mask |= bits
        return mask | words.digits if DIGIT.search(stretch) else mask

    def _meets(self, mask: int) -> bool:
        """True where both of what some production needs may be there."""
        if mask & self.enough:
            return True
        found = bits_of(mask & self._rarest)
        return any(other & mask for bit in found for other in self._others[bit])


def words_of(lexicon: Lexicon, kinds: Kinds, needs: int, enough: int) -> Words:
    """What the words of a lexicon may be, and which of them are of what every expression needs one of."""
    has = meanings_of(lexicon, kinds)
    found = {word for word, mask in has.alone.items() if mask & needs}
    rests: dict[str, list[tuple[frozenset[str], int]]] = {}
    for phrase in has.phrases:
        rests.setdefault(phrase.rarest, []).append((phrase.rest, phrase.mask))
        if phrase.mask & needs and phrase.rarest not in found and found.isdisjoint(phrase.rest):
            found.add(phrase.rarest)
    found.update(form for form, word in lexicon.literals.items() if word in found)
    plain = frozenset(word for word in found if LETTERS.fullmatch(word))
    odd = {word for word in found - plain if not DIGIT.search(word)}
    small = has.small
    sure = frozenset(word for word in plain if small.get(word, has.alone.get(word, 0)) & enough)
    looked_for = (mask for word, mask in has.signed.items() if word not in odd)
    signs = reduce(or_, looked_for, has.signs)
    odds = tuple(sorted(odd))
    return Words(has.alone, has.openers, small, plain, sure, odds, rests, signs, has.digits)


def bits_of(mask: int) -> Iterator[int]:
    """The bits of a mask, each as a mask of its own."""
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _letters(lower: str) -> list[str]:
    """The runs of letters of a text in lower case."""
    if lower.isascii():
        return lower.translate(_BETWEEN).split()
    return LETTERS.findall(lower)
