"""What the next sentence takes back, and what it leaves as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention

Find = Callable[[str, str], EventMention]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council promised in May to repair the dam. It did not.", "repair"),
        ("Rota said in June that she had read the report. She had not.", "read"),
        ("The firm was to pay by Friday. It never did.", "pay"),
        ("Braun was expected to sign the pact on Friday. He did no such thing.", "sign"),
        ("Police believed Braun had fled to Peru. In fact he had not.", "fled"),
        ("Braun claimed to have sold the mill in July. That was a lie.", "sold"),
        ("The paper wrote on Monday that Braun had fled. This was false.", "fled"),
        ("The firm said the mill would close in May. That never happened.", "close"),
    ],
)
def test_the_next_sentence_takes_it_back(event: Find, text: str, trigger: str) -> None:
    assert event(text, trigger).status == "denied"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Rota said in June that she had read the report. She did.", "read", "reported"),
        ("Rota said the mill would close. Nor did she pay.", "close", "hypothetical"),
        ("The mill closed in May. It did not.", "closed", "happened"),
        ("Rota said the mill would close. She did not say when.", "close", "hypothetical"),
        ("The paper wrote that Braun had fled. Was that a lie?", "fled", "reported"),
    ],
)
def test_the_next_sentence_says_something_else(
    event: Find, text: str, trigger: str, status: str
) -> None:
    assert event(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "denied"),
    [
        ("The world No. 2 won the title on Monday.", "won", False),
        ("Braun fought off no. 3 seed Rota on Monday.", "fought", False),
        ("No pit was shut on Monday.", "shut", True),
        ("Rota won no title on Monday.", "won", True),
    ],
)
def test_a_number_denies_nothing(event: Find, text: str, trigger: str, denied: bool) -> None:
    assert (event(text, trigger).status == "denied") is denied
