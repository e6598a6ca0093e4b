"""First persons of quotations: the speaker, and the body it speaks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading

Read = Callable[[str], Reading]


def means(reading: Reading, text: str, word: str) -> set[str]:
    return {a.name for a in reading.actors for m in a.mentions if m.span.of(text) == word}


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("“I left the yard in May,” Ada Brandt said on Monday.", "I", {"Ada Brandt"}),
        ("Ada Brandt said: “The yard is mine. They sold me the yard.”", "me", {"Ada Brandt"}),
        ("“We lost money,” Northgate Bank said in a statement.", "We", {"Northgate Bank"}),
        (
            "“We lost money,” said Ada Brandt, chairwoman of Northgate Bank. “I regret it.”",
            "We",
            {"Northgate Bank"},
        ),
        (
            "“We lost money,” said Ada Brandt, chairwoman of Northgate Bank. “I regret it.”",
            "I",
            {"Ada Brandt"},
        ),
        ("“We lost money,” said Ada Brandt on Monday.", "We", set()),
        ("I met Ada Brandt, who said she was glad.", "I", set()),
        ("Ada Brandt left the hall, saying: “I will not return.”", "I", {"Ada Brandt"}),
        ("A letter from Ada Brandt said: “I sold the mill.”", "I", {"Ada Brandt"}),
        ("Northgate Bank's statement said: “We lost money.”", "We", {"Northgate Bank"}),
        ("A miner's letter said: “I lost money.” Ada Brandt wept.", "I", set()),
    ],
)
def test_first_persons(read: Read, text: str, word: str, names: set[str]) -> None:
    assert means(read(text), text, word) == names


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Miners said the mill was shut. Ada Brandt said: “They lied.”", "They", set()),
        ("Ada Brandt met the miners. “They wept,” she said.", "They", {"miners"}),
        (
            "Ada Brandt praised Emil Tarn. “My brother died on Monday,” said Ole Rask. “He was ten.”",
            "He",
            {"brother"},
        ),
        ("“My sister met Emil Tarn on Monday,” said Ole Rask. “He wept.”", "He", {"Emil Tarn"}),
    ],
)
def test_others_inside_a_quotation(read: Read, text: str, word: str, names: set[str]) -> None:
    assert means(read(text), text, word) == names
