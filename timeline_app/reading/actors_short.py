"""Shorter names for somebody named in full in the same article: "Torres", "Vesk" for Vesk Marine.

Newspapers name in full first. So a body's short name is the beginning of a fuller name that stands before
it; a fuller name that comes later ("Vesk", then "Vesk Marine") may well be a part or a product of it.
Nothing joins that merely looks alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from timeline_app.core.article import ActorKind
from timeline_app.reading import words
from timeline_app.reading.actors_names import Name
from timeline_app.reading.parse import Sentence

Votes = dict[str, Counter[ActorKind]]

_ACTING = {"nsubj", "nsubjpass", "poss", "agent"}
_BODIES = {"organisation", "unknown", "group", "media"}


class FullPersons:
    """The persons named by two words or more, by their first and last words."""

    def __init__(self, names: list[Name], votes: Votes) -> None:
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._latest: dict[str, str] = {}
        self._known = {n.text.lower() for n in names if _is_full_person(n.text.lower(), votes)}
        for name in dict.fromkeys(n.text.lower() for n in names):
            if name in self._known:
                self._by_last[name.split()[-1]].append(name)
                self._by_first[name.split()[0]].append(name)

    def knows(self, key: str) -> bool:
        """True for the full name of a person."""
        return key in self._known

    def see(self, key: str) -> None:
        """Note that a full name has just been read."""
        if key in self._known:
            self._latest.update({key.split()[0]: key, key.split()[-1]: key})

    def fuller(self, key: str) -> str | None:
        """The full name a single word is the last (else the first) word of.

        Where several share it, the one named in full most recently, as newspapers write.
        """
        found = self._by_last.get(key) or self._by_first.get(key)
        if not found:
            return None
        latest = self._latest.get(key)
        return latest if latest in found else found[0]


def _is_full_person(low: str, votes: Votes) -> bool:
    tally = votes[low]
    known = tally["person"] and tally["person"] >= max(tally.values())
    return bool(known) and 2 <= len(low.split()) <= 5


def bodies(names: list[Name], keys: list[str], sentences: list[Sentence]) -> dict[str, str]:
    """Key of a short name to the key of the one fuller body, named before, that it begins.

    **Cost**: linear in the names, times the words of one.
    """
    first: dict[str, int] = {}
    for i, key in enumerate(keys):
        first.setdefault(key, i)
    begins: dict[str, set[str]] = defaultdict(set)
    for i, name in enumerate(names):
        parts = keys[i].split()
        if first[keys[i]] != i or len(parts) < 2 or name.kind not in _BODIES:
            continue
        for n in range(1, len(parts)):
            begins[" ".join(parts[:n])].add(keys[i])
    barred = {keys[i] for i, n in enumerate(names) if n.title or n.kind in ("state", "place")}
    out: dict[str, str] = {}
    for short, found in begins.items():
        if short not in first or len(found) > 1 or short in barred:
            continue
        full = names[first[min(found)]]
        if first[min(found)] < first[short] and _is_body(full, sentences[full.sentence]):
            out[short] = min(found)
    return out


def _is_body(name: Name, sentence: Sentence) -> bool:
    """True for a name that is called a body or acts as one; a thing made by one has a number or stands still."""
    if any(c.isdigit() for c in name.text):
        return False
    if name.text.split()[-1].lower() in words.roles().org_words:
        return True
    token = sentence.tokens[name.last]
    while token.dep in ("conj", "appos") and sentence.tokens[token.head].pos == "PROPN":
        token = sentence.tokens[token.head]
    return name.kind in ("organisation", "unknown") and token.dep in _ACTING
