"""Marks are told apart by form, not only by colour; themes and legend hold what they promise."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from timeline_app.core.errors import LexiconError
from timeline_app.core.picture import THEMES, ThemeName
from timeline_app.core.status import Status
from timeline_app.layout.marks import Shape
from timeline_app.layout.scene import Mark
from timeline_app.ui import theme as themes
from timeline_app.ui.fonts import load_fonts, text_width
from timeline_app.ui.legend import entries, laid_out, legend_height
from timeline_app.ui.paint import Style, name_lines
from timeline_app.ui.paint_marks import paint_mark
from timeline_app.ui.theme import Theme, load_theme

PLAIN = Mark(
    row=0, shape=Shape.DOT, status=Status.HAPPENED, hue=-1, inferred=False, start_px=20, end_px=31,
    core_px=None, days_px=(), fades_left=False, fades_right=False, y_px=15, lead="", text="",
    lead_px=0, slot=None,
)  # fmt: skip
LONG = dataclasses.replace(PLAIN, shape=Shape.BAR, end_px=110)


def painted(mark: Mark, theme: Theme) -> QImage:
    image = QImage(140, 30, QImage.Format.Format_RGB32)
    image.fill(theme.plot)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, mark, theme)
    painter.end()
    return image


def differing(a: QImage, b: QImage) -> int:
    """Pixels that differ."""
    return sum(
        a.pixel(x, y) != b.pixel(x, y)
        for x, y in itertools.product(range(a.width()), range(a.height()))
    )


FORMS = {
    "day": PLAIN,
    "day inferred": dataclasses.replace(PLAIN, inferred=True),
    "day reported": dataclasses.replace(PLAIN, status=Status.REPORTED),
    "day planned": dataclasses.replace(PLAIN, status=Status.PLANNED),
    "day hypothetical": dataclasses.replace(PLAIN, status=Status.HYPOTHETICAL),
    "day denied": dataclasses.replace(PLAIN, status=Status.DENIED),
    "month": LONG,
    "month planned": dataclasses.replace(LONG, status=Status.PLANNED),
    "month hypothetical": dataclasses.replace(LONG, status=Status.HYPOTHETICAL),
    "month denied": dataclasses.replace(LONG, status=Status.DENIED),
    "inferred": dataclasses.replace(LONG, shape=Shape.REACH, inferred=True),
    "held": dataclasses.replace(LONG, shape=Shape.BAND, status=Status.ONGOING),
    "held, core": dataclasses.replace(LONG, shape=Shape.BAND, core_px=(40.0, 80.0)),
    "open left": dataclasses.replace(LONG, shape=Shape.OPEN, fades_left=True),
    "open right": dataclasses.replace(LONG, shape=Shape.OPEN, fades_right=True),
    "days": dataclasses.replace(LONG, shape=Shape.DAYS, days_px=(25.0, 60.0, 100.0)),
}


@pytest.mark.parametrize("name", THEMES)
def test_no_two_forms_look_alike_in_one_colour(name: ThemeName, qtbot: QtBot) -> None:
    theme = load_theme(name)
    images = {form: painted(mark, theme) for form, mark in FORMS.items()}
    for a, b in itertools.combinations(images, 2):
        assert differing(images[a], images[b]) >= 12, (a, b)


def test_what_did_not_happen_is_hollow(qtbot: QtBot) -> None:
    theme = load_theme("light")
    for status in Status:
        image = painted(dataclasses.replace(PLAIN, status=status), theme)
        centre = image.pixelColor(25, 15)
        hollow = centre.lightness() > 200
        if status is not Status.DENIED:
            assert hollow == (status in {Status.PLANNED, Status.HYPOTHETICAL})


def test_an_open_side_fades_to_nothing(qtbot: QtBot) -> None:
    theme = load_theme("light")
    image = painted(FORMS["open left"], theme)
    dark = [255 - image.pixelColor(x, 15).lightness() for x in (21, 40, 105)]
    assert dark[0] < dark[1] <= dark[2]


@pytest.mark.parametrize("name", THEMES)
def test_text_and_hues_stand_out_from_the_ground(name: ThemeName) -> None:
    theme = load_theme(name)
    assert len(theme.hues) == 8
    assert _contrast(theme.text.getRgbF(), theme.plot.getRgbF()) >= 7
    assert _contrast(theme.muted.getRgbF(), theme.stripe.getRgbF()) >= 4.5
    for hue in (*theme.hues, theme.grey):
        assert _contrast(hue.getRgbF(), theme.plot.getRgbF()) >= 3


def _contrast(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """**Source**: WCAG 2.2, contrast ratio."""

    def luminance(colour: tuple[float, ...]) -> float:
        red, green, blue = (
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_wrong_colour_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(themes, "read_toml", lambda *_: {"background": "no colour"})
    load_theme.cache_clear()
    with pytest.raises(LexiconError, match="background"):
        load_theme("light")
    load_theme.cache_clear()


def test_the_legend_explains_every_form(qtbot: QtBot) -> None:
    shown = {entry.mark.shape for entry in entries() if entry.mark}
    assert shown == set(Shape)
    statuses = {entry.mark.status for entry in entries() if entry.mark}
    assert statuses == set(Status)


@pytest.mark.parametrize("width", [400.0, 900.0, 2000.0])
def test_the_legend_stays_inside_its_width(width: float, qtbot: QtBot) -> None:
    style = Style(load_theme("light"), load_fonts())
    for entry in laid_out(style, width):
        assert entry.left_px + text_width(style.fonts.small, entry.words) + 34 <= width
        assert entry.line * 21 < legend_height(style, width)


def test_the_bundled_font_is_used(qtbot: QtBot) -> None:
    fonts = load_fonts()
    assert "DejaVu" in fonts.label.family()
    assert fonts.bold.bold()
    assert text_width(fonts.label, "wide") > text_width(fonts.label, "i") > 0


def test_its_licence_travels_with_the_font() -> None:
    folder = Path(themes.__file__).parents[2] / "resources" / "fonts"
    assert "Bitstream" in (folder / "LICENSE-DejaVu.txt").read_text(encoding="utf-8")


def test_a_clip_is_restored_after_hatching(qtbot: QtBot) -> None:
    image = QImage(140, 30, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 100, 30))
    paint_mark(painter, LONG, load_theme("light"))
    assert painter.clipBoundingRect() == QRectF(0, 0, 100, 30)
    painter.end()


@pytest.mark.parametrize("most", [1, 2, 3])
def test_a_long_name_takes_the_lines_there_are(most: int, qtbot: QtBot) -> None:
    fonts = load_fonts()
    name = "The Society for the Preservation of Lighthouses and Extraordinarycompounds"
    lines = name_lines(name, fonts, 120.0, most)
    assert len(lines) == most
    assert all(text_width(fonts.bold, line) <= 120 for line in lines)
    assert lines[-1].endswith("…")
    assert name_lines("Quay", fonts, 120.0, most) == ["Quay"]


@pytest.mark.parametrize("name", THEMES)
def test_one_accent_marks_the_selection_and_nothing_else(name: ThemeName) -> None:
    """DESIGN_UI: "one hue per actor, one accent for the selection"."""
    theme = load_theme(name)
    assert len(set(map(str, map(QColor.name, theme.hues)))) == len(theme.hues) == 8
    assert theme.accent.name() not in {hue.name() for hue in (*theme.hues, theme.grey)}
