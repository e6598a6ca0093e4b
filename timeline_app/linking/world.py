"""The facts of the world that one article names: names, holders of offices by their title, people.

"President Quill" is a term of office; "former President Quill" is past its end; "Ada Quill" alone is a
person, who is named before the office and after it; "a President Quill" is imagined and bounds nothing.

A holder is given the title from the day of the election on, and a sign is drawn and used before it is
standard: the bounds leave time for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.linking.clues import Clue
from timeline_app.linking.facts import Facts, NewName, Term, facts, first_word
from timeline_app.linking.feasts import feast_clues
from timeline_app.linking.other_bearers import (
    has_another_bearer,
    is_of_another_body,
    is_part_of_a_longer_name,
)

_WORD = re.compile(r"[^\W_]+")
_CALLED = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FOLLOWING = re.compile(r"\s+([a-z]+)")
_NEXT = re.compile(r"[ -]([A-Z][^\W_]*)")
ELECTED_DAYS = 92
"""Between an election and the oath, when some call the winner by the title."""
DRAFTED_DAYS = 731
"""Between the first use of a sign and the edition of the standard that has it."""
MAX_CLUES = 3
"""So many facts stand behind one another, in case the newest contradicts the text."""
_REACH = 60
"""Characters before a name in which its title begins."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the facts and where it stands first."""

    fact: NewName
    span: Span


@dataclass(frozen=True, slots=True)
class Titled:
    """Someone called by a title; ``begin``/``end`` span the terms of all who may be meant.

    Of a former holder ``end`` is the first end of those terms.
    """

    span: Span
    begin: int
    end: int | None
    is_former: bool
    """The term does not run: it is over, or imagined (``is_over`` tells)."""
    is_over: bool
    is_sure: bool
    """The article names the holder in full, or the state."""
    source: str


@dataclass(frozen=True, slots=True)
class Known:
    """What one article names of the world, in text order, each thing once."""

    names: tuple[Named, ...] = ()
    titles: tuple[Titled, ...] = ()
    people: tuple[Term, ...] = ()
    """One for each person named in full who is not called by a title; it spans all of the person's posts."""
    feasts: tuple[Clue, ...] = ()
    """What is said of the article's day by feasts told with their days."""


NOTHING = Known()


def known_of(article: Article, reading: Reading) -> Known:
    """The facts an article names in its headline and paragraphs. **Cost**: O(text)."""
    table = facts()
    names: dict[str, Named] = {}
    full: dict[str, Term] = {}
    titles: dict[tuple[int, int | None, bool], Titled] = {}
    for sentence in reading.page.sentences:
        for found in _named(table, article.text, sentence):
            if isinstance(found, Named):
                names.setdefault(found.fact.name, found)
            else:
                full[found.name] = _joined(found, full.get(found.name))
        for one in _signs(table, article.text, sentence):
            names.setdefault(one.fact.name, one)
    for sentence in reading.page.sentences:
        for holder in _titled(table, article.text, sentence, frozenset(full)):
            titles.setdefault((holder.begin, holder.end, holder.is_former), holder)
    called = {holder.span.of(article.text).split()[-1] for holder in titles.values()}
    people = tuple(
        term for name, term in sorted(full.items()) if not called & {term.called, name.split()[-1]}
    )
    feasts = tuple(feast_clues(article, reading))
    return Known(tuple(names.values()), tuple(titles.values()), people, feasts)


def fact_clues(article: Article, known: Known) -> list[Clue]:
    """Lower bounds on the day of publication: nothing is named before it exists. Newest first, few at most.

    After them what the feasts say.

    The end of a term bounds only what is written of a former holder: a title is kept in talk of the past.
    """
    names = [
        (_first_day(one.fact), one.span, "no such name before", one.fact.source)
        for one in known.names
    ]
    running = [
        (one.begin - ELECTED_DAYS, one.span, "no such holder of the office before", one.source)
        for one in known.titles
        if one.is_sure and not one.is_former
    ]
    over = [
        (one.end, one.span, "the holder was in office until then", one.source)
        for one in known.titles
        if one.is_sure and one.is_over and one.end is not None
    ]
    titles = [*running, *over]
    newest = sorted([*names, *titles], key=lambda row: (-row[0], row[1]))[:MAX_CLUES]
    bounds = [
        Clue(
            None,
            DaySet.between(begin, None),
            Evidence(
                article.id,
                span,
                span.of(article.text),
                f"a fact of the world: {what} ({source})",
                f">= {format_day(begin)}",
                Strength.STRONG,
            ),
        )
        for begin, span, what, source in newest
    ]
    return [*bounds, *known.feasts]


def _first_day(fact: NewName) -> int:
    return fact.begin if first_word(fact.name) else fact.begin - DRAFTED_DAYS


def _signs(table: Facts, text: str, within: Span) -> Iterator[Named]:
    """The signs of a stretch that are no letters, each at its first place."""
    words = within.of(text)
    for sign in sorted(set(words) & table.signs.keys()):
        start = within.start + words.index(sign)
        yield Named(table.signs[sign], Span(start, start + 1))


def _joined(term: Term, other: Term | None) -> Term:
    if other is None:
        return term
    end = None if term.end is None or other.end is None else max(term.end, other.end)
    return replace(term, begin=min(term.begin, other.begin), end=end)


def _named(table: Facts, text: str, within: Span) -> Iterator[Named | Term]:
    taken = within.start
    for match in _WORD.finditer(text, within.start, within.end):
        start = match.start()
        if start < taken:
            continue
        name = next(
            (n for n in table.names.get(match[0], ()) if _stands(text, start, n.name)), None
        )
        if name is not None:
            taken = start + len(name.name)
            if is_part_of_a_longer_name(text, within.start, start, taken):
                continue
            yield Named(name, Span(start, taken))
            continue
        terms = [t for t in table.terms.get(match[0], ()) if _stands(text, start, t.name)]
        longest = max((len(t.name) for t in terms), default=0)
        taken = max(taken, start + longest)
        yield from (t for t in terms if len(t.name) == longest)


def _stands(text: str, start: int, name: str) -> bool:
    """True where the name stands as whole words, not inside a longer word or number."""
    end = start + len(name)
    if not text.startswith(name, start):
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return not (before.isalnum() or before in ("/", "-", ".")) and not after.isalnum()


def _titled(table: Facts, text: str, within: Span, full: frozenset[str]) -> Iterator[Titled]:
    for match in _CALLED.finditer(text, within.start, within.end):
        rows = table.called.get(match[0])
        if not rows:
            continue
        start, end = match.span()
        before = text[max(within.start, start - _REACH) : start]
        meant: list[Term] = []
        begins = start
        following = _NEXT.match(text, end)
        for row in rows:
            if following is not None and following[1] not in row.name.split():
                continue  # "President Ali Abdullah ..." is not President Ben Ali
            found = _title_before(before, row)
            if found is not None and not is_of_another_body(text, end, before[:found], row.states):
                meant.append(row)
                begins = start - len(before) + found
        if meant:
            yield _one_titled(text, Span(begins, end), meant, full)


def _one_titled(text: str, span: Span, meant: Sequence[Term], full: frozenset[str]) -> Titled:
    named = [row for row in meant if row.name in full]
    rows = named or meant
    ends = [row.end for row in rows]
    known = [end for end in ends if end is not None]
    states = {state for row in rows for state in row.states}
    before = text[max(0, span.start - 20) : span.start].casefold()
    is_over = _before_a_title("over").search(before) is not None
    follows = _FOLLOWING.match(text, span.end)
    is_imagined = follows is not None and follows[1] in _lexicon()["imagined"]
    is_apart = is_imagined or _before_a_title("apart").search(before) is not None
    last = None if None in ends else max(known)
    return Titled(
        span,
        min(row.begin for row in rows),
        min(known, default=None) if is_over else last,
        is_over or is_apart,
        is_over,
        bool(named)
        or (
            any(_stands_anywhere(text, state) for state in states)
            and not has_another_bearer(text, rows)
        ),
        rows[0].source,
    )


@lru_cache(maxsize=2)
def _before_a_title(kind: str) -> re.Pattern[str]:
    """Words of one kind right before a title, or with one word between ("the former Lornish ...")."""
    words = "|".join(map(re.escape, _lexicon()[kind]))
    return re.compile(rf"\b(?:{words})[\s-]+(?:[\w.]+\s)?$")


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, list[str]]:
    return resources.read_toml("lexicons", "en", "terms_of_office.toml")


@lru_cache(maxsize=1)
def _lesser() -> tuple[str, ...]:
    """Before a title: the post is another one."""
    return tuple(f"{word}{gap}" for word in _lexicon()["lesser"] for gap in " -")


def _title_before(before: str, row: Term) -> int | None:
    """Where a title of the holder begins, when only names of the holder stand between it and the name."""
    own = set(row.name.split())
    for title in row.titles:
        for match in _pattern(title).finditer(before):
            between = before[match.end() :].split()
            lesser = before[: match.start()].casefold().endswith(_lesser())
            if not lesser and all(word in own for word in between):
                return match.start()
    return None


@lru_cache(maxsize=512)
def _pattern(title: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(title)}(?=\s)", re.IGNORECASE)


def _stands_anywhere(text: str, name: str) -> bool:
    start = text.find(name)
    while start >= 0:
        if _stands(text, start, name):
            return True
        start = text.find(name, start + 1)
    return False
