"""Where an event is told: headline, publisher, paragraph and page."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.app.citations import cited, page_of, paragraph_of
from timeline_app.core.article import Article, ArticleId, Block, Page, Span
from timeline_app.core.project import Project


def test_a_passage_is_cited_by_what_people_know(project: Project) -> None:
    """Copy a citation (with page or paragraph) of any event."""
    found = cited(project, project.linked.events[1])[0]
    assert (found.headline, found.publisher) == ("Dockers walk out 😀", "The Quay")
    assert found.paragraph == 1
    assert found.page is None
    assert found.dating is not None


def test_paragraphs_are_counted_without_headline_and_boilerplate() -> None:
    page = Page(
        blocks=(
            Block(Span(0, 5), "headline"),
            Block(Span(6, 10), "paragraph"),
            Block(Span(11, 15), "boilerplate"),
            Block(Span(16, 20), "paragraph"),
        ),
        sentences=(),
    )
    assert paragraph_of(page, Span(7, 9)) == 1
    assert paragraph_of(page, Span(16, 18)) == 2
    assert paragraph_of(page, Span(0, 3)) is None


def test_pages_are_parted_by_form_feeds() -> None:
    article = Article(ArticleId("a"), "one\ftwo\fthree")
    assert [page_of(article, Span(at, at + 1)) for at in (0, 4, 8)] == [1, 2, 3]


def test_an_article_without_a_reading_still_has_a_citation(project: Project) -> None:
    found = cited(replace(project, readings=()), project.linked.events[0])[0]
    assert found.paragraph is None
    assert found.headline == "bridge.txt"
