"""The canvas widget: overview, plot, lane names, axis and scroll bar, kept in step."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QWidget

from timeline_app.core.article import ArticleId
from timeline_app.core.datewords import interval_words
from timeline_app.core.event import EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.interval import Interval
from timeline_app.core.picture import ThemeName, ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.captions import Captions
from timeline_app.layout.flags import article_title, place_flags
from timeline_app.layout.lane_order import moved
from timeline_app.layout.overview import build_overview
from timeline_app.layout.views import Room, lay_out, period_s
from timeline_app.ui.axis_strip import AxisStrip
from timeline_app.ui.canvas_deeds import CanvasDeeds
from timeline_app.ui.canvas_keys import deed_of
from timeline_app.ui.canvas_pointer import CanvasPointer
from timeline_app.ui.canvas_view import CanvasView
from timeline_app.ui.composition import publication_numbers
from timeline_app.ui.edge_counters import EdgeCounters
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.hover_card import HoverCard
from timeline_app.ui.lane_headers import LaneHeaders
from timeline_app.ui.overview import STRIP_PX, OverviewStrip
from timeline_app.ui.paint import HEADER_PX, Emphasis, Style
from timeline_app.ui.theme import load_theme
from timeline_app.ui.timeline_box import CanvasEvents, TimelineBox, WheelZoom
from timeline_app.ui.timeline_plot import TimelineItem
from timeline_app.ui.wording import certainty_words, event_date_words, status_words

AS_IT_COMES = ViewOptions()
RELAYOUT_MS = 120
SETTLED_PX = 8
"""A change of width smaller than this does not re-pack the rows."""


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
        self.project = Project()
        self.table = EventTable.from_events(())
        self._filter, self._options = EVERYTHING, AS_IT_COMES
        self._packed_width = 0.0
        self._rows: dict[EventId, int] = {}
        self._numbers: dict[ArticleId, int] = {}
        self._events = CanvasEvents(self)
        self.item = TimelineItem(Style(load_theme(theme), load_fonts()))
        self._box = TimelineBox(self._events)
        self._plot = pg.GraphicsView(self, background=None)
        self._build()
        self.view = CanvasView(self._box, self.item, self)
        self.pointer = CanvasPointer(self, self.card)
        self.deeds = CanvasDeeds(self)
        self._colour()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        fonts = self.item.style.fonts
        self._plot.setCentralItem(self._box)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.viewport().installEventFilter(self)
        self._box.addItem(self.item, ignoreBounds=True)
        self.overview = OverviewStrip(self.item.style.theme, self)
        self.headers = LaneHeaders(self.item, self)
        self.axis = AxisStrip(self.item, self)
        self._range = QLabel(self)
        self._range.setFixedSize(int(HEADER_PX), STRIP_PX)
        self._range.setContentsMargins(12, 0, 8, 0)
        self._range.setWordWrap(True)
        self._range.setFont(fonts.small)
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        self.counters = EdgeCounters(fonts, self)
        self.card = HoverCard(fonts, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._range, 0, 0)
        grid.addWidget(self.overview, 0, 1)
        grid.addWidget(self.headers, 1, 0)
        grid.addWidget(self._plot, 1, 1)
        grid.addWidget(self._scroll, 1, 2)
        grid.addWidget(self.axis, 2, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("canvas", "Timeline"))
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(RELAYOUT_MS)

    def _connect(self) -> None:
        pointer, headers, axis, overview = self.pointer, self.headers, self.axis, self.overview
        for signal, answer in (
            (self._events.clicked, self._on_click),
            (self._events.double_clicked, pointer.on_double_click),
            (self._events.period_dragged, pointer.on_period),
            (self._events.resized, self._on_resize),
            (self._box.sigRangeChanged, self._on_range),
            (self._plot.scene().sigMouseMoved, pointer.on_move),
            (self._scroll.valueChanged, self._on_scroll),
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
            (self.counters.before.asked, self.view.go_to_side),
            (self.counters.after.asked, self.view.go_to_side),
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
        self.table = EventTable.of(project) if table is None else table
        self._rows = {one: row for row, one in enumerate(self.table.ids)}
        self.project, self._filter, self._options = project, chosen, view
        self.headers.lanes_are_actors = view.group_by == "actor"
        self.item.emphasis = Emphasis(self.row_of(selected))
        self.card.hide()
        self._arrange_again()

    def set_theme(self, name: ThemeName) -> None:
        """Repaints in another theme."""
        self.item.style = Style(load_theme(name), load_fonts())
        self._colour()
        self._refresh()

    @property
    def wheel_zooms(self) -> WheelZoom:
        """Whether the plain wheel zooms: "auto" while all lanes fit, "always", or "never"."""
        return self._box.wheel_zooms

    @wheel_zooms.setter
    def wheel_zooms(self, wish: WheelZoom) -> None:
        self._box.wheel_zooms = wish

    def _colour(self) -> None:
        """The ground around the plot and the words in its corner."""
        theme = self.item.style.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.overview.theme = theme
        self.overview.update()
        self.counters.colour(theme)
        self.card.colour(theme)

    def select(self, event_id: str | None) -> None:
        """Marks an event and brings it into view; None clears the mark."""
        row = self.row_of(event_id)
        self.item.emphasis = Emphasis(row, self.item.emphasis.hovered)
        if row is not None:
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
        return None if event_id is None else self._rows.get(EventId(event_id))

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
        arrangement = lay_out(
            self.table,
            self._filter,
            self._options,
            self._captions(),
            Room(width, whole_axis=True),
            self._title,
        )
        self.item.set_arrangement(arrangement)
        self._box.content_px = arrangement.height_px
        self._box.set_top(self._box.viewRange()[1][0])
        shown = self._filter.mask(self.table)
        self._numbers = publication_numbers(self.project, self.table, shown)
        self.item.period_u = self._period_u()
        self.overview.show_overview(
            build_overview(self.table, shown, arrangement.axis, self.overview.bins),
            self.item.period_u,
        )
        self._refresh()

    def _title(self, article: str) -> str:
        return article_title(self.project, ArticleId(article))

    def _period_u(self) -> tuple[float, float] | None:
        axis = self.view.axis
        first, last = period_s(self._filter)
        if axis is None or (first is None and last is None):
            return None
        start, end = axis.to_u(
            [axis.start_s if first is None else first, axis.end_s if last is None else last]
        ).tolist()
        return start, end

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
        placed = place_flags(self.project, axis, scene.window, frozenset(self._numbers))
        self.axis.flags = [(self._numbers[flag.article], flag) for flag in placed]
        self.counters.show_counts(*scene.outside, self._plot.geometry())
        first, last = self.visible_days()
        words = interval_words(Interval.of_days(first, max(last, first)))
        words = words if len(self.table) else ""
        self._range.setText(words)
        self.overview.show_window(*self.view.units, words)
        self._sync_scroll()
        self.item.update()
        self.headers.update()
        self.axis.update()

    def _describe(self, row: int | None) -> None:
        """What a screen reader says of the canvas: the marked event."""
        words = ""
        if row is not None and self.table.events:
            event = self.table.events[row]
            words = ", ".join(
                (
                    event.summary,
                    event_date_words(event),
                    certainty_words(event.certainty),
                    status_words(event.status),
                )
            )
        self.setAccessibleDescription(words)

    def _sync_scroll(self) -> None:
        height = int(self._box.rect().height())
        over = max(int(self._box.content_px) - height, 0)
        self._scroll.blockSignals(True)
        self._scroll.setRange(0, over)
        self._scroll.setPageStep(max(height, 1))
        self._scroll.setValue(int(self._box.viewRange()[1][0]))
        self._scroll.setVisible(over > 0)
        self._scroll.blockSignals(False)

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
        self._refresh()
        self.view_changed.emit()

    def _on_resize(self) -> None:
        if abs(self._box.rect().width() - self._packed_width) > SETTLED_PX:
            self._relayout.start()
        self._refresh()
