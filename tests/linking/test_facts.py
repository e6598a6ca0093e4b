"""The files of dated facts, of a folder of the user's own: each states its source; a bad row is named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.calendar import day_number
from timeline_app.core.errors import LexiconError
from timeline_app.linking.facts import facts


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(resources.OWN_FACTS, raising=False)
    facts.cache_clear()
    yield
    facts.cache_clear()


def given(folder: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "ours.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv(resources.OWN_FACTS, str(folder))


def test_no_facts_are_shipped() -> None:
    assert resources.fact_files() == []
    assert facts().names == facts().terms == facts().called == {}


def test_a_missing_folder_of_shipped_facts_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "path", lambda *parts: tmp_path.joinpath("none", *parts))
    assert facts().names == {}


def test_a_folder_of_the_user_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given(
        tmp_path,
        'source = "our archive"\n[names]\nclub = [["Quillfish Bund", "2029-02"]]\n',
        monkeypatch,
    )
    (ours,) = facts().names["Quillfish"]
    assert (ours.begin, ours.end, ours.source) == (day_number(2029, 2, 1), None, "our archive")


def test_the_form_shown_to_users_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = resources.path("facts", "README.md").read_text(encoding="utf-8")
    given(tmp_path, page.split("```toml\n")[1].split("```")[0], monkeypatch)
    assert sorted(facts().names) == ["Herring", "Quillfish"]
    assert sorted(facts().called) == ["Ember", "Quill"]
    assert sorted(facts().terms) == ["Ada", "Bo", "Tia"]


def test_a_name_is_found_without_its_accents_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(tmp_path, 'source = "s"\n[people]\nart = [["Zoë Marrow", "2011"]]\n', monkeypatch)
    assert sorted(facts().terms) == ["Zoe", "Zoë"]


def test_a_state_may_put_the_family_name_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = (
        '[[office]]\nof = ["Orrin"]\ntitle = ["Premier"]\nholders = [["Quo Lan", "2011", ""]]\n'
    )
    given(tmp_path, f'source = "s"\n{office}family_first = true\n', monkeypatch)
    assert list(facts().called) == ["Quo"]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[names]\nclub = [["Abo", "2029"]]\n', 1, "source"),
        (
            'source = "s"\n[names]\nclub = [\n  ["Abo", "2029"],\n  ["Eno", "soon"],\n]\n',
            5,
            "no date",
        ),
        ('source = "s"\n[names]\nclub = [\n  ["Abo", "2029", "2028"],\n]\n', 4, "after it"),
        ('source = "s"\n[names]\nclub = [["Abo"]]\n', 3, "first day"),
        ('source = "s"\n[names]\nclub = [["Abo", 2029]]\n', 3, "rows"),
        ('source = "s"\n[names]\nclub = 3\n', 3, "list"),
        ('source = "s"\n[people]\n\nart = [["", "2029"]]\n', 4, "first day"),
        ('source = "s"\n[[office]]\nof = ["Orrin"]\nholders = []\n', 2, "title"),
        ('source = "s"\noffice = 3\n', 2, "office"),
        ('source = "s"\npeople = 3\n', 2, "people"),
    ],
)
def test_a_bad_row_is_refused_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int, reason: str
) -> None:
    given(tmp_path, text, monkeypatch)
    with pytest.raises(LexiconError, match=rf"ours\.toml, line {line}: .*{reason}"):
        facts()


@pytest.mark.parametrize("text", ["[names]]\n", "= =\n"])
def test_what_is_no_toml_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    given(tmp_path, text, monkeypatch)
    with pytest.raises(LexiconError, match=r"ours\.toml: cannot be read as TOML .*line 1"):
        facts()


def test_a_folder_that_does_not_exist_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(resources.OWN_FACTS, str(tmp_path / "nowhere"))
    with pytest.raises(LexiconError, match=r"nowhere: is not a folder"):
        facts()
