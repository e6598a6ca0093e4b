"""One name of two bearers in one article, told apart by the small words beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def bearers(reading: Reading, name: str) -> int:
    """How many actors bear a name."""
    return sum(actor.name == name for actor in reading.actors)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Clara Holt sank on Monday. Clara Holt, whose father named the ship, wept.", 2),
        ("The Clara Holt of the early films was shy. Clara Holt died on Monday.", 1),
        ("The Clara Holt family left. Clara Holt wept.", 1),
        ("The Clara Holt sank on Monday. The Clara Holt was built in Lund.", 1),
    ],
)
def test_what_is_named_for_a_person(read: Read, text: str, count: int) -> None:
    assert bearers(read(text), "Clara Holt") == count


def test_man_and_woman_of_one_last_name(read: Read) -> None:
    text = "Mr Lund left on Monday. Ms Lund stayed. Mr Lund came back."
    assert bearers(read(text), "Lund") == 2
