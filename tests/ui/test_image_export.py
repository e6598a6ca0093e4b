"""Pictures: the same bytes for the same input, and what they say about themselves."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from timeline_app.core.errors import UsageError
from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.picture import GROUPINGS, ExportOptions, GroupBy, ViewOptions
from timeline_app.core.project import Project
from timeline_app.ui.composition import compose, footer_words
from timeline_app.ui.fonts import load_fonts
from timeline_app.ui.image_export import metadata, png_bytes, render, write_png
from timeline_app.ui.paint import Style
from timeline_app.ui.theme import load_theme

SMALL = ExportOptions(width=800, height=500)


def test_same_input_same_bytes(project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.png"
    write_png(first, project, SMALL)
    write_png(second, project, SMALL)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "changed",
    [
        {"theme": "dark"},
        {"title": "Porto"},
        {"legend": False},
        {"view": ViewOptions(group_by="status")},
        {"filter": Filter(actors=frozenset({ActorId("reis")}))},
        {"filter": Filter(from_day=18_000, to_day=19_000)},
    ],
)
def test_every_option_shows(project: Project, changed: dict[str, object], qtbot: QtBot) -> None:
    other = dataclasses.replace(SMALL, **changed)  # type: ignore[arg-type]
    assert render(project, SMALL) != render(project, other)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (SMALL, (800, 500)),
        (dataclasses.replace(SMALL, scale=2.0), (1600, 1000)),
        (dataclasses.replace(SMALL, dpi=192), (1600, 1000)),
    ],
)
def test_size_and_resolution(
    project: Project, options: ExportOptions, size: tuple[int, int], qtbot: QtBot
) -> None:
    image = render(project, options)
    assert (image.width(), image.height()) == size
    assert image.dotsPerMeterX() == round(96 * size[0] / 800 / 0.0254)


def test_the_file_says_what_it_was_made_of(project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    (where,) = write_png(tmp_path / "a.png", project, dataclasses.replace(SMALL, title="Porto"))
    image = QImage(str(where))
    assert image.text("Title") == "Porto"
    assert image.text("Software").startswith("Timeline App")
    assert all(article.text_hash in image.text("Sources") for article in project.articles)
    assert json.loads(image.text("Options"))["width"] == 800


def test_metadata_lists_a_filter_in_order(project: Project) -> None:
    chosen = Filter(actors=frozenset({ActorId("z"), ActorId("a")}))
    options = json.loads(metadata(project, dataclasses.replace(SMALL, filter=chosen))["Options"])
    assert options["filter"]["actors"] == ["a", "z"]


def test_pages_are_numbered_and_differ(project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    written = write_png(tmp_path / "t.png", project, dataclasses.replace(SMALL, pages=3))
    assert [path.name for path in written] == ["t-1.png", "t-2.png", "t-3.png"]
    assert len({path.read_bytes() for path in written}) == 3


@pytest.mark.parametrize("group_by", GROUPINGS)
@pytest.mark.parametrize("empty", [True, False])
def test_any_grouping_of_any_project(
    project: Project, group_by: GroupBy, empty: bool, qtbot: QtBot
) -> None:
    shown = Project() if empty else project
    assert not render(
        shown, dataclasses.replace(SMALL, view=ViewOptions(group_by=group_by))
    ).isNull()


def test_the_footer_counts_what_is_left_out(project: Project, qtbot: QtBot) -> None:
    style = Style(load_theme("light"), load_fonts())
    chosen = Filter(actors=frozenset({ActorId("reis")}))
    options = dataclasses.replace(SMALL, filter=chosen)
    footer = compose(project, options, style).footer
    assert footer == "1 event · 1 undated, not drawn · 1 hidden by filters"
    assert footer_words(0, 0, 2) == "2 events"


def test_sources_are_numbered_by_publication(project: Project, qtbot: QtBot) -> None:
    lines = compose(project, SMALL, Style(load_theme("light"), load_fonts())).source_lines
    text = " ".join(lines)
    assert text.index("1  Bridge opens (3 May 2021)") < text.index("2  Dockers walk out")
    assert "≈ 10–16 May 2021" in text


@pytest.mark.parametrize(
    "options",
    [
        dataclasses.replace(SMALL, width=10),
        dataclasses.replace(SMALL, scale=500.0),
        dataclasses.replace(SMALL, pages=0),
    ],
)
def test_impossible_sizes_are_refused(
    project: Project, tmp_path: Path, options: ExportOptions, qtbot: QtBot
) -> None:
    with pytest.raises(UsageError):
        write_png(tmp_path / "a.png", project, options)
    assert list(tmp_path.glob("*.png")) == []


def test_a_folder_that_is_not_there_is_named(
    project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        write_png(tmp_path / "nowhere" / "a.png", project, SMALL)


def test_nothing_is_left_behind(project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "taken.png"
    target.mkdir()
    with pytest.raises(UsageError, match="taken"):
        write_png(target, project, SMALL)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_link_stays_a_link_and_a_device_a_device(
    project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    """A picture over a link replaces what the link names; over /dev/null it goes there."""
    kept, link, device = tmp_path / "kept.png", tmp_path / "link.png", tmp_path / "null.png"
    kept.write_bytes(b"old")
    link.symlink_to(kept)
    device.symlink_to(os.devnull)
    write_png(link, project, SMALL)
    assert link.is_symlink()
    assert kept.read_bytes().startswith(b"\x89PNG")
    write_png(device, project, SMALL)
    assert device.is_symlink()
    assert Path(os.devnull).is_char_device()


def test_a_picture_needs_no_application_of_its_caller(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from timeline_app.core.picture import ExportOptions\n"
        "from timeline_app.core.project import Project\n"
        "from timeline_app.ui.image_export import write_png\n"
        "write_png(Path(sys.argv[1]), Project(), ExportOptions())\n"
    )
    env = {k: v for k, v in os.environ.items() if k not in {"QT_QPA_PLATFORM", "DISPLAY"}}
    out = tmp_path / "a.png"
    subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=env)
    assert QImage(str(out)).width() == 1920


def test_encoding_keeps_the_pixels(project: Project, qtbot: QtBot) -> None:
    image = render(project, SMALL)
    again = QImage.fromData(png_bytes(image))
    assert again.convertToFormat(image.format()).pixel(400, 250) == image.pixel(400, 250)
