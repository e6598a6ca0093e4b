"""Whose a count or a beginning is, by the words around it: "the zoo, opened in 1959", "its half-century", "the 75-year-old ferry".

There is no parse at hand: the owner is the words of the clause before the cue, back over parentheses and helping
verbs; before "who" and "which" the noun they follow; for what stands at the head of a sentence, the noun after the
comma. Two owners are one thing where they share a word, or where the second is a pronoun that nothing else can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from timeline_app import resources
from timeline_app.core.article import Span
from timeline_app.linking.features import fold, stem, stop_stems

MIN_LETTERS = 3
AFTER_WORDS = 5
"""Words of the noun that follows a phrase at the head of its sentence."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HARD = re.compile(r"[;:]|\s[–—-]+\s|—")
_SOFT = re.compile(r"[,()]")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])(?=\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Owner:
    """What owns a count or a beginning, by its words, and where they stand."""

    span: Span
    words: frozenset[str]
    is_pronoun: bool
    is_subject: bool
    """It stands at the head of its sentence, where a pronoun of the next looks for it."""
    is_led: bool = False
    """A verb stands between it and its cue: "is", "has been"."""
    is_made: bool = False
    """Somebody else began it: "the club" of "she founded the club"."""
    names: frozenset[str] = frozenset()
    """The words of its name: "Alder", "Bank"."""


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    """``tallies.toml``."""
    return resources.read_toml("lexicons", "en", "tallies.toml")


@lru_cache(maxsize=64)
def listed(key: str) -> frozenset[str]:
    """The words of ``tallies.toml`` under a key."""
    return frozenset(str(word) for word in table()[key])


@lru_cache(maxsize=64)
def either(key: str) -> str:
    """The words under a key, as an alternation, longest first."""
    return either_of(listed(key))


def either_of(words: Iterable[str]) -> str:
    """Some words, as an alternation, longest first."""
    words = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


def owner_before(text: str, start: int, at: int, *, after: int, end: int) -> Owner:
    """The owner of a cue that stands at ``at`` in the sentence from ``start`` to ``end``.

    ``after``: from where it is looked for where nothing stands before: "Opened in 1959, the zoo".
    """
    begin = _after_break(text, start, at)
    cuts = [begin, *(match.end() for match in _SOFT.finditer(text, begin, at)), at]
    is_led = bool(_WORD.search(text, cuts[-2], at))
    for first, last in reversed(list(pairwise(cuts))):
        chunk = Span(first, last)
        relative = _before_relative(text, start, chunk)
        if relative is not None:
            return _owner(text, relative, is_subject=text.rfind(",", start, relative.start) < 0)
        if _content(chunk.of(text)) or _is_pronoun(chunk.of(text)):
            return _owner(text, chunk, is_subject=first == start, is_led=is_led)
    return owner_after(text, after, end, is_subject=True)


def owner_after(text: str, at: int, end: int, *, is_subject: bool = False) -> Owner:
    """The owner that follows a cue: "the 75-year-old ferry"; "opened in 1959, the zoo"."""
    cuts = [at, *(match.end() for match in _SOFT.finditer(text, at, end)), end]
    for first, last in list(pairwise(cuts))[:2]:
        words = list(_WORD.finditer(text, first, last))[:AFTER_WORDS]
        said = Span(first, words[-1].end()) if words else Span(first, first)
        if _content(said.of(text)) or _is_pronoun(said.of(text)):
            return _owner(text, said, is_subject=is_subject)
    return _owner(text, Span(at, at), is_subject=is_subject)


def content_of(said: str) -> frozenset[str]:
    """The stems of the content words of some words, without the helping ones."""
    return frozenset(kept for _, kept in _kept(said))


def are_one(begun: Owner, counted: Owner, dated: Span, text: str, *, apart: int) -> bool:
    """True where a count is of what began on ``dated``; ``apart``: sentences from the one to the other."""
    if apart == 0 and counted.span.contains(dated):
        is_beside = not counted.is_subject and counted.span.start <= begun.span.start
        if begun.is_made or is_beside:  # "she founded the club in 1959 and is 80"
            return False
        rest = _content(text[dated.end : counted.span.end])
        return counted.is_led or not rest or bool(begun.words & counted.words)
    if begun.words & counted.words:
        return not _have_other_names(begun, counted)
    if {_is_someone(text, begun), _is_someone(text, counted)} == {True, False}:
        return False  # "he has coached it for ten years; it was formed in 1950"
    if not counted.is_pronoun:
        return begun.is_pronoun and apart <= 0 and counted.span.end <= begun.span.start
    return not begun.is_made if apart == 0 else 0 < apart <= 2 and begun.is_subject


def _is_someone(text: str, owner: Owner) -> bool | None:
    """True for "he", False for "it"; None for what is no pronoun, which may be either."""
    words = frozenset(owner.span.of(text).casefold().split())
    if not owner.is_pronoun or words.isdisjoint(listed("someone") | listed("it")):
        return None
    return not words.isdisjoint(listed("someone"))


def _have_other_names(one: Owner, other: Owner) -> bool:
    """True for the Alder Bank and the Corby Bank: each has a name of its own beside what they share."""
    return bool(one.names - other.names and other.names - one.names) and bool(
        one.names & other.names
    )


def _after_break(text: str, start: int, at: int) -> int:
    """Where the clause of a cue begins, behind the last dash or semicolon that leaves it any words."""
    for match in reversed(list(_HARD.finditer(text, start, at))):
        said = text[match.end() : at]
        if _content(said) or _is_pronoun(said):
            return match.end()
    return start


def _before_relative(text: str, start: int, chunk: Span) -> Span | None:
    """The noun before "who", which stands in or right before this chunk; None where there is none."""
    words = list(_WORD.finditer(text, chunk.start, chunk.end))
    places = [k for k, word in enumerate(words) if word[0].casefold() in listed("relative")]
    if not places:
        return None
    before = list(_WORD.finditer(text, start, words[places[-1]].start()))
    if places[-1] == 0 and len(before) > 0:
        before = before[-3:]
        return Span(before[0].start(), before[-1].end())
    before = before[-2:]
    return Span(before[0].start(), before[-1].end()) if before else None


def _content(said: str) -> frozenset[str]:
    return frozenset(_words(said))


def _owned(said: str) -> str:
    """The last noun of a chain: of "the bank's chairman" the chairman; a bare "the bank's" stays."""
    for match in reversed(list(_POSSESSIVE.finditer(said))):
        if any(True for _ in _kept(said[match.end() :])):
            return said[match.end() :]
    return said


def _words(said: str) -> Iterator[str]:
    yield from (kept for _, kept in _kept(_owned(said)))


def _names(said: str) -> frozenset[str]:
    """The words of a name: content words with a capital, but for a title before them."""
    titles = resources.word_set("roles.toml", "honorifics")
    return frozenset(
        kept
        for word, kept in _kept(_owned(said))
        if word[0].isupper() and word.casefold() not in titles
    )


def _kept(said: str) -> Iterator[tuple[str, str]]:
    """The content words, as they stand and as stems."""
    for word in _WORD.findall(said):
        folded = fold(word)
        kept = stem(folded)
        is_led = word.casefold() in listed("led_in_by") | listed("pronouns")
        if len(folded) >= MIN_LETTERS and not is_led and kept not in stop_stems():
            yield word, kept


def _is_pronoun(said: str) -> bool:
    """True where a pronoun stands first but for helping words: "it carries", "is now in her", not "her son"."""
    for word in _WORD.findall(said.casefold()):
        if word in listed("possessive"):
            return not _content(said)
        if word in listed("pronouns"):
            return True
        if word not in listed("led_in_by"):
            return False
    return False


def _owner(text: str, span: Span, *, is_subject: bool, is_led: bool = False) -> Owner:
    said = span.of(text)
    is_pronoun = _is_pronoun(said)
    words = frozenset[str]() if is_pronoun else _content(said)
    is_nobody = not words and not listed("nobody").isdisjoint(said.casefold().split())
    names = frozenset[str]() if is_pronoun else _names(said)
    return Owner(
        span, words, is_pronoun or not (words or is_nobody), is_subject, is_led, names=names
    )
