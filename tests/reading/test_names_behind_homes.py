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


@pytest.mark.parametrize(
    ("text", "trigger", "roles"),
    [
        ("Ada Holm denied all charges on Monday.", "denied", {("Ada Holm", "agent")}),
        ("Ada Holm denied that the door was shut.", "denied", {("Ada Holm", "speaker")}),
        ("Ada Holm wrote to the mill in May.", "wrote", {("Ada Holm", "agent")}),
        ("Ada Holm announced a strike on Monday.", "announced", {("Ada Holm", "speaker")}),
        ("We cooperated fully with Ada Holm.", "cooperated", {("Ada Holm", "participant")}),
    ],
)
def test_what_is_done_with_words(
    read: Read, text: str, trigger: str, roles: set[tuple[str, str]]
) -> None:
    reading = read(text)
    event = next(one for one in reading.events if one.trigger.of(text) == trigger)
    assert {(reading.actors[p.actor].name, p.role.value) for p in event.participants} == roles
