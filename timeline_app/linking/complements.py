"""What the words of a clause affirm and deny beside its predicate: "found not guilty", "voted to stay".

A verdict or a vote has its outcome in its complement, so two clauses with the same verb may tell the
opposite. A word that "not" stands before is denied; beside a word that decides, so is the contrary of a word
("innocent" denies "guilty").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import EventMention
from timeline_app.linking.features import stem, words_of_span

_NOT = re.compile(r"\b(?:not|never)\s+([^\W\d_]+)|n['’]t\s+([^\W\d_]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Complement:
    """Stems of a clause without its predicate's own, by whether they are affirmed."""

    told: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()

    def is_contrary(self, other: Complement) -> bool:
        """True where the one denies what the other affirms.

        >>> Complement(told=frozenset({"guilty"})).is_contrary(Complement(denied=frozenset({"guilty"})))
        True
        """
        return bool(self.denied & other.told or self.told & other.denied)


def complement_of(text: str, event: EventMention) -> Complement:
    """What the mention's clause affirms and denies. **Cost**: O(words of the clause)."""
    own = words_of_span(text, event.trigger)[0] | {stem(event.predicate)}
    said = words_of_span(text, event.clause)[0] - own
    clause = event.clause.of(text)
    denied = {stem(str(m[1] or m[2]).casefold()) for m in _NOT.finditer(clause)} & said
    told = set(said - denied)
    if event.predicate in _deciding():
        for word in said:
            name, agrees = _contraries().get(word, (word, True))
            (told if agrees == (word not in denied) else denied).add(name)
    return Complement(frozenset(told), frozenset(denied))


@lru_cache(maxsize=1)
def _deciding() -> frozenset[str]:
    table = resources.read_toml("lexicons", "en", "predicates.toml")["deciding"]
    return frozenset(str(word) for word in table["words"])


@lru_cache(maxsize=1)
def _contraries() -> Mapping[str, tuple[str, bool]]:
    """Stem -> the word that it affirms (True) or denies."""
    rows = resources.read_toml("lexicons", "en", "outcomes.toml")["contrary"]
    return {
        stem(str(word)): (stem(str(row["one"][0])), side == "one")
        for row in rows
        for side in ("one", "other")
        for word in row[side]
    }
