"""Is the text English? A test by its commonest words, which names the other language where it can."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from timeline_app import resources
from timeline_app.core.article import Page
from timeline_app.reading.lexicon import layout

_WORD = re.compile(r"([^\W\d_]+)(?:['’][^\W\d_]+)*")
"""A word; the "s" of a possessive is none, though other languages have a word of that letter."""

_FEWEST, _FORMS = 30, 5
"""Words that tell languages of one script apart, and different words that tell a script, at least."""
_LEAST_SHARE = 0.12
_SAMPLE = 2000
_OPENING = 200
"""Words after which a text that is plainly English need not be looked at further."""

_PLAIN_SHARE = 0.25
"""Share of the commonest words in plain English, at least: other languages share a tenth of them at most."""


@cache
def _common() -> dict[str, frozenset[str]]:
    table = layout()["common"]
    others = resources.read_toml("gazetteer", "languages.toml")["common"]
    return {
        "English": frozenset(table),
        **{name: frozenset(ws.split()) for name, ws in others.items()},
    }


def foreign(plain: str, page: Page) -> str | None:
    """Name of the language when the paragraphs are plainly not English, None when they are or may be.

    Fewer than 30 words are too few to tell, but for another script. The test: at least 12 % of the words are among the sixty
    commonest English ones, and no other listed language does better.
    """
    words: list[str] = []
    sampled = False
    for block in page.blocks:
        if block.kind in ("paragraph", "headline"):
            end = min(block.span.end, block.span.start + 20_000)
            words += _WORD.findall(plain[block.span.start : end].lower())
        if len(words) > _SAMPLE:
            break
        if len(words) > _OPENING and not sampled:
            sampled = True
            if _is_plainly_english(words):
                return None
    tally = Counter(words)
    if len(tally) < _FORMS:
        return None
    script = _script(words)
    if script not in ("LATIN", ""):
        return f"in {script.title()} script"
    return _best(words, tally) if len(words) >= _FEWEST else None


def _best(words: list[str], tally: Counter[str]) -> str | None:
    """The other language whose commonest words are clearly more than the English ones."""
    if _told(tally, _common()["English"]) >= _told(tally, _other_words()):
        return None
    share = {name: _told(tally, table) / len(words) for name, table in _common().items()}
    best = max(sorted(share), key=lambda name: share[name])
    if best == "English" or (
        share["English"] >= _LEAST_SHARE and share[best] < 1.5 * share["English"]
    ):
        return None
    return best if share[best] >= _LEAST_SHARE else None


def _is_plainly_english(words: list[str]) -> bool:
    """True where the commonest English words are many, and more than those of all other languages."""
    english = sum(map(_common()["English"].__contains__, words))
    others = sum(map(_other_words().__contains__, words))
    return english >= max(_PLAIN_SHARE * len(words), others)


@cache
def _other_words() -> frozenset[str]:
    """The commonest words of all the other languages together."""
    return frozenset().union(*(ws for name, ws in _common().items() if name != "English"))


def _told(tally: Counter[str], table: frozenset[str]) -> int:
    """How many of the counted words are in the table."""
    return sum(map(tally.__getitem__, table & tally.keys()))


def _script(words: list[str]) -> str:
    """The script of most letters, by their Unicode names."""
    tally: dict[str, int] = {}
    if all(map(str.isascii, words[:400])):
        return "LATIN"
    for word in words[:400]:
        name = unicodedata.name(word[0], "").split(" ")[0]
        tally[name] = tally.get(name, 0) + 1
    return max(sorted(tally), key=lambda n: tally[n]) if tally else ""
