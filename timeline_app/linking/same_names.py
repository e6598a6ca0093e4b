"""The names of actors as they are compared over articles, and which local actors are one so far."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, LocalActor, Reading
from timeline_app.linking.features import fold
from timeline_app.linking.nations import in_full, organ
from timeline_app.linking.nations import state as is_state
from timeline_app.linking.unions import Unions

LocalKey = tuple[int, int]
"""Index of the article, index into its ``Reading.actors``."""

_PARTICLES = frozenset({"al", "el", "ul", "ibn", "bin", "the"})
_LED = re.compile(r"[-‐‑](?=(?:led|backed|dominated)\b)", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?(?=\s)")
_WEB = re.compile(r"\b(\w{4,})\.com\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(al|el)[-‐‑’' ]+", re.IGNORECASE)
_TURNED = re.compile(r"(?:(?P<of>.+) )?(?P<head>\S+) of (?:the )?(?P<rest>.+)")
_STROKED = str.maketrans({pair[0]: pair[1:] for pair in "łl øo đd ðd þth ßss æae œoe ıi".split()})
"""Letters that no mark can be taken off."""


def same_name_key(actor: LocalActor) -> str:
    """The name as compared over articles: folded, without accents, Arabic articles and "Inc.".

    >>> _plain("Karim al-Zahrawí") == _plain("Karim Al Zahrawi")
    True
    """
    return _plain(actor.name) if actor.kind == "person" else body_key(actor.name)


@lru_cache(maxsize=1 << 16)
def _plain(name: str) -> str:
    spaced = _BOUND.sub("", _LED.sub(" ", name))
    bare = unicodedata.normalize("NFKD", spaced)
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    plain = fold(bare).translate(_STROKED)
    return " ".join(w for w in plain.split() if w not in _PARTICLES) or fold(name)


@lru_cache(maxsize=1 << 16)
def body_key(name: str) -> str:
    """The plain name of a body, without what law adds to it, and its state under its usual name.

    >>> body_key("Vesk Corp."), body_key("U.S. Navy"), body_key("the American navy"), body_key("Swiss company")
    ('vesk', 'united states navy', 'united states navy', 'switzerland company')
    >>> body_key("the Ministry of Fisheries"), body_key("Fisheries Ministry"), body_key("University of Lund")
    ('fisheries ministry', 'fisheries ministry', 'university of lund')
    """
    usual = _WEB.sub(lambda m: m[0] if is_state(m[1].casefold()) else m[1], _OWNED.sub("", name))
    parts = in_full(_plain(usual)).split()
    while len(parts) > 1 and parts[-1].strip(".,") in _legal_words():
        if is_state(" ".join(parts[:-1])):
            break
        parts.pop()
    return _turned(organ(" ".join(parts)))


def _turned(words: str) -> str:
    """ "The ministry of fisheries" as "fisheries ministry"; of other bodies the two orders may be two names."""
    found = _TURNED.fullmatch(words)
    if found is None or found["head"] not in _turned_heads():
        return words
    return " ".join(part for part in (found["of"], found["rest"], found["head"]) if part)


@lru_cache(maxsize=1)
def _turned_heads() -> frozenset[str]:
    return frozenset(resources.read_toml("lexicons", "en", "roles.toml")["collective"]["turned"])


@lru_cache(maxsize=1)
def _legal_words() -> frozenset[str]:
    return frozenset(resources.read_toml("lexicons", "en", "roles.toml")["collective"]["legal"])


class Joining:
    """The local actors, which of them are one so far, and why."""

    def __init__(self, articles: Sequence[Article], readings: Sequence[Reading]) -> None:
        self.readings = readings
        self.groups = [article.group for article in articles]
        self.local = [(a, i) for a, r in enumerate(readings) for i in range(len(r.actors))]
        self.unions: Unions[LocalKey] = Unions(self.local)
        self.why: dict[LocalKey, list[str]] = defaultdict(list)

    def actor(self, key: LocalKey) -> LocalActor:
        return self.readings[key[0]].actors[key[1]]

    def join(self, one: LocalKey, other: LocalKey, reason: str) -> None:
        if self.unions.join(one, other):
            self.why[other].append(reason)


def is_acronym(name: str) -> bool:
    return bool(re.fullmatch(r"[A-Z]{2,6}", name.replace(".", "")))
