"""DESIGN_UI: "Export dialog: range (view, selection, all), size/DPI, theme, legend and sources, preview; the
command line has the same options and gives the same bytes."
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.cli.test_command_line import asked
from timeline_app.app.command_line import export_words
from timeline_app.app.export_ranges import Ranges, ranges_of
from timeline_app.core.calendar import day_number
from timeline_app.core.decisions import Decisions
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.ui.export_dialog import ExportDialog
from timeline_app.ui.image_export import png_bytes, render, write_png

VIEW = (day_number(2021, 5, 1), day_number(2021, 5, 20))
SELECTION = (day_number(2021, 5, 2), day_number(2021, 5, 6))
SMALL = ExportOptions(width=640, height=400)


@pytest.fixture
def dialog(qtbot: QtBot, project: Project) -> Iterator[ExportDialog]:
    made = ExportDialog(project, SMALL, Ranges(VIEW, SELECTION), ["my folder"])
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def choose(dialog: ExportDialog, paper: str) -> None:
    box = dialog.form.paper
    at = next(i for i in range(box.count()) if paper in box.itemText(i))
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_the_range_is_all_the_view_or_the_selection(dialog: ExportDialog) -> None:
    found = []
    for name in ("all", "view", "selection"):
        dialog.form.range_of[name].setChecked(True)
        chosen = dialog.form.options().filter
        found.append((chosen.from_day, chosen.to_day))
    assert found == [(None, None), VIEW, SELECTION]
    assert "1 – 20 May 2021" in dialog.form.range_of["view"].text()


def test_what_is_not_there_cannot_be_chosen(qtbot: QtBot, project: Project) -> None:
    dialog = ExportDialog(project, SMALL, Ranges())
    qtbot.addWidget(dialog)
    assert not dialog.form.range_of["view"].isEnabled()
    assert not dialog.form.range_of["selection"].isEnabled()
    dialog.close()


def test_a_selected_period_goes_before_the_selected_event(project: Project) -> None:
    event = project.linked.events[0]
    period = ranges_of(Filter(from_day=3, to_day=9), event, VIEW)
    assert period == Ranges(VIEW, (3, 9))
    first, last = ranges_of(Filter(), event, None).days("selection")
    assert event.interval.first_day is not None
    assert event.interval.last_day is not None
    assert first is not None
    assert last is not None
    assert first < event.interval.first_day
    assert last > event.interval.last_day


def test_an_undated_event_is_no_range(project: Project) -> None:
    assert ranges_of(Filter(), project.linked.events[2], None).selection is None


def test_size_and_dpi_follow_the_paper_and_the_paper_follows_them(dialog: ExportDialog) -> None:
    choose(dialog, "A4 across")
    options = dialog.form.options()
    assert (options.width, options.height, options.dpi) == (1123, 794, 300)
    assert options.pixel_size == (3509, 2481)
    dialog.form.width_px.setValue(1000)
    assert dialog.form.paper.currentText() == "Other size"


def test_a_number_stands_off_the_edge_of_its_box(dialog: ExportDialog) -> None:
    """Qt leaves out the left padding of a styled spin box."""
    form = dialog.form
    for box in (form.width_px, form.height_px, form.pages):
        assert box.lineEdit().textMargins().left() >= 6


def test_every_field_is_an_option_of_the_picture(dialog: ExportDialog) -> None:
    form = dialog.form
    form.title.setText("  Harbour   strike ")
    form.themes.setCurrentIndex(form.themes.findData("dark"))
    for box in (form.legend, form.sources, form.fold):
        box.setChecked(False)
    form.pages.setValue(3)
    options = form.options()
    assert options.title == "Harbour strike"
    assert options.theme == "dark"
    assert (options.legend, options.sources, options.view.fold) == (False, False, False)
    assert options.pages == 3


def test_the_preview_is_the_picture_that_is_written(
    qtbot: QtBot, dialog: ExportDialog, project: Project, tmp_path: Path
) -> None:
    dialog.form.title.setText("Harbour strike")
    with qtbot.waitSignal(dialog.preview.drawn, timeout=20_000) as drawn:
        pass
    (shown,) = drawn.args or []
    options = dialog.form.options()
    assert shown.options == options
    (path,) = write_png(tmp_path / "out.png", project, options)
    image = render(project, options)
    assert path.read_bytes() == png_bytes(image)
    assert shown.image == image


def test_the_preview_says_its_size_and_what_is_left_out(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.preview.is_current, timeout=20_000)
    assert "640 × 400 pixels" in dialog.said.text()
    assert "1 undated, not drawn" in dialog.said.text()


def test_the_command_under_the_preview_gives_the_same_bytes(
    dialog: ExportDialog, project: Project, tmp_path: Path
) -> None:
    form = dialog.form
    form.title.setText("A strike")
    form.range_of["view"].setChecked(True)
    form.themes.setCurrentIndex(form.themes.findData("dark"))
    form.legend.setChecked(False)
    options = form.options()
    assert dialog.command.text().startswith("timeline-app export 'my folder' -o timeline.png")
    by_words = asked(export_words(project, options), project)
    (window,) = write_png(tmp_path / "window.png", project, options)
    (command,) = write_png(tmp_path / "command.png", project, by_words)
    assert window.read_bytes() == command.read_bytes()


def test_the_command_can_be_copied(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.command.text()


def test_decisions_that_no_command_can_say_are_counted(qtbot: QtBot, project: Project) -> None:
    hidden = dataclasses.replace(project, decisions=Decisions().hiding(project.linked.events[0]))
    dialog = ExportDialog(hidden, SMALL, Ranges())
    qtbot.addWidget(dialog)
    assert not dialog.unsaid.isHidden()
    assert dialog.unsaid.text().startswith("One decision")
    dialog.close()


def test_a_picture_too_large_is_refused_before_it_is_drawn(qtbot: QtBot, project: Project) -> None:
    options = dataclasses.replace(SMALL, width=16_384, height=16_384, scale=3.0)
    dialog = ExportDialog(project, options, Ranges())
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.preview.failed, timeout=20_000):
        pass
    assert not dialog.export_button.isEnabled()
    assert "too large" in dialog.said.text()
    dialog.form.sharpness.setCurrentIndex(0)
    dialog.form.width_px.setValue(640)
    dialog.form.height_px.setValue(400)
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=20_000)
    dialog.close()


def test_closing_ends_the_drawing_thread(dialog: ExportDialog) -> None:
    dialog.close()
    assert not dialog.preview.jobs.is_busy
