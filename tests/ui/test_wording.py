"""Dates in words: as brief as they allow, and never surer than they are."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.app.passages import TimexState
from timeline_app.core.calendar import DAY_S, Unit, day_number
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Role
from timeline_app.ui.wording import (
    dating_words,
    event_date_words,
    interval_words,
    moves_words,
    range_words,
    role_words,
    timex_words,
)

DAYS = st.integers(day_number(-500), day_number(3000))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2021, 5, 10), (2021, 5, 10), "Monday 10 May 2021"),
        ((2021, 5, 10), (2021, 5, 16), "10 – 16 May 2021"),
        ((2021, 5, 1), (2021, 5, 31), "May 2021"),
        ((2021, 1, 1), (2021, 12, 31), "2021"),
        ((2021, 4, 30), (2021, 5, 2), "30 April – 2 May 2021"),
        ((2020, 12, 30), (2021, 1, 2), "30 December 2020 – 2 January 2021"),
        ((-43, 3, 15), (-43, 3, 16), "15 – 16 March 44 BC"),
    ],
)
def test_a_range_is_said_briefly(
    first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    assert range_words(day_number(*first), day_number(*last)) == words


def test_open_sides_are_said() -> None:
    day = day_number(2021, 5, 10)
    assert interval_words(Interval.of_days(None, day)) == "by 10 May 2021"
    assert interval_words(Interval.of_days(day, None)) == "not before 10 May 2021"
    assert interval_words(Interval(None, None)) == "undated"


def test_possible_days_of_one_weekday_are_said_by_it() -> None:
    first = day_number(2021, 5, 3)
    days = tuple(first + 7 * week for week in range(6))
    words = interval_words(Interval.of_days(days[0], days[-1]), days)
    assert words == "a Monday, 3 May – 7 June 2021 (6 possible days)"


def test_other_possible_days_are_listed_and_the_rest_counted() -> None:
    first = day_number(2021, 5, 3)
    days = tuple(first + 3 * number for number in range(6))
    words = interval_words(Interval.of_days(days[0], days[-1]), days)
    assert words.startswith("one of 3 May 2021; 6 May 2021")
    assert words.endswith("and 2 more")


def test_a_clock_time_keeps_its_day() -> None:
    start_s = day_number(2021, 5, 10) * DAY_S + 9 * 3600
    words = interval_words(Interval(start_s, start_s + 1800, Unit.MINUTE))
    assert words == "Monday 10 May 2021, 09:00–09:30"


@given(DAYS, st.integers(1, 500))
def test_a_stretch_is_never_said_as_one_day(first: int, length: int) -> None:
    assert range_words(first, first + length) != range_words(first, first)


def test_an_event_somewhere_in_a_stretch_says_so(project: Project) -> None:
    opened, walked, meet = project.linked.events
    assert event_date_words(opened) == "Monday 3 May 2021"
    assert event_date_words(walked) == "within 10 – 16 May 2021"
    assert event_date_words(meet) == "undated"
    assert event_date_words(replace(walked, kind="throughout")) == "held over 10 – 16 May 2021"


def test_a_publication_date_says_how_it_is_known(project: Project) -> None:
    bridge, harbour = project.linked.dating
    assert dating_words(bridge) == "Monday 3 May 2021"
    assert dating_words(harbour) == "10 – 16 May 2021 · from evidence"
    assert dating_words(replace(harbour, first=None, last=None)) == "undated"
    assert dating_words(None) == "undated"


def test_what_a_change_would_move_is_counted() -> None:
    """A fix previews "14 events move"."""
    assert [moves_words(n) for n in (0, 1, 14)] == [
        "No event moves.", "1 event moves.", "14 events move.",
    ]  # fmt: skip


def test_every_role_and_state_has_its_words() -> None:
    assert len({role_words(role) for role in Role}) == len(Role)
    assert len({timex_words(state) for state in get_args(TimexState)}) == 4
