"""What is remembered from run to run, and that nothing broken is believed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from timeline_app.ui.settings import MOST_RECENT, Settings

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_first_run_finds_the_defaults() -> None:
    settings = Settings()
    assert (settings.theme, settings.wheel, settings.folds) == ("system", "auto", True)
    assert settings.recent == ()


def test_layout_theme_and_recent_files_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    """Docks can be moved, closed, restored; layout, theme and recent files remembered."""
    first, window = Settings(), QMainWindow()
    qtbot.addWidget(window)
    first.theme, first.wheel, first.folds = "dark", "never", False
    first.remember([tmp_path])
    first.keep_layout(window)
    first.keep_geometry(window)
    again = Settings()
    assert (again.theme, again.wheel, again.folds) == ("dark", "never", False)
    assert again.recent == (tmp_path,)
    assert again.restore_layout(window)
    assert again.restore_geometry(window)
    again.forget_recent()
    assert Settings().recent == ()


def test_the_latest_comes_first_once_and_the_lost_go(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(MOST_RECENT + 2)]
    settings = Settings()
    for path in paths:
        path.write_text("It rained.", "utf-8")
        settings.remember([path])
    settings.remember([paths[4]])
    paths[-1].unlink()
    assert settings.recent[0] == paths[4]
    assert len(settings.recent) == len(set(settings.recent)) < MOST_RECENT + 1
    assert paths[-1] not in settings.recent


def test_a_broken_file_counts_as_none(own_settings: Path, qtbot: QtBot) -> None:
    folder = own_settings / "timeline-app"
    folder.mkdir(parents=True)
    (folder / "window.ini").write_text(
        "[General]\ntheme=pink\nwheel=7\nlayout=x\nrecent=\n", "utf-8"
    )
    settings, window = Settings(), QMainWindow()
    qtbot.addWidget(window)
    assert (settings.theme, settings.wheel, settings.recent) == ("system", "auto", ())
    assert not settings.restore_layout(window)
