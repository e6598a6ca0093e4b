"""What the names of states, their peoples and seats of government mean, for names of several articles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from timeline_app import resources

_LONGEST = 4


def in_full(words: str) -> str:
    """Lower-case words with the state they begin with under its usual name.

    >>> in_full("norwegian coastguard"), in_full("us air force"), in_full("norse saga")
    ('norway coastguard', 'united states air force', 'norse saga')
    """
    parts = words.split()
    for n in range(min(_LONGEST, len(parts) - 1), 0, -1):
        state = _states().get(" ".join(parts[:n]))
        if state is not None:
            return " ".join([state, *parts[n:]])
    return words


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Names of stretches of the earth, lower case."""
    table = resources.read_toml("gazetteer", "countries.toml")
    return frozenset(name.lower() for name in table["regions"])


@lru_cache(maxsize=1)
def seats() -> Mapping[str, str]:
    """Seat of government, lower case, to the name of its state."""
    return {seat.lower(): row[0] for row in _rows() for seat in row[1].split(",") if seat}


@lru_cache(maxsize=1)
def _states() -> Mapping[str, str]:
    """Names, abbreviations and adjectives, without dots, to the usual name; all lower case."""
    found: dict[str, str] = {}
    for name, _, adjectives, _, aliases in _rows():
        for word in f"{name},{aliases},{adjectives}".split(","):
            if word:
                found.setdefault(word.lower().replace(".", ""), name.lower())
    return found


def _rows() -> list[list[str]]:
    table = resources.read_toml("gazetteer", "countries.toml")
    return [row.split("|") for row in table["countries"]]
