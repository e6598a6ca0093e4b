"""One JSONL input is read line by line; what is told of it is what was told when it was read whole."""

from __future__ import annotations

import argparse
import io
import json
import sys
from pathlib import Path

import pytest

from timeline_app.cli import entry, inputs, streaming
from timeline_app.cli.console import Console

LINES = [
    {"id": "b", "text": "It fell on 3 May 2011.", "dct": "2014-05-05"},
    {"id": "a", "text": "It fell last week.", "dct": "2014-05-05"},
]


def _options(*paths: str, **more: object) -> argparse.Namespace:
    known = {"pub_date": [], "lang": None, "jobs": None, "no_cache": True}
    return argparse.Namespace(paths=list(paths), **(known | more))


def _write(place: Path, encoding: str = "utf-8", lines: list[dict[str, str]] = LINES) -> Path:
    rows = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines)
    place.write_bytes(rows.encode(encoding))
    return place


def _ids(place: Path, **more: object) -> tuple[list[str], int, bool]:
    with streaming.source(_options(str(place), **more), Console(quiet=True)) as source:
        lazy = not isinstance(source.articles, tuple)
        return [article.id for article in source.articles], source.status, lazy


def test_one_file_is_read_in_its_own_order(tmp_path: Path) -> None:
    assert _ids(_write(tmp_path / "x.jsonl")) == (["b", "a"], inputs.DONE, True)


def test_what_must_be_seen_whole_is_read_whole(tmp_path: Path) -> None:
    latin = [*LINES, {"id": "c", "text": "Café und Zürich, Größe"}]
    found = _ids(_write(tmp_path / "l.jsonl", "latin-1", latin))
    assert found == (["a", "b", "c"], inputs.DONE, False)
    assert _ids(_write(tmp_path / "w.jsonl", "utf-16"))[2] is False
    told = [("a", (15000, 15000))]
    assert _ids(_write(tmp_path / "x.jsonl"), pub_date=told)[2] is False


def test_a_second_article_of_one_id_is_refused_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = _write(tmp_path / "x.jsonl", lines=[*LINES, LINES[0]])
    assert _ids(place) == (["b", "a"], inputs.SOME_UNREADABLE, True)
    assert "x.jsonl:3: has the id 'b' that x.jsonl:1 has already" in capsys.readouterr().err


def test_a_file_without_articles_is_nothing_to_read(tmp_path: Path) -> None:
    place = tmp_path / "x.jsonl"
    place.write_bytes(b"\n")
    with pytest.raises(inputs.NothingReadableError):
        _ids(place)


@pytest.mark.parametrize("lead", ["", "\n", "\ufeff"])
def test_records_come_through_standard_input(
    lead: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = (lead + "".join(json.dumps(row) + "\n" for row in LINES)).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    out = tmp_path / "out.jsonl"
    assert entry.run(["tag", "-", "-o", str(out), "--quiet"]) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["timexes"][0]["value"]) for row in rows] == [
        ("b", "2011-05-03"),
        ("a", "2014-W18"),
    ]


def test_prose_that_looks_like_a_record_stays_prose(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"{It fell on 3 May 2011.\nIt rose in 2012.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    out = tmp_path / "out.jsonl"
    assert entry.run(["tag", "-", "-o", str(out), "--quiet"]) == 0
    (row,) = out.read_text(encoding="utf-8").splitlines()
    assert [found["text"] for found in json.loads(row)["timexes"]] == ["3 May 2011", "2012"]


def test_a_file_that_fails_leaves_the_old_result(tmp_path: Path) -> None:
    place, out = tmp_path / "x.jsonl", tmp_path / "out.jsonl"
    place.write_bytes(b"nonsense\n")
    out.write_text("old", encoding="utf-8")
    assert entry.run(["tag", str(place), "-o", str(out), "--quiet"]) == 3
    assert out.read_text(encoding="utf-8") == "old"
