"""The articles of a project as lists and cards name them, made once for each project and looked up by id."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.project import Project, ResolvedTimex

if TYPE_CHECKING:
    from timeline_app.app.rows import ArticleRow


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rows by publication date, and what each article is and what was read in it."""

    rows: tuple[ArticleRow, ...]
    index: dict[ArticleId, int]
    """Place of each article in ``rows``."""
    articles: dict[ArticleId, Article]
    readings: dict[ArticleId, Reading]
    timexes: dict[ArticleId, tuple[ResolvedTimex, ...]]
    """What linking made of each article's expressions."""

    def row(self, article: ArticleId) -> ArticleRow | None:
        """The row of an article, None where the project lacks it."""
        at = self.index.get(article)
        return None if at is None else self.rows[at]

    def headline(self, article: ArticleId) -> str:
        """The headline by which people know the article, its id where the project lacks it."""
        row = self.row(article)
        return str(article) if row is None else row.headline

    def is_unread(self, article: ArticleId) -> bool:
        """True for an article in a language without word lists: nothing was read in it."""
        reading = self.readings.get(article)
        return reading is not None and bool(reading.lang) and not _is_readable(reading.lang)


@cache
def _is_readable(lang: str) -> bool:
    from timeline_app.app.languages import is_known

    return is_known(lang)


def shelf_of(project: Project) -> Shelf:
    """The shelf of a project.

    **Cost**: O(articles + expressions + sources of events). Imports NumPy.
    """
    from timeline_app.app.rows import article_rows

    rows = article_rows(project)
    timexes: dict[ArticleId, list[ResolvedTimex]] = {}
    for done in project.linked.timexes:
        timexes.setdefault(done.article, []).append(done)
    return Shelf(
        rows,
        {row.id: at for at, row in enumerate(rows)},
        {article.id: article for article in project.articles},
        {reading.article: reading for reading in project.readings},
        {article: tuple(found) for article, found in timexes.items()},
    )
