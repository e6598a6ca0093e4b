"""The articles that tell the selected event as tabs, and below them what they say against each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from timeline_app.app.differences import differences, first_passages
from timeline_app.core.article import ArticleId
from timeline_app.core.event import Event, Source
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.difference_words import aspect_words, sides
from timeline_app.ui.plain import isolated, label, tooltip
from timeline_app.ui.wording import event_date_words

_TAB_CHARS = 22


class SourceTabs(QWidget):
    """One tab an article; none for an event that one article tells."""

    source_chosen = Signal(object)
    """A ``Source`` whose tab was clicked or reached by key."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._sources: tuple[Source, ...] = ()
        """The selected event's first passage in each article that reports it."""
        self.tabs = self._make_tabs()
        self.differences = wrapped(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.tabs, self.differences):
            column.addWidget(part)
            part.hide()
        self.tabs.tabBarClicked.connect(self._on_chosen)
        self.tabs.currentChanged.connect(self._on_chosen)

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setAccessibleName(self.tr("Articles that report the selected event"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(True)
        tabs.setElideMode(Qt.TextElideMode.ElideNone)
        return tabs

    def show_event(self, event: Event | None, article: ArticleId | None) -> None:
        """The tabs of an event, that of the article chosen; nothing for none."""
        self._sources = () if event is None else first_passages(event.sources)
        self.tabs.blockSignals(True)
        while self.tabs.count():
            self.tabs.removeTab(0)
        for source in self._sources:
            headline = self._bridge.shelf().headline(source.article)
            self.tabs.addTab(label(isolated(_shortened(headline))))
            self.tabs.setTabToolTip(self.tabs.count() - 1, tooltip(headline))
        self.tabs.blockSignals(False)
        self.tabs.setVisible(len(self._sources) > 1)
        if article is not None:
            self.choose(article)
        self._show_differences(event)

    def choose(self, article: ArticleId) -> None:
        """Make an article's tab the present one, and tell nobody."""
        self.tabs.blockSignals(True)
        for index, source in enumerate(self._sources):
            if source.article == article:
                self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)

    def _show_differences(self, event: Event | None) -> None:
        """What the tabs say against each other, in the order of the tabs."""
        project = self._bridge.session.project
        found = () if event is None else differences(project, event)
        others = () if event is None else map(self._bridge.session.event, event.disputes)
        number = {source.article: at for at, source in enumerate(self._sources, 1)}
        lines = []
        for difference in found:
            said = (
                f"{isolated(words)} ({', '.join(str(number[one.article]) for one in sources)})"
                for words, sources in sides(difference).items()
            )
            lines.append(f"≠ {aspect_words(difference.aspect)}: {' · '.join(said)}")
        lines += [self._dispute(other) for other in others if other is not None]
        self.differences.setText("\n".join(lines))
        self.differences.setVisible(bool(lines))
        if found:
            for at, source in enumerate(self._sources):
                headline = self._bridge.shelf().headline(source.article)
                self.tabs.setTabText(at, label(isolated(f"{at + 1} {_shortened(headline)}")))

    def _dispute(self, other: Event) -> str:
        """What another event, told of the same thing, says against the selected one."""
        headline = self._bridge.shelf().headline(other.sources[0].article)
        words = self.tr("⚡ “{headline}” says {date}")
        return words.format(headline=isolated(headline), date=event_date_words(other))

    def _on_chosen(self, index: int) -> None:
        if 0 <= index < len(self._sources):
            self.source_chosen.emit(self._sources[index])


def wrapped(parent: QWidget, role: str = "muted") -> QLabel:
    """A label of plain words that takes as many lines as it needs, and no width of its own."""
    made = QLabel(parent)
    made.setProperty("role", role)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made


def _shortened(headline: str) -> str:
    return headline if len(headline) <= _TAB_CHARS else headline[: _TAB_CHARS - 1].rstrip() + "…"
