"""Counts of years up to now: "is 110 years old", "her thirtieth year of it", "its golden jubilee", "for 18 years".

Each has a count, how exact it is, and an owner. What is told of another time ("was ninety years old when it fell")
is no tally, nor is what lies ahead but this year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from timeline_app.core.article import Article, Reading, Span
from timeline_app.linking.counts import number_of, pattern, years_since
from timeline_app.linking.features import number_words
from timeline_app.linking.owners import Owner, either, listed, owner_after, owner_before, table
from timeline_app.linking.sentences import events_in

Kind = Literal["age", "turned", "anniversary", "round", "since", "ago"]
Rounding = Literal["", "nearly", "over", "about"]
NEAR = 25
"""Characters around a count in which "nearly" and "this year" stand."""
_ORDINAL = r"(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)"
_SHORT_NOT = re.compile(r"n['’]t\b", re.IGNORECASE)
_CUT = re.compile(r"[,;:()]|\s[–—-]+\s")


@dataclass(frozen=True, slots=True)
class Tally:
    """So many years of something are told to be full, or to run, at the time of writing."""

    span: Span
    sentence: int
    kind: Kind
    count: int
    unit: int
    """Years of the unit counted in: "two decades" are less exact than twenty years."""
    is_this_year: bool
    is_ahead: bool
    rounding: Rounding
    owner: Owner
    is_bare: bool = False
    """Only a length of years, which may be of anything."""


def tallies(article: Article, reading: Reading, number: int) -> Iterator[Tally]:
    """The tallies of one sentence, by kind, then in text order. **Cost**: O(sentence)."""
    sentence = reading.page.sentences[number]
    text = sentence.of(article.text)
    if not _any_unit().search(text):
        return
    taken: list[Span] = []
    for kind, form in _forms().items():
        for match in form.finditer(article.text, sentence.start, sentence.end):
            span = Span(*match.span())
            size = _size(match)
            if size is None or any(span.start < one.end and one.start < span.end for one in taken):
                continue
            if any(quote.span.contains(span) for quote in reading.quotes):
                continue
            found = _tally(article, reading, sentence, number, kind, match, size)
            if found is not None:
                taken.append(span)
                yield found


_KINDS: dict[str, Kind] = {
    "old": "age",
    "turned": "turned",
    "named": "anniversary",
    "ordinal": "anniversary",
    "celebrates": "anniversary",
    "round": "round",
    "ago": "ago",
    "so long": "since",
    "on": "since",
    "after": "since",
    "aged": "age",
    "year": "since",
}


def _tally(
    article: Article,
    reading: Reading,
    sentence: Span,
    number: int,
    form: str,
    match: re.Match[str],
    size: tuple[int, int],
) -> Tally | None:
    kind = _KINDS[form]
    begin, end = _clause(article.text, sentence, match)
    clause = article.text[begin:end].casefold()
    words = frozenset(re.findall(r"[^\W\d_]+", clause))
    this_year = _form("this_year").search(clause) is not None
    ahead = not listed("ahead").isdisjoint(words)
    off = 0 if kind == "ago" else years_since(reading, sentence)
    if off is None or (kind == "age" and ahead and not this_year):
        return None
    if _is_undone(article.text, sentence, begin, match):
        return None
    if not _is_of_now(article.text, sentence, form, match, words):
        return None
    before = article.text[max(sentence.start, match.start() - NEAR) : match.end()]
    return Tally(
        Span(*match.span()),
        number,
        kind,
        size[0] + off,
        size[1],
        this_year,
        ahead,
        _rounding(before),
        _owner(article.text, Span(sentence.start, _noun_end(reading, number, match)), match),
        form == "year",
    )


def _is_of_now(
    text: str, sentence: Span, form: str, match: re.Match[str], words: frozenset[str]
) -> bool:
    """False for a count of another time: "was ninety when it fell", "jailed for ten years", an age at death."""
    kind = _KINDS[form]
    if kind == "age" and pattern("dead").search(text, sentence.start, sentence.end):
        return False
    if kind != "ago" and not listed("of_another_time").isdisjoint(words):
        return False
    if form == "year" or kind == "ago":
        return True
    if not listed("pluperfect").isdisjoint(words):
        return False
    return kind != "since" or _is_up_to_now(text, sentence, match)


def _is_undone(text: str, sentence: Span, begin: int, match: re.Match[str]) -> bool:
    """True for a count denied, on a condition, or of a time ahead: "has not run for 60 years", "if it stays".

    ``begin``: where the clause of the count begins.
    """
    said = _form("nearly").sub("", text[begin : match.end()])
    if _form("denied").search(said) or _SHORT_NOT.search(said):
        return True
    return _form("on_condition").search(text, sentence.start, match.end()) is not None


def _noun_end(reading: Reading, number: int, match: re.Match[str]) -> int:
    """Where the noun behind a count ends at the latest: of "the 60-year-old mayor opened" before the verb."""
    told = (reading.events[index] for index in events_in(reading, number))
    verbs = (e.trigger.start for e in told if not e.nominal and e.trigger.start >= match.end())
    return min(verbs, default=reading.page.sentences[number].end)


def _owner(text: str, sentence: Span, match: re.Match[str]) -> Owner:
    groups = match.groupdict()
    if groups.get("hyphen") or groups.get("of") or match.start() == sentence.start:
        return owner_after(text, match.end(), sentence.end)
    return owner_before(text, sentence.start, match.start(), after=match.end(), end=sentence.end)


def _is_up_to_now(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """True for "has led it for 18 years" and "forty years on he still opens at six", not "jailed for 18 years"."""
    if match.groupdict().get("lasting") is not None:
        return _has().search(text, sentence.start, match.start()) is not None
    begin, end = _clause(text, sentence, match)
    if not text[sentence.start : match.start()].strip():
        end = sentence.end  # "after forty years, he still opens at six"
    return _form("up_to_now").search(text, begin, end) is not None


def _clause(text: str, sentence: Span, match: re.Match[str]) -> tuple[int, int]:
    """From the comma before a count to the one after it."""
    cuts = [cut.end() for cut in _joined().finditer(text, sentence.start, match.start())]
    after = _CUT.search(text, match.end(), sentence.end)
    return (cuts[-1] if cuts else sentence.start), sentence.end if after is None else after.start()


def _rounding(before: str) -> Rounding:
    names: tuple[Rounding, ...] = ("nearly", "over", "about")
    for name in names:
        if re.search(rf"\b(?:{either(name)})\b", before, re.IGNORECASE):
            return name
    return ""


def _size(match: re.Match[str]) -> tuple[int, int] | None:
    """The years counted, and the years of the unit they are counted in."""
    groups = match.groupdict()
    if groups.get("named"):
        return int(table()["named"][" ".join(groups["named"].casefold().split())]), 1
    for key, years in (("half", 50), ("quarter", 25), ("three_quarters", 75)):
        if groups.get(key):
            return years, 25
    if groups.get("n"):
        count = _number(groups["n"].casefold())
        unit = _unit(groups.get("unit") or "")
        return None if not count or count * unit < 2 else (count * unit, unit)
    return None


def _number(said: str) -> int | None:
    """ "Thirty-one", "a hundred and ten", "110th" as a number."""
    parts = said.replace("-", " ").split()
    if not set(parts) & listed("hundred"):
        return 1 if said in listed("a") else number_of(said)
    at = next(k for k, part in enumerate(parts) if part in listed("hundred"))
    more = [part for part in parts[at + 1 :] if part not in listed("and")]
    count = int(number_words().get(" ".join(parts[:at]), 1))
    rest = number_of("-".join(more)) if more else 0
    return None if rest is None else 100 * count + rest


def _unit(word: str) -> int:
    word = word.casefold()
    return 10 if word in listed("decade") else 100 if word in listed("century") else 1


@lru_cache(maxsize=1)
def _any_unit() -> re.Pattern[str]:
    keys = ("year", "decade", "century", "anniversary", "round", "turned", "being")
    named = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in table()["named"])
    return re.compile(rf"\b(?:{'|'.join(either(key) for key in keys)}|{named})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    return re.compile(rf"{_CUT.pattern}|\b(?:{either('joining')})\b")


@lru_cache(maxsize=8)
def _form(key: str) -> re.Pattern[str]:
    """The words of ``tallies.toml`` under a key, anywhere, in either case."""
    return re.compile(rf"\b(?:{either(key)})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _has() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:{either('has')})|['’](?:s|ve))\s", re.IGNORECASE)


@lru_cache(maxsize=1)
def _named() -> str:
    words = sorted(table()["named"], key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@lru_cache(maxsize=1)
def _years() -> str:
    """ "Thirty-one years", "a hundred and ten years", "two decades", "half a century"."""
    tens = r"[a-z]+(?:-[a-z]+)?"
    rest = rf"(?:\s+(?:{either('and')})\s+{tens})?"
    hundred = rf"(?:{either('a')}|[a-z]+)\s+(?:{either('hundred')}){rest}"
    parts = "|".join(rf"(?P<{key}>{either(key)})" for key in ("three_quarters", "half", "quarter"))
    units = "|".join(either(key) for key in ("year", "decade", "century"))
    number = rf"(?P<n>\d{{1,4}}|{hundred}|{tens})"
    return rf"(?:(?:{parts})[\s-]+(?:{either('century')})|{number}[\s-]+(?P<unit>{units}))"


@lru_cache(maxsize=1)
def _forms() -> dict[str, re.Pattern[str]]:
    own, old, years = either("possessive"), either("old"), _years()
    number, of = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)", r"(?P<of>\s+of\b)?"
    rows = {
        "old": rf"\b{years}(?:\s+(?:{old})|(?P<hyphen>-(?:{old})(?=\s+[^\W\d])))\b",
        "turned": rf"\b(?:{either('turned')}|{either('being')})\s+{number}"
        rf"(?=\s+(?:{either('this_year')}|{either('on_a_day')})\b)",
        "named": rf"\b(?:{own}|the)\s+(?:\w+\s+)?(?P<named>{_named()})\b{of}",
        "ordinal": rf"\b{_ORDINAL}\s+(?:{either('anniversary')})\b{of}",
        "celebrates": rf"\b(?:{either('celebrates')})\s+(?:(?:{own})\s+)?{years}",
        "round": rf"\b(?:{either('of_a_year')})\s+(?:{own})\s+{_ORDINAL}\s+(?:\w+\s+)?"
        rf"(?P<round>{either('round')})\b",
        "ago": rf"\b{years}\s+(?:{either('ago')})\b",
        "so long": rf"\b(?P<lasting>{either('so_long')})\s+{years}",
        "on": rf"\b{years}\s+(?:{either('on')})\b",
        "after": rf"\b(?:{either('after')})\s+{years}",
        "aged": rf"\b(?:{either('being')})\s+{number}(?=\s*[,.;)]|\s+(?:{either('joining')})\b)",
        "year": rf"\b{years}\b",
    }
    return {key: re.compile(form, re.IGNORECASE) for key, form in rows.items()}
