"""Times that an event has from another word of its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def times(read: Read, text: str, trigger: str) -> list[str]:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    return [reading.timexes[k].text for k in event.timexes]


@pytest.mark.parametrize(
    ("text", "trigger", "due"),
    [
        ("Speaking in Oslo on Monday, the mayor praised the crew.", "praised", ["Monday"]),
        ("The mayor praised the crew at the March summit.", "praised", ["March"]),
        ("The mayor praised the crew when they met in May.", "praised", ["May"]),
    ],
)
def test_a_clause_shares_the_time_of_its_occasion(
    read: Read, text: str, trigger: str, due: list[str]
) -> None:
    assert [t.removeprefix("the ") for t in times(read, text, trigger)] == due
