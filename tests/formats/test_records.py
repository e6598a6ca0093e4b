"""Records: the fields of the contract, in its order, with honest bounds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from timeline_app.core.article import Span
from timeline_app.core.calendar import DAY_S, Unit, day_number
from timeline_app.core.event import Evidence
from timeline_app.core.interval import Interval
from timeline_app.core.project import Project
from timeline_app.core.status import Strength
from timeline_app.formats.records import bounds, dates_record, event_record, lines

EVENT_FIELDS = [
    "id",
    "summary",
    "earliest",
    "latest",
    "core",
    "days",
    "granularity",
    "kind",
    "status",
    "certainty",
    "confidence",
    "salience",
    "place",
    "actors",
    "sources",
    "independent_sources",
    "alternatives",
    "conflicts",
    "why",
]
DATES_FIELDS = ["id", "start", "end", "given", "likely", "best", "level", "evidence", "conflicts"]
NOON_S = day_number(2021, 5, 3) * DAY_S + 12 * 3600


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (Interval.of_days(day_number(2021, 5, 3), None), ("2021-05-03", None)),
        (Interval.of_days(None, day_number(-43, 3, 15)), (None, "-0043-03-15")),
        (Interval(NOON_S, NOON_S + 60, Unit.MINUTE), ("2021-05-03T12:00",) * 2),
        (Interval(NOON_S, NOON_S + 1, Unit.SECOND), ("2021-05-03T12:00:00",) * 2),
        (
            Interval(NOON_S, NOON_S + 6 * 3600, Unit.DAYPART),
            ("2021-05-03T12:00", "2021-05-03T17:59"),
        ),
    ],
)
def test_bounds_are_inclusive(interval: Interval, expected: tuple[str | None, ...]) -> None:
    assert bounds(interval) == expected


def test_an_event_record_has_the_fields_of_the_contract(project: Project) -> None:
    record = event_record(project.linked.events[0])
    assert list(record) == EVENT_FIELDS
    assert (record["earliest"], record["latest"]) == ("2021-05-03", "2021-05-03")
    source = record["sources"][0]
    text = project.article(source["article"]).text
    assert source["quote"] == text[source["start"] : source["end"]]
    assert text[slice(*source["trigger"])] == "opened"
    assert text[slice(*source["timex"])] == "3 May 2021"
    assert record["actors"][0]["role"] == "agent"


def test_an_undated_event_has_no_bounds(project: Project) -> None:
    record = event_record(project.linked.events[2])
    assert record["earliest"] is None
    assert record["latest"] is None


def test_a_dates_record_has_the_fields_of_the_contract(project: Project) -> None:
    clue = Evidence(
        project.articles[0].id, Span(0, 6), "Bridge", "a clue", ">= 2021-01-01", Strength.HARD
    )
    record = dates_record(replace(project.linked.dating[0], evidence=(clue,)))
    assert list(record) == DATES_FIELDS
    assert record["evidence"][0]["strength"] == "hard"
    assert record["likely"] == ["2021-05-03", "2021-05-03"]


def test_lines_are_one_json_object_each(project: Project) -> None:
    written = lines(map(event_record, project.linked.events)).decode()
    assert written.endswith("\n")
    parsed = [json.loads(line) for line in written.splitlines()]
    assert [record["id"] for record in parsed] == [event.id for event in project.linked.events]
