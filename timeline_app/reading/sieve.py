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
from timeline_app.reading.kinds import WEAK, Kinds
from timeline_app.reading.lexer import TOKEN
from timeline_app.reading.lexicon import Lexicon

_LETTERS = re.compile(r"[^\W\d_]+")
_BETWEEN = {place: " " for place in range(128) if not chr(place).isalpha()}

_NUMBER = re.compile(
    r"\d(?:(?<!\d[.,]\d)(?<![\d$£€]\d)\d{0,3}(?!\d|%|\.\d|,\d{3}(?!\d))|[./-]\d\d?[./-]\d)"
)
"""A number that may be part of a date: no sum, share or amount ("$5", "3.2", "12,000")."""

_DIGIT = re.compile(r"\d")

_PLAIN = frozenset(("word", "dotted", "sign", "poss"))
"""Forms of tokens without a digit."""


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
            written = frozenset(_LETTERS.findall(stretch))
            small = frozenset(
                word for word in small if written.isdisjoint((word.title(), word.upper()))
            )
        for word in held:
            mask |= words.small[word] if word in small else masks.get(word, 0)
        for word in held & words.rests.keys():
            for rest, bits in words.rests[word]:
                if held.issuperset(rest):
                    mask |= bits
        return mask | words.digits if _DIGIT.search(stretch) else mask

    def _meets(self, mask: int) -> bool:
        """True where both of what some production needs may be there."""
        if mask & self.enough:
            return True
        found = bits_of(mask & self._rarest)
        return any(other & mask for bit in found for other in self._others[bit])


def words_of(lexicon: Lexicon, kinds: Kinds, needs: int, enough: int) -> Words:
    """What the words of a lexicon may be, and which of them are of what every expression needs one of."""
    found = {
        word
        for word, senses in lexicon.senses.items()
        if any(kinds.of_sense(sense) & needs for sense in senses if sense.width == 1)
    }
    found.update(word for word, bit in kinds.literals.items() if bit & needs)
    rests: dict[str, list[tuple[frozenset[str], int]]] = {}
    for rarest, rest, mask in _phrases(lexicon, kinds):
        rests.setdefault(rarest, []).append((rest, mask))
        if mask & needs and found.isdisjoint((rarest, *rest)):
            found.add(rarest)
    found.update(form for form, word in lexicon.literals.items() if word in found)
    plain = {word for word in found if _LETTERS.fullmatch(word)}
    odd = {word for word in found - plain if not _DIGIT.search(word)}
    alone, behind = (kinds.of_words(lexicon, phrases) for phrases in (False, True))
    small = _small(lexicon, kinds)
    sure = frozenset(word for word in plain if small.get(word, alone.get(word, 0)) & enough)
    beside = {word: alone.get(word, 0) for word in (alone.keys() | rests.keys()) - odd}
    for word, phrases in rests.items():
        beside[word] = reduce(or_, (mask for _, mask in phrases), beside.get(word, 0))
    signs, digits = _unlettered(beside, kinds)
    triggers = frozenset(plain)
    return Words(alone, behind, small, triggers, sure, tuple(sorted(odd)), rests, signs, digits)


def _unlettered(masks: Mapping[str, int], kinds: Kinds) -> tuple[int, int]:
    """The bits of all that is written in signs, and of all that is written with a digit."""
    signs = reduce(or_, (kinds.bits.get(form, 0) for form in _PLAIN), 0)
    digits = reduce(or_, (kinds.bits.get(form, 0) for form in TOKEN.groupindex.keys() - _PLAIN), 0)
    for word, mask in masks.items():
        if _DIGIT.search(word):
            digits |= mask
        elif not _LETTERS.fullmatch(word):
            signs |= mask
    return signs, digits


def _phrases(lexicon: Lexicon, kinds: Kinds) -> Iterator[tuple[str, frozenset[str], int]]:
    """The rarest word of each phrase, its other words of letters, and its bits."""
    for word, senses in lexicon.senses.items():
        for sense in senses:
            mask = kinds.of_sense(sense) if sense.rest else 0
            if mask:
                words = (word, *sense.rest)
                rarest = min(words, key=lambda w: (_is_common(w, lexicon), -len(w)))
                rest = (w for w in words if w != rarest and _LETTERS.fullmatch(w))
                yield rarest, frozenset(rest), mask


def _small(lexicon: Lexicon, kinds: Kinds) -> dict[str, int]:
    """The bits of each word that wants a capital for some of what it may be, where it has none."""
    found = {}
    for word, senses in lexicon.senses.items():
        fitting = [sense for sense in senses if sense.width == 1 and sense.fits(word)]
        if any(sense.case in ("capital", "exact") for sense in senses) and word.isalpha():
            masks = (kinds.of_sense(sense) for sense in fitting)
            found[word] = reduce(or_, masks, kinds.literals.get(word, 0))
    return found


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
    return _LETTERS.findall(lower)


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.common or any(lexicon.has(word, kind) for kind in WEAK)
