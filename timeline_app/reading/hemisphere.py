"""The half of the earth a text is set in: in Dunedin the summer is from December to February."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from timeline_app import resources
from timeline_app.core.field import Field
from timeline_app.core.timeexpr import Between, Nearest, Nth, Part, Shift, TimeExpr, Within
from timeline_app.reading import gazetteer
from timeline_app.reading.placed import Placed

_READ = 6000
"""Characters in which places are looked for."""

_WIDEST = 4
"""Words of the longest name that is looked up ("Democratic Republic of Congo" has four)."""

_SURE = 2
"""Times as many southern places as others, at least."""

_EDGES = ".,;:!?()[]\"'\u2018\u2019\u201c\u201d"


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
    halves = list(_halves(text[:_READ].split()))
    south = sum(halves)
    return south > 0 and south >= _SURE * (len(halves) - south)


def _halves(words: Sequence[str]) -> Iterator[bool]:
    """For each state or southern place named, the longest name first, whether it lies in the south."""
    known, place = _places(), 0
    while place < len(words):
        width = 1
        if words[place].strip(_EDGES)[:1].isupper():
            for count in range(_WIDEST, 0, -1):
                name = " ".join(words[place : place + count]).lower().strip(_EDGES)
                found = known.get(name.removesuffix("'s").removesuffix("\u2019s"))
                if found is not None:
                    yield found
                    width = count
                    break
        place += width


@cache
def _places() -> Mapping[str, bool]:
    """Names, adjectives and people nouns of states, seats of government and places; true in the south."""
    table, known = resources.read_toml("gazetteer", "south.toml"), gazetteer.load()
    south = frozenset(table["states"])
    tables = (known.capitals, known.peoples, known.demonyms, known.states)
    halves = {name: state in south for names in tables for name, state in names.items()}
    return halves | {name.lower(): True for name in table["places"]}


def _seasons(expr: TimeExpr) -> bool:
    return _turned(expr) != expr


def _turned(expr: TimeExpr) -> TimeExpr:
    """The expression with its season in the south."""
    match expr:
        case Nearest(field=field) | Nth(field=field) if field.season is not None:
            return replace(expr, field=_southern(field))
        case Within(outer=outer, field=field):
            return replace(expr, outer=_turned(outer), field=_southern(field))
        case Between(first=first, last=last):
            return replace(expr, first=_turned(first), last=_turned(last))
        case Part(base=base) | Shift(base=base):
            return replace(expr, base=_turned(base))
        case _:
            return expr


def _southern(field: Field) -> Field:
    return field if field.season is None else replace(field, southern=True)
