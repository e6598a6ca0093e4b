"""The text of one article with its marks: time expressions underlined, one event's passage highlighted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from timeline_app.app.passages import TimexMark
from timeline_app.core.article import Page, Span
from timeline_app.core.event import Source
from timeline_app.ui.look import Look, current_look
from timeline_app.ui.offsets import OffsetMap
from timeline_app.ui.plain import tooltip
from timeline_app.ui.text_shapes import highlighted, plain_letters, shaped, spaced, underlined
from timeline_app.ui.wording import interval_words, timex_words

_REASONS_SHOWN = 3
"""Lines of a tooltip; the event card has the whole chain."""


class ArticleView(QTextEdit):
    """Shows a text as given. A click on a marked expression, or Enter in it, is told as its ``Span``."""

    timex_clicked = Signal(object)
    find_wanted = Signal(str)
    """The person would look for something; with the words that are selected."""
    step_wanted = Signal(bool)
    """To the next place of what is looked for, True for the one before."""

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
        self._found: tuple[Span, ...] = ()
        self._current: int | None = None

    def show_text(self, text: str, page: Page | None, marks: Sequence[TimexMark]) -> None:
        """Show a text and its marks; the same text keeps its place on screen."""
        if text != self._text:
            self._text, self._offsets, self._sources = text, OffsetMap(text), ()
            self._found, self._current = (), None
            self.setExtraSelections([])
            self.setPlainText(self._offsets.plain)
        self._page, self._marks = page, tuple(marks)
        self._format()

    def highlight(self, sources: Iterable[Source]) -> None:
        """Mark these passages: clause, trigger and time expression; none takes the marks away."""
        self._sources = tuple(sources)
        self._paint_highlight()

    def mark_found(self, spans: Sequence[Span], current: int | None) -> None:
        """Mark the places of what is looked for, the present one more; it is scrolled into view."""
        self._found, self._current = tuple(spans), current
        self._paint_highlight()
        if current is not None:
            self.reveal(self._found[current])

    @property
    def text(self) -> str:
        """The text as given."""
        return self._text or ""

    @property
    def caret(self) -> int:
        """The code point at which the text cursor, or what is selected, begins."""
        return self._offsets.offset(self.textCursor().selectionStart())

    def reveal(self, span: Span) -> None:
        """Scroll so that the passage begins in the upper third."""
        cursor = self.textCursor()
        cursor.setPosition(self._offsets.position(span.start))
        self.setTextCursor(cursor)
        top = self.cursorRect().top() - self.viewport().height() // 4
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top)

    def highlighted(self) -> tuple[str, ...]:
        """The words of the passages that are marked now, in the order they were marked."""
        spans = (span for source in self._sources for span, _ in _parts(source))
        return tuple(self._cursor(span).selectedText() for span in spans)

    def found(self) -> tuple[str, ...]:
        """The words that are marked as found."""
        return tuple(self._cursor(span).selectedText() for span in self._found)

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
        whole.setBlockFormat(spaced())
        whole.setCharFormat(plain_letters(look))
        self._format_page(look)
        for mark in self._marks:
            self._cursor(mark.span).mergeCharFormat(underlined(mark.state, look))
        whole.endEditBlock()
        self._paint_highlight()

    def _format_page(self, look: Look) -> None:
        if self._page is None:
            return
        for block in self._page.blocks:
            self._cursor(block.span).mergeCharFormat(shaped(block.kind, look))

    def _paint_highlight(self) -> None:
        look, selections = current_look(), []
        for source in self._sources:
            for span, key in _parts(source):
                ink = look.text if span != source.clause else None
                selections.append(self._painted(span, getattr(look, key), ink))
        for at, span in enumerate(self._found):
            here = at == self._current
            paper, ink = (look.accent, look.on_accent) if here else (look.accent_soft, look.text)
            selections.append(self._painted(span, paper, ink))
        self.setExtraSelections(selections)

    def _painted(self, span: Span, paper: str, ink: str | None) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span)
        selection.format = highlighted(paper, ink)
        return selection

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

    def event(self, event: QEvent) -> bool:
        """The keys of finding are the text's own while it has the focus."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if isinstance(event, QKeyEvent) and is_asked and _is_finding(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+F looks for words, F3 goes on, Enter follows the expression at the cursor."""
        mark = self.mark_at(self.caret)
        if event.matches(QKeySequence.StandardKey.Find):
            self.find_wanted.emit(self.textCursor().selectedText().replace("\u2029", " "))
        elif event.key() == Qt.Key.Key_F3:
            self.step_wanted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and mark is not None:
            self.timex_clicked.emit(mark.span)
        else:
            super().keyPressEvent(event)

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
        state = timex_words(mark.state)
        when = interval_words(mark.interval, mark.days)
        more = ["…"] if len(mark.why) > _REASONS_SHOWN else []
        return "\n".join((f"{when} ({state})", *mark.why[:_REASONS_SHOWN], *more))

    def changeEvent(self, event: QEvent) -> None:
        """Another theme gives the marks other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._text is not None:
            self._format()


def _parts(source: Source) -> list[tuple[Span, str]]:
    """What is marked of a passage, and the colour's name; the later lies on the earlier."""
    parts = [(source.clause, "clause"), (source.trigger, "trigger")]
    return parts if source.timex is None else [*parts, (source.timex, "timex")]


def _is_finding(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Find) or event.key() == Qt.Key.Key_F3
