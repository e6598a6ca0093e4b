"""Another language is a folder of word lists and no code: shown with words nobody speaks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from timeline_app import resources
from timeline_app.core.calendar import day_number
from timeline_app.core.errors import LexiconError
from timeline_app.core.timeexpr import Fixed
from timeline_app.core.timex3 import value
from timeline_app.reading import lexicon
from timeline_app.reading.grammar import Stream
from timeline_app.reading.lexer import lex
from timeline_app.reading.tagger import tag
from timeline_app.reading.text import parse_page

WORDS = """
[[literal]]
forms = ["ul"]
value = "the"

[[literal]]
forms = ["zo"]
value = "of"

[[month]]
forms = ["Brumel"]
value = 11

[[weekday]]
forms = ["Mirdo"]
value = 2

[[unit]]
forms = ["anno"]
value = "year"

[[units]]
forms = ["annoj"]
value = "year"

[[numeral]]
forms = ["dru"]
value = 3

[[ago]]
forms = ["piru"]

[[last]]
forms = ["fora"]

[[dayword]]
forms = ["morgo"]
value = 1

[[daypart]]
forms = ["noto"]
value = "NI"

[[fiscal]]
forms = ["fisko"]
value = 10

[[past_cue]]
forms = ["brennet"]
"""


NO_SENSES = ("literal", "misspelt")
"""Sections that say how words are written, and give them no meaning of their own."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place = tmp_path / "resources" / "lexicons" / "qq"
    place.mkdir(parents=True)
    (place / "calendar.toml").write_text(WORDS, encoding="utf-8")
    real = resources.path("lexicons", "en")
    (place.parent / "en").symlink_to(real)
    lexicon.load.cache_clear()
    monkeypatch.setattr(resources, "_root", lambda name: tmp_path / name)
    yield place
    lexicon.load.cache_clear()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ul mulo brennet 3 zo Brumel 2011.", [("3 zo Brumel 2011", "2011-11-03")]),
        ("Ul mulo brennet dru annoj piru.", [("dru annoj piru", "2011")]),
        ("Fora anno, Mirdo ma morgo noto.", [("Fora anno", "2013"), ("Mirdo", "2014-04-30")]),
        ("Ul last year zo Monday.", []),
    ],
)
def test_a_folder_of_words_is_a_language(
    folder: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    day = day_number(2014, 5, 4)
    found = tag(text, parse_page(text), "qq")
    assert [(t.text, value(t.expr, day)) for t in found][: len(expected)] == expected
    assert found or not expected
    assert not (found and not expected)


def test_a_fiscal_year_begins_when_the_word_list_says(folder: Path) -> None:
    (timex,) = tag("Ul mulo brennet fisko 1991.", parse_page("Ul mulo brennet fisko 1991."), "qq")
    assert isinstance(timex.expr, Fixed)
    days = timex.expr.interval.first_day, timex.expr.interval.last_day
    assert days == (day_number(1990, 10, 1), day_number(1991, 9, 30))
    assert value(timex.expr, None) == "1991"


def test_english_is_none_the_worse_for_it(folder: Path) -> None:
    text = "The mill burned down three years ago."
    assert [t.text for t in tag(text, parse_page(text))] == ["three years ago"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('[[literal]]\nforms = ["ul"]\nvalue = "of the"\n', "not one word"),
        ('[[literal]]\nforms = ["ul ma"]\nvalue = "the"\n', "single words"),
        ('[month]\nforms = "Brumel"\nvalue = 1\n', "forms"),
    ],
)
def test_a_wrong_entry_is_named(folder: Path, row: str, reason: str) -> None:
    (folder / "calendar.toml").write_text(row, encoding="utf-8")
    with pytest.raises(LexiconError, match=reason) as caught:
        lexicon.load("qq")
    assert caught.value.name.endswith("calendar.toml:1")


def test_an_empty_folder_is_no_language(folder: Path) -> None:
    (folder / "calendar.toml").unlink()
    with pytest.raises(LexiconError, match="none of the word lists"):
        lexicon.load("qq")


def _every_kind() -> dict[str, dict[str, Any]]:
    """One entry of every kind that the English word lists have."""
    found: dict[str, dict[str, Any]] = {}
    for name in lexicon.FILES:
        for kind, entries in resources.read_toml("lexicons", "en", name).items():
            found.setdefault(kind, (entries if isinstance(entries, list) else [entries])[0])
    return found


def _made_up(number: int) -> str:
    """A word that nobody speaks, another one for each number."""
    return "zu" + "".join("bdfglmnprt"[int(digit)] + "o" for digit in str(number))


def _written(kind: str, entry: dict[str, Any], form: str) -> str:
    rest = {key: value for key, value in entry.items() if key != "forms"}
    lines = [f"{key} = {json.dumps(value)}" for key, value in rest.items()]
    return "\n".join([f"[[{kind}]]", f'forms = ["{form}"]', *lines, ""])


def test_every_section_can_be_said_in_other_words(folder: Path) -> None:
    kinds = {kind: entry for kind, entry in _every_kind().items() if kind not in NO_SENSES}
    words = {kind: _made_up(number) for number, kind in enumerate(kinds)}
    rows = [_written(kind, entry | {"case": ""}, words[kind]) for kind, entry in kinds.items()]
    (folder / "calendar.toml").write_text("\n".join(rows), encoding="utf-8")
    found, english = lexicon.load("qq"), lexicon.load("en")
    for kind, word in words.items():
        (sense,) = found.senses[word]
        known = [s.value for senses in english.senses.values() for s in senses if s.kind == kind]
        assert sense.kind == kind
        assert sense.value in known


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("month", 13),
        ("weekday", 7),
        ("season", '"AU"'),
        ("daypart", '"XX"'),
        ("unit", '"fortnight"'),
        ("units", '"moon"'),
        ("mod", '"middle"'),
        ("vague", '"once"'),
        ("signal", '"upon"'),
        ("fiscal", 0),
        ("numeral", '"three"'),
        ("past_cue", '"was"'),
    ],
)
def test_a_wrong_value_is_named_by_file_and_line(folder: Path, kind: str, value: object) -> None:
    good = f'[[{kind}]]\nforms = ["zubo"]\n' if kind == "past_cue" else ""
    row = f'{good}\n# a remark\n[[{kind}]]\nforms = ["zudo"]\nvalue = {value}\n'
    (folder / "calendar.toml").write_text(row, encoding="utf-8")
    with pytest.raises(LexiconError, match="bad entry of kind") as caught:
        lexicon.load("qq")
    line = row.splitlines().index("# a remark") + 2
    assert caught.value.name.endswith(f"calendar.toml:{line}")


def test_its_sets_of_words_are_its_own(folder: Path) -> None:
    (folder / "usage.toml").write_text('joint = ["ma"]\n', encoding="utf-8")
    stream = Stream(lex("fo ma", 0, 5), lexicon.load("qq"))
    assert [stream.says(place, "joint") for place in range(2)] == [False, True]
    assert not stream.says(1, "aged")


def test_a_set_that_is_no_list_is_named(folder: Path) -> None:
    (folder / "usage.toml").write_text('joint = "ma"\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="no list of words") as caught:
        lexicon.load("qq")
    assert caught.value.name.endswith("usage.toml")
