"""The centre of the window: the first-run page, a light placeholder, and, once loaded, canvas or table.

The canvas brings NumPy and pyqtgraph; it is imported after the window has been painted for the first time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from timeline_app.app.session import Changed
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.event_list import EventList
from timeline_app.ui.first_run import FirstRunPage
from timeline_app.ui.look import current_theme
from timeline_app.ui.undated_tray import UndatedTray
from timeline_app.ui.waiting_page import WaitingPage

if TYPE_CHECKING:
    from timeline_app.ui.timeline_item import TimelineCanvas

_MIN_WIDTH = 450
"""A narrow window takes room from the panels first."""


class Stage(QWidget):
    """Shows the session's events. ``first_painted`` comes once, after the first paint."""

    first_painted = Signal()
    canvas_loaded = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._was_painted = False
        self.canvas: TimelineCanvas | None = None
        self.pages = QStackedWidget(self)
        self.first_run = FirstRunPage(self.pages)
        self.waiting = WaitingPage(bridge, self.pages)
        self.pages.addWidget(self.first_run)
        self.pages.addWidget(self.waiting)
        self.table = EventList(bridge, self.pages)
        self.pages.addWidget(self.table)
        self._wants_table = False
        self.tray = UndatedTray(bridge, self)
        self.setMinimumWidth(_MIN_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.tray)
        bridge.project_changed.connect(self._on_project)
        bridge.filter_changed.connect(self._on_view)
        bridge.view_changed.connect(self._on_view)
        bridge.selection_changed.connect(self._on_selection)

    def wait(self, words: str) -> None:
        """Say what is going on until there is something to show."""
        if not self._bridge.session.project.articles:
            self.waiting.say(words)
            self.pages.setCurrentWidget(self.waiting if words else self.first_run)

    def show_table(self, wanted: bool) -> None:
        """The table of events in the canvas's place, or the canvas again."""
        self._wants_table = wanted
        if self.canvas is not None and self._bridge.session.project.articles:
            shown = self._page(self.canvas)
            self.pages.setCurrentWidget(shown)
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Give the keys to what is shown: canvas, table or first-run page."""
        shown = self.pages.currentWidget()
        if shown is not None:
            door = self.first_run.open_button if shown is self.first_run else shown
            door.setFocus(Qt.FocusReason.OtherFocusReason)

    def load_canvas(self) -> None:
        """Import and make the canvas, once; it shows whatever the session holds by now."""
        if self.canvas is not None:
            return
        from timeline_app.ui.canvas_intents import CanvasIntents
        from timeline_app.ui.timeline_item import TimelineCanvas

        self.canvas = TimelineCanvas(self.pages, current_theme())
        self.pages.addWidget(self.canvas)
        CanvasIntents(self._bridge, self.canvas)
        self.canvas_loaded.emit()
        if self._bridge.session.project.articles:
            self._draw()

    def _on_project(self, _change: Changed) -> None:
        if not self._bridge.session.project.articles:
            self.pages.setCurrentWidget(self.first_run)
        else:
            self._draw()

    def _on_view(self, _change: Changed) -> None:
        self._draw()

    def _draw(self) -> None:
        """A canvas that would have no date to draw keeps its view for when it has one again."""
        session = self._bridge.session
        if self.canvas is None:
            return
        if self._has_dates():
            table = self._bridge.table()
            self.canvas.set_project(session.project, session.filter, session.view, table)
            self.canvas.select(session.selection, reveal=False)
        self.pages.setCurrentWidget(self._page(self.canvas))

    def _page(self, canvas: TimelineCanvas) -> QWidget:
        """The table where it is wanted, else the canvas; without anything to show, the reason.

        An axis without any date would be a lie.
        """
        table, chosen = self._bridge.table(), self._bridge.session.filter
        if self._wants_table and chosen.mask(table).any():
            return self.table
        if not self._wants_table and self._has_dates():
            return canvas
        self.waiting.explain(table, chosen)
        return self.waiting

    def _has_dates(self) -> bool:
        """True where some event that shows, be it pale, has a date."""
        from timeline_app.layout.views import drawn_rows

        session = self._bridge.session
        return bool(drawn_rows(self._bridge.table(), session.filter, session.view).any())

    def _on_selection(self, change: Changed) -> None:
        if self.canvas is not None and change.origin is not self.canvas:
            self.canvas.select(self._bridge.session.selection)

    def changeEvent(self, event: QEvent) -> None:
        """The canvas follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.canvas is not None:
            self.canvas.set_theme(current_theme())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first paint lets the heavy parts be loaded as soon as it is over."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.first_painted.emit)
