"""Months and days that are times by what stands beside them."""

from __future__ import annotations

from tests.reading.test_quantities import stream_of
from timeline_app.reading.lone_words import is_short_day, names_event


def test_a_day_that_names_what_happened_says_not_when() -> None:
    assert names_event(stream_of("the 5 October uprising failed"), 1, 3)
    assert not names_event(stream_of("the 5 October fair failed"), 1, 3)


def test_a_clipped_day_stands_behind_a_word_that_leads_to_it() -> None:
    assert is_short_day(stream_of("due by sun"), 2)
    assert not is_short_day(stream_of("in the sun there"), 2)
