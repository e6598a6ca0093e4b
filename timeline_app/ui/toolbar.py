"""The toolbar: the commands used most as buttons, the search field, the lanes, and the rest in one menu."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from timeline_app.app.session import Changed
from timeline_app.core.picture import GROUPINGS, GroupBy
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.commands import Commands
from timeline_app.ui.icons import icon
from timeline_app.ui.look import current_look
from timeline_app.ui.panes import in_order
from timeline_app.ui.review import ReviewButton

_PAUSE_MS = 200
"""Typing in the search field filters after so short a rest."""
_ICON_PX = 18
_SEARCH_WIDTHS = (90, 380)
_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Toolbar(QToolBar):
    """Shows the commands. Search and lanes it answers itself; the commands are wired by the window."""

    left_search = Signal()
    """The person is done with the search field: the keys belong to the timeline again."""

    def __init__(self, bridge: Bridge, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.commands = commands
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._make_fields()
        self.add_menu, self.export_menu, self.more_menu = QMenu(self), QMenu(self), QMenu(self)
        self.review = ReviewButton(bridge, commands, self)
        self._lay_out()
        self._colour()
        commands.find_words.triggered.connect(self._on_find)
        commands.escape.triggered.connect(self._on_escape)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self.search_now)
        self._pause.timeout.connect(self.search_now)
        self.lanes.activated.connect(self._on_lanes)
        bridge.project_changed.connect(self._on_project)
        bridge.filter_changed.connect(self._on_filter)
        bridge.view_changed.connect(self._on_grouping)
        self._on_project()

    def _make_fields(self) -> None:
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search events, actors, text"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_WIDTHS[0])
        self.search.setMaximumWidth(_SEARCH_WIDTHS[1])
        self._lens = QAction(self)
        self.search.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
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
        commands = self.commands
        self.add_button = self._button(self.tr("Add articles"), self.add_menu)
        self.add_button.setDefaultAction(commands.add_articles)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.export_button = self._button(self.tr("Export"), self.export_menu)
        self.export_button.setText(self.tr("Export"))
        self.addSeparator()
        self.addActions([commands.undo, commands.redo])
        self.addSeparator()
        self.addWidget(self.search)
        self._add_gap()
        label = QLabel(self.tr("Lanes:"), self)
        label.setBuddy(self.lanes)
        label.setContentsMargins(6, 0, 6, 0)
        self.addWidget(label)
        self.addWidget(self.lanes)
        self.addSeparator()
        self.addActions([commands.zoom_out, commands.zoom_in, commands.fit])
        fit = self.widgetForAction(commands.fit)
        if isinstance(fit, QToolButton):
            fit.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._review_place = self.addWidget(self.review)
        self.review.needed.connect(self._review_place.setVisible)
        self._review_place.setVisible(False)
        self.addSeparator()
        self.more_button = self._button(self.tr("More"), self.more_menu)
        self.more_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.more_button.setProperty("role", "bare")
        self._order()
        self._fill_menus()

    def _order(self) -> None:
        """Tab goes from left to right."""
        commands = self.commands
        edits = [self.widgetForAction(action) for action in (commands.undo, commands.redo)]
        zooms = [
            self.widgetForAction(action)
            for action in (commands.zoom_out, commands.zoom_in, commands.fit)
        ]
        for button in (*edits, *zooms):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        in_order(
            self.add_button, self.export_button, *edits, self.search, self.lanes, *zooms,
            self.review, self.more_button,
        )  # fmt: skip

    def _add_gap(self) -> None:
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)

    def _button(self, words: str, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(_BESIDE)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu.setToolTipsVisible(True)
        self.addWidget(button)
        return button

    def _fill_menus(self) -> None:
        commands = self.commands
        self.add_menu.addActions(
            [commands.add_articles, commands.add_folder, commands.paste, commands.sample]
        )
        self.recent_menu = _submenu(self.tr("Open recent"), self.add_menu)
        self.export_menu.addActions([commands.export, commands.export_events])
        more = self.more_menu
        more.addActions([commands.table, commands.fold, commands.dim])
        more.addSeparator()
        more.addActions([commands.go_to, commands.palette])
        more.addActions([commands.back, commands.forward, commands.show_hidden])
        more.addSeparator()
        self.panels_menu = _submenu(self.tr("Panels"), more)
        self.theme_menu = _submenu(self.tr("Theme"), more)
        more.addSeparator()
        more.addActions([commands.preferences, commands.keys])

    def _colour(self) -> None:
        commands, look = self.commands, current_look()
        for action, name in (
            (commands.add_articles, "add"),
            (commands.undo, "undo"),
            (commands.redo, "redo"),
            (commands.zoom_in, "zoom-in"),
            (commands.zoom_out, "zoom-out"),
            (commands.fit, "fit"),
        ):
            action.setIcon(icon(name, look))
        self._lens.setIcon(icon("search", look, look.muted))
        self.export_button.setIcon(icon("export", look))
        self.more_button.setIcon(icon("more", look))

    def changeEvent(self, event: QEvent) -> None:
        """The icons follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "more_button"):
            self._colour()

    def _on_project(self, _change: Changed | None = None) -> None:
        has_articles = bool(self._bridge.session.project.articles)
        for part in (self.search, self.lanes, self.export_button):
            part.setEnabled(has_articles)

    def _on_filter(self, _change: Changed) -> None:
        words = self._bridge.session.filter.words
        if self.search.text().split() != words.split():
            self.search.blockSignals(True)
            self.search.setText(words)
            self.search.blockSignals(False)

    def _on_grouping(self, _change: Changed) -> None:
        self.lanes.setCurrentIndex(self.lanes.findData(self._bridge.session.group_by))

    def search_now(self) -> None:
        """Filter by what is in the search field."""
        self._pause.stop()
        session = self._bridge.session
        words = " ".join(self.search.text().split())
        session.set_filter(replace(session.filter, words=words), origin=self)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_escape(self) -> None:
        """Let go of one thing at a time: the search, the event, the period."""
        session = self._bridge.session
        if self.search.hasFocus():
            self.search.clear()
            self.search_now()
            self.left_search.emit()
        elif session.selection is not None:
            session.select(None, origin=self)
        else:
            whole = replace(session.filter, from_day=None, to_day=None)
            session.set_filter(whole, origin=self)

    def _on_lanes(self, index: int) -> None:
        self._bridge.session.set_group_by(self.lanes.itemData(index), origin=self)


def _submenu(words: str, menu: QMenu) -> QMenu:
    """A menu in the menu. One that ``addMenu`` makes is gone when Python lets go of its action."""
    made = QMenu(words, menu)
    menu.addMenu(made)
    return made
