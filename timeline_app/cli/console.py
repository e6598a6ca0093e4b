"""What the user sees beside the results: notes, problems and progress on standard error, never a traceback."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from timeline_app.core.errors import UsageError
from timeline_app.formats import writing

_BAR = 24


class Console:
    """Standard error, told what matters; ``quiet`` leaves only problems."""

    def __init__(self, quiet: bool = False) -> None:
        self._quiet = quiet
        self._bar = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._shown = 0

    def note(self, words: str) -> None:
        """Something worth knowing that is no problem."""
        if not self._quiet:
            self._say(words)

    def problem(self, words: str) -> None:
        """Something that could not be done; shown even when quiet."""
        self._say(f"timeline-app: {words}")

    def progress(self, done: int, total: int, name: str) -> None:
        """A bar on a terminal, nothing elsewhere."""
        if not self._bar:
            return
        filled = _BAR * done // max(total, 1)
        line = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} {name}"[:78]
        self._write("\r" + line.ljust(self._shown))
        self._shown = len(line)
        if done == total:
            self.clear()

    def clear(self) -> None:
        """Takes the bar away."""
        if self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def _say(self, words: str) -> None:
        self.clear()
        self._write("".join(c if c.isprintable() else " " for c in words) + "\n")

    def _write(self, words: str) -> None:
        if sys.stderr is None:
            return
        try:
            sys.stderr.write(words.encode("utf-8", "replace").decode("utf-8"))
            sys.stderr.flush()
        except (OSError, ValueError):
            pass


def emit(out: str | None, content: bytes) -> None:
    """Puts results into the file OUT, or on standard output for None and ``-``."""
    if out is not None and out != "-":
        writing.write(Path(out), content)
    elif sys.stdout is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def check_out(out: str | None, paths: list[str]) -> None:
    """**Raises** UsageError when OUT cannot be written, or is one of the inputs."""
    if out is None or out == "-":
        return
    folder = os.path.dirname(os.path.realpath(out))
    if os.path.isdir(out):
        raise UsageError(f"{out}: is a folder; name a file")
    if not os.path.isdir(folder):
        raise UsageError(f"{out}: there is no folder {os.path.dirname(out)}")
    if not os.access(folder, os.W_OK):
        raise UsageError(f"{out}: the folder may not be written")
    if any(os.path.isfile(p) and os.path.realpath(p) == os.path.realpath(out) for p in paths):
        raise UsageError(f"{out}: is one of the inputs; name another file")


def leave_pipe() -> None:
    """After the reader has closed the pipe: what is still buffered goes nowhere, also at exit."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)
