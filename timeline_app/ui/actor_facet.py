"""The actors' section of the filter panel: who is checked, any or all of them, dimmed or hidden, and joining."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.session import Changed
from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.ui.actor_list import NOBODY, ActorList
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.check_list import CheckRow
from timeline_app.ui.panes import in_order

_MOST_LINES = 9


class ActorFacet(QWidget):
    """``said`` tells in words what a join did."""

    said = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.list = ActorList(self.tr("Actors"), self)
        self.list.setToolTip(
            self.tr("Alt-click: only this actor. Drag one on another: they are the same.")
        )
        self.matching = QComboBox(self)
        self.matching.setAccessibleName(self.tr("Any or all of the checked actors"))
        self.matching.addItem(self.tr("with any of them"), False)
        self.matching.addItem(self.tr("with all of them"), True)
        self.all_button = QPushButton(self.tr("All"), self)
        self.all_button.setProperty("role", "quiet")
        self.all_button.setToolTip(self.tr("Check every actor"))
        self.all_button.setAccessibleName(self.tr("Check every actor"))
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Find an actor"))
        self.field.setPlaceholderText(self.tr("Find an actor"))
        self.field.setClearButtonEnabled(True)
        self.dim = QCheckBox(self.tr("Dim the rest instead of hiding it"), self)
        self._lay_out()
        self.field.textChanged.connect(self.list.show_matching)
        self.all_button.clicked.connect(self.list.check_all)
        self.list.choice_changed.connect(self._on_choice)
        self.list.join_wanted.connect(self._on_join)
        self.matching.activated.connect(self._on_choice)
        self.dim.clicked.connect(self._on_dim)
        bridge.view_changed.connect(self._on_view)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self.field, 1)
        head.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.matching)
        column.addWidget(self.dim)

        in_order(self.field, self.all_button, self.list, self.matching, self.dim)

    def show_counts(self) -> None:
        """Show who takes part in how much, under the present filter."""
        from timeline_app.app.rows import actor_rows

        session = self._bridge.session
        chosen = session.filter
        lines = [
            CheckRow(row.id or NOBODY, row.name or self.tr("nobody named"), row.count, row.aliases)
            for row in actor_rows(session.project, self._bridge.table(), chosen)
        ]
        self.list.show_rows(lines, _checked(chosen, [row.key for row in lines]))
        self.list.fit_height(_MOST_LINES)
        self.matching.setCurrentIndex(int(chosen.all_actors))

    def _on_choice(self) -> None:
        session = self._bridge.session
        keys, checked = set(self.list.keys), set(self.list.checked)
        everyone = keys == checked
        session.set_filter(
            replace(
                session.filter,
                actors=None if everyone else frozenset(ActorId(k) for k in checked - {NOBODY}),
                no_actor=None if everyone else NOBODY in checked,
                all_actors=bool(self.matching.currentData()),
            ),
            origin=self,
        )

    def _on_join(self, one: str, other: str) -> None:
        session = self._bridge.session
        names = {row.key: row.words for row in self.list.rows}
        words = self.tr("Join {one} with {other}").format(one=names[one], other=names[other])
        joined = session.decisions.with_actors_joined(ActorId(one), ActorId(other))
        session.do(joined, words, origin=self)
        said = self.tr("“{one}” is now another name of “{other}”. Undo takes it back.")
        self.said.emit(said.format(one=names[one], other=names[other]))

    def _on_dim(self, wanted: bool) -> None:
        session = self._bridge.session
        session.set_view(replace(session.view, dim=wanted), origin=self)

    def _on_view(self, _change: Changed) -> None:
        self.dim.setChecked(self._bridge.session.view.dim)


def _checked(chosen: Filter, keys: list[str]) -> set[str]:
    if chosen.actors is None:
        return {key for key in keys if key != NOBODY or chosen.no_actor is not False}
    kept = {key for key in keys if key in chosen.actors}
    return kept | {NOBODY} if chosen.no_actor else kept
