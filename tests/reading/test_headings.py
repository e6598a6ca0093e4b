"""Headings and captions, and the years they name."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Timex
from timeline_app.core.calendar import format_day
from timeline_app.reading.headings import chapter_of, in_caption, in_heading, is_year_alone
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _with(line: str) -> tuple[Timex, str]:
    text = f"The fall of Harn\n\n{line}\n\nThe town was quiet for some weeks."
    return tag(text, parse_page(text))[0], text


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("1811", True),
        ("== 1811 ==", True),
        ("The siege of 1811", True),
        ("The siege (1811)", True),
        ("1811: the siege", True),
        ("The bridge in 1811", False),
        ("The bridge, photographed 1861", False),
        ("Map of the coast, 1811", False),
    ],
)
def test_a_heading_is_told_from_a_caption(line: str, heading: bool) -> None:
    timex, text = _with(line)
    assert in_heading(timex, text) is heading
    assert in_caption(timex, text) is not heading


def test_a_sentence_is_neither() -> None:
    timex, text = _with("The town fell in 1811.")
    assert not in_heading(timex, text)
    assert not in_caption(timex, text)


def test_only_a_line_of_nothing_else_is_a_year_alone() -> None:
    assert is_year_alone(*_with("== 1811 =="))
    assert not is_year_alone(*_with("The siege of 1811"))
    assert not is_year_alone(*_with("May 1811"))


def test_a_chapter_runs_from_its_first_year_to_its_last() -> None:
    text = "The fall of Harn\n\n1811–1813\n\nThe town was quiet."
    first, last = tag(text, parse_page(text))
    chapter = chapter_of(last, text, chapter_of(first, text, None))
    assert chapter is not None
    assert chapter.first_day is not None
    assert chapter.last_day is not None
    assert format_day(chapter.first_day) == "1811-01-01"
    assert format_day(chapter.last_day) == "1813-12-31"


def test_a_title_names_no_chapter() -> None:
    text = "The fall of Harn, 1811\n\nThe town was quiet."
    assert chapter_of(tag(text, parse_page(text))[0], text, None) is None
