"""CSV: explicit columns, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from timeline_app.core.project import Project
from timeline_app.formats.tables import EVENT_COLUMNS, event_table


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_one_row_an_event_under_the_stated_columns(project: Project) -> None:
    found = rows(event_table(project.linked.events))
    assert tuple(found[0]) == EVENT_COLUMNS
    assert [row["id"] for row in found] == [event.id for event in project.linked.events]
    assert found[2]["actors"] == "Reis; Dockers"
    assert (found[2]["earliest"], found[2]["latest"]) == ("", "")


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_formula_is_kept_from_running(project: Project, sign: str) -> None:
    event = replace(project.linked.events[0], summary=f'{sign}cmd|" /C calc"!A1, "x"\nnext')
    assert rows(event_table([event]))[0]["summary"] == f"'{event.summary}"
