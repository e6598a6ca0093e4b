"""Results into files: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from timeline_app.core.errors import UsageError


@contextlib.contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A temporary file beside ``out`` that takes its place when the block ends well.

    It carries ``out``'s ending. A device or pipe is written to directly. **Raises** UsageError when
    the place cannot be written.
    """
    target = Path(os.path.realpath(out))
    try:
        if target.exists() and not target.is_file():
            if target.is_dir():
                raise UsageError(f"{out}: is a folder")
            yield target
            return
        handle, name = tempfile.mkstemp(suffix=target.suffix, prefix=".", dir=target.parent)
        os.close(handle)
    except OSError as exc:
        raise UsageError(f"{out}: cannot be written ({exc.strerror or exc})") from exc
    temporary = Path(name)
    try:
        yield temporary
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except OSError as exc:
        raise UsageError(f"{out}: cannot be written ({exc.strerror or exc})") from exc
    finally:
        temporary.unlink(missing_ok=True)


def write(out: Path, content: bytes) -> None:
    """Puts the content at ``out`` in one step. **Raises** UsageError when it cannot be written."""
    with replacing(out) as place:
        place.write_bytes(content)


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else what the process gives new files."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
