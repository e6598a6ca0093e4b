"""The articles of a command one at a time, and its results as they come.

A single JSONL input is read line by line and nothing of it is kept but its ids. Everything else (folders,
texts, other encodings, a date told by article) has to be seen whole first.
"""

from __future__ import annotations

import argparse
import codecs
import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from timeline_app.cli import inputs
from timeline_app.cli.console import Console
from timeline_app.core.article import Article
from timeline_app.core.errors import InputError
from timeline_app.core.project import Decisions
from timeline_app.formats import jsonl, text, writing
from timeline_app.formats.loading import STDIN

_BLOCK = 1 << 20


@dataclass(slots=True)
class Source:
    """Articles still to come, what the user told of them, and the status so far."""

    articles: Iterable[Article] = ()
    decisions: Decisions = field(default_factory=Decisions)
    status: int = inputs.DONE


@contextlib.contextmanager
def source(options: argparse.Namespace, console: Console) -> Iterator[Source]:
    """The articles of the command's paths; what cannot be read is named when its turn comes.

    **Raises** NothingReadableError, at the latest after the last line, when there is no article.
    """
    with contextlib.ExitStack() as stack:
        handle, head = _handle(options, stack)
        if handle is not None:
            found = Source()
            found.articles = _articles(handle, head, options, found, console)
            yield found
            return
        opened = inputs.load(options, console, head)
        yield Source(opened.articles, opened.decisions, opened.status)


def _handle(
    options: argparse.Namespace, stack: contextlib.ExitStack
) -> tuple[BinaryIO | None, bytes]:
    """The one JSONL input, None where there is none; and what was read of standard input to tell."""
    if options.pub_date or len(options.paths) != 1:
        return None, b""
    if options.paths[0] == STDIN:
        return _records_on_stdin()
    path = Path(options.paths[0])
    if path.suffix.lower() != ".jsonl" or not path.is_file():
        return None, b""
    try:
        return (stack.enter_context(path.open("rb")), b"") if _is_utf8(path) else (None, b"")
    except OSError:
        return None, b""


def _records_on_stdin() -> tuple[BinaryIO | None, bytes]:
    if sys.stdin is None:
        return None, b""
    head = line = sys.stdin.buffer.readline()
    while line and not line.strip():
        line = sys.stdin.buffer.readline()
        head += line
    return (sys.stdin.buffer if jsonl.looks_like_records(head) else None), head


def _is_utf8(path: Path) -> bool:
    """True for a file that is UTF-8 throughout and holds no NUL. **Cost**: one pass, constant memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as handle:
        try:
            while block := handle.read(_BLOCK):
                if b"\x00" in block:
                    return False
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _articles(
    handle: BinaryIO, head: bytes, options: argparse.Namespace, found: Source, console: Console
) -> Iterator[Article]:
    name = options.paths[0]
    name = name if name == STDIN else text.clean_name(Path(name).name)
    lines: dict[int, int] = {}
    problems = False
    for number, record in jsonl.stream((head, handle), name):
        if isinstance(record, Article):
            first = lines.setdefault(hash(record.id), number)
            if first == number:
                lang = record.lang or options.lang
                yield record if lang == record.lang else replace(record, lang=lang)
                continue
            reason = f"has the id {record.id!r} that {name}:{first} has already"
            record = InputError(f"{name}:{number}", reason)
        found.status, problems = inputs.SOME_UNREADABLE, True
        console.problem(str(record))
    if not lines:
        if not problems:
            console.note(f"{name}: empty, no articles")
        raise inputs.NothingReadableError(f"nothing to read in {options.paths[0]}")


@contextlib.contextmanager
def sink(out: str | None) -> Iterator[Callable[[bytes], object]]:
    """Where results go as they come: OUT, which changes only when all is written, or standard output."""
    if out is not None and out != "-":
        with writing.replacing(Path(out)) as place, place.open("wb") as handle:
            yield handle.write
    elif sys.stdout is not None:
        sys.stdout.flush()
        yield sys.stdout.buffer.write
        sys.stdout.buffer.flush()
    else:
        yield len
