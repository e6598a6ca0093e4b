"""What the world knew: dated facts from the files shipped and from those of a folder of the user's own.

Five kinds of table. ``[[office]]``: who held an office, from when until when. ``[names]``: names that did not
exist before a day. ``[signs]``: characters that nobody could type before a day. ``[people]``: people of public
life and the years in which the news named them. ``[[feast]]``: the days of feasts that move. Every file states its source, and a clue that rests on a fact
says so. ``resources/facts/README.md`` shows the form.
"""

from __future__ import annotations

import re
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
from timeline_app.linking.feast_days import FeastDays, by_name, days_kept, pattern_of_names


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
    family_first: bool = False

    @property
    def called(self) -> str:
        """The one word the holder is called by after the title.

        >>> Term("Ada Quill", 0, None, ("President",), ("Lornland",), "").called
        'Quill'
        """
        words = self.name.split()
        return words[0] if self.family_first else words[-1]


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts, by the first word of the name (``names``, ``terms``) and by the word a holder is called by.

    ``signs`` by the character, ``feasts`` by their whole names, which ``feast_names`` finds.
    """

    names: dict[str, tuple[NewName, ...]]
    signs: dict[str, NewName]
    terms: dict[str, tuple[Term, ...]]
    called: dict[str, tuple[Term, ...]]
    feasts: dict[str, tuple[FeastDays, ...]]
    feast_names: re.Pattern[str]


@lru_cache(maxsize=1)
def facts() -> Facts:
    """All facts of all files, read once. **Raises** LexiconError: file, line and what was expected."""
    own = resources.own_facts()
    if own is not None and not own.is_dir():
        raise LexiconError(str(own), f"is not a folder ({resources.OWN_FACTS} names it)")
    names: dict[str, list[NewName]] = {}
    signs: dict[str, NewName] = {}
    terms: dict[str, list[Term]] = {}
    called: dict[str, list[Term]] = {}
    feasts: list[FeastDays] = []
    for where in resources.fact_files():
        for one in _rows(where):
            if isinstance(one, FeastDays):
                feasts.append(one)
                continue
            first = first_word(one.name)
            if isinstance(one, NewName):
                if first:
                    names.setdefault(first, []).append(one)
                else:
                    signs[one.name] = one
                continue
            terms.setdefault(first, []).append(one)
            if one.titles:
                called.setdefault(one.called, []).append(one)
    named = by_name(feasts)
    longest = {word: sorted(rows, key=lambda r: -len(r.name)) for word, rows in names.items()}
    return Facts(
        {word: tuple(rows) for word, rows in longest.items()},
        signs,
        {word: tuple(sorted(rows, key=lambda r: -len(r.name))) for word, rows in terms.items()},
        {word: tuple(rows) for word, rows in called.items()},
        named,
        pattern_of_names(named),
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


def _rows(where: Path) -> Iterator[NewName | Term | FeastDays]:
    try:
        text = where.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise LexiconError(str(where), f"cannot be read as TOML ({exc})") from exc
    try:
        yield from _parsed(table)
    except _RowError as exc:
        raise LexiconError(f"{where}, line {_line_of(text, exc.word)}", exc.reason) from exc


class _RowError(ValueError):
    """A row that is no fact: a ``word`` to find its line by, and what was expected."""

    def __init__(self, word: str, reason: str) -> None:
        super().__init__(word, reason)
        self.word = word
        self.reason = reason


def _line_of(text: str, word: str) -> int:
    """The first line that holds the word, 1 where none does.

    >>> _line_of("a = 1\\n[names]\\n", "[names]")
    2
    """
    return text.count("\n", 0, max(0, text.find(word))) + 1


def _parsed(table: dict[str, Any]) -> Iterator[NewName | Term | FeastDays]:
    source = table.get("source")
    if not isinstance(source, str) or not source.strip():
        raise _RowError("source", 'needs source = "where the facts are from"')
    yield from _new_names(table, source)
    for office in _tables(table.get("office", []), "[[office]]"):
        titles, states = (_words(office, key) for key in ("title", "of"))
        family_first = office.get("family_first") is True
        for name, begin, end in _dated(office.get("holders"), "[[office]]"):
            yield Term(name, begin, end, titles, states, source, family_first)
    for feast in _tables(table.get("feast", []), "[[feast]]"):
        yield _feast(feast, source)
    for kind, rows in _lists(table, "people"):
        for name, begin, end in _dated(rows, f"{kind} ="):
            yield Term(name, begin, end, (), (), source)


def _new_names(table: dict[str, Any], source: str) -> Iterator[NewName]:
    for kind, rows in _lists(table, "names"):
        for name, begin, end in _dated(rows, f"{kind} ="):
            yield NewName(name, begin, end, kind, source)
    for kind, rows in _lists(table, "signs"):
        for signs, begin, end in _dated(rows, f"{kind} =", spelled=False):
            yield from (NewName(sign, begin, end, kind, source) for sign in signs)


def _lists(table: dict[str, Any], name: str) -> list[tuple[str, object]]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise _RowError(name, f"expected a table [{name}] of lists")
    return list(found.items())


def _tables(found: object, head: str) -> list[dict[str, Any]]:
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise _RowError(head.strip("[]"), f"expected tables {head}")
    return found


def _feast(feast: dict[str, Any], source: str) -> FeastDays:
    """One feast with the days it was kept on.

    >>> rows = {"name": "Herring Fair", "called": ["Herring Fair"], "days": ["2031-05-02"]}
    >>> fair = _feast(rows, "a calendar").days
    >>> [parse_day_range(day)[0] in fair for day in ("2031-05-01", "2031-05-02", "2032-07-09")]
    [False, True, True]
    """
    name, days = feast.get("name"), feast.get("days")
    slack = [feast.get(key, 0) for key in ("early", "late")]
    if not isinstance(name, str) or not all(isinstance(number, int) for number in slack):
        raise _RowError("[[feast]]", "expected a name, and days in early and late")
    if not isinstance(days, list) or not days or not all(isinstance(day, str) for day in days):
        raise _RowError(f'"{name}"', "expected days = [dates]")
    told = [parse_day_range(day) for day in days]
    if any(found is None or found[0] != found[1] for found in told):
        raise _RowError(f'"{name}"', "expected days such as 2014-03-09")
    called = feast.get("called", [])
    if not isinstance(called, list) or not all(isinstance(word, str) for word in called):
        raise _RowError(f'"{name}"', "expected called = [names]")
    dates = [found[0] for found in told if found is not None]
    return FeastDays(name, tuple(called), days_kept(dates, *slack), source)


def _words(office: dict[str, Any], key: str) -> tuple[str, ...]:
    words = office.get(key)
    if not isinstance(words, list) or not words or not all(isinstance(w, str) for w in words):
        raise _RowError("[[office]]", f"expected {key} = [names] in every office")
    return tuple(words)


def _dated(
    rows: object, head: str, *, spelled: bool = True
) -> Iterator[tuple[str, int, int | None]]:
    """The rows of one list, once for each spelling: a name, its first day, and its last where one is given.

    ``spelled`` is False for rows of signs, which are no letters and are taken as they stand.
    """
    if not isinstance(rows, list):
        raise _RowError(head, "expected a list of [name, first day, last day] rows")
    for row in rows:
        if not isinstance(row, list) or not all(isinstance(word, str) for word in row):
            raise _RowError(head, f"expected rows [name, first day, last day], not {row!r}")
        if len(row) not in (2, 3) or not row[0] or bool(first_word(row[0])) != spelled:
            raise _RowError(f'"{row[0]}"' if row else head, "expected [name, first day, last day]")
        begin, end = _days(row, 1), _days(row, 2)
        if begin is None or (end is not None and end[1] < begin[0]):
            raise _RowError(f'"{row[0]}"', "expected a first day and, after it, a last one")
        for spelling in _spellings(row[0]) if spelled else [row[0]]:
            yield spelling, begin[0], None if end is None else end[1]


def _days(row: list[str], index: int) -> tuple[int, int] | None:
    """The day, month or year of a column; None where it is empty or left out."""
    if index >= len(row) or not row[index]:
        return None
    found = parse_day_range(row[index])
    if found is None:
        raise _RowError(
            f'"{row[0]}"', f"{row[index]!r} is no date such as 2014, 2014-03 or 2014-03-09"
        )
    return found


def _spellings(name: str) -> list[str]:
    """The name as it stands and without its accents, as news agencies write it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return sorted({name, plain})
