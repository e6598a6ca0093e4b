"""What a calendar pattern says by itself."""

from __future__ import annotations

import pytest

from timeline_app.core.field import Feast, Field
from timeline_app.core.masks import mask, time_mask


@pytest.mark.parametrize(
    ("field", "wanted"),
    [
        (Field(day=5), "XXXX-XX-05"),
        (Field(weekend=True), "XXXX-WXX-WE"),
        (Field(half=2), "XXXX-H2"),
        (Field(season="SU"), "XXXX-SU"),
        (Field(holiday=Feast("Lamp day", 8, 1)), "XXXX-08-01"),
        (Field(holiday=Feast("Moving day", easter=39)), "XXXX-XX-XX"),
        (Field(weekday=0, hour=7), "XXXX-WXX-1T07:00"),
    ],
)
def test_what_is_not_told_is_an_x(field: Field, wanted: str) -> None:
    assert mask(field) == wanted


def test_a_pattern_without_an_hour_has_no_time_of_day() -> None:
    assert time_mask(Field(month=4)) == ""
