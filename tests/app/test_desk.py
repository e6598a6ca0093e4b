"""Adding to what is open: what is known is kept, what clashes is refused by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from timeline_app.app import desk
from timeline_app.app.library import Library
from timeline_app.app.readers import Read
from timeline_app.core.article import Article, ArticleId, Page, Reading
from timeline_app.core.project import Decisions, Linked, Project


class PaperLibrary(Library):
    """Loads as the library does; reads and links without processes or models."""

    is_cancelled = False

    def read(
        self, articles: Sequence[Article], progress: Any = None, cancelled: Any = None
    ) -> Read | None:
        """A bare reading of each article."""
        if self.is_cancelled or cancelled():
            return None
        progress(len(articles), len(articles), articles[-1].id)
        page = Page((), ())
        return Read(
            tuple(Reading(a.id, a.text_hash, "en", page, (), (), (), (), "none") for a in articles)
        )

    def link(
        self,
        articles: Sequence[Article],
        readings: Sequence[Reading],
        decisions: Decisions = Decisions(),  # noqa: B008
        *,
        level: float = 0.9,
        facts: bool = True,
    ) -> Project:
        """The same articles, linked to nothing."""
        return Project(tuple(articles), tuple(readings), decisions, Linked())


@pytest.fixture
def library() -> PaperLibrary:
    return PaperLibrary()


def add(library: Library, project: Project, *paths: Path) -> desk.Added:
    added = desk.add_paths(library, project, Decisions(), [str(path) for path in paths])
    assert added is not None
    return added


def test_articles_are_added_to_those_that_are_open(library: PaperLibrary, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One came.", "utf-8")
    (tmp_path / "two.txt").write_text("Two went.", "utf-8")
    first = add(library, Project(), tmp_path / "one.txt")
    both = add(library, first.project, tmp_path)
    assert [article.id for article in both.project.articles] == ["one.txt", "two.txt"]
    assert (both.added, both.problems) == (1, ())


def test_another_text_under_a_known_name_is_refused(library: PaperLibrary, tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("One came.", "utf-8")
    first = add(library, Project(), path)
    path.write_text("One never came.", "utf-8")
    again = add(library, first.project, path)
    assert again.project == first.project
    assert len(again.problems) == 1
    assert again.problems[0].startswith("one.txt:")


def test_what_cannot_be_read_is_named_and_the_rest_added(
    library: PaperLibrary, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_text("One came.", "utf-8")
    added = add(library, Project(), tmp_path / "one.txt", tmp_path / "gone.txt")
    assert added.added == 1
    assert any("gone.txt" in words for words in added.problems)


def test_a_cancelled_addition_gives_nothing(library: PaperLibrary, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("One came.", "utf-8")
    library.is_cancelled = True
    assert desk.add_paths(library, Project(), Decisions(), [str(tmp_path)]) is None


class Audience(desk.Unwatched):
    """Remembers what it is told and given."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []
        self.given: list[int] = []

    def progress(self, done: int, total: int, words: str = "", share: float = 0.0) -> None:
        """So far."""
        self.told.append((done, total))

    def deliver(self, project: Project) -> None:
        """A portion."""
        self.given.append(len(project.articles))


def test_events_appear_as_articles_are_done(library: PaperLibrary) -> None:
    """Events appear as each article is done: the first alone, then in portions that grow."""
    articles = [Article(ArticleId(f"{number:03}"), f"Text {number}.") for number in range(50)]
    audience = Audience()
    added = desk.add_articles(library, Project(), Decisions(), articles, audience)
    assert added is not None
    assert added.added == len(added.project.articles) == 50
    assert audience.given == [1, 2, 4, 8, 16, 32]
    assert audience.told == [(n, 50) for n in (1, 2, 4, 8, 16, 32, 50)]


def test_pasted_texts_get_names_of_their_own(library: PaperLibrary) -> None:
    project = Project()
    for words in ("First.", "Second."):
        article = desk.pasted(project, words)
        added = desk.add_articles(library, project, Decisions(), [article])
        assert added is not None
        project = added.project
    assert [article.id for article in project.articles] == ["pasted-1", "pasted-2"]


def test_a_text_that_is_open_is_not_pasted_again(library: PaperLibrary) -> None:
    first = desk.add_pasted(library, Project(), Decisions(), "The King abdicated.\n")
    assert first is not None
    again = desk.add_pasted(library, first.project, Decisions(), "The King abdicated.")
    assert again == desk.Added(first.project, 0)
    other = desk.add_pasted(library, first.project, Decisions(), "The Queen did not.")
    assert other is not None
    assert other.added == 1


def test_relinking_keeps_articles_and_takes_the_decisions(library: PaperLibrary) -> None:
    article = Article(ArticleId("a"), "It came.")
    added = desk.add_articles(library, Project(), Decisions(), [article])
    assert added is not None
    decided = Decisions(((article.id, (1, 1)),))
    again = desk.relink(library, added.project, decided)
    assert again.articles == added.project.articles
    assert again.decisions == decided
