"""The names patterns may use in angle brackets, and the short way to write a production."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from timeline_app.core.calendar import Unit
from timeline_app.core.field import Daypart, Field
from timeline_app.core.timeexpr import EventRelative, Relative, Shift, TimeExpr
from timeline_app.reading import amounts, clocks, fields, quantities, year_numbers
from timeline_app.reading.grammar import (
    Build,
    Match,
    Nonterminal,
    Offer,
    Production,
    Stream,
    compile_pattern,
)
from timeline_app.reading.lexicon import Count
from timeline_app.reading.quantities import Stretch

STORY = EventRelative(0)
"""The moment the story has reached: an event, or an earlier date of the article."""


def relation(stream: Stream, index: int) -> Sequence[Offer]:
    """ "This week", "last year", "next month", "the same year", "that month", as an expression."""
    start = index + (stream.lower(index) == "the")
    offers: list[Offer] = []
    for kind, n in (("this", 0), ("last", -1), ("next", 1)):
        for after in _behind(stream, index, kind):
            offers += [(Relative(u, n), end) for u, end in single_unit(stream, after)]
            ends = own_years(stream, after)
            offers += [(Relative(Unit.YEAR, n, own=True), end) for end in ends]
    if stream.says(index - 1, "any_of"):
        return offers
    for kind, sign in (("same", 0), ("that", 0), ("following", 1), ("preceding", -1)):
        for _, width in stream.senses(start).get(kind, ()):
            units = single_unit(stream, start + width)
            told = [(u, end) for u, end in units if not _goes_on_by(stream, end)]
            offers += [(Shift(STORY, unit, sign), end) for unit, end in told]
    return offers


def _goes_on_by(stream: Stream, end: int) -> bool:
    """True for the first "year" of "it is true that year by year it grew"."""
    return stream.lower(end) == "by" and stream.lower(end + 1) == stream.lower(end - 1)


def _behind(stream: Stream, index: int, kind: str) -> list[int]:
    """The places behind a word of the kind, which may hold its article: "the current"."""
    article = stream.lower(index) == "the"
    ends = [index + width for _, width in stream.senses(index).get(kind, ())]
    if article:
        ends += [index + 1 + width for _, width in stream.senses(index + 1).get(kind, ())]
    return ends


def own_years(stream: Stream, index: int) -> list[int]:
    """The places behind "fiscal year", "school year": one that begins in no told month."""
    own = [index + width for value, width in stream.senses(index).get("fiscal", ()) if not value]
    whole = [end for end in own if end > index + 1]
    return whole or [e for end in own for u, e in single_unit(stream, end) if u == Unit.YEAR]


def single_unit(stream: Stream, index: int) -> list[tuple[Unit, int]]:
    """A unit's name in the singular."""
    return [
        (value.unit, index + width)
        for value, width in stream.senses(index).get("unit", ())
        if isinstance(value, Count) and value.n == 1
    ]


def unit(stream: Stream, index: int) -> Sequence[Offer]:
    """A unit's name in the singular, as an offer."""
    return list(single_unit(stream, index))


def units(stream: Stream, index: int) -> Sequence[Offer]:
    """A unit's name in the plural."""
    return [
        (value.unit, index + width)
        for value, width in stream.senses(index).get("units", ())
        if isinstance(value, Count)
    ]


NONTERMINALS: Mapping[str, Nonterminal] = {
    "year": year_numbers.year,
    "dated_year": year_numbers.year,
    "end_year": year_numbers.end_year,
    "dom": fields.dom,
    "ordinal": fields.ordinal,
    "day": fields.day_of_month,
    "coarse": fields.coarse,
    "daily": fields.daily,
    "part": fields.part_of_day,
    "clock": clocks.clock,
    "hour": clocks.bare_hour,
    "offset": clocks.offset,
    "quantity": amounts.quantity,
    "stretch": quantities.stretch,
    "rel": relation,
    "unit": unit,
    "units": units,
}


CENTURY = "numeral 15 to 20"
"""The numerals that may open a year in words: "nineteen ninety-seven"."""

_NUMBERS = ("num", "amount", "numeral")
_QUANTITIES = ("few", "couple", "dozen", *_NUMBERS, "half_word", "'a'", "'an'")

STARTS: Mapping[str, tuple[str, ...]] = {
    "<year>": ("num", "short", "era", CENTURY),
    "<dated_year>": ("num", "amount", "short", "era", CENTURY),
    "<end_year>": ("num", "short", "era", CENTURY),
    "<dom>": ("num", "ordnum"),
    "<ordinal>": ("ordnum", "ordinal", "numeral"),
    "<day>": ("month", "weekday", "holiday", "num", "ordnum", "'the'"),
    "<coarse>": (
        "month",
        "season",
        "span",
        "coded",
        "ordnum",
        "ordinal",
        "numeral",
        "edge_ordinal",
    ),
    "<daily>": ("weekday", "weekend", "holiday"),
    "<part>": ("daypart",),
    "<clock>": (
        *("clock", "dotclock", "num", "numeral", "clockword", "clock_fraction", "half_word"),
    ),
    "<hour>": ("num", "numeral", "half_word", "clock", "amount"),
    "<offset>": ("'z'", "'+'", "'-'"),
    "<quantity>": _QUANTITIES,
    "<stretch>": (*_QUANTITIES, "units", "quarters"),
    "<rel>": ("this", "last", "next", "same", "that", "following", "preceding", "'the'"),
    "<unit>": ("unit",),
    "<units>": ("units",),
}
"""What each nonterminal may begin with; one that is not listed may begin with anything."""

NEEDS: Mapping[str, tuple[str, ...]] = {
    "<day>": ("month",),
    "<coarse>": ("month", "season", "span", "coded", "unit"),
    "<clock>": (
        *("clock", "dotclock", "clockword", "meridiem", "oclock", "zone", "hours_word", "daypart"),
        *("clock_fraction", "half_word"),
    ),
    "<stretch>": ("unit", "units", "glued_hour"),
    "<rel>": ("unit",),
}
"""Of what each nonterminal holds at least one somewhere; where it is not listed, of what it begins with."""


SHORT = frozenset(("<day>", "<coarse>", "<clock>", "<rel>"))
"""Nonterminals of at most eight tokens: what they need stands near."""


def rule(
    name: str, pattern: str, build: Build, extra: Mapping[str, Nonterminal] | None = None
) -> Production:
    """A production from its pattern string."""
    known = {**NONTERMINALS, **extra} if extra else NONTERMINALS
    return Production(name, compile_pattern(pattern, known), build)


def field_of(match: Match, name: str) -> Field:
    """The bound calendar pattern."""
    value = match.bound[name]
    assert isinstance(value, Field), (name, value)
    return value


def daypart_of(match: Match, name: str) -> Daypart:
    """The bound part of the day, one of the codes the lexicon checks on load."""
    return cast(Daypart, match.word(name))


def stretch_of(match: Match, name: str = "stretch") -> Stretch:
    """The bound length."""
    value = match.bound[name]
    assert isinstance(value, Stretch), (name, value)
    return value


def unit_of(match: Match, name: str = "unit") -> Unit:
    """The bound unit."""
    value = match.bound[name]
    assert isinstance(value, Unit), (name, value)
    return value


def expr_of(match: Match, name: str = "rel") -> TimeExpr:
    """The bound expression."""
    value = match.bound[name]
    assert isinstance(value, TimeExpr), (name, value)
    return value
