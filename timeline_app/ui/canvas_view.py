"""The part of the axis and the lanes that is in view: fitting, going to places, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from timeline_app.core.calendar import DAY_S
from timeline_app.layout.axis import AXIS_UNITS, Axis
from timeline_app.layout.walk import nearest_outside
from timeline_app.ui.timeline_box import TimelineBox
from timeline_app.ui.timeline_plot import TimelineItem
from timeline_app.ui.view_history import View, ViewHistory

SETTLED_MS = 450
"""A view that has stood so long is one to go back to."""
_EDGE_SHARE = 0.12


class CanvasView(QObject):
    """Moves a view box over what its item shows.

    The view fits new events until somebody moves it; then it keeps its dates, whatever axis comes.
    """

    def __init__(self, box: TimelineBox, item: TimelineItem, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._item = item
        self._history = ViewHistory()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLED_MS)
        self._rest.timeout.connect(self.settle)
        box.sigRangeChanged.connect(self._on_range)

    @property
    def axis(self) -> Axis | None:
        """The axis on show."""
        return None if self._item.arrangement is None else self._item.arrangement.axis

    @property
    def units(self) -> tuple[float, float]:
        """Both ends of what is in view."""
        start, end = self._box.viewRange()[0]
        return float(start), float(end)

    @property
    def seconds(self) -> tuple[float, float]:
        """The same in civil time."""
        assert self.axis is not None
        start, end = self.axis.to_s(self.units).tolist()
        return start, end

    def fit(self) -> None:
        """Shows the whole axis and the first lanes."""
        self._box.setXRange(0.0, AXIS_UNITS, padding=0)
        self._box.set_top(0.0)
        self._box.was_moved = False

    def fit_rows(self, rows: list[int]) -> None:
        """Zooms to the bounds of some events, with as much again around them."""
        arrangement = self._item.arrangement
        rows = [r for r in rows if arrangement and arrangement.lanes.lane_of[r] >= 0]
        if arrangement is None or not rows:
            return
        bounds = [arrangement.bounds_u(row) for row in rows]
        start, end = min(a for a, _ in bounds), max(b for _, b in bounds)
        margin = max(end - start, AXIS_UNITS / 200) if len(rows) == 1 else (end - start) / 8
        margin = max(margin, AXIS_UNITS / 2000)
        self._box.show_units(max(start - margin, 0.0), min(end + margin, AXIS_UNITS))
        self.reveal(rows[0])

    def go_to_day(self, day: int) -> None:
        """Brings a day to the middle, at the scale there is."""
        if self.axis is not None:
            centre = float(self.axis.to_u((day + 0.5) * DAY_S))
            start, end = self.units
            self._box.show_units(centre - (end - start) / 2, centre + (end - start) / 2)

    def go_to_side(self, side: int) -> int | None:
        """Brings the nearest event outside the view into it; its row."""
        arrangement = self._item.arrangement
        row = None if arrangement is None else nearest_outside(arrangement, *self.units, side)
        if arrangement is None or row is None:
            return None
        start, end = self.units
        at = arrangement.bounds_u(row)[1 if side < 0 else 0]
        margin = (end - start) * _EDGE_SHARE
        by = at - margin - start if side < 0 else at + margin - end
        self._box.show_units(start + by, end + by)
        self.reveal(row)
        return row

    def go_to_end(self, side: int) -> None:
        """Shows the begin or the end of the axis at the scale there is."""
        start, end = self.units
        span = end - start
        left = 0.0 if side < 0 else AXIS_UNITS - span
        self._box.show_units(left, left + span)

    def reveal(self, row: int) -> None:
        """Scrolls and pans as little as needed to see an event."""
        arrangement = self._item.arrangement
        if arrangement is None or arrangement.lanes.lane_of[row] < 0:
            return
        top, bottom = self._box.viewRange()[1]
        y_px = arrangement.y_px(row)
        if not top + 10 <= y_px <= bottom - 10:
            self._box.set_top(y_px - (bottom - top) / 2)
        start, end = self.units
        left, right = arrangement.bounds_u(row)
        if right < start or left > end:
            self._box.pan(((left + right) / 2 - (start + end) / 2) / (end - start))

    def keeping_dates(self, change: Callable[[], None]) -> None:
        """Does something that may bring another axis, and shows the same dates as before."""
        was_moved = self._box.was_moved and self.axis is not None
        seconds = self.seconds if was_moved else None
        before = self.axis
        change()
        if seconds is None or self.axis is None:
            self.fit_if_still()
        elif self.axis != before:
            start, end = self.axis.to_u(seconds).tolist()
            if end > start:
                self._box.show_units(start, end)

    def fit_if_still(self) -> None:
        """Fits, unless somebody has moved the view."""
        if not self._box.was_moved:
            top = self._box.viewRange()[1][0]
            self.fit()
            self._box.set_top(top)

    # history -----------------------------------------------------------------------------------

    def settle(self) -> None:
        """Takes the present view for one to go back to."""
        self._rest.stop()
        if self.axis is not None:
            self._history.settle(View(*self.seconds, float(self._box.viewRange()[1][0])))

    def step(self, by: int) -> None:
        """Goes back or forward among the views rested on."""
        self.settle()
        view = self._history.step(by)
        if view is None or self.axis is None:
            return
        start, end = self.axis.to_u([view.start_s, view.end_s]).tolist()
        self._box.show_units(start, end)
        self._box.set_top(view.top_px)
        self._rest.stop()

    def _on_range(self, *_: object) -> None:
        self._rest.start()
