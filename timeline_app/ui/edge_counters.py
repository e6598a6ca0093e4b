"""How many events lie outside the view, at the plot's edges: a click goes to the nearest."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from timeline_app.ui.fonts import Fonts
from timeline_app.ui.theme import Theme

_EDGE_PX = 6


class EdgeCounters:
    """Two buttons over the plot, "◂ 14" and "22 ▸"; each shows only while there is something to count."""

    def __init__(self, fonts: Fonts, parent: QWidget) -> None:
        self.before = CounterButton(-1, parent)
        self.after = CounterButton(1, parent)
        for button in (self.before, self.after):
            button.setFont(fonts.small)

    def colour(self, theme: Theme) -> None:
        """Takes a theme's colours."""
        for button in (self.before, self.after):
            button.setStyleSheet(
                f"QPushButton {{ background: {theme.panel.name()}; color: {theme.text.name()};"
                f" border: 1px solid {theme.grid_strong.name()}; border-radius: 8px;"
                " padding: 2px 9px; }"
                f"QPushButton:hover {{ border-color: {theme.text.name()}; }}"
            )

    def show_counts(self, before: int, after: int, plot: QRect) -> None:
        """The counts on both sides of a plot, given in the parent's pixels."""
        self.before.show_count(before)
        self.after.show_count(after)
        bottom = plot.bottom() - self.before.height() - _EDGE_PX
        self.before.move(plot.left() + _EDGE_PX, bottom)
        self.after.move(plot.right() - self.after.width() - _EDGE_PX, bottom)


class CounterButton(QPushButton):
    """One of the two; ``asked`` carries its side, -1 for earlier."""

    asked = Signal(int)

    def __init__(self, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._side = side
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_click)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many events lie on this side."""
        self.setVisible(count > 0)
        self.setText(f"◂ {count:,}" if self._side < 0 else f"{count:,} ▸")
        words = (
            self.tr("{count} earlier: go to the nearest", "", count)
            if self._side < 0
            else self.tr("{count} later: go to the nearest", "", count)
        ).format(count=f"{count:,}")
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.adjustSize()

    def _on_click(self) -> None:
        self.asked.emit(self._side)
