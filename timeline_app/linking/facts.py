"""What the world knew: dated facts of ``resources/facts/*.toml``, and of a folder of the user's own.

Three kinds of file, told apart by their table. ``[[office]]``: who held an office, from when until when.
``[names]``: names that did not exist before a day. ``[people]``: people of public life and the years in which
the news named them. Every file states its source, and a clue that rests on a fact says so.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from timeline_app import resources
from timeline_app.core.calendar import parse_day_range
from timeline_app.core.errors import LexiconError

FAMILY_FIRST = frozenset({"China", "South Korea", "North Korea", "Taiwan", "Vietnam"})
"""States whose people are called by the first word of their name."""


@dataclass(frozen=True, slots=True)
class NewName:
    """A name, the first day on which it can stand in a newspaper, and the day its bearer ended, where known."""

    name: str
    begin: int
    end: int | None
    kind: str
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """Who held a post from ``begin`` to ``end`` (None: still). ``titles`` is empty for people without an office."""

    name: str
    begin: int
    end: int | None
    titles: tuple[str, ...]
    states: tuple[str, ...]
    source: str

    @property
    def called(self) -> str:
        """The one word the holder is called by after the title: "President Xi", "President Obama"."""
        words = self.name.split()
        return words[0] if FAMILY_FIRST & set(self.states) else words[-1]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts, by the first word of the name (``names``, ``terms``) and by the word a holder is called by."""

    names: dict[str, tuple[NewName, ...]]
    terms: dict[str, tuple[Term, ...]]
    called: dict[str, tuple[Term, ...]]


@lru_cache(maxsize=1)
def facts() -> Facts:
    """The shipped facts and the user's. **Cost**: some 20 ms, once. **Raises** LexiconError, naming the file."""
    names: dict[str, list[NewName]] = {}
    terms: dict[str, list[Term]] = {}
    called: dict[str, list[Term]] = {}
    for where in resources.fact_files():
        for one in _rows(where):
            first = first_word(one.name)
            if isinstance(one, NewName):
                names.setdefault(first, []).append(one)
                continue
            terms.setdefault(first, []).append(one)
            if one.titles:
                called.setdefault(one.called, []).append(one)
    longest = {word: sorted(rows, key=lambda r: -len(r.name)) for word, rows in names.items()}
    return Facts(
        {word: tuple(rows) for word, rows in longest.items()},
        {word: tuple(sorted(rows, key=lambda r: -len(r.name))) for word, rows in terms.items()},
        {word: tuple(rows) for word, rows in called.items()},
    )


def first_word(name: str) -> str:
    """Where the look-up of a name begins: "al-Qaeda in Iraq" -> "al", "9/11" -> "9".

    >>> first_word("al-Qaeda in Iraq"), first_word("Bill Clinton")
    ('al', 'Bill')
    """
    end = 0
    while end < len(name) and name[end].isalnum():
        end += 1
    return name[:end]


def _rows(where: Path) -> Iterator[NewName | Term]:
    try:
        table = tomllib.loads(where.read_text(encoding="utf-8"))
        yield from _parsed(table)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise LexiconError(str(where), f"cannot be read as TOML ({exc})") from exc
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise LexiconError(str(where), f"is not a file of facts: {exc!r}") from exc


def _parsed(table: dict[str, Any]) -> Iterator[NewName | Term]:
    source = str(table["source"])
    for kind, rows in table.get("names", {}).items():
        for name, begin, *end in rows:
            for spelling in _spellings(name):
                yield NewName(spelling, _first(begin), _last(*end), kind, source)
    for office in table.get("office", []):
        titles, states = tuple(office["title"]), tuple(office["of"])
        for name, begin, end in office["holders"]:
            for spelling in _spellings(name):
                yield Term(spelling, _first(begin), _last(end), titles, states, source)
    for rows in table.get("people", {}).values():
        for name, begin, end in rows:
            for spelling in _spellings(name):
                yield Term(spelling, _first(begin), _last(end), (), (), source)


def _spellings(name: str) -> list[str]:
    """The name as it stands and without its accents, as news agencies write it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return sorted({name, plain})


def _first(day: str) -> int:
    found = parse_day_range(day)
    if found is None:
        raise ValueError(f"no date: {day!r}")
    return found[0]


def _last(day: str = "") -> int | None:
    if not day:
        return None
    found = parse_day_range(day)
    if found is None:
        raise ValueError(f"no date: {day!r}")
    return found[1]
