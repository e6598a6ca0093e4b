"""Short names of bodies: the beginning of a fuller name that stands before, and of one only."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "full", "short", "same"),
    [
        (
            "Vesk Engineering sued Norway. Vesk said it lost money.",
            "Vesk Engineering",
            "Vesk",
            True,
        ),
        ("Vesk sued Norway. Then Vesk Engineering sold a yard.", "Vesk Engineering", "Vesk", False),
        (
            "Vesk Engineering sued Vesk Bank. Vesk said it lost money.",
            "Vesk Engineering",
            "Vesk",
            False,
        ),
        ("Norway Bank lent money. Norway said so.", "Norway Bank", "Norway", False),
    ],
)
def test_short_names_of_bodies(read: Read, text: str, full: str, short: str, same: bool) -> None:
    found = [a for a in read(text).actors if full in a.aliases]
    assert len(found) == 1
    assert (short in found[0].aliases) is same
