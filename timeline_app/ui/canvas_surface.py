"""What is drawn of a project and which part of it is in view: plot, lanes, axis and overview, kept in step."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.datewords import interval_words
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ThemeName
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.captions import Captions
from timeline_app.ui.canvas_content import CanvasContent
from timeline_app.ui.canvas_parts import CanvasParts
from timeline_app.ui.canvas_view import CanvasView
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.paint import Style
from timeline_app.ui.theme import load_theme
from timeline_app.ui.timeline_box import CanvasEvents, TimelineBox, WheelZoom
from timeline_app.ui.timeline_plot import TimelineItem

RELAYOUT_MS = 120
SETTLED_PX = 8
"""A change of width smaller than this does not re-pack the rows."""

_BY_KEY = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class CanvasSurface(QWidget):
    """Shows a content and moves the view over it; knows nothing of selecting. ``view_changed`` comes after any move."""

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None, theme: ThemeName = "light") -> None:
        super().__init__(parent)
        self._content = CanvasContent()
        self._packed: CanvasContent | None = None
        self._packed_width = 0.0
        self._events = CanvasEvents(self)
        self.item = TimelineItem(Style(load_theme(theme), load_fonts()))
        self._box = TimelineBox(self._events)
        self._plot = pg.GraphicsView(self, background=None)
        self.parts = CanvasParts(self, self.item, self._plot)
        self.axis = self.parts.axis
        self._build()
        self.view = CanvasView(self._box, self.item, self)
        self.parts.colour(self, self.item.style.theme)
        self._arrange()
        for signal, answer in (
            (self._events.resized, self._on_resize),
            (self._box.sigRangeChanged, self._on_range),
            (self.parts.scroll.valueChanged, self._on_scroll),
            (self._relayout.timeout, self._arrange_again),
            (self.parts.overview.window_wanted, self._box.show_units),
            (self.parts.overview.all_wanted, self.fit),
            (self.parts.counters.before.asked, self.view.go_to_side),
            (self.parts.counters.after.asked, self.view.go_to_side),
        ):
            signal.connect(answer)

    def _build(self) -> None:
        self._plot.setCentralItem(self._box)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.addItem(self.item, ignoreBounds=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("canvas", "Timeline"))
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(RELAYOUT_MS)

    @property
    def project(self) -> Project:
        """What is shown, before any filter."""
        return self._content.project

    @property
    def table(self) -> EventTable:
        """Its events as columns."""
        return self._content.table

    @property
    def plot(self) -> QWidget:
        """The widget that takes the pointer; its pixels are those of ``point_of`` and ``event_at``."""
        return self._plot  # type: ignore[no-any-return]  # pyqtgraph has no types

    def set_theme(self, name: ThemeName) -> None:
        """Repaints in another theme."""
        self.item.style = Style(load_theme(name), load_fonts())
        self.parts.colour(self, self.item.style.theme)
        self._refresh()

    @property
    def wheel_zooms(self) -> WheelZoom:
        """Whether the plain wheel zooms: "auto" while all lanes fit, "always", or "never"."""
        return self._box.wheel_zooms

    @wheel_zooms.setter
    def wheel_zooms(self, wish: WheelZoom) -> None:
        self._box.wheel_zooms = wish

    def fit(self) -> None:
        """Shows the whole time range and the first lanes."""
        self.view.fit()

    def zoom(self, factor: float) -> None:
        """Shows so many times less time, about the middle."""
        self._box.zoom(factor)

    def pan(self, share: float) -> None:
        """Moves in time by a part of what is shown."""
        self._box.pan(share)

    def scroll_lanes(self, by_px: float) -> None:
        """Scrolls the lanes."""
        self._box.scroll(by_px)

    def go_to_day(self, day: int) -> None:
        """Brings a day to the middle."""
        self.view.go_to_day(day)

    def go_back(self) -> None:
        """The view before this one."""
        self.view.step(-1)

    def go_forward(self) -> None:
        """The view after this one."""
        self.view.step(1)

    def visible_days(self) -> tuple[int, int]:
        """First and last day number in view."""
        start_s, end_s = self.view.seconds
        return int(start_s // 86_400), int((end_s - 1) // 86_400)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A focus that came by keyboard shows."""
        super().focusInEvent(event)
        self.item.shows_focus = event.reason() in _BY_KEY
        self.item.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And goes."""
        super().focusOutEvent(event)
        self.item.shows_focus = False
        self.item.update()

    def _arrange_again(self) -> None:
        self.view.keeping_dates(self._arrange)

    def _arrange(self) -> None:
        """Lanes, axis and rows for the present content and width; what stands already stays."""
        width = max(float(self._box.rect().width()), 200.0)
        arrangement = self.item.arrangement
        stands = self._packed is self._content and abs(width - self._packed_width) <= SETTLED_PX
        if arrangement is None or not stands:
            arrangement = self._content.laid_out(self._captions(), width)
            self.item.set_arrangement(arrangement)
            self._packed, self._packed_width = self._content, width
        self._box.content_px = arrangement.height_px
        self._box.set_top(self._box.viewRange()[1][0])
        self.item.period_u = self._content.period_u(arrangement.axis)
        overview = self._content.overview(arrangement.axis, self.parts.overview.bins)
        self.parts.overview.show_overview(overview, self.item.period_u)
        self._refresh()

    def _captions(self) -> Captions:
        known: Arrangement | None = self.item.arrangement
        if known is not None and known.table is self.table:
            return known.captions
        font = self.item.style.fonts.label
        return Captions(self.table, lambda text: text_width(font, text))

    def _refresh(self) -> None:
        """Repaints, with flags and counters for the present window."""
        scene, axis = self.item.scene_shown(), self.view.axis
        if scene is None or axis is None:
            return
        self.axis.flags = self._content.flags(axis, scene.window)
        self.parts.show_counts(*scene.outside)
        first, last = self.visible_days()
        words = interval_words(Interval.of_days(first, max(last, first)))
        self.parts.show_range(self.view.units, words if len(self.table) else "")
        top_px, height_px = self._box.viewRange()[1][0], self._box.rect().height()
        self.parts.show_scroll(int(top_px), int(height_px), int(self._box.content_px))
        self.item.update()
        self.parts.repaint_all()

    def _on_scroll(self, top_px: int) -> None:
        self._box.set_top(float(top_px))

    def _on_range(self, *_: object) -> None:
        self.parts.card.hide()
        self._refresh()
        self.view_changed.emit()

    def _on_resize(self) -> None:
        if abs(self._box.rect().width() - self._packed_width) > SETTLED_PX:
            self._relayout.start()
        self._refresh()
