"""Pictures of the timeline: the same project and options give the same bytes, with or without a screen."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter, QPen
from PySide6.QtWidgets import QApplication

import timeline_app
from timeline_app.core.errors import UsageError
from timeline_app.core.picture import BASE_DPI, ExportOptions
from timeline_app.core.project import Project
from timeline_app.formats import writing
from timeline_app.layout.axis import AXIS_UNITS
from timeline_app.layout.flags import place_flags
from timeline_app.layout.ticks import Window
from timeline_app.layout.viewport import build_scene
from timeline_app.ui.composition import (
    FOOTER_PX,
    MARGIN_PX,
    SOURCE_LINE_PX,
    Composition,
    compose,
)
from timeline_app.ui.fonts import load_fonts
from timeline_app.ui.legend import paint_legend
from timeline_app.ui.paint import HEADER_PX, MIDDLE_LEFT, Style, paint_headers, paint_plot
from timeline_app.ui.qt_env import prepare_offscreen
from timeline_app.ui.theme import load_theme
from timeline_app.ui.time_axis import AXIS_PX, paint_axis

MAX_PIXELS = 400_000_000
FOOTER_GAP_PX = 12


def render(project: Project, options: ExportOptions, page: int = 0) -> QImage:
    """One page of the picture (0 to ``options.pages - 1``), with its text metadata.

    **Raises** UsageError for a size or page that cannot be drawn.
    """
    return render_with_footer(project, options, page)[0]


def render_with_footer(
    project: Project, options: ExportOptions, page: int = 0
) -> tuple[QImage, str]:
    """One page, and the words under it that say what it shows and leaves out.

    **Raises** UsageError as ``render``.
    """
    check(options, page)
    application()
    style = Style(load_theme(options.theme), load_fonts())
    composition = compose(project, options, style)
    return _paint_page(project, options, style, composition, page), composition.footer


def write_png(path: Path, project: Project, options: ExportOptions) -> tuple[Path, ...]:
    """Writes the picture, or ``NAME-1.png`` and so on for several pages; returns what was written.

    A file appears whole or not at all.

    **Raises** UsageError when a file cannot be written, and as ``render``.
    """
    check(options, 0)
    application()
    style = Style(load_theme(options.theme), load_fonts())
    composition = compose(project, options, style)
    written = []
    for page, where in enumerate(page_paths(path, options.pages)):
        image = _paint_page(project, options, style, composition, page)
        writing.write(where, png_bytes(image))
        written.append(where)
    return tuple(written)


def page_paths(path: Path, pages: int) -> tuple[Path, ...]:
    """Where each page goes: one page to the path itself, several to ``NAME-1.png`` and so on."""
    if pages == 1:
        return (path,)
    return tuple(path.with_stem(f"{path.stem}-{page + 1}") for page in range(pages))


def png_bytes(image: QImage) -> bytes:
    """The image as a PNG file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"png")
    if not writer.write(image):
        raise UsageError(f"The picture cannot be encoded: {writer.errorString()}")
    return bytes(buffer.data().data())


def application() -> QGuiApplication:
    """The running application, or a new one that needs no screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    prepare_offscreen()
    made = QApplication(["timeline-app"])
    _KEPT.append(made)
    return made


_KEPT: list[QApplication] = []
"""Qt's application object must outlive every image; Python would drop it."""


def check(options: ExportOptions, page: int = 0) -> None:
    """**Raises** UsageError for a size or page that cannot be drawn, before anything is."""
    width, height = options.pixel_size
    if options.width < 320 or options.height < 240:
        raise UsageError("A picture needs at least 320x240 pixels.")
    if width * height > MAX_PIXELS:
        raise UsageError(f"A picture of {width}x{height} pixels is too large.")
    if not 0 <= page < options.pages:
        raise UsageError(f"There is no page {page + 1} of {options.pages}.")


def _paint_page(
    project: Project,
    options: ExportOptions,
    style: Style,
    composition: Composition,
    page: int,
) -> QImage:
    width, height = options.pixel_size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise UsageError(f"A picture of {width}x{height} pixels is too large.")
    image.setDevicePixelRatio(options.pixel_ratio)
    per_metre = round(BASE_DPI * options.pixel_ratio / 0.0254)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    image.fill(style.theme.background)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    try:
        _paint(painter, project, options, style, composition, page)
    finally:
        painter.end()
    for key, text in metadata(project, options, page).items():
        image.setText(key, text)
    return image


def _paint(
    painter: QPainter,
    project: Project,
    options: ExportOptions,
    style: Style,
    composition: Composition,
    page: int,
) -> None:
    share = AXIS_UNITS / options.pages
    window = Window(page * share, (page + 1) * share, composition.plot_width_px)
    scene = build_scene(composition.arrangement, window, 0.0, composition.plot_height_px)
    shown = frozenset(composition.numbers)
    flags = [
        (composition.numbers[flag.article], flag)
        for flag in place_flags(project, composition.arrangement.axis, window, shown)
    ]
    plot = QRectF(0, 0, composition.plot_width_px, composition.plot_height_px)
    painter.save()
    painter.translate(QPointF(composition.plot_left_px, composition.plot_top_px))
    painter.setClipRect(plot)
    paint_plot(painter, scene, style)
    painter.setClipRect(QRectF(0, plot.bottom(), plot.width(), AXIS_PX))
    painter.translate(QPointF(0, plot.height()))
    paint_axis(painter, scene, flags, style)
    painter.restore()
    painter.save()
    painter.translate(QPointF(composition.plot_left_px - HEADER_PX, composition.plot_top_px))
    painter.setClipRect(QRectF(0, 0, HEADER_PX, composition.plot_height_px))
    paint_headers(painter, scene, style)
    painter.restore()
    _paint_texts(painter, options, style, composition, page)


def _paint_texts(
    painter: QPainter, options: ExportOptions, style: Style, composition: Composition, page: int
) -> None:
    """Title, legend, sources and footer."""
    inner_px = options.width - 2 * MARGIN_PX
    painter.setPen(style.theme.text)
    if composition.title:
        painter.setFont(style.fonts.title)
        title = _elided(painter, composition.title, inner_px)
        painter.drawText(QRectF(MARGIN_PX, 4, inner_px, 32), MIDDLE_LEFT, title)
    painter.setPen(QPen(style.theme.grid_strong, 1))
    if composition.has_legend:
        painter.save()
        painter.translate(QPointF(MARGIN_PX, composition.legend_top_px))
        paint_legend(painter, style, inner_px)
        painter.restore()
    painter.setFont(style.fonts.small)
    painter.setPen(style.theme.text)
    for at, line in enumerate(composition.source_lines):
        top = composition.sources_top_px + at * SOURCE_LINE_PX
        painter.drawText(
            QRectF(MARGIN_PX, top, inner_px, SOURCE_LINE_PX),
            MIDDLE_LEFT | Qt.TextFlag.TextSingleLine,
            _elided(painter, line, inner_px),
        )
    painter.setPen(style.theme.muted)
    _paint_footer(painter, options, composition, page)


def _paint_footer(
    painter: QPainter, options: ExportOptions, composition: Composition, page: int
) -> None:
    """What is shown at the left, as far as it fits beside what made it at the right."""
    inner_px = options.width - 2 * MARGIN_PX
    foot = QRectF(MARGIN_PX, options.height - FOOTER_PX, inner_px, FOOTER_PX - 4)
    label = f"Timeline App {timeline_app.__version__}"
    if options.pages > 1:
        label = f"page {page + 1} of {options.pages} · {label}"
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(foot, right, label)
    room_px = inner_px - painter.fontMetrics().horizontalAdvance(label) - FOOTER_GAP_PX
    painter.drawText(foot, MIDDLE_LEFT, _elided(painter, composition.footer, room_px))


def _elided(painter: QPainter, words: str, width_px: float) -> str:
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width_px))


def metadata(project: Project, options: ExportOptions, page: int = 0) -> dict[str, str]:
    """PNG text: program, title, sources and options; no time, no machine."""
    plain = json.dumps(asdict(options), sort_keys=True, ensure_ascii=False, default=_plain)
    sources = [f"{a.id} sha256:{a.text_hash}" for a in project.articles]
    return {
        "Software": f"Timeline App {timeline_app.__version__}",
        "Title": options.title or "Timeline",
        "Options": plain,
        "Page": f"{page + 1}/{options.pages}",
        "Sources": "\n".join(sources),
    }


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(str(item) for item in value)
    return str(value)
