"""The picture as it will be, drawn in the background by the code that writes it, and shown as large as fits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.ui.jobs import Jobs, Ticket
from timeline_app.ui.look import current_look

_REST_MS = 150
"""Drawing begins after so short a rest from typing."""
_MOST_PIXELS = 4_000_000
_LEAST = QSize(560, 360)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One drawing: what was asked for, the image, and what it leaves out."""

    options: ExportOptions
    image: QImage
    footer: str


def preview_options(options: ExportOptions) -> ExportOptions:
    """The same picture with no more pixels than a preview needs; its layout is the same."""
    pixels = options.width * options.height
    scale = min(options.pixel_ratio, (_MOST_PIXELS / pixels) ** 0.5)
    return replace(options, scale=scale, dpi=None)


class ExportPreview(QWidget):
    """Shows the newest wish; ``drawn`` tells each ``Drawn``, ``failed`` why one could not be."""

    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._wanted: ExportOptions | None = None
        self._drawn: Drawn | None = None
        self.jobs = Jobs(self)
        self.jobs.failed.connect(self._on_failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin)
        self.setMinimumSize(_LEAST)
        self.setAccessibleName(self.tr("Preview of the picture"))

    @property
    def is_current(self) -> bool:
        """True when what is shown is what was last asked for."""
        return self._drawn is not None and self._drawn.options == self._wanted

    def show_options(self, options: ExportOptions) -> None:
        """Draw this picture soon."""
        self._wanted = options
        self._rest.start()
        self.update()

    def close_jobs(self) -> None:
        """End the drawing thread; nothing is shown afterwards."""
        self._rest.stop()
        self.jobs.stop()

    def _begin(self) -> None:
        wanted, project = self._wanted, self._project
        if wanted is None:
            return

        def work(_ticket: Ticket) -> Drawn:
            from timeline_app.ui import image_export

            image_export.check(wanted)
            image, footer = image_export.render_with_footer(project, preview_options(wanted))
            return Drawn(wanted, image, footer)

        self.jobs.submit("preview", work, self._on_drawn)

    def _on_drawn(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self.update()
        self.drawn.emit(drawn)

    def _on_failed(self, _name: str, words: str) -> None:
        self.failed.emit(words)

    def paintEvent(self, _: QPaintEvent) -> None:
        """The image as large as fits, framed; pale while a newer one is being drawn."""
        painter = QPainter(self)
        look = current_look()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._drawn is None:
            painter.setPen(Qt.GlobalColor.gray)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Drawing…"))
            painter.end()
            return
        image = self._drawn.image
        ratio = self.devicePixelRatioF()
        room = self.rect().adjusted(1, 1, -1, -1)
        size = image.size().scaled(room.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        shown = image.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        box = QRect(0, 0, round(size.width() / ratio), round(size.height() / ratio))
        box.moveCenter(room.center())
        painter.setOpacity(1.0 if self.is_current else 0.45)
        painter.drawImage(box, shown)
        painter.setPen(look.line)
        painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.end()
