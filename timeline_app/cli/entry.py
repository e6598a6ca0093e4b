"""From arguments to an exit status: 0 done, 1 some inputs unreadable, 2 wrong usage, 3 nothing readable."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.cli import options as cli_options
from timeline_app.core.errors import TimelineError, UsageError

if TYPE_CHECKING:
    import argparse

    from timeline_app.cli.console import Console

INTERRUPTED = 130


def run(argv: list[str]) -> int:
    """Runs one command. Never raises: whatever goes wrong is one line on standard error."""
    from timeline_app.cli.console import Console, leave_pipe

    console = Console()
    try:
        options = cli_options.parse(argv)
        console = Console(options.quiet)
        return _command(options.command)(options, console)
    except SystemExit as exc:  # argparse: help, version, wrong usage
        return exc.code if isinstance(exc.code, int) else 2
    except BrokenPipeError:
        leave_pipe()
        return 0
    except KeyboardInterrupt:
        console.clear()
        return INTERRUPTED
    except UsageError as exc:
        console.problem(str(exc))
        return 2
    except TimelineError as exc:
        console.problem(str(exc))
        return 3
    except OSError as exc:
        console.problem(f"the result could not be written: {exc.strerror or exc}")
        return 3
    except Exception as exc:
        if os.environ.get("TIMELINE_APP_TRACEBACK"):
            raise
        console.problem(f"this is a mistake of ours, please report it: {type(exc).__name__}: {exc}")
        return 3


def _command(name: str) -> Callable[[argparse.Namespace, Console], int]:
    """The function behind a command; each loads only what it needs."""
    if name == "window":
        from timeline_app.cli import window

        return window.show
    if name == "export":
        from timeline_app.cli import export

        return export.export
    from timeline_app.cli import results

    commands = {
        "read": results.read,
        "dates": results.dates,
        "tag": results.tag,
        "why": results.why,
    }
    return commands[name]


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
