"""What a picture says of itself."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ExportOptions, ViewOptions
from timeline_app.core.project import Project
from timeline_app.ui.composition import FOOTER_PX, LEAST_LANE_PX, MARGIN_PX, compose
from timeline_app.ui.fonts import load_fonts
from timeline_app.ui.image_export import render
from timeline_app.ui.paint import Style
from timeline_app.ui.theme import load_theme


def test_a_picture_tells_what_is_pale_from_what_is_hidden(project: Project, qtbot: QtBot) -> None:
    """A switch dims or hides the rest; a picture lists what it leaves out."""
    style = Style(load_theme("light"), load_fonts())
    options = ExportOptions(filter=Filter(actors=frozenset({ActorId("dockers")})))
    hiding = compose(project, options, style).footer
    assert hiding == "1 event · 1 undated, not drawn · 1 hidden by filters"
    dimming = dataclasses.replace(options, view=ViewOptions(dim=True))
    assert (
        compose(project, dimming, style).footer == "1 event · 1 more, pale · 1 undated, not drawn"
    )


@pytest.mark.parametrize(
    ("height", "has_legend", "has_sources"),
    [(600, True, True), (270, False, True), (240, False, True), (170, False, False)],
)
def test_a_small_picture_keeps_room_for_its_plot(
    project: Project, qtbot: QtBot, height: int, has_legend: bool, has_sources: bool
) -> None:
    """The legend goes first, then the sources; nothing stands over anything else."""
    options = ExportOptions(width=320, height=height)
    made = compose(project, options, Style(load_theme("light"), load_fonts()))
    assert (made.has_legend, bool(made.source_lines)) == (has_legend, has_sources)
    assert made.plot_height_px >= LEAST_LANE_PX
    assert made.sources_top_px <= height - FOOTER_PX


def test_the_footer_never_meets_what_made_it(project: Project, qtbot: QtBot) -> None:
    image = render(project, ExportOptions(width=320, height=240, pages=99))
    assert _longest_gap(image) >= 10


def _longest_gap(image: QImage) -> int:
    """Columns without ink in a row, between the first and the last ink of the footer."""
    rows = range(image.height() - int(FOOTER_PX), image.height())
    blank = image.pixel(0, image.height() - 1)
    inked = [
        column
        for column in range(int(MARGIN_PX), image.width())
        if any(image.pixel(column, row) != blank for row in rows)
    ]
    return max(after - before for before, after in pairwise(inked))
