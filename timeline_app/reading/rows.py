"""A production with all that tells where it need not be tried, worked out once for all tables that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from timeline_app.reading.grammar import ANY, Element, Production, Step, first_keys
from timeline_app.reading.kinds import PHRASE, Kinds
from timeline_app.reading.nonterminals import SHORT
from timeline_app.reading.sieve import bits_of


@dataclass(frozen=True, slots=True)
class Row:
    """One production, ready to be tried."""

    production: Production
    steps: tuple[Step, ...]
    seconds: tuple[tuple[int, int], ...]
    """What it may begin with, each with what may come next; ANY where it may end or its first is long."""
    near: int
    """Of what the short nonterminal that it begins with holds one; ANY where it begins with none."""
    need: int
    """The one of its needs that is met most rarely."""
    other: int
    """The next one; ANY where there is none."""

    def behind(self, mask: int) -> int:
        """What may stand behind a token that begins the production; ANY where anything, 0 where it begins none."""
        seconds = {second for first, second in self.seconds if mask & first}
        if ANY in seconds or (seconds and mask & PHRASE):
            return ANY
        return reduce(or_, seconds, 0)


def rows_of(productions: Iterable[Production], kinds: Kinds) -> tuple[Row, ...]:
    """The rows of some productions, in their order."""
    return tuple(_row(production, kinds) for production in productions)


def openers_of(rows: Sequence[Row]) -> Mapping[int, tuple[int, ...]]:
    """Numbers of the rows by each bit they may begin with; ANY holds those that may begin with anything."""
    found: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        bits = {
            bit for first, _ in row.seconds for bit in ((ANY,) if first == ANY else bits_of(first))
        }
        for bit in bits:
            found.setdefault(bit, []).append(place)
    return {bit: tuple(places) for bit, places in found.items()}


def _row(production: Production, kinds: Kinds) -> Row:
    elements = production.elements
    steps = tuple((element, kinds.starts(element.keys)) for element in elements)
    first = elements[0].keys[0]
    near = kinds.needs((first,)) if first in SHORT and not elements[0].optional else ANY
    needs = [kinds.needs(element.keys) for element in elements if not element.optional]
    rarest, other, *_ = *_rarest(needs, kinds), ANY
    return Row(production, steps, _seconds(elements, kinds), near, rarest, other)


def _seconds(elements: Sequence[Element], kinds: Kinds) -> tuple[tuple[int, int], ...]:
    """What the elements may begin with, each with what may come next."""
    seconds = []
    for place, element in enumerate(elements):
        ends = all(later.optional for later in elements[place + 1 :])
        after = ANY if ends else kinds.starts(first_keys(elements[place + 1 :]))
        for key in element.keys:
            seconds.append((kinds.starts((key,)), ANY if key[0] == "<" else after))
        if not element.optional:
            break
    return tuple(seconds)


def _rarest(needs: Iterable[int], kinds: Kinds) -> list[int]:
    """The needs without those that another one implies, the rarest first."""
    kept: list[int] = []
    told = (need for need in needs if need != ANY)
    for need in sorted(told, key=kinds.commonness):
        if not any(rarer & need == rarer for rarer in kept):
            kept.append(need)
    return kept
