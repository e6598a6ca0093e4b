"""What the words of a language may be: each by itself, and each phrase under its rarest word."""

from __future__ import annotations

from timeline_app.reading import rules
from timeline_app.reading.kinds import Kinds
from timeline_app.reading.lexicon import load
from timeline_app.reading.meanings import meanings_of

KINDS = Kinds(rules.productions())
HAS = meanings_of(load("en"), KINDS)


def test_a_phrase_is_looked_for_by_its_rarest_word() -> None:
    rare = {phrase.rarest for phrase in HAS.phrases}
    assert "midsummer" in rare
    assert not {"the", "in", "of"} & rare


def test_a_rarest_word_may_be_what_its_phrase_is() -> None:
    assert all(HAS.beside[phrase.rarest] & phrase.mask == phrase.mask for phrase in HAS.phrases)


def test_a_month_that_is_a_verb_is_less_in_small_letters() -> None:
    assert HAS.alone["march"] & KINDS.bits["month"]
    assert not HAS.small["march"] & KINDS.bits["month"]
    assert "january" not in HAS.small


def test_it_is_gathered_once() -> None:
    lexicon = load("en")
    assert meanings_of(lexicon, KINDS) is meanings_of(lexicon, KINDS)
