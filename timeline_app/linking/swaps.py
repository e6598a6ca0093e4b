"""Sentences that are alike but for a name: "shares of Arden fell", "shares of Belsk fell".

Who writes the same words of another body, person or place tells another event, however long the wording
that both share. A name is swapped where words of names stand in one slot of otherwise equal words, and
nothing says that the two are one: no word in common, no acronym, no state under two of its names.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.event import ActorId
from timeline_app.linking.features import fold
from timeline_app.linking.nations import state

_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’.][^\W_]+)*|[()“”\"]")
_TIME = "<time>"
"""Stands for a time expression: when it was is told by the date."""
MOST_WORDS = 60
"""Longest passage that is compared, in words."""
ALIKE = 0.5
"""Least share of the shorter passage's words that stand in both."""
_LONGEST_NAME = 5

Slot = tuple[str, ...]
"""Folded words of a name."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The folded words of a passage, and which of them belong to names."""

    words: Slot
    named: tuple[bool, ...]


def wording(text: str, span: Span, reading: Reading, names: frozenset[str]) -> Wording:
    """The wording of a passage; a time expression is one word. ``names``: see ``name_words``."""
    spans = sorted(timex.span for timex in reading.timexes)
    words: list[str] = []
    named: list[bool] = []
    done = span.start
    inside = spans[bisect_left(spans, Span(span.start, 0)) : bisect_left(spans, Span(span.end, 0))]
    for time in [*inside, Span(span.end, span.end)]:
        for match in _TOKEN.finditer(text, done, max(done, time.start)):
            words.append(fold(match[0]))
            named.append(match[0][0].isupper() and (words[-1] in names or _is_inner(text, match)))
        if time.start < span.end:
            words.append(_TIME)
            named.append(False)
        done = max(done, time.end)
    return Wording(tuple(words), tuple(named))


def name_words(reading: Reading) -> frozenset[str]:
    """Folded words of the names in one article, small words and titles left out."""
    said = [actor.name for actor in reading.actors]
    said += [event.place for event in reading.events if event.place]
    found = {fold(part) for name in said for part in name.split() if part[0].isupper()}
    return frozenset(found - _titles())


def _is_inner(text: str, match: re.Match[str]) -> bool:
    """True for a capital that begins no sentence, quotation or title."""
    before = text[: match.start()].rstrip()[-1:] if match.start() else ""
    return (before.isalnum() or before == ",") and fold(match[0]) not in _titles()


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    table = resources.read_toml("lexicons", "en", "roles.toml")
    lists = ("honorifics", "ranks", "male", "female")
    return frozenset(part for key in lists for word in table[key] for part in word.split())


@dataclass(slots=True)
class Swaps:
    """Compares passages of different articles; the wording of each is worked out once."""

    articles: Sequence[Article]
    readings: Sequence[Reading]
    actors: Mapping[tuple[int, int], ActorId] = field(default_factory=dict)
    """Article and actor of its reading -> actor over all articles, once these are known."""
    _wordings: dict[tuple[int, Span], Wording] = field(default_factory=dict)
    _names: dict[int, frozenset[str]] = field(default_factory=dict)
    _bearers: dict[int, Mapping[str, frozenset[ActorId]]] = field(default_factory=dict)

    def between(self, a: int, one: Span, b: int, two: Span) -> bool:
        """True where the passages are alike but for a name in the same slot. **Cost**: O(words of both)."""
        left, right = self._wording(a, one), self._wording(b, two)
        return any(
            not is_one_name(left.words[i:j], right.words[k:m])
            and not self._called(a, left.words[i:j]) & self._called(b, right.words[k:m])
            for i, j, k, m in _slots(left, right)
        )

    def _wording(self, article: int, span: Span) -> Wording:
        if (article, span) not in self._wordings:
            reading = self.readings[article]
            if article not in self._names:
                self._names[article] = name_words(reading)
            text = self.articles[article].text
            self._wordings[article, span] = wording(text, span, reading, self._names[article])
        return self._wordings[article, span]

    def _called(self, article: int, slot: Slot) -> frozenset[ActorId]:
        """The actors that all words of a name may mean."""
        if not self.actors:
            return frozenset()
        if article not in self._bearers:
            found: dict[str, set[ActorId]] = defaultdict(set)
            for number, actor in enumerate(self.readings[article].actors):
                for word in fold(actor.name).split():
                    found[word].add(self.actors[article, number])
            self._bearers[article] = {word: frozenset(ids) for word, ids in found.items()}
        bearers = self._bearers[article]
        return frozenset.intersection(*(bearers.get(word, frozenset()) for word in slot))


@lru_cache(maxsize=16_384)
def _slots(one: Wording, two: Wording) -> Sequence[tuple[int, int, int, int]]:
    """Where names stand in place of each other in passages that are otherwise mostly alike."""
    if max(len(one.words), len(two.words)) > MOST_WORDS or one.words == two.words:
        return []
    if _shared(one.words, two.words) < ALIKE * min(len(one.words), len(two.words)):
        return []
    blocks = SequenceMatcher(None, one.words, two.words, autojunk=False).get_matching_blocks()
    if sum(block.size for block in blocks) < ALIKE * min(len(one.words), len(two.words)):
        return []
    ends = [(0, 0), *((block.a + block.size, block.b + block.size) for block in blocks)]
    gaps = [(a, block.a, c, block.b) for (a, c), block in zip(ends, blocks, strict=False)]
    return [
        (a, b, c, d)
        for a, b, c, d in gaps
        if a < b and c < d and all(one.named[a:b]) and all(two.named[c:d])
    ]


def _shared(one: Slot, two: Slot) -> int:
    """How many words stand in both, in any order: no fewer than in the same order."""
    return sum((Counter(one) & Counter(two)).values())


def is_one_name(one: Slot, two: Slot) -> bool:
    """True where two names may be forms of one, or the one a state and the other a part of it.

    >>> is_one_name(("lund",), ("ivar", "lund")), is_one_name(("us",), ("american",))
    (True, True)
    >>> is_one_name(("world", "health", "body"), ("whb",)), is_one_name(("marn",), ("tarn",))
    (True, False)
    """
    if set(one) & set(two) or max(len(one), len(two)) > _LONGEST_NAME:
        return True
    states = [state(" ".join(slot)) for slot in (one, two)]
    if (states[0] != states[1] and None in states) or (
        states[0] is not None and states[0] == states[1]
    ):
        return True
    return _initials(one) == "".join(two) or _initials(two) == "".join(one)


def _initials(slot: Sequence[str]) -> str:
    return "".join(word[0] for word in slot)
