"""What an earlier run derived is found again exactly, and only where nothing it depends on has changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.app import cache as cache_module
from timeline_app.app.cache import OFF, Cache, cache_path, linked_key, reading_key
from timeline_app.app.library import Library
from timeline_app.core.article import Article, Reading
from timeline_app.core.decisions import Decisions
from timeline_app.core.project import Project
from timeline_app.reading import spacy_doc


@pytest.fixture(autouse=True)
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The readings of the fixture are made by hand, as if there were no model."""
    monkeypatch.setattr(spacy_doc, "installed", lambda: "")


def key_of(project: Project, decisions: Decisions = Decisions()) -> str:  # noqa: B008
    return linked_key(project.articles, project.readings, decisions, 0.9, True)


def test_readings_and_results_are_found_again(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "made" / "derived.sqlite"
    first = Cache(path)
    first.keep_readings(project.articles, project.readings)
    first.keep_linked(key_of(project), project.linked)
    first.close()
    second = Cache(path)
    assert [second.reading(article) for article in project.articles] == list(project.readings)
    assert second.linked(key_of(project)) == project.linked
    second.close()


def test_another_text_name_or_language_is_another_record(project: Project) -> None:
    article = project.articles[0]
    others = (
        replace(article, text=article.text + " "),
        replace(article, id=project.articles[1].id),
        replace(article, lang="en"),
    )
    keys = {reading_key(one) for one in (article, *others)}
    assert len(keys) == 4
    assert reading_key(replace(article, publisher="Another")) == reading_key(article)


def test_a_result_hangs_on_sources_decisions_and_options(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "clubs.toml").write_text(
        'source = "invented"\n[names]\nclub = [["Quillfish League", "2016-05-04"]]\n'
    )
    monkeypatch.setenv("TIMELINE_APP_FACTS", str(tmp_path))
    article = project.articles[0]
    dated = replace(
        project, articles=(replace(article, pub_date="2021-05-04"), project.articles[1])
    )
    event = project.linked.events[0]
    keys = [
        key_of(project),
        key_of(dated),
        key_of(project, Decisions().with_pub_date(article.id, (1, 1))),
        linked_key(project.articles, project.readings, Decisions(), 0.8, True),
        linked_key(project.articles, project.readings, Decisions(), 0.9, False),
    ]
    assert len(set(keys)) == len(keys)
    assert key_of(project, Decisions().hiding(event)) == key_of(project)


def test_every_table_that_links_rest_on_is_part_of_the_version() -> None:
    """Fonts, icons and themes are for the eye; facts have a part of the key to themselves."""
    tables = {
        path
        for path in resources.path().rglob("*")
        if path.suffix in (".toml", ".tsv") and path.parent.name not in ("themes", "facts")
    }
    assert tables
    assert tables <= set(cache_module._made_by())


def test_an_update_of_the_program_misses(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = Cache(tmp_path / "derived.sqlite")
    kept.keep_readings(project.articles, project.readings)
    monkeypatch.setattr(cache_module, "code_version", lambda: "another")
    assert kept.reading(project.articles[0]) is None
    kept.close()


def test_a_reading_without_the_model_that_is_there_is_not_kept(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(spacy_doc, "installed", lambda: "a_model 1.0, spacy 3.8")
    kept = Cache(tmp_path / "derived.sqlite")
    kept.keep_readings(project.articles, project.readings)
    assert kept.reading(project.articles[0]) is None
    parsed = [replace(reading, model="a_model 1.0") for reading in project.readings]
    kept.keep_readings(project.articles, parsed)
    assert kept.reading(project.articles[0]) == parsed[0]
    kept.close()


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"\0" * 100])
def test_a_broken_file_costs_its_use_and_nothing_else(
    content: bytes, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "derived.sqlite"
    path.write_bytes(content)
    kept = Cache(path)
    kept.keep_readings(project.articles, project.readings)
    assert kept.reading(project.articles[0]) is None
    assert kept.linked("x") is None
    kept.close()
    next_run = Cache(path)
    next_run.keep_readings(project.articles, project.readings)
    assert next_run.reading(project.articles[0]) is not None
    next_run.close()


def test_nobody_else_may_read_it(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "made" / "derived.sqlite"
    kept = Cache(path)
    kept.keep_readings(project.articles, project.readings)
    kept.close()
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_broken_record_is_read_anew(project: Project, tmp_path: Path) -> None:
    import sqlite3
    import zlib

    path = tmp_path / "derived.sqlite"
    kept = Cache(path)
    kept.keep_readings(project.articles, project.readings)
    kept.close()
    for body in ("words", b"", zlib.compress(b"[" * 100_000), b"x" * 32 + zlib.compress(b"{}")):
        with sqlite3.connect(path) as database:
            database.execute("UPDATE kept SET body = ?", (body,))
        database.close()
        again = Cache(path)
        assert again.reading(project.articles[0]) is None
        assert again.linked(reading_key(project.articles[0])) is None
        assert again.is_on
        again.close()


def test_a_folder_that_cannot_be_made_is_no_cache(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept = Cache(tmp_path / "file" / "derived.sqlite")
    assert kept.reading(project.articles[0]) is None
    assert not kept.is_on


def test_the_unused_go_first_when_it_grows(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(cache_module, "MOST_BYTES", 2_000)
    kept = Cache(tmp_path / "derived.sqlite")
    for number in range(20):
        articles = [replace(project.articles[0], lang=f"x{number}")]
        kept.keep_readings(articles, [project.readings[0]])
    found = [kept.reading(replace(project.articles[0], lang=f"x{number}")) for number in range(20)]
    assert found[-1] is not None
    assert None in found
    kept.close()


def test_the_environment_turns_it_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(OFF, "1")
    assert not Cache.usual().is_on
    monkeypatch.delenv(OFF)
    assert Cache.usual().is_on
    assert not cache_path().exists()


class _NoReaders:
    """Fails the test when anything has to be read."""

    def read(self, articles: list[Article], *_: object) -> object:
        from timeline_app.app.readers import Read

        assert articles == []
        return Read()

    def close(self) -> None:
        """Nothing runs."""


def test_a_library_reads_only_what_no_run_has_read(project: Project, tmp_path: Path) -> None:
    kept = Cache(tmp_path / "derived.sqlite")
    kept.keep_readings(project.articles, project.readings)
    told: list[tuple[int, int]] = []
    library = Library(cache=kept)
    library._readers = _NoReaders()  # type: ignore[assignment]
    read = library.read(project.articles, lambda done, total, _id: told.append((done, total)))
    assert read is not None
    assert read.readings == tuple(sorted(project.readings, key=_by_article))
    assert told == [(2, 2)]
    library.close()


def _by_article(reading: Reading) -> str:
    return reading.article
