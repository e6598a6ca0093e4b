"""Invented histories and reports, each expression marked with its value: ``[the next day|1388-07-18]``.

The name of a report begins with its day: its expressions are said on it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline_app.core.calendar import day_number, parse_day_range
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

GOLD = Path(__file__).parents[1] / "gold"
HISTORIES = sorted((GOLD / "histories").glob("*.txt"))
REPORTS = sorted((GOLD / "reports").glob("*.txt"))
WRITTEN = day_number(2012, 5, 15)

_MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def _unmarked(path: Path) -> tuple[str, list[tuple[int, str, str]]]:
    """The text, and the place, words and value of each expression."""
    marked = path.read_text(encoding="utf-8")
    text, gold, done = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[done : mark.start()]
        gold.append((len(text), mark[1], mark[2]))
        text, done = text + mark[1], mark.end()
    return text + marked[done:], gold


def _read(path: Path, said: int) -> list[tuple[int, str, str]]:
    text, _ = _unmarked(path)
    return [(t.span.start, t.text, value(t.expr, said)) for t in tag(text, parse_page(text))]


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
def test_a_history_is_read_as_it_is_told(path: Path) -> None:
    assert _read(path, WRITTEN) == _unmarked(path)[1]


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_is_read_from_its_day(path: Path) -> None:
    days = parse_day_range(path.stem[:10])
    assert days is not None
    assert _read(path, days[0]) == _unmarked(path)[1]


def test_there_are_histories_of_many_ages() -> None:
    values = [v for path in HISTORIES for _, _, v in _unmarked(path)[1]]
    assert len(HISTORIES) >= 8
    assert {v[:2] for v in values} >= {"BC", "13", "17", "18", "19"}
