"""Days and hours as short messages write them."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import parse_day_range
from timeline_app.core.timeexpr import resolve
from timeline_app.core.timex3 import value
from timeline_app.reading import rules
from timeline_app.reading.rules_message_days import PREFIX, PRODUCTIONS
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page


def _found(text: str) -> dict[str, str]:
    days = parse_day_range("2019-08-14")
    assert days is not None
    return {t.text: value(t.expr, days[0]) for t in tag(text, parse_page(text))}


@pytest.mark.parametrize(
    ("text", "words", "hour"),
    [
        ("meet at 6", "6", "18:00"),
        ("been up since 6", "6", "06:00"),
        ("breakfast at 8, drinks at 10", "10", "22:00"),
        ("breakfast at 8, drinks at 10", "8", "08:00"),
        ("meet at 11", "11", "11:00"),
        ("meet at half 5", "half 5", "17:30"),
        ("meet at 7.45", "7.45", "19:45"),
        ("lunch 12ish", "12ish", "12:00"),
        ("doors 7pm, band on at 9", "9", "21:00"),
        ("shop opens 8am, back by 9", "9", "09:00"),
        ("up at 430 for the early shift", "430", "04:30"),
        ("meet up at 5", "5", "17:00"),
        ("woken at 5 by the cat", "5", "05:00"),
        ("from 2pm to half 3", "half 3", "15:30"),
    ],
)
def test_a_bare_hour_is_that_of_its_clause(text: str, words: str, hour: str) -> None:
    assert _found(text)[words] == f"2019-08-14T{hour}"


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("see you at 7 tmr", ("07:00", "19:59")),
        ("dinner at 7 tmr", ("19:00", "19:59")),
        ("meet at 11 on fri", ("11:00", "23:59")),
        ("meet at 7pm tmr", ("19:00", "19:59")),
        ("early start at 430 tmr", ("04:30", "04:30")),
    ],
)
def test_an_hour_that_no_word_places_may_be_of_either_half(
    text: str, hours: tuple[str, str]
) -> None:
    found = resolve(tag(text, parse_page(text))[0].expr, 18122, 18122).interval
    assert found.start_s is not None
    assert found.end_s is not None
    clocks = [f"{s // 3600 % 24:02d}:{s // 60 % 60:02d}" for s in (found.start_s, found.end_s - 1)]
    assert tuple(clocks) == hours


@pytest.mark.parametrize(
    "text", ["at 6 quid each", "at 6 shops", "won 6 to 5", "sat at £6", "6 of us"]
)
def test_a_count_is_no_hour(text: str) -> None:
    assert not _found(text)


def test_an_article_has_no_bare_hours_nor_days() -> None:
    text = "The choir met at 6 under a roof. The team of the town sat down, by fri or later."
    assert not _found(text)


def test_the_rules_are_those_of_messages_alone() -> None:
    names = {production.name for production in PRODUCTIONS}
    plain = rules.table(message=False)
    assert all(name.startswith(PREFIX) for name in names)
    assert plain is not rules.table(message=True)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("day after tmrw works", "day after tmrw", "2019-08-16"),
        ("the day after tomorrow we fly", "the day after tomorrow", "2019-08-16"),
        ("trmw must be up early", "trmw", "2019-08-15"),
        ("bday on the 5th", "the 5th", "2019-09-05"),
        ("her bday was on the 5th", "the 5th", "2019-08-05"),
        ("gig on the 20th", "the 20th", "2019-08-20"),
        ("paid on the 5th", "the 5th", "2019-08-05"),
        ("the other nite was mad", "the other nite", "PAST_REF"),
        ("tmr aft", "tmr aft", "2019-08-15TAF"),
        ("c u this aft?", "this aft", "2019-08-14TAF"),
        ("dis wk is mad", "dis wk", "2019-W33"),
        ("gig on Sun Yay", "Sun", "2019-08-18"),
        ("this coming saturday we march", "this coming saturday", "2019-08-17"),
        ("r u coming sat? x", "sat", "2019-08-17"),
        ("next sat we march", "next sat", "2019-08-24"),
    ],
)
def test_days_told_in_passing(text: str, words: str, expected: str) -> None:
    assert _found(text)[words] == expected


@pytest.mark.parametrize(
    "text",
    [
        "waiting for Sun Mei to come on stage",
        "brunch with Sun Mei",
        "summer of 69",
        "its my b'day!",
        "aft that we go",
    ],
)
def test_no_days(text: str) -> None:
    assert not _found(text)
