"""The plain part of TOML: what is read is what the standard library reads, and what it refuses is refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app import plain_toml, resources

LISTS = sorted(resources.path().rglob("*.toml"))

_LINES = (
    "[[word]]",
    "[word]",
    "[other]  # behind",
    "[[other]]",
    "[a.b]",
    "# alone",
    "",
    "forms = [",
    '  "one", "two",  # "three"',
    '"four" "five"',
    "]",
    'forms = ["a#b", "c"]',
    "value = 3",
    "value = 03",
    "value = -4.5",
    "value = 1_000",
    "value = true",
    'value = "it\'s"',
    'value = "a\\tb"',
    "value = [1, 2]",
    'value = [1, "a"]',
    "value = []",
    "value = [,]",
    "value = {a = 1}",
    "when = 1979-05-27",
    'value = "open',
    "a.b = 1",
    '"quoted key" = 1',
    "value = 'plain'",
    "other = [1.5, -0]",
    "word = []",
)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_shipped_list_holds_what_the_standard_library_reads(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert repr(plain_toml.read(text)) in (repr(tomllib.loads(text)), "None")


def test_the_word_lists_of_time_are_plain() -> None:
    from timeline_app.reading.lexicon import FILES

    for name in FILES:
        assert plain_toml.read(resources.path("lexicons", "en", name).read_text(encoding="utf-8"))


@given(st.lists(st.sampled_from(_LINES), max_size=8), st.sampled_from(("\n", "", "\n\x00", "\r")))
def test_what_is_read_is_read_alike(lines: list[str], end: str) -> None:
    text = "\n".join(lines) + end
    found = plain_toml.read(text)
    if found is not None:
        assert repr(found) == repr(tomllib.loads(text))


@given(st.text(alphabet='[]a="#,1.-\n\t \\é', max_size=24))
def test_signs_in_any_order_are_read_alike_or_not_at_all(text: str) -> None:
    found = plain_toml.read(text)
    if found is not None:
        assert repr(found) == repr(tomllib.loads(text))


@pytest.mark.parametrize("text", ["a = 1\na = 2", "[a]\n[a]", "a = []\n[[a]]", "[[a]]\n[a]", "a ="])
def test_what_is_wrong_is_left_to_the_standard_library(text: str) -> None:
    assert plain_toml.read(text) is None


def test_a_list_may_run_over_lines_with_remarks() -> None:
    text = '[sign]\nforms = [  # some\n  "#",\n  # "none"\n  "b",\n]\n'
    assert plain_toml.read(text) == {"sign": {"forms": ["#", "b"]}}
