"""All productions in one table, looked up by what they may begin with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from timeline_app.reading import rules_clock, rules_dates, rules_relative, rules_spans, rules_vague
from timeline_app.reading.grammar import Found, Match, Offer, Production, Stream

_UNDIVIDED = (
    *rules_dates.PRODUCTIONS,
    *rules_relative.PRODUCTIONS,
    *rules_clock.PRODUCTIONS,
)

_SKIPPED = frozenset(("the", "a", "an", "at", "on", "in"))
"""Words that begin no time unless a time word follows."""


@lru_cache(maxsize=1)
def table() -> Mapping[str, Sequence[Production]]:
    """Productions by first kind or literal."""
    return _indexed((*_UNDIVIDED, *rules_spans.PRODUCTIONS, *rules_vague.productions(_base)))


@lru_cache(maxsize=1)
def _base_table() -> Mapping[str, Sequence[Production]]:
    return _indexed(_UNDIVIDED)


_NONTERMINAL_STARTS: Mapping[str, tuple[str, ...]] = {
    "<year>": ("num", "short", "era", "numeral"),
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
}


def _indexed(productions: Sequence[Production]) -> Mapping[str, Sequence[Production]]:
    found: dict[str, dict[int, Production]] = {}
    for place, production in enumerate(productions):
        for key in production.first_keys:
            for start in _NONTERMINAL_STARTS.get(key, (key,)):
                found.setdefault(start, {})[place] = production
    return {key: tuple(by[place] for place in sorted(by)) for key, by in found.items()}


def candidates(
    by_start: Mapping[str, Sequence[Production]], stream: Stream, index: int
) -> Sequence[Production]:
    """The productions that may begin at a token, in the table's order."""
    word = stream.lower(index)
    senses = stream.senses(index)
    if word in _SKIPPED and not stream.senses(index + 1) and len(senses) == 0:
        return ()
    found: dict[int, Production] = {}
    for key in (*senses, f"'{word}'"):
        for production in by_start.get(key, ()):
            found[id(production)] = production
    return tuple(found.values())


def best(
    by_start: Mapping[str, Sequence[Production]], stream: Stream, index: int
) -> tuple[Match, Found, str] | None:
    """The longest match that builds something; the first of the table among equals."""
    chosen: tuple[Match, Found, str] | None = None
    reach = index
    for production in candidates(by_start, stream, index):
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
