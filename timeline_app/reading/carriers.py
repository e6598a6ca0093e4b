"""Which earlier date carries an expression that counts from the story: "two days later", "the same year", "at noon"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline_app.core.calendar import Unit
from timeline_app.core.timeexpr import Between, Nearest, Part, Relative, Shift, TimeExpr, Within
from timeline_app.reading.placed import (
    Placed,
    Reference,
    counts_from_story,
    fixed,
    inside,
    plain,
    unit_of,
)
from timeline_app.reading.quarters import behind_us, is_comparison, may_carry
from timeline_app.reading.rules_periods import AGO

REACH = 3
"""Sentences back in which a date may carry "two days later"; in a history, eight."""

HISTORY_REACH = 8
_CLOCK_REACH = 4
COMPARED_REACH = 5
"""Sentences over which a report goes on to compare the figures of a quarter."""

_BESIDE = 24
"""Characters from a time of day to the day right behind it, at most."""

_PARTED = re.compile(r"\. |\b(?:and|but|while|when|as|after|before)\b")
"""What parts a time of day from a day behind it: "at 4:30 p.m. and resumes Tuesday"."""


def needed(expr: TimeExpr) -> Unit | None:
    """The granularity a date must have to carry the expression; None when it counts from no story."""
    match expr:
        case Shift(base=base, unit=unit) if counts_from_story(base):
            return max(unit, Unit.DAY)
        case Shift(base=Shift() as base):
            return needed(base)
        case Within(outer=base) | Part(base=base) | Between(first=base):
            return needed(base)
        case Between(last=base):
            return needed(base)
        case _:
            return None


def beside(item: Placed, behind: Sequence[Placed], need: Unit, text: str) -> Reference | None:
    """The day that stands right behind a time of day: "at 10:30 (0830 GMT) Friday"."""
    if item.timex.type != "TIME":
        return None
    for following in behind:
        gap = following.timex.span.start - item.timex.span.end
        apart = following.sentence != item.sentence or gap > _BESIDE
        between = text[item.timex.span.end : following.timex.span.start] if not apart else ""
        if apart or _PARTED.search(between.replace(".m. ", "")) or _opens_sentence(item, following):
            return None
        unit = unit_of(following.timex.expr)
        if unit is not None and unit <= need:
            return Reference(plain(following.timex.expr), unit, item.sentence, following.timex.span)
        if following.timex.type != "TIME":
            return None
    return None


def _opens_sentence(item: Placed, following: Placed) -> bool:
    """True for the day of "shops close at 6 p.m. Yesterday they did at 3": another sentence begins with it."""
    day = following.timex
    stopped = item.timex.text.endswith(".") and isinstance(day.expr, Relative)
    return stopped and day.text[:1].isupper()


def nearest(
    item: Placed, need: Unit, reached: Sequence[Reference], history: bool
) -> Reference | None:
    far = history or need == Unit.QUARTER or item.timex.rule == AGO
    reach = HISTORY_REACH if far else COMPARED_REACH if is_comparison(item) else REACH
    reach = min(reach, _CLOCK_REACH if history else 1) if item.timex.type == "TIME" else reach
    near = [r for r in reversed(reached) if item.sentence - r.sentence <= reach]
    told = None if history or item.timex.type == "TIME" else _told_since(item, need, near)
    if told is not None:
        return told
    near = [r for r in near if r.unit <= need and may_carry(item.timex, r)]
    near = [r for r in near if not (r.begun and item.timex.type == "TIME")]
    if need == Unit.QUARTER:
        near = [r for r in near if r.unit == need] or near
    near = list(behind_us(near)) if item.timex.rule == AGO else near
    near = on_the_way(near, item.sentence)
    if need >= Unit.MONTH and near and is_weekday(near[0].expr):
        near = [r for r in near if fixed(r.expr) is not None] or near
    if not near or (history and _is_left_behind(near[0], reached)):
        return None
    return near[0]


def _told_since(item: Placed, need: Unit, near: Sequence[Reference]) -> Reference | None:
    """The date of "charged in May 2018 and convicted three weeks later", where finer ones lie sentences back.

    A year that opens the sentence before does so too ("In 2012 a storm hit. A week later"). ``near``: newest first.
    """
    if item.timex.signal not in ("", "at", "after") or need >= Unit.QUARTER or not near:
        return None
    last = near[0]
    told = last.unit > need and last.firm and not last.ahead and not last.aside
    if not told or last.sentence < item.sentence - (item.heads and last.heads):
        return None
    fine = next((r for r in near if r.unit <= need), None)
    return last if fine is None or fine.sentence < last.sentence else None


def on_the_way(references: Sequence[Reference], sentence: int) -> list[Reference]:
    """Those that carry the story: what a sentence names in passing does not where it names more."""
    main = {r.sentence for r in references if not r.aside}
    kept = [r for r in references if not _in_passing(r, sentence)]
    kept = [r for r in kept if not r.aside or r.sentence not in main - {sentence}]
    return kept or [r for r in references if not r.closed or r.sentence == sentence]


def _in_passing(reference: Reference, sentence: int) -> bool:
    """True for an aside that nothing counts from: a year, or a day not named just before."""
    if not reference.aside or reference.sentence == sentence:
        return False
    is_over = reference.closed or reference.sentence < sentence - 1
    return reference.unit >= Unit.YEAR or is_over


def _is_left_behind(reference: Reference, reached: Sequence[Reference]) -> bool:
    """True where the story has gone on to a month or year that the date is not in."""
    stretch = reference.stretch
    if stretch is None or stretch.first_day is None:
        return False
    for later in reached[reached.index(reference) + 1 :]:
        told = None if later.aside or later.ahead or not later.firm else fixed(later.expr)
        if told is None or told.first_day is None or told.last_day is None:
            continue
        if later.unit > reference.unit and not told.first_day <= stretch.first_day <= told.last_day:
            return True
    return False


def is_weekday(expr: TimeExpr) -> bool:
    """True for a day that names no year nor month: "Thursday"."""
    return isinstance(expr, Nearest) and expr.field.period == Unit.WEEK


def rebased(expr: TimeExpr, base: TimeExpr) -> TimeExpr:
    match expr:
        case Shift(base=old) if counts_from_story(old):
            return replace(expr, base=base)
        case Within() | Part() | Between() | Shift(base=Shift()):
            return inside(expr, lambda part: rebased(part, base))
        case _:
            return expr
