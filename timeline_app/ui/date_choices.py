"""The readings of an event's date as radio buttons, and what choosing another one would move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.corrections import days_of
from timeline_app.core.decisions import Days
from timeline_app.core.errors import UsageError
from timeline_app.core.event import Alternative, Event
from timeline_app.core.interval import Interval
from timeline_app.ui.reading_row import ReadingRow
from timeline_app.ui.wording import event_date_words, interval_words

_MARGIN = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person would have instead of the present date."""

    days: Days
    alternative: Alternative | None = None
    """The reading they chose, None for a date of their own."""
    everywhere: bool = False
    """For all events that have this reading too."""


class DateChoices(QWidget):
    """The present reading is checked; ``wish`` is None until another one is."""

    wish_changed = Signal()
    submitted = Signal()
    """Enter was pressed in the field of the own date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event: Event | None = None
        self._count_like: Callable[[Alternative], int] = _none_like
        self._problem = ""
        self._readings: dict[QAbstractButton, Alternative] = {}
        self._rows: list[ReadingRow] = []
        self.group = QButtonGroup(self)
        self._present_row = ReadingRow("", "", self)
        self._other_row = ReadingRow(self.tr("Another date…"), "", self)
        self.present, self.other = self._present_row.button, self._other_row.button
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Another date for the event"))
        self.field.setPlaceholderText(self.tr("2018-08-02, 2018-08 or 2018"))
        self.everywhere = QCheckBox(self)
        self.outcome = _wrapped(self)
        """What the wish would do, or what is wrong with it; whoever shows the choices places it."""
        self._lay_out()
        self.group.buttonToggled.connect(self._on_toggled)
        self.field.textEdited.connect(self._on_typed)
        self.field.returnPressed.connect(self.submitted)
        self.everywhere.toggled.connect(self._on_change)

    def _lay_out(self) -> None:
        title = QLabel(f"<small><b>{self.tr('READ IT AS')}</b></small>", self)
        title.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_MARGIN, 4, _MARGIN, 4)
        self._column.setSpacing(3)
        rows = (self._present_row, self._other_row)
        for part in (title, *rows, self.field, self.everywhere):
            self._column.addWidget(part)
        for button in (self.present, self.other):
            self.group.addButton(button)

    def show_event(
        self, event: Event, named: Callable[[str], str], count_like: Callable[[Alternative], int]
    ) -> None:
        """Offer the event's readings; one that is open on a side is no date and cannot be chosen.

        ``named`` words a reason for people; ``count_like`` says how many other events have a reading.
        """
        self._event, self._count_like = event, count_like
        self.group.blockSignals(True)
        self._clear()
        self._present_row.set_when(self.tr("{date} (now)").format(date=event_date_words(event)))
        self.present.setChecked(True)
        for alternative in event.alternatives:
            self._add(alternative, named(alternative.why))
        self.group.blockSignals(False)
        self.field.clear()
        self._on_change()

    def _clear(self) -> None:
        for row in self._rows:
            self.group.removeButton(row.button)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        self._readings.clear()

    def _add(self, alternative: Alternative, why: str) -> None:
        when = interval_words(Interval.of_days(alternative.earliest, alternative.latest))
        row = ReadingRow(when, why, self)
        row.setEnabled(days_of(alternative) is not None)
        self.group.addButton(row.button)
        self._readings[row.button] = alternative
        self._column.insertWidget(self._column.indexOf(self._other_row), row)
        self._rows.append(row)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The readings, the present one first, the own date last."""
        return (self.present, *self._readings, self.other)

    @property
    def wish(self) -> Wish | None:
        """What the person would have, None for the present reading and for a date that is none."""
        alternative = self._chosen()
        if alternative is not None:
            days = days_of(alternative)
            return None if days is None else Wish(days, alternative, self.everywhere.isChecked())
        if not self.other.isChecked():
            return None
        days = self._typed()
        return None if days is None else Wish(days)

    def _chosen(self) -> Alternative | None:
        button = self.group.checkedButton()
        return None if button is None else self._readings.get(button)

    def _typed(self) -> Days | None:
        from timeline_app.formats.typed_dates import parse

        self._problem = ""
        words = self.field.text().strip()
        if not words:
            return None
        try:
            return parse(words)
        except UsageError as exc:
            self._problem = str(exc)
            return None

    def say(self, words: str) -> None:
        """What the present wish would do."""
        self._tell(words, is_error=False)

    def _tell(self, words: str, *, is_error: bool) -> None:
        self.field.setProperty("invalid", "true" if is_error else "false")
        self.outcome.setProperty("role", "error" if is_error else "muted")
        for part in (self.field, self.outcome):
            part.style().polish(part)
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def _on_typed(self, _words: str) -> None:
        self.other.setChecked(True)
        self._on_change()

    def _on_toggled(self, button: QAbstractButton, checked: bool) -> None:
        if not checked:
            return
        self._on_change()
        if button is self.other and self.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, _checked: bool = False) -> None:
        alternative = self._chosen()
        alike = 0 if alternative is None else self._count_like(alternative)
        self.everywhere.setVisible(alike > 0)
        self.everywhere.setText(self.tr("Apply to the {count} like this").format(count=alike + 1))
        self.field.setVisible(self.other.isChecked())
        self._problem = ""
        is_nothing = self.wish is None
        self._tell(self._problem, is_error=is_nothing and bool(self._problem))
        self.wish_changed.emit()


def _none_like(_alternative: Alternative) -> int:
    return 0


def _wrapped(parent: QWidget) -> QLabel:
    words = QLabel(parent)
    words.setProperty("role", "muted")
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    return words
