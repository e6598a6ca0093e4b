"""Neighbours that tell a time from a count, a name or a verb."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.core.calendar import day_number
from timeline_app.core.field import Field
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import Fixed, Vague
from timeline_app.reading import context, lone_words, lone_years


def _place(text: str, word: str) -> tuple[int, int]:
    stream = stream_of(text)
    place = next(i for i, token in enumerate(stream.tokens) if token.text == word)
    return place, place + 1


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("It fell in 1984 again", True),
        ("Since 1066 none", True),
        ("They counted 1984 sheep there", False),
        ("They counted 1984 votes", False),
        ("It cost $ 1984", False),
        ("more than 1984", False),
        ("It weighs 1984 kg", False),
        ("They lost 1066", False),
        ("They lost 17 1984 36 and 1750", False),
    ],
)
def test_years(text: str, holds: bool) -> None:
    number = "1066" if "1066" in text else "1984"
    assert lone_years.is_year(stream_of(text), *_place(text, number)) == holds


@pytest.mark.parametrize(
    ("text", "word", "field", "holds"),
    [
        ("It fell in April again", "April", Field(month=4), True),
        ("They met April Jones", "April", Field(month=4), False),
        ("It rained in the fall", "fall", Field(season="FA"), True),
        ("Before the fall of Troy", "fall", Field(season="FA"), False),
        ("He spoke to The Sunday Mail", "Sunday", Field(weekday=6), False),
        ("Shops sold out on Black Friday", "Friday", Field(weekday=4), False),
        ("He spoke on Friday", "Friday", Field(weekday=4), True),
    ],
)
def test_words_with_two_meanings(text: str, word: str, field: Field, holds: bool) -> None:
    stream, (first, last) = stream_of(text), _place(text, word)
    first -= stream.lower(first - 1) == "the" and field.season is not None
    assert lone_words.stands_alone(stream, first, last, field) == holds


def test_ages_and_clocks() -> None:
    assert context.is_age(stream_of("45 year - old"), 2)
    assert not context.is_age(stream_of("45 years in jail"), 2)
    assert context.is_clock(stream_of("at 10:30"), 1, 2)
    assert not context.is_clock(stream_of("won 10:30"), 1, 2)


def test_an_attributive_date_says_nothing_of_its_verb() -> None:
    year = Fixed(Interval.of_days(day_number(2012), day_number(2013) - 1))
    stream = stream_of("the 2012 election nears")
    assert context.is_attributive(stream, 1, 2, year)
    assert not context.is_attributive(stream, 1, 2, Vague("past"))
    assert not context.is_attributive(stream_of("in 2012 elections were held"), 1, 2, year)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Are you coming Saturday", True),
        ("Mother is coming Saturday", True),
        ("More hail coming Saturday", True),
        ("On coming Saturday they sail", False),
        ("The coming Saturday is free", False),
        ("Sails, coming Saturday too", False),
    ],
)
def test_coming_behind_a_subject_is_a_verb(text: str, holds: bool) -> None:
    assert context.is_coming(stream_of(text), _place(text, "coming")[0]) is holds
