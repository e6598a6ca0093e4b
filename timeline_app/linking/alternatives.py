"""Other ways to read the expression that dates a mention, and why they were not taken.

"Thursday" said of the past is the latest Thursday; read forward it is the next one. Both readings are shown,
the one that was taken first, so that a person can choose the other where the words misled the rule.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.core.event import Alternative, Evidence
from timeline_app.core.operators import Direction, Nearest, Part, TimeExpr, Union
from timeline_app.core.status import Strength
from timeline_app.core.timeexpr import resolve
from timeline_app.linking.anchoring import evidence
from timeline_app.linking.bounds import anchor_days, few
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.dating import Solution
from timeline_app.linking.lists import expr_for
from timeline_app.linking.phrases import in_words
from timeline_app.linking.reasons import Step, span_words

_OTHER: dict[Direction, tuple[Direction, ...]] = {
    "past": ("future",),
    "future": ("past",),
    "nearest": ("past", "future"),
    "open": (),
}
_BECAUSE: dict[Direction, str] = {
    "past": "the words tell of what has happened",
    "future": "the words tell of what is still to come",
    "nearest": "the nearest is the likeliest where the words do not say",
    "open": "the words do not say whether it has been",
}


@dataclass(frozen=True, slots=True)
class Rejected:
    """One reading that was not taken: the date it would give, and the line of the chain that says so."""

    alternative: Alternative
    step: Step


def rejected_readings(
    solution: Solution, ref: MentionRef, index: int | None
) -> tuple[Rejected, ...]:
    """The readings of a mention's expression in the directions that were not taken.

    Empty where the expression has only one, where its anchor is not bounded on both sides, or where both mean the same.
    """
    if index is None:
        return ()
    hanging = solution.hangings[ref.article]
    reading = solution.readings[ref.article]
    expr = expr_for(reading, hanging.exprs, reading.events[ref.event], index)
    direction = _direction(expr)
    if direction is None:
        return ()
    anchor = anchor_days(solution, ref.article, hanging.anchors[index])
    taken = resolve(expr, anchor.first, anchor.last, few(anchor)).interval
    article = solution.articles[ref.article]
    timex = solution.readings[ref.article].timexes[index]
    found = []
    for other in _OTHER[direction]:
        aimed = _aimed(expr, other)
        when = resolve(aimed, anchor.first, anchor.last, few(anchor)).interval
        if when.is_open or when == taken:
            continue
        meaning = in_words(aimed)
        line = f"Not {meaning} ({span_words(when)}): {_BECAUSE[direction]}."
        clue: Evidence = evidence(article, timex.span, "rejected", meaning, Strength.DEFAULT)
        found.append(Rejected(Alternative(when.first_day, when.last_day, meaning), (line, clue)))
    return tuple(found)


def _direction(expr: TimeExpr) -> Direction | None:
    match expr:
        case Nearest(direction=direction):
            return direction
        case Part(base=base) | Union(parts=(base, *_)):
            return _direction(base)
        case _:
            return None


def _aimed(expr: TimeExpr, direction: Direction) -> TimeExpr:
    if isinstance(expr, Part):
        return replace(expr, base=_aimed(expr.base, direction))
    if isinstance(expr, Union):
        return Union(tuple(_aimed(part, direction) for part in expr.parts))
    if not isinstance(expr, Nearest):
        return expr
    return replace(expr, direction=direction)
