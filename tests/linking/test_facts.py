"""The files of dated facts: every one states its source, and the user's own folder is read beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.calendar import day_number
from timeline_app.core.errors import LexiconError
from timeline_app.linking.facts import facts


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    facts.cache_clear()
    yield
    facts.cache_clear()


def test_every_shipped_fact_has_a_source_and_ends_after_it_begins() -> None:
    table = facts()
    terms = [term for rows in table.terms.values() for term in rows]
    names = [name for rows in table.names.values() for name in rows]
    assert len(terms) > 500
    assert len(names) > 300
    assert all(fact.source for fact in [*terms, *names])
    assert [f for f in [*terms, *names] if f.end is not None and f.end < f.begin] == []
    early, late = day_number(1945), day_number(2027)
    assert [fact.name for fact in [*terms, *names] if not early < fact.begin < late] == []


def test_no_name_stands_twice_with_different_days() -> None:
    for rows in facts().names.values():
        days: dict[str, int] = {}
        for row in rows:
            assert days.setdefault(row.name, row.begin) == row.begin, row.name


def test_a_folder_of_the_user_is_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours.toml").write_text(
        'source = "our archive"\n[names]\nclub = [["Quillfish League", "2029-02"]]\n'
    )
    monkeypatch.setenv(resources.OWN_FACTS, str(tmp_path))
    (ours,) = facts().names["Quillfish"]
    assert (ours.begin, ours.source) == (day_number(2029, 2, 1), "our archive")


@pytest.mark.parametrize(
    "text", ["source = 3\n[names]\nclub = [[1]]\n", "[names", '[names]\nclub = [["A", "2029"]]\n']
)
def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (tmp_path / "broken.toml").write_text(text)
    monkeypatch.setenv(resources.OWN_FACTS, str(tmp_path))
    with pytest.raises(LexiconError, match=r"broken\.toml"):
        facts()
