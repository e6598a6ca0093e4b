"""Every command of the window as an action with its words and keys, in groups; what they do is wired elsewhere.

Toolbar, menus, command palette and key sheet all show these, so none of them can miss one.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = str | QKeySequence.StandardKey
_STD = QKeySequence.StandardKey


class Commands(QObject):
    """The actions of one window. ``groups`` names them all, in the order of the key sheet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.groups: list[tuple[str, list[QAction]]] = []
        self._make_articles()
        self._make_edits()
        self._make_finding()
        self._make_view()
        self._make_help()

    @property
    def all(self) -> tuple[QAction, ...]:
        """Every command, group by group."""
        return tuple(action for _, actions in self.groups for action in actions)

    def add_group(self, heading: str) -> list[QAction]:
        """A new group at the end; what is put into the list belongs to it."""
        actions: list[QAction] = []
        self.groups.append((heading, actions))
        return actions

    def _action(self, words: str, about: str, *keys: Keys, checkable: bool = False) -> QAction:
        """A new command of the latest group: short words for buttons, a sentence for everything else."""
        action = QAction(words, self)
        action.setIconText(words.rstrip("…"))
        action.setToolTip(about)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        self._window.addAction(action)
        self.groups[-1][1].append(action)
        return action

    def _make_articles(self) -> None:
        self.add_group(self.tr("Articles"))
        make, tr = self._action, self.tr
        self.add_articles = make(tr("Add articles…"), tr("Add articles"), _STD.Open)
        self.add_folder = make(tr("Add a folder…"), tr("Add a folder"), "Ctrl+Shift+O")
        self.paste = make(tr("Paste an article"), tr("Add the text on the clipboard"), _STD.Paste)
        self.sample = make(tr("Add the sample"), tr("Add the sample articles"))
        self.export = make(tr("Picture…"), tr("Export the picture"), "Ctrl+E")
        self.export_events = make(
            tr("Events as a table…"), tr("Export the events that show as a table or as records")
        )

    def _make_edits(self) -> None:
        self.add_group(self.tr("Corrections"))
        make, tr = self._action, self.tr
        self.undo = make(tr("Undo"), tr("Undo"), _STD.Undo)
        self.redo = make(tr("Redo"), tr("Redo"), "Ctrl+Shift+Z")
        self.next_review = make(tr("Next to review"), tr("Next event to review"), "F8")
        self.last_review = make(
            tr("Previous to review"), tr("Previous event to review"), "Shift+F8"
        )
        self.accept = make(tr("Accept"), tr("Accept the selected event as it is"), "Ctrl+Return")
        self.hide = make(tr("Hide"), tr("Hide the selected event"), "Del")
        self.cite = make(
            tr("Copy citation"), tr("Copy a citation of the selected event"), "Ctrl+Shift+C"
        )
        self.show_hidden = make(tr("Show hidden events"), tr("Show again what was hidden"))

    def _make_finding(self) -> None:
        self.add_group(self.tr("Find and filter"))
        make, tr = self._action, self.tr
        self.find_words = make(tr("Search"), tr("Search events, actors and text"), "/", "Ctrl+F")
        self.go_to = make(tr("Go to a date…"), tr("Go to a date"), "G")
        self.palette = make(tr("Commands…"), tr("All commands"), "Ctrl+K")
        self.clear_filters = make(tr("Clear all filters"), tr("Clear all filters"))
        self.escape = make(tr("Let go"), tr("Leave the search, the event, the period"), "Esc")

    def _make_view(self) -> None:
        self.add_group(self.tr("View"))
        make, tr = self._action, self.tr
        self.zoom_in = make(tr("Zoom in"), tr("Zoom in"), "+", "=", "Ctrl++", "Ctrl+=")
        self.zoom_out = make(tr("Zoom out"), tr("Zoom out"), "-", "Ctrl+-")
        self.fit = make(tr("Fit"), tr("Fit everything"), "0", "Ctrl+0")
        self.fit_selection = make(tr("Fit the selection"), tr("Fit the selected event"), "F")
        self.back = make(tr("View back"), tr("Back to the view before"), "Alt+Left")
        self.forward = make(tr("View forward"), tr("Forward to the next view"), "Alt+Right")
        self.table = make(
            tr("Events as a table"), tr("Events as a table"), "Ctrl+T", checkable=True
        )
        self.fold = make(tr("Fold empty time"), tr("Fold long empty time"), checkable=True)
        self.dim = make(
            tr("Dim unchecked actors"),
            tr("Dim what the choice of actors leaves out, instead of hiding it"),
            checkable=True,
        )

    def _make_help(self) -> None:
        self.add_group(self.tr("Window"))
        make, tr = self._action, self.tr
        self.next_pane = make(tr("Next panel"), tr("Go to the next panel"), "F6")
        self.last_pane = make(tr("Previous panel"), tr("Go to the previous panel"), "Shift+F6")
        self.reset_layout = make(tr("Reset the layout"), tr("Put every panel back in its place"))
        self.preferences = make(tr("Preferences…"), tr("Preferences"), "Ctrl+,")
        self.keys = make(tr("Keys"), tr("The list of keys"), "?", "F1")
