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


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a book about the harbour, and about the mill.", False),
        ("a book about the harbour in May.", True),
        ("you may go, and the rest may follow.", False),
        ("MAY WAS COLD.", True),
        ("he went back to the mill while each of them slept.", False),
        ("he slept while at sea, years ago.", True),
    ],
)
def test_words_that_make_no_date_alone_are_passed_over(text: str, held: bool) -> None:
    assert rules.table().may_hold(text, 0, len(text), load("en")) == held


COMMON = """
    the of and to in a is that it was for on are as with his they at be this from have or by one had not
    but what all were when we there can an your which their said if do will each about how up out them then
    she many some so these would other into has more her two like him see could no make than first been its
    who now people my made over did down only way find use may water long little very after words called
    just where most know get through back much before go good new write our used me man too any day same
    right look think also around another came come work three must because does part even place well such
    here take why things help put years different away again off went old number great tell men say small
    every found still between name should home big give air line set own under read last never us left end
    along while might next sound below saw something thought both few those always looked show large often
    together asked house world going want school important until form food keep children feet land side
    without boy once animals life enough took sometimes four head above kind began almost live page got
    earth need far hand high year mother light country father let night following picture being study
    second soon story since white ever paper hard near sentence better best across during today others
    however sure means knew try told young sun thing whole hear example heard several change answer room
    sea against top turned learn point city play toward five using himself usually
""".split()

ASKED = set(
    "about around back each end every five following last light little long may near next once part right same"
    " while whole".split()
)
"""Those that are looked at more closely."""

ENOUGH = set("day night now second soon sun today year years".split())
"""Those that stand for a time by themselves."""


def test_common_words_seldom_have_a_sentence_read() -> None:
    """What is paid for a rule or an entry is the sentences that its words let through: mind each that is added."""
    words = rules.table().words(load("en"))
    asked = words.triggers.intersection(COMMON)
    assert asked - words.enough <= ASKED
    assert words.enough.intersection(COMMON) <= ENOUGH


def test_nonterminals_say_what_they_begin_with() -> None:
    assert set(STARTS) == {f"<{name}>" for name in NONTERMINALS}
    assert set(NEEDS) <= set(STARTS)
