"""The article behind an event: its text, its time expressions, and the passage of the selected event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from timeline_app.app.passages import events_of_timex, next_of, sources_in, timex_marks
from timeline_app.app.session import Changed, Passage
from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import Source
from timeline_app.ui.article_view import ArticleView
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.plain import label, tooltip
from timeline_app.ui.wording import dating_words

_TAB_CHARS = 22
_MIN_WIDTH = 320


class SourcePanel(QWidget):
    """Shows the passage the session asks for. Several passages of one event are tabs."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._article: ArticleId | None = None
        self._headlines: dict[ArticleId, str] = {}
        self._tab_sources: tuple[Source, ...] = ()
        """The selected event's first passage in each article that reports it."""
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.articles = self._make_articles()
        self.about = self._make_about()
        self.tabs = self._make_tabs()
        self.view = ArticleView(self)
        self.setMinimumWidth(_MIN_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 0)
        column.setSpacing(4)
        for part in (self.articles, self.about, self.tabs):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self.articles.activated.connect(self._on_article_chosen)
        self.tabs.tabBarClicked.connect(self._on_tab_chosen)
        self.tabs.currentChanged.connect(self._on_tab_chosen)
        self.view.timex_clicked.connect(self._on_timex_clicked)
        bridge.project_changed.connect(self._on_project)
        bridge.selection_changed.connect(self._on_selection)
        bridge.passage_changed.connect(self._on_passage)

    def _make_articles(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(self.tr("Article"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        return box

    def _make_about(self) -> QLabel:
        about = QLabel(self)
        about.setProperty("role", "muted")
        about.setWordWrap(True)
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return about

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setAccessibleName(self.tr("Articles that report the selected event"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(True)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        tabs.hide()
        return tabs

    @property
    def article(self) -> ArticleId | None:
        """The article on show."""
        return self._article

    def _on_project(self, _change: Changed) -> None:
        from timeline_app.app.rows import article_rows

        rows = article_rows(self._bridge.session.project)
        self._headlines = {row.id: row.headline for row in rows}
        self.articles.blockSignals(True)
        self.articles.clear()
        for row in rows:
            parts = (row.headline, row.publisher, dating_words(row.dating))
            self.articles.addItem(" — ".join(part for part in parts if part), row.id)
            self.articles.setItemData(
                self.articles.count() - 1, tooltip(row.headline), Qt.ItemDataRole.ToolTipRole
            )
        self.articles.blockSignals(False)
        known = self._article in self._headlines
        self._show_article(self._article if known else (rows[0].id if rows else None))
        self._on_selection(_change)

    def _show_article(self, article_id: ArticleId | None) -> None:
        self._article = article_id
        project = self._bridge.session.project
        if article_id is None:
            self.view.show_text("", None, ())
            self.about.clear()
            return
        self.articles.setCurrentIndex(self.articles.findData(article_id))
        article = project.article(article_id)
        reading = next((r for r in project.readings if r.article == article_id), None)
        page = None if reading is None else reading.page
        self.view.show_text(article.text, page, timex_marks(project, article_id))
        self.about.setText(self._about(article_id))
        self._highlight()

    def _about(self, article_id: ArticleId) -> str:
        project = self._bridge.session.project
        dating = next((d for d in project.linked.dating if d.article == article_id), None)
        return self.tr("Published: {date}").format(date=dating_words(dating))

    def _highlight(self) -> None:
        event = self._bridge.session.selected_event
        told = () if event is None or self._article is None else sources_in(event, self._article)
        self.view.highlight(told)

    def _on_selection(self, _change: Changed) -> None:
        event = self._bridge.session.selected_event
        self._tab_sources = () if event is None else _first_passages(event.sources)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for source in self._tab_sources:
            headline = self._headlines.get(source.article, str(source.article))
            self.tabs.addTab(label(_shortened(headline)))
            self.tabs.setTabToolTip(self.tabs.count() - 1, tooltip(headline))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(self._tab_sources) > 1)
        self._highlight()

    def _on_passage(self, _change: Changed) -> None:
        passage = self._bridge.session.passage
        if passage is None:
            return
        if passage.article != self._article:
            self._show_article(passage.article)
        if passage.span is not None:
            self.view.reveal(passage.span)
        self.tabs.blockSignals(True)
        for index, source in enumerate(self._tab_sources):
            if source.article == passage.article:
                self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)

    def _on_article_chosen(self, index: int) -> None:
        article_id = self.articles.itemData(index)
        if article_id is not None:
            self._bridge.session.show(Passage(ArticleId(article_id)))

    def _on_tab_chosen(self, index: int) -> None:
        if 0 <= index < len(self._tab_sources):
            source = self._tab_sources[index]
            self._bridge.session.show(Passage(source.article, source.clause))

    def _on_timex_clicked(self, span: Span) -> None:
        if self._article is None:
            return
        session = self._bridge.session
        events = events_of_timex(session.project, self._article, span)
        session.select(next_of(events, session.selection), origin=self)


def _first_passages(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    first: dict[ArticleId, Source] = {}
    for source in sources:
        first.setdefault(source.article, source)
    return tuple(first.values())


def _shortened(headline: str) -> str:
    return headline if len(headline) <= _TAB_CHARS else headline[: _TAB_CHARS - 1].rstrip() + "…"
