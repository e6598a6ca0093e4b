"""What the words of one language may be, as masks: gathered once for all tables of productions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from timeline_app.reading.kinds import WEAK, Kinds
from timeline_app.reading.lexer import TOKEN
from timeline_app.reading.lexicon import Lexicon

LETTERS = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")

_PLAIN = frozenset(("word", "dotted", "sign", "poss"))
"""Forms of tokens without a digit."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of a language: its rarest word, its other words of letters, and its bits."""

    rarest: str
    rest: frozenset[str]
    mask: int


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the words of one language may be in one numbering of kinds."""

    alone: Mapping[str, int]
    """Bits of every listed word and literal by itself."""
    openers: Mapping[str, int]
    """Bits that are added where a phrase may begin."""
    small: Mapping[str, int]
    """Bits of the words that mean more with a capital, where they have none."""
    phrases: tuple[Phrase, ...]
    beside: Mapping[str, int]
    """Bits of every word by itself and of the phrases of which it is the rarest word."""
    signed: Mapping[str, int]
    """Those of them that are no words of letters, and hold no digit."""
    signs: int
    """Bits of the forms of tokens without a digit."""
    digits: int
    """Bits of all that is written with a digit."""


@lru_cache(maxsize=8)
def meanings_of(lexicon: Lexicon, kinds: Kinds) -> Meanings:
    """What the words of a lexicon may be."""
    alone, openers = kinds.of_words(lexicon)
    phrases = tuple(_phrases(lexicon, kinds))
    beside = dict(alone)
    for phrase in phrases:
        beside[phrase.rarest] = beside.get(phrase.rarest, 0) | phrase.mask
    unlettered = {word: mask for word, mask in beside.items() if not LETTERS.fullmatch(word)}
    signed = {word: mask for word, mask in unlettered.items() if not DIGIT.search(word)}
    digits = reduce(or_, (mask for word, mask in unlettered.items() if word not in signed), 0)
    forms = TOKEN.groupindex.keys() - _PLAIN
    digits |= reduce(or_, (kinds.bits.get(form, 0) for form in forms), 0)
    signs = reduce(or_, (kinds.bits.get(form, 0) for form in _PLAIN), 0)
    small = _small(lexicon, kinds)
    return Meanings(alone, openers, small, phrases, beside, signed, signs, digits)


def _phrases(lexicon: Lexicon, kinds: Kinds) -> Iterator[Phrase]:
    """Each phrase that some pattern may ask for."""
    common = lexicon.common | lexicon.alone_of(WEAK)
    for word, senses in lexicon.senses.items():
        for sense in senses:
            mask = kinds.of_sense(sense) if sense.rest else 0
            if mask:
                words = (word, *sense.rest)
                rarest = min(words, key=lambda w: (w in common, -len(w)))
                rest = (w for w in words if w != rarest and LETTERS.fullmatch(w))
                yield Phrase(rarest, frozenset(rest), mask)


def _small(lexicon: Lexicon, kinds: Kinds) -> dict[str, int]:
    """The bits of each word that wants a capital for some of what it may be, where it has none."""
    found = {}
    for word, senses in lexicon.senses.items():
        if not word.isalpha() or all(sense.case in ("", "lower") for sense in senses):
            continue
        fitting = (sense for sense in senses if sense.width == 1 and sense.fits(word))
        masks = (kinds.of_sense(sense) for sense in fitting)
        found[word] = reduce(or_, masks, kinds.literals.get(word, 0))
    return found
