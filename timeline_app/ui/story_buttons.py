"""What can be said of the stories of the chosen articles, as buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from timeline_app.app.stories import story_of, told_apart, undecided
from timeline_app.core.article import ArticleId
from timeline_app.core.decisions import Decisions
from timeline_app.ui.bridge import Bridge


class StoryButtons(QWidget):
    """Each click is one undoable decision; what was said can be withdrawn."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._articles: tuple[ArticleId, ...] = ()
        self.same_button = QPushButton(self.tr("Same story"), self)
        self.same_button.setToolTip(self.tr("These articles tell one story"))
        self.other_button = QPushButton(self)
        self.other_button.setToolTip(self.tr("No date passes between these articles and others"))
        self.withdraw_button = QPushButton(self.tr("Withdraw"), self)
        self.withdraw_button.setProperty("role", "quiet")
        self.withdraw_button.setToolTip(self.tr("Say nothing of the stories of these articles"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.same_button, self.other_button, self.withdraw_button):
            row.addWidget(button)
        row.addStretch(1)
        self.same_button.clicked.connect(self._on_same)
        self.other_button.clicked.connect(self._on_other)
        self.withdraw_button.clicked.connect(self._on_withdraw)

    def show_articles(self, articles: tuple[ArticleId, ...]) -> None:
        """Speak of these articles; of none there is nothing to say."""
        self._articles, several = articles, len(articles) > 1
        decisions = self._bridge.session.decisions
        self.setVisible(bool(articles))
        self.same_button.setVisible(several)
        words = self.tr("Different stories") if several else self.tr("A story of its own")
        self.other_button.setText(words)
        said = [story_of(decisions, article) for article in articles]
        self.withdraw_button.setVisible(any(said))
        self.other_button.setEnabled(any(s is None or s[0] or len(s[1]) > 1 for s in said))

    def _on_same(self) -> None:
        decisions = self._bridge.session.decisions
        self._decide(decisions.with_same_story(frozenset(self._articles)), self.tr("Join stories"))

    def _on_other(self) -> None:
        decisions = self._bridge.session.decisions
        self._decide(told_apart(decisions, self._articles), self.tr("Tell stories apart"))

    def _on_withdraw(self) -> None:
        decisions = self._bridge.session.decisions
        label = self.tr("Withdraw what was said of stories")
        self._decide(undecided(decisions, self._articles), label)

    def _decide(self, decisions: Decisions, label: str) -> None:
        self._bridge.session.do(decisions, label)
