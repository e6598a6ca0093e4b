"""Times of day as the grammar offers them."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.core.field import Field
from timeline_app.reading.clocks import clock


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("430pm", Field(hour=16, minute=30)),
        ("10:30 a.m. GMT", Field(hour=10, minute=30, zone_min=0)),
        ("noon", Field(hour=12)),
        ("5 o'clock", Field(hour=5, either=True)),
        ("7:30", Field(hour=7, minute=30, either=True)),
        ("half past six", Field(hour=6, minute=30, either=True)),
        ("07:30", Field(hour=7, minute=30)),
        ("7:30 GMT", Field(hour=7, minute=30, zone_min=0)),
        ("0730 hours", Field(hour=7, minute=30)),
        ("12:30", Field(hour=12, minute=30)),
        ("5 in the afternoon", Field(hour=17)),
    ],
)
def test_reads_the_clock(words: str, field: Field) -> None:
    assert field in [value for value, _ in clock(stream_of(words), 0)]


def test_a_sum_is_no_time() -> None:
    assert not clock(stream_of("980pm"), 0)
