"""Where a picture is written: under what name, and never over a file that nobody asked about."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.app.session import Session
from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.exporting import Exporting, png_path
from timeline_app.ui.jobs import Jobs

SMALL = ExportOptions(width=640, height=400)


@pytest.fixture
def exporting(project: Project, qtbot: QtBot) -> Iterator[Exporting]:
    window = QWidget()
    qtbot.addWidget(window)
    jobs = Jobs(window)
    yield Exporting(Bridge(Session(project), window), jobs, lambda: None, window)
    jobs.stop()


@pytest.mark.parametrize(
    ("name", "written"),
    [("a.jpg", "a.jpg.png"), ("a", "a.png"), ("a.PNG", "a.PNG"), ("v1.2", "v1.2.png")],
)
def test_a_picture_is_called_what_it_is(name: str, written: str) -> None:
    assert png_path(f"/x/{name}") == Path("/x") / written


@pytest.mark.parametrize(
    ("chosen", "there", "pages"), [("t.png", "t-2.png", 3), ("t.jpg", "t.jpg.png", 1)]
)
def test_files_the_dialog_did_not_ask_about_are_asked_about(
    exporting: Exporting,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    there: str,
    pages: int,
) -> None:
    """``NAME-2.png`` and ``NAME.jpg.png`` are not the name that was chosen: No keeps them, Yes replaces."""
    old = tmp_path / there
    old.write_bytes(b"old")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen), ""))
    asked: list[QMessageBox] = []
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]

    def answer(box: QMessageBox) -> QMessageBox.StandardButton:
        asked.append(box)
        return answers[len(asked) - 1]

    monkeypatch.setattr(QMessageBox, "exec", answer)
    options = dataclasses.replace(SMALL, pages=pages)
    exporting._on_requested(options)
    assert old.read_bytes() == b"old"
    assert there in asked[0].text()
    assert asked[0].defaultButton() is asked[0].button(QMessageBox.StandardButton.No)
    with qtbot.waitSignal(exporting.said, timeout=20_000):
        exporting._on_requested(options)
    assert old.read_bytes().startswith(b"\x89PNG")
    assert len(asked) == 2
