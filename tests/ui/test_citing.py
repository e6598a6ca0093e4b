"""Citations as plain text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.app.shelf import shelf_of
from timeline_app.core.article import Article
from timeline_app.core.project import Project
from timeline_app.ui.citing import article_citation, citation, copy_citation


def test_a_citation_names_headline_publisher_date_paragraph_and_certainty(
    qtbot: QtBot, project: Project
) -> None:
    """A way to copy a citation (with page or paragraph) of any event."""
    words = citation(project, project.linked.events[1]).splitlines()
    assert words[0] == (
        "Dockers walk out in Porto: within 10 – 16 May 2021 (happened, date inferred)"
    )
    assert words[1].startswith(
        "“Dockers in Porto walked out on Monday” Dockers walk out 😀, The Quay, "
        "published 10 – 16 May 2021 · from evidence, para. 1 [harbour.txt, "
    )


def test_pages_are_named_where_there_are_any(qtbot: QtBot, project: Project) -> None:
    article = project.articles[1]
    paged = Article(article.id, article.text.replace("\r\n\r\nBy", "\f\r\n\r\nB", 1))
    told = replace(project, articles=(project.articles[0], paged))
    assert ", p. 2, para. 1 [" in citation(told, told.linked.events[1])


def test_several_are_copied_with_a_line_between(qtbot: QtBot, project: Project) -> None:
    copy_citation(project, *project.linked.events[:2])
    assert QApplication.clipboard().text().count("\n\n") == 1


def test_an_article_is_cited_by_what_people_know(qtbot: QtBot, project: Project) -> None:
    row = shelf_of(project).rows[1]
    assert article_citation(row, "https://x.test/1") == (
        "Dockers walk out 😀, The Quay, published 10 – 16 May 2021 · from evidence, "
        "https://x.test/1 [harbour.txt]"
    )
