"""What the underlines of an article's time expressions mean, in one line; it may be too wide for its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from timeline_app.app.passages import TimexState
from timeline_app.ui.look import current_look

PEN_STYLES: dict[TimexState, Qt.PenStyle] = {
    "resolved": Qt.PenStyle.SolidLine,
    "inferred": Qt.PenStyle.DashLine,
    "unresolved": Qt.PenStyle.DotLine,
    "corrected": Qt.PenStyle.DashDotLine,
}
_GAP_PX = 14


class MarkLegend(QWidget):
    """Each state's name, underlined as its expressions are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[TimexState, str] = {
            "resolved": self.tr("resolved"),
            "inferred": self.tr("inferred"),
            "unresolved": self.tr("unresolved"),
            "corrected": self.tr("corrected by you"),
        }
        self.setAccessibleName(self.tr("Underlines"))
        self.setAccessibleDescription(", ".join(self._words.values()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.9)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        """Room for the words and the line below them."""
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(w) + _GAP_PX for w in self._words.values())
        return QSize(width, metrics.height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words side by side."""
        painter, look, metrics = QPainter(self), current_look(), self.fontMetrics()
        left, baseline = 0.0, metrics.ascent() + 1.0
        for state, words in self._words.items():
            width = metrics.horizontalAdvance(words)
            colour = QColor(getattr(look, state))
            painter.setPen(colour)
            painter.drawText(QPointF(left, baseline), words)
            painter.setPen(QPen(colour, 1.4, PEN_STYLES[state]))
            painter.drawLine(QPointF(left, baseline + 3), QPointF(left + width, baseline + 3))
            left += width + _GAP_PX

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
