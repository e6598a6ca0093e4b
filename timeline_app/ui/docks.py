"""The panels round the canvas: where they stand, which are open, and the way back to the first order."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from timeline_app.ui.settings import Settings

_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_SIDE_WIDTHS = [280, 400]
_LEFT_HEIGHTS = [590, 310]
_RIGHT_HEIGHTS = [470, 430]


class Docks(QObject):
    """Four panels that can be moved, closed, floated and restored.

    They are out of the way while there is nothing to show; ``show_all`` brings them as they were left.
    """

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._was_shown = False
        self.all: tuple[QDockWidget, ...] = ()
        self.switches: tuple[QAction, ...] = ()
        """For each panel the action that opens and closes it; see ``show_states``.

        Not Qt's own: its wrapper does not outlive the menu it is put into.
        """

    def add_left(self, name: str, title: str, widget: QWidget) -> None:
        """Put a panel at the left, under those that are there."""
        self._add(name, title, widget, _LEFT)

    def add_right(self, name: str, title: str, widget: QWidget) -> None:
        """Put a panel at the right, under those that are there."""
        self._add(name, title, widget, _RIGHT)

    def _add(self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetClosable
            | QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        switch = QAction(title, self)
        switch.setCheckable(True)
        switch.setToolTip(self.tr("Show or hide: {panel}").format(panel=title))
        switch.toggled.connect(dock.setVisible)
        self._window.addDockWidget(area, dock)
        dock.hide()
        self.all = (*self.all, dock)
        self.switches = (*self.switches, switch)

    def show_states(self) -> None:
        """Check the switches of the panels that are open, be it behind another in a tab."""
        for dock, switch in zip(self.all, self.switches, strict=True):
            switch.blockSignals(True)
            switch.setChecked(not dock.isHidden())
            switch.blockSignals(False)

    def show_all(self) -> bool:
        """Bring the panels, the first time as the last run left them; True that one time."""
        if self._was_shown:
            return False
        self._was_shown = True
        if not self._settings.restore_layout(self._window):
            self.reset()
        return True

    def reset(self) -> None:
        """Put every panel back in its first place, open."""
        for dock in self.all:
            is_left = dock in self.all[:2]
            dock.setFloating(False)
            self._window.addDockWidget(_LEFT if is_left else _RIGHT, dock)
            dock.show()
        QTimer.singleShot(0, self._share_room)

    def _share_room(self) -> None:
        filters, articles, source, event = self.all
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self._window.resizeDocks([filters, source], _SIDE_WIDTHS, across)
        self._window.resizeDocks([filters, articles], _LEFT_HEIGHTS, down)
        self._window.resizeDocks([source, event], _RIGHT_HEIGHTS, down)

    def keep(self) -> None:
        """Remember where they are; before they were ever shown there is nothing to remember."""
        if self._was_shown:
            self._settings.keep_layout(self._window)
