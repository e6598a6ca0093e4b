"""What the commands do that move or change the view: zoom, fit, back and forward, go to a date, the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.app.session import Changed
from timeline_app.core.calendar import DAY_S
from timeline_app.core.event import EventId
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.commands import Commands
from timeline_app.ui.go_to import GoToDate
from timeline_app.ui.stage import Stage
from timeline_app.ui.wording import day_words

if TYPE_CHECKING:
    from timeline_app.ui.timeline_item import TimelineCanvas

_ZOOM_STEP = 1.4


class CanvasCommands(QObject):
    """Wires them to the canvas, once there is one; before that they do nothing."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, commands: Commands, stage: Stage, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._commands = commands
        self._stage = stage
        self._window = window
        for action, deed in (
            (commands.fit, self.fit),
            (commands.zoom_in, self.zoom_in),
            (commands.zoom_out, self.zoom_out),
            (commands.fit_selection, self.fit_selection),
            (commands.back, self.back),
            (commands.forward, self.forward),
            (commands.go_to, self.ask_for_date),
        ):
            action.triggered.connect(deed)
        commands.table.toggled.connect(stage.show_table)
        bridge.project_changed.connect(self._on_change)
        bridge.selection_changed.connect(self._on_change)
        self._on_change()

    @property
    def _canvas(self) -> TimelineCanvas | None:
        return self._stage.canvas

    def _on_change(self, _change: Changed | None = None) -> None:
        commands, session = self._commands, self._bridge.session
        for action in (
            commands.fit, commands.zoom_in, commands.zoom_out, commands.back, commands.forward,
            commands.go_to, commands.table, commands.find_words, commands.export,
            commands.export_events,
        ):  # fmt: skip
            action.setEnabled(bool(session.project.articles))
        commands.fit_selection.setEnabled(session.selection is not None)

    def fit(self) -> None:
        """Show everything."""
        if self._canvas is not None:
            self._canvas.fit()

    def zoom_in(self) -> None:
        """Show less time."""
        if self._canvas is not None:
            self._canvas.zoom(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show more time."""
        if self._canvas is not None:
            self._canvas.zoom(1 / _ZOOM_STEP)

    def fit_selection(self) -> None:
        """Show the selected event as large as it is, or say why it is not there to be seen."""
        selected = self._bridge.session.selection
        if self._canvas is None or selected is None:
            return
        reason = self._absence(selected)
        if reason:
            self.said.emit(reason)
        else:
            self._canvas.fit_event(selected)

    def _absence(self, selected: EventId) -> str:
        """Why the event has no mark on the timeline, "" where it has one."""
        from timeline_app.layout.views import drawn_rows

        session, table = self._bridge.session, self._bridge.table()
        row = table.ids.index(selected)
        if drawn_rows(table, session.filter, session.view)[row]:
            return ""
        if table.hidden is not None and table.hidden[row]:
            return self.tr("You have hidden the selected event.")
        if table.is_undated[row]:
            return self.tr("The selected event has no date.")
        return self.tr("The selected event is hidden by filters.")

    def back(self) -> None:
        """The view before this one."""
        if self._canvas is not None:
            self._canvas.go_back()

    def forward(self) -> None:
        """The view after this one."""
        if self._canvas is not None:
            self._canvas.go_forward()

    def ask_for_date(self) -> None:
        """Let the person type a date."""
        dialog = GoToDate(self._window)
        dialog.chosen.connect(self.go_to)
        dialog.open()

    def go_to(self, first: int, last: int) -> None:
        """Show the middle of these days; beyond the timeline, its nearer end, and say so."""
        canvas = self._canvas
        axis = None if canvas is None else canvas.view.axis
        if canvas is None or axis is None:
            return
        start, end = int(axis.start_s // DAY_S), int((axis.end_s - 1) // DAY_S)
        if self._stage.pages.currentWidget() is self._stage.waiting:
            self.said.emit(self.tr("There is no timeline to go to a date on."))
        elif last < start:
            canvas.view.go_to_end(-1)
            self.said.emit(self.tr("The timeline begins {day}.").format(day=day_words(start)))
        elif first > end:
            canvas.view.go_to_end(1)
            self.said.emit(self.tr("The timeline ends {day}.").format(day=day_words(end)))
        else:
            canvas.go_to_day(min(max((first + last) // 2, start), end))
