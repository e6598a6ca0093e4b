"""Tagging without linking: what the expressions hang on, and what they are without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline_app.app.tagging import NO_DECISIONS, tag, tag_all
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import day_number, format_day
from timeline_app.core.event import Dating
from timeline_app.core.project import Decisions, Linked
from timeline_app.formats.records import tag_record

NAME = ArticleId("mill.txt")
PLAIN = Article(NAME, "The mill reopened yesterday.")
DATELINED = Article(NAME, "Mill reopens\n\nHALDEN, May 4, 2023 — The mill reopened yesterday.\n")


def values(article: Article, decisions: Decisions = NO_DECISIONS) -> list[tuple[str, str]]:
    return [(one.timex.text, one.value) for one in tag(article, decisions).timexes]


def test_without_a_date_the_words_alone_speak() -> None:
    (found,) = tag_record(tag(PLAIN))["timexes"]
    assert (found["value"], found["earliest"], found["latest"]) == ("XXXX-XX-XX", None, None)


def test_a_full_date_in_the_dateline_is_the_anchor() -> None:
    tagged = tag(DATELINED)
    assert tagged.dct == day_number(2023, 5, 4)
    assert ("yesterday", "2023-05-03") in values(DATELINED)


def test_the_record_beats_the_dateline_and_the_user_beats_both() -> None:
    given = replace(DATELINED, pub_date="2023-05-10")
    assert ("yesterday", "2023-05-09") in values(given)
    told = Decisions(((NAME, (day_number(2023, 6, 1),) * 2),))
    assert ("yesterday", "2023-05-31") in values(given, told)


def test_a_stretch_of_days_bounds_without_claiming_one() -> None:
    april = Decisions(((NAME, (day_number(2023, 4, 1), day_number(2023, 4, 30))),))
    record = tag_record(tag(PLAIN, april))
    (found,) = record["timexes"]
    assert record["dct"] is None
    assert (found["earliest"], found["latest"]) == ("2023-03-31", "2023-04-29")
    assert found["value"] == "XXXX-XX-XX"


def test_after_linking_the_found_date_is_the_anchor() -> None:
    day = day_number(2020, 1, 2)
    dating = Dating(NAME, day, day, False, (day, day), day, 0.9, ())
    (tagged,) = tag_all([PLAIN], linked=Linked(dating=(dating,)))
    assert [one.value for one in tagged.timexes] == ["2020-01-01"]


@pytest.mark.parametrize("year", [1066, 1999, 2400])
def test_another_year_moves_the_values_with_it(year: int) -> None:
    told = Decisions(((NAME, (day_number(year, 7, 15),) * 2),))
    assert values(PLAIN, told) == [("yesterday", format_day(day_number(year, 7, 14)))]
