"""The toolbar: every command of the window as an action with its keys, the search field, the lanes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QSizePolicy, QToolBar, QWidget

from timeline_app.app.session import Changed
from timeline_app.core.picture import GROUPINGS, GroupBy
from timeline_app.ui.bridge import Bridge

_PAUSE_MS = 200
"""Typing in the search field filters after so short a rest."""


class Toolbar(QToolBar):
    """Owns the actions. Undo, redo, search and lanes it answers itself; the rest the window connects."""

    def __init__(self, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._window = parent
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._make_actions()
        self._make_fields()
        self._lay_out()
        self.undo.triggered.connect(bridge.session.undo)
        self.redo.triggered.connect(bridge.session.redo)
        self.find_words.triggered.connect(self._on_find)
        self.escape.triggered.connect(self._on_escape)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._on_search)
        self._pause.timeout.connect(self._on_search)
        self.lanes.activated.connect(self._on_lanes)
        bridge.decisions_changed.connect(self._on_change)
        bridge.project_changed.connect(self._on_change)
        bridge.filter_changed.connect(self._on_filter)
        bridge.view_changed.connect(self._on_grouping)
        self._on_change()

    def _make_actions(self) -> None:
        std, ctrl = QKeySequence.StandardKey, "Ctrl+"
        self.add_articles = self._action(
            self.tr("Add articles…"), self.tr("Add articles"), std.Open
        )
        self.add_folder = self._action(
            self.tr("Add folder…"), self.tr("Add a folder"), ctrl + "Shift+O"
        )
        self.paste = self._action(
            self.tr("Paste…"), self.tr("Add the text on the clipboard"), std.Paste
        )
        self.export = self._action(
            self.tr("Export PNG…"), self.tr("Export the picture"), ctrl + "E"
        )
        self.undo = self._action(self.tr("Undo"), self.tr("Undo"), std.Undo)
        self.redo = self._action(self.tr("Redo"), self.tr("Redo"), ctrl + "Shift+Z")
        self.find_words = self._action(self.tr("Find"), self.tr("Search"), "/", ctrl + "F")
        self.table = self._action(
            self.tr("Table"), self.tr("Show the events as a table"), ctrl + "T"
        )
        self.table.setCheckable(True)
        self.zoom_out = self._action("−", self.tr("Zoom out"), ctrl + "-")
        self.zoom_in = self._action("+", self.tr("Zoom in"), ctrl + "+", ctrl + "=")
        self.fit = self._action(self.tr("Fit"), self.tr("Show everything"), "0", ctrl + "0")
        self.escape = self._action(
            self.tr("Let go"), self.tr("Leave the search, or select nothing"), "Esc"
        )
        self.keys = self._action("?", self.tr("The list of keys"), "?", "F1")

    def _action(self, words: str, about: str, *keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(words, self)
        action.setIconText(words)
        action.setToolTip(about)
        action.setShortcuts([QKeySequence(key) for key in keys])
        self._window.addAction(action)
        return action

    def _make_fields(self) -> None:
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search events, actors, quotes"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(160)
        self.search.setMaximumWidth(320)
        self.lanes = QComboBox(self)
        self.lanes.setAccessibleName(self.tr("What the lanes stand for"))
        names: dict[GroupBy, str] = {
            "actor": self.tr("Actor"),
            "article": self.tr("Article"),
            "place": self.tr("Place"),
            "status": self.tr("Status"),
            "none": self.tr("None"),
        }
        for grouping in GROUPINGS:
            self.lanes.addItem(names[grouping], grouping)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)

    def _lay_out(self) -> None:
        self.addActions([self.add_articles, self.add_folder, self.export])
        self.addSeparator()
        self.addActions([self.undo, self.redo])
        self.addSeparator()
        self.addWidget(self.search)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        label = QLabel(self.tr("Lanes:"), self)
        label.setBuddy(self.lanes)
        label.setContentsMargins(0, 0, 6, 0)
        self.addWidget(label)
        self.addWidget(self.lanes)
        self.addSeparator()
        self.addActions([self.table, self.zoom_out, self.zoom_in, self.fit, self.keys])

    @property
    def commands(self) -> tuple[QAction, ...]:
        """Every command, in the order of the key sheet."""
        return (
            self.add_articles, self.add_folder, self.paste, self.export, self.undo, self.redo,
            self.find_words, self.zoom_in, self.zoom_out, self.fit,
            self.table, self.escape, self.keys,
        )  # fmt: skip

    def _on_change(self, _change: Changed | None = None) -> None:
        session = self._bridge.session
        has_articles = bool(session.project.articles)
        for part in (
            self.table,
            self.export,
            self.zoom_in,
            self.zoom_out,
            self.fit,
            self.find_words,
        ):
            part.setEnabled(has_articles)
        for field in (self.search, self.lanes):
            field.setEnabled(has_articles)
        for action, label, words in (
            (self.undo, session.undo_label, self.tr("Undo")),
            (self.redo, session.redo_label, self.tr("Redo")),
        ):
            action.setEnabled(label is not None)
            action.setToolTip(words if label is None else f"{words}: {label}")

    def _on_filter(self, _change: Changed) -> None:
        words = self._bridge.session.filter.words
        if self.search.text().split() != words.split():
            self.search.blockSignals(True)
            self.search.setText(words)
            self.search.blockSignals(False)

    def _on_grouping(self, _change: Changed) -> None:
        self.lanes.setCurrentIndex(self.lanes.findData(self._bridge.session.group_by))

    def _on_search(self) -> None:
        self._pause.stop()
        session = self._bridge.session
        words = " ".join(self.search.text().split())
        session.set_filter(replace(session.filter, words=words), origin=self)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_escape(self) -> None:
        if self.search.hasFocus():
            self.search.clear()
            self._on_search()
            self.search.clearFocus()
        else:
            self._bridge.session.select(None, origin=self)

    def _on_lanes(self, index: int) -> None:
        self._bridge.session.set_group_by(self.lanes.itemData(index), origin=self)
