"""Tokens and folding keep every offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.lexer import TOKEN, fold, lex, split_words


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="0123456789.,:-/'s amp\u00a0\u2019 last"))
def test_tokens_are_in_order_and_cover_all_but_spaces(text: str) -> None:
    folded = fold(text)
    end = 0
    for token in lex(folded, 0, len(folded)):
        assert token.start >= end
        assert folded[end : token.start].strip() == ""
        assert folded[token.start : token.end] == token.text
        end = token.end
    assert folded[end:].strip() == ""


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("2019-03-07", ["iso"]),
        ("7/3/2019", ["slashed"]),
        ("10:30", ["clock"]),
        ("40,000", ["amount"]),
        ("1990s", ["decade"]),
        ("14th", ["ordnum"]),
        ("a.m.", ["dotted"]),
        ("Q3", ["span"]),
        ("May's", ["word", "poss"]),
        ("F16", ["word", "num"]),
    ],
)
def test_written_forms(text: str, forms: list[str]) -> None:
    assert [token.form for token in lex(text, 0, len(text))] == forms


def test_forms_are_cut_like_text() -> None:
    assert split_words("New Year’s Eve") == ["New", "Year", "'s", "Eve"]


@given(st.text(alphabet="abQ1H3\u00e9\u0130\u00b2\u0301_09's.,:-/\u2019\x1c\n  pm"))
def test_words_of_letters_are_cut_as_the_pattern_cuts_them(text: str) -> None:
    folded = fold(text)
    matches = list(TOKEN.finditer(folded))
    words = [match[match.lastindex or 0] for match in matches]
    tokens = lex(folded, 0, len(folded))
    assert [(token.start, token.text) for token in tokens] == [
        (match.start(), word) for match, word in zip(matches, words, strict=True)
    ]
    forms = {
        form: match for token, match in zip(tokens, matches, strict=True) for form in [token.form]
    }
    assert all(
        match.group(form) or match.group("long") for form, match in forms.items() if form != "sign"
    )
