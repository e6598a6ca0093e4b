"""What counts from a date told before."""

from __future__ import annotations

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

HISTORY = (
    "It began in 1811. On 4 May 1812 he fled. On 8 June 1813 it fell. On 12 July 1814 peace came. "
)


def _last(text: str) -> str:
    return value(tag(text, parse_page(text))[-1].expr, None)


def test_the_following_april_is_the_first_behind_the_date_told() -> None:
    assert _last(HISTORY + "The following April he wed.") == "1815-04"
    assert _last(HISTORY + "The previous April he had wed.") == "1814-04"


def test_a_weekday_beside_a_day_is_that_day() -> None:
    assert _last(HISTORY + "The next day, a Wednesday, he slept.") == "1814-07-13"
    assert _last(HISTORY + "He had always slept on a Wednesday.") == "XXXX-WXX-3"


def test_an_age_between_them_leaves_the_day_unknown() -> None:
    assert _last(HISTORY + "At the age of nine he wrote a song. Two years later he sang.") == "XXXX"
    assert _last(HISTORY + "Two years later he sang.") == "1816"


def test_an_hour_of_that_day_is_not_carried_into_the_night() -> None:
    begun = "The siege began at 10 p.m. on July 8, 1911."
    hours = [
        f"{begun} At 3 a.m. {day} the wagons had left." for day in ("that day", "on the same day")
    ]
    for text in hours:
        assert value(tag(text, parse_page(text))[1].expr, None) == "1911-07-08T03:00"
    text = "The siege began at 10 p.m. on July 8, 1911 and ended at 3 a.m."
    assert _last(text) == "1911-07-09T03:00"


def test_a_day_counted_is_the_one_its_subject_names() -> None:
    day = day_number(2024, 6, 12)
    for subject, told in (("Tomorrow", "13"), ("Today", "12"), ("It", "12")):
        text = f"{subject} is the tenth day of the regatta."
        assert value(tag(text, parse_page(text))[-1].expr, day) == f"2024-06-{told}"
