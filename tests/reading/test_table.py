"""The sieves before the patterns: they pass over most text and lose nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.test_quantities import stream_of
from timeline_app.reading import rules
from timeline_app.reading.grammar import Found, Stream
from timeline_app.reading.lexer import fold
from timeline_app.reading.lexicon import load
from timeline_app.reading.nonterminals import NEEDS, NONTERMINALS, STARTS

GOLD = Path(__file__).parents[1] / "gold" / "en"
TEXTS = [
    row["text"]
    for path in sorted(GOLD.glob("*.toml"))
    for rows in tomllib.loads(path.read_text(encoding="utf-8")).values()
    for row in rows
]
WORDS = sorted({word for text in TEXTS for word in text.split()})


def _longest(stream: Stream, index: int) -> tuple[int, Found, str] | None:
    """What all productions without any sieve find at a token."""
    chosen: tuple[int, Found, str] | None = None
    reach = index
    for production in rules.productions():
        for match in production.matches(stream, index):
            found = production.build(match) if match.end > reach else None
            if found is not None and match.end - found.trim > reach:
                chosen, reach = (match.end, found, production.name), match.end - found.trim
                break
    return chosen


def _sieved_as_unsieved(text: str) -> None:
    stream, table = stream_of(text), rules.table(message=True)
    known = []
    for index in range(len(stream.tokens)):
        best = table.best(stream, index)
        found = None if best is None else (best[0].end, best[1], best[2])
        assert found == _longest(stream, index), (text, index)
        known.append(found)
    if any(known):
        assert table.may_hold(fold(text), 0, len(text), load("en")), text


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:40])
def test_nothing_is_lost_in_the_gold_lines(text: str) -> None:
    _sieved_as_unsieved(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_nothing_is_lost_in_shuffled_words(text: str) -> None:
    _sieved_as_unsieved(text)


def test_text_without_time_words_is_passed_over() -> None:
    text = "the council of the harbour, in the hall; it is not to be opened for them."
    assert not rules.table().may_hold(text, 0, len(text), load("en"))


def test_nonterminals_say_what_they_begin_with() -> None:
    assert set(STARTS) == {f"<{name}>" for name in NONTERMINALS}
    assert set(NEEDS) <= set(STARTS)
