"""The door to the data files."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.errors import LexiconError


def test_the_lexicon_folder_is_there() -> None:
    assert resources.path("lexicons", "en").is_dir()


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"none\.toml"):
        resources.read_toml("lexicons", "none.toml")


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.toml").write_text("x = [", encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda _name: tmp_path)
    with pytest.raises(LexiconError, match="not TOML"):
        resources.read_toml("bad.toml")


def test_the_installed_copy_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "package")
    assert resources.seeds_dir() == tmp_path / "seeds"
    (tmp_path / "package" / "_data" / "seeds").mkdir(parents=True)
    assert resources.seeds_dir() == tmp_path / "package" / "_data" / "seeds"
