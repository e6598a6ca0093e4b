"""Days alone on lines: what they date of the text below, and where one is only the day of the paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.reading.text import parse_page

Read = Callable[[str], Reading]

_DAYS = (
    "April 10, 2011\nA wall collapses at Ulmen. It had stood for years. Six men are trapped.\n\n"
    "April 12, 2011\nDivers find two men and bring them up.\n\n"
    "May 3, 2011\n\nThe harbour closes.\n\nThe port is sold."
)


def _times(reading: Reading, text: str, trigger: str) -> list[str]:
    (found,) = (e for e in reading.events if e.trigger.of(text) == trigger)
    return [reading.timexes[k].text for k in found.timexes]


@pytest.mark.parametrize(
    ("trigger", "times"),
    [
        ("collapses", ["April 10, 2011"]),
        ("trapped", ["April 10, 2011"]),
        ("find", ["April 12, 2011"]),
        ("bring", ["April 12, 2011"]),
        ("closes", ["May 3, 2011"]),
        ("sold", []),
    ],
)
def test_a_day_alone_on_its_line_dates_its_paragraph(
    read: Read, trigger: str, times: list[str]
) -> None:
    assert _times(read(_DAYS), _DAYS, trigger) == times


def test_what_is_told_below_the_day_is_over(read: Read) -> None:
    (wall,) = (e for e in read(_DAYS).events if e.predicate == "collapse")
    assert wall.status == "happened"


@pytest.mark.parametrize(("first", "second"), [("1998", "2001"), ("April 1998", "May 2001")])
def test_months_and_years_are_headings_too(read: Read, first: str, second: str) -> None:
    text = (
        f"{first}\n\nA wall collapses at Ulmen.\n\n{second}\n\nThe owners sell the whole harbour."
    )
    reading = read(text)
    assert _times(reading, text, "collapses") == [first]
    assert _times(reading, text, "sell") == [second]


def test_a_first_entry_with_a_dash_keeps_its_day(read: Read) -> None:
    text = "10 April 2011 - A wall broke at Ulmen.\n12 April 2011 - Divers found two men."
    assert _times(read(text), text, "broke") == ["10 April 2011"]


def test_a_first_line_later_than_all_others_is_the_day_of_writing(read: Read) -> None:
    text = (
        "April 5, 2018\n\nThe harbour at Ulmen closed.\n\nApril 10, 2011\n\nA wall collapses at Ulmen."
        "\n\nApril 12, 2011\n\nDivers find two men."
    )
    reading = read(text)
    assert _times(reading, text, "closed") == []
    assert _times(reading, text, "collapses") == ["April 10, 2011"]


@pytest.mark.parametrize(
    "text",
    [
        "Harbour shut\n\nApril 5, 2018\n\nThe harbour at Ulmen closed. Owners blamed a flood.",
        "April 5, 2018\n\nThe harbour at Ulmen closed.\n\nApril 5, 2018\n\nOwners blamed a flood.",
    ],
)
def test_one_day_alone_is_of_the_paper(read: Read, text: str) -> None:
    assert parse_page(text).dateline is not None
    assert _times(read(text), text, "closed") == []


def test_a_day_without_a_year_dates_nothing(read: Read) -> None:
    text = "10 April\n\nA wall collapses at Ulmen.\n\n12 April\n\nDivers bring up two men."
    assert _times(read(text), text, "collapses") == []


def test_two_places_with_days_stay_datelines() -> None:
    text = "ULMEN, April 5 - The harbour closed.\n\nCASK, April 6 - Owners blamed a flood."
    assert parse_page(text).dateline is not None
