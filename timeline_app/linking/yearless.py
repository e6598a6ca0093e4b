"""Dates that name no year, as sets of days on which they may have been written of: "in May", "on Friday, 8 March".

A date without a year is the nearest of its kind, and how near is a matter of usage:

- A bare month of the past is one of the last eight, a coming one of the next four, and neither is the month
  of writing. Counted on 74 bare month names of TimeBank, AQUAINT and the training tweets: 40 of 45 past ones
  lay within eight months, 27 of 29 future ones within four. Days of a month are taken to reach as far.
- A weekday beside the day of the month ("Tuesday, 12 April") is given for a day that is near: within two months
  on either side. In the same texts all six such dates lay within a month.

All of it is ``default``, what ordinary usage gives, but that a named month is not the month of writing: ``strong``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline_app import resources
from timeline_app.core.article import Article, Reading, Tense, Timex
from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import FIRST_YEAR, LAST_YEAR, DaySet, months
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import Field, Nearest, Part
from timeline_app.linking.patterns import pattern_days
from timeline_app.linking.phrases import MONTHS

PAST_REACH_MONTHS = 8
FUTURE_REACH_MONTHS = 4
PAST_REACH_DAYS = 243
FUTURE_REACH_DAYS = 122
FULL_REACH_DAYS = 61
"""Days between writing and a date that has both its weekday and its day of the month."""
EVE_DAYS = 6
"""Days before a month on which one would name the week rather than the month."""

_BESIDE = re.compile(r"\s*,?\s*(?:the\s+)?")
"""Between a weekday with its part of the day and the date: "Tuesday evening, 14 June"."""
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")

Said = tuple[DaySet, str, str, Strength]


def pattern_of(article: Article, reading: Reading, index: int) -> Field | None:
    """The calendar pattern of a date without a year, its weekday with it where that stands before it.

    None for what is no such date, or only names a month ("February was always wet").
    """
    timex = reading.timexes[index]
    expr = timex.expr.base if isinstance(timex.expr, Part) else timex.expr
    if not isinstance(expr, Nearest):
        return None
    pattern = expr.field
    if pattern.month is None:
        return None
    if pattern.day is None and _is_spoken_of(article, timex):
        return None
    if pattern.day is None or pattern.weekday is not None or index == 0:
        return pattern
    before = reading.timexes[index - 1]
    between = article.text[before.span.end : timex.span.start]
    if isinstance(before.expr, Nearest) and _BESIDE.fullmatch(between):
        return replace(pattern, weekday=before.expr.field.weekday)
    return pattern


def yearless(article: Article, timex: Timex, pattern: Field, tense: Tense) -> Iterator[Said]:
    """(days of writing, clue, bound, strength) for a date without a year, told as past or as to come.

    Where neither is known ("none"), only a date with its weekday says something.
    """
    if pattern.day is not None:
        yield from _of_day(timex, pattern, tense)
    elif tense in ("past", "future") and pattern.month is not None:
        yield from _of_month(article, timex, pattern, pattern.month, tense)


def _of_day(timex: Timex, pattern: Field, tense: Tense) -> Iterator[Said]:
    is_full = pattern.day is not None and pattern.weekday is not None
    if not is_full and tense not in ("past", "future"):
        return
    back = FULL_REACH_DAYS if is_full else PAST_REACH_DAYS
    ahead = FULL_REACH_DAYS if is_full else FUTURE_REACH_DAYS
    low, high = 0 if tense == "past" else -ahead, 0 if tense == "future" else back
    side = {
        "past": f"within {_months(back)} after",
        "future": f"within {_months(ahead)} before",
    }.get(tense, f"within {_months(back)} of")
    clue = (
        "a day with its weekday is near" if is_full else "a date without a year is the nearest one"
    )
    days = pattern_days(pattern).spread(low, high)
    yield days, clue, f"{side} {timex.text}", Strength.DEFAULT


def _of_month(
    article: Article, timex: Timex, pattern: Field, month: int, tense: Tense
) -> Iterator[Said]:
    """ "In May" is not written in May; "by the end of June" and "the first Friday of May" may be."""
    name = MONTHS[month - 1]
    is_counted = pattern.weekday is not None or pattern.nth is not None
    is_named = timex.signal != "for"  # "shut for August", said in August
    is_whole = (
        is_named and timex.mod is None and not isinstance(timex.expr, Part) and not is_counted
    )
    if is_whole:
        side = "past" if tense == "past" else "coming"
        clue = f"{side} {name} without a year is not the current month"
        yield DaySet.every() - months(month), clue, f"not in {name}", Strength.STRONG
    steps = (
        range(int(is_whole), PAST_REACH_MONTHS + 1)
        if tense == "past"
        else range(-FUTURE_REACH_MONTHS, int(not is_whole))
    )
    reach = DaySet.none()
    for step in steps:
        reach |= months((month - 1 + step) % 12 + 1)
    if is_whole and tense == "future" and _is_at_earliest(article, timex):
        yield _not_within_days_of(timex, month)
    side = "eight months after" if tense == "past" else "four months before"
    clue = "a month without a year is the nearest one"
    yield reach, clue, f"within {side} {timex.text}", Strength.DEFAULT


def _is_at_earliest(article: Article, timex: Timex) -> bool:
    """True for "as early as June", "no sooner than June"."""
    before = article.text[max(0, timex.span.start - 24) : timex.span.start].casefold().split()
    if before[-1:] and before[-1] in resources.word_set("outlook.toml", "before_a_day"):
        before.pop()
    return " ".join(before).endswith(resources.word_list("outlook.toml", "earliest"))


def _not_within_days_of(timex: Timex, month: int) -> Said:
    """What may come "as early as June" is not told on the last days of May: that would be "next week"."""
    eve = DaySet.of(
        day_number(year, month) - back
        for year in range(FIRST_YEAR, LAST_YEAR + 1)
        for back in range(1, EVE_DAYS + 1)
    )
    clue = "a month given as the earliest is more than days away"
    return DaySet.every() - eve, clue, f"at least a week before {timex.text}", Strength.DEFAULT


def _months(days: int) -> str:
    return {
        PAST_REACH_DAYS: "eight months",
        FUTURE_REACH_DAYS: "four months",
        FULL_REACH_DAYS: "two months",
    }[days]


def _is_spoken_of(article: Article, timex: Timex) -> bool:
    """True where the month is what the sentence is about: "February was always a wet month"."""
    word = _NEXT_WORD.match(article.text, timex.span.end)
    return (
        timex.signal == ""
        and word is not None
        and word[1].casefold() in resources.word_set("outlook.toml", "being")
    )
