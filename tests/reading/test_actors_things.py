"""Makes and models: what is one, and what makes two names one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.reading.actors_things import key

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vesk 450", "450"),
        ("450s", "450"),
        ("X90", "x90"),
        ("iLamp", "ilamp"),
        ("iLamp 2", "ilamp 2"),
        ("450-200LR", "450-200lr"),
        ("Vesk", None),
        ("Bank of Peru", None),
    ],
)
def test_keys(text: str, expected: str | None) -> None:
    assert key(text) == expected


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Ferrovia unveiled the X90 in May.", "X90"),
        ("The Vesk 450 crashed near Lund.", "Vesk 450"),
        ("Ferrovia launched the iLamp 2 on Monday.", "iLamp 2"),
        ("Ferrovia opened the iLamp Music Store on Monday.", "iLamp Music Store"),
        ("A Northern Air 450 crashed near Lund.", "450"),
    ],
)
def test_things_are_found(read: Read, text: str, thing: str) -> None:
    assert any(thing in a.aliases for a in read(text).actors)


@pytest.mark.parametrize(
    "text", ["Ferrovia sold 200 vans.", "It flew on May 5, 2011.", "Prices rose by 450 euros."]
)
def test_numbers_are_no_things(read: Read, text: str) -> None:
    assert not any(c.isdigit() for a in read(text).actors for c in a.name)
