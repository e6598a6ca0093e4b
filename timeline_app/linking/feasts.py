"""A feast told beside its day: "Easter Sunday, 8 April", "Christmas Day fell on a Sunday", "Ramadan began on 6 June".

A feast that moves falls on one day of the month in few years, and one that does not on one day of the week. So the
article was written within months of one of those days, as with any date that names no year (see ``yearless``):
``default``. Nothing is said where the sentence, or one just before, names a year, where the day may be that of
something else ("the day after Easter, 9 April"), where another calendar is named, or where every year fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, Reading, Span, Timex
from timeline_app.core.calendar import Unit, civil, day_number
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import (
    Field,
    Nearest,
    Part,
    Relative,
    TimeExpr,
    Within,
    is_anchored,
    resolve,
)
from timeline_app.linking.clues import Clue
from timeline_app.linking.directions import bounding_direction, governing_events
from timeline_app.linking.facts import facts
from timeline_app.linking.feast_days import by_rule, civil_feasts, pattern_of_names
from timeline_app.linking.patterns import pattern_days
from timeline_app.linking.sentences import timexes_in
from timeline_app.linking.yearless import FUTURE_REACH_DAYS, PAST_REACH_DAYS, pattern_of

_words = partial(resources.word_set, "feasts.toml")
REACH = 60
"""Characters between a feast and its day."""
RULES = "the rules of the civil year and of Easter"
TOLD_ON = 2
"""Sentences after one that names a year in which its story may still go on."""
NEXT = 12
"""Characters to the next date of a list."""
SHOWN = 6
"""So many years are named in a clue."""
RECENT = DaySet.between(day_number(1985), day_number(2026, 12, 31))
_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
_OPENING = frozenset(",(–—-")


@dataclass(frozen=True, slots=True)
class _Told:
    """A feast where it stands, with all its days; ``inside``: the expression that holds its name, if any."""

    span: Span
    days: DaySet
    moves: bool
    is_long: bool
    is_kept: bool
    """It is kept on its own day: Halloween may be moved from a Sunday, and Diwali to one."""
    source: str
    inside: int | None = None


def feast_clues(article: Article, reading: Reading) -> list[Clue]:
    """The clues of an article from feasts told with their days, in text order. **Cost**: O(text)."""
    governing = governing_events(reading)
    found = []
    of_a_year = -TOLD_ON - 1
    for number, sentence in enumerate(reading.page.sentences):
        inside = timexes_in(reading, number)
        if any(_is_of_a_year(reading.timexes[index]) for index in inside):
            of_a_year = number
        if number - of_a_year <= TOLD_ON:
            continue
        feasts = list(_feasts(article, reading, number, sentence))
        for feast in feasts:
            for index in inside:
                clue = _clue(article, reading, feast, index, governing.get(index))
                if clue is not None:
                    found.append(clue)
    return found


def _is_of_a_year(timex: Timex) -> bool:
    """True for "in 2031", "last year", "a year earlier": the day beside it may be of that year."""
    if timex.type not in ("DATE", "TIME"):
        return False
    match timex.expr:
        case Relative(unit=Unit.YEAR, n=0) | Within(outer=Relative(unit=Unit.YEAR, n=0)):
            return False
    when = resolve(timex.expr, None, None).interval
    return when.unit >= Unit.YEAR or not (is_anchored(timex.expr) or when.is_unbounded)


def _clue(
    article: Article, reading: Reading, feast: _Told, index: int, event: EventMention | None
) -> Clue | None:
    timex = reading.timexes[index]
    field = pattern_of(article, reading, index) or _field(timex.expr)
    if field is None or timex.quoted or not _is_its_day(article, feast, index, timex):
        return None
    start, end = min(feast.span.start, timex.span.start), max(feast.span.end, timex.span.end)
    if _goes_on(article, reading, end):
        return None  # "closed Christmas Eve, Friday and Saturday"
    if not feast.moves and field.weekday is None:
        return None  # "Christmas Day, 25 December"
    days = feast.days & pattern_days(replace(field, holiday=None))
    if not 0 < len(days & RECENT) * 2 <= len(feast.days & RECENT):
        return None
    tense = bounding_direction(article, reading, timex, event)
    low = 0 if tense == "past" else -FUTURE_REACH_DAYS
    high = 0 if tense == "future" else PAST_REACH_DAYS
    span = Span(start, end)
    evidence = Evidence(
        article.id,
        span,
        span.of(article.text),
        f"a fact of the calendar: the feast was on that day only in some years ({feast.source or RULES})",
        f"near it in {_years(days)}",
        Strength.DEFAULT,
    )
    return Clue(None, days.spread(low, high), evidence)


def _goes_on(article: Article, reading: Reading, end: int) -> bool:
    """True where another date follows in a list or a stretch."""
    return any(
        not _words("more").isdisjoint(_TOKEN.findall(article.text[end : other.span.start]))
        for other in reading.timexes
        if end <= other.span.start < end + NEXT
    )


def _years(days: DaySet) -> str:
    """The newest years in which the feast was so, and that there are others."""
    years = sorted({civil(day)[0] for day in (days & RECENT).days()})
    others = "or another such year"
    return f"{', '.join(map(str, years[-SHOWN:]))} {others}" if years else others


def _field(expr: TimeExpr) -> Field | None:
    match expr:
        case Part(base=base):
            return _field(base)
        case Nearest(field=field) | Within(field=field) if _has_a_day(field):
            return field
        case Within(outer=outer):
            return _field(outer)
        case _:
            return None


def _has_a_day(field: Field) -> bool:
    return field.weekday is not None or field.month is not None


def _is_its_day(article: Article, feast: _Told, index: int, timex: Timex) -> bool:
    """True where the words between a feast and an expression say that they are one day."""
    if feast.inside == index:
        return True
    if feast.span.start < timex.span.end and timex.span.start < feast.span.end:
        return False
    if feast.span.end <= timex.span.start:
        between = article.text[feast.span.end : timex.span.start]
        return _joins(between, feast)
    between = article.text[timex.span.end : feast.span.start]
    after = _TOKEN.findall(article.text[feast.span.end : feast.span.end + REACH])
    is_closed = not after or after[0] in ",.;:)–—"
    return is_closed and not feast.is_long and _joins(between, feast)


def _joins(between: str, feast: _Told) -> bool:
    """True for ", ", "fell on a", "which begins at sundown on", and of some feasts "on"."""
    tokens = {token.casefold() for token in _TOKEN.findall(between)}
    joins = _words("begins") if feast.is_long else _words("falls") | _words("begins") | _OPENING
    if feast.is_kept and not feast.is_long:
        joins |= _words("keeps")
    is_plain = len(between) <= REACH and tokens <= _words("between") | joins
    return is_plain and not joins.isdisjoint(tokens)


def _feasts(article: Article, reading: Reading, number: int, sentence: Span) -> Iterator[_Told]:
    """The feasts that a sentence names, those of the civil year and those of the facts."""
    for match in _civil_names().finditer(article.text, sentence.start, sentence.end):
        yield from _civil(article, reading, number, match)
    table = facts()
    for match in table.feast_names.finditer(article.text, sentence.start, sentence.end):
        before = article.text[max(sentence.start, match.start() - REACH) : match.start()]
        first = _first_words().search(before)
        if first is not None:
            before = before[: first.start()]
        if _is_apart(before):
            continue
        start = match.start() - (0 if first is None else len(first[0]))
        for feast in table.feasts[match[0]]:
            is_long = feast.name in _words("long") and first is None
            is_kept = feast.name in _words("kept")
            span = Span(start, match.end())
            yield _Told(span, feast.days, True, is_long, is_kept, feast.source)


def _civil(
    article: Article, reading: Reading, number: int, match: re.Match[str]
) -> Iterator[_Told]:
    span = Span(*match.span())
    if _is_apart(article.text[max(0, span.start - REACH) : span.start]):
        return
    around = (i for i in timexes_in(reading, number) if reading.timexes[i].span.contains(span))
    inside = next((i for i in around if reading.timexes[i].span != span), None)
    for rule in civil_feasts()[match[0]]:
        moves = rule.easter is not None or rule.nth is not None
        if moves or rule.name not in _words("observed"):
            yield _Told(span, by_rule(rule), moves, False, False, "", inside)


def _is_apart(before: str) -> bool:
    """True for "the day after", "Orthodox": the day beside it is another one, or of another calendar."""
    words = before.split()[-2:]
    if not words or words[-1] in _words("other"):
        return bool(words)
    return not _words("apart").isdisjoint(word.casefold() for word in words)


@lru_cache(maxsize=1)
def _first_words() -> re.Pattern[str]:
    """The words before a feast of many days that mean its first one, at the end of a stretch."""
    words = "|".join(sorted(_words("first")))
    between = "|".join(sorted(_words("article") | _words("kind")))
    return re.compile(rf"\b(?:{words})\s+(?:(?:{between})\s+)*$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _civil_names() -> re.Pattern[str]:
    return pattern_of_names(civil_feasts())
