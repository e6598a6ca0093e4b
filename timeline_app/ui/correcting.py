"""From a wish for another date to a decision: linked in the background first, then made by Fix."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from timeline_app.app import corrections
from timeline_app.app.session import Move
from timeline_app.core.decisions import Decisions
from timeline_app.core.event import Alternative, Event
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.date_choices import DateChoices
from timeline_app.ui.wording import moves_words

_PENDING = "…"


class Correcting(QObject):
    """Says "14 events move" before anything is decided; ``fix`` decides as one undoable edit."""

    def __init__(
        self, bridge: Bridge, choices: DateChoices, fix_button: QPushButton, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._choices = choices
        self._fix_button = fix_button
        self._wanted: Decisions | None = None
        """What Fix would decide."""
        bridge.foreseen.connect(self._on_foreseen)
        choices.wish_changed.connect(self._on_wish)
        choices.submitted.connect(self.fix)
        fix_button.clicked.connect(self.fix)

    def show_event(self, event: Event, named: Callable[[str], str]) -> None:
        """Offer the readings of an event."""
        self._choices.show_event(event, named, self._count_like)

    def _count_like(self, chosen: Alternative) -> int:
        event = self._bridge.session.selected_event
        return 0 if event is None else len(self._like(event, chosen))

    def _like(self, event: Event, chosen: Alternative) -> tuple[Event, ...]:
        return corrections.like(self._bridge.session.project.linked.events, event, chosen)

    def _on_wish(self) -> None:
        """Ask what the wish would move."""
        self._wanted = self._decisions_of_wish()
        self._fix_button.setEnabled(self._wanted is not None)
        if self._wanted is not None:
            self._choices.say(_PENDING)
            self._bridge.foresight_wanted.emit(self._wanted)

    def _decisions_of_wish(self) -> Decisions | None:
        session, wish = self._bridge.session, self._choices.wish
        event = session.selected_event
        if wish is None or event is None:
            return None
        if wish.alternative is None:
            made = corrections.correcting(event, wish.days)
            return session.decisions.with_corrections(*made)
        events = (event, *self._like(event, wish.alternative)) if wish.everywhere else (event,)
        return corrections.applying(session.decisions, events, wish.alternative)

    def _on_foreseen(self, decisions: Decisions, moves: tuple[Move, ...]) -> None:
        if decisions == self._wanted:
            self._choices.say(moves_words(len(moves)))

    def fix(self) -> None:
        """Decide what is wished for, as one undoable edit."""
        if self._wanted is not None:
            # made anew: something else may have been decided since it was foreseen
            wanted, self._wanted = self._decisions_of_wish() or self._wanted, None
            self._fix_button.setEnabled(False)
            self._choices.say("")
            self._bridge.session.do(wanted, self.tr("Correct a date"))
