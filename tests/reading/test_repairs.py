"""Arcs that contradict the form of their word are redrawn."""

from __future__ import annotations

from timeline_app.reading.parse import Token
from timeline_app.reading.repairs import mended


def tree(*rows: tuple[str, str, str, str, int]) -> tuple[Token, ...]:
    """Tokens of (text, part of speech, tag, label, head)."""
    out, start = [], 0
    for text, pos, tag, dep, head in rows:
        out.append(Token(start, start + len(text), text, text.lower(), pos, tag, dep, head))
        start += len(text) + 1
    return tuple(out)


def arcs(tokens: tuple[Token, ...]) -> list[tuple[str, str, str]]:
    return [(t.text, t.dep, tokens[t.head].text) for t in tokens]


def test_an_attribute_with_an_auxiliary_is_the_verb() -> None:
    found = mended(
        tree(
            ("Ferrovia", "PROPN", "NNP", "nsubj", 2),
            ("has", "AUX", "VBZ", "aux", 2),
            ("abandoned", "VERB", "VBN", "amod", 3),
            ("mines", "NOUN", "NNS", "ROOT", 3),
        )
    )
    assert arcs(found) == [
        ("Ferrovia", "nsubj", "abandoned"),
        ("has", "aux", "abandoned"),
        ("abandoned", "ROOT", "abandoned"),
        ("mines", "dobj", "abandoned"),
    ]


def test_a_true_attribute_stays() -> None:
    tokens = tree(
        ("Ana", "PROPN", "NNP", "nsubj", 1),
        ("repaired", "VERB", "VBD", "ROOT", 1),
        ("damaged", "VERB", "VBN", "amod", 3),
        ("roads", "NOUN", "NNS", "dobj", 1),
    )
    assert mended(tokens) == tokens


def test_a_full_verb_is_no_auxiliary() -> None:
    found = mended(
        tree(
            ("Referring", "VERB", "VBG", "ROOT", 0),
            ("to", "ADP", "IN", "prep", 0),
            ("Alvarez", "PROPN", "NNP", "pobj", 1),
            ("told", "AUX", "VBD", "aux", 0),
            ("them", "PRON", "PRP", "dobj", 0),
        )
    )
    assert arcs(found) == [
        ("Referring", "advcl", "told"),
        ("to", "prep", "Referring"),
        ("Alvarez", "nsubj", "told"),
        ("told", "ROOT", "told"),
        ("them", "dobj", "told"),
    ]
    assert found[3].lemma == "tell"


def test_a_real_auxiliary_stays_one() -> None:
    tokens = tree(
        ("Ana", "PROPN", "NNP", "nsubj", 2),
        ("had", "AUX", "VBD", "aux", 2),
        ("left", "VERB", "VBN", "ROOT", 2),
    )
    assert mended(tokens) == tokens


def test_a_verb_of_saying_is_no_part_of_a_name() -> None:
    found = mended(
        tree(
            (",", "PUNCT", ",", "punct", 3),
            ("claims", "VERB", "VBZ", "compound", 2),
            ("writer", "NOUN", "NN", "compound", 3),
            ("Costa", "PROPN", "NNP", "ROOT", 3),
        )
    )
    assert arcs(found)[1:] == [
        ("claims", "ROOT", "claims"),
        ("writer", "compound", "Costa"),
        ("Costa", "nsubj", "claims"),
    ]


def test_a_verb_in_a_compound_without_a_mark_before_it_stays() -> None:
    tokens = tree(
        ("The", "DET", "DT", "det", 2),
        ("claims", "NOUN", "VBZ", "compound", 2),
        ("office", "NOUN", "NN", "ROOT", 2),
    )
    assert mended(tokens) == tokens


def test_the_object_before_a_modal_verb_is_its_subject() -> None:
    found = mended(
        tree(
            ("indicate", "VERB", "VBP", "ROOT", 0),
            ("army", "NOUN", "NN", "dobj", 0),
            ("may", "AUX", "MD", "aux", 3),
            ("help", "VERB", "VB", "conj", 0),
        )
    )
    assert arcs(found)[1:] == [
        ("army", "nsubj", "help"),
        ("may", "aux", "help"),
        ("help", "ccomp", "indicate"),
    ]


def test_a_day_in_front_is_no_part_of_the_subject() -> None:
    found = mended(
        tree(
            ("On", "ADP", "IN", "prep", 3),
            ("Monday", "PROPN", "NNP", "compound", 2),
            ("bakers", "NOUN", "NNS", "pobj", 0),
            ("marched", "VERB", "VBD", "ROOT", 3),
        )
    )
    assert arcs(found)[1:3] == [("Monday", "pobj", "On"), ("bakers", "nsubj", "marched")]
    found = mended(
        tree(
            ("Yesterday", "NOUN", "NN", "compound", 1),
            ("mills", "NOUN", "NNS", "nsubj", 2),
            ("closed", "VERB", "VBD", "ROOT", 2),
        )
    )
    assert arcs(found)[0] == ("Yesterday", "npadvmod", "closed")


def test_a_month_may_belong_to_the_subject() -> None:
    tokens = tree(
        ("January", "PROPN", "NNP", "compound", 1),
        ("sales", "NOUN", "NNS", "nsubj", 2),
        ("rose", "VERB", "VBD", "ROOT", 2),
    )
    assert mended(tokens) == tokens


def test_a_subject_before_a_semicolon_has_its_own_verb() -> None:
    found = mended(
        tree(
            ("firm", "NOUN", "NN", "nsubj", 5),
            ("offered", "VERB", "VBN", "acl", 0),
            ("help", "NOUN", "NN", "dobj", 1),
            (";", "PUNCT", ":", "punct", 5),
            ("union", "NOUN", "NN", "nsubj", 5),
            ("refused", "VERB", "VBD", "ROOT", 5),
        )
    )
    assert arcs(found)[:2] == [("firm", "nsubj", "offered"), ("offered", "ROOT", "offered")]
    assert arcs(found)[4:] == [("union", "nsubj", "refused"), ("refused", "conj", "offered")]
