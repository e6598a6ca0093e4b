"""Streaming: the same bytes from any number of processes, and memory that does not grow."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app.app import tag_stream
from timeline_app.app.tag_stream import Format, Rendering, batches, framed, shown
from timeline_app.core.article import Article, ArticleId
from timeline_app.core.project import Decisions
from timeline_app.formats import jsonl

STORY = "The mill was sold in May 2011 and reopened on Thursday. It will close in three years.\n\n"


def articles(count: int) -> Iterator[Article]:
    for number in range(count):
        yield Article(ArticleId(f"a{number}"), STORY * (1 + number % 7), pub_date="2014-05-05")


def written(form: Format, jobs: int, count: int = 40) -> bytes:
    parts = shown(articles(count), Rendering(form, Decisions()), jobs)
    return b"".join(framed(form, (part.content for part in parts)))


@pytest.mark.parametrize("form", ["jsonl", "csv", "timeml"])
def test_more_processes_give_the_same_bytes(form: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tag_stream, "_BATCH_MOST", 3)
    assert written(form, 2, 14) == written(form, 1, 14)


def test_batches_keep_the_order_and_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tag_stream, "_BATCH_CHARS", 500)
    parts = list(batches(articles(30)))
    assert [article for part in parts for article in part] == list(articles(30))
    assert len(parts) > 5


def _file(folder: Path, count: int) -> Path:
    place = folder / f"{count}.jsonl"
    with place.open("w", encoding="utf-8") as handle:
        for number in range(count):
            record = {"id": str(number), "text": STORY * 40, "dct": "2014-05-05"}
            handle.write(json.dumps(record) + "\n")
    return place


def _peak(place: Path) -> int:
    """Most memory held while the file is read, tagged and written away."""
    tracemalloc.start()
    with place.open("rb") as handle:
        records = (found for _, found in jsonl.stream((b"", handle), "x"))
        known = (found for found in records if isinstance(found, Article))
        for part in shown(known, Rendering("jsonl", Decisions())):
            assert part.content
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    small, large = _file(tmp_path, 8), _file(tmp_path, 80)
    _peak(small)
    assert _peak(large) < 1.5 * _peak(small)


def test_an_article_without_words_to_read_says_so() -> None:
    known = Article(ArticleId("x"), "Es geschah am Montag.", lang="de")
    (part,) = shown([known], Rendering("jsonl", Decisions()))
    assert part.note is not None
    assert "'de'" in part.note
    assert json.loads(part.content)["timexes"] == []


def test_lines_are_read_one_at_a_time_and_bad_ones_named() -> None:
    handle = io.BytesIO(b'\n{"id": "b", "text": "x"}\nnonsense\n\xff\xfe\n')
    found = list(jsonl.stream((b'{"id": "a", "text": "y"}\n', handle), "f"))
    assert [number for number, _ in found] == [1, 3, 4, 5]
    assert [getattr(one, "id", None) for _, one in found] == ["a", "b", None, None]
    assert "f:5: is not UTF-8" in str(found[3][1])


def test_an_article_that_fails_leaves_the_others_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = tag_stream.tagging.tag

    def faulty(article: Article, decisions: Decisions) -> tag_stream.TaggedArticle:
        if article.id == "a1":
            raise ValueError("no such day")
        return sound(article, decisions)

    monkeypatch.setattr(tag_stream.tagging, "tag", faulty)
    parts = list(shown(articles(3), Rendering("jsonl", Decisions())))
    assert [part.failed for part in parts] == [False, True, False]
    assert parts[1].content == b""
    assert "a1" in (parts[1].note or "")
    assert "no such day" in (parts[1].note or "")
