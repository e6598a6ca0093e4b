"""The half of the earth a text is set in: in Dunedin the summer is from December to February."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from timeline_app import resources
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Nearest, Nth, Part, Shift, TimeExpr, Within
from timeline_app.reading import gazetteer
from timeline_app.reading.placed import Placed

_NAME = re.compile(r"[^\W\d_a-z]\w+(?: (?:de |del )?[^\W\d_a-z]\w+)*")
_READ = 20_000
"""Characters in which places are looked for."""

_SURE = 2
"""Times as many southern places as others, at least."""


def in_their_half(placed: Sequence[Placed], text: str) -> Sequence[Placed]:
    """The expressions, seasons those of the south where the text is set there.

    **Cost**: nothing in a text without a season.
    """
    if not any(_seasons(item.timex.expr) for item in placed) or not is_southern(text):
        return placed
    return [replace(p, timex=replace(p.timex, expr=_turned(p.timex.expr))) for p in placed]


def is_southern(text: str) -> bool:
    """True where the places named lie in the south, but for a few.

    >>> is_southern("Frost hit Otago and Dunedin, New Zealand."), is_southern("Frost hit Lyon, France.")
    (True, False)
    """
    south = north = 0
    for name in _names(text):
        south += name in _south()
        north += name not in _south()
    return south > 0 and south >= _SURE * north


def _names(text: str) -> Iterator[str]:
    """The states and southern places named, longest names first."""
    known, places = gazetteer.load(), _south()
    for match in _NAME.finditer(text, 0, _READ):
        words = match.group().split(" ")
        for first in range(len(words)):
            tails = (" ".join(words[first:last]) for last in range(len(words), first, -1))
            name = next(
                (n for t in tails if (n := known.state(t) or (t if t in places else None))), None
            )
            if name is not None:
                yield name
                break


@cache
def _south() -> frozenset[str]:
    table = resources.read_toml("gazetteer", "south.toml")
    return frozenset((*table["states"], *table["places"]))


def _seasons(expr: TimeExpr) -> bool:
    return _turned(expr) != expr


def _turned(expr: TimeExpr) -> TimeExpr:
    """The expression with its season in the south."""
    match expr:
        case Nearest(field=field) | Nth(field=field) if field.season is not None:
            return replace(expr, field=_southern(field))
        case Within(outer=outer, field=field):
            return replace(expr, outer=_turned(outer), field=_southern(field))
        case Part(base=base) | Shift(base=base):
            return replace(expr, base=_turned(base))
        case _:
            return expr


def _southern(field: Field) -> Field:
    return field if field.season is None else replace(field, southern=True)
