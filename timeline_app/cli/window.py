"""``timeline-app [PATH…]``: the window, or where there is no screen the picture it would show."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.cli.console import Console
from timeline_app.core.errors import UsageError

if TYPE_CHECKING:
    from timeline_app.core.decisions import Decisions

PICTURE = Path("timeline.png")


def show(options: argparse.Namespace, console: Console) -> int:
    """Opens the window on the paths; without a screen writes ``timeline.png`` here and says so."""
    from timeline_app.ui import qt_env

    if qt_env.has_display():
        qt_env.require_window()
        from timeline_app.app.options import ReadingOptions
        from timeline_app.ui import application

        told = _told(options)
        reading = ReadingOptions(
            options.jobs, options.lang, not options.no_facts, not options.no_cache
        )
        return application.run([Path(path) for path in options.paths], reading, told)
    if not options.paths:
        raise UsageError("there is no screen for the window; name articles to draw a picture of")
    from timeline_app.cli import export, inputs
    from timeline_app.cli.console import check_out
    from timeline_app.core.picture import ExportOptions

    check_out(str(PICTURE), options.paths)
    with inputs.library(options) as library:
        project, status = inputs.link(options, library, console)
    for path in export.draw(project, ExportOptions(), PICTURE):
        console.note(f"no screen here: wrote the timeline to {path}")
    return status


def _told(options: argparse.Namespace) -> Decisions | None:
    """What ``--pub-date`` says of the articles the window will show. **Raises** UsageError."""
    if not options.pub_date:
        return None
    from timeline_app.cli.choosing import decisions
    from timeline_app.formats.loading import STDIN, load

    if STDIN in options.paths:
        raise UsageError("--pub-date cannot name articles of standard input in the window")
    return decisions(options.pub_date, load(options.paths).articles)
