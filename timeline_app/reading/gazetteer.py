"""States, their peoples and capitals, and regions: what a name means before any article is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from timeline_app import resources


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Look-up tables; keys are lower case, values the usual English name."""

    states: Mapping[str, str]
    """Names and abbreviations of states ("us", "u.s.", "prc")."""
    demonyms: Mapping[str, str]
    """Adjectives ("chinese") to states."""
    peoples: Mapping[str, str]
    """Plural people nouns ("iraqis") to states."""
    capitals: Mapping[str, str]
    """Seats of government ("beijing") to states: places, or the government by metonymy."""
    institutions: Mapping[str, str]
    regions: frozenset[str]

    def state(self, words: str) -> str | None:
        """The state a name, adjective, people noun or capital points to, or None.

        >>> load().state("Norwegian"), load().state("the Norwegians")
        ('Norway', 'Norway')
        """
        key = words.lower().removeprefix("the ").removesuffix("'s")
        for table in (self.states, self.demonyms, self.peoples, self.capitals):
            if key in table:
                return table[key]
        return None


@cache
def load() -> Gazetteer:
    """The gazetteer of ``resources/gazetteer``; read once."""
    table = resources.read_toml("gazetteer", "countries.toml")
    states: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    peoples: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for row in table["countries"]:
        name, seats, adjectives, people, aliases = row.split("|")
        for target, words in (
            (states, f"{name},{aliases}"),
            (demonyms, adjectives),
            (peoples, people),
            (capitals, seats),
        ):
            for word in words.split(","):
                if word:
                    target.setdefault(word.lower(), name)
    return Gazetteer(
        states=MappingProxyType(states),
        demonyms=MappingProxyType(demonyms),
        peoples=MappingProxyType(peoples),
        capitals=MappingProxyType(capitals),
        institutions=MappingProxyType(
            {a.lower(): b for a, b in (row.split("|") for row in table["institutions"])}
        ),
        regions=frozenset(r.lower() for r in table["regions"]),
    )
