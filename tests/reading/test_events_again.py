"""A saying that goes on and an occasion taken up again make no entry; what is new does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def entries(reading: Reading, text: str) -> list[str]:
    return [e.trigger.of(text) for e in reading.events if not e.told_again]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Norway said the ferry sank. Norway added that the crew had drowned.",
            ["said", "sank", "drowned"],
        ),
        (
            "Norway said the ferry sank. Norway denied that it had sold it.",
            ["said", "sank", "denied", "sold"],
        ),
        (
            "Norway said the ferry sank. Norway said on Friday that the crew had drowned.",
            ["said", "sank", "said", "drowned"],
        ),
        (
            "Norway said the ferry sank. Peru said the crew had drowned.",
            ["said", "sank", "said", "drowned"],
        ),
        (
            "Norway said the ferry sank. Asked about the crew, Norway said they had drowned.",
            ["said", "sank", "said", "drowned"],
        ),
        (
            "Speaking in Lima on Monday, Norway said the ferry sank.",
            ["Speaking", "sank"],
        ),
        (
            "Speaking in Lima on Monday, Norway denied that the ferry sank.",
            ["Speaking", "denied", "sank"],
        ),
        ("The bank that bought the mine failed.", ["failed"]),
        ("The bank, which bought the mine, failed.", ["bought", "failed"]),
        ("The bank that bought the mine in May failed.", ["bought", "failed"]),
        ("The coach hoped that Peru would win the cup.", ["win"]),
        (
            "A meeting was held in Lima in May. The meeting ended without a deal.",
            ["meeting", "ended"],
        ),
        (
            "A meeting was held in Lima in May. The meeting in June ended without a deal.",
            ["meeting", "meeting", "ended"],
        ),
    ],
)
def test_what_makes_an_entry(read: Read, text: str, found: list[str]) -> None:
    assert entries(read(text), text) == found


def test_a_resumed_occasion_still_lends_its_date(read: Read) -> None:
    text = "The two firms held a meeting in May. During their meeting Norway offered help."
    reading = read(text)
    offered = next(e for e in reading.events if e.trigger.of(text) == "offered")
    assert [reading.timexes[k].text for k in offered.timexes] == ["May"]
