"""A page of words with links, as high as its words: it scrolls with what stands around it."""

from __future__ import annotations

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QWidget

from timeline_app.ui.look import current_look

_MARGIN = 12
_ROOM = 24


class PageView(QTextBrowser):
    """Never scrolls itself. Links are reached by Tab and opened by Enter; the focused one is kept in sight."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)

    def show_html(self, html: str) -> None:
        """Show a page; an empty one takes no room."""
        self.setHtml(html)
        self.setVisible(bool(html))

    def _on_size(self, size: QSizeF) -> None:
        self.setFixedHeight(int(size.height()) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shows the focus, which a frame of its own would not: it has none."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(current_look().accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.end()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what stands around."""
        event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """To the next link, and to the next widget after the last."""
        stays = super().focusNextPrevChild(forward)
        if stays and self.textCursor().hasSelection():
            self._keep_in_sight()
        return stays

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Comes by Tab to its first or last link."""
        super().focusInEvent(event)
        self.viewport().update()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        card = None if area is None else area.widget()
        if area is not None and card is not None and self.textCursor().hasSelection():
            place = self.mapTo(card, self.cursorRect().center())
            area.ensureVisible(place.x(), place.y(), _ROOM, _ROOM)
