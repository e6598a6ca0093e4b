"""Counts and the dates they hang on, as ``reckonings`` and ``ages`` read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import (
    Anchor,
    Fixed,
    Nearest,
    Nth,
    Relative,
    Shift,
    evaluate,
    is_anchored,
)
from timeline_app.linking.clues import Clue
from timeline_app.linking.features import number_words
from timeline_app.linking.sentences import timexes_within

_COUNT = r"(?P<n>\d{1,3}(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?)"
_FAR = 40
"""Days from which a day of the week or "yesterday" may be told."""


@dataclass(frozen=True, slots=True)
class Dated:
    span: Span
    first: int
    last: int


@lru_cache(maxsize=1)
def alternations() -> dict[str, str]:
    """Name of a list -> an alternation of its words."""
    return {key: "|".join(re.escape(str(w)) for w in words) for key, words in table().items()}


@lru_cache(maxsize=1)
def table() -> Mapping[str, Any]:
    return resources.read_toml("lexicons", "en", "reckoning.toml")


@lru_cache(maxsize=8)
def pattern(form: str) -> re.Pattern[str]:
    words = alternations()
    match form:
        case "anniversary":
            return re.compile(
                rf"\b(?:(?!(?:{words['no_count']})\b){_COUNT}[\s-]+(?:{words['anniversary']})|(?P<named>{words['named']})"
                rf"|(?:{words['anniversary']})\b[^.;:]{{0,60}},\s(?:{words['possessive']})\s"
                rf"(?P<late>[a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th))(?=[,.]))\b",
                re.IGNORECASE,
            )
        case "gone by":
            half = rf"(?P<half>\s+(?:{words['and_a_half']}))?"
            return re.compile(rf"\b{_COUNT}{half}\s+(?:{words['gone_by']})\b", re.IGNORECASE)
        case "birthday":
            return re.compile(
                rf"\b(?:{words['becomes']})\s+(\d{{1,3}})(?:\s+on)?\s+$", re.IGNORECASE
            )
        case "born":
            return re.compile(rf"\b(?:{words['born']})\b[^.;]*$", re.IGNORECASE)
        case "of then" | "unreal":
            return re.compile(rf"\b(?:{words[form]})\s+(?:\w+\s+)?$", re.IGNORECASE)
        case "dead":
            return re.compile(rf"\b(?:{words['dead']})\b", re.IGNORECASE)
        case _:
            after, before = words["age_after"], words["age_before"]
            return re.compile(
                rf"\b(\d{{1,3}})[\s-](?:{after})\b|\b(?:{before})\s+(?:of\s+)?(\d{{1,3}})\b"
                rf"|(?<=[^\W\d_]),\s(\d{{1,3}})(?=,)",
                re.IGNORECASE,
            )


@lru_cache(maxsize=1)
def apposed() -> re.Pattern[str]:
    """What stands between a day and what it is: "Monday, the third anniversary"."""
    return re.compile(rf",?\s+(?:the|{alternations()['possessive']})\s+")


def number_of(word: str) -> int | None:
    """ "Twenty-five", "25th", "tenth" -> the number.

    >>> number_of("25th"), number_of("twenty-fifth"), number_of("thirty-one"), number_of("many")
    (25, 25, 31, None)
    """
    digits = re.match(r"\d+", word)
    if digits is not None:
        return int(digits[0])
    first, *rest = word.casefold().split("-")
    parts = [_ordinals().get(first, number_words().get(first))]
    parts += [
        "1" if p in table()["one"] else _ordinals().get(p, number_words().get(p)) for p in rest
    ]
    if None in parts or not parts:
        return None
    return sum(int(p) for p in parts if p is not None)


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, str]:
    rows = resources.read_toml("lexicons", "en", "numbers.toml")["ordinal"]
    found = {str(form): str(row["value"]) for row in rows for form in row["forms"]}
    return found | {word: str(number) for word, number in table()["round"].items()}


def within(reading: Reading, sentence: Span) -> Iterator[Timex]:
    """The expressions of a sentence, in text order."""
    return (reading.timexes[number] for number in timexes_within(reading, sentence))


def years_since(reading: Reading, sentence: Span) -> int | None:
    """Years since what a sentence tells of: 2 for "two years ago", -1 for "next year", 0 where none is told.

    None where it tells of some other time.
    """
    years = set[int]()
    for timex in within(reading, sentence):
        match timex.expr:
            case Shift(base=Anchor(), unit=Unit.YEAR, n=n) | Relative(unit=Unit.YEAR, n=n):
                years.add(-int(n))
            case Nth(n=0, field=field) if field.season is not None:
                continue  # "this autumn"
            case Nth():
                return None
            case _:
                continue
    if len(years) > 1:
        return None
    return next(iter(years), 0)


def dates_of(reading: Reading, sentence: Span) -> Iterator[Dated]:
    for timex in within(reading, sentence):
        if isinstance(timex.expr, Fixed):
            when = timex.expr.interval
            first, last = when.first_day, when.last_day
            if first is not None and last is not None and when.unit <= Unit.YEAR:
                yield Dated(timex.span, first, last)


def told_on(timex: Timex, day: int) -> DaySet:
    """The days on which the words may mean this day: "Friday", still to come, on the seven days up to it."""
    expr = timex.expr
    if isinstance(expr, Nearest) and timex.tense in ("past", "future"):
        expr = replace(expr, direction="past" if timex.tense == "past" else "future")
    if not is_anchored(expr):
        return DaySet.every()
    found = []
    for said in range(day - _FAR, day + _FAR):
        when = evaluate(expr, said)
        if when is not None and when.first_day == when.last_day == day:
            found.append(said)
    return DaySet.of(found) if found else DaySet.every()


def bound_of(first: int, last: int) -> str:
    return f"{format_day(first)} to {format_day(last)}"


def clue_of(
    article: Article, span: Span, days: DaySet, clue: str, bound: str, strength: Strength
) -> Clue:
    said = Evidence(article.id, span, span.of(article.text), clue, bound, strength)
    return Clue(None, days, said)
