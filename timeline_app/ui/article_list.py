"""Every article with its publication date and how it is known; the user's word sets dates and stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed, Passage
from timeline_app.core.article import ArticleId
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.citing import article_citation
from timeline_app.ui.publication_field import PublicationField
from timeline_app.ui.story_buttons import StoryButtons
from timeline_app.ui.two_lines import TwoLines

if TYPE_CHECKING:
    from timeline_app.ui.article_model import ArticleModel

_FILTER_FROM = 20
"""So many articles are looked through by eye."""


class ArticleList(QWidget):
    """The list, what can be said of the chosen articles' stories, and the date of the current one."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._model: ArticleModel | None = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Filter the articles"))
        self.search.setPlaceholderText(self.tr("Headline, publisher, date"))
        self.search.setClearButtonEnabled(True)
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Order of the articles"))
        self.list = self._make_list()
        self.published = PublicationField(bridge, self)
        self.date, self.hint = self.published.date, self.published.hint
        self.stories = StoryButtons(self._bridge, self)
        self._lay_out()
        self._connect()
        self._show_chosen()

    def _make_list(self) -> QListView:
        made = QListView(self)
        made.setAccessibleName(self.tr("Articles"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setModel(self.shown)
        made.setUniformItemSizes(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setItemDelegate(TwoLines(made))
        self.copy_action = QAction(self.tr("Copy citation"), made)
        self.copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(self.copy)
        made.addAction(self.copy_action)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        finding.addWidget(self.order)
        column.addLayout(finding)
        column.addWidget(self.list, 1)
        column.addWidget(self.stories)
        column.addWidget(self.published)

    def _connect(self) -> None:
        bridge, chosen = self._bridge, self.list.selectionModel()
        chosen.currentChanged.connect(self._on_chosen)
        chosen.selectionChanged.connect(self._show_stories)
        self.search.textChanged.connect(self.shown.setFilterFixedString)
        self.order.activated.connect(self._on_order)
        self.published.decided.connect(self.list.setFocus)
        bridge.project_changed.connect(self._on_project)
        bridge.decisions_changed.connect(self._on_project)
        bridge.passage_changed.connect(self._on_passage)

    @property
    def chosen(self) -> ArticleId | None:
        """The article whose date the field sets."""
        return _id_of(self.list.currentIndex())

    @property
    def selected(self) -> tuple[ArticleId, ...]:
        """The articles whose stories the buttons speak of."""
        found = (_id_of(index) for index in self.list.selectionModel().selectedRows())
        return tuple(sorted(article for article in found if article is not None))

    def choose(self, article: ArticleId) -> None:
        """Make an article the chosen one, where the filter shows it."""
        row = None if self._model is None else self._model.row_of(article)
        if self._model is None or row is None:
            return
        index = self.shown.mapFromSource(self._model.index(row))
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flags)
            self.list.scrollTo(index)

    def _on_project(self, _change: Changed) -> None:
        before, session = self.chosen, self._bridge.session
        self.list.selectionModel().blockSignals(True)
        model = self._model or self._make_model()
        model.show_shelf(self._bridge.shelf(), session.decisions)
        for part in (self.search, self.order):
            part.setVisible(model.rowCount() > _FILTER_FROM)
        if before is not None and self.chosen != before:
            self.choose(before)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self._show_chosen()

    def _make_model(self) -> ArticleModel:
        """The model behind the list; made when there is something to show, for it brings NumPy."""
        from timeline_app.ui import article_model as model

        self._model = model.ArticleModel(self)
        self.shown.setSourceModel(self._model)
        self.shown.setFilterRole(model.SEARCHED)
        for words, role in (
            (self.tr("by date"), None),
            (self.tr("by headline"), model.BY_HEADLINE),
            (self.tr("by publisher"), model.BY_PUBLISHER),
            (self.tr("by events"), model.BY_EVENTS),
        ):
            self.order.addItem(words, role)
        return self._model

    def _on_order(self, index: int) -> None:
        role = self.order.itemData(index)
        if role is not None:
            self.shown.setSortRole(role)
        self.shown.sort(-1 if role is None else 0)

    def _on_passage(self, change: Changed) -> None:
        passage = self._bridge.session.passage
        if passage is None or passage.article == self.chosen:
            return
        self.list.selectionModel().blockSignals(True)
        self.choose(passage.article)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self._show_chosen()

    def _on_chosen(self, _index: QModelIndex) -> None:
        self._show_chosen()
        if self.chosen is not None:
            self._bridge.session.show(Passage(self.chosen), origin=self)

    def _show_chosen(self) -> None:
        self.published.show_article(self.chosen)
        self._show_stories()

    def _show_stories(self) -> None:
        self.stories.show_articles(self.selected if self.shown.rowCount() > 1 else ())

    def copy(self) -> None:
        """Put the citations of the selected articles on the clipboard."""
        shelf = self._bridge.shelf()
        rows = [row for row in map(shelf.row, self.selected) if row is not None]
        lines = (article_citation(row, shelf.articles[row.id].url) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _id_of(index: QModelIndex) -> ArticleId | None:
    return ArticleId(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else None
