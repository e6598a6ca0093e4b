"""From panel to panel by key: which pane has the focus, which is next, and where one enters it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

_TAB = Qt.FocusPolicy.TabFocus


class Panes(QObject):
    """Cycles the focus through what is visible."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]], parent: QObject) -> None:
        """``panes`` gives the panes in their order; those that are hidden are passed over."""
        super().__init__(parent)
        self._panes = panes

    def go_on(self) -> None:
        """Give the next pane the focus."""
        self._step(1)

    def go_back(self) -> None:
        """Give the previous pane the focus."""
        self._step(-1)

    def _step(self, by: int) -> None:
        doors = [(pane, door) for pane in self._panes() if (door := _door(pane)) is not None]
        if not doors:
            return
        now = QApplication.focusWidget()
        at = next((i for i, (pane, _) in enumerate(doors) if _holds(pane, now)), None)
        if at is None:
            at = -1 if by > 0 else 0
        doors[(at + by) % len(doors)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _door(pane: QWidget) -> QWidget | None:
    """The first widget of the pane that Tab reaches."""
    return next((part for part in doors(pane) if part.isVisible() and part.isEnabled()), None)


def doors(pane: QWidget) -> list[QWidget]:
    """What Tab reaches in the pane, in its order, visible or not."""
    return [part for part in _chain(pane) if _takes_tab(part)]


def in_order(*parts: QWidget) -> None:
    """Let Tab go through these widgets in this order."""
    for part, following in pairwise(parts):
        QWidget.setTabOrder(part, following)


def _chain(pane: QWidget) -> Iterator[QWidget]:
    """The pane and what is in it, in the order of Tab."""
    yield pane
    part = pane.nextInFocusChain()
    while part is not None and part is not pane:
        if pane.isAncestorOf(part):
            yield part
        part = part.nextInFocusChain()


def _takes_tab(part: QWidget) -> bool:
    return part.focusPolicy() & _TAB == _TAB and part.focusProxy() is None
