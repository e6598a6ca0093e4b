"""Which verbs and event nouns may tell of the same doing: "to announce" and "an announcement".

**Source**: WordNet 3.0 (Princeton University), synsets of usual senses and derivations, as ``resources/
wordnet/kin.tsv`` has them; the classes of ``predicates.toml`` on top. Weaker than kin are words that come near
each other, as ``near.tsv`` has them: by a rarer sense, or as kinds of one doing. Of these ``rarer.tsv`` tells
those that share a meaning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from timeline_app import resources
from timeline_app.linking.features import predicate_classes

Kinship = Literal[
    "the same word",
    "words of one meaning",
    "words of one kind",
    "words put for each other",
    "words of a rarer meaning",
    "words near each other",
]


@lru_cache(maxsize=3)
def _families(file: str = "kin.tsv") -> Mapping[tuple[str, bool], frozenset[int]]:
    """(word, is a noun) -> the lines it stands in."""
    found: dict[tuple[str, bool], set[int]] = defaultdict(set)
    text = resources.path("wordnet", file).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        if line.startswith("#"):
            continue
        verbs, _, nouns = line.partition("\t")
        for word in verbs.split():
            found[word, False].add(number)
        for word in nouns.split():
            found[word, True].add(number)
    return {key: frozenset(lines) for key, lines in found.items()}


_BEHIND = re.compile(r"\s+([^\W\d_]+)")


def with_particle(predicate: str, after: str) -> str:
    """The predicate, with the particle that stands right behind it where the two are one verb.

    >>> with_particle("walk", " out at midnight"), with_particle("walk", " home")
    ('walk_out', 'walk')
    >>> with_particle("turn", " down."), with_particle("turn", ", down in the valley,")
    ('turn_down', 'turn')
    """
    behind = _BEHIND.match(after)
    verb = f"{predicate}_{behind[1].casefold()}" if behind else predicate
    return verb if (verb, False) in _families() else predicate


def is_verb(word: str) -> bool:
    """True for a verb that WordNet knows kin of.

    >>> is_verb("inaugurate"), is_verb("inauguration")
    (True, False)
    """
    return (word, False) in _families()


def verbs_like(verb: str) -> frozenset[str]:
    """A verb and the verbs that share a usual meaning with it.

    >>> sorted(verbs_like("construct"))
    ['build', 'construct']
    """
    lines = _families().get((verb, False), frozenset())
    return frozenset({verb, *(word for number in lines for word in _verbs()[number])})


@lru_cache(maxsize=1)
def _verbs() -> Mapping[int, tuple[str, ...]]:
    """Line -> its verbs."""
    found: dict[int, list[str]] = defaultdict(list)
    for (word, is_noun), lines in sorted(_families().items()):
        for number in lines if not is_noun else ():
            found[number].append(word)
    return {number: tuple(words) for number, words in found.items()}


_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = 3
"""Words around a light verb among which the noun stands that says what is done."""


def doing_beside(before: str, verb: str, after: str) -> str | None:
    """The event noun that a light verb leans on, None where there is none; a name is no noun.

    Before the verb it stands where it is the deed, not the doer: "a fire broke out", "a vote was taken".

    >>> doing_beside("The crew ", "take", " a vote on Monday"), doing_beside("A fire ", "break", " out on Monday")
    ('vote', 'fire')
    >>> doing_beside("A vote was ", "take", " on Monday"), doing_beside("The strike ", "bring", " them a day off")
    ('vote', None)
    >>> doing_beside("His trial before the High Court ", "open", " in May")
    'trial'
    >>> doing_beside("She ", "take", " the Flying Cross") is None
    True
    """
    behind = _WORD.findall(after)[:_BESIDE] if is_light(verb) else []
    front = _WORD.findall(before)
    if verb not in _of_itself():
        front = front[: -_BESIDE - 1 : -1]
        front = [] if _forms_of_be().isdisjoint(front) else front
    return next((word for word in (*behind, *front) if word in _doings()), None)


def leans(verb: str) -> bool:
    """True for a verb that tells what is done only with a noun beside it."""
    return is_light(verb) or verb in _of_itself()


def _of_itself() -> frozenset[str]:
    return resources.word_set("predicates.toml", "of_itself")


def _forms_of_be() -> frozenset[str]:
    return resources.word_set("closed_class.toml", "be")


@lru_cache(maxsize=1)
def _doings() -> frozenset[str]:
    lines = resources.path("wordnet", "doings.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=8_192)
def keys(predicate: str, *, nominal: bool) -> frozenset[str]:
    """What the predicate shares with its kin: itself, its meanings, its class."""
    lines = _families().get((predicate, nominal), frozenset())
    name = predicate_classes().get(predicate)
    own = {f"={predicate}", *(f"~{line}" for line in lines)}
    head = _last_part(predicate) if nominal else None
    if head is not None:
        own |= {f"~={head}", *(f"~{line}" for line in _families()[head, True])}
    elif nominal:
        own.add(f"~={predicate}")
    own |= {f"&{row}" for row in _rows().get(predicate, ())}
    return frozenset(own if name is None else own | {f"+{name}"})


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, tuple[str, ...]]:
    """Word -> the rows of ``retold.toml`` that it stands in."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, row in resources.read_toml("lexicons", "en", "retold.toml")["rows"].items():
        for word in row:
            found[str(word)].append(str(name))
    return {word: tuple(names) for word, names in found.items()}


@lru_cache(maxsize=8_192)
def near_keys(predicate: str, *, nominal: bool) -> frozenset[str]:
    """What the predicate shares with words near it."""
    near, rarer = (
        _families(file).get((predicate, nominal), frozenset()) for file in ("near.tsv", "rarer.tsv")
    )
    return frozenset({*(f"^{line}" for line in near), *(f"%{line}" for line in rarer)})


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, tuple[int, bool]]:
    """Word -> its pair of opposites, and whether it is of the one side."""
    rows = resources.read_toml("lexicons", "en", "predicates.toml")["opposite"]
    return {
        str(word): (number, side == "one")
        for number, row in enumerate(rows)
        for side in ("one", "other")
        for word in row[side]
    }


def are_opposites(one: str, two: str) -> bool:
    """True for two predicates that are no one doing of one doer, though of one kind.

    >>> are_opposites("buy", "sell"), are_opposites("buy", "acquire"), are_opposites("buy", "depart")
    (True, False, False)
    """
    left, right = _sides().get(one), _sides().get(two)
    return left is not None and right is not None and left[0] == right[0] and left[1] != right[1]


def is_light(predicate: str) -> bool:
    """True for a verb that tells little without what stands beside it: "take", "become"."""
    return predicate in resources.word_set("predicates.toml", "light")


def _last_part(noun: str) -> str | None:
    """What happens, of a noun written as one word: "strike" for "airstrike", None for others."""
    parts = (
        (first, noun.removeprefix(first))
        for first in resources.word_list("predicates.toml", "compound_first")
    )
    return next(
        (rest for first, rest in parts if rest != noun and (rest, True) in _families()), None
    )


def kinship(one: frozenset[str], two: frozenset[str]) -> Kinship | None:
    """The closest kinship of two predicates, by their keys.

    >>> kinship(keys("announce", nominal=False), keys("announcement", nominal=True))
    'words of one meaning'
    >>> kinship(keys("airstrike", nominal=True), keys("strike", nominal=True))
    'words of one meaning'
    >>> kinship(keys("offer", nominal=False), keys("sing", nominal=False)) is None
    True
    """
    shared = {key[0] for key in one & two}
    if "=" in shared:
        return "the same word"
    if "~" in shared:
        return "words of one meaning"
    if "+" in shared:
        return "words of one kind"
    if "&" in shared:
        return "words put for each other"
    if "%" in shared:
        return "words of a rarer meaning"
    return "words near each other" if "^" in shared else None
