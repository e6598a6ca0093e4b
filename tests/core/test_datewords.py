"""Dates in words."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.calendar import DAY_S, Unit, civil, day_number
from timeline_app.core.datewords import event_date_words, interval_words, range_words
from timeline_app.core.event import Event, EventId
from timeline_app.core.interval import Interval
from timeline_app.core.status import Certainty, Status

MAY = day_number(1999, 5)
PLAIN = Event(
    EventId("e"), "The kiln cools", Interval.of_days(MAY, MAY), None, None, "within",
    Status.HAPPENED, Certainty.CERTAIN, 1.0, 0.5, None, (), (), 1, (), (), (),
)  # fmt: skip


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MAY, MAY, "1 May 1999"),
        (MAY, MAY + 30, "May 1999"),
        (MAY, MAY + 3, "1–4 May 1999"),
        (MAY - 2, MAY + 3, "29 Apr – 4 May 1999"),
        (MAY, day_number(1999, 6, 30), "May–Jun 1999"),
        (day_number(1998, 12), day_number(1999, 1, 31), "Dec 1998 – Jan 1999"),
        (day_number(1999), day_number(1999, 12, 31), "1999"),
        (day_number(1999), day_number(2001, 12, 31), "1999–2001"),
        (day_number(1990), day_number(1999, 12, 31), "1990s"),
        (day_number(-43), day_number(-43, 12, 31), "44 BC"),
    ],
)
def test_the_shortest_name_that_says_exactly_it(first: int, last: int, words: str) -> None:
    assert range_words(first, last) == words


@given(st.integers(-700_000, 700_000), st.integers(0, 4000))
def test_both_years_are_told(first: int, length: int) -> None:
    words = range_words(first, first + length)
    for year in {civil(first)[0], civil(first + length)[0]}:
        told = str(year) if year > 0 else f"{1 - year} BC"
        assert told in words or f"{year // 10 * 10}s" in words


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "1 May 1999"),
        ({"certainty": Certainty.INFERRED}, "≈ 1 May 1999"),
        ({"interval": Interval.of_days(None, MAY), "certainty": Certainty.OPEN}, "by 1 May 1999"),
        ({"interval": Interval.of_days(MAY, None), "certainty": Certainty.OPEN}, "from 1 May 1999"),
        ({"interval": Interval(None, None), "certainty": Certainty.UNDATED}, "undated"),
        (
            {"interval": Interval.of_days(MAY, MAY + 14), "days": (MAY, MAY + 7, MAY + 14)},
            "a Sat, 1–15 May 1999?",
        ),
    ],
)
def test_uncertainty_is_said(changes: dict[str, object], words: str) -> None:
    assert event_date_words(dataclasses.replace(PLAIN, **changes)) == words  # type: ignore[arg-type]


def test_a_time_of_day_is_told() -> None:
    moment = MAY * DAY_S + 14 * 3600
    assert interval_words(Interval(moment, moment + 60, Unit.MINUTE)) == "1 May 1999, 14:00"
    assert interval_words(Interval(moment, moment + 7200, Unit.HOUR)) == "1 May 1999, 14:00–16:00"
