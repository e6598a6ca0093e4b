"""Times that an event has from another word of its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def times(read: Read, text: str, trigger: str) -> list[str] | None:
    """The times of the event, None where there is none."""
    reading = read(text)
    event = next((e for e in reading.events if e.trigger.of(text) == trigger), None)
    return None if event is None else [reading.timexes[k].text for k in event.timexes]


@pytest.mark.parametrize(
    ("text", "trigger", "due"),
    [
        ("Speaking in Oslo on Monday, the mayor praised the crew.", "praised", ["Monday"]),
        ("The mayor praised the crew at the March summit.", "praised", ["March"]),
        ("The mayor praised the crew when they met in May.", "praised", ["May"]),
        ("The union said in a report issued on Monday that wages fell.", "said", ["Monday"]),
        ("On May 3, rebels stormed the depot and burned two trucks.", "burned", ["May 3"]),
        ("Lorbank on Thursday cut its forecast and closed a branch.", "closed", ["Thursday"]),
        ("In 1901 the firm bought the mill and sold it in 1907.", "sold", ["1907"]),
        ("On Monday rebels stormed the depot and later left the city.", "left", []),
        ("On Monday rebels stormed the depot and the army closed the road.", "closed", ["Monday"]),
        ("On Monday rebels stormed the depot, but the army closed the road.", "closed", []),
        ("Rebels stormed the depot on Monday and burned two trucks.", "burned", []),
        ("The firm built ferries there between 1931 and 1950.", "built", ["1931", "1950"]),
        ("She left in 1944, and her family moved to Lima the next year.", "moved", ["next year"]),
        ("The board put off a decision on the Easter lights.", "decision", None),
        ("She was freed on bail and charged in July 2018.", "freed", []),
        ("She was arrested and charged in July 2018.", "arrested", ["July 2018"]),
    ],
)
def test_a_clause_shares_the_time_of_its_occasion(
    read: Read, text: str, trigger: str, due: list[str] | None
) -> None:
    found = times(read, text, trigger)
    shown = None if found is None else [t.removeprefix("the ") for t in found]
    assert shown == due
