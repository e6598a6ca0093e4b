"""Kinds as bits: every listed word has those of its senses, and none else."""

from __future__ import annotations

from timeline_app.reading import rules
from timeline_app.reading.grammar import ANY
from timeline_app.reading.kinds import PHRASE, Kinds
from timeline_app.reading.lexicon import load
from timeline_app.reading.nonterminals import CENTURY

KINDS = Kinds(rules.productions())


def test_every_kind_has_a_bit_of_its_own() -> None:
    bits = list(KINDS.bits.values())
    assert len(set(bits)) == len(bits)
    assert all(bit.bit_count() == 1 and bit != PHRASE for bit in bits)


def test_a_word_is_a_mask_of_its_kinds() -> None:
    alone = KINDS.of_words(load("en"))[0]
    assert alone["may"] & KINDS.bits["month"]
    assert not alone["may"] & KINDS.bits["weekday"]
    assert alone["of"] & KINDS.bits["'of'"]


def test_only_some_numerals_open_a_year_in_words() -> None:
    alone, century = KINDS.of_words(load("en"))[0], KINDS.bits[CENTURY]
    assert [bool(alone[word] & century) for word in ("two", "nineteen", "thirty")] == [
        False,
        True,
        False,
    ]


def test_what_is_not_listed_may_begin_with_anything() -> None:
    assert KINDS.starts(("<unheard>",)) == ANY
    assert KINDS.starts(("month",)) == KINDS.bits["month"]


def test_names_are_rarer_than_small_words() -> None:
    rare, common = KINDS.starts(("month",)), KINDS.starts(("'of'",))
    assert KINDS.commonness(rare) < KINDS.commonness(common)
