"""The events that show, as a table or as records, into a file the person chooses."""

from __future__ import annotations

from itertools import compress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline_app.core.event import Event
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.jobs import Jobs, Ticket

_TABLE, _RECORDS = ".csv", ".jsonl"


class RecordExport(QObject):
    """Writes what the filter lets through, in the background."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._jobs = jobs
        self._window = window

    def ask(self) -> None:
        """Let the person choose the file; its ending decides what is written."""
        kinds = self.tr("Table (*.csv);;Records (*.jsonl)")
        title = self.tr("Export the events")
        name, kind = QFileDialog.getSaveFileName(self._window, title, f"events{_TABLE}", kinds)
        if name:
            path = Path(name)
            ending = _RECORDS if _RECORDS in kind else _TABLE
            self.export(path if path.suffix else path.with_suffix(ending))

    def export(self, path: Path) -> None:
        """Write the events that show."""
        events = self._shown()

        def work(_ticket: Ticket) -> Path:
            from timeline_app.formats import records, tables, writing

            is_records = path.suffix == _RECORDS
            made = records.event_lines(events) if is_records else tables.event_table(events)
            writing.write(path, made)
            return path

        self._jobs.submit(f"export {path}", work, self._on_written)

    def _shown(self) -> tuple[Event, ...]:
        table = self._bridge.table()
        mask = self._bridge.session.filter.mask(table)
        return tuple(compress(table.events, mask.tolist()))

    def _on_written(self, path: Path) -> None:
        self.said.emit(self.tr("Wrote {path}").format(path=path))
