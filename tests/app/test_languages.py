"""Languages without word lists: the article is kept, named, and nothing in it is read."""

from __future__ import annotations

import pytest

from timeline_app.app.languages import foreign_note, is_known, unread
from timeline_app.app.library import Library
from timeline_app.app.tagging import tag
from timeline_app.core.article import Article, ArticleId

FOREIGN = Article(ArticleId("a.txt"), "The mill burned down on 4 May 1999.", lang="nl")


@pytest.mark.parametrize(
    ("lang", "known"), [(None, True), ("en", True), ("EN_us", True), ("nl", False), ("..", False)]
)
def test_a_language_is_known_by_its_word_lists(lang: str | None, known: bool) -> None:
    assert is_known(lang) is known


def test_its_reading_is_empty_and_says_why() -> None:
    reading = unread(FOREIGN)
    assert (reading.timexes, reading.events, reading.actors) == ((), (), ())
    assert "a.txt" in reading.problems[0]
    assert "nl" in reading.problems[0]
    assert tag(FOREIGN).timexes == ()


@pytest.mark.slow
def test_it_stays_in_the_project_without_events() -> None:
    with Library(jobs=1) as library:
        read = library.read([FOREIGN])
        assert read is not None
        project = library.link([FOREIGN], read.readings)
    assert [article.id for article in project.articles] == ["a.txt"]
    assert project.linked.events == ()


def test_a_text_in_another_language_is_named() -> None:
    text = (
        "Der Bürgermeister sagte am Donnerstag, dass die alte Brücke im September geschlossen wird. "
        "Die Stadt hatte im Mai beschlossen, den Bau nicht zu bezahlen, weil das Geld nicht reicht und "
        "die Firma mit der Arbeit nicht fertig geworden ist."
    )
    note = foreign_note(Article(ArticleId("a"), text))
    assert note is not None
    assert "German" in note
    assert foreign_note(Article(ArticleId("b"), "The mayor closed the bridge.")) is None
