"""The canvas widget: overview, plot, lane names, axis and scroll bar, kept in step."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.datewords import interval_words
from timeline_app.core.event import EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ThemeName, ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.captions import Captions
from timeline_app.layout.lane_order import moved
from timeline_app.ui.canvas_access import event_words, make_accessible, tell_selected
from timeline_app.ui.canvas_content import AS_IT_COMES, CanvasContent
from timeline_app.ui.canvas_deeds import CanvasDeeds
from timeline_app.ui.canvas_keys import deed_of
from timeline_app.ui.canvas_parts import CanvasParts
from timeline_app.ui.canvas_pointer import CanvasPointer
from timeline_app.ui.canvas_view import CanvasView
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.paint import Emphasis, Style
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


class TimelineCanvas(QWidget):
    """Shows a project's events; a view of its input only, it changes nothing.

    Signals say what the person did: ``event_clicked`` (empty on empty ground) and ``event_activated`` (double
    click) carry the event's id, ``view_changed`` comes after any zoom or pan; the others ask for what only the
    session can grant. A click also marks the event here.
    """

    event_clicked = Signal(str)
    event_activated = Signal(str)
    view_changed = Signal()
    period_wanted = Signal(int, int)
    lanes_wanted = Signal(tuple)
    """Keys of all lanes in the order wanted."""
    lane_toggled = Signal(str)
    lane_chosen_alone = Signal(str)
    fold_toggled = Signal(int)
    hide_wanted = Signal(str)
    article_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None, theme: ThemeName = "light") -> None:
        super().__init__(parent)
        self._content = CanvasContent()
        self._packed_width = 0.0
        self._events = CanvasEvents(self)
        self.item = TimelineItem(Style(load_theme(theme), load_fonts()))
        self._box = TimelineBox(self._events)
        self._plot = pg.GraphicsView(self, background=None)
        self.parts = CanvasParts(self, self.item, self._plot)
        self.axis = self.parts.axis
        self._build()
        self.view = CanvasView(self._box, self.item, self)
        self.pointer = CanvasPointer(self, self.parts.card, self)
        self.deeds = CanvasDeeds(self)
        self.parts.colour(self, self.item.style.theme)
        self._connect()
        make_accessible()
        self._arrange()

    def _build(self) -> None:
        self._plot.setCentralItem(self._box)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().installEventFilter(self)
        self._box.addItem(self.item, ignoreBounds=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("canvas", "Timeline"))
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(RELAYOUT_MS)

    def _connect(self) -> None:
        pointer, parts = self.pointer, self.parts
        headers, axis, overview = parts.headers, parts.axis, parts.overview
        for signal, answer in (
            (self._events.clicked, self._on_click),
            (self._events.double_clicked, pointer.on_double_click),
            (self._events.period_dragged, pointer.on_period),
            (self._events.resized, self._on_resize),
            (self._box.sigRangeChanged, self._on_range),
            (self._plot.scene().sigMouseMoved, pointer.on_move),
            (parts.scroll.valueChanged, self._on_scroll),
            (self._relayout.timeout, self._arrange_again),
            (pointer.event_wanted, self.choose),
            (pointer.rows_entered, self._on_entered),
            (pointer.ground_entered, self._on_ground),
            (pointer.fold_wanted, self.fold_toggled),
            (pointer.period_wanted, self.period_wanted),
            (headers.lane_dropped, self.move_lane),
            (headers.lane_toggled, self.lane_toggled),
            (headers.lane_chosen_alone, self.lane_chosen_alone),
            (axis.article_clicked, self.article_clicked),
            (axis.fold_clicked, self.fold_toggled),
            (axis.flag_hovered, pointer.on_flag),
            (overview.window_wanted, self._box.show_units),
            (overview.all_wanted, self.fit),
            (parts.counters.before.asked, self.view.go_to_side),
            (parts.counters.after.asked, self.view.go_to_side),
        ):
            signal.connect(answer)

    # what to show ------------------------------------------------------------------------------

    def set_project(
        self,
        project: Project,
        chosen: Filter = EVERYTHING,
        view: ViewOptions = AS_IT_COMES,
        table: EventTable | None = None,
    ) -> None:
        """Shows the events of a project that pass a filter. The selection and the view stay where they can.

        ``table`` is the project's table where somebody has made it already.
        """
        selected = self.selected_event()
        self._content = CanvasContent.of(project, chosen, view, table)
        self.parts.headers.lanes_are_actors = view.group_by == "actor"
        self.item.emphasis = Emphasis(self.row_of(selected))
        self.parts.card.hide()
        self._arrange_again()

    def set_theme(self, name: ThemeName) -> None:
        """Repaints in another theme."""
        self.item.style = Style(load_theme(name), load_fonts())
        self.parts.colour(self, self.item.style.theme)
        self._refresh()

    @property
    def project(self) -> Project:
        """What is shown, before any filter."""
        return self._content.project

    @property
    def table(self) -> EventTable:
        """Its events as columns."""
        return self._content.table

    @property
    def wheel_zooms(self) -> WheelZoom:
        """Whether the plain wheel zooms: "auto" while all lanes fit, "always", or "never"."""
        return self._box.wheel_zooms

    @wheel_zooms.setter
    def wheel_zooms(self, wish: WheelZoom) -> None:
        self._box.wheel_zooms = wish

    def select(self, event_id: str | None, reveal: bool = True) -> None:
        """Marks an event and brings it into view, if so wanted; None clears the mark."""
        row = self.row_of(event_id)
        self.item.emphasis = Emphasis(row, self.item.emphasis.hovered)
        if row is not None and reveal:
            self.view.reveal(row)
        self._describe(row)
        self._refresh()

    def choose(self, row: int | None) -> None:
        """Marks the event of a row and tells that the person chose it."""
        event_id = None if row is None else self.table.ids[row]
        self.select(event_id)
        self.event_clicked.emit(event_id or "")

    def selected_event(self) -> EventId | None:
        """Id of the marked event."""
        row = self.item.emphasis.selected
        return None if row is None or row >= len(self.table) else self.table.ids[row]

    def row_of(self, event_id: str | None) -> int | None:
        """The table row of an event."""
        return None if event_id is None else self._content.rows.get(EventId(event_id))

    # the view ----------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole time range and the first lanes."""
        self.view.fit()

    def fit_event(self, event_id: str) -> None:
        """Zooms to one event's bounds, with as much again around it."""
        row = self.row_of(event_id)
        if row is not None:
            self.view.fit_rows([row])

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

    def move_lane(self, key: str, place: int) -> None:
        """Asks for a lane to stand before what is at a place now."""
        arrangement = self.item.arrangement
        if arrangement is not None:
            keys = tuple(lane.key for lane in arrangement.lanes.lanes)
            order = moved(keys, key, max(place, 0))
            if order != keys:
                self.lanes_wanted.emit(order)

    def open_cluster(self, rows: tuple[int, ...], at: QPoint) -> None:
        """Opens the list of a cluster's events at a point of the plot."""
        self.pointer.open_cluster(rows, at)

    def event_at(self, scene_pos: QPointF) -> EventId | None:
        """Id of the event under a point of the plot."""
        row = self.item.row_at(scene_pos)
        return None if row is None else self.table.ids[row]

    def point_of(self, event_id: str) -> QPointF | None:
        """A point of the plot on an event's mark, None while it is not drawn."""
        row = self.row_of(event_id)
        scene = self.item.scene_shown()
        for mark in scene.marks if scene else ():
            if mark.row == row:
                point = QPointF((mark.start_px + mark.end_px) / 2, mark.y_px)
                return point if self._plot.viewport().rect().contains(point.toPoint()) else None
        return None

    @property
    def plot(self) -> QWidget:
        """The widget that takes the pointer; its pixels are those of ``point_of`` and ``event_at``."""
        return self._plot  # type: ignore[no-any-return]  # pyqtgraph has no types

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what the key asks for; see ``canvas_keys``."""
        deed = deed_of(event)
        if deed is None or not self.deeds.do(deed):
            super().keyPressEvent(event)

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer leaving the plot ends the hovering."""
        if event.type() == QEvent.Type.Leave:
            self.pointer.on_leave()
        return super().eventFilter(watched, event)

    # inside ------------------------------------------------------------------------------------

    def _arrange_again(self) -> None:
        self.view.keeping_dates(self._arrange)

    def _arrange(self) -> None:
        """Lanes, axis and rows for the present width."""
        width = max(float(self._box.rect().width()), 200.0)
        self._packed_width = width
        arrangement = self._content.laid_out(self._captions(), width)
        self.item.set_arrangement(arrangement)
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

    def _describe(self, row: int | None) -> None:
        """What a screen reader says of the canvas: the marked event."""
        known = row is not None and bool(self.table.events)
        self.setAccessibleDescription(event_words(self.table.events[row or 0]) if known else "")
        tell_selected(self, row)

    def _on_click(self, scene_pos: QPointF) -> None:
        self.setFocus()
        self.pointer.on_click(scene_pos)

    def _on_entered(self, rows: list[int]) -> None:
        self.view.fit_rows(rows)
        if len(rows) == 1:
            self.event_activated.emit(self.table.ids[rows[0]])

    def _on_ground(self, scene_pos: QPointF) -> None:
        self._box.zoom(2.0, self._box.mapSceneToView(scene_pos).x())

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
