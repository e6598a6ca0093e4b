"""A list of check boxes with counts: all, some, or only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from timeline_app.ui.look import current_look
from timeline_app.ui.plain import tooltip

_CHECKED = Qt.CheckState.Checked
_UNCHECKED = Qt.CheckState.Unchecked
_LEAST_ROW_PX = 20
_EDGE_PX = 1
_COUNT_MARGIN_PX = 14


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One line: its key, its words, how many events it stands for, and what is nested under it."""

    key: str
    words: str
    count: int
    nested: tuple[str, ...] = ()


class CheckList(QTreeWidget):
    """Check boxes with counts. Alt-click (or Alt+Return, or the context menu) leaves only that one checked.

    ``choice_changed`` tells of the user's clicks alone, never of ``show_rows``.
    """

    choice_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self._rows: tuple[CheckRow, ...] = ()
        self._items: list[QTreeWidgetItem] = []
        self._wanted = ""
        self.itemChanged.connect(self._on_item_changed)

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """All lines, in order."""
        return self._rows

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all lines, in order."""
        return tuple(row.key for row in self._rows)

    @property
    def checked(self) -> frozenset[str]:
        """Keys of the checked lines."""
        return frozenset(
            row.key for row, item in zip(self._rows, self._items, strict=True) if _is_on(item)
        )

    def show_rows(self, rows: Sequence[CheckRow], checked: Iterable[str]) -> None:
        """Show these lines; where they are the same as before, only states and counts change.

        **Cost**: O(lines), and little for a line that stays as it is.
        """
        wanted = frozenset(checked)
        self.blockSignals(True)
        if [_face(row) for row in rows] != [_face(row) for row in self._rows]:
            self._rebuild(rows, wanted)
        else:
            for item, row, was in zip(self._items, rows, self._rows, strict=True):
                state = _CHECKED if row.key in wanted else _UNCHECKED
                if item.checkState(0) != state:
                    item.setCheckState(0, state)
                if row.count != was.count:
                    item.setText(1, str(row.count))
        self._rows = tuple(rows)
        self._fit_counts()
        self.blockSignals(False)
        self.viewport().update()

    def _fit_counts(self) -> None:
        """As wide as the largest count. To leave it to Qt costs a layout for each count that changes."""
        widest = str(max((row.count for row in self._rows), default=0))
        width_px = self.fontMetrics().horizontalAdvance(widest) + _COUNT_MARGIN_PX
        self.header().resizeSection(1, width_px)

    def _rebuild(self, rows: Sequence[CheckRow], wanted: frozenset[str]) -> None:
        self.clear()
        self._items = [self._made(row) for row in rows]
        self.addTopLevelItems(self._items)
        self.setRootIsDecorated(any(row.nested for row in rows))
        for item, row in zip(self._items, rows, strict=True):
            item.setCheckState(0, _CHECKED if row.key in wanted else _UNCHECKED)
            item.setHidden(not self._matches(row))

    def show_matching(self, words: str) -> None:
        """Show only the lines whose words, or what is nested under them, hold these; hidden ones keep their state."""
        self._wanted = words.casefold().strip()
        for row, item in zip(self._rows, self._items, strict=True):
            item.setHidden(not self._matches(row))

    def _matches(self, row: CheckRow) -> bool:
        return any(self._wanted in words.casefold() for words in (row.words, *row.nested))

    def key_of(self, item: QTreeWidgetItem | None) -> str:
        """Key of the line an item belongs to, "" for none."""
        if item is None:
            return ""
        return self._rows[self.indexOfTopLevelItem(item.parent() or item)].key

    def fit_height(self, most: int) -> None:
        """As high as the lines, up to so many; the rest scrolls."""
        shown = max(1, min(len(self._rows), most))
        self.setFixedHeight(max(self.sizeHintForRow(0), _LEAST_ROW_PX) * shown + 2 * _EDGE_PX)

    def only(self, key: str) -> None:
        """Leave only this line checked."""
        self._check(frozenset({key}))

    def check_all(self) -> None:
        """Check every line."""
        self._check(frozenset(self.keys))

    def _check(self, wanted: frozenset[str]) -> None:
        self.show_rows(self._rows, wanted)
        self.choice_changed.emit()

    def _made(self, row: CheckRow) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.words, str(row.count)])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(0, tooltip("\n".join((row.words, *row.nested))))
        for words in row.nested:
            nested = QTreeWidgetItem([words])
            nested.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.addChild(nested)
        _colour(item)
        return item

    def changeEvent(self, event: QEvent) -> None:
        """Counts and nested names follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.blockSignals(True)
            for item in self._items:
                _colour(item)
            self.blockSignals(False)

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0 and item.parent() is None:
            self.choice_changed.emit()

    def _only_item(self, item: QTreeWidgetItem | None) -> bool:
        if item is None or item.parent() is not None:
            return False
        self.only(self._rows[self.indexOfTopLevelItem(item)].key)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Alt-click leaves only the line under the pointer."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and self._only_item(self.itemAt(event.position().toPoint())):
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """An Alt-click ends here: the check box under it must not toggle again."""
        if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Return leaves only the current line."""
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_alt and is_return and self._only_item(self.currentItem()):
            event.accept()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same without a modifier, for hands and desktops that keep Alt to themselves."""
        item = self.itemAt(event.pos()) or self.currentItem()
        if item is not None:
            self.setCurrentItem(item)
        menu = QMenu(self)
        menu.addAction(self.tr("Only this"), self._on_only)
        menu.addAction(self.tr("All"), self.check_all)
        self._extend_menu(menu, item)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _on_only(self) -> None:
        self._only_item(self.currentItem())

    def _extend_menu(self, menu: QMenu, item: QTreeWidgetItem | None) -> None:
        """More for the menu of a line: a list of something special adds it here."""


def _is_on(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) == _CHECKED


def _face(row: CheckRow) -> tuple[str, str, tuple[str, ...]]:
    return row.key, row.words, row.nested


def _colour(item: QTreeWidgetItem) -> None:
    muted = QBrush(QColor(current_look().muted))
    item.setForeground(1, muted)
    for number in range(item.childCount()):
        nested = item.child(number)
        if nested is not None:
            nested.setForeground(0, muted)
