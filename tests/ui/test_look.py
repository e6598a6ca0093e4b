"""The colours of the window: complete, and readable in both themes."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.core.choices import THEME_WISHES, THEMES, ThemeName
from timeline_app.ui.look import (
    current_theme,
    look_of,
    style_sheet,
    system_theme,
    wear,
)

READABLE = 4.5
"""Contrast that WCAG 2.1 asks of normal text."""


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    read = QColor(colour)
    red, green, blue = (linear(part) for part in (read.redF(), read.greenF(), read.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "warning", "resolved", "inferred"])
def test_text_can_be_read_on_every_ground(theme: ThemeName, ink: str) -> None:
    look = look_of(theme)
    for ground in ("panel", "window", "raised"):
        assert contrast(getattr(look, ink), getattr(look, ground)) >= READABLE, ground


@pytest.mark.parametrize("theme", THEMES)
def test_marked_text_can_be_read(theme: ThemeName) -> None:
    look = look_of(theme)
    for ground in (look.clause, look.trigger, look.timex):
        assert contrast(look.text, ground) >= READABLE
    for state in (look.resolved, look.inferred, look.unresolved):
        assert contrast(state, look.panel) >= READABLE
        assert contrast(state, look.clause) >= READABLE


@pytest.mark.parametrize("theme", THEMES)
def test_the_style_sheet_has_no_open_names(theme: ThemeName) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert set(re.findall(r"chevron-down-(\w+)", sheet)) == {theme}


def test_themes_light_and_dark_follow_the_system_until_one_is_chosen(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """Themes light and dark following the system."""
    assert THEME_WISHES[0] == "system"
    wear(qapp, "dark")
    assert current_theme() == "dark"
    ground = qapp.palette().color(QPalette.ColorRole.Window)
    assert ground == QColor(look_of("dark").window)
    wear(qapp, "system")
    assert current_theme() == system_theme()
    qapp.setStyleSheet("")
