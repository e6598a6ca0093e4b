"""The article behind an event: its text, its time expressions, and the passage of the selected event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView, QVBoxLayout, QWidget

from timeline_app.app.passages import events_of_timex, marks_of, next_of, sources_in
from timeline_app.app.session import Changed, Passage
from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Source
from timeline_app.ui.article_view import ArticleView
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.find_bar import FindBar
from timeline_app.ui.finder import Finder
from timeline_app.ui.mark_legend import MarkLegend
from timeline_app.ui.plain import isolated
from timeline_app.ui.source_tabs import SourceTabs, wrapped
from timeline_app.ui.two_lines import TwoLines
from timeline_app.ui.wording import dating_words

if TYPE_CHECKING:
    from timeline_app.ui.article_model import ArticleModel

_MIN_WIDTH = 240


class SourcePanel(QWidget):
    """Shows the passage the session asks for. Several articles that tell one event are tabs."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._article: ArticleId | None = None
        self._model: ArticleModel | None = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.articles = self._make_articles()
        self.about = wrapped(self)
        self.banner = wrapped(self, "error")
        self.told = SourceTabs(bridge, self)
        self.tabs, self.differences = self.told.tabs, self.told.differences
        self.find_bar = FindBar(self)
        self.view = ArticleView(self)
        self.finder = Finder(self.find_bar, self.view, self)
        self.legend = MarkLegend(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setMinimumWidth(_MIN_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 4)
        column.setSpacing(4)
        for part in (self.articles, self.about, self.banner, self.told, self.find_bar):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        self.banner.hide()

    def _connect(self) -> None:
        bridge = self._bridge
        self.articles.activated.connect(self._on_article_chosen)
        self.told.source_chosen.connect(self._on_source_chosen)
        self.view.timex_clicked.connect(self._on_timex_clicked)
        bridge.project_changed.connect(self._on_project)
        bridge.selection_changed.connect(self._on_selection)
        bridge.passage_changed.connect(self._on_passage)

    def _make_articles(self) -> QComboBox:
        box, popup = QComboBox(self), QListView(self)
        popup.setUniformItemSizes(True)
        box.setView(popup)
        box.setItemDelegate(TwoLines(box))
        box.setAccessibleName(self.tr("Article"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    @property
    def article(self) -> ArticleId | None:
        """The article on show."""
        return self._article

    def _on_project(self, change: Changed) -> None:
        from timeline_app.ui.article_model import ArticleModel

        shelf, session = self._bridge.shelf(), self._bridge.session
        self.articles.blockSignals(True)
        if self._model is None:
            self._model = ArticleModel(self)
            self.articles.setModel(self._model)
        self._model.show_shelf(shelf, session.decisions)
        self.articles.blockSignals(False)
        known = self._article in shelf.index
        self._show_article(self._article if known else (shelf.rows[0].id if shelf.rows else None))
        self._on_selection(change)

    def _show_article(self, article_id: ArticleId | None) -> None:
        self._article = article_id
        shelf = self._bridge.shelf()
        self.banner.setVisible(article_id is not None and shelf.is_unread(article_id))
        if article_id is None:
            self.view.show_text("", None, ())
            self.about.clear()
            return
        self.articles.setCurrentIndex(shelf.index[article_id])
        article, reading = shelf.articles[article_id], shelf.readings.get(article_id)
        page = None if reading is None else reading.page
        self.view.show_text(
            article.text, page, marks_of(reading, shelf.timexes.get(article_id, ()))
        )
        self.about.setText(self._about(article_id))
        words = self.tr("There are no word lists for this language ({lang}): nothing was read.")
        self.banner.setText(words.format(lang="" if reading is None else reading.lang))
        self.finder.look()
        self._highlight()

    def _about(self, article_id: ArticleId) -> str:
        row = self._bridge.shelf().row(article_id)
        published = self.tr("Published: {date}")
        dated = published.format(date=dating_words(None if row is None else row.dating))
        return dated if row is None or not row.publisher else f"{isolated(row.publisher)} · {dated}"

    def _highlight(self) -> None:
        event = self._bridge.session.selected_event
        told = () if event is None or self._article is None else sources_in(event, self._article)
        self.view.highlight(told)

    def _on_selection(self, _change: Changed) -> None:
        self.told.show_event(self._bridge.session.selected_event, self._article)
        self._highlight()

    def _on_passage(self, _change: Changed) -> None:
        passage = self._bridge.session.passage
        if passage is None or passage.article not in self._bridge.shelf().index:
            return
        if passage.article != self._article:
            self._show_article(passage.article)
        if passage.span is not None:
            self.view.reveal(passage.span)
        self.told.choose(passage.article)

    def _on_article_chosen(self, index: int) -> None:
        article_id = self.articles.itemData(index)
        if article_id is not None:
            self._bridge.session.show(Passage(ArticleId(article_id)))

    def _on_source_chosen(self, source: Source) -> None:
        self._bridge.session.show(Passage(source.article, source.clause))

    def _on_timex_clicked(self, span: Span) -> None:
        if self._article is None:
            return
        session = self._bridge.session
        events = events_of_timex(session.project, self._article, span)
        session.select(next_of(events, session.selection), origin=self)
