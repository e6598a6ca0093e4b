"""What was only acted, wished for, or is as real as the occasion it belongs to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention

Find = Callable[[str, str], EventMention]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rota pretended to have signed the pact in May.", "signed", "denied"),
        ("The guild pretended that the ship sank in 2010.", "sank", "denied"),
        ("A dinner hosted by Peru will be held in Lima.", "hosted", "planned"),
        ("It was the first bridge to be built in 2010.", "built", "happened"),
        ("The clerks campaigned for Braun's arrest.", "arrest", "hypothetical"),
        ("The guild prepared for Braun's visit.", "visit", "planned"),
    ],
)
def test_status(event: Find, text: str, trigger: str, status: str) -> None:
    assert event(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        ("The firm rarely paid its guards in 2010.", "paid", "The firm rarely paid its guards"),
        ("The firm hardly ever paid its guards.", "paid", "The firm hardly ever paid its guards"),
        ("Rota barely won the vote in May.", "won", "Rota barely won the vote"),
    ],
)
def test_the_label_keeps_what_turns_it_round(
    event: Find, text: str, trigger: str, label: str
) -> None:
    assert event(text, trigger).summary == label
