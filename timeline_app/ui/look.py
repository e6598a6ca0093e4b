"""The colours and style sheet of the window: light, dark, or as the system is. Data is in resources/themes."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from timeline_app import resources
from timeline_app.core.choices import THEMES, ThemeName, ThemeWish

_WISH = "themeWish"
"""Property of the application object that holds what the person chose."""


@dataclass(frozen=True, slots=True)
class Look:
    """One set of window colours, each ``#rrggbb``; the fields are the keys of window.toml."""

    window: str
    panel: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    hover: str
    disabled: str
    warning: str
    warning_soft: str
    clause: str
    trigger: str
    timex: str
    resolved: str
    inferred: str
    unresolved: str
    corrected: str


@cache
def look_of(theme: ThemeName) -> Look:
    """The colours of a theme."""
    table = resources.read_toml("themes", "window.toml")[theme]
    return Look(**{field.name: str(table[field.name]) for field in fields(Look)})


def system_theme() -> ThemeName:
    """The theme the system asks for; light when it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def current_theme() -> ThemeName:
    """The theme in use: the one the person chose, else the system's."""
    app = QGuiApplication.instance()
    wish = None if app is None else app.property(_WISH)
    return next((theme for theme in THEMES if theme == wish), system_theme())


def current_look() -> Look:
    """The colours in use now."""
    return look_of(current_theme())


def style_sheet(theme: ThemeName) -> str:
    """The window's style sheet in the theme's colours."""
    text = resources.path("themes", "window.qss").read_text("utf-8")
    look, icons = look_of(theme), resources.path("icons").as_posix()
    colours = {field.name: getattr(look, field.name) for field in fields(Look)}
    return Template(text).substitute(colours, icons=icons, theme=theme)


def palette(look: Look) -> QPalette:
    """The palette in these colours, for whatever the style sheet leaves to the style."""
    made, role = QPalette(), QPalette.ColorRole
    for which, colour in (
        (role.Window, look.window),
        (role.WindowText, look.text),
        (role.Base, look.panel),
        (role.AlternateBase, look.hover),
        (role.Text, look.text),
        (role.Button, look.window),
        (role.ButtonText, look.text),
        (role.BrightText, look.warning),
        (role.Highlight, look.accent),
        (role.HighlightedText, look.on_accent),
        (role.Link, look.accent),
        (role.PlaceholderText, look.muted),
        (role.ToolTipBase, look.raised),
        (role.ToolTipText, look.text),
        (role.Mid, look.line),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(look.disabled))
    return made


def dress(app: QApplication) -> None:
    """Give the application our colours, now and whenever the system changes its theme."""
    app.setStyle(QStyleFactory.create("Fusion"))
    _put_on(app)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _put_on(app))


def wear(app: QApplication, wish: ThemeWish) -> None:
    """Change to the theme the person chose; every view hears of it as a change of palette."""
    before = current_theme()
    app.setProperty(_WISH, wish)
    if current_theme() != before:
        _put_on(app)


def _put_on(app: QApplication) -> None:
    theme = current_theme()
    app.setPalette(palette(look_of(theme)))
    app.setStyleSheet(style_sheet(theme))
