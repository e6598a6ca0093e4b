"""Paths to articles: files, folders, JSONL and standard input, with every input that failed named.

The result does not depend on the order of the paths: articles come sorted by id, and of two records
with one id the one whose place sorts first is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline_app.core.article import Article
from timeline_app.core.errors import InputError
from timeline_app.formats import jsonl, text

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Loaded:
    """Articles sorted by id, the inputs that could not be read, and notes that are no errors."""

    articles: tuple[Article, ...] = ()
    problems: tuple[InputError, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(slots=True)
class _Basket:
    """What has been gathered so far: each article with the place it came from."""

    found: list[tuple[str, Article]] = field(default_factory=list)
    problems: list[InputError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def load(paths: Sequence[str], stdin: bytes = b"", lang: str | None = None) -> Loaded:
    """All articles of the paths; ``-`` stands for ``stdin``. Never raises on what it finds.

    ``lang`` is the language of the articles that do not name their own.
    """
    basket = _Basket()
    for path in sorted(set(paths), key=lambda p: (not os.path.isdir(p), p)):
        if path == STDIN:
            _add_content(basket, stdin, STDIN, is_records=jsonl.looks_like_records(stdin))
        else:
            _add_path(basket, Path(path))
    return Loaded(
        tuple(
            one if one.lang or lang is None else replace(one, lang=lang) for one in _unique(basket)
        ),
        tuple(sorted(basket.problems, key=str)),
        tuple(sorted(basket.notices)),
    )


def _add_path(basket: _Basket, path: Path) -> None:
    if path.is_dir():
        before = len(basket.found), len(basket.problems)
        for file in _files(basket, path, path, frozenset()):
            _add_file(basket, file, text.clean_name(str(file.relative_to(path))), inside=True)
        if before == (len(basket.found), len(basket.problems)):
            basket.notices.append(f"{text.clean_name(str(path))}: no articles in this folder")
    else:
        name = path.name if path.exists() else str(path)
        _add_file(basket, path, text.clean_name(name), inside=False)


def _files(basket: _Basket, folder: Path, top: Path, above: frozenset[str]) -> Iterator[Path]:
    """Files under a folder in name order; a link that leads back up is not followed."""
    real = os.path.realpath(folder)
    if real in above:
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as exc:
        name = text.clean_name(str(folder.relative_to(top)))
        basket.problems.append(InputError(name, f"cannot be read ({exc.strerror or exc})"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _files(basket, Path(entry.path), top, above | {real})
        else:
            yield Path(entry.path)


def _add_file(basket: _Basket, path: Path, name: str, *, inside: bool) -> None:
    """Adds one file; one that was reached before by another path is passed over."""
    real = os.path.realpath(path)
    if real in basket.seen:
        return
    basket.seen.add(real)
    suffix = path.suffix.lower()
    known = suffix in text.SUFFIXES or suffix == ".jsonl"
    try:
        if suffix == ".timeline":
            raise InputError(name, "is a project file, which this version cannot open yet")
        if inside and path.is_file() and not known:
            basket.notices.append(f"{name}: skipped, not a kind of file that is read here")
            return
        content = text.read_bytes(path, name)
    except InputError as problem:
        basket.problems.append(problem)
        return
    _add_content(basket, content, name, is_records=suffix == ".jsonl")


def _add_content(basket: _Basket, content: bytes, name: str, *, is_records: bool) -> None:
    try:
        if is_records:
            articles, problems = jsonl.articles_of(content, name)
            basket.found.extend(articles)
            basket.problems.extend(problems)
            if not articles and not problems:
                basket.notices.append(f"{name}: empty, no articles")
        else:
            article, notices = text.article_of(content, name)
            basket.found.append((name, article))
            basket.notices.extend(notices)
    except InputError as problem:
        basket.problems.append(problem)


def _unique(basket: _Basket) -> Iterable[Article]:
    """Articles by id; a second one of the same id becomes a problem."""
    kept: dict[str, tuple[str, Article]] = {}
    for place, article in sorted(basket.found, key=lambda pair: (pair[1].id, _by_line(pair[0]))):
        if article.id in kept:
            reason = f"has the id {article.id!r} that {kept[article.id][0]} has already"
            basket.problems.append(InputError(place, reason))
        else:
            kept[article.id] = (place, article)
    return [article for _, article in kept.values()]


def _by_line(place: str) -> tuple[str, int]:
    name, _, line = place.rpartition(":")
    return (name, int(line)) if name and line.isdigit() else (place, 0)
