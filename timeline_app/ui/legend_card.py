"""The key to the marks, laid over the foot of the plot while its button is down."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from timeline_app.ui.legend import entries, legend_height, paint_legend
from timeline_app.ui.theme import Theme
from timeline_app.ui.timeline_plot import TimelineItem

_MARGIN_PX = 12
_EDGE_PX = 8


class LegendCard(QWidget):
    """Painted by the code of the pictures; takes neither pointer nor focus."""

    def __init__(self, item: TimelineItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Key to the marks"))
        self.setAccessibleDescription(", ".join(entry.words for entry in entries()))
        self.hide()

    def place_over(self, plot: QRect) -> None:
        """At the foot of a plot, given in the parent's pixels, as wide as that allows."""
        width = plot.width() - 2 * _EDGE_PX
        height = round(legend_height(self._item.style, width - 2 * _MARGIN_PX)) + 2 * _MARGIN_PX
        self.setGeometry(plot.left() + _EDGE_PX, plot.bottom() - height - _EDGE_PX, width, height)
        self.raise_()

    def paintEvent(self, _: QPaintEvent) -> None:
        """A card with the legend on it."""
        style = self._item.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.theme.grid_strong, 1))
        painter.setBrush(style.theme.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.translate(QPointF(_MARGIN_PX, _MARGIN_PX))
        paint_legend(painter, style, self.width() - 2 * _MARGIN_PX)
        painter.end()


class LegendButton(QPushButton):
    """Shows and hides the legend; stands in the corner under the lanes."""

    def __init__(self, item: TimelineItem, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(self.tr("Legend"))
        self.setToolTip(self.tr("What the marks mean"))
        self.setFont(item.style.fonts.small)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def colour(self, theme: Theme) -> None:
        """Takes a theme's colours."""
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; color: {theme.muted.name()};"
            f" border: 1px solid {theme.grid_strong.name()}; border-radius: 8px;"
            " padding: 2px 12px; }"
            f"QPushButton:hover, QPushButton:focus {{ border-color: {theme.text.name()}; }}"
            f"QPushButton:checked {{ background: {theme.fold.name()}; color: {theme.text.name()}; }}"
        )
