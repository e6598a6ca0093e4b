"""The table of productions."""

from __future__ import annotations

from tests.reading.test_quantities import stream_of
from timeline_app.reading import rules


def test_the_longest_match_wins() -> None:
    stream = stream_of("early on 3 May 2014 it rained")
    found = rules.table().best(stream, 2)
    assert found is not None
    assert (found[0].end, found[2]) == (5, "date_full")


def test_nothing_begins_at_a_plain_word_or_a_lonely_article() -> None:
    stream = stream_of("the harbour")
    assert rules.table().best(stream, 0) is None
    assert rules.table().best(stream, 1) is None
    assert rules.table().candidates(stream, 1) == ()


def test_candidates_keep_the_order_of_the_table() -> None:
    stream = stream_of("May 3, 2014")
    first = [production.name for production in rules.table().candidates(stream, 0)]
    assert first.index("date_full") < first.index("day_month")
