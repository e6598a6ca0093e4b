"""Invented histories, each expression marked with its value: ``[the next day|1388-07-18]``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

HISTORIES = sorted((Path(__file__).parents[1] / "gold" / "histories").glob("*.txt"))
WRITTEN = day_number(2012, 5, 15)

_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def _unmarked(marked: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The text, and the place, words and value of each expression."""
    text, gold, done = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[done : mark.start()]
        gold.append((len(text), mark[1], mark[2]))
        text, done = text + mark[1], mark.end()
    return text + marked[done:], gold


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_a_history_is_read_as_it_is_told(path: Path) -> None:
    text, gold = _unmarked(path.read_text(encoding="utf-8"))
    found = tag(text, parse_page(text))
    assert [(t.span.start, t.text, value(t.expr, WRITTEN)) for t in found] == gold


def test_there_are_histories_of_many_ages() -> None:
    values = [v for path in HISTORIES for _, _, v in _unmarked(path.read_text())[1]]
    assert len(HISTORIES) >= 8
    assert {v[:2] for v in values} >= {"BC", "13", "17", "18", "19"}
