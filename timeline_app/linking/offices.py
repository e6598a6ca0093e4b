"""For whom the office-holders of an article speak and act: "the Chinese ambassador" for China.

A person whose title begins with the adjective or the name of a state, or names a body of the article, and
who is a minister, a diplomat, a spokesperson and the like, stands for it. What such a person says may be
what the article's lead lets the state or the body say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Reading

_OFFICES = (
    "head_of_state",
    "head_of_government",
    "minister",
    "diplomat",
    "spokesperson",
    "officer",
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_COUNTERPART = "counterpart"
"""Whoever is one holds an office, of the state or body named before it: "her Peruvian counterpart"."""
_MOST_WORDS = 3
"""Words at the start of a title that may name a state ("South Korean", "United Arab Emirates")."""


def served(reading: Reading) -> dict[int, int]:
    """Office-holder -> the state or body it stands for (indexes of actors). **Cost**: O(actors)."""
    bodies: dict[str, int] = {}
    for index, actor in enumerate(reading.actors):
        if actor.kind in ("state", "organisation", "group"):
            for name in (actor.name, *actor.aliases):
                bodies.setdefault(_plain(name), index)
    found: dict[int, int] = {}
    for index, actor in enumerate(reading.actors):
        if actor.kind != "person":
            continue
        for title in actor.roles:
            body = _body_of(_plain(title), bodies)
            if body is not None:
                found.setdefault(index, body)
    return found


def _body_of(title: str, bodies: Mapping[str, int]) -> int | None:
    words = title.split()
    if words[-1:] == [_COUNTERPART]:
        before = words[:-1]
        runs = [before[at:] for at in range(max(0, len(before) - _MOST_WORDS), len(before))]
    elif _office_words() & set(words):
        runs = [words[:size] for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1)]
    else:
        runs = []
    return _first_named(runs, bodies)


def _first_named(runs: Iterable[Sequence[str]], bodies: Mapping[str, int]) -> int | None:
    """The body that the first of the runs of words names, as such or by the adjective of a state."""
    names = (_states().get(" ".join(run), " ".join(run)) for run in runs)
    return next((bodies[name] for name in names if name in bodies), None)


def branches(reading: Reading) -> dict[int, int]:
    """Armed force or organ of a state -> that state: "the Swedish navy", "Peru's ministry of health".

    What the one does the other does. Indexes of actors. **Cost**: O(actors).
    """
    states = {
        _plain(name): index
        for index, actor in enumerate(reading.actors)
        if actor.kind == "state"
        for name in (*actor.aliases, actor.name)
    }
    found: dict[int, int] = {}
    for index, actor in enumerate(reading.actors):
        words = _plain(actor.name).split()
        if actor.kind not in ("organisation", "group") or not _organs() & set(words):
            continue
        runs = [words[:size] for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1)]
        state = _first_named(runs, states)
        if state is not None:
            found[index] = state
    return found


def _plain(name: str) -> str:
    return " ".join(w for w in _POSSESSIVE.sub("", name).casefold().split() if w != "the")


@lru_cache(maxsize=1)
def _organs() -> frozenset[str]:
    """Words for what acts for a state: its forces and its organs."""
    bodies = resources.read_toml("lexicons", "en", "roles.toml")["collective"]
    organs = resources.word_set("predicates.toml", "organs")
    return frozenset((*bodies["military"], *bodies["services"], *organs))


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    families = resources.read_toml("lexicons", "en", "roles.toml")["families"]
    return frozenset(word for name in _OFFICES for word in (*families[name], "president"))


@lru_cache(maxsize=1)
def _states() -> Mapping[str, str]:
    """Adjective of a state -> its name, both plain."""
    rows = resources.read_toml("gazetteer", "countries.toml")["countries"]
    return {
        _plain(adjective): _plain(row.split("|")[0])
        for row in rows
        for adjective in row.split("|")[2].split(",")
        if adjective
    }
