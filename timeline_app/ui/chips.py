"""A row of chips, one for each active filter: a click takes it off, one button takes off all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget

from timeline_app.app.chips import Chip, Narrowing, chips
from timeline_app.app.session import Changed
from timeline_app.core.filters import EVERYTHING
from timeline_app.core.status import Certainty, Status
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.plain import isolated, label
from timeline_app.ui.wording import certainty_words, day_words, range_words, status_words

_WORDS = 48
"""Longer names are cut; the tooltip has them whole."""
_CROSS = "  ✕"


class ChipBar(QToolBar):
    """Hidden while nothing narrows."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setObjectName("chips")
        self.setWindowTitle(self.tr("Active filters"))
        self.setAccessibleName(self.tr("Active filters"))
        self.setProperty("role", "chips")
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.buttons: tuple[QToolButton, ...] = ()
        self.clear_button = QPushButton(self.tr("Clear all"), self)
        self.clear_button.setProperty("role", "quiet")
        self.clear_button.clicked.connect(self._on_clear)
        self._row = QWidget(self)
        self._row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.clear_button)
        self.addWidget(self._row)
        self.hide()
        bridge.filter_changed.connect(self._on_change)
        bridge.project_changed.connect(self._on_change)

    def _on_change(self, _change: Changed) -> None:
        self.show_filter()

    def show_filter(self) -> None:
        """Show a chip for each part of the filter, and nothing at all where there is none."""
        session = self._bridge.session
        found = chips(session.filter, session.project) if session.project.articles else ()
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(self._button(chip) for chip in found)
        row = self._row.layout()
        assert isinstance(row, QHBoxLayout)
        for place, button in enumerate(self.buttons):
            row.insertWidget(place, button)
        self.setVisible(bool(found))

    def _button(self, chip: Chip) -> QToolButton:
        button = QToolButton(self._row)
        words = self.words(chip)
        shown = words if len(words) <= _WORDS else words[: _WORDS - 1].rstrip() + "…"
        button.setText(label(shown) + _CROSS)
        button.setProperty("role", "chip")
        button.setProperty("kind", str(chip.kind))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(self.tr("Remove the filter: {filter}").format(filter=words))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self._on_removed)
        return button

    def words(self, chip: Chip) -> str:
        """What the chip says."""
        match chip.kind:
            case Narrowing.WORDS:
                return self.tr("Search: {words}").format(words=isolated(chip.names[0]))
            case Narrowing.PERIOD:
                return self.tr("Period: {days}").format(days=_period(*chip.days))
            case Narrowing.ACTORS:
                return self._actors(chip)
            case Narrowing.CERTAINTY:
                names = ", ".join(certainty_words(Certainty(name)) for name in chip.names)
                return self.tr("Certainty: {names}").format(names=names)
            case Narrowing.STATUS:
                names = ", ".join(status_words(Status(name)) for name in chip.names)
                return self.tr("Status: {names}").format(names=names)
            case Narrowing.SOURCES:
                words = self.tr("Sources: {count} of {total}")
                return words.format(count=len(chip.names), total=chip.total)
            case Narrowing.DETAIL:
                return self.tr("Detail ≥ {least}").format(least=chip.names[0])

    def _actors(self, chip: Chip) -> str:
        if len(chip.names) == 1:
            name = chip.names[0] or self.tr("nobody named")
            return self.tr("Actor: {name}").format(name=isolated(name))
        words = self.tr("{count} of {total} actors")
        return words.format(count=len(chip.names), total=chip.total)

    def _on_removed(self) -> None:
        button, session = self.sender(), self._bridge.session
        kind = button.property("kind")
        for chip in chips(session.filter, session.project):
            if chip.kind == kind:
                session.set_filter(chip.without, origin=self)
                return

    def _on_clear(self) -> None:
        self._bridge.session.set_filter(EVERYTHING, origin=self)


def _period(first: int | None, last: int | None) -> str:
    if first is not None and last is not None:
        return range_words(first, last)
    return (
        f"{'' if first is None else day_words(first)} – {'' if last is None else day_words(last)}"
    )
