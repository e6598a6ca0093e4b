"""Articles come as files, folders, clipboard and drops; what is nothing is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from timeline_app.ui.arrivals import Arrivals, can_take
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.loader import Loader


@pytest.fixture
def came(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What the loader was given."""
    given: list[object] = []
    monkeypatch.setattr(Loader, "open", lambda _self, paths: given.append(tuple(paths)))
    monkeypatch.setattr(Loader, "paste", lambda _self, words: given.append(words))
    return given


@pytest.fixture
def arrivals(bridge: Bridge, qtbot: QtBot) -> Iterator[Arrivals]:
    window, loader = QWidget(), Loader(bridge)
    qtbot.addWidget(window)
    yield Arrivals(loader, window)
    loader.close()


def test_dropped_paths_win_over_their_words(
    arrivals: Arrivals, came: list[object], tmp_path: Path
) -> None:
    """Drop articles here."""
    mime = QMimeData()
    assert not can_take(mime)
    assert not arrivals.take(mime)
    mime.setText("Dockers walk out")
    assert can_take(mime)
    assert arrivals.take(mime)
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert arrivals.take(mime)
    assert came == ["Dockers walk out", (tmp_path,)]


def test_files_and_folders_are_asked_for(
    arrivals: Arrivals, came: list[object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Open: files or a folder; a dialog that is closed asks for nothing."""
    names = [str(tmp_path / "a.txt")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    arrivals.ask_for_files()
    arrivals.ask_for_folder()
    assert came == [(tmp_path / "a.txt",), (tmp_path,)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    arrivals.ask_for_files()
    arrivals.ask_for_folder()
    assert len(came) == 2
