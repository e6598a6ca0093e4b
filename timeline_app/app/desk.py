"""The use cases of a window: add inputs to the open project, paste a text, link again under new decisions.

Every function is pure but for the library it reads with, and may run in a background thread: it takes a
project and gives another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline_app.app.library import Library
from timeline_app.app.readers import Cancelled, Progress
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.project import Decisions, Project


@dataclass(frozen=True, slots=True)
class Added:
    """The project with what was added, and everything that could not be: one sentence each."""

    project: Project
    added: int
    problems: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def add_paths(
    library: Library,
    project: Project,
    decisions: Decisions,
    paths: Sequence[str],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    facts: bool = True,
) -> Added | None:
    """The project with the articles of the paths; None when it was cancelled."""
    loaded = library.load(paths)
    fresh, refused = _unseen(project, loaded.articles)
    added = add_articles(library, project, decisions, fresh, progress, cancelled, facts=facts)
    if added is None:
        return None
    problems = (*map(str, loaded.problems), *refused, *added.problems)
    return Added(added.project, added.added, problems, loaded.notices)


def add_articles(
    library: Library,
    project: Project,
    decisions: Decisions,
    articles: Sequence[Article],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    facts: bool = True,
) -> Added | None:
    """The project with these articles too, all linked together; None when it was cancelled."""
    if not articles:
        return Added(project, 0)
    read = library.read(articles, progress, cancelled)
    if read is None or (cancelled is not None and cancelled()):
        return None
    linked = library.link(
        (*project.articles, *articles),
        (*project.readings, *read.readings),
        decisions,
        facts=facts,
    )
    problems = (*map(str, read.problems), *linked.linked.problems)
    return Added(linked, len(read.readings), problems)


def relink(
    library: Library, project: Project, decisions: Decisions, *, facts: bool = True
) -> Project:
    """The same articles and readings under other decisions."""
    return library.link(project.articles, project.readings, decisions, facts=facts)


def pasted(project: Project, text: str) -> Article:
    """An article of a pasted text, under the first name of its kind that is free."""
    taken = {article.id for article in project.articles}
    number = 1
    while (name := ArticleId(f"pasted-{number}")) in taken:
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
