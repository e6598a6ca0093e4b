"""The numbering of all that a pattern may ask of a token: each kind, form and literal is one bit.

What a token may be, and what a production wants there, are masks of such bits.
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.reading.grammar import ANY, Production
from timeline_app.reading.lexicon import Lexicon, Sense
from timeline_app.reading.nonterminals import CENTURY, NEEDS, STARTS

PHRASE = 1
"""The bit of a word that begins a phrase: what stands behind it may be part of it."""

_SHORT = 6
"""Characters of a literal with its quotes: "of" and "the" are short, and everywhere."""

WEAK = frozenset(
    (
        "signal",
        "poss",
        "numeral",
        "this",
        "that",
        "whole",
        "share",
        "comparable",
        "earlier",
        "later",
        "clock_lead",
        "new",
    )
)
"""Kinds that most sentences hold, as they hold the words that patterns name."""


class Kinds:
    """The numbering of kinds, forms and literals as bits, and the masks of words in it."""

    def __init__(self, productions: Iterable[Production]) -> None:
        keys = {
            start
            for production in productions
            for element in production.elements
            for key in element.keys
            for start in (*STARTS.get(key, (key,)), *NEEDS.get(key, ()))
        }
        self.bits = {key: 2 << place for place, key in enumerate(sorted(keys))}
        self._ranks: dict[int, int] = {}
        self._learnt: dict[str, tuple[int, int]] = {}
        self._masks: dict[tuple[tuple[str, ...], bool], int] = {}
        self.literals = {key[1:-1]: bit for key, bit in self.bits.items() if key[0] == "'"}

    def learn(self, nonterminal: str, starts: int, needs: int) -> None:
        """What an unlisted nonterminal may begin with, and of what it holds one."""
        self._learnt[nonterminal] = starts, needs
        self._masks.clear()

    def starts(self, keys: Iterable[str]) -> int:
        """The bits of what some keys of a pattern may begin with; ANY where nothing is known of one of them."""
        return self._mask(tuple(keys), False)

    def needs(self, keys: Iterable[str]) -> int:
        """The bits of which what matches one of the keys holds one; ANY where nothing is known."""
        return self._mask(tuple(keys), True)

    def _mask(self, keys: tuple[str, ...], needs: bool) -> int:
        known = self._masks.get((keys, needs))
        if known is None:
            known = self._masks[keys, needs] = self._gathered(keys, needs)
        return known

    def _gathered(self, keys: tuple[str, ...], needs: bool) -> int:
        found = 0
        for key in keys:
            if key in self._learnt:
                found |= self._learnt[key][needs]
                continue
            if key[0] == "<" and key not in STARTS:
                return ANY
            listed = (NEEDS.get(key) if needs else None) or STARTS.get(key, (key,))
            for start in listed:
                found |= self.bits[start]
        return found

    def commonness(self, mask: int) -> int:
        """A rough order of masks by how much of a text has one of their bits."""
        known = self._ranks.get(mask)
        if known is None:
            known = self._ranks[mask] = self._rank(mask)
        return known

    def _rank(self, mask: int) -> int:
        held = [key for key, bit in self.bits.items() if bit & mask]
        short = sum(key[0] == "'" and len(key) < _SHORT for key in held)
        named = sum(key[0] == "'" for key in held)
        return 650 * short + 250 * named + 300 * len(WEAK.intersection(held)) + len(held)

    def of_sense(self, sense: Sense) -> int:
        """The bits of one meaning of a word."""
        found = self.bits.get(sense.kind, 0)
        if sense.kind == "numeral" and sense.value in range(15, 21):
            found |= self.bits.get(CENTURY, 0)
        return found

    def of_words(self, lexicon: Lexicon) -> tuple[dict[str, int], dict[str, int]]:
        """The mask of every listed word and literal by itself, and of every word that begins a phrase."""
        alone, openers = dict(self.literals), dict[str, int]()
        for word, senses in lexicon.senses.items():
            by_itself, opening = alone.get(word, 0), 0
            for sense in senses:
                if sense.width > 1:
                    opening |= self.of_sense(sense) | PHRASE
                else:
                    by_itself |= self.of_sense(sense)
            if by_itself:
                alone[word] = by_itself
            if opening:
                openers[word] = opening
        return alone, openers
