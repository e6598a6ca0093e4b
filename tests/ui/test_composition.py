"""What a picture says of itself."""

from __future__ import annotations

import dataclasses

from pytestqt.qtbot import QtBot

from timeline_app.core.event import ActorId
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ExportOptions, ViewOptions
from timeline_app.core.project import Project
from timeline_app.ui.composition import compose
from timeline_app.ui.fonts import load_fonts
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
