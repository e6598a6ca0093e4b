"""Whose a count is, by the words around it."""

from __future__ import annotations

import pytest

from timeline_app.linking.owners import owner_after, owner_before


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("The mill, opened in 1901, is a hundred years old.", "opened", {"mill"}),
        ("Opened in 1901, the mill is still at work.", "Opened", {"mill"}),
        ("The dyer whose aunt is 90 years old sang.", "90", {"dyer"}),
        ("A man who is 80 years old won.", "80", {"man"}),
    ],
)
def test_the_owner_stands_before_or_after_the_comma(text: str, cue: str, words: set[str]) -> None:
    at = text.index(cue)
    after = text.index("1901") + 4 if "1901" in text else at
    assert owner_before(text, 0, at, after=after, end=len(text)).words == words


def test_a_pronoun_owns_but_her_son_is_a_noun() -> None:
    assert owner_before("It is now 90 years old.", 0, 10, after=12, end=22).is_pronoun
    text = "Her son is 12 years old."
    found = owner_before(text, 0, text.index("12"), after=13, end=len(text))
    assert (found.words, found.is_pronoun) == ({"son"}, False)


def test_what_is_so_old_may_follow() -> None:
    text = "The 75-year-old ferry failed."
    assert "ferry" in owner_after(text, text.index(" ferry"), len(text)).words
