"""The longer invented articles of ``articles.toml`` and ``articles_unseen.toml``: the share of marks read right, with the model and without."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

import pytest

from tests.reading.test_gold_actors import FOLDER, Marked, meant, unmark
from timeline_app.core.article import Article, ArticleId, Reading, Span
from timeline_app.reading import reader

ARTICLES: list[dict[str, Any]] = [
    article
    for name in ("articles.toml", "articles_unseen.toml")
    for article in tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["article"]
]
Mark = tuple[frozenset[str], Span, frozenset[int]]


def bearers(marks: list[Mark]) -> dict[str, int]:
    """The actor of each letter: the one most of its marks have; nobody bears two letters."""
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for letters, _, found in marks:
        for letter in letters:
            votes[letter].update(found)
    out: dict[str, int] = {}
    for _, letter, actor in sorted((-n, x, i) for x, c in votes.items() for i, n in c.items()):
        if letter not in out and actor not in out.values():
            out[letter] = actor
    return out


def judged(marked: Marked, reading: Reading) -> list[tuple[Mark, bool]]:
    """Each mark with the actors found there, and whether those are right."""
    marks = [(letters, span, meant(reading, span)) for letters, span in marked.marks]
    meant_by = bearers(marks)
    return [
        (mark, all(meant_by.get(x) in mark[2] for x in mark[0]) if mark[0] else not mark[2])
        for mark in marks
    ]


def share(article: dict[str, Any], reading: Reading, marked: Marked) -> tuple[float, list[str]]:
    rows = judged(marked, reading)
    wrong = [
        f"{span.of(marked.text)}@{span.start}: {[reading.actors[i].name for i in found]}"
        for (_, span, found), right in rows
        if not right
    ]
    return 1 - len(wrong) / len(rows), wrong


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["topic"])
def test_with_the_model(read: Callable[[str], Reading], article: dict[str, Any]) -> None:
    marked = unmark(article["text"])
    right, wrong = share(article, read(marked.text), marked)
    assert right >= article["floor"], wrong


@pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a["topic"])
def test_without_the_model(article: dict[str, Any]) -> None:
    marked = unmark(article["text"])
    right, wrong = share(article, reader.read(Article(ArticleId("a"), marked.text)), marked)
    assert right >= article["plain"], wrong
