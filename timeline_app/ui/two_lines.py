"""Draws a list row as two lines: what it is, and below it, smaller in weight, what is known of it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

SECOND_LINE = Qt.ItemDataRole.UserRole + 1
SECOND_COLOUR = Qt.ItemDataRole.UserRole + 2
_MARGIN = 6

Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """First line from the display role, second line and its colour from the two roles above."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines."""
        size = super().sizeHint(option, index)
        metrics = QFontMetrics(option.font)
        return QSize(size.width(), 2 * metrics.lineSpacing() + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row's background as the style draws it, then both lines, cut with an ellipsis."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        words, row.text = row.text, ""
        widget: QWidget | None = row.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, row, painter, widget)
        metrics = QFontMetrics(row.font)
        room: QRect = row.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.save()
        painter.setPen(row.palette.color(QPalette.ColorRole.Text))
        self._line(painter, room, metrics, words)
        room.setTop(room.top() + metrics.lineSpacing())
        painter.setPen(QColor(index.data(SECOND_COLOUR)))
        self._line(painter, room, metrics, index.data(SECOND_LINE) or "")
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, metrics: QFontMetrics, words: str) -> None:
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cut)
