"""First names: whether a word is one, and of whom.

They tell "Anna Lund" from a firm or a town, and whom "she" means. A name that many languages give to women
and to men tells neither.

**Source**: the lists of Faker, as ``resources/gazetteer/given_names.txt`` has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from timeline_app import resources


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    text = resources.path("gazetteer", "given_names.txt").read_text(encoding="utf-8")
    rows = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return {kind: frozenset(names.split()) for kind, _, names in rows}


def gender(word: str) -> str:
    """Of whom a first name is: "m", "f", or nothing.

    >>> gender("Ingrid"), gender("Dmitri"), gender("Robin"), gender("Harbour")
    ('f', 'm', '', '')
    """
    low = word.lower()
    return next((kind for kind in ("f", "m") if low in _lists()[kind]), "")


def is_given(word: str) -> bool:
    """True for a first name of anybody. **Cost**: constant; the lists are read once."""
    low = word.lower()
    return any(low in _lists()[kind] for kind in ("f", "m", "either"))


def is_seat_too(word: str) -> bool:
    """True for a capital that is a first or a last name as well ("Sofia", "Wellington")."""
    return word.lower() in _lists()["seats"]
