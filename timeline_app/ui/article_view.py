"""The text of one article with its marks: time expressions underlined, one event's passage highlighted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from timeline_app.app.passages import TimexMark
from timeline_app.core.article import Page, Span
from timeline_app.core.event import Source
from timeline_app.ui.look import Look, current_look
from timeline_app.ui.offsets import OffsetMap
from timeline_app.ui.plain import tooltip
from timeline_app.ui.wording import interval_words

_REASONS_SHOWN = 3
"""Lines of a tooltip; the event card has the whole chain."""
_LINE_HEIGHT = 140.0
_UNDERLINES = {
    "resolved": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "inferred": QTextCharFormat.UnderlineStyle.DashUnderline,
    "unresolved": QTextCharFormat.UnderlineStyle.DotLine,
}


class ArticleView(QTextEdit):
    """Shows a text as given. A click on a marked expression is told as its ``Span``."""

    timex_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the article"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(14)
        self.viewport().setMouseTracking(True)
        self._text: str | None = None
        self._page: Page | None = None
        self._offsets = OffsetMap("")
        self._marks: tuple[TimexMark, ...] = ()
        self._sources: tuple[Source, ...] = ()

    def show_text(self, text: str, page: Page | None, marks: Sequence[TimexMark]) -> None:
        """Show a text and its marks; the same text keeps its place on screen."""
        if text != self._text:
            self._text, self._offsets, self._sources = text, OffsetMap(text), ()
            self.setExtraSelections([])
            self.setPlainText(self._offsets.plain)
        self._page, self._marks = page, tuple(marks)
        self._format()

    def highlight(self, sources: Iterable[Source]) -> None:
        """Mark these passages: clause, trigger and time expression; none takes the marks away."""
        self._sources = tuple(sources)
        self._paint_highlight()

    def reveal(self, span: Span) -> None:
        """Scroll so that the passage begins in the upper third."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.position(span.start))
        self.setTextCursor(cursor)
        top = self.cursorRect().top() - self.viewport().height() // 4
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top)

    def highlighted(self) -> tuple[str, ...]:
        """The words that are marked now, in the order they were marked."""
        return tuple(mark.cursor.selectedText() for mark in self.extraSelections())

    def mark_at(self, offset: int) -> TimexMark | None:
        """The marked expression that holds a code point."""
        for mark in self._marks:
            if mark.span.start <= offset < mark.span.end:
                return mark
        return None

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.position(span.start))
        cursor.setPosition(self._offsets.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _format(self) -> None:
        look = current_look()
        whole = QTextCursor(self.document())
        whole.beginEditBlock()
        whole.select(QTextCursor.SelectionType.Document)
        lines, letters = QTextBlockFormat(), QTextCharFormat()
        lines.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        letters.setForeground(QColor(look.text))
        whole.setBlockFormat(lines)
        whole.setCharFormat(letters)
        self._format_page(look)
        for mark in self._marks:
            line = QTextCharFormat()
            line.setUnderlineStyle(_UNDERLINES[mark.state])
            line.setUnderlineColor(QColor(getattr(look, mark.state)))
            line.setForeground(QColor(getattr(look, mark.state)))
            self._cursor(mark.span).mergeCharFormat(line)
        whole.endEditBlock()
        self._paint_highlight()

    def _format_page(self, look: Look) -> None:
        if self._page is None:
            return
        for block in self._page.blocks:
            shape = QTextCharFormat()
            if block.kind == "headline":
                shape.setFontWeight(QFont.Weight.Bold)
                shape.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 2)
            elif block.kind != "paragraph":
                shape.setForeground(QColor(look.muted))
                shape.setFontItalic(block.kind == "boilerplate")
            self._cursor(block.span).mergeCharFormat(shape)

    def _paint_highlight(self) -> None:
        look, selections = current_look(), []
        for source in self._sources:
            parts = [(source.clause, look.clause), (source.trigger, look.trigger)]
            if source.timex is not None:
                parts.append((source.timex, look.timex))
            for span, colour in parts:
                selection = QTextEdit.ExtraSelection()
                shape = QTextCharFormat()
                shape.setBackground(QColor(colour))
                if span != source.clause:
                    shape.setForeground(QColor(look.text))
                selection.cursor = self._cursor(span)
                selection.format = shape
                selections.append(selection)
        self.setExtraSelections(selections)

    def _mark_under(self, event: QMouseEvent | QHelpEvent) -> TimexMark | None:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        place = (
            self.document()
            .documentLayout()
            .hitTest(QPointF(point + scrolled), Qt.HitTestAccuracy.ExactHit)
        )
        return None if place < 0 else self.mark_at(self._offsets.offset(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a marked expression."""
        over = self._mark_under(event) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected no text is told when it hit a marked expression."""
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton
        mark = self._mark_under(event) if is_click else None
        if mark is not None and not self.textCursor().hasSelection():
            self.timex_clicked.emit(mark.span)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tooltip of a marked expression says where it lies and why."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_under(event)
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(
                    event.globalPos(), tooltip(self.tooltip_of(mark)), self.viewport()
                )
            return True
        return super().viewportEvent(event)

    def tooltip_of(self, mark: TimexMark) -> str:
        """What hovering over a marked expression says."""
        state = {
            "resolved": self.tr("from the words and a known date"),
            "inferred": self.tr("rests on a publication date worked out from evidence"),
            "unresolved": self.tr("not resolved"),
        }[mark.state]
        when = interval_words(mark.interval, mark.days)
        more = ["…"] if len(mark.why) > _REASONS_SHOWN else []
        return "\n".join((f"{when} ({state})", *mark.why[:_REASONS_SHOWN], *more))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme gives the marks other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._text is not None:
            self._format()
