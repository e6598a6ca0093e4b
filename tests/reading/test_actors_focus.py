"""A word that a person and a firm bear means the one the sentence before was about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def bearer(reading: Reading, text: str, word: str) -> str:
    """The name of the actor that the last mention of a word means."""
    at = text.rindex(word)
    return next(a.name for a in reading.actors if any(m.span.start == at for m in a.mentions))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Founded by Ada Vesk, Vesk Motors has never lost money. Vesk apologised.", "Vesk Motors"),
        ("Vesk Motors has lost its head. Ada Vesk resigned on Monday. Vesk wept.", "Ada Vesk"),
        ("Ada Vesk, who built Vesk Motors, resigned. Vesk wept.", "Ada Vesk"),
        ("Ada Vesk runs Vesk Motors. Ms Vesk wept.", "Ada Vesk"),
    ],
)
def test_person_and_firm(read: Read, text: str, meant: str) -> None:
    assert bearer(read(text), text, "Vesk") == meant
