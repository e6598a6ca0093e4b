"""Which actors, certainties and statuses show: check boxes with counts that follow the other filters."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed
from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.status import Certainty, Status
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.check_list import CheckList, CheckRow
from timeline_app.ui.fold_button import FoldButton
from timeline_app.ui.wording import certainty_words, status_words

T = TypeVar("T")

_MIN_WIDTH = 230
_NOBODY = ""
"""Key of the line for events that nobody takes part in; no actor id is empty."""


class FilterPanel(QWidget):
    """The actor list and, below it, certainties and statuses. An empty choice of the latter is all."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.actors = CheckList(self.tr("Actors"), self)
        self.actors.setToolTip(self.tr("Alt-click shows only this actor's events"))
        self.certainties = CheckList(self.tr("Certainty of the date"), self)
        self.statuses = CheckList(self.tr("Status"), self)
        self.matching = QComboBox(self)
        self.matching.setAccessibleName(self.tr("Any or all of the checked actors"))
        self.matching.addItem(self.tr("with any of them"), False)
        self.matching.addItem(self.tr("with all of them"), True)
        self.all_button = QPushButton(self.tr("All"), self)
        self.all_button.setProperty("role", "quiet")
        self.all_button.setToolTip(self.tr("Check every actor"))
        self.setMinimumWidth(_MIN_WIDTH)
        self.find_actor = QLineEdit(self)
        self.find_actor.setAccessibleName(self.tr("Find an actor"))
        self.find_actor.setPlaceholderText(self.tr("Find an actor"))
        self.find_actor.setClearButtonEnabled(True)
        self.find_actor.textChanged.connect(self.actors.show_matching)
        self._lay_out()
        self.all_button.clicked.connect(self.actors.check_all)
        for shown in (self.actors, self.certainties, self.statuses):
            shown.choice_changed.connect(self._on_choice)
        self.matching.activated.connect(self._on_choice)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_change)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._section(self.tr("ACTORS")))
        head.addStretch(1)
        head.addWidget(self.all_button)
        column.addLayout(head)
        column.addWidget(self.find_actor)
        column.addWidget(self.actors, 1)
        column.addWidget(self.matching)
        column.addSpacing(6)
        for words, shown, is_open in (
            (self.tr("CERTAINTY"), self.certainties, True),
            (self.tr("STATUS"), self.statuses, False),
        ):
            column.addWidget(FoldButton(words, shown, is_open=is_open))
            column.addWidget(shown)

    def _section(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "section")
        return label

    def _on_change(self, _change: Changed) -> None:
        from timeline_app.app import rows

        session, table = self._bridge.session, self._bridge.table()
        chosen = session.filter
        found = rows.actor_rows(session.project, table, chosen)
        lines = [
            CheckRow(row.id or _NOBODY, row.name or self.tr("nobody named"), row.count, row.aliases)
            for row in found
        ]
        self.actors.show_rows(lines, _checked_actors(chosen, [row.key for row in lines]))
        self.matching.setCurrentIndex(int(chosen.all_actors))
        kinds = rows.certainty_counts(table, chosen)
        self.certainties.show_rows(
            [CheckRow(kind, certainty_words(kind), count) for kind, count in kinds.items()],
            chosen.certainties or set(Certainty),
        )
        states = rows.status_counts(table, chosen)
        self.statuses.show_rows(
            [CheckRow(state, status_words(state), count) for state, count in states.items()],
            chosen.statuses or set(Status),
        )
        for shown in (self.certainties, self.statuses):
            height = shown.sizeHintForRow(0) * max(1, len(shown.keys)) + 4
            shown.setFixedHeight(height)

    def _on_choice(self) -> None:
        session = self._bridge.session
        keys, checked = set(self.actors.keys), set(self.actors.checked)
        everyone = keys == checked
        certainties = self.certainties.checked
        statuses = self.statuses.checked
        session.set_filter(
            replace(
                session.filter,
                actors=None if everyone else frozenset(ActorId(k) for k in checked - {_NOBODY}),
                no_actor=None if everyone else _NOBODY in checked,
                all_actors=bool(self.matching.currentData()),
                certainties=_narrowed({Certainty(key) for key in certainties}, set(Certainty)),
                statuses=_narrowed({Status(key) for key in statuses}, set(Status)),
            ),
            origin=self,
        )


def _checked_actors(chosen: Filter, keys: list[str]) -> set[str]:
    if chosen.actors is None:
        return {key for key in keys if key != _NOBODY or chosen.no_actor is not False}
    kept = {key for key in keys if key in chosen.actors}
    return kept | {_NOBODY} if chosen.no_actor else kept


def _narrowed(checked: set[T], everything: set[T]) -> frozenset[T]:
    """The checked ones as a filter field, where none and all both mean no narrowing."""
    return frozenset() if checked == everything else frozenset(checked)
