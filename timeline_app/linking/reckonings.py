"""Ages, anniversaries and counted years: a count hung on a date gives the year of writing.

"The 54-year-old", said of one born in 1960, is written in 2014 or 2015; "the tenth anniversary of the 2001
flood" is told about 2011; "since March ... over the past five months" is not written before August. A count
is strong evidence within a year of what it comes to, and by default it is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span, Timex
from timeline_app.core.calendar import Unit, add_months, civil, day_number, format_day
from timeline_app.core.dayset import DaySet, months
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import (
    Nearest,
    SpanTo,
)
from timeline_app.linking.ages import aged
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import (
    Dated,
    apposed,
    bound_of,
    clue_of,
    dates_of,
    number_of,
    pattern,
    table,
    told_on,
    within,
    years_since,
)
from timeline_app.linking.gone_by import gone_by
from timeline_app.linking.nth_years import nth_years
from timeline_app.linking.published import accounts_out
from timeline_app.linking.stints import stints
from timeline_app.linking.under_way import under_way
from timeline_app.linking.year_sums import year_sums

NEAR = 60
"""Characters between a count and the date it hangs on."""
_YEAR_SLACK = 12


def reckoned(article: Article, reading: Reading) -> list[Clue]:
    """The clues of one article from counted years, in text order. **Cost**: O(text)."""
    found: list[Clue] = []
    dates: list[Dated] = []
    for number, sentence in enumerate(reading.page.sentences):
        before, dates = dates, list(dates_of(reading, sentence))
        found.extend(_anniversaries(article, reading, sentence, dates, before))
        found.extend(gone_by(article, reading, sentence, dates))
        found.extend(_spans(article, reading, number))
        found.extend(nth_years(article, reading, number))
        found.extend(accounts_out(article, reading, number))
        found.extend(under_way(article, reading, number))
        found.extend(stints(article, reading, number))
    found.extend(aged(article, reading))
    found.extend(year_sums(article, reading))
    return found


def _anniversaries(
    article: Article,
    reading: Reading,
    sentence: Span,
    dates: Sequence[Dated],
    before: Sequence[Dated],
) -> Iterator[Clue]:
    """ "The tenth anniversary of the 2001 flood"; "it kept its fortieth anniversary two years ago"."""
    for match in pattern("anniversary").finditer(article.text, sentence.start, sentence.end):
        count, since = _count(match), years_since(reading, sentence)
        if not count or since is None:
            continue
        near = [d for d in dates if 0 <= d.span.start - match.end() <= NEAR]
        clue = "an anniversary of that year"
        if near and len(dates) == 1 and _is_of_it(article, match.end(), near[0]):
            span = Span(match.start(), near[0].span.end)
            yield from _around(article, span, near[0], count + since, clue)
            yield from _kept_on(article, reading, match, near[0], count)
        elif not dates and len(before) == 1 and _is_told_on(article, sentence):
            span = Span(before[0].span.start, match.end())
            yield from _around(article, span, before[0], count + since, clue)


def _is_of_it(article: Article, end: int, date: Dated) -> bool:
    """True for "the anniversary of the 2001 flood"; "its centenary, with a fair, in 2016" is kept then."""
    between = article.text[end : date.span.start].casefold()
    if any(word in table()["clause_head"] for word in between.replace(",", " ").split()):
        return False  # "of the flood, which followed that of 1950"
    return any(re.search(rf"\b{word}\b", between) for word in table()["of_it"])


def _kept_on(
    article: Article, reading: Reading, match: re.Match[str], date: Dated, count: int
) -> Iterator[Clue]:
    """ "On Tuesday, the eighth anniversary of the revolt of 12 July 1980": that Tuesday is 12 July 1988."""
    day = add_months(date.first, 12 * count)
    for timex in reading.timexes:
        gap = article.text[timex.span.end : match.start()] if date.first == date.last else "."
        if timex.span.end <= match.start() and apposed().fullmatch(gap):
            said, bound = "the day of an anniversary", f"{timex.text} is {format_day(day)}"
            span = Span(timex.span.start, date.span.end)
            days = told_on(timex, day)
            yield clue_of(article, span, days, said, bound, Strength.STRONG)


def _count(match: re.Match[str]) -> int | None:
    """The count of an anniversary: "its fortieth jubilee" 40, "the jubilee, its fortieth" 40, "the centenary" 100."""
    if match["named"] is not None:
        return int(table()["named"][match["named"].casefold()])
    before = re.findall(r"\w+", match.string[max(0, match.start() - NEAR) : match.start()])
    if match["n"] and before and number_of(before[-1]) is not None:
        return None  # "the two hundredth birthday"
    return number_of(match["n"] or match["late"])


def _is_told_on(article: Article, sentence: Span) -> bool:
    """True where a sentence begins with a pronoun or "the jubilee": it goes on about the one before."""
    words = re.findall(r"\w+", article.text[sentence.start : sentence.end].casefold())[:2]
    return words[:1] != [] and (words[0] in _pronouns() or words[-1] in table()["anniversary"])


@lru_cache(maxsize=1)
def _pronouns() -> frozenset[str]:
    return frozenset(table()["going_on"])


def _around(article: Article, span: Span, date: Dated, count: int, clue: str) -> Iterator[Clue]:
    year = civil(date.first)[0] + count
    first, last = day_number(year), day_number(year + 1) - 1
    for slack, strength in ((_YEAR_SLACK, Strength.STRONG), (0, Strength.DEFAULT)):
        days = add_months(first, -slack), add_months(last, slack)
        yield clue_of(article, span, DaySet.between(*days), clue, bound_of(*days), strength)


def _spans(article: Article, reading: Reading, number: int) -> Iterator[Clue]:
    """ "Since March", and in the same or the next sentence "over the past five months"."""
    sentences = reading.page.sentences[number : number + 2]
    here = [
        timex for sentence in sentences for timex in within(reading, sentence) if not timex.quoted
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
                yield clue_of(article, span, left, said, bound, Strength.STRONG)


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
