"""Seasons of the southern half of the earth, where the text says that it is set there."""

from __future__ import annotations

import pytest

from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.timeexpr import evaluate
from timeline_app.core.timex3 import value
from timeline_app.reading.hemisphere import is_southern
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

SAID = day_number(2014, 1, 20)


@pytest.mark.parametrize(
    ("text", "southern"),
    [
        ("The rain that fell on Hobart and Adelaide was heavy.", True),
        ("The Uruguayan herds were thin.", True),
        ("A team from New Zealand lost to England, France, Spain and Italy.", False),
        ("A team lost at home.", False),
        ("Stanley Durban sold his house in Norway.", False),
    ],
)
def test_the_places_named_tell_the_half(text: str, southern: bool) -> None:
    assert is_southern(text) is southern


def _season(text: str) -> tuple[str, str, str]:
    (timex,) = tag(text, parse_page(text))
    found = evaluate(timex.expr, SAID)
    assert found is not None
    assert found.first_day is not None
    assert found.last_day is not None
    return value(timex.expr, SAID), format_day(found.first_day), format_day(found.last_day)


def test_summer_in_the_south_begins_in_december() -> None:
    said = _season("The rivers of New Zealand rose this summer.")
    assert said == ("2013-SU", "2013-12-01", "2014-02-28")
    said = _season("The rivers of Norway rose this summer.")
    assert said == ("2014-SU", "2014-06-01", "2014-08-31")


def test_winter_there_lies_inside_the_year() -> None:
    said = _season("The rivers of Chile froze in the winter of 2009.")
    assert said == ("2009-WI", "2009-06-01", "2009-08-31")


def test_the_summer_of_a_year_there_may_be_either() -> None:
    said = _season("The rivers of Chile fell in the summer of 2009.")
    assert said == ("2009-SU", "2008-12-01", "2010-02-28")


def test_a_history_set_there_keeps_its_seasons() -> None:
    text = (
        "The dam at Hobart was begun on 3 March 1871. In June 1871 the river rose. It was mended in 1872. "
        "The wall gave way on 9 May 1873. In the winter it was left alone. In 1874 Tasmania sold it."
    )
    found = {t.text: t for t in tag(text, parse_page(text))}
    winter = evaluate(found["the winter"].expr, SAID)
    assert value(found["the winter"].expr, SAID) == "1873-WI"
    assert winter is not None
    assert winter.first_day == day_number(1873, 6, 1)


def test_only_the_beginning_of_a_text_is_read_for_places() -> None:
    assert not is_southern("Harn " * 5000 + "Chile")
    assert is_southern("Chile " + "Harn " * 5000 + "Norway")
