"""What two mentions are compared by: kind of event, names, numbers and words of the clause.

Per article, without a look at any other, so that a stranger added to a corpus changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, LocalActor, Reading, Span
from timeline_app.core.status import Role
from timeline_app.core.timeexpr import Nearest, TimeExpr, is_anchored

_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑'’.][^\W_]+)*")
_DROP = re.compile(r"[-‐‑.]|['’]s$|['’]")
_DISTINCTIVE = frozenset({"person", "organisation", "media", "group"})
MIN_WORD = 4
_SPELLINGS = (
    (re.compile(r"(?<=fen)ce(?=s?$)"), "se"),
    (re.compile(r"(?<=[a-z]{2})our(?=s?$)"), "or"),
    (re.compile(r"(?<=[a-z]{2}t)re(?=s?$)"), "er"),
    (re.compile(r"is(?=ations?$|ed$|ing$)"), "iz"),
)
"""British endings and their American forms: defence, labour, centre, organisation."""


@dataclass(frozen=True, slots=True)
class Features:
    """One mention, ready to compare. Names are folded; ``names`` leaves out states."""

    kind: str
    names: frozenset[str]
    people: frozenset[str]
    speakers: frozenset[str]
    states: frozenset[str]
    places: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    patterns: frozenset[TimeExpr]
    """Expressions of the attached times that still wait for an anchor ("Thursday")."""
    fixed: frozenset[TimeExpr]


@lru_cache(maxsize=1)
def predicate_classes() -> Mapping[str, str]:
    """Word -> name of its class."""
    table = resources.read_toml("lexicons", "en", "predicates.toml")["classes"]
    return {str(word): str(name) for name, words in table.items() for word in words}


def kind_of(predicate: str) -> str:
    """The class of a predicate, or the predicate itself."""
    return predicate_classes().get(predicate, predicate)


_TALK = frozenset({"say", "interview"})


def is_talk(predicate: str) -> bool:
    """True for saying and for an interview: what is told in them is their speaker's."""
    return kind_of(predicate) in _TALK


def fold(name: str) -> str:
    """A name without case, hyphens, dots and possessive, in American spelling, for comparison.

    >>> fold("Al-Noor’s"), fold("U.N."), fold("Labour Defence Centre")
    ('alnoor', 'un', 'labor defense center')
    """
    return " ".join(_spell(_DROP.sub("", part).casefold()) for part in name.split()).strip()


def _spell(word: str) -> str:
    for pattern, ending in _SPELLINGS:
        word = pattern.sub(ending, word)
    return word


def stem(word: str) -> str:
    """A crude stem, the same for "meeting", "meetings" and "meets"."""
    for ending in ("ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= MIN_WORD:
            return word[: -len(ending)]
    return word


def features(article: Article, reading: Reading, event: EventMention) -> Features:
    """The features of one mention. **Cost**: O(words of its clause)."""
    names: set[str] = set()
    people: set[str] = set()
    speakers: set[str] = set()
    states: set[str] = set()
    places: set[str] = {fold(event.place)} if event.place else set()
    for part in event.participants:
        actor = reading.actors[part.actor]
        name = fold(actor.name)
        if actor.kind == "state":
            states.add(name)
        elif actor.kind == "place":
            places.add(name)
        elif is_named_body(actor):
            names.add(name)
            if actor.kind == "person":
                people.add(name)
                if part.role == Role.SPEAKER:
                    speakers.add(name)
    words, numbers = words_of_span(article.text, event.clause)
    exprs = [reading.timexes[index].expr for index in event.timexes]
    return Features(
        kind_of(event.predicate),
        frozenset(names),
        frozenset(people),
        frozenset(speakers),
        frozenset(states),
        frozenset(places),
        words,
        numbers,
        frozenset(e for e in exprs if is_anchored(e)),
        frozenset(e for e in exprs if not is_anchored(e)),
    )


def is_named_body(actor: LocalActor) -> bool:
    """True for a person, body or group with a name of its own: "Witnesses" is a capital at most."""
    return actor.kind in _DISTINCTIVE and _is_named(actor)


def is_named_thing(actor: LocalActor) -> bool:
    """True for a ship, a model, or a name of which nothing else is known."""
    return actor.kind == "unknown" and _is_named(actor)


def _is_named(actor: LocalActor) -> bool:
    return any(mention.named for mention in actor.mentions) and _is_proper(actor.name)


def weekday_of(expr: TimeExpr) -> int | None:
    """The day of the week that an expression names and nothing else, as "on Thursday" does."""
    return expr.field.weekday if isinstance(expr, Nearest) else None


def _is_proper(name: str) -> bool:
    """True for a name; "the captain" and "residents" could be anybody's.

    >>> _is_proper("the Lorn coastguard"), _is_proper("the captain")
    (True, False)
    """
    return any(part[0].isupper() for part in name.split() if part.casefold() != "the")


def words_of_span(text: str, clause: Span) -> tuple[frozenset[str], frozenset[str]]:
    words, numbers = set(), set()
    for match in _TOKEN.finditer(text, clause.start, clause.end):
        word = _spell(_DROP.sub("", match[0]).casefold())
        if word.isdigit() or word in number_words():
            numbers.add(number_words().get(word, word))
        elif len(word) >= MIN_WORD:
            words.add(stem(word))
    return frozenset(words - stop_stems()), frozenset(numbers)


@lru_cache(maxsize=1)
def number_words() -> Mapping[str, str]:
    """Number word -> its digits, from two on: "one" is mostly an article."""
    rows = resources.read_toml("lexicons", "en", "numbers.toml")["numeral"]
    return {
        str(form): str(row["value"])
        for row in rows
        if isinstance(row.get("value"), int) and row["value"] > 1
        for form in row["forms"]
    }


@lru_cache(maxsize=1)
def stop_stems() -> frozenset[str]:
    """Stems of the function words, which say nothing of a clause."""
    table = resources.read_toml("lexicons", "en", "stopwords.toml")["words"]
    return frozenset(stem(str(word)) for word in table)
