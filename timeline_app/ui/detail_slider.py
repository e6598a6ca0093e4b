"""How much detail shows: a slider that hides background statements and states, and says how many."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from timeline_app.app.detail import DETAIL_STEPS, detail_of, salience_of

_PAGE = 5


class DetailSlider(QWidget):
    """``moved`` tells the least salience the person wants."""

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, DETAIL_STEPS)
        self.slider.setPageStep(_PAGE)
        self.slider.setValue(DETAIL_STEPS)
        self.slider.setAccessibleName(self.tr("How much detail shows"))
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        ends = QHBoxLayout()
        for words, side in (
            (self.tr("Main events"), Qt.AlignmentFlag.AlignLeft),
            (self.tr("Everything"), Qt.AlignmentFlag.AlignRight),
        ):
            end = QLabel(words, self)
            end.setProperty("role", "muted")
            ends.addWidget(end, 1, side)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 2, 0)
        column.setSpacing(2)
        column.addWidget(self.slider)
        column.addLayout(ends)
        column.addWidget(self.words)
        self.slider.valueChanged.connect(self._on_value)

    def show_detail(self, min_salience: float, hidden: int) -> None:
        """Show what is set, and how many events it hides."""
        self.slider.blockSignals(True)
        self.slider.setValue(detail_of(min_salience))
        self.slider.blockSignals(False)
        words = self.tr("hides {count} statements and states in the background")
        self.words.setText(words.format(count=hidden))
        self.words.setVisible(min_salience > 0)

    def _on_value(self, value: int) -> None:
        self.moved.emit(salience_of(value))
