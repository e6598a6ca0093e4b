"""The canvas widget: plot, lane names, axis and scroll bar, kept in step."""

from __future__ import annotations

from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QToolTip, QWidget

from timeline_app.core.article import ArticleId
from timeline_app.core.datewords import event_date_words
from timeline_app.core.event import EventId
from timeline_app.core.filters import EVERYTHING, Filter
from timeline_app.core.picture import ExportOptions, ThemeName, ViewOptions
from timeline_app.core.project import Project
from timeline_app.core.table import EventTable
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.captions import Captions
from timeline_app.layout.flags import article_title, place_flags
from timeline_app.layout.views import Room, lay_out
from timeline_app.ui.composition import publication_numbers
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.paint import HEADER_PX, Emphasis, Style
from timeline_app.ui.theme import load_theme
from timeline_app.ui.timeline_plot import (
    PAN_SHARE,
    WHEEL_ZOOM,
    CanvasEvents,
    LaneHeaders,
    TimeAxis,
    TimelineBox,
    TimelineItem,
)

AS_IT_COMES = ViewOptions()
RELAYOUT_MS = 120
SETTLED_PX = 8
"""A change of width smaller than this does not re-pack the rows."""


class TimelineCanvas(QWidget):
    """Shows a project's events; a view of its input only, it changes nothing.

    Signals say what the user did: ``event_clicked`` (empty on empty ground) and ``event_activated`` (double
    click) carry the event's id, ``view_changed`` comes after any zoom or pan. A click also marks the event here.
    The view fits new events until the user first moves it.
    """

    event_clicked = Signal(str)
    event_activated = Signal(str)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None, theme: ThemeName = "light") -> None:
        super().__init__(parent)
        self._project = Project()
        self._options = ExportOptions(theme=theme)
        self._table: EventTable = EventTable.from_events(())
        self._packed_width = 0.0
        self._events = CanvasEvents(self)
        self._item = TimelineItem(Style(load_theme(theme), load_fonts()))
        self._box = TimelineBox(self._events)
        self._view = pg.GraphicsView(self, background=None)
        self._build()
        self._colour()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        self._view.setCentralItem(self._box)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box.addItem(self._item, ignoreBounds=True)
        self._headers = LaneHeaders(self._item, self)
        self._axis = TimeAxis(self._item, self)
        self._corner = QLabel(self)
        self._corner.setFixedWidth(int(HEADER_PX))
        self._corner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._corner.setFont(self._item.style.fonts.small)
        self._scroll = QScrollBar(Qt.Orientation.Vertical, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._headers, 0, 0)
        grid.addWidget(self._view, 0, 1)
        grid.addWidget(self._scroll, 0, 2)
        grid.addWidget(self._corner, 1, 0)
        grid.addWidget(self._axis, 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("canvas", "Timeline"))
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(RELAYOUT_MS)

    def _connect(self) -> None:
        self._events.clicked.connect(self._on_click)
        self._events.double_clicked.connect(self._on_double_click)
        self._events.resized.connect(self._on_resize)
        self._box.sigRangeChanged.connect(self._on_range)
        self._view.scene().sigMouseMoved.connect(self._on_move)
        self._scroll.valueChanged.connect(self._on_scroll)
        self._relayout.timeout.connect(self._arrange)

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
        self._table = EventTable.of(project) if table is None else table
        self._project = project
        self._options = replace(self._options, filter=chosen, view=view)
        self._item.emphasis = Emphasis(self._row(selected))
        self._arrange()
        if not self._box.was_moved:
            self.fit()

    def set_theme(self, name: ThemeName) -> None:
        """Repaints in another theme."""
        self._options = replace(self._options, theme=name)
        self._item.style = Style(load_theme(name), load_fonts())
        self._colour()
        self._refresh()

    def _colour(self) -> None:
        """The ground around the plot and the words in its corner."""
        theme = self._item.style.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.setPalette(palette)
        self.setAutoFillBackground(True)

    def select(self, event_id: str | None) -> None:
        """Marks an event and brings it into view; None clears the mark."""
        row = self._row(event_id)
        self._item.emphasis = Emphasis(row, self._item.emphasis.hovered)
        if row is not None:
            self._reveal(row)
        self._refresh()

    def selected_event(self) -> EventId | None:
        """Id of the marked event."""
        row = self._item.emphasis.selected
        return None if row is None or row >= len(self._table) else self._table.ids[row]

    # the view ----------------------------------------------------------------------------------

    def fit(self) -> None:
        """Shows the whole time range and the first lanes."""
        self._box.setXRange(0.0, AXIS_UNITS, padding=0)
        self._box.set_top(0.0)
        self._box.was_moved = False

    def fit_event(self, event_id: str) -> None:
        """Zooms to one event's bounds, with as much again around it."""
        row = self._row(event_id)
        arrangement = self._item.arrangement
        if row is None or arrangement is None or arrangement.lanes.lane_of[row] < 0:
            return
        start, end = arrangement.bounds_u(row)
        margin = max(end - start, AXIS_UNITS / 200)
        left, right = max(start - margin, 0.0), min(end + margin, AXIS_UNITS)
        self._box.setXRange(left, right, padding=0)
        self._reveal(row)

    def zoom(self, factor: float) -> None:
        """Shows so many times less time, about the middle."""
        self._box.zoom(factor)

    def visible_days(self) -> tuple[int, int]:
        """First and last day number in view."""
        arrangement = self._item.arrangement
        assert arrangement is not None
        start_s, end_s = arrangement.axis.to_s(self._box.viewRange()[0]).tolist()
        return int(start_s // 86_400), int((end_s - 1) // 86_400)

    def event_at(self, scene_pos: QPointF) -> EventId | None:
        """Id of the event under a point of the plot."""
        row = self._item.row_at(scene_pos)
        return None if row is None else self._table.ids[row]

    def point_of(self, event_id: str) -> QPointF | None:
        """A point of the plot on an event's mark, None while it is not drawn."""
        row = self._row(event_id)
        scene = self._item.scene_shown()
        for mark in scene.marks if scene else ():
            if mark.row == row:
                point = QPointF((mark.start_px + mark.end_px) / 2, mark.y_px)
                return point if self._view.viewport().rect().contains(point.toPoint()) else None
        return None

    @property
    def plot(self) -> QWidget:
        """The widget that takes the pointer; its pixels are those of ``point_of`` and ``event_at``."""
        return self._view  # type: ignore[no-any-return]  # pyqtgraph has no types

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − zoom, 0 fits, F fits the selection, arrows move to other events and lanes."""
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(WHEEL_ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / WHEEL_ZOOM)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_F:
                if selected := self.selected_event():
                    self.fit_event(selected)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step(1 if event.key() == Qt.Key.Key_Right else -1, event)
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._box.scroll(60.0 if event.key() == Qt.Key.Key_Down else -60.0)
            case _:
                super().keyPressEvent(event)

    # inside ------------------------------------------------------------------------------------

    def _row(self, event_id: str | None) -> int | None:
        if event_id is None:
            return None
        return next((at for at, one in enumerate(self._table.ids) if one == event_id), None)

    def _arrange(self) -> None:
        """Lanes, axis and rows for the present width."""
        options = self._options
        table = self._table
        dated = options.filter.mask(table) & ~table.is_undated
        width = max(float(self._box.rect().width()), 200.0)
        self._packed_width = width
        arrangement = lay_out(
            table,
            options.filter,
            options.view,
            self._captions(),
            Room(width, whole_axis=True),
            lambda a: article_title(self._project, ArticleId(a)),
        )
        self._item.set_arrangement(arrangement)
        self._box.content_px = arrangement.height_px
        self._box.set_top(self._box.viewRange()[1][0])
        self._numbers = publication_numbers(self._project, table, dated)
        self._refresh()

    def _captions(self) -> Captions:
        known: Arrangement | None = self._item.arrangement
        if known is not None and known.table is self._table:
            return known.captions
        font = self._item.style.fonts.label
        return Captions(self._table, lambda text: text_width(font, text))

    def _refresh(self) -> None:
        """Repaints, with flags and counters for the present window."""
        scene = self._item.scene_shown()
        arrangement = self._item.arrangement
        if scene is None or arrangement is None:
            return
        placed = place_flags(
            self._project, arrangement.axis, scene.window, frozenset(self._numbers)
        )
        self._axis.flags = [(self._numbers[flag.article], flag) for flag in placed]
        left, right = scene.outside
        self._corner.setText(f"◂ {left:,}   {right:,} ▸" if left or right else "")
        self._sync_scroll()
        self._item.update()
        self._headers.update()
        self._axis.update()

    def _sync_scroll(self) -> None:
        height = int(self._box.rect().height())
        over = max(int(self._box.content_px) - height, 0)
        self._scroll.blockSignals(True)
        self._scroll.setRange(0, over)
        self._scroll.setPageStep(max(height, 1))
        self._scroll.setValue(int(self._box.viewRange()[1][0]))
        self._scroll.setVisible(over > 0)
        self._scroll.blockSignals(False)

    def _reveal(self, row: int) -> None:
        """Scrolls and pans as little as needed to see an event."""
        arrangement = self._item.arrangement
        if arrangement is None or arrangement.lanes.lane_of[row] < 0:
            return
        top, bottom = self._box.viewRange()[1]
        y_px = arrangement.y_px(row)
        if not top + 10 <= y_px <= bottom - 10:
            self._box.set_top(y_px - (bottom - top) / 2)
        start, end = self._box.viewRange()[0]
        left, right = arrangement.bounds_u(row)
        if right < start or left > end:
            self._box.pan(((left + right) / 2 - (start + end) / 2) / (end - start))

    def _step(self, by: int, event: QKeyEvent) -> None:
        """Left and right go to the neighbouring event; without a selection they move in time."""
        arrangement = self._item.arrangement
        selected = self._item.emphasis.selected
        if arrangement is None or selected is None:
            self._box.pan(by * PAN_SHARE)
            return
        shown = [r for r in range(len(self._table)) if arrangement.lanes.lane_of[r] >= 0]
        shown.sort(key=lambda r: (int(self._table.start_s[r]), int(self._table.end_s[r]), r))
        if selected in shown:
            at = min(max(shown.index(selected) + by, 0), len(shown) - 1)
            self.select(self._table.ids[shown[at]])
            self.event_clicked.emit(self._table.ids[shown[at]])
        event.accept()

    def _on_click(self, scene_pos: QPointF) -> None:
        self.setFocus()
        event_id = self.event_at(scene_pos)
        self.select(event_id)
        self.event_clicked.emit(event_id or "")

    def _on_double_click(self, scene_pos: QPointF) -> None:
        event_id = self.event_at(scene_pos)
        if event_id is None:
            self._box.zoom(2.0, self._box.mapSceneToView(scene_pos).x())
            return
        self.fit_event(event_id)
        self.event_activated.emit(event_id)

    def _on_move(self, scene_pos: QPointF) -> None:
        row = self._item.row_at(scene_pos)
        if row == self._item.emphasis.hovered:
            return
        self._item.emphasis = Emphasis(self._item.emphasis.selected, row)
        self._item.update()
        if row is None or not self._table.events:
            QToolTip.hideText()
            return
        event = self._table.events[row]
        where = self._view.mapToGlobal(scene_pos.toPoint())
        QToolTip.showText(where, f"{event.summary}\n{event_date_words(event)}", self._view)

    def _on_scroll(self, top_px: int) -> None:
        self._box.set_top(float(top_px))

    def _on_range(self, *_: object) -> None:
        self._refresh()
        self.view_changed.emit()

    def _on_resize(self) -> None:
        if abs(self._box.rect().width() - self._packed_width) > SETTLED_PX:
            self._relayout.start()
        self._refresh()
