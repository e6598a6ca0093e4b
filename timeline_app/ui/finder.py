"""Between the find bar and the text: what is looked for is marked everywhere, and one place is the present one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from timeline_app.app.finding import nearest, occurrences
from timeline_app.core.article import Span
from timeline_app.ui.article_view import ArticleView
from timeline_app.ui.find_bar import FindBar


class Finder(QObject):
    """Goes round: after the last place comes the first."""

    def __init__(self, bar: FindBar, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._view = view
        self._places: tuple[Span, ...] = ()
        self._current: int | None = None
        view.find_wanted.connect(bar.open_with)
        view.step_wanted.connect(self._on_step)
        bar.words_changed.connect(self._on_words)
        bar.next_wanted.connect(self._on_next)
        bar.previous_wanted.connect(self._on_previous)
        bar.closed.connect(self._on_closed)

    def look(self) -> None:
        """Look through the text anew, without moving it: it may be another one."""
        words = "" if self._bar.isHidden() else self._bar.field.text()
        self._places, self._current = occurrences(self._view.text, words), None
        self._view.mark_found(self._places, None)
        self._bar.tell(None, len(self._places))

    def _on_words(self, words: str) -> None:
        self._places = occurrences(self._view.text, words)
        self._show(nearest(self._places, self._view.caret))

    def _show(self, current: int | None) -> None:
        self._current = current
        self._view.mark_found(self._places, current)
        self._bar.tell(current, len(self._places))

    def _step(self, by: int) -> None:
        if not self._places:
            return
        start = self._current
        if start is None:
            self._show(nearest(self._places, self._view.caret))
        else:
            self._show((start + by) % len(self._places))

    def _on_next(self) -> None:
        self._step(1)

    def _on_previous(self) -> None:
        self._step(-1)

    def _on_step(self, back: bool) -> None:
        self._step(-1 if back else 1)

    def _on_closed(self) -> None:
        self._places, self._current = (), None
        self._view.mark_found((), None)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
