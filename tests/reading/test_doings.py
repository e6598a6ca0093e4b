"""Nouns of doings and of persons are what the script makes of WordNet, and a time hangs on them where it stands beside them."""

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
SCRIPTS = Path(__file__).parents[2] / ".ci"
WORDNET = Path("/usr/share/wordnet")


@pytest.mark.skipif(not (WORDNET / "data.noun").is_file(), reason="needs WordNet 3.0")
@pytest.mark.parametrize("name", ["doings", "people"])
def test_the_list_is_what_the_script_makes(name: str) -> None:
    script = SCRIPTS / f"make_{name}.py"
    made = subprocess.run(
        [sys.executable, str(script), str(WORDNET)], capture_output=True, check=True
    )
    assert made.stdout == resources.path("wordnet", f"{name}.txt").read_bytes()


def test_words_for_persons_are_listed() -> None:
    assert {"captive", "fisherman", "pupil"} <= words.people()
    assert not {"boat", "court", "paris"} & words.people()


def test_acts_with_a_verb_behind_them_are_listed() -> None:
    assert {"overthrow", "takeoff", "rearmament"} <= words.doings()
    assert not {"medicine", "table", "season"} & words.doings()
    assert not any(word.startswith("#") for word in words.doings())


@pytest.mark.parametrize(
    ("text", "trigger", "time"),
    [
        ("His overthrow in 1931 shocked the guild.", "overthrow", "1931"),
        ("After the takeoff on Monday the pilot slept.", "takeoff", "Monday"),
        ("She finished the task in May 1990.", "finished", "May 1990"),
    ],
)
def test_whose_time_it_is(read: Read, text: str, trigger: str, time: str) -> None:
    reading = read(text)
    dated = [e for e in reading.events if time in [reading.timexes[k].text for k in e.timexes]]
    assert [e.trigger.of(text) for e in dated] == [trigger]
