"""The badge "7 to review": a click leads to the next, its menu lists them all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from timeline_app.app.review import Doubt, Question, beside, questions
from timeline_app.app.session import Changed, Passage
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.commands import Commands
from timeline_app.ui.icons import icon
from timeline_app.ui.look import current_look
from timeline_app.ui.plain import label

_LISTED = 20
_WORDS = 70


class ReviewButton(QToolButton):
    """Counts what a person should look at. ``needed`` tells whether there is anything."""

    needed = Signal(bool)

    def __init__(self, bridge: Bridge, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._commands = commands
        self._at: Question | None = None
        """What was shown last; an article in doubt cannot be told by the selection."""
        self.questions: tuple[Question, ...] = ()
        self.setProperty("role", "review")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.list = QMenu(self)
        self.list.setAccessibleName(self.tr("To review"))
        self.setMenu(self.list)
        self.list.aboutToShow.connect(self._fill)
        self.list.triggered.connect(self._on_chosen)
        self.clicked.connect(self.go_on)
        commands.next_review.triggered.connect(self.go_on)
        commands.last_review.triggered.connect(self.go_back)
        bridge.project_changed.connect(self._on_project)
        self._colour()
        self._on_project()

    def _on_project(self, _change: Changed | None = None) -> None:
        self.questions = questions(self._bridge.session.project)
        words = self.tr("{count} to review").format(count=len(self.questions))
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Go to the next (F8), or choose one from the list"))
        for action in (self._commands.next_review, self._commands.last_review):
            action.setEnabled(bool(self.questions))
        self.needed.emit(bool(self.questions))

    def go_on(self) -> None:
        """Show the next thing to look at."""
        self._step(1)

    def go_back(self) -> None:
        """Show the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        selected, at = self._bridge.session.selection, self._at
        if at is not None and at in self.questions and at.event in (None, selected):
            number = self.questions.index(at)
            self.show_question(self.questions[(number + by) % len(self.questions)])
        elif found := beside(self.questions, selected, by):
            self.show_question(found)

    def show_question(self, question: Question) -> None:
        """Select its event, or open its article."""
        self._at = question
        session = self._bridge.session
        if question.event is not None:
            session.select(question.event, origin=self)
        elif question.article is not None:
            session.select(None, origin=self)
            session.show(Passage(question.article), origin=self)

    def _fill(self) -> None:
        self.list.clear()
        heading = None
        for question in self.questions[:_LISTED]:
            if question.doubt != heading:
                heading = question.doubt
                self.list.addSection(self._heading(heading))
            action = self.list.addAction(label(_cut(question.words)))
            action.setData(self.questions.index(question))
        more = len(self.questions) - _LISTED
        if more > 0:
            rest = self.list.addAction(self.tr("and {count} more").format(count=more))
            rest.setEnabled(False)

    def _heading(self, doubt: Doubt) -> str:
        return {
            Doubt.DISAGREE: self.tr("Sources disagree"),
            Doubt.CLUES: self.tr("Clues to a publication date contradict"),
            Doubt.READINGS: self.tr("The date can be read otherwise"),
        }[doubt]

    def _on_chosen(self, action: QAction) -> None:
        number = action.data()
        if isinstance(number, int) and number < len(self.questions):
            self.show_question(self.questions[number])

    def _colour(self) -> None:
        look = current_look()
        self.setIcon(icon("warning", look, look.warning))

    def changeEvent(self, event: QEvent) -> None:
        """The sign follows the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()


def _cut(words: str) -> str:
    return words if len(words) <= _WORDS else words[: _WORDS - 1].rstrip() + "…"
