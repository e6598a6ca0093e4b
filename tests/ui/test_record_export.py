"""The events that show go into a table or into records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import Filter
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs
from timeline_app.ui.record_export import RecordExport

WAIT_MS = 10_000


@pytest.fixture
def export(bridge: Bridge, qtbot: QtBot, project: Project) -> Iterator[RecordExport]:
    window, jobs = QWidget(), Jobs()
    qtbot.addWidget(window)
    bridge.session.set_project(project)
    bridge.session.set_filter(Filter(words="bridge"))
    yield RecordExport(bridge, jobs, window)
    jobs.stop()


def test_what_shows_is_written_as_records(
    export: RecordExport, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(export.said, timeout=WAIT_MS) as said:
        export.export(tmp_path / "events.jsonl")
    assert said.args is not None
    assert "events.jsonl" in said.args[0]
    lines = (tmp_path / "events.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["summary"] for line in lines] == ["Mayor Reis opens the bridge"]


def test_a_name_without_an_ending_becomes_a_table(
    export: RecordExport, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), "Table (*.csv)")
    )
    with qtbot.waitSignal(export.said, timeout=WAIT_MS):
        export.ask()
    assert "Mayor Reis opens the bridge" in (tmp_path / "out.csv").read_text("utf-8-sig")
