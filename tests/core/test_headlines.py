"""What an article is called."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.headlines import first_words, headline
from timeline_app.core.project import Project

TEXT = "\n  The King of Spain abdicated on 2 June 2014, after weeks of talks in Madrid.\nHe left.\n"


def test_a_pasted_text_goes_by_its_first_line() -> None:
    """A list of "pasted-1", "pasted-2" tells nobody which is which."""
    pasted = Article(ArticleId("pasted-12"), TEXT)
    assert headline(pasted, None) == "The King of Spain abdicated on 2 June 2014, after weeks of…"
    assert headline(Article(pasted.id, TEXT, title="A title"), None) == "A title"
    assert headline(Article(ArticleId("pasted-12.txt"), TEXT), None) == "pasted-12.txt"
    assert headline(Article(pasted.id, " \n"), None) == "pasted-12"


def test_a_printed_headline_goes_before_the_first_line(project: Project) -> None:
    (reading,) = (one for one in project.readings if one.article == "bridge.txt")
    article = next(one for one in project.articles if one.id == "bridge.txt")
    pasted = Article(ArticleId("pasted-1"), article.text)
    assert headline(pasted, reading) == "Bridge opens"


@pytest.mark.parametrize(
    ("text", "words"),
    [("short", "short"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 59 + "…"), ("", "")],
)
def test_a_long_line_is_cut(text: str, words: str) -> None:
    assert first_words(text) == words
