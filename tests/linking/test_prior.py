"""The likely interval holds its share, contains the best day, and stays within the evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.calendar import day_number
from timeline_app.core.dayset import DaySet, weekdays
from timeline_app.linking.likeness import Peak
from timeline_app.linking.prior import ERA, ONLINE, likely_days
from timeline_app.linking.traces import Trace

LOW, HIGH = day_number(1995), day_number(2030)


@given(st.integers(LOW, HIGH), st.integers(0, 900), st.sampled_from([0.5, 0.8, 0.9, 0.95]))
def test_likely_lies_within_closed_bounds(first: int, width: int, level: float) -> None:
    (low, high), best = likely_days(DaySet.between(first, first + width), level)
    assert first <= low <= best <= high <= first + width


@given(st.integers(LOW, HIGH), st.integers(100, 900))
def test_a_higher_level_is_never_narrower(first: int, width: int) -> None:
    days = DaySet.between(first, first + width)
    widths = [high - low for (low, high), _ in (likely_days(days, x) for x in (0.5, 0.8, 0.95))]
    assert widths == sorted(widths)


def test_nothing_known_gives_the_whole_era_its_share() -> None:
    (low, high), _ = likely_days(DaySet.every(), 0.9)
    assert ERA[0] < low < high < ERA[1]
    after = ERA[1] - high
    assert day_number(1998) < low < ONLINE, "years of little news fill the first side"
    assert 0.04 <= after / (ERA[1] - day_number(1999)) <= 0.06


def test_of_days_as_likely_the_middle_one_is_the_best() -> None:
    _, best = likely_days(DaySet.every(), 0.9)
    assert abs(best - (ONLINE + ERA[1]) // 2) <= 7
    first = day_number(2011, 3, 1)
    _, best = likely_days(DaySet.between(first, first + 10), 0.9)
    assert first + 4 <= best <= first + 6


def test_past_a_lower_bound_nearer_days_are_likelier() -> None:
    start = day_number(2011)
    (low, high), best = likely_days(DaySet.between(start, None), 0.9)
    assert start == low == best, "the likeliest day is never left out"
    assert start + 2_000 < high < ERA[1]


def test_the_likeliest_day_lies_in_an_interval_of_its_level() -> None:
    end = day_number(2014)
    for level in (0.5, 0.8, 0.95):
        (low, high), best = likely_days(DaySet.between(None, end), level)
        assert high == end
        assert end - 7 < best <= end
        (first, _), _ = likely_days(DaySet.between(None, end), level + 0.04)
        assert first < low


def test_days_that_are_ruled_out_have_no_chance() -> None:
    tuesdays = weekdays(1)
    days = tuesdays & DaySet.between(day_number(2003), day_number(2009))
    for level in (0.5, 0.9):
        (low, high), best = likely_days(days, level)
        assert {low, high, best} <= set(days.days())
    june = DaySet.of(day_number(year, 6, 14) for year in (2005, 2011, 2016, 2022))
    (low, high), best = likely_days(june, 0.9)
    assert {low, high, best} <= set(june.days())


@pytest.mark.parametrize("weight", [0.6, 0.95])
def test_a_like_story_draws_the_likely_days_to_it(weight: float) -> None:
    day = day_number(2013, 6, 15)
    (low, high), best = likely_days(DaySet.every(), 0.5, [Peak(day, day, weight)])
    assert best == day
    assert low >= day - 8
    assert high <= day + 8


def test_what_the_article_names_weighs_like_stories_against_each_other() -> None:
    early, late = day_number(2011, 3, 3), day_number(2019, 3, 3)
    near = [Peak(early, early, 0.5), Peak(late, late, 0.5)]
    named = (Trace(day_number(2018), None, 0.01, 1.0, 1.0, 1.0, 1.0),)
    assert likely_days(DaySet.every(), 0.8, near)[0][0] < early + 7
    (low, high), best = likely_days(DaySet.every(), 0.8, near, named)
    assert late - 7 < low <= best <= high < late + 7


def test_a_like_story_outside_the_bounds_counts_for_nothing() -> None:
    days = DaySet.between(day_number(2015), day_number(2016))
    early = day_number(2011)
    (low, high), _ = likely_days(days, 0.8, [Peak(early, early, 1.0)])
    assert high - low >= 0.75 * 365


@pytest.mark.parametrize(
    ("first", "last"),
    [(1505, 2197), (None, 2197), (2020, 2060), (1505, None), (1850, 1930), (None, 1930)],
)
def test_likely_lies_neither_before_1900_nor_after_the_era(
    first: int | None, last: int | None
) -> None:
    days = DaySet.between(
        None if first is None else day_number(first), None if last is None else day_number(last)
    )
    (low, high), best = likely_days(days, 0.95)
    assert day_number(1900) <= low <= best <= high <= ERA[1]


def test_likely_follows_a_like_story_that_lies_outside() -> None:
    day = day_number(2029, 5, 8)
    (low, high), best = likely_days(DaySet.every(), 0.5, [Peak(day, day, 1.0)])
    assert day - 8 <= low <= best <= high <= day + 8
    (_, high), _ = likely_days(DaySet.between(None, ERA[1]), 0.9, [Peak(day, day, 1.0)])
    assert high <= ERA[1], "the bounds leave no room there"


def test_likely_follows_evidence_that_lies_outside() -> None:
    (low, high), _ = likely_days(DaySet.between(day_number(1812), day_number(1815)), 0.9)
    assert day_number(1812) <= low < high <= day_number(1815)
    (low, _), _ = likely_days(DaySet.between(day_number(2041), None), 0.9)
    assert low >= day_number(2041)
    either = DaySet.of([day_number(1899, 5, 5), day_number(1899, 8, 8)]) | DaySet.of([ERA[1] + 1])
    (low, high), best = likely_days(either, 0.9)
    assert low <= best <= high


def test_the_news_itself_is_written_within_days_or_years_later() -> None:
    day = day_number(2011, 3, 3)
    told = Trace(day, day, 0.01, 2.0, 1.0, 2.0, 2.0)
    bound = DaySet.between(day, None)
    (_, middle), _ = likely_days(bound, 0.5, traces=[told])
    (low, high), best = likely_days(bound, 0.5, traces=[replace(told, is_news=True)])
    assert day == low == best
    assert high - day < (middle - day) / 2
    (_, late), _ = likely_days(bound, 0.95, traces=[replace(told, is_news=True)])
    assert late > day_number(2016)
