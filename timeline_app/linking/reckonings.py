"""Ages, anniversaries and counted years: a count hung on a date gives the year of writing.

"The 54-year-old", said of one born in 1960, is written in 2014 or 2015; "the tenth anniversary of the 2001
flood" is told about 2011; "since March ... over the past five months" is not written before August. A count
is strong evidence within a year of what it comes to, and by default it is exact.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit, add_months, civil, day_number, format_day
from timeline_app.core.dayset import DaySet, months
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import (
    Anchor,
    Fixed,
    Nearest,
    Nth,
    Relative,
    Shift,
    SpanTo,
    is_anchored,
    resolve,
)
from timeline_app.linking.clues import Clue
from timeline_app.linking.features import number_words

MAX_AGE = 115
NEAR = 60
"""Characters between a count and the date it hangs on."""
_YEAR_SLACK = 12
_COUNT = r"(?P<n>\d{1,3}(?:st|nd|rd|th)?|[a-z]+(?:-[a-z]+)?)"


@dataclass(frozen=True, slots=True)
class _Date:
    span: Span
    first: int
    last: int


def reckoned(article: Article, reading: Reading) -> list[Clue]:
    """The clues of one article from counted years, in text order. **Cost**: O(text)."""
    found: list[Clue] = []
    dates: list[_Date] = []
    for number, sentence in enumerate(reading.page.sentences):
        before, dates = dates, list(_dates(reading, sentence))
        found.extend(_anniversaries(article, reading, sentence, dates, before))
        found.extend(_gone_by(article, reading, sentence, dates))
        found.extend(_spans(article, reading, number))
    found.extend(_ages(article, reading))
    return found


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    """Name of a list -> an alternation of its words."""
    return {key: "|".join(re.escape(str(w)) for w in words) for key, words in _table().items()}


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Any]:
    return resources.read_toml("lexicons", "en", "reckoning.toml")


@lru_cache(maxsize=8)
def _pattern(form: str) -> re.Pattern[str]:
    words = _words()
    match form:
        case "anniversary":
            return re.compile(
                rf"\b(?:{_COUNT}[\s-]+(?:{words['anniversary']})|(?P<named>{words['named']}))\b",
                re.IGNORECASE,
            )
        case "gone by":
            return re.compile(rf"\b{_COUNT}\s+(?:{words['gone_by']})\b", re.IGNORECASE)
        case "born":
            return re.compile(rf"\b(?:{words['born']})\b[^.;]*$", re.IGNORECASE)
        case "dead":
            return re.compile(rf"\b(?:{words['dead']})\b", re.IGNORECASE)
        case _:
            after, before = words["age_after"], words["age_before"]
            return re.compile(
                rf"\b(\d{{1,3}})[\s-](?:{after})\b|\b(?:{before})\s+(?:of\s+)?(\d{{1,3}})\b"
                rf"|(?<=[^\W\d_]),\s(\d{{1,3}})(?=,)",
                re.IGNORECASE,
            )


def _number(word: str) -> int | None:
    """ "Twenty-five", "25th", "tenth" -> the number.

    >>> _number("25th"), _number("twenty-fifth"), _number("ten"), _number("many")
    (25, 25, 10, None)
    """
    digits = re.match(r"\d+", word)
    if digits is not None:
        return int(digits[0])
    parts = [_ordinals().get(p, number_words().get(p)) for p in word.casefold().split("-")]
    if None in parts or not parts:
        return None
    return sum(int(p) for p in parts if p is not None)


@lru_cache(maxsize=1)
def _ordinals() -> dict[str, str]:
    rows = resources.read_toml("lexicons", "en", "numbers.toml")["ordinal"]
    found = {str(form): str(row["value"]) for row in rows for form in row["forms"]}
    return found | {word: str(number) for word, number in _table()["round"].items()}


def _within(reading: Reading, sentence: Span) -> Iterator[Timex]:
    """The expressions of a sentence; a reading has its expressions in text order."""
    at = bisect_left(reading.timexes, sentence.start, key=lambda timex: timex.span.start)
    while at < len(reading.timexes) and reading.timexes[at].span.start < sentence.end:
        if sentence.contains(reading.timexes[at].span):
            yield reading.timexes[at]
        at += 1


def _dates(reading: Reading, sentence: Span) -> Iterator[_Date]:
    for timex in _within(reading, sentence):
        if isinstance(timex.expr, Fixed):
            when = timex.expr.interval
            first, last = when.first_day, when.last_day
            if first is not None and last is not None and when.unit <= Unit.YEAR:
                yield _Date(timex.span, first, last)


def _anniversaries(
    article: Article,
    reading: Reading,
    sentence: Span,
    dates: Sequence[_Date],
    before: Sequence[_Date],
) -> Iterator[Clue]:
    """ "The tenth anniversary of the 2001 flood"; "it kept its fortieth anniversary two years ago"."""
    for match in _pattern("anniversary").finditer(article.text, sentence.start, sentence.end):
        count, since = _count(match), _years_since(reading, sentence)
        if not count or since is None:
            continue
        near = [d for d in dates if 0 <= d.span.start - match.end() <= NEAR]
        clue = "an anniversary of that year"
        if near and len(dates) == 1:
            span = Span(match.start(), near[0].span.end)
            yield from _around(article, span, near[0], count + since, clue)
        elif not dates and len(before) == 1 and _is_told_on(article, sentence):
            span = Span(before[0].span.start, match.end())
            yield from _around(article, span, before[0], count + since, clue)


def _count(match: re.Match[str]) -> int | None:
    """The count of an anniversary: "its fortieth jubilee" 40, "the centenary" 100."""
    if match["named"] is None:
        return _number(match["n"])
    return int(_table()["named"][match["named"].casefold()])


def _years_since(reading: Reading, sentence: Span) -> int | None:
    """Years since what a sentence tells of: 2 for "two years ago", -1 for "next year", 0 where none is told.

    None where it tells of some other time.
    """
    years = set[int]()
    for timex in _within(reading, sentence):
        match timex.expr:
            case Shift(base=Anchor(), unit=Unit.YEAR, n=n) | Relative(unit=Unit.YEAR, n=n):
                years.add(-int(n))
            case Nth():
                return None
            case _:
                continue
    if len(years) > 1:
        return None
    return next(iter(years), 0)


def _is_told_on(article: Article, sentence: Span) -> bool:
    """True where a sentence begins with a pronoun: it goes on about what the one before told of."""
    word = re.match(r"\w+", article.text[sentence.start : sentence.end])
    return word is not None and word[0].casefold() in _pronouns()


@lru_cache(maxsize=1)
def _pronouns() -> frozenset[str]:
    return frozenset(_table()["going_on"])


def _gone_by(
    article: Article, reading: Reading, sentence: Span, dates: Sequence[_Date]
) -> Iterator[Clue]:
    for match in _pattern("gone by").finditer(article.text, sentence.start, sentence.end):
        count = _number(match["n"])
        near = [d for d in dates if 0 <= d.span.start - match.end() <= NEAR // 2]
        if count and near and len(dates) == 1 and _is_now(reading, sentence):
            span = Span(match.start(), near[0].span.end)
            yield from _around(article, span, near[0], count, "so many years later is now")


def _is_now(reading: Reading, sentence: Span) -> bool:
    """True where the sentence tells of the days of writing: "on Sunday", "this week"."""
    return any(
        is_anchored(timex.expr)
        and not timex.quoted
        and resolve(timex.expr, None, None).interval.unit <= Unit.WEEK
        for timex in _within(reading, sentence)
    )


def _around(article: Article, span: Span, date: _Date, count: int, clue: str) -> Iterator[Clue]:
    year = civil(date.first)[0] + count
    first, last = day_number(year), day_number(year + 1) - 1
    for slack, strength in ((_YEAR_SLACK, Strength.STRONG), (0, Strength.DEFAULT)):
        days = add_months(first, -slack), add_months(last, slack)
        yield _clue(article, span, DaySet.between(*days), clue, _bound(*days), strength)


def _spans(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """ "Since March", and in the same or the next sentence "over the past five months"."""
    sentences = reading.page.sentences[number : number + 2]
    here = [
        timex for sentence in sentences for timex in _within(reading, sentence) if not timex.quoted
    ]
    begins = [(timex, month) for timex in here if (month := _since_month(timex)) is not None]
    for since, month in begins:
        for during in here:
            count = _months_gone(during)
            if count is not None:
                left = DaySet.none()
                for step in range(count, 12):
                    left |= months((month - 1 + step) % 12 + 1)
                first, last = sorted((since.span, during.span))
                said, bound = (
                    "so many months have passed since then",
                    f"at least {count} months after {since.text}",
                )
                span = Span(first.start, last.end)
                yield _clue(article, span, left, said, bound, Strength.STRONG)


def _since_month(timex: Timex) -> int | None:
    match timex.expr:
        case Nearest(field=field) if timex.signal == "since" and field.day is None:
            return field.month
        case _:
            return None


def _months_gone(timex: Timex) -> int | None:
    match timex.expr:
        case SpanTo(unit=Unit.MONTH, n=int(count), sign=-1) if 0 < count < 11:
            return count
        case _:
            return None


def _ages(article: Article, reading: Reading) -> Iterator[Clue]:
    """An age beside a birth: of one sentence, or the only ones of the article."""
    births = [
        (number, date)
        for number, sentence in enumerate(reading.page.sentences)
        for date in _dates(reading, sentence)
        if _pattern("born").search(article.text, sentence.start, date.span.start)
    ]
    ages = [
        (number, Span(*match.span()), int(match[1] or match[2] or match[3]))
        for number, sentence in enumerate(reading.page.sentences)
        for match in _pattern("age").finditer(article.text, sentence.start, sentence.end)
    ]
    only = len(births) == 1 and len({age for _, _, age in ages}) == 1
    for home, date in births:
        for number, span, age in ages:
            if 0 < age <= MAX_AGE and (number == home or (only and abs(number - home) <= 1)):
                yield from _aged(
                    article, reading.page.sentences[number], span, date, age, number == home
                )


def _aged(
    article: Article, sentence: Span, span: Span, date: _Date, age: int, is_near: bool
) -> Iterator[Clue]:
    first, last = add_months(date.first, 12 * age), add_months(date.last, 12 * (age + 1))
    strength = Strength.STRONG if is_near else Strength.DEFAULT
    if _pattern("dead").search(article.text, sentence.start, sentence.end):
        days, bound = DaySet.between(first, None), f">= {format_day(first)}"
        yield _clue(article, span, days, "an age at death, and a birth", bound, strength)
        return
    yield _clue(
        article,
        span,
        DaySet.between(first, last),
        "an age, and a birth",
        _bound(first, last),
        strength,
    )


def _bound(first: int, last: int) -> str:
    return f"{format_day(first)} to {format_day(last)}"


def _clue(
    article: Article, span: Span, days: DaySet, clue: str, bound: str, strength: Strength
) -> Clue:
    said = Evidence(article.id, span, span.of(article.text), clue, bound, strength)
    return Clue(None, days, said)
