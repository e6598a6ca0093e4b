"""Plain text files (.txt, .md): one file is one article, its characters exactly as they stand."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.errors import InputError
from timeline_app.formats.encoding import decode

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
MAX_BYTES = 256 * 1024 * 1024


def read_bytes(path: Path, name: str) -> bytes:
    """The content of a regular file.

    **Raises** InputError, with ``name``, for anything missing, unreadable, special or over 256 MB.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise InputError(name, "is not a regular file")
        if found.st_size > MAX_BYTES:
            raise InputError(name, f"is larger than {MAX_BYTES >> 20} MB")
        return path.read_bytes()
    except OSError as exc:
        raise InputError(name, _reason(path, exc)) from exc


def article_of(content: bytes, name: str) -> tuple[Article, tuple[str, ...]]:
    """The article of a file's bytes, and what a reader should be told of how it was read.

    **Raises** InputError when the bytes are not text.
    """
    decoded = decode(content, name)
    notices = []
    if not decoded.text.strip():
        notices.append(f"{name}: empty, no events")
    elif decoded.guessed:
        notices.append(f"{name}: read as {decoded.encoding} (the file does not say)")
    return Article(ArticleId(name), decoded.text), tuple(notices)


def clean_name(name: str) -> str:
    """A file name as an article id: forward slashes, and no bytes that are not UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace").replace(os.sep, "/")


def _reason(path: Path, exc: OSError) -> str:
    if isinstance(exc, FileNotFoundError):
        return "is a link to a file that is gone" if path.is_symlink() else "does not exist"
    if isinstance(exc, PermissionError):
        return "may not be read (permission denied)"
    return f"cannot be read ({exc.strerror or exc})"
