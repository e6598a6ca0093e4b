"""Patterns: elements, options, and the order in which matches come."""

from __future__ import annotations

from tests.reading.test_quantities import stream_of
from timeline_app.core.timeexpr import Vague
from timeline_app.reading.grammar import Found, Match, Production, compile_pattern
from timeline_app.reading.nonterminals import NONTERMINALS, rule


def _build(_match: Match) -> Found:
    return Found("DATE", Vague("past"))


def test_optional_elements_match_greedily_first() -> None:
    production = rule("test", "'the'? last <unit> poss?", _build)
    stream = stream_of("the last year's")
    ends = [match.end for match in production.matches(stream, 0)]
    assert ends[0] == len(stream.tokens)
    assert len(stream.tokens) - 1 in ends


def test_bindings_carry_names_and_values() -> None:
    production = rule("test", "a=month '-' b=month", _build)
    match = production.matches(stream_of("June-August"), 0)[0]
    assert (match.number("a"), match.number("b")) == (6, 8)
    assert not match.has("c")
    assert match.number("c", 7) == 7


def test_what_a_pattern_may_begin_with() -> None:
    production = Production(
        "test", compile_pattern("'the'? this|last <unit>", NONTERMINALS), _build
    )
    assert production.first_keys == {"'the'", "this", "last"}


def test_surroundings_are_empty_beyond_the_ends() -> None:
    match = rule("test", "month", _build).matches(stream_of("June"), 0)[0]
    assert (match.before(), match.after()) == ("", "")
