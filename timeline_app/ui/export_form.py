"""The fields of the export dialog: which stretch of time, how large, in which colours, with what around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from timeline_app.app.export_ranges import Days, RangeName, Ranges, within
from timeline_app.core.picture import THEMES, ExportOptions, ThemeName
from timeline_app.ui.wording import day_words, range_words

SIDES = (320, 16_384)
"""Least and greatest side of a picture, in logical pixels."""
LEAST_HEIGHT = 240
MOST_PAGES = 99
_NUMBER_LEFT_PX = 7


@dataclass(frozen=True, slots=True)
class Paper:
    """A size people ask for by name. **Units**: logical pixels."""

    words: str
    width: int
    height: int
    dpi: int | None = None


def papers() -> tuple[Paper, ...]:
    """The sizes to choose from; the first is the standard."""
    return (
        Paper(_tr("Screen 1920 × 1080"), 1920, 1080),
        Paper(_tr("Slide 1280 × 720"), 1280, 720),
        Paper(_tr("Wide 3840 × 1080"), 3840, 1080),
        Paper(_tr("A4 across, 300 dpi"), 1123, 794, 300),
        Paper(_tr("A4 upright, 300 dpi"), 794, 1123, 300),
        Paper(_tr("A3 across, 300 dpi"), 1587, 1123, 300),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)


class ExportForm(QWidget):
    """Holds what the person typed; ``options`` is the picture it stands for. ``changed`` comes after any edit."""

    changed = Signal()

    def __init__(
        self, options: ExportOptions, ranges: Ranges, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._base = options
        self._ranges = ranges
        self.title = QLineEdit(options.title, self)
        self.title.setPlaceholderText(self.tr("No title"))
        self.paper = QComboBox(self)
        for paper in papers():
            self.paper.addItem(paper.words, paper)
        self.paper.addItem(self.tr("Other size"), None)
        self.width_px = self._side(options.width, SIDES[0])
        self.height_px = self._side(options.height, LEAST_HEIGHT)
        self.sharpness = self._make_sharpness()
        self.themes = QComboBox(self)
        for name, words in zip(THEMES, (self.tr("Light"), self.tr("Dark")), strict=True):
            self.themes.addItem(words, name)
        self.themes.setCurrentIndex(self.themes.findData(options.theme))
        self.legend = self._switch(self.tr("Legend"), options.legend)
        self.sources = self._switch(self.tr("List of sources"), options.sources)
        self.fold = self._switch(self.tr("Fold empty time"), options.view.fold)
        self.pages = self._spin_box()
        self.pages.setRange(1, MOST_PAGES)
        self.pages.setValue(options.pages)
        self._lay_out()
        self._show_paper()
        self._connect()

    def _side(self, value: int, least: int) -> QSpinBox:
        box = self._spin_box()
        box.setRange(least, SIDES[1])
        box.setSingleStep(10)
        box.setSuffix(" px")
        box.setValue(value)
        return box

    def _spin_box(self) -> QSpinBox:
        """A box whose number stands in line with other fields; Qt leaves out a styled box's left padding."""
        box = QSpinBox(self)
        box.lineEdit().setTextMargins(_NUMBER_LEFT_PX, 0, 0, 0)
        return box

    def _switch(self, words: str, is_on: bool) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setChecked(is_on)
        return box

    def _make_sharpness(self) -> QComboBox:
        box = QComboBox(self)
        kinds: list[tuple[str, float, int | None]] = [
            (self.tr("1 × (96 dpi)"), 1.0, None),
            (self.tr("2 × (for sharp screens)"), 2.0, None),
            (self.tr("3 ×"), 3.0, None),
            (self.tr("150 dpi"), 1.0, 150),
            (self.tr("300 dpi (print)"), 1.0, 300),
        ]
        for words, scale, dpi in kinds:
            box.addItem(words, (scale, dpi))
        wanted = (1.0, self._base.dpi) if self._base.dpi is not None else (self._base.scale, None)
        box.setCurrentIndex(max(self._found(box, wanted), 0))
        return box

    @staticmethod
    def _found(box: QComboBox, wanted: object) -> int:
        return next((at for at in range(box.count()) if box.itemData(at) == wanted), -1)

    def _make_ranges(self) -> QVBoxLayout:
        self.range_buttons = QButtonGroup(self)
        column = QVBoxLayout()
        column.setSpacing(4)
        choices: tuple[tuple[RangeName, str, Days | None], ...] = (
            ("all", self.tr("All"), (None, None)),
            ("view", self.tr("In view"), self._ranges.view),
            ("selection", self.tr("Selection"), self._ranges.selection),
        )
        self.range_of: dict[RangeName, QRadioButton] = {}
        for name, words, days in choices:
            button = QRadioButton(words, self)
            if days is not None and days != (None, None):
                button.setText(f"{words}: {days_words(days)}")
            button.setEnabled(days is not None)
            self.range_of[name] = button
            self.range_buttons.addButton(button)
            column.addWidget(button)
        self.range_of["all"].setChecked(True)
        return column

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("Time"), self._make_ranges())
        form.addRow(self.tr("&Size"), self.paper)
        sides = QHBoxLayout()
        sides.addWidget(self.width_px, 1)
        sides.addWidget(QLabel("×", self))
        sides.addWidget(self.height_px, 1)
        form.addRow("", sides)
        form.addRow(self.tr("S&harpness"), self.sharpness)
        form.addRow(self.tr("&Colours"), self.themes)
        form.addRow(self.tr("&Pages"), self.pages)
        around = QVBoxLayout()
        for box in (self.legend, self.sources, self.fold):
            around.addWidget(box)
        form.addRow(self.tr("Show"), around)
        self.width_px.setAccessibleName(self.tr("Width"))
        self.height_px.setAccessibleName(self.tr("Height"))

    def _connect(self) -> None:
        self.paper.activated.connect(self._on_paper)
        for signal in (
            self.title.textChanged,
            self.width_px.valueChanged,
            self.height_px.valueChanged,
            self.sharpness.currentIndexChanged,
            self.themes.currentIndexChanged,
            self.pages.valueChanged,
            self.legend.toggled,
            self.sources.toggled,
            self.fold.toggled,
            self.range_buttons.buttonToggled,
        ):
            signal.connect(self._on_edit)

    def _on_paper(self) -> None:
        paper = self.paper.currentData()
        if not isinstance(paper, Paper):
            return
        for box, value in ((self.width_px, paper.width), (self.height_px, paper.height)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)
        at = self._found(self.sharpness, (1.0, paper.dpi))
        if at >= 0:
            self.sharpness.setCurrentIndex(at)
        self.changed.emit()

    def _on_edit(self) -> None:
        self._show_paper()
        self.changed.emit()

    def _show_paper(self) -> None:
        """The name of the size that stands in the fields."""
        shown = (self.width_px.value(), self.height_px.value(), self.sharpness.currentData()[1])
        names = [(paper.width, paper.height, paper.dpi) for paper in papers()]
        at = names.index(shown) if shown in names else self.paper.count() - 1
        self.paper.setCurrentIndex(at)

    @property
    def range(self) -> RangeName:
        """The stretch that is chosen."""
        return next(name for name, button in self.range_of.items() if button.isChecked())

    def options(self) -> ExportOptions:
        """The picture that the fields stand for."""
        scale, dpi = cast("tuple[float, int | None]", self.sharpness.currentData())
        return replace(
            self._base,
            title=" ".join(self.title.text().split()),
            width=self.width_px.value(),
            height=self.height_px.value(),
            scale=scale,
            dpi=dpi,
            theme=cast("ThemeName", self.themes.currentData()),
            legend=self.legend.isChecked(),
            sources=self.sources.isChecked(),
            view=replace(self._base.view, fold=self.fold.isChecked()),
            filter=within(self._base.filter, self._ranges.days(self.range)),
            pages=self.pages.value(),
        )


def days_words(days: Days) -> str:
    """A stretch in words, an open side said as "from" or "to"."""
    first, last = days
    if first is not None and last is not None:
        return range_words(first, last)
    if first is not None:
        return _tr("from {day}").format(day=day_words(first))
    return _tr("to {day}").format(day=day_words(last)) if last is not None else _tr("everything")
