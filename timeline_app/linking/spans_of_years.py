""" "Seven years of war" beside "since 2011": a length up to now and the begin it counts from give the year.

The length must name what it lasts ("years of war", "a year-long strike") and the begin must stand in a
sentence that names the same thing, in the same article or in one tied to it by an earned link. A count of
years is taken as rounded to the nearest half (strong), and most likely counts calendar years (default).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit, add_months, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import Evidence
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Fixed, Length
from timeline_app.linking.candidates import Link

_OF_WHAT = re.compile(
    r"\s+of\s+(?:the\s+|its\s+|their\s+|a\s+)?((?:[^\W\d_]+[\s-]+){0,2}[^\W\d_]+)"
)
_WORD = re.compile(r"[^\W\d_]+")
MAX_YEARS = 60


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    table = resources.read_toml("lexicons", "en", "lasting.toml")["classes"]
    return {str(word): str(name) for name, words in table.items() for word in words}


def elapsed_clues(
    articles: Sequence[Article], readings: Sequence[Reading], links: Sequence[Link]
) -> Iterator[tuple[int, DaySet, tuple[Evidence, ...]]]:
    """(article index, possible publication days, the two clues) for each length with a known begin."""
    tied: dict[int, set[int]] = {}
    for link in links:
        tied.setdefault(link.a.article, set()).add(link.b.article)
        tied.setdefault(link.b.article, set()).add(link.a.article)
    begins = [list(_begins(articles[i], readings[i])) for i in range(len(articles))]
    for index, reading in enumerate(readings):
        for span, years, what in _lengths(articles[index], reading):
            near = sorted(tied.get(index, ()), key=lambda other: articles[other].text_hash)
            for other in (index, *near):
                for begin, when, named in begins[other]:
                    if what not in named:
                        continue
                    for slack, strength in ((6, Strength.STRONG), (0, Strength.DEFAULT)):
                        first = add_months(when[0], 12 * years - slack)
                        last = add_months(when[1], 12 * years + slack)
                        clues = _clues(
                            (articles[index], span), (articles[other], begin), first, last, strength
                        )
                        yield index, DaySet.between(first, last), clues


def _clues(
    length: tuple[Article, Span],
    begin: tuple[Article, Span],
    first: int,
    last: int,
    strength: Strength,
) -> tuple[Evidence, ...]:
    bound = f"{format_day(first)} to {format_day(last)}"
    (article, span), (other, since) = length, begin
    words = "a length of years up to now", "the begin it counts from"
    return (
        Evidence(article.id, span, span.of(article.text), words[0], bound, strength),
        Evidence(other.id, since, since.of(other.text), words[1], bound, strength),
    )


def _lengths(article: Article, reading: Reading) -> Iterator[tuple[Span, int, str]]:
    for timex in reading.timexes:
        years = _years(timex)
        match = _OF_WHAT.match(article.text, timex.span.end)
        if years is None or match is None:
            continue
        for word in _WORD.findall(match[1].casefold()):
            if word in _states():
                yield Span(timex.span.start, match.end(1)), years, _states()[word]
                break


def _years(timex: Timex) -> int | None:
    if isinstance(timex.expr, Length) and timex.expr.unit == Unit.YEAR and timex.expr.n:
        return timex.expr.n if timex.expr.n <= MAX_YEARS else None
    return None


def _begins(
    article: Article, reading: Reading
) -> Iterator[tuple[Span, tuple[int, int], frozenset[str]]]:
    for timex in reading.timexes:
        if timex.signal != "since" or not isinstance(timex.expr, Fixed):
            continue
        first, last = timex.expr.interval.first_day, timex.expr.interval.last_day
        if first is None or last is None:
            continue
        number = reading.page.sentence_of(timex.span)
        sentence = timex.span if number is None else reading.page.sentences[number]
        words = set(_WORD.findall(sentence.of(article.text).casefold()))
        named = frozenset(_states()[w] for w in words if w in _states())
        yield timex.span, (first, last), named
