"""Days of no week: what is left open, and what is a day of the week of writing."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number
from timeline_app.core.timex3 import value
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WRITTEN = day_number(2014, 3, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop was robbed on a Tuesday by two men.", "XXXX-WXX-2"),
        ("The shop was robbed on Tuesday by two men.", "2014-03-11"),
        ("The shop was robbed after a Tuesday match.", "2014-03-11"),
        ("The shop was robbed on a wet Tuesday.", "XXXX-WXX-2"),
        ("The shop was robbed on a Tuesday in May 2011.", "2011-05-03"),
        ("The shop was robbed the Tuesday after I left.", "XXXX-WXX-2"),
        ("The shop was robbed on the Tuesday before the fair.", "XXXX-WXX-2"),
        ("The shop was robbed on the Tuesday following Ann's party.", "XXXX-WXX-2"),
        ("The shop will close on the Tuesday after the fair.", "XXXX-WXX-2"),
        ("The shop was robbed on the Tuesday night after the fair.", "XXXX-WXX-2"),
        ("The shop was robbed on Tuesday before the vote.", "2014-03-11"),
        ("The shop was robbed on the Tuesday after Easter.", "2013-04-02"),
        ("The fair did not take place on Tuesday.", "2014-03-11"),
        ("The fair takes place on Tuesday.", "2014-03-18"),
    ],
)
def test_value_of_a_weekday(text: str, expected: str) -> None:
    assert value(tag(text, parse_page(text))[0].expr, WRITTEN) == expected
