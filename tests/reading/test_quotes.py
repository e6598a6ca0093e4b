"""Quotations: paired, unpaired, never across paragraphs."""

from __future__ import annotations

import pytest

from timeline_app.reading import quotes
from timeline_app.reading.text import parse_page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“We left,” he said. “It rained.”", ["We left,", "It rained."]),
        ('"We left," he said.', ["We left,"]),
        ("`` We left , '' he said .", [" We left , "]),
        ("He said: “We left the town on Monday.\n\nThe army came.", ["We left the town on Monday."]),
        ("He called it “very unlikely that “we go” there.", ["we go"]),
        ("The board is 6\" wide.", []),
        ("Nothing was said.", []),
    ],
)  # fmt: skip
def test_quotations(text: str, found: list[str]) -> None:
    assert [q.of(text) for q in quotes.find(text, parse_page(text))] == found
