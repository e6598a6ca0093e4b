"""Every article with its publication date and how it is known; the user's word sets it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed, Passage
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import Unit, format_day, unit_span
from timeline_app.core.errors import UsageError
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.look import current_look
from timeline_app.ui.plain import tooltip
from timeline_app.ui.two_lines import SECOND_COLOUR, SECOND_LINE, TwoLines
from timeline_app.ui.wording import dating_words, range_words

_ID = Qt.ItemDataRole.UserRole


class ArticleList(QWidget):
    """The list, and below it a field for the publication date of the article on show."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("Articles"))
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.setItemDelegate(TwoLines(self.list))
        self.date = QLineEdit(self)
        self.date.setAccessibleName(self.tr("Publication date of the chosen article"))
        self.date.setPlaceholderText(self.tr("2018-08-02, 2018-08 or 2018"))
        self.set_button = QPushButton(self.tr("Set"), self)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setProperty("role", "quiet")
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.date.returnPressed.connect(self._on_set)
        self.set_button.clicked.connect(self._on_set)
        self.clear_button.clicked.connect(self._on_clear)
        bridge.project_changed.connect(self._on_project)
        bridge.passage_changed.connect(self._on_passage)
        self._show_chosen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.list, 1)
        label = QLabel(self.tr("&Publication date"), self)
        label.setProperty("role", "section")
        label.setBuddy(self.date)
        column.addWidget(label)
        row = QHBoxLayout()
        row.addWidget(self.date, 1)
        row.addWidget(self.set_button)
        row.addWidget(self.clear_button)
        column.addLayout(row)
        column.addWidget(self.hint)

    @property
    def chosen(self) -> ArticleId | None:
        """The article whose date the field sets."""
        item = self.list.currentItem()
        return None if item is None else ArticleId(item.data(0, _ID))

    def choose(self, article: ArticleId) -> None:
        """Make an article the chosen one."""
        for i in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(i)
            if item is not None and item.data(0, _ID) == article:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)

    def _on_project(self, _change: Changed) -> None:
        from timeline_app.app.rows import article_rows

        before, look = self.chosen, current_look()
        decisions = self._bridge.session.project.decisions
        self.list.blockSignals(True)
        self.list.clear()
        for row in article_rows(self._bridge.session.project):
            is_given = row.dating is not None and row.dating.is_known
            told = decisions.pub_date(row.id) is not None
            about = (
                dating_words(row.dating),
                self.tr("set by you") if told else "",
                row.publisher,
            )
            item = QTreeWidgetItem([row.headline])
            item.setData(0, _ID, row.id)
            item.setData(0, SECOND_LINE, " · ".join(part for part in about if part))
            item.setData(0, SECOND_COLOUR, look.muted if is_given else look.inferred)
            clues = () if row.dating is None else (e.clue for e in row.dating.evidence)
            item.setToolTip(0, tooltip("\n".join((row.headline, str(row.id), *clues))))
            self.list.addTopLevelItem(item)
        self.list.blockSignals(False)
        if before is not None:
            self.choose(before)
        self._show_chosen()

    def _on_passage(self, _change: Changed) -> None:
        passage = self._bridge.session.passage
        if passage is not None and passage.article != self.chosen:
            self.list.blockSignals(True)
            self.choose(passage.article)
            self.list.blockSignals(False)
            self._show_chosen()

    def _on_chosen(self) -> None:
        self._show_chosen()
        if self.chosen is not None:
            self._bridge.session.show(Passage(self.chosen), origin=self)

    def _show_chosen(self) -> None:
        chosen, session = self.chosen, self._bridge.session
        known = None if chosen is None else session.decisions.pub_date(chosen)
        for part in (self.date, self.set_button):
            part.setEnabled(chosen is not None)
        self.clear_button.setEnabled(known is not None)
        self.date.setText("" if known is None else _typed(known))
        self._complain(None)

    def _complain(self, problem: str | None) -> None:
        self.date.setProperty("invalid", "true" if problem else "false")
        self.date.style().polish(self.date)
        self.hint.setProperty("role", "error" if problem else "muted")
        self.hint.style().polish(self.hint)
        self.hint.setText(problem or self._suggestion())
        self.hint.setVisible(bool(self.hint.text()))

    def _suggestion(self) -> str:
        datings = {d.article: d for d in self._bridge.session.project.linked.dating}
        dating = None if self.chosen is None else datings.get(self.chosen)
        if dating is None or dating.given or dating.likely[0] > dating.likely[1]:
            return ""
        likely = range_words(*dating.likely)
        return self.tr("Likely {when}: a guess; it dates no event.").format(when=likely)

    def _on_set(self) -> None:
        from timeline_app.formats.typed_dates import parse

        chosen, words = self.chosen, self.date.text().strip()
        if chosen is None:
            return
        if not words:
            self._on_clear()
            return
        try:
            days = parse(words)
        except UsageError as exc:
            self._complain(str(exc))
            return
        self._decide(chosen, days, self.tr("Set a publication date"))

    def _on_clear(self) -> None:
        if self.chosen is not None:
            self._decide(self.chosen, None, self.tr("Clear a publication date"))

    def _decide(self, article: ArticleId, days: tuple[int, int] | None, label: str) -> None:
        session = self._bridge.session
        session.do(session.decisions.with_pub_date(article, days), label, origin=self)
        # out of the field, or Ctrl+Z would undo typing instead of the decision
        self.list.setFocus()
        self._show_chosen()


def _typed(days: tuple[int, int]) -> str:
    """The days as a person would type them: a day, a month or a year."""
    iso = format_day(days[0])
    if days == unit_span(days[0], Unit.YEAR):
        return iso.rsplit("-", 2)[0]
    return iso.rsplit("-", 1)[0] if days == unit_span(days[0], Unit.MONTH) else iso
