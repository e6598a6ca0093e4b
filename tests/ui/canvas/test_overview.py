"""The strip over the plot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from tests.ui.canvas.hands import drag, span
from timeline_app.app.session import Session
from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.ui.timeline_item import TimelineCanvas


def test_the_overview_follows_and_leads(
    canvas: TimelineCanvas, qtbot: QtBot, session: Session
) -> None:
    """Overview strip with a draggable window, in step with the canvas."""
    strip = canvas.parts.overview
    whole = span(canvas)
    drag(strip, QPoint(strip.width() - 1, 20), QPoint(strip.width() // 2, 20))
    assert canvas.view.units[0] == pytest.approx(0, abs=1)
    assert canvas.view.units[1] == pytest.approx(500, abs=5)
    drag(strip, QPoint(100, 20), QPoint(200, 20))
    assert canvas.view.units[0] > 50
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() - 20, 20))
    assert canvas.view.units[1] == pytest.approx(1000, abs=1)
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert span(canvas) == whole


def test_the_overview_by_keyboard(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    strip = canvas.parts.overview
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Plus)
    start, end = canvas.view.units
    assert end - start < 1000
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert canvas.view.units[0] == 0
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert canvas.view.units[0] > 0
    qtbot.keyClick(strip, Qt.Key.Key_0)
    assert canvas.view.units == (0, 1000)


def test_the_overview_counts_all_and_what_shows(canvas: TimelineCanvas, session: Session) -> None:
    """Overview histogram: all events pale, the filtered ones strong."""
    session.set_filter(Filter(actors=frozenset({ActorId("c")})))
    overview = canvas.parts.overview._overview
    assert overview is not None
    assert 0 < int(overview.shown.sum()) < int(overview.every.sum())


def test_the_legend_is_at_hand(canvas: TimelineCanvas, qtbot: QtBot) -> None:
    """All marks and statuses with a legend."""
    legend, button = canvas.parts.legend, canvas.parts.legend_button
    assert not legend.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert legend.isVisible()
    assert canvas.plot.geometry().contains(legend.geometry())
    assert "planned" in legend.accessibleDescription()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert not legend.isVisible()
