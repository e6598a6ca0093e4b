"""Dates as older books write them."""

from __future__ import annotations

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _tag(text: str) -> dict[str, str]:
    day = day_number(1838, 12, 3)
    return {t.text: value(t.expr, day) for t in tag(text, parse_page(text))}


def test_what_was_last_counts_from_the_writer_in_a_history_too() -> None:
    told = (
        "The company was founded on 1 May 1811. It built a wharf in 1814, a mill in 1817 and a school in 1820. "
        "On the 9th of May last the wharf burned, and the mill will be sold in April next."
    )
    found = _tag(told)
    assert found["the 9th of May last"] == "1838-05-09"
    assert found["April next"] == "1839-04"


def test_a_reign_needs_a_text_of_such_years() -> None:
    assert "54" not in _tag("He ruled 54-68 in the vote.")
    assert _tag("He was born in AD 37 and died in AD 68. He ruled 54-68.")["54"] == "0054"
