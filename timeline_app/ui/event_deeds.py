"""What can be done to one event wherever it is met: accept and hide, each an edit named after the event."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.app.session import Session
from timeline_app.core.event import Event

_NAMED = 40


def accept(session: Session, event: Event | None, origin: object | None = None) -> None:
    """The event has been looked at and is right."""
    if event is not None:
        words = QCoreApplication.translate("event_deeds", "Accept “{event}”")
        label = words.format(event=_cut(event.summary))
        session.do(session.decisions.accepting(event), label, origin=origin)


def hide(session: Session, event: Event | None, origin: object | None = None) -> None:
    """The event goes out of sight; it is selected no more."""
    if event is not None:
        words = QCoreApplication.translate("event_deeds", "Hide “{event}”")
        label = words.format(event=_cut(event.summary))
        session.do(session.decisions.hiding(event), label, origin=origin)
        if session.selection == event.id:
            session.select(None, origin=origin)


def _cut(words: str) -> str:
    return words if len(words) <= _NAMED else words[: _NAMED - 1].rstrip() + "…"
