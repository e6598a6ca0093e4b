"""Paths to articles: ids, refusals and an order that does not matter."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from timeline_app.formats.loading import Loaded, load


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def ids(loaded: Loaded) -> list[str]:
    return [article.id for article in loaded.articles]


def test_a_folder_is_read_deeply_and_ids_are_relative_to_it(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "Second.")
    put(tmp_path, "deep/er/a.md", "First.")
    put(tmp_path, ".hidden.txt", "Not this.")
    assert ids(load([str(tmp_path)])) == ["b.txt", "deep/er/a.md"]


def test_a_file_alone_has_its_name(tmp_path: Path) -> None:
    path = put(tmp_path, "deep/a.txt", "Words.")
    assert ids(load([str(path)])) == ["a.txt"]


def test_the_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    paths = [str(put(tmp_path, name, name)) for name in ("c.txt", "a.txt", "b.txt")]
    assert load(paths) == load(paths[::-1])
    assert ids(load(paths)) == ["a.txt", "b.txt", "c.txt"]


def test_a_file_given_twice_is_one_article(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "Words.")
    loaded = load([str(path), str(tmp_path), str(path)])
    assert (ids(loaded), loaded.problems) == (["a.txt"], ())


def test_two_files_of_one_id_are_told_apart_by_a_refusal(tmp_path: Path) -> None:
    one = put(tmp_path, "x/a.txt", "One.").parent
    two = put(tmp_path, "y/a.txt", "Two.").parent
    there, back = load([str(one), str(two)]), load([str(two), str(one)])
    assert len(there.articles) == 1
    assert "a.txt" in str(there.problems[0])
    assert (there.articles, len(there.problems)) == (back.articles, len(back.problems))


def test_unknown_kinds_in_a_folder_are_skipped_with_a_note(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "Words.")
    put(tmp_path, "b.xyz", "What is it?")
    loaded = load([str(tmp_path)])
    assert (ids(loaded), loaded.problems) == (["a.txt"], ())
    assert any("b.xyz" in note for note in loaded.notices)


def test_an_empty_file_is_an_article_with_a_note(tmp_path: Path) -> None:
    loaded = load([str(put(tmp_path, "a.txt", ""))])
    assert (ids(loaded), loaded.problems) == (["a.txt"], ())
    assert loaded.notices == ("a.txt: empty, no events",)


def test_bad_inputs_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "Words.")
    put(tmp_path, "binary.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    os.symlink(tmp_path / "nowhere", tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    loaded = load([str(tmp_path), str(tmp_path / "missing.txt")])
    assert ids(loaded) == ["a.txt"]
    named = " ".join(map(str, loaded.problems))
    assert all(name in named for name in ("binary.txt", "gone.txt", "pipe.txt", "missing.txt"))
    assert len(loaded.problems) == 4


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    put(tmp_path, "deep/a.txt", "Words.")
    os.symlink(tmp_path, tmp_path / "deep" / "up")
    assert ids(load([str(tmp_path)])) == ["deep/a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "Words.").chmod(0)
    assert "permission denied" in str(load([str(tmp_path)]).problems[0])


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    loaded = load([str(tmp_path)])
    assert loaded.articles == ()
    assert "no articles" in loaded.notices[0]


def test_standard_input_is_plain_text_or_records() -> None:
    assert load(["-"], b"It rained.").articles[0].text == "It rained."
    record = json.dumps({"id": "x", "text": "It rained."}).encode()
    assert ids(load(["-"], b"\n" + record + b"\n")) == ["x"]
    assert load(["-"], b'{"just": "json"}').articles[0].text == '{"just": "json"}'
