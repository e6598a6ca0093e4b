"""What the names of states, their peoples and seats of government mean, for names of several articles."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from timeline_app import resources

_LONGEST = 4
_GOVERNING = frozenset({"government", "regime", "state", "national", "armed"})


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


def state(words: str) -> str | None:
    """The usual name of a state, by one of its names or adjectives in lower case; None for other words.

    >>> state("norwegian"), state("us"), state("oslo")
    ('norway', 'united states', None)
    """
    return _states().get(words)


def organ(words: str) -> str:
    """Lower-case words for an organ of a state in one order and under one name, other words as they are.

    All that is one state's army, as newspapers have it, is its military; the services bear names of their own.

    >>> organ("foreign ministry of peru"), organ("norway army"), organ("norway government forces")
    ('peru foreign ministry', 'norway military', 'norway military')
    >>> organ("norway air force"), organ("bank of norway")
    ('norway air force', 'bank of norway')
    """
    front, _, owner = words.rpartition(" of ")
    state = _states().get(owner.removeprefix("the "))
    if front and state is not None and front.split()[-1] in _organs() | _armies():
        words = f"{state} {front}"
    for n in range(min(_LONGEST, len(words.split())), 0, -1):
        state = " ".join(words.split()[:n])
        rest = words.split()[n:]
        if state in _states().values() and rest and rest[-1].removesuffix("s") in _armies():
            plain = set(rest[:-1]) <= _GOVERNING
            return f"{state} military" if plain else words
    return words


@lru_cache(maxsize=1)
def _collective() -> Mapping[str, list[str]]:
    table: Mapping[str, list[str]] = resources.read_toml("lexicons", "en", "roles.toml")[
        "collective"
    ]
    return table


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    """Bodies that a state has one of, in the last word of their names."""
    return frozenset(_collective()["organs"])


@lru_cache(maxsize=1)
def _armies() -> frozenset[str]:
    return frozenset(word for word in _collective()["military"] if " " not in word)


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
