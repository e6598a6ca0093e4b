"""Paths to a linked project for a command, and the exit status that its inputs earned."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.cli.choosing import decisions
from timeline_app.cli.console import Console
from timeline_app.core.article import Article
from timeline_app.core.errors import TimelineError, UsageError
from timeline_app.core.project import Decisions, Project
from timeline_app.formats import loading
from timeline_app.formats.loading import STDIN

if TYPE_CHECKING:
    from timeline_app.app.library import Library

DONE, SOME_UNREADABLE = 0, 1


class NothingReadableError(TimelineError):
    """No input gave an article: exit status 3."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Articles that could be loaded, what the user told of them, and the status so far."""

    articles: tuple[Article, ...]
    decisions: Decisions
    status: int


def load(options: argparse.Namespace, console: Console, head: bytes = b"") -> Opened:
    """The articles of the command's paths; every input that failed is named.

    ``head`` is what has been read of standard input.

    **Raises** NothingReadableError when none is left, UsageError for a wrong ``--pub-date``.
    """
    if options.paths.count(STDIN) > 1:
        raise UsageError("standard input can be given only once")
    stdin = sys.stdin.buffer.read() if STDIN in options.paths and sys.stdin is not None else b""
    stdin = head + stdin
    loaded = loading.load(options.paths, stdin, options.lang)
    for notice in loaded.notices:
        console.note(notice)
    for problem in loaded.problems:
        console.problem(str(problem))
    if not loaded.articles:
        raise NothingReadableError("nothing to read in " + ", ".join(options.paths))
    told = decisions(options.pub_date, loaded.articles)
    return Opened(loaded.articles, told, SOME_UNREADABLE if loaded.problems else DONE)


def library(options: argparse.Namespace) -> Library:
    """The library that the options ask for. Tagging needs none, nor the database that it brings along."""
    from timeline_app.app.cache import Cache
    from timeline_app.app.library import Library

    kept = Cache() if options.no_cache else Cache.usual()
    return Library(options.jobs, options.lang, kept)


def link(options: argparse.Namespace, library: Library, console: Console) -> tuple[Project, int]:
    """The linked project of the command's paths and the exit status its inputs earned."""
    opened = load(options, console)
    read = library.read(opened.articles, console.progress)
    console.clear()
    assert read is not None, "nobody can cancel a command's reading"
    for problem in read.problems:
        console.problem(str(problem))
    if not read.readings:
        raise NothingReadableError("no article could be read")
    if read.model is None:
        console.note("no language model is installed: actors and events are found by rules alone")
    for reading in read.readings:
        for words in reading.problems:
            console.note(words)
    level = getattr(options, "level", 0.9)
    project = library.link(
        opened.articles, read.readings, opened.decisions, level=level, facts=not options.no_facts
    )
    for words in project.linked.problems:
        console.note(words)
    return project, SOME_UNREADABLE if read.problems else opened.status
