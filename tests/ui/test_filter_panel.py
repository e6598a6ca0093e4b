"""Sections of the filter panel: sources, certainty, status and detail, all reachable in a low window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline_app.core.filters import EVERYTHING
from timeline_app.core.project import Project
from timeline_app.core.status import Certainty
from timeline_app.ui.bridge import Bridge
from timeline_app.ui.check_list import CheckList
from timeline_app.ui.filter_panel import FilterPanel
from timeline_app.ui.fold_button import FoldButton


@pytest.fixture
def panel(bridge: Bridge, qtbot: QtBot, project: Project) -> FilterPanel:
    made = FilterPanel(bridge)
    qtbot.addWidget(made)
    made.resize(270, 420)
    made.show()
    bridge.session.set_project(project)
    return made


def counts(shown: CheckList) -> dict[str, int]:
    return {row.words: row.count for row in shown.rows}


def test_sources_are_listed_by_headline_with_counts(panel: FilterPanel, bridge: Bridge) -> None:
    """Certainty and source facets; counts follow the other filters."""
    assert counts(panel.sources) == {"Bridge opens": 1, "Dockers walk out 😀": 2}
    panel.sources.only("bridge.txt")
    assert bridge.session.filter.articles == {"bridge.txt"}
    assert counts(panel.certainties)["date certain"] == 1
    assert counts(panel.certainties)["date inferred"] == 0
    assert counts(panel.sources) == {"Bridge opens": 1, "Dockers walk out 😀": 2}
    panel.sources.check_all()
    assert bridge.session.filter == EVERYTHING


def test_certainty_narrows(panel: FilterPanel, bridge: Bridge) -> None:
    panel.certainties.only("undated")
    assert bridge.session.filter.certainties == {Certainty.UNDATED}


def test_the_detail_slider_hides_and_says_how_many(
    panel: FilterPanel, bridge: Bridge, qtbot: QtBot
) -> None:
    """A detail slider hides background statements and states by salience; the count is shown."""
    assert panel.detail.words.isHidden()
    qtbot.keyClick(panel.detail.slider, Qt.Key.Key_Home)
    assert bridge.session.filter.min_salience == 1.0
    assert panel.detail.words.text().startswith("hides 3 ")
    qtbot.keyClick(panel.detail.slider, Qt.Key.Key_End)
    assert bridge.session.filter == EVERYTHING
    assert panel.detail.words.isHidden()


def test_everything_is_reachable_in_a_low_window(panel: FilterPanel, qtbot: QtBot) -> None:
    bar = panel.verticalScrollBar()
    assert bar.maximum() > 0
    last: QWidget = panel.sources
    panel.ensureWidgetVisible(last)
    qtbot.wait(10)
    assert last.visibleRegion().boundingRect().height() > 0
    assert not panel.horizontalScrollBar().isVisible()


def test_sections_fold(panel: FilterPanel, qtbot: QtBot) -> None:
    folds = panel.findChildren(FoldButton)
    assert [fold.text() for fold in folds] == [
        "ACTORS", "CERTAINTY", "DETAIL", "SOURCES", "STATUS",
    ]  # fmt: skip
    qtbot.keyClick(folds[0], Qt.Key.Key_Space)
    assert not panel.actor_facet.isVisible()
