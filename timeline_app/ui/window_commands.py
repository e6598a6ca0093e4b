"""What the commands do that concern the window itself: panels, theme, preferences, keys, palette, recent files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from timeline_app.core.choices import THEME_WISHES
from timeline_app.ui.docks import Docks
from timeline_app.ui.key_sheet import KeySheet
from timeline_app.ui.look import wear
from timeline_app.ui.palette import CommandPalette
from timeline_app.ui.plain import label
from timeline_app.ui.preferences import Preferences, theme_words
from timeline_app.ui.settings import Settings
from timeline_app.ui.toolbar import Toolbar


class WindowCommands(QObject):
    """Wires them. ``chosen`` names a recent file to open; ``preferred`` tells that a preference changed."""

    chosen = Signal(Path)
    preferred = Signal()
    dressed = Signal()
    """Every widget has its style sheet; what sets a palette of its own has to set it again."""

    def __init__(
        self, window: QMainWindow, toolbar: Toolbar, docks: Docks, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._toolbar = toolbar
        self._docks = docks
        self._settings = settings
        commands = toolbar.commands
        for action, deed in (
            (commands.reset_layout, docks.reset),
            (commands.preferences, self.show_preferences),
            (commands.keys, self.show_keys),
            (commands.palette, self.show_palette),
        ):
            action.triggered.connect(deed)
        self._make_panels_menu()
        self._make_theme_menu()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)
        toolbar.recent_menu.triggered.connect(self._on_recent)
        self.show_recent()

    def _make_panels_menu(self) -> None:
        toolbar, group = self._toolbar, self._toolbar.commands.add_group(self.tr("Panels"))
        group.extend(self._docks.switches)
        toolbar.panels_menu.addActions(list(self._docks.switches))
        toolbar.panels_menu.aboutToShow.connect(self._docks.show_states)
        toolbar.panels_menu.addSeparator()
        toolbar.panels_menu.addAction(toolbar.commands.reset_layout)

    def _make_theme_menu(self) -> None:
        group = self._toolbar.commands.add_group(self.tr("Theme"))
        self._themes = QActionGroup(self)
        for wish in THEME_WISHES:
            action = QAction(theme_words(self._toolbar, wish), self._themes)
            action.setData(wish)
            action.setCheckable(True)
            group.append(action)
            self._toolbar.theme_menu.addAction(action)
        self._themes.triggered.connect(self._on_theme)
        self._show_theme()

    def _show_theme(self) -> None:
        for action in self._themes.actions():
            action.setChecked(action.data() == self._settings.theme)

    def _on_theme(self, action: QAction) -> None:
        self._settings.theme = action.data()
        self.apply_theme()

    def apply_theme(self) -> None:
        """Put on the theme that is set, everywhere at once."""
        self._show_theme()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            wear(app, self._settings.theme)
            self.dressed.emit()

    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        self.dressed.emit()

    def show_recent(self) -> None:
        """List the files and folders opened last."""
        menu, paths = self._toolbar.recent_menu, self._settings.recent
        menu.clear()
        for path in paths:
            action = menu.addAction(label(path.name))
            action.setToolTip(str(path))
            action.setData(str(path))
        menu.setEnabled(bool(paths))

    def _on_recent(self, action: QAction) -> None:
        self.chosen.emit(Path(action.data()))

    def show_preferences(self) -> None:
        """Open the preferences beside the window, or bring them to the front."""
        if self._raised(Preferences):
            return
        dialog = Preferences(self._settings, self._window)
        dialog.changed.connect(self._on_preferred)
        dialog.show()

    def _on_preferred(self) -> None:
        self.apply_theme()
        self.show_recent()
        self.preferred.emit()

    def show_keys(self) -> None:
        """Open the sheet of keys beside the window, or bring it to the front."""
        if not self._raised(KeySheet):
            KeySheet(self._toolbar.commands.groups, self._window).show()

    def _raised(self, kind: type[QDialog]) -> bool:
        """True when such a dialog is open; it is brought to the front."""
        for dialog in self._window.findChildren(kind):
            if dialog.isVisible():
                dialog.raise_()
                dialog.activateWindow()
                return True
        return False

    def show_palette(self) -> None:
        """Open the list of all commands."""
        self._docks.show_states()
        groups = self._toolbar.commands.groups
        own = self._toolbar.commands.palette
        listed = [(head, a) for head, actions in groups for a in actions if a is not own]
        CommandPalette(listed, self._window).show()
