"""Words with a hyphen behind their prefix are one word: "re-elected", "co-operate", "de-escalated".

**Source**: the treebanks the model learnt from keep most prefixes on their word (B. Bies et al., "English Web Treebank",
2012), where its tokenizer parts every hyphen between letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline_app.reading import words
from timeline_app.reading.fallback_tags import verb_forms

_HYPHENS = frozenset({"-", "‐", "‑"})


def groups(texts: Sequence[str], touching: Sequence[bool]) -> list[tuple[int, int]]:
    """First and behind-last index of each word among pieces; ``touching``: no blank behind the piece.

    **Cost**: O(pieces).

    >>> groups(["was", "re", "-", "elected"], [False, True, True, False])
    [(0, 1), (1, 4)]
    """
    found, i = [], 0
    while i < len(texts):
        joined = (
            i + 2 < len(texts)
            and texts[i + 1] in _HYPHENS
            and touching[i]
            and touching[i + 1]
            and is_prefixed(texts[i], texts[i + 2])
        )
        end = i + 3 if joined else i + 1
        found.append((i, end))
        i = end
    return found


@cache
def is_prefixed(prefix: str, rest: str) -> bool:
    """True for "re" and "elected", "co" and "founder"; not for "father" and "in".

    >>> is_prefixed("co", "operate"), is_prefixed("co", "founder"), is_prefixed("father", "in")
    (True, True, False)
    """
    low = prefix.lower()
    if low not in words.closed()["verb_prefixes"] or not (rest.isalpha() and rest.islower()):
        return False
    known = verb_forms()
    return (
        _person(rest) is not None
        or rest in known
        or rest.endswith(tuple(words.closed()["verb_endings"]))
        or low + rest in words.doings()
    )


def lemma(text: str, found: str, tag: str) -> str:
    """The base of a prefixed verb or noun, without its hyphen; ``found`` is the model's. A co-founder is a founder.

    >>> lemma("re-elected", "re-electe", "VBD"), lemma("co-operation", "co-operation", "NN")
    ('reelect', 'cooperation')
    """
    prefix, _, rest = text.lower().partition("-")
    if not rest or not is_prefixed(prefix, rest):
        return found
    person = _person(rest)
    if person is not None and tag.startswith("N"):
        return person
    forms = verb_forms().get(rest, {})
    if tag.startswith("V") and forms:
        return prefix + (forms.get(tag) or next(iter(forms.values())))
    return found.replace("-", "")


def _person(noun: str) -> str | None:
    """The singular of a noun for people, None for others."""
    people = words.roles().families
    return next((form for form in (noun, noun.removesuffix("s")) if form in people), None)
