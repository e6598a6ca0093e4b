"""Who somebody is whose name stands behind a home or an age, and who kin without a name are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def called(reading: Reading, text: str, word: str) -> set[str]:
    return {a.name for a in reading.actors for m in a.mentions if m.span.of(text) == word}


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("A driver from Oslo, Marek Vos, fled. In May he married.", "he", {"Marek Vos"}),
        ("A boy of nine, Petr, was beaten on Monday. He died.", "boy", {"Petr"}),
        ("A nurse from Lund, Norway, fled.", "nurse", {"nurse"}),
        ("My sister filmed it. A boy, Petr Vos, fell. His mother wept.", "His mother", {"Petr Vos's mother"}),
        ("A boy, Petr Vos, fell. My father says it was late.", "My father", {"father"}),
        ("The owner, Rolf Vos, was fined. One manager told us so.", "manager", {"manager"}),
        ("We stood at the Holm School. They took a box. I saw it.", "it", set()),
        ("He was treated at the Holm Hospital. It said so.", "It", {"Holm Hospital"}),
        ("At the polling station we stood in line. It said so.", "It", set()),
        ("He was born on the island of Brell, the son of a smith.", "son", set()),
        ("Neighbouring Peru sent aid.", "Peru", {"Peru"}),
        ("Follow Amadi for more.", "Amadi", {"Amadi"}),
        ("Smoke could be seen over the town.", "Smoke", set()),
    ],
)  # fmt: skip
def test_who_is_meant(read: Read, text: str, word: str, names: set[str]) -> None:
    assert called(read(text), text, word) == names
