"""What tests of dating share: the bounds of an undated article, alone or beside others, read with the language model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest

from timeline_app.core.article import Article, ArticleId, LocalActor, Page, Reading
from timeline_app.core.calendar import format_day
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.linking.linker import link
from timeline_app.reading.reader import read
from timeline_app.reading.spacy_doc import SpacyParser

Days = tuple[str | None, str | None]
Bounds = Callable[[str], Days]


class Beside(Protocol):
    """First and last day on which an article may have appeared that is linked with others."""

    def __call__(self, text: str, /, *others: Article) -> Days: ...


@pytest.fixture(scope="session")
def bounds(parser: SpacyParser) -> Bounds:
    """First and last day on which an article with this text may have appeared."""

    def found(text: str) -> Days:
        article = Article(ArticleId("x"), text)
        days = solve([article], [read(article, parser)], Decisions(), []).publication(0)
        return _days(days.first, days.last)

    return found


@pytest.fixture(scope="session")
def beside(parser: SpacyParser) -> Beside:
    def found(text: str, /, *others: Article) -> Days:
        articles = [*others, Article(ArticleId("asked"), text)]
        dating = link(articles, [read(article, parser) for article in articles]).dating
        days = next(one for one in dating if one.article == "asked")
        return _days(days.first, days.last)

    return found


def _days(first: int | None, last: int | None) -> Days:
    return (
        None if first is None else format_day(first),
        None if last is None else format_day(last),
    )


def articles_naming(
    *named: tuple[LocalActor, ...], groups: str = ""
) -> tuple[list[Article], list[Reading]]:
    """An article for each row of actors, and its reading; ``groups`` has one letter for each."""
    given, readings = [], []
    for number, actors in enumerate(named):
        article = Article(
            ArticleId(str(number)), f"article {number}", group=groups[number : number + 1]
        )
        given.append(article)
        page = Page(blocks=(), sentences=())
        readings.append(
            Reading(article.id, article.text_hash, "en", page, (), actors, (), (), "rules")
        )
    return given, readings
