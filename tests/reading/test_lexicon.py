"""Word lists are checked on load; a bad row names its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.errors import LexiconError
from timeline_app.reading import lexicon


@pytest.fixture(autouse=True)
def _fresh() -> None:
    lexicon.load.cache_clear()


def test_the_lists_load_and_are_systematic() -> None:
    words = lexicon.load("en")
    months = {s.value for senses in words.senses.values() for s in senses if s.kind == "month"}
    days = {s.value for senses in words.senses.values() for s in senses if s.kind == "weekday"}
    assert months == set(range(1, 13))
    assert days == set(range(7))
    assert words.has("since", "signal")
    assert not words.has("since", "month")


def test_case_decides_between_a_month_and_a_verb() -> None:
    sense = next(s for s in lexicon.load("en").senses["may"] if s.kind == "month")
    assert sense.fits("May")
    assert sense.fits("MAY")
    assert not sense.fits("may")


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('[[month]]\nforms = ["Smarch"]\nvalue = 13\n', "bad value 13"),
        ("[[month]]\nvalue = 1\n", "forms"),
        ('[[unit]]\nforms = ["eon"]\nvalue = "eon"\n', "eon"),
        ('[[holiday]]\nforms = ["Nothing Day"]\nname = "Nothing"\n', "bad value"),
        ('[[ago]]\nforms = ["ago"]\ncase = "upper"\n', "unknown case"),
    ],
)
def test_a_bad_row_is_named_by_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str, reason: str
) -> None:
    folder = tmp_path / "resources" / "lexicons" / "xx"
    folder.mkdir(parents=True)
    good = '# head\n\n[[month]]\nforms = ["January"]\nvalue = 1\n\n'
    for name in lexicon.FILES:
        (folder / name).write_text(good, encoding="utf-8")
    (folder / lexicon.FILES[0]).write_text(good + row, encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda name: tmp_path / name)
    with pytest.raises(LexiconError, match=reason) as caught:
        lexicon.load("xx")
    assert caught.value.name.endswith(f"{lexicon.FILES[0]}:7")
