"""The use cases of a window: add inputs to the open project, paste a text, link again under new decisions.

Every function is pure but for the library it reads with, and may run in a background thread: it takes a
project and gives another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from timeline_app.app.library import Library
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.headlines import PASTED
from timeline_app.core.project import Decisions, Project

_FIRST_PORTION = 1
"""Articles that are linked and shown before the rest is read: the first events come as soon as can be."""


@dataclass(frozen=True, slots=True)
class Added:
    """The project with what was added, and everything that could not be: one sentence each."""

    project: Project
    added: int
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


class Watcher(Protocol):
    """Whoever waits for an addition: is told how far it is, may stop it, and gets what is done so far."""

    def progress(self, done: int, total: int, words: str = "", share: float = 0.0) -> None:
        """So many articles of so many are read, ``share`` of their text; ``words`` is the id of the last."""

    def is_cancelled(self) -> bool:
        """True when the rest is not wanted. May wait: nothing more is begun until it answers."""

    def deliver(self, project: Project) -> None:
        """The project as far as it is read."""


class Unwatched:
    """Nobody waits: nothing is told and nothing stops it."""

    def progress(self, done: int, total: int, words: str = "", share: float = 0.0) -> None:
        """Told to nobody."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False

    def deliver(self, project: Project) -> None:
        """Given to nobody."""


UNWATCHED = Unwatched()


def add_paths(
    library: Library,
    project: Project,
    decisions: Decisions,
    paths: Sequence[str],
    watcher: Watcher = UNWATCHED,
    *,
    stdin: bytes = b"",
    facts: bool = True,
) -> Added | None:
    """The project with the articles of the paths; None when it was cancelled."""
    loaded = library.load(paths, stdin)
    fresh, refused = _unseen(project, loaded.articles)
    added = add_articles(library, project, decisions, fresh, watcher, facts=facts)
    if added is None:
        return None
    problems = (*map(str, loaded.problems), *refused, *added.problems)
    return Added(added.project, added.added, problems, loaded.notices)


def add_articles(
    library: Library,
    project: Project,
    decisions: Decisions,
    articles: Sequence[Article],
    watcher: Watcher = UNWATCHED,
    *,
    facts: bool = True,
) -> Added | None:
    """The project with these articles too, all linked together; None when it was cancelled.

    What is read so far is delivered in portions that double, so that linking again and again costs at
    most about twice the last linking; what was read before comes first, all at once.
    """
    before, problems = project, list[str]()
    tally = _Tally(articles, watcher)
    known, unread = list[Article](), list[Article]()
    for article in articles:
        (known if library.is_known(article) else unread).append(article)
    portions = [*([known] if known else []), *_portions(unread)]
    for portion in portions:
        read = library.read(portion, tally.count, watcher.is_cancelled)
        if read is None or watcher.is_cancelled():
            return None
        problems += map(str, read.problems)
        all_of_them = (*project.articles, *portion)
        readings = (*project.readings, *read.readings)
        project = library.link(all_of_them, readings, decisions, facts=facts)
        if portion is not portions[-1]:
            watcher.deliver(project)
    problems += project.linked.problems if articles else ()
    return Added(project, len(project.articles) - len(before.articles), tuple(problems))


class _Tally:
    """Counts what is read over all portions, and tells the watcher."""

    def __init__(self, articles: Sequence[Article], watcher: Watcher) -> None:
        self._lengths = {article.id: len(article.text) for article in articles}
        self._watcher = watcher
        self._total_chars = max(1, sum(self._lengths.values()))
        self._chars = 0.0
        self._earlier = 0
        self._done = 0

    def count(self, done: int, total: int, last: str) -> None:
        """So many of a portion are read or could not be; ``last`` names the last one.

        Several that come at once, because they were known, count as so many of middling length.
        """
        fresh = self._earlier + done - self._done
        mean_chars = self._total_chars / max(1, len(self._lengths))
        known = self._lengths.get(ArticleId(last), 0)
        self._chars += known if fresh == 1 else fresh * mean_chars
        self._done = self._earlier + done
        share = min(1.0, self._chars / self._total_chars)
        self._watcher.progress(self._done, len(self._lengths), last, share)
        if done == total:
            self._earlier += total


def _portions(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    start, size = 0, _FIRST_PORTION
    while start < len(articles):
        yield articles[start : start + size]
        start, size = start + size, max(size, start + size)


def relink(
    library: Library, project: Project, decisions: Decisions, *, facts: bool = True
) -> Project:
    """The same articles and readings under other decisions."""
    return library.link(project.articles, project.readings, decisions, facts=facts)


def add_pasted(
    library: Library,
    project: Project,
    decisions: Decisions,
    text: str,
    watcher: Watcher = UNWATCHED,
    *,
    facts: bool = True,
) -> Added | None:
    """The project with a pasted text; as it is when it holds that text already. None when cancelled."""
    if any(article.text.strip() == text.strip() for article in project.articles):
        return Added(project, 0)
    article = pasted(project, text)
    return add_articles(library, project, decisions, [article], watcher, facts=facts)


def pasted(project: Project, text: str) -> Article:
    """An article of a pasted text, under the first name of its kind that is free."""
    taken = {article.id for article in project.articles}
    number = 1
    while (name := ArticleId(f"{PASTED}{number}")) in taken:
        number += 1
    return Article(name, text)


def _unseen(project: Project, articles: Iterable[Article]) -> tuple[list[Article], list[str]]:
    """Articles the project lacks; one under a known name with another text is refused by name."""
    known = {article.id: article for article in project.articles}
    fresh, refused = [], []
    for article in articles:
        if article.id not in known:
            fresh.append(article)
        elif known[article.id].text != article.text:
            refused.append(f"{article.id}: another article of this name is already open")
    return fresh, refused
