"""All productions in one table, looked up by what they may begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline_app.reading import (
    rules_clock,
    rules_dates,
    rules_message,
    rules_relative,
    rules_spans,
    rules_vague,
)
from timeline_app.reading.grammar import Found, Match, Offer, Production, Stream

_UNDIVIDED = (
    *rules_dates.PRODUCTIONS,
    *rules_relative.PRODUCTIONS,
    *rules_clock.PRODUCTIONS,
)

_ARTICLES = frozenset(("the", "a", "an", "at", "in"))
"""Words that begin no time unless a time word follows."""

_NONTERMINAL_STARTS: Mapping[str, tuple[str, ...]] = {
    "<year>": ("num", "short", "era", "numeral"),
    "<end_year>": ("num", "short"),
    "<dom>": ("num", "ordnum"),
    "<ordinal>": ("ordnum", "ordinal", "numeral"),
    "<day>": ("month", "weekday", "num", "ordnum", "'the'"),
    "<coarse>": ("month", "season", "span", "ordnum", "ordinal", "numeral"),
    "<daily>": ("weekday", "weekend", "holiday"),
    "<part>": ("daypart",),
    "<clock>": ("clock", "dotclock", "num", "numeral", "clockword"),
    "<quantity>": ("few", "couple", "num", "amount", "numeral", "half_word", "'a'", "'an'"),
    "<stretch>": ("few", "couple", "num", "amount", "numeral", "half_word", "'a'", "'an'", "units"),
    "<rel>": ("this", "last", "next", "same", "that", "following", "preceding", "'the'"),
    "<unit>": ("unit",),
    "<units>": ("units",),
    "<base>": (),
}


class Table:
    """Productions by what they may begin with, and all kinds that any of them asks for."""

    __slots__ = ("_cached", "_starts", "kinds")

    def __init__(self, productions: Sequence[Production]) -> None:
        starts: dict[str, dict[int, Production]] = {}
        kinds: set[str] = {"scale", "extra"}
        for place, production in enumerate(productions):
            for element in production.elements:
                for key in element.keys:
                    kinds.update(_NONTERMINAL_STARTS.get(key, (key,)))
            for key in production.first_keys:
                for start in _NONTERMINAL_STARTS.get(key, (key,)):
                    starts.setdefault(start, {})[place] = production
        self._starts = starts
        self._cached: dict[tuple[str, ...], tuple[Production, ...]] = {}
        self.kinds = frozenset(kinds)

    def candidates(self, stream: Stream, index: int) -> tuple[Production, ...]:
        """The productions that may begin at a token, in the table's order."""
        word = stream.lower(index)
        if word in _ARTICLES and self.kinds.isdisjoint(stream.senses(index + 1)):
            keys = tuple(stream.senses(index))
        else:
            keys = (
                (*stream.senses(index), f"'{word}'")
                if f"'{word}'" in self._starts
                else (tuple(stream.senses(index)))
            )
        if not keys:
            return ()
        if keys not in self._cached:
            found: dict[int, Production] = {}
            for key in keys:
                found.update(self._starts.get(key, {}))
            self._cached[keys] = tuple(found[place] for place in sorted(found))
        return self._cached[keys]


@lru_cache(maxsize=1)
def table() -> Table:
    """All productions."""
    return Table(_all())


@lru_cache(maxsize=1)
def _base_table() -> Table:
    return Table(_UNDIVIDED)


def best(productions: Table, stream: Stream, index: int) -> tuple[Match, Found, str] | None:
    """The longest match that builds something; the first of the table among equals."""
    chosen: tuple[Match, Found, str] | None = None
    reach = index
    for production in productions.candidates(stream, index):
        for match in production.matches(stream, index):
            if match.end <= reach:
                continue
            found = production.build(match)
            if found is not None and match.end - found.trim > reach:
                chosen, reach = (match, found, production.name), match.end - found.trim
                break
    return chosen


def _base(stream: Stream, index: int) -> Sequence[Offer]:
    """The undivided date at a token, for "early ...", "the end of ..."."""
    found = best(_base_table(), stream, index)
    return [] if found is None else [(found[1], found[0].end)]


def names() -> frozenset[str]:
    """The names of all productions."""
    return frozenset(production.name for production in _all())


def _all() -> tuple[Production, ...]:
    return (
        *_UNDIVIDED,
        *rules_spans.PRODUCTIONS,
        *rules_vague.productions(_base),
        *rules_message.PRODUCTIONS,
    )
