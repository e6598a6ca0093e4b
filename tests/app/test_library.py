"""Load, read, link: what comes out does not depend on order, and the user's word changes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from timeline_app.app.library import Library
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import day_number
from timeline_app.core.project import Decisions, Project

pytestmark = pytest.mark.slow

DATED = Article(
    ArticleId("b.txt"),
    "The council closed the harbour on 4 May 1999. Fishermen protested in June 1999.",
    pub_date="1999-07-01",
)
UNDATED = Article(ArticleId("a.txt"), "The tower fell on Monday. Nobody was hurt.")


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    with Library(jobs=1) as opened:
        yield opened


def project(library: Library, *articles: Article, **told: tuple[int, int]) -> Project:
    read = library.read(articles)
    assert read is not None
    days = tuple((ArticleId(f"{name}.txt"), stretch) for name, stretch in told.items())
    return library.link(articles, read.readings, Decisions(days))


def test_the_order_of_articles_changes_nothing(library: Library) -> None:
    there, back = project(library, DATED, UNDATED), project(library, UNDATED, DATED)
    assert there == back
    assert [article.id for article in there.articles] == ["a.txt", "b.txt"]
    assert [reading.article for reading in there.readings] == ["a.txt", "b.txt"]


def test_the_users_word_dates_an_undated_article(library: Library) -> None:
    friday = day_number(2002, 3, 8)
    told = project(library, UNDATED, a=(friday, friday))
    (dating,) = told.linked.dating
    assert (dating.given, dating.first, dating.last) == (True, friday, friday)
    fell = next(e for e in told.linked.events if "fell" in e.sources[0].quote)
    assert fell.interval.first_day == fell.interval.last_day == friday - 4
    (alone,) = project(library, UNDATED).linked.dating
    assert alone.is_undated


def test_an_article_without_a_reading_stays_out(library: Library) -> None:
    read = library.read([DATED])
    assert read is not None
    linked = library.link([DATED, UNDATED], read.readings)
    assert [article.id for article in linked.articles] == ["b.txt"]


def test_a_named_language_is_for_articles_that_name_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.jsonl").write_text('{"id": "b", "text": "Words.", "lang": "fr"}\n')
    loaded = Library(lang="en").load([str(tmp_path)])
    assert {article.id: article.lang for article in loaded.articles} == {"a.txt": "en", "b": "fr"}


def test_a_changed_text_is_read_again(library: Library) -> None:
    changed = replace(UNDATED, text="The tower fell on Tuesday. Nobody was hurt.")
    for article in (UNDATED, changed, UNDATED):
        read = library.read([article])
        assert read is not None
        assert [reading.text_hash for reading in read.readings] == [article.text_hash]
