"""Nouns of happenings are what the script makes of WordNet, and tell of one where the words say which."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.article import Reading
from timeline_app.reading import words

Read = Callable[[str], Reading]
SCRIPT = Path(__file__).parents[2] / ".ci" / "make_occasions.py"
WORDNET = Path("/usr/share/wordnet")


@pytest.mark.skipif(not (WORDNET / "data.noun").is_file(), reason="needs WordNet 3.0")
def test_the_list_is_what_the_script_makes() -> None:
    made = subprocess.run(
        [sys.executable, str(SCRIPT), str(WORDNET)], capture_output=True, check=True
    )
    assert made.stdout == resources.path("wordnet", "occasions.txt").read_bytes()


def test_what_is_committed_suffered_or_met_for_is_listed() -> None:
    assert {"burglary", "arson", "capsizing", "jailbreak", "semifinal"} <= words.events().occasions
    assert not {"approach", "league", "table", "havoc"} & words.events().occasions


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        ("The burglary at Orne Hall cost the duke his silver.", ["burglary"]),
        ("The capsizing of the Lady Ann shook the port.", ["capsizing"]),
        ("A hailstorm over Lorn ruined the vines.", ["hailstorm"]),
        ("Tyrian piracy worried the guild.", []),
    ],
)
def test_which_noun_tells_of_an_event(read: Read, text: str, triggers: list[str]) -> None:
    found = [e.trigger.of(text) for e in read(text).events if e.nominal]
    assert found == triggers
