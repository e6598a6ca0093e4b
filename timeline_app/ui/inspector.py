"""The card of the selected event: what, when, how sure, why, other readings, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app import corrections
from timeline_app.app.session import Changed, Passage
from timeline_app.core.article import Span
from timeline_app.core.decisions import places_of
from timeline_app.core.event import Event, EventId, Evidence
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.card_foot import CardFoot
from timeline_app.ui.card_html import line
from timeline_app.ui.citing import article_citation, copy_citation
from timeline_app.ui.correcting import Correcting
from timeline_app.ui.date_choices import DateChoices
from timeline_app.ui.event_deeds import accept, hide
from timeline_app.ui.look import current_look
from timeline_app.ui.page_view import PageView
from timeline_app.ui.plain import markup

if TYPE_CHECKING:
    from timeline_app.ui.article_page import ArticlePage
    from timeline_app.ui.event_page import EventPage


class Inspector(QWidget):
    """Shows the selected event, else the article on show; every quote opens its span.

    A wish for another date is linked in the background first, so that it says what would move; **Fix**
    makes it one undoable decision.
    """

    citation_copied = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._is_unfolded = {"clues": False, "merges": False}
        self._shown: object = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = PageView(self.tr("The selected event"), self)
        self.choices = DateChoices(self)
        self.rest = PageView(self.tr("Actors and sources of the event"), self)
        self.foot = CardFoot(self.choices.outcome, self)
        self.fix_button, self.accept_button = self.foot.fix_button, self.foot.accept_button
        self.copy_button, self.hide_button = self.foot.copy_button, self.foot.hide_button
        self.correcting = Correcting(bridge, self.choices, self.fix_button, self)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        card = QWidget(self)
        card.setProperty("role", "panel")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self.page, self.choices, self.rest):
            inside.addWidget(part)
        inside.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(card)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        bridge = self._bridge
        for page in (self.page, self.rest):
            page.anchorClicked.connect(self._on_link)
        for signal in (
            bridge.selection_changed,
            bridge.project_changed,
            bridge.decisions_changed,
        ):
            signal.connect(self._on_change)
        bridge.passage_changed.connect(self._on_passage)
        self.accept_button.clicked.connect(self.accept)
        self.copy_button.clicked.connect(self.copy)
        self.hide_button.clicked.connect(self.hide_event)

    def _on_change(self, _change: Changed) -> None:
        self._show()

    def _on_passage(self, _change: Changed) -> None:
        """The article on show matters only while no event is selected."""
        if self._bridge.session.selected_event is None:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme gives the page other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "foot"):
            self._show_pages()

    def _show(self) -> None:
        """The whole card anew; a wish that was not yet made is kept only while its event stays as it was."""
        session = self._bridge.session
        event = session.selected_event
        is_other = event != self._shown
        if is_other:
            self._is_unfolded = dict.fromkeys(self._is_unfolded, False)
        self.choices.setVisible(event is not None)
        self.foot.show_for(event is not None, self._article_page() is not None)
        if event is not None and is_other:
            self.correcting.show_event(event, self._event_page(event).named)
            self.area.verticalScrollBar().setValue(0)
        self._shown = event
        self._show_pages()

    def _show_pages(self) -> None:
        event = self._bridge.session.selected_event
        if event is None:
            self._show_article()
            return
        page = self._event_page(event)
        clues, merges = self._is_unfolded["clues"], self._is_unfolded["merges"]
        self.page.show_html(page.head() + page.why(unfolded=clues))
        self.rest.show_html(page.rest(unfolded=merges))
        decisions = self._bridge.session.decisions
        self.accept_button.setEnabled(not corrections.is_accepted(decisions, event))

    def _show_article(self) -> None:
        article = self._article_page()
        if article is not None:
            why = article.why(unfolded=self._is_unfolded["clues"])
            self.page.show_html(article.head() + why)
        else:
            hint = self.tr("Click an event to see what it says, when, and why.")
            self.page.show_html(line(markup(hint), f"color:{current_look().muted}"))
        self.rest.show_html("")

    def _event_page(self, event: Event) -> EventPage:
        from timeline_app.ui.event_page import EventPage

        return EventPage(
            event, self._bridge.session.project, self._bridge.session.decisions,
            self._bridge.shelf(), current_look(),
        )  # fmt: skip

    def _article_page(self) -> ArticlePage | None:
        session = self._bridge.session
        if session.passage is None:
            return None
        from timeline_app.ui.article_page import ArticlePage

        shelf = self._bridge.shelf()
        row = shelf.row(session.passage.article)
        if row is None:
            return None
        told = session.decisions.pub_date(row.id) is not None
        return ArticlePage(row, shelf, current_look(), told)

    def accept(self) -> None:
        """Find the event right."""
        accept(self._bridge.session, self._bridge.session.selected_event)

    def hide_event(self) -> None:
        """Put the event out of sight; the panel of filters keeps the way back."""
        hide(self._bridge.session, self._bridge.session.selected_event)

    def copy(self) -> None:
        """Put the citation of the event, or of the article on show, on the clipboard."""
        session = self._bridge.session
        article = self._article_page()
        if session.selected_event is not None:
            copy_citation(session.project, session.selected_event)
        elif article is not None:
            url = self._bridge.shelf().articles[article.row.id].url
            QGuiApplication.clipboard().setText(article_citation(article.row, url))
        else:
            return
        self.citation_copied.emit()

    def _on_link(self, url: QUrl) -> None:
        kind, _, rest = url.toString().partition(":")
        session = self._bridge.session
        event = session.selected_event
        if kind in self._is_unfolded:
            self._is_unfolded[kind] = not self._is_unfolded[kind]
            self._show_pages()
        elif kind == "copy":
            self.copy()
        elif kind == "clue":
            article = self._article_page()
            if article is not None and article.row.dating is not None:
                self._open(article.row.dating.evidence[int(rest)])
        elif event is not None:
            self._follow(event, kind, rest)

    def _follow(self, event: Event, kind: str, rest: str) -> None:
        session = self._bridge.session
        decisions = session.decisions
        if kind == "why":
            self._open(event.evidence[int(rest)])
        elif kind == "source":
            source = event.sources[int(rest)]
            session.show(Passage(source.article, source.clause), origin=self)
        elif kind == "event":
            session.select(EventId(rest), origin=None)
        elif kind == "takeback":
            label = self.tr("Take back a correction")
            session.do(corrections.without_corrections(decisions, event), label)
        elif kind == "apart":
            place = places_of(event)[int(rest)]
            label = self.tr("Take a passage out of an event")
            session.do(decisions.with_passage_apart(event, place), label)
        elif kind == "together":
            label = self.tr("Tell events apart no more")
            session.do(corrections.without_parting(decisions, event), label)
        elif kind == "unaccept":
            label = self.tr("Withdraw an acceptance")
            session.do(corrections.without_acceptance(decisions, event), label)
        elif kind == "unhide":
            session.do(decisions.showing(event), self.tr("Show an event again"))

    def _open(self, evidence: Evidence) -> None:
        span = None if evidence.span == Span(0, 0) else evidence.span
        self._bridge.session.show(Passage(evidence.article, span), origin=self)
