"""Ages beside births: "the 54-year-old", said of one born in 1960, is written in 2014 or 2015."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.core.article import Article, Reading, Span
from timeline_app.core.calendar import add_months, format_day
from timeline_app.core.dayset import DaySet
from timeline_app.core.status import Strength
from timeline_app.linking.clues import Clue
from timeline_app.linking.counts import (
    Dated,
    alternations,
    bound_of,
    clue_of,
    dates_of,
    pattern,
    told_on,
    within,
)
from timeline_app.linking.elsewhere import is_in_anothers_voice
from timeline_app.linking.one_person import are_of_one_person, is_only_one_born, owner_of
from timeline_app.linking.sentences import events_in
from timeline_app.resources import word_set

MAX_AGE = 115
_CLOSES = (",", ")")
_NEAR = 30
"""Characters before the day of a birthday in which the age stands."""


def aged(article: Article, reading: Reading) -> Iterator[Clue]:
    """An age beside a birth: of one sentence, or the only ones of the article."""
    births = [
        (number, date)
        for number, sentence in enumerate(reading.page.sentences)
        for date in dates_of(reading, sentence)
        if is_birth(article, reading, number, date)
    ]
    for _, date in births if len(births) == 1 else ():
        yield from _birthdays(article, reading, date)
    ages = [
        (number, Span(*match.span()), int(match[1] or match[2] or match[3]))
        for number, sentence in enumerate(reading.page.sentences)
        for match in pattern("age").finditer(article.text, sentence.start, sentence.end)
        if not is_in_anothers_voice(article, reading, Span(*match.span()), None)
    ]
    only = len(births) == 1 and len({age for _, _, age in ages}) == 1
    for home, date in births:
        for number, span, age in ages:
            is_home = number == home and _is_of_the_born(article, reading, date, span, home, ages)
            is_near = only and abs(number - home) == 1
            is_near = is_near and _is_taken_up(article, reading, (home, date.span), (number, span))
            if 0 < age <= MAX_AGE and (is_home or is_near):
                yield from _of(
                    article, reading.page.sentences[number], span, date, age, number == home
                )


def _is_taken_up(
    article: Article, reading: Reading, birth: tuple[int, Span], age: tuple[int, Span]
) -> bool:
    """True where the age in another sentence is of the one born: by a name, a pronoun or "the 54-year-old"."""
    start = reading.page.sentences[age[0]].start
    before = article.text[start : age[1].start].casefold().split()
    if before[-1:] and before[-1] in word_set("closed_class.toml", "definite"):
        return is_only_one_born(article, reading, *birth)
    born, old = (owner_of(article, reading, number, span) for number, span in (birth, age))
    if old.is_pronoun:
        return is_only_one_born(article, reading, *birth)
    return bool(born.words & old.words)


def is_birth(article: Article, reading: Reading, number: int, date: Dated) -> bool:
    """True for the date of "born in Lorn in 1970"; what was done in 2031 by one born in 1970 is none."""
    sentence = reading.page.sentences[number]
    born = pattern("born").search(article.text, sentence.start, date.span.start)
    if born is None:
        return False
    between = Span(born.start() + len("born"), date.span.start)
    others = [one.span for one in within(reading, sentence)]
    others += [reading.events[index].trigger for index in events_in(reading, number)]
    return not any(between.contains(one) for one in others)


def _is_of_the_born(
    article: Article,
    reading: Reading,
    date: Dated,
    span: Span,
    home: int,
    ages: Sequence[tuple[int, Span, int]],
) -> bool:
    """False where a sentence gives two ages, or one that may be another's: "born in 1970, said her son, 12"."""
    if len({age for number, _, age in ages if number == home}) > 1:
        return False
    return are_of_one_person(article, reading, home, date.span, span)


def _of(
    article: Article, sentence: Span, span: Span, date: Dated, age: int, is_near: bool
) -> Iterator[Clue]:
    first, last = add_months(date.first, 12 * age), add_months(date.last, 12 * (age + 1))
    strength = Strength.STRONG if is_near else Strength.DEFAULT
    is_dead = pattern("dead").search(article.text, sentence.start, sentence.end) is not None
    if is_dead or _is_of_then(article, sentence, span):
        days, bound = DaySet.between(first, None), f">= {format_day(first)}"
        said = "an age at death, and a birth" if is_dead else "an age of a past day, and a birth"
        yield clue_of(article, span, days, said, bound, strength)
        return
    yield clue_of(
        article,
        span,
        DaySet.between(first, last),
        "an age, and a birth",
        bound_of(first, last),
        strength,
    )


def _is_of_then(article: Article, sentence: Span, span: Span) -> bool:
    """True for an age of another day: "was 54", "went to sea at the age of 15", "as a 15-year-old"."""
    before = article.text[max(sentence.start, span.start - _NEAR) : span.start]
    if pattern("of then").search(before) or _form("as_one").search(before):
        return True
    if not _form("age_before").match(span.of(article.text)):
        return False
    after = article.text[span.end : span.end + 1]
    return not (before.endswith((", ", "(")) and after in _CLOSES)


def _birthdays(article: Article, reading: Reading, date: Dated) -> Iterator[Clue]:
    """ "Born on 3 May 1970, she will be 60 on Friday": that Friday is 3 May 2030."""
    for timex in reading.timexes:
        begin = max(0, timex.span.start - _NEAR)
        match = pattern("birthday").search(article.text, begin, timex.span.start)
        if match is None or date.first != date.last or not 0 < int(match[1]) <= MAX_AGE:
            continue
        day = add_months(date.first, 12 * int(match[1]))
        span = Span(match.start(), timex.span.end)
        if pattern("unreal").search(article.text[max(0, match.start() - _NEAR) : match.start()]):
            continue  # "would have turned 80 on Friday", of either Friday
        days, bound = told_on(timex, day), f"{timex.text} is {format_day(day)}"
        yield clue_of(article, span, days, "a birthday, and a birth", bound, Strength.STRONG)


@lru_cache(maxsize=4)
def _form(key: str) -> re.Pattern[str]:
    words = alternations()[key]
    form = rf"\b(?:{words})\s" if key == "age_before" else rf"\b(?:{words})\s+$"
    return re.compile(form, re.IGNORECASE)
