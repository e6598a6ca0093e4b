"""States, their peoples and capitals, and regions: what a name means before any article is read."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from timeline_app import resources
from timeline_app.core.article import ActorKind

_SPOKEN = 4
"""Letters from which on an acronym is spoken, and by some written, as a word."""


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation or armed group under its usual name."""

    name: str
    kind: ActorKind


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
    bodies: Mapping[str, Body]
    """Organisations and armed groups by each of their names, as :func:`_body_key` writes them."""

    def body(self, name: str) -> Body | None:
        """The organisation or armed group of that name, written like that, or None.

        >>> load().body("Opec"), load().body("opec"), load().body("al Qaeda").name
        (Body(name='Organization of Petroleum-Exporting Countries', kind='organisation'), None, 'al-Qaeda')
        """
        return self.bodies.get(_body_key(name))

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


_HERE: ContextVar[Gazetteer | None] = ContextVar("here", default=None)


def here() -> Gazetteer:
    """The gazetteer with the states that the article being read tells of (see :func:`told`)."""
    return _HERE.get() or load()


@contextmanager
def told(states: Mapping[str, frozenset[str]]) -> Iterator[None]:
    """Makes :func:`here` know some more states, each with its adjectives, lower case."""
    known = load()
    names = {name.lower(): name for name in states}
    adjectives = {word: name for name, found in states.items() for word in found}
    more = replace(
        known,
        states=ChainMap(names, dict(known.states)),
        demonyms=ChainMap(adjectives, dict(known.demonyms)),
        peoples=ChainMap(
            {f"{word}s": name for word, name in adjectives.items()}, dict(known.peoples)
        ),
    )
    token = _HERE.set(more if states else None)
    try:
        yield
    finally:
        _HERE.reset(token)


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
        bodies=MappingProxyType(_bodies()),
    )


def _body_key(name: str) -> str:
    """Several words without case and hyphens; a single word as it is written."""
    parts = name.replace("-", " ").split()
    return " ".join(parts).lower() if len(parts) > 1 else name


def _bodies() -> dict[str, Body]:
    """Every name of every body; a long acronym may also be written as a word ("Opec")."""
    found: dict[str, Body] = {}
    kinds: dict[str, ActorKind] = {"group": "group", "organisation": "organisation"}
    for row in resources.read_toml("gazetteer", "organisations.toml")["organisations"]:
        kind, full, others = row.split("|")
        body = Body(full, kinds[kind])
        for name in (full, *others.split(",")):
            if name:
                found.setdefault(_body_key(name), body)
            if name.isupper() and len(name) >= _SPOKEN:
                found.setdefault(name.capitalize(), body)
    return found
