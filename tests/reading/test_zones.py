"""One moment by two clocks, and clocks whose zone is named."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.interval import Interval
from timeline_app.core.timeexpr import evaluate
from timeline_app.core.timex3 import value, zone
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

DAY = day_number(2014, 5, 14)


def _read(text: str, day: int | None = DAY) -> dict[str, str]:
    return {t.text: value(t.expr, day) + zone(t.expr) for t in tag(text, parse_page(text))}


def _bounds(text: str) -> list[Interval | None]:
    return [evaluate(t.expr, DAY) for t in tag(text, parse_page(text)) if t.type == "TIME"]


@pytest.mark.parametrize(
    ("text", "told", "wanted"),
    [
        ("Polls close at 10:30 p.m. EDT on Tuesday.", "10:30 p.m. EDT on Tuesday", "T22:30-04:00"),
        ("It shook at 1400 GMT on Sunday.", "1400 GMT on Sunday", "T14:00Z"),
        ("It went up at 6:30 pm GMT+1 on Friday.", "6:30 pm GMT+1 on Friday", "T18:30+01:00"),
        ("It went up at 18:30 (UTC) on 7 June 2011.", "18:30 (UTC) on 7 June 2011", "T18:30Z"),
        (
            "It sailed at 8 a.m. Eastern Daylight Time on Friday.",
            "8 a.m. Eastern Daylight Time on Friday",
            "T08:00-04:00",
        ),
        ("The entry reads 2019-03-05T10:00:00Z here.", "2019-03-05T10:00:00Z", "T10:00Z"),
        ("The entry reads 2019-03-05 10:00+05:30 here.", "2019-03-05 10:00+05:30", "T10:00+05:30"),
        (
            "The entry reads 2019-03-05T10:00:00.250-0330 now.",
            "2019-03-05T10:00:00.250-0330",
            "T10:00-03:30",
        ),
    ],
)
def test_a_named_zone_stands_beside_the_value(text: str, told: str, wanted: str) -> None:
    assert _read(text)[told].endswith(wanted)


@pytest.mark.parametrize("zone", ["CST", "IST", "PST", "ET", "Eastern time"])
def test_a_zone_of_several_offsets_is_read_and_not_applied(zone: str) -> None:
    assert _read(f"It sailed at 8 a.m. {zone} on Friday.") == {
        f"8 a.m. {zone} on Friday": "2014-05-09T08:00"
    }


@pytest.mark.parametrize(
    "text", ["It reads 2019-03-05 10:00+47 here.", "It reads 2019-03-05 10:00+1:17 here."]
)
def test_what_no_clock_is_off_by_is_no_zone(text: str) -> None:
    assert "2019-03-05T10:00" in _read(text).values()


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It fell at 22:00 (20:00 GMT) on Friday.", "09T22:00+02:00", "09T20:00Z"),
        ("It sailed at 22:30 on Friday (00:30 GMT on Saturday).", "09T22:30-02:00", "10T00:30Z"),
        ("It sailed on Friday at 7 a.m. local time (1900 GMT).", "09T07:00+12:00", "08T19:00Z"),
        ("It sailed at 9 a.m. EDT (1300 GMT) on Friday.", "09T09:00-04:00", "09T13:00Z"),
        ("It sailed at 11 p.m. (0900 GMT) on Friday.", "09T23:00-10:00", "10T09:00Z"),
    ],
)
def test_two_clocks_tell_one_moment(text: str, first: str, second: str) -> None:
    values = [v for v in _read(text).values() if "T" in v]
    assert values == [f"2014-05-{first}", f"2014-05-{second}"]
    here, there = _bounds(text)
    assert here is not None
    assert here == there


@pytest.mark.parametrize(
    "text",
    [
        "It sailed at 9 a.m. EDT (0900 GMT) on Friday.",
        "It sailed at 9:10 (0900 GMT) on Friday.",
        "It sailed at 9 a.m. on Friday, as at 1300 GMT on Monday.",
    ],
)
def test_clocks_that_disagree_stay_two_times(text: str) -> None:
    here, there = _bounds(text)
    assert here != there


def test_without_an_anchor_both_clocks_keep_what_they_show() -> None:
    assert _read("It fell at 22:00 (20:00 GMT) on Friday.", None) == {
        "22:00": "XXXX-WXX-5T22:00+02:00",
        "20:00 GMT": "XXXX-XX-XXT20:00Z",
        "Friday": "XXXX-WXX-5",
    }
