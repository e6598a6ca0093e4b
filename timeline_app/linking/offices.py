"""For whom the office-holders of an article speak and act: "the Chinese ambassador" for China.

A person whose title begins with the adjective or the name of a state, or names a body of the article, and
who is a minister, a diplomat, a spokesperson and the like, stands for it. What such a person says may be
what the article's lead lets the state or the body say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
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
    if not _office_words() & set(words):
        return None
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        start = " ".join(words[:size])
        name = _states().get(start, start)
        if name in bodies:
            return bodies[name]
    return None


def _plain(name: str) -> str:
    return " ".join(w for w in _POSSESSIVE.sub("", name).casefold().split() if w != "the")


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
