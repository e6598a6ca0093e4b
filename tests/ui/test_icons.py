"""Icons take the theme's colours, and are sharp at twice the size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from timeline_app import resources
from timeline_app.core.picture import THEMES, ThemeName
from timeline_app.ui.icons import icon
from timeline_app.ui.look import look_of

NAMES = sorted(
    path.stem
    for path in resources.path("icons").iterdir()
    if not path.stem.endswith(("-dark", "-light"))
)

pytestmark = pytest.mark.usefixtures("qapp")


def colours(made: QIcon, mode: QIcon.Mode) -> set[str]:
    image = made.pixmap(QSize(40, 40), 1.0, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(40) for y in range(40))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_has_the_colour_of_its_theme(name: str, theme: ThemeName) -> None:
    look = look_of(theme)
    made = icon(name, look)
    assert colours(made, QIcon.Mode.Normal) == {QColor(look.text).name()}
    assert colours(made, QIcon.Mode.Disabled) == {QColor(look.disabled).name()}
