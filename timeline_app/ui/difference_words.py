"""What the sources of an event say differently, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.app.differences import Aspect, Difference, Said
from timeline_app.core.event import Source
from timeline_app.ui.wording import interval_words, status_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("difference_words", text)


def aspect_words(aspect: Aspect) -> str:
    """What the sources differ in."""
    return {
        "date": _tr("Date"),
        "number": _tr("Figures"),
        "strength": _tr("Claim"),
        "name": _tr("Name"),
    }[aspect]


def said_words(said: Said) -> str:
    """What one source says."""
    if said.interval is not None:
        return interval_words(said.interval, said.days)
    return said.words if said.status is None else status_words(said.status)


def sides(difference: Difference) -> dict[str, tuple[Source, ...]]:
    """What is said, and by whom: those that say the same stand together, in the order of the sources."""
    found: dict[str, tuple[Source, ...]] = {}
    for said in difference.said:
        words = said_words(said)
        found[words] = (*found.get(words, ()), said.source)
    return found
