"""A sentence without a verb gets the one it must have; headlines and whole sentences stay as they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention, Reading

Find = Callable[[str, str], EventMention]
Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        ("Otto Braun, the director, noticed only in the evening.", "noticed", "Otto Braun noticed"),
        ("The firm hardly ever paid in 2010.", "paid", "The firm hardly ever paid"),
        ("Varde host Lemvig next Saturday.", "host", "Varde host Lemvig"),
    ],
)
def test_the_verb_is_found(event: Find, text: str, trigger: str, label: str) -> None:
    assert event(text, trigger).summary == label


@pytest.mark.parametrize("text", ["Market report for Monday.", "Cup final next Saturday."])
def test_what_has_no_verb_has_none(read: Read, text: str) -> None:
    assert [e for e in read(text).events if not e.nominal] == []
