"""``export``: the timeline as a picture or as records, the format told by the ending of OUT."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline_app.cli import choosing, inputs
from timeline_app.cli.console import Console, check_out, emit
from timeline_app.core.errors import UsageError
from timeline_app.core.filters import Filter
from timeline_app.core.picture import ExportOptions, ViewOptions
from timeline_app.core.project import Project
from timeline_app.formats import records, tables

FORMATS = (".png", ".jsonl", ".csv")


def export(options: argparse.Namespace, console: Console) -> int:
    """Draws or writes the events that pass the filter to OUT."""
    ending = Path(options.output).suffix.lower()
    if ending not in FORMATS:
        raise UsageError(f"{options.output}: OUT must end with {', '.join(FORMATS)}")
    check_out(options.output, options.paths)
    with inputs.library(options) as library:
        project, status = inputs.link(options, library, console)
    chosen = choosing.event_filter(options, project)
    if ending == ".png":
        view = choosing.view_options(options, project)
        for path in draw(project, picture_options(options, chosen, view), Path(options.output)):
            console.note(f"wrote {path}")
        return status
    events = choosing.passing(project, chosen)
    to_bytes = records.event_lines if ending == ".jsonl" else tables.event_table
    emit(options.output, to_bytes(events))
    return status


def picture_options(
    options: argparse.Namespace, chosen: Filter, view: ViewOptions
) -> ExportOptions:
    """The picture that the options ask for."""
    return ExportOptions(
        width=options.size[0],
        height=options.size[1],
        scale=options.scale,
        dpi=options.dpi,
        theme=options.theme,
        title=options.title,
        legend=options.legend,
        sources=options.sources,
        view=view,
        filter=chosen,
        pages=options.pages,
    )


def draw(project: Project, options: ExportOptions, out: Path) -> list[Path]:
    """Writes the picture without a screen; gives back the files written, one a page."""
    from timeline_app.ui import image_export

    return list(image_export.write_png(out, project, options))
