"""What the words of a clause affirm and deny beside its predicate: "found not guilty", "voted to stay".

A verdict or a vote has its outcome in its complement, so two clauses with the same verb may tell the
opposite. A word that "not" stands before is denied; beside a word that decides, so is the contrary of a word
("innocent" denies "guilty").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from timeline_app import resources
from timeline_app.core.article import EventMention, Span
from timeline_app.linking.features import stem, words_of_span
from timeline_app.linking.kin import leans

_NOT = re.compile(r"\b(?:not|never)\s+([^\W\d_]+)|n['’]t\s+([^\W\d_]+)", re.IGNORECASE)

_PAIR = re.compile(r"\b(?=([\w-]+)\s+([^\W\d_]{3,}))(?<![\w-])")
_WORD = re.compile(r"[\w'’-]+")
_NEAR = 2
"""Words before an event noun among which "second" is of it."""
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Complement:
    """Stems of a clause without its predicate's own, by whether they are affirmed."""

    told: frozenset[str] = frozenset()
    denied: frozenset[str] = frozenset()
    ranks: frozenset[tuple[str, str]] = frozenset()
    """Nouns after an ordinal, each after its number: ("2", "mayor")."""

    is_further: bool = False
    """It is one more of its kind: "arrested again", "the second trial", "for the third time"."""

    def is_of_another_rank(self, other: Complement) -> bool:
        """True where one tells of the first, the other of the second of one noun.

        >>> Complement(ranks=frozenset({("1", "mayor")})).is_of_another_rank(
        ...     Complement(ranks=frozenset({("16", "mayor")})))
        True
        """
        shared = {noun for _, noun in self.ranks} & {noun for _, noun in other.ranks}
        return bool(shared) and not self.ranks & other.ranks

    def is_contrary(self, other: Complement) -> bool:
        """True where the one denies what the other affirms.

        >>> Complement(told=frozenset({"guilty"})).is_contrary(Complement(denied=frozenset({"guilty"})))
        True
        """
        return bool(self.denied & other.told or self.told & other.denied)


def complement_of(text: str, event: EventMention, dates: Sequence[Span] = ()) -> Complement:
    """What the mention's clause affirms and denies, ``dates`` in it left out. **Cost**: O(words of the clause)."""
    own = words_of_span(text, event.trigger)[0] | {stem(event.predicate)}
    own = own.union(*(words_of_span(text, date)[0] for date in dates))
    said = words_of_span(text, event.clause)[0] - own
    clause = event.clause.of(text)
    denied = {stem(str(m[1] or m[2]).casefold()) for m in _NOT.finditer(clause)} & said
    told = set(said - denied)
    if event.predicate in resources.word_set("predicates.toml", "deciding"):
        for word in said:
            name, agrees = _contraries().get(word, (word, True))
            (told if agrees == (word not in denied) else denied).add(name)
    return Complement(frozenset(told), frozenset(denied), _ranks(clause), _is_further(text, event))


def _is_further(text: str, event: EventMention) -> bool:
    """True for one more of its kind; "again" may be of another verb only behind a comma."""
    listed = partial(resources.word_set, "predicates.toml")
    before = _WORD.findall(text[event.clause.start : event.trigger.start].casefold())
    near = before if not event.nominal and leans(event.predicate) else before[-_NEAR:]
    if not listed("not_first").isdisjoint(near):
        return True
    after, *_ = re.split(r"[,;:]", text[event.trigger.end : event.clause.end], maxsplit=1)
    behind = _WORD.findall(after.casefold())
    times = any(x in listed("not_first") and y in listed("turns") for x, y in pairwise(behind))
    return times or not listed("anew").isdisjoint((*before[-1:], *behind))


def _ranks(clause: str) -> frozenset[tuple[str, str]]:
    """Ordinals as digits, each with the stem of the word behind it.

    >>> sorted(_ranks("she became the second mayor and the 3rd judge"))
    [('2', 'mayor'), ('3', 'judge')]
    """
    found = ((m[1], m[2]) for m in _PAIR.finditer(clause.casefold()))
    return frozenset(
        (rank, stem(noun))
        for word, noun in found
        if (rank := _ordinals().get(word) or _digits(word))
    )


def _digits(word: str) -> str:
    ordinal = _ORDINAL.fullmatch(word)
    return ordinal[1] if ordinal else ""


@lru_cache(maxsize=1)
def _ordinals() -> Mapping[str, str]:
    rows = resources.read_toml("lexicons", "en", "numbers.toml")["ordinal"]
    return {str(form): str(row["value"]) for row in rows for form in row["forms"]}


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
