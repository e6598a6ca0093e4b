"""The articles as a list model that list, combo box and filter share: cost per row that is looked at."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from timeline_app.app.rows import ArticleRow
from timeline_app.app.shelf import Shelf
from timeline_app.app.stories import story_of
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions
from timeline_app.ui.look import current_look
from timeline_app.ui.plain import isolated, tooltip
from timeline_app.ui.two_lines import SECOND_COLOUR, SECOND_LINE
from timeline_app.ui.wording import dating_words

Index = QModelIndex | QPersistentModelIndex

ID = Qt.ItemDataRole.UserRole
SEARCHED = Qt.ItemDataRole.UserRole + 10
"""Everything a filter looks at: headline, publisher, date, id."""
BY_HEADLINE = Qt.ItemDataRole.UserRole + 11
BY_PUBLISHER = Qt.ItemDataRole.UserRole + 12
BY_EVENTS = Qt.ItemDataRole.UserRole + 13
"""What a list sorts by; by date is the model's own order."""

_NO_PARENT = QModelIndex()
_CLUES_IN_TOOLTIP = 6


class ArticleModel(QAbstractListModel):
    """One row an article, in the order of the shelf: by publication date, undated last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: Shelf | None = None
        self._decisions = Decisions()

    def show_shelf(self, shelf: Shelf, decisions: Decisions) -> None:
        """Show these articles and what was decided on them."""
        if shelf is self._shelf:
            self._decisions = decisions
            if shelf.rows:
                self.dataChanged.emit(self.index(0), self.index(len(shelf.rows) - 1))
            return
        self.beginResetModel()
        self._shelf, self._decisions = shelf, decisions
        self.endResetModel()

    def row_of(self, article: ArticleId | None) -> int | None:
        """The row of an article, None when there is none."""
        if self._shelf is None or article is None:
            return None
        return self._shelf.index.get(article)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Articles, and nothing below them."""
        return 0 if parent.isValid() or self._shelf is None else len(self._shelf.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Headline, second line and its colour, tooltip, and what screen readers say."""
        if not index.isValid() or self._shelf is None:
            return None
        row = self._shelf.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return isolated(row.headline)
            case Qt.ItemDataRole.UserRole:
                return row.id
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._tooltip(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.headline}, {self.about(row)}"
            case _:
                return self._more(row, role)

    def _more(self, row: ArticleRow, role: int) -> Any:
        if role == SECOND_LINE:
            return self.about(row)
        if role == SECOND_COLOUR:
            known = row.dating is not None and row.dating.is_known
            return current_look().muted if known else current_look().inferred
        if role == SEARCHED:
            return "\n".join((row.headline, row.publisher, dating_words(row.dating), row.id))
        return self._sorted(row, role)

    def _sorted(self, row: ArticleRow, role: int) -> str | int | None:
        if role == BY_HEADLINE:
            return row.headline.casefold()
        if role == BY_PUBLISHER:
            return row.publisher.casefold()
        return -row.events if role == BY_EVENTS else None

    def about(self, row: ArticleRow) -> str:
        """Date and how it is known, publisher, and whatever else sets the article apart."""
        told = self._decisions.pub_date(row.id) is not None
        parts = (
            self._mark(row) + dating_words(row.dating, short=True),
            self.tr("set by you") if told else "",
            isolated(row.publisher),
            self._story(row.id),
            self.tr("language cannot be read") if self._is_unread(row.id) else "",
            self.tr("clues contradict") if row.dating is not None and row.dating.conflicts else "",
        )
        return " · ".join(part for part in parts if part)

    def _mark(self, row: ArticleRow) -> str:
        """A sign before the date, beside the words: known, worked out, or not known at all."""
        if row.dating is None or row.dating.is_undated:
            return "? "
        return "" if row.dating.is_known else "≈ "

    def _is_unread(self, article: ArticleId) -> bool:
        return self._shelf is not None and self._shelf.is_unread(article)

    def _story(self, article: ArticleId) -> str:
        found = story_of(self._decisions, article)
        if found is None:
            return ""
        same, articles = found
        if not same:
            return self.tr("a story of its own")
        return self.tr("one story with {count} others").format(count=len(articles) - 1)

    def _tooltip(self, row: ArticleRow) -> str:
        clues = (
            () if row.dating is None else tuple(dict.fromkeys(e.clue for e in row.dating.evidence))
        )
        more = ("…",) if len(clues) > _CLUES_IN_TOOLTIP else ()
        about = self.about(row)
        return "\n".join((row.headline, about, str(row.id), *clues[:_CLUES_IN_TOOLTIP], *more))
