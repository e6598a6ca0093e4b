"""The word lists of one language, checked on load: words are data, productions are Python.

Another language is another folder; its ``literal`` entries say which words play the parts of "the", "of" and
the few other English words that patterns name.

A file of ``resources/lexicons/<lang>/`` is a list of entries; the table name is the *kind* a production asks
for, ``forms`` the spellings (several words allowed), ``value`` what they share. ``case = "capital"`` wants a
capital first letter or all capitals, ``"lower"`` none, ``"exact"`` the very spelling.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NoReturn, get_args

from timeline_app import resources
from timeline_app.core.article import Signal
from timeline_app.core.calendar import Unit
from timeline_app.core.errors import LexiconError
from timeline_app.core.field import DAYPART_HOURS, SEASON_MONTH, Feast
from timeline_app.reading.lexer import split_words
from timeline_app.reading.misspellings import misspellings

FILES = (
    "calendar.toml",
    "zones.toml",
    "holidays.toml",
    "numbers.toml",
    "deixis.toml",
    "cues.toml",
    "lookalikes.toml",
    "informal.toml",
)

_LAYOUT = "boilerplate.toml"
_USAGE = "usage.toml"
_LITERAL = "literal"
"""The kind whose entries say which words stand for the English words that patterns name."""

_SLIPS = "misspelt"
"""The kind whose words are known with a slip in them, too."""

_UNITS = {unit.name.lower(): unit for unit in Unit}
_MODS = ("early", "mid", "late")
_WHENS = ("past", "present", "future")


@dataclass(frozen=True, slots=True)
class Count:
    """So many of a unit: what "fortnight" or "biweekly" stand for."""

    n: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a word or phrase: its kind, its value, and how many tokens it covers."""

    kind: str
    value: object
    width: int
    rest: tuple[str, ...]
    """Lower-case tokens after the first."""
    case: str = ""
    spelling: str = ""
    glued: bool = False
    """Its tokens are one word: "2moro", and not "2 moro"."""

    def fits(self, word: str) -> bool:
        """True when the first word's capitals are those the entry wants."""
        if self.case == "capital":
            return word[:1].isupper() and (word[1:].islower() or word.isupper() or len(word) == 1)
        if self.case == "lower":
            return word.islower()
        return self.case != "exact" or word == self.spelling


Senses = dict[str, list[tuple[object, int]]]
"""Kind -> (value, width in tokens) of the word at a token, widest first. Shared: never change one."""

NO_SENSES: Senses = {}

_SPELLINGS = 20_000
"""Most spellings of listed words that are remembered."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """All senses of a language by first word, longest first; read once, and so told apart by identity."""

    lang: str
    senses: Mapping[str, tuple[Sense, ...]]
    phrases: Mapping[str, Mapping[str, tuple[Sense, ...]]]
    """Words that begin phrases: what each means depends on what follows, so its senses stand under that."""
    literals: Mapping[str, str] = field(default_factory=dict)
    """Words that play the part of an English one that patterns name: "von" that of "of"."""
    common: frozenset[str] = frozenset()
    """The commonest words of the language, of which every sentence holds some."""
    usage: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Named sets of words that rules ask for by the very word; they give it no sense."""
    _known: dict[str, Senses] = field(default_factory=dict, compare=False, repr=False)
    _openers: dict[frozenset[str], frozenset[str]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _by_kind: dict[str, set[str]] = field(default_factory=dict, compare=False, repr=False)

    def alone(self, spelling: str, lower: str) -> Senses:
        """What a word means by itself; computed once for each spelling."""
        known = self._known.get(spelling)
        if known is None:
            listed = self.senses.get(lower)
            if listed is None:
                return NO_SENSES
            known = {}
            for sense in listed:
                if sense.width == 1 and sense.fits(spelling):
                    known.setdefault(sense.kind, []).append((sense.value, 1))
            if len(self._known) < _SPELLINGS:
                self._known[spelling] = known
        return known

    def openers(self, kinds: frozenset[str]) -> frozenset[str]:
        """The words that may, by themselves or with others behind, have one of the kinds; gathered once."""
        known = self._openers.get(kinds)
        if known is None:
            by_kind = self._by_kind or self._sorted_by_kind()
            known = frozenset().union(*(by_kind[kind] for kind in kinds if kind in by_kind))
            self._openers[kinds] = known
        return known

    def _sorted_by_kind(self) -> Mapping[str, set[str]]:
        for word, senses in self.senses.items():
            for sense in senses:
                self._by_kind.setdefault(sense.kind, set()).add(word)
        return self._by_kind

    def alone_of(self, kinds: frozenset[str]) -> frozenset[str]:
        """The words that are listed alone under one of the kinds."""
        return frozenset(
            word
            for word in self.openers(kinds)
            if any(s.width == 1 and s.kind in kinds for s in self.senses[word])
        )

    def says(self, word: str, name: str) -> bool:
        """True for one of the words that the language lists under a name of usage."""
        return word in self.usage.get(name, ())

    def has(self, word: str, kind: str) -> bool:
        """True when the lower-case word is listed alone under that kind."""
        return any(s.kind == kind and s.width == 1 for s in self.senses.get(word, ()))


@lru_cache(maxsize=8)
def load(lang: str = "en") -> Lexicon:
    """The lexicon of a language, read once.

    **Raises** LexiconError that names the file and the line of the entry.
    """
    found: dict[str, list[Sense]] = {}
    literals: dict[str, str] = {}
    slips: list[str] = []
    tables = [(name, resources.read_toml("lexicons", lang, name)) for name in _present(lang)]
    for name, kind, number, entry in sorted(_entries(tables), key=lambda row: row[1] != _LITERAL):
        try:
            if kind == _LITERAL:
                literals.update(_literals(entry))
            elif kind == _SLIPS:
                slips += map(str.lower, entry["forms"])
            else:
                _add(found, kind, entry, literals)
        except (KeyError, TypeError, ValueError, AttributeError) as exc:
            _fail(lang, name, kind, number, exc)
    for word in slips:
        _add_slips(found, word)
    ordered = {w: tuple(sorted(s, key=lambda x: -x.width)) for w, s in found.items()}
    phrases = {w: _by_second(s) for w, s in ordered.items() if s[0].rest}
    listed = resources.is_file("lexicons", lang, _LAYOUT)
    common = frozenset(layout(lang)["common"] if listed else ())
    return Lexicon(lang, ordered, phrases, literals, common, _usage(lang))


def _add_slips(found: dict[str, list[Sense]], word: str) -> None:
    """Gives the misspellings of a word, where they are no words, what it means by itself."""
    meant = [sense for sense in found.get(word, ()) if sense.width == 1]
    if not meant:
        return
    known = [slip for slip in dict.fromkeys(misspellings(word)) if slip not in found]
    found.update((slip, list(meant)) for slip in known)


def _by_second(senses: Sequence[Sense]) -> dict[str, tuple[Sense, ...]]:
    """The senses that a word may have before each of the second words of its phrases, widest first."""
    seconds = dict.fromkeys(sense.rest[0] for sense in senses if sense.rest)
    return {
        word: tuple(sense for sense in senses if not sense.rest or sense.rest[0] == word)
        for word in seconds
    }


def _usage(lang: str) -> dict[str, frozenset[str]]:
    """The named sets of a language; none where it has no list of them."""
    if not resources.is_file("lexicons", lang, _USAGE):
        return {}
    sets = resources.read_toml("lexicons", lang, _USAGE)
    for name, words in sets.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            where = str(resources.path("lexicons", lang, _USAGE))
            raise LexiconError(where, f"{name!r} is no list of words")
    return {name: frozenset(words) for name, words in sets.items()}


def _present(lang: str) -> list[str]:
    """The files of the language's folder; a small language may do with one."""
    found = [name for name in FILES if resources.is_file("lexicons", lang, name)]
    if not found:
        where = str(resources.path("lexicons", lang))
        raise LexiconError(where, f"has none of the word lists {', '.join(FILES)}")
    return found


def _entries(
    tables: Sequence[tuple[str, Mapping[str, Any]]],
) -> Iterator[tuple[str, str, int, dict[str, Any]]]:
    """File, kind, number in that kind, and the entry itself."""
    for name, table in tables:
        for kind, entries in table.items():
            for number, entry in enumerate(entries if isinstance(entries, list) else [entries]):
                yield name, kind, number, entry


@lru_cache(maxsize=8)
def layout(lang: str = "en") -> Mapping[str, Any]:
    """The words by which headings, bylines and page furniture are told, read once."""
    return resources.read_toml("lexicons", lang, _LAYOUT)


def _literals(entry: dict[str, Any]) -> dict[str, str]:
    """The words of an entry with the English word whose part they play."""
    word, forms = entry["value"], entry["forms"]
    if not isinstance(word, str) or [word] != split_words(word.lower()):
        raise ValueError(f"{word!r} is not one word in lower case")
    if not all(isinstance(form, str) and len(split_words(form)) == 1 for form in forms):
        raise ValueError("forms must be single words")
    return {form.lower(): word for form in forms}


def _add(
    found: dict[str, list[Sense]], kind: str, entry: dict[str, Any], literals: Mapping[str, str]
) -> None:
    value = _value(kind, entry)
    case = entry.get("case", "")
    if case not in ("", "capital", "lower", "exact"):
        raise ValueError(f"unknown case {case!r}")
    forms = entry["forms"]
    if not isinstance(forms, list) or not forms or not all(f and isinstance(f, str) for f in forms):
        raise ValueError("forms must be a list of words")
    for form in forms:
        words = split_words(form)
        lower = tuple(literals.get(word.lower(), word.lower()) for word in words)
        glued = len(words) > 1 and form.isalnum()
        sense = Sense(kind, value, len(words), lower[1:], case, words[0], glued)
        found.setdefault(lower[0], []).append(sense)


_ALLOWED: Mapping[str, Collection[object]] = {
    "month": range(1, 13),
    "fiscal": (None, *range(1, 13)),
    **dict.fromkeys(("weekday", "weekdays"), range(7)),
    **dict.fromkeys(("season", "seasons"), SEASON_MONTH),
    **dict.fromkeys(("daypart", "dayparts", "instant", "overnight"), DAYPART_HOURS),
    "mod": _MODS,
    "share": _MODS,
    "vague": _WHENS,
    "signal": get_args(Signal),
}
"""The values of the kinds that have few; the month of ``fiscal`` is that its year begins with."""


def _value(kind: str, entry: dict[str, Any]) -> object:
    """The typed value of an entry, checked against its kind."""
    raw = entry.get("value")
    if kind in _ALLOWED:
        return _checked(raw, raw in _ALLOWED[kind])
    match kind:
        case "holiday":
            parts = ("month", "day", "weekday", "nth", "easter", "since")
            rule = {part: entry[part] for part in parts if part in entry}
            return _checked(Feast(entry["name"], **rule), bool(rule))
        case "unit" | "units" | "frequency":
            return Count(int(entry.get("count", 1)), _UNITS[str(raw)])
        case _:
            return _checked(raw, raw is None or isinstance(raw, int))


def _checked(value: object, good: bool) -> object:
    if not good:
        raise ValueError(f"bad value {value!r}")
    return value


def _fail(lang: str, name: str, kind: str, number: int, exc: Exception) -> NoReturn:
    where = resources.path("lexicons", lang, name)
    lines = where.read_text(encoding="utf-8").splitlines()
    heads = [i for i, line in enumerate(lines, 1) if line.strip() == f"[[{kind}]]"]
    line = heads[number] if number < len(heads) else 1
    raise LexiconError(f"{where}:{line}", f"bad entry of kind {kind!r} ({exc})") from exc
