"""What shows: actors, certainties, statuses, sources and detail, with counts that follow the other filters."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions
from timeline_app.core.status import Certainty, Status
from timeline_app.ui.actor_facet import ActorFacet
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.check_list import CheckList, CheckRow
from timeline_app.ui.detail_slider import DetailSlider
from timeline_app.ui.fold_button import FoldButton
from timeline_app.ui.panes import doors, in_order
from timeline_app.ui.wording import certainty_words, status_words

T = TypeVar("T")

_MIN_WIDTH = 240
_MOST_SOURCES = 10


class FilterPanel(QScrollArea):
    """Sections that fold, one under the other. A choice of all or none in a section narrows nothing."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setMinimumWidth(_MIN_WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget(self)
        self._page.setProperty("role", "panel")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.actor_facet = ActorFacet(bridge, self._page)
        self.actors, self.all_button = self.actor_facet.list, self.actor_facet.all_button
        self.certainties = CheckList(self.tr("Certainty of the date"), self._page)
        self.statuses = CheckList(self.tr("Status"), self._page)
        self.sources = CheckList(self.tr("Sources"), self._page)
        self.detail = DetailSlider(self._page)
        self.put_away = QWidget(self._page)
        self.put_away_words = QLabel(self.put_away)
        self.show_again = QPushButton(self.tr("Show again"), self.put_away)
        self._lay_out()
        self.setWidget(self._page)
        self.actor_facet.said.connect(self.said)
        for shown in (self.certainties, self.statuses, self.sources):
            shown.choice_changed.connect(self._on_choice)
        self.detail.moved.connect(self._on_detail)
        self.show_again.clicked.connect(self._on_show_again)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.put_away)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(self.put_away_words, 1)
        row.addWidget(self.show_again)
        self.put_away_words.setProperty("role", "muted")
        self.show_again.setProperty("role", "quiet")
        self.put_away.hide()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(10, 6, 10, 8)
        column.setSpacing(3)
        stops: list[QWidget] = []
        for words, body, is_open in (
            (self.tr("ACTORS"), self.actor_facet, True),
            (self.tr("CERTAINTY"), self.certainties, True),
            (self.tr("DETAIL"), self.detail, True),
            (self.tr("SOURCES"), self.sources, True),
            (self.tr("STATUS"), self.statuses, False),
        ):
            fold = FoldButton(words, body, is_open=is_open)
            column.addWidget(fold)
            column.addWidget(body)
            stops += [fold, *doors(body)]
        in_order(*stops, self.show_again)
        column.addWidget(self.put_away)
        column.addStretch(1)

    def _on_change(self, _change: Changed) -> None:
        from timeline_app.app import facets, rows

        table, chosen = self._bridge.table(), self._bridge.session.filter
        self.actor_facet.show_counts()
        self._show(
            self.certainties,
            [CheckRow(k, certainty_words(k), n) for k, n in rows.certainty_counts(table, chosen).items()],
            chosen.certainties or set(Certainty),
        )  # fmt: skip
        self._show(
            self.statuses,
            [CheckRow(s, status_words(s), n) for s, n in rows.status_counts(table, chosen).items()],
            chosen.statuses or set(Status),
        )
        counts = facets.article_counts(table, chosen)
        found = self._bridge.shelf().rows
        everything = {row.id for row in found}
        self._show(
            self.sources,
            [CheckRow(row.id, row.headline, counts.get(row.id, 0)) for row in found],
            everything if chosen.articles is None else chosen.articles,
        )
        self.detail.show_detail(chosen.min_salience, facets.hidden_by_detail(table, chosen))
        away = facets.hidden_by_hand(table)
        self.put_away_words.setText(self.tr("Hidden by you ({count})").format(count=away))
        self.put_away.setVisible(away > 0)

    def _show(
        self, shown: CheckList, lines: list[CheckRow], checked: set[T] | frozenset[T]
    ) -> None:
        shown.show_rows(lines, {str(key) for key in checked})
        shown.fit_height(_MOST_SOURCES)

    def _on_choice(self) -> None:
        session = self._bridge.session
        articles = self.sources.checked
        is_whole = articles == frozenset(self.sources.keys)
        session.set_filter(
            replace(
                session.filter,
                certainties=_narrowed({Certainty(k) for k in self.certainties.checked}, set(Certainty)),
                statuses=_narrowed({Status(k) for k in self.statuses.checked}, set(Status)),
                articles=None if is_whole else frozenset(ArticleId(key) for key in articles),
            ),
            origin=self,
        )  # fmt: skip

    def _on_detail(self, min_salience: float) -> None:
        session = self._bridge.session
        session.set_filter(replace(session.filter, min_salience=min_salience), origin=self)

    def _on_show_again(self) -> None:
        session = self._bridge.session
        shown = replace(session.decisions, hidden=Decisions().hidden)
        session.do(shown, self.tr("Show hidden events"), origin=self)


def _narrowed(checked: set[T], everything: set[T]) -> frozenset[T]:
    """The checked ones as a filter field, where none and all both mean no narrowing."""
    return frozenset() if checked == everything else frozenset(checked)
