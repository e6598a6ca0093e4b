"""The widgets of the canvas round its plot, and where each of them is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QWidget

from timeline_app.ui.axis_strip import AxisStrip
from timeline_app.ui.edge_counters import EdgeCounters
from timeline_app.ui.hover_card import HoverCard
from timeline_app.ui.lane_headers import LaneHeaders
from timeline_app.ui.legend_card import LegendButton, LegendCard
from timeline_app.ui.overview import STRIP_PX, OverviewStrip
from timeline_app.ui.paint import HEADER_PX
from timeline_app.ui.theme import Theme
from timeline_app.ui.timeline_plot import TimelineItem


class CanvasParts:
    """Overview and dates in view above, lanes on the left, axis below, scroll bar on the right."""

    def __init__(self, canvas: QWidget, item: TimelineItem, plot: QWidget) -> None:
        fonts = item.style.fonts
        self._plot = plot
        self.overview = OverviewStrip(item.style.theme, canvas)
        self.headers = LaneHeaders(item, canvas)
        self.axis = AxisStrip(item, canvas)
        self.dates = QLabel(canvas)
        self.dates.setFixedSize(int(HEADER_PX), STRIP_PX)
        self.dates.setContentsMargins(12, 0, 8, 0)
        self.dates.setWordWrap(True)
        self.dates.setFont(fonts.small)
        self.scroll = QScrollBar(Qt.Orientation.Vertical, canvas)
        self.counters = EdgeCounters(fonts, canvas)
        self.card = HoverCard(fonts, canvas)
        self.legend = LegendCard(item, canvas)
        self.legend_button = LegendButton(item, canvas)
        self.legend_button.toggled.connect(self.show_legend)
        self._lay_out(QGridLayout(canvas))

    def _lay_out(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.dates, 0, 0)
        grid.addWidget(self.overview, 0, 1)
        grid.addWidget(self.headers, 1, 0)
        grid.addWidget(self._plot, 1, 1)
        grid.addWidget(self.scroll, 1, 2)
        grid.addWidget(self.axis, 2, 1)
        corner = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.legend_button, 2, 0, corner)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(1, 1)

    def colour(self, canvas: QWidget, theme: Theme) -> None:
        """The ground around the plot, the words in its corner, and every part in a theme's colours."""
        palette = canvas.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.background)
        canvas.setPalette(palette)
        canvas.setAutoFillBackground(True)
        self.dates.setStyleSheet(f"color: {theme.muted.name()}; background: transparent;")
        self.overview.theme = theme
        self.overview.update()
        self.counters.colour(theme)
        self.legend_button.colour(theme)
        self.legend.update()
        self.card.colour(theme)

    def show_legend(self, wanted: bool) -> None:
        """The key to the marks over the foot of the plot, or none."""
        self.legend.place_over(self._plot.geometry())
        self.legend.setVisible(wanted)

    def show_counts(self, before: int, after: int) -> None:
        """What lies outside, over the plot as large as it is by now."""
        self.counters.show_counts(before, after, self._plot.geometry())
        if self.legend.isVisible():
            self.legend.place_over(self._plot.geometry())

    def show_range(self, units: tuple[float, float], words: str) -> None:
        """What is in view, in axis units and in words."""
        self.dates.setText(words)
        self.overview.show_window(*units, words)

    def show_scroll(self, top_px: int, height_px: int, content_px: int) -> None:
        """Where the lanes are scrolled to; without anything to scroll the bar is gone."""
        over = max(content_px - height_px, 0)
        self.scroll.blockSignals(True)
        self.scroll.setRange(0, over)
        self.scroll.setPageStep(max(height_px, 1))
        self.scroll.setValue(top_px)
        self.scroll.setVisible(over > 0)
        self.scroll.blockSignals(False)

    def repaint_all(self) -> None:
        """Lanes and axis follow the plot."""
        self.headers.update()
        self.axis.update()
