"""``timeline-app [PATH…]``: the window, or where there is no screen the picture it would show."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline_app.cli.console import Console
from timeline_app.core.errors import UsageError

PICTURE = Path("timeline.png")


def show(options: argparse.Namespace, console: Console) -> int:
    """Opens the window on the paths; without a screen writes ``timeline.png`` here and says so."""
    from timeline_app.ui import qt_env

    if qt_env.has_display():
        qt_env.require_window()
        from timeline_app.ui import application

        _say_what_is_left_out(options, console)
        return application.run([Path(path) for path in options.paths])
    if not options.paths:
        raise UsageError("there is no screen for the window; name articles to draw a picture of")
    from timeline_app.app.library import Library
    from timeline_app.cli import export, inputs
    from timeline_app.cli.console import check_out
    from timeline_app.core.picture import ExportOptions

    check_out(str(PICTURE), options.paths)
    with Library(options.jobs, options.lang) as library:
        project, status = inputs.link(options, library, console)
    for path in export.draw(project, ExportOptions(), PICTURE):
        console.note(f"no screen here: wrote the timeline to {path}")
    return status


def _say_what_is_left_out(options: argparse.Namespace, console: Console) -> None:
    """The window takes paths alone; what else was asked for is said, not swallowed."""
    asked = {
        "--pub-date": options.pub_date,
        "--no-facts": options.no_facts,
        "--lang": options.lang,
        "--jobs": options.jobs,
    }
    names = ", ".join(name for name, given in asked.items() if given)
    if names:
        console.note(f"the window does not take {names} yet; the other commands do")
