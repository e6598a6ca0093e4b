"""The few things a person may want otherwise; each choice holds at once and is remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.choices import THEME_WISHES, ThemeWish
from timeline_app.ui.settings import WHEEL_ZOOMS, Settings, WheelZoom


class Preferences(QDialog):
    """Not modal. ``changed`` comes after each choice was written to the settings."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.theme = self._choice(self.tr("Theme"))
        for wish in THEME_WISHES:
            self.theme.addItem(theme_words(self, wish), wish)
        self.wheel = self._choice(self.tr("Mouse wheel"))
        names: dict[WheelZoom, str] = {
            "auto": self.tr("zooms while all lanes fit, else scrolls"),
            "always": self.tr("always zooms"),
            "never": self.tr("always scrolls"),
        }
        for zooms in WHEEL_ZOOMS:
            self.wheel.addItem(names[zooms], zooms)
        self.folds = QCheckBox(self.tr("Fold long empty time"), self)
        self.forget = QPushButton(self.tr("Forget recent files"), self)
        self._show_settings()
        self._lay_out()
        self.theme.activated.connect(self._on_theme)
        self.wheel.activated.connect(self._on_wheel)
        self.folds.toggled.connect(self._on_folds)
        self.forget.clicked.connect(self._on_forget)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        return box

    def _show_settings(self) -> None:
        self.theme.setCurrentIndex(self.theme.findData(self._settings.theme))
        self.wheel.setCurrentIndex(self.wheel.findData(self._settings.wheel))
        self.folds.setChecked(self._settings.folds)
        self.forget.setEnabled(bool(self._settings.recent))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Theme:"), self.theme)
        form.addRow(self.tr("The mouse wheel:"), self.wheel)
        form.addRow(self.tr("Empty time:"), self.folds)
        form.addRow(self.tr("Recent files:"), self.forget)
        about = QLabel(self.tr("Ctrl+wheel always zooms, Shift+wheel always moves in time."), self)
        about.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(about)

    def _on_theme(self) -> None:
        self._settings.theme = self.theme.currentData()
        self.changed.emit()

    def _on_wheel(self) -> None:
        self._settings.wheel = self.wheel.currentData()
        self.changed.emit()

    def _on_folds(self, wanted: bool) -> None:
        self._settings.folds = wanted
        self.changed.emit()

    def _on_forget(self) -> None:
        self._settings.forget_recent()
        self.forget.setEnabled(False)
        self.changed.emit()


def theme_words(owner: QWidget, wish: ThemeWish) -> str:
    """The name of a theme."""
    names: dict[ThemeWish, str] = {
        "system": owner.tr("As the system"),
        "light": owner.tr("Light"),
        "dark": owner.tr("Dark"),
    }
    return names[wish]
