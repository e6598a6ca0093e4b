"""Invented articles that tell one event, or events that only look alike, through reading and linking."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.core.event import Event
from timeline_app.linking.linker import link
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

_FOLDER = Path(__file__).parents[1] / "gold" / "merging"
_CASES: list[dict[str, Any]] = [
    case
    for path in sorted(_FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@cache
def _reading(text: str, date: str | None) -> Reading:
    return read(Article(ArticleId("x"), text, pub_date=date), PARSER)


def _events(
    case: dict[str, Any], *, apart: bool = False
) -> tuple[dict[str, str], tuple[Event, ...]]:
    articles = [
        Article(
            ArticleId(row["id"]),
            row["text"],
            pub_date=row.get("date"),
            group=row["id"] if apart else "",
        )
        for row in case["article"]
    ]
    readings = [replace(_reading(a.text, a.pub_date), article=a.id) for a in articles]
    return {a.id: a.text for a in articles}, link(articles, readings).events


def _place(texts: dict[str, str], passage: str) -> tuple[str, int]:
    """Article and offset of "article: word", or of its second standing, "article: word #2"."""
    article, _, rest = passage.partition(": ")
    word, _, number = rest.partition(" #")
    found = [m.start() for m in re.finditer(rf"\b{re.escape(word)}\b", texts[article])]
    return article, found[int(number or 1) - 1]


def _event_of(texts: dict[str, str], events: tuple[Event, ...], passage: str) -> Event | None:
    article, offset = _place(texts, passage)
    for event in events:
        for source in event.sources:
            if source.article == article and source.trigger.start <= offset < source.trigger.end:
                return event
    return None


def _name(case: dict[str, Any]) -> str:
    return str(case["name"])


def _marks(case: dict[str, Any]) -> Any:
    known = pytest.mark.xfail(strict=False, reason="known") if case.get("known") else ()
    return pytest.param(case, id=case["name"], marks=known)


@pytest.mark.parametrize("case", [_marks(case) for case in _CASES])
def test_one_event_is_one_entry(case: dict[str, Any]) -> None:
    texts, events = _events(case)
    for one, two in case.get("same", []):
        found = _event_of(texts, events, one), _event_of(texts, events, two)
        assert None not in found, (one, two)
        assert found[0] == found[1], (one, two)
    for one, two in case.get("apart", []):
        first, second = (_event_of(texts, events, passage) for passage in (one, two))
        assert first is None or first != second, (one, two)


@pytest.mark.parametrize("case", [case for case in _CASES if case.get("disputed")], ids=_name)
def test_a_difference_is_told_with_both_quotes(case: dict[str, Any]) -> None:
    texts, events = _events(case)
    for one, two in case["disputed"]:
        event = _event_of(texts, events, one)
        assert event is not None
        names = [passage.partition(":")[0] for passage in (one, two)]
        assert any(all(name in line for name in names) for line in event.conflicts)


@pytest.mark.parametrize("case", [case for case in _CASES if case.get("agreed")], ids=_name)
def test_what_is_of_other_times_is_no_dispute(case: dict[str, Any]) -> None:
    texts, events = _events(case)
    for pair in case["agreed"]:
        found = [_event_of(texts, events, passage) for passage in pair]
        assert all(event is not None and not event.conflicts for event in found)


@pytest.mark.parametrize("case", [c for c in _CASES if len(c["article"]) > 1], ids=_name)
def test_groups_are_never_joined(case: dict[str, Any]) -> None:
    _, events = _events(case, apart=True)
    assert all(len({source.article for source in event.sources}) == 1 for event in events)


@pytest.mark.parametrize("case", [c for c in _CASES if len(c["article"]) > 1], ids=_name)
def test_the_order_of_the_articles_changes_nothing(case: dict[str, Any]) -> None:
    _, events = _events(case)
    turned = {**case, "article": list(reversed(case["article"]))}
    assert _events(turned)[1] == events
