"""Screens are found, and missing libraries named, before Qt could abort."""

from __future__ import annotations

import importlib
import socket
import sys
from pathlib import Path

import pytest

from timeline_app.core.errors import TimelineError
from timeline_app.ui import qt_env

linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="X and Wayland are looked for on Linux"
)


@pytest.fixture(autouse=True)
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)


@linux_only
def test_without_any_display_there_is_no_screen() -> None:
    assert not qt_env.has_display()
    with pytest.raises(TimelineError, match="no screen"):
        qt_env.require_window()


@linux_only
@pytest.mark.parametrize("display", [":4711", "nonsense", "unix:x", ":"])
def test_a_display_that_does_not_answer_is_none(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert not qt_env.has_display()


@linux_only
def test_a_wayland_socket_that_answers_is_a_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", ".")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert not qt_env.has_display()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("wayland-0")
        server.listen()
        assert qt_env.has_display()


@pytest.mark.parametrize(("platform", "shown"), [("offscreen", False), ("xcb", True)])
def test_an_explicit_platform_decides(
    platform: str, shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert qt_env.has_display() is shown


def test_pictures_are_drawn_offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    qt_env.prepare_offscreen()
    assert not qt_env.has_display()


def test_a_missing_library_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> None:
        raise ImportError("libEGL.so.1: cannot open shared object file")

    monkeypatch.setattr(importlib, "import_module", broken)
    with pytest.raises(TimelineError, match=r"libEGL.*apt-get install .*libegl1"):
        qt_env.require_qt()
