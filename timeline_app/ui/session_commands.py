"""What the commands do that need the session alone: undo, accept, hide, clear, fold and dim."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from timeline_app.app.session import Changed
from timeline_app.core.decisions import Decisions, is_among
from timeline_app.core.filters import EVERYTHING
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.commands import Commands
from timeline_app.ui.event_deeds import accept, hide


class SessionCommands(QObject):
    """Wires them, and shows which of them can be done now."""

    def __init__(self, bridge: Bridge, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._commands = commands
        for action, deed in (
            (commands.undo, bridge.session.undo),
            (commands.redo, bridge.session.redo),
            (commands.accept, self.accept),
            (commands.hide, self.hide),
            (commands.show_hidden, self.show_hidden),
            (commands.clear_filters, self.clear_filters),
            (commands.fold, self.set_fold),
            (commands.dim, self.set_dim),
        ):
            action.triggered.connect(deed)
        for signal in (
            bridge.project_changed,
            bridge.decisions_changed,
            bridge.selection_changed,
            bridge.filter_changed,
            bridge.view_changed,
        ):
            signal.connect(self._on_change)
        self._on_change()

    def accept(self) -> None:
        """The selected event has been looked at and is right."""
        session = self._bridge.session
        accept(session, session.selected_event, origin=self)

    def hide(self) -> None:
        """The selected event goes out of sight, and nothing is selected."""
        session = self._bridge.session
        hide(session, session.selected_event, origin=self)

    def show_hidden(self) -> None:
        """Everything that was hidden by hand is in sight again."""
        session = self._bridge.session
        shown = replace(session.decisions, hidden=Decisions().hidden)
        session.do(shown, self.tr("Show hidden events"), origin=self)

    def clear_filters(self) -> None:
        """Nothing narrows any more."""
        self._bridge.session.set_filter(EVERYTHING, origin=self)

    def set_fold(self, wanted: bool) -> None:
        """Fold long empty time, or show it in full."""
        session = self._bridge.session
        session.set_view(replace(session.view, fold=wanted), origin=self)

    def set_dim(self, wanted: bool) -> None:
        """Dim what the choice of actors leaves out, or hide it."""
        session = self._bridge.session
        session.set_view(replace(session.view, dim=wanted), origin=self)

    def _on_change(self, _change: Changed | None = None) -> None:
        session, commands = self._bridge.session, self._commands
        event = session.selected_event
        accepted = event is not None and is_among(event, session.decisions.accepted)
        for action, possible in (
            (commands.hide, event is not None),
            (commands.cite, event is not None),
            (commands.accept, event is not None and not accepted),
            (commands.show_hidden, bool(session.decisions.hidden)),
            (commands.clear_filters, session.filter != EVERYTHING),
            (commands.fold, True),
            (commands.dim, True),
        ):
            action.setEnabled(possible and bool(session.project.articles))
        commands.fold.setChecked(session.view.fold)
        commands.dim.setChecked(session.view.dim)
        for action, label, words in (
            (commands.undo, session.undo_label, self.tr("Undo")),
            (commands.redo, session.redo_label, self.tr("Redo")),
        ):
            action.setEnabled(label is not None)
            action.setToolTip(words if label is None else f"{words}: {label}")
