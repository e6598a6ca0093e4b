"""Names that no list of states has, and that an article tells to be a state's: it has a government, and lies somewhere.

"The government of Veldania fell", "in Veldania": a territory without a seat among the nations, one that a list is too
old for, one in a novel.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline_app import resources
from timeline_app.reading import gazetteer, given_names, words
from timeline_app.reading.parse import Sentence, Token

_FILE = "told_states.toml"
_BETWEEN = 2
"""Words that may stand between a state and its organ: "Peru's new labour minister"."""
_LONGEST = 3
"""Words of the name of a state, at most."""
_STEM = 4
"""Letters that a name and the adjective made of it begin with, at least."""


def find(sentences: Sequence[Sentence]) -> Mapping[str, frozenset[str]]:
    """Names of states as the article tells them, each with its adjectives, lower case.

    **Cost**: linear in the text.
    """
    governed = {name for s in sentences for name in _governed(s.tokens)}
    adjectives = {t.text.lower() for s in sentences for t in _before_organs(s.tokens)}
    places = gazetteer.load()
    unknown = {word for word in adjectives if places.state(word) is None}
    for name in {n for s in sentences for n in _entered(s.tokens)} if unknown else ():
        if any(_is_made_of(word, name.lower()) for word in unknown):
            governed.add(name)
    asked = {name for name in governed if places.state(name) is None and not _is_known(name)}
    found = sorted(name for name in asked if _is_place(name, sentences))
    return {
        name: frozenset(word for word in unknown if _is_made_of(word, name.lower()))
        for name in found
    }


def _is_known(name: str) -> bool:
    places = gazetteer.load()
    low = name.lower()
    return low in places.regions or low in places.institutions or places.body(name) is not None


def _governed(tokens: Sequence[Token]) -> Iterator[str]:
    """Names in "the government of X" and "X's army"."""
    for k, token in enumerate(tokens):
        low = token.text.lower()
        if low == "of" and _organ_ends(tokens, k - 1, "of_organs"):
            first = k + 2 if tokens[k + 1 : k + 2] and tokens[k + 1].text == "the" else k + 1
            last = first
            while last < len(tokens) and last - first < _LONGEST and _is_name(tokens[last]):
                last += 1
            if last > first:
                yield _joined(tokens[first:last])
        elif low in ("'s", "’s") and k and _is_name(tokens[k - 1]) and _organ_follows(tokens, k):
            first = k - 1
            while first and k - first < _LONGEST and _is_name(tokens[first - 1]):
                first -= 1
            yield _joined(tokens[first:k])


def _entered(tokens: Sequence[Token]) -> Iterator[str]:
    """Single names in "in Veldania", "across Veldania"."""
    for k in range(1, len(tokens)):
        if _is_name(tokens[k]) and tokens[k - 1].text.lower() in _list("inside"):
            yield tokens[k].text


def _before_organs(tokens: Sequence[Token]) -> Iterator[Token]:
    """Words with a capital right before an organ of a state: "the Veldanian army"."""
    for k, token in enumerate(tokens):
        if token.text[:1].isupper() and _organ_follows(tokens, k):
            yield token


def _organ_follows(tokens: Sequence[Token], k: int) -> bool:
    low = [t.text.lower() for t in tokens[k + 1 : k + 3 + _BETWEEN]]
    for i in range(min(_BETWEEN + 1, len(low))):
        if low[i] in _list("organs") or " ".join(low[i : i + 2]) in _list("organs"):
            return True
        if not low[i].isalpha() or tokens[k + 1 + i].pos not in ("ADJ", "NOUN"):
            return False
    return False


def _organ_ends(tokens: Sequence[Token], k: int, name: str) -> bool:
    if k < 0:
        return False
    low = [t.text.lower() for t in tokens[max(0, k - 1) : k + 1]]
    return low[-1] in _list(name) or " ".join(low) in _list(name)


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper()


def _joined(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)


def _is_place(name: str, sentences: Sequence[Sentence]) -> bool:
    """True where the name is told as a place at least once, and never as a person's."""
    parts = name.split()
    if given_names.is_given(parts[0]):
        return False
    located = 0
    for sentence in sentences:
        tokens = sentence.tokens
        for k in range(len(tokens) - len(parts) + 1):
            if any(tokens[k + i].text != part for i, part in enumerate(parts)):
                continue
            before = tokens[k - 1] if k else None
            if before is not None and _may_be_of_person(before):
                return False
            located += k > 0 and _is_in(tokens, k)
    return located > 0


def _is_in(tokens: Sequence[Token], k: int) -> bool:
    """True for "in X", but not for "believes in X"."""
    before = tokens[k - 1].text.lower()
    return before in _list("inside") and (k < 2 or tokens[k - 2].lemma not in _list("trust"))


def _may_be_of_person(before: Token) -> bool:
    """True for a first name, a title or another word with a capital that the name goes on from."""
    if _is_name(before) and before.text.lower() not in _list("inside"):
        return True
    return before.text.lower().rstrip(".") in words.roles().honorifics


def _is_made_of(adjective: str, name: str) -> bool:
    """True for an adjective that begins like a name and ends as such do.

    >>> _is_made_of("veldanian", "veldania"), _is_made_of("vesk", "veldania")
    (True, False)
    """
    stem = name.rstrip("".join(_list("vowels")))
    if len(stem) < _STEM:
        stem = name
    if len(stem) < _STEM or adjective == name:
        return False
    shared = re.match(re.escape(stem[: max(_STEM, len(stem) - 1)]), adjective)
    return shared is not None and adjective.endswith(tuple(_list("endings")))


@cache
def _list(name: str) -> frozenset[str]:
    return resources.word_set(_FILE, name)
