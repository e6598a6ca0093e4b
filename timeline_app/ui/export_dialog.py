"""The export dialog: fields on the left, the picture as it will be on the right, the command below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app import command_line
from timeline_app.app.export_ranges import Ranges
from timeline_app.core.picture import ExportOptions
from timeline_app.core.project import Project
from timeline_app.ui.export_form import ExportForm
from timeline_app.ui.export_preview import Drawn, ExportPreview

_SIZE = (1180, 600)
_FORM_WIDTH = 380


class ExportDialog(QDialog):
    """Not modal. ``export_requested`` carries the ``ExportOptions`` that the preview shows.

    The preview is drawn by the code that writes the file, so both are one picture; the command under it
    gives the same bytes.
    """

    export_requested = Signal(object)

    def __init__(
        self,
        project: Project,
        options: ExportOptions,
        ranges: Ranges,
        paths: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._project = project
        self._paths = tuple(paths) or ("ARTICLES",)
        self.setWindowTitle(self.tr("Export the timeline as a picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.form = ExportForm(options, ranges, self)
        self.form.setFixedWidth(_FORM_WIDTH)
        self.preview = ExportPreview(project, self)
        self.said = self._label("muted")
        self.command = QLineEdit(self)
        self.command.setReadOnly(True)
        self.command.setAccessibleName(self.tr("The command that draws this picture"))
        self.copy_button = QPushButton(self.tr("Copy co&mmand"), self)
        self.unsaid = self._label("muted")
        self.export_button = QPushButton(self.tr("&Export…"), self)
        self.export_button.setProperty("role", "primary")
        self.export_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self._lay_out()
        self.form.changed.connect(self._on_changed)
        self.preview.drawn.connect(self._on_drawn)
        self.preview.failed.connect(self._on_failed)
        self.copy_button.clicked.connect(self._on_copy)
        self.export_button.clicked.connect(self._on_export)
        self.cancel_button.clicked.connect(self.close)
        self._on_changed()
        self.form.title.setFocus()

    def _label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.said)
        row = QHBoxLayout()
        row.addWidget(self.command, 1)
        row.addWidget(self.copy_button)
        right.addLayout(row)
        right.addWidget(self.unsaid)
        left = QVBoxLayout()
        left.addWidget(self.form)
        left.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.export_button)
        left.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 18)
        whole.setSpacing(22)
        whole.addLayout(left)
        whole.addLayout(right, 1)

    def _on_changed(self) -> None:
        options = self.form.options()
        self.command.setText(
            command_line.command(self._project, options, self._paths, "timeline.png")
        )
        self.command.setCursorPosition(0)
        left_out = command_line.unsaid(self._project.decisions)
        one = self.tr("One decision of yours cannot be said in a command.")
        many = self.tr("{count} decisions of yours cannot be said in a command.")
        self.unsaid.setText(one if left_out == 1 else many.format(count=left_out))
        self.unsaid.setVisible(bool(left_out))
        self._say(self.tr("Drawing…"))
        self.preview.show_options(options)

    def _on_drawn(self, drawn: Drawn) -> None:
        if not self.preview.is_current:
            return
        width, height = drawn.options.pixel_size
        size = self.tr("{width} × {height} pixels").format(width=width, height=height)
        if drawn.options.pages > 1:
            size += self.tr(" on each of {count} pages").format(count=drawn.options.pages)
        self._say(f"{size} · {drawn.footer}")
        self.export_button.setEnabled(True)

    def _on_failed(self, words: str) -> None:
        self._say(words, is_trouble=True)
        self.export_button.setEnabled(False)

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        self.said.setProperty("role", "error" if is_trouble else "muted")
        self.said.style().polish(self.said)
        self.said.setText(words)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self._say(self.tr("The command is on the clipboard."))

    def _on_export(self) -> None:
        self.export_requested.emit(self.form.options())

    def done(self, result: int) -> None:
        """Esc ends here too."""
        self.preview.close_jobs()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the drawing thread."""
        self.preview.close_jobs()
        super().closeEvent(event)
