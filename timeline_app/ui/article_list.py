"""Every article with its publication date and how it is known; the user's word sets dates and stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed, Passage
from timeline_app.app.stories import story_of, told_apart, undecided
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.citing import article_citation
from timeline_app.ui.publication_field import PublicationField
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
        self.list = self._make_list()
        self.published = PublicationField(bridge, self)
        self.date, self.hint = self.published.date, self.published.hint
        self._make_story_buttons()
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

    def _make_story_buttons(self) -> None:
        self.stories = QWidget(self)
        row = QHBoxLayout(self.stories)
        row.setContentsMargins(0, 0, 0, 0)
        self.same_button = QPushButton(self.tr("Same story"), self.stories)
        self.same_button.setToolTip(self.tr("These articles tell one story"))
        self.other_button = QPushButton(self.stories)
        self.withdraw_button = QPushButton(self.tr("Withdraw"), self.stories)
        self.withdraw_button.setProperty("role", "quiet")
        self.withdraw_button.setToolTip(self.tr("Say nothing of the stories of these articles"))
        for button in (self.same_button, self.other_button, self.withdraw_button):
            row.addWidget(button)
        row.addStretch(1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.stories)
        column.addWidget(self.published)

    def _connect(self) -> None:
        bridge, chosen = self._bridge, self.list.selectionModel()
        chosen.currentChanged.connect(self._on_chosen)
        chosen.selectionChanged.connect(self._show_stories)
        self.search.textChanged.connect(self.shown.setFilterFixedString)
        self.same_button.clicked.connect(self._on_same)
        self.other_button.clicked.connect(self._on_other)
        self.withdraw_button.clicked.connect(self._on_withdraw)
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
        from timeline_app.ui.article_model import SEARCHED, ArticleModel

        before, session = self.chosen, self._bridge.session
        self.list.selectionModel().blockSignals(True)
        if self._model is None:
            self._model = ArticleModel(self)
            self.shown.setSourceModel(self._model)
            self.shown.setFilterRole(SEARCHED)
        self._model.show_shelf(self._bridge.shelf(), session.decisions)
        self.search.setVisible(self._model.rowCount() > _FILTER_FROM)
        if before is not None and self.chosen != before:
            self.choose(before)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self._show_chosen()

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
        chosen, decisions = self.selected, self._bridge.session.decisions
        several = len(chosen) > 1
        self.stories.setVisible(bool(chosen) and self.shown.rowCount() > 1)
        self.same_button.setVisible(several)
        words = self.tr("Different stories") if several else self.tr("A story of its own")
        self.other_button.setText(words)
        self.other_button.setToolTip(self.tr("No date passes between these articles and others"))
        said = [story_of(decisions, article) for article in chosen]
        self.withdraw_button.setVisible(any(said))
        self.other_button.setEnabled(
            not said or any(s is None or s[0] or len(s[1]) > 1 for s in said)
        )

    def _on_same(self) -> None:
        decisions = self._bridge.session.decisions
        self._decide(decisions.with_same_story(frozenset(self.selected)), self.tr("Join stories"))

    def _on_other(self) -> None:
        decisions = self._bridge.session.decisions
        self._decide(told_apart(decisions, self.selected), self.tr("Tell stories apart"))

    def _on_withdraw(self) -> None:
        decisions = self._bridge.session.decisions
        label = self.tr("Withdraw what was said of stories")
        self._decide(undecided(decisions, self.selected), label)

    def _decide(self, decisions: Decisions, label: str) -> None:
        self._bridge.session.do(decisions, label)

    def copy(self) -> None:
        """Put the citations of the selected articles on the clipboard."""
        shelf = self._bridge.shelf()
        rows = [row for row in map(shelf.row, self.selected) if row is not None]
        lines = (article_citation(row, shelf.articles[row.id].url) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _id_of(index: QModelIndex) -> ArticleId | None:
    return ArticleId(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else None
