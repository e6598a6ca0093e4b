"""Who does what a verb tells, where the article names somebody in other words just before."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.article import Reading
from timeline_app.core.status import Role, Status
from timeline_app.reading import words

Read = Callable[[str], Reading]
SCRIPT = Path(__file__).parents[2] / ".ci" / "make_wares.py"
WORDNET = Path("/usr/share/wordnet")
FAKER = importlib.util.find_spec("faker")


def _with_role(reading: Reading, text: str, trigger: str, *roles: Role) -> list[str]:
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    return [reading.actors[p.actor].name for p in event.participants if p.role in roles]


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        (
            "President Otto Brandt won. The commission's chairman dismissed the complaints.",
            "dismissed",
            ["commission's chairman"],
        ),
        (
            "Ida Sol was held on Monday. Her lawyer asked for bail.",
            "asked",
            ["Ida Sol's lawyer"],
        ),
        (
            "The League recalled that Brandt Lines had cut jobs after it bought Vesk Ferries.",
            "bought",
            ["Brandt Lines"],
        ),
        (
            "Brandt Lines bought Vesk Maritime in May. Brandt will borrow a million. Otto Brandt founded the firm.",
            "borrow",
            ["Brandt Lines"],
        ),
        (
            "Brandt Lines, the ferry operator, agreed to buy Vesk Ferries, the two firms announced on Friday.",
            "announced",
            ["Brandt Lines", "Vesk Ferries"],
        ),
        (
            "The unions met. Brandt Lines and Vesk Ferries came. The two firms signed a deal on Friday.",
            "signed",
            ["Brandt Lines", "Vesk Ferries"],
        ),
        (
            "The Dockers' Union called on the harbour board to reopen the pier in May.",
            "reopen",
            ["harbour board"],
        ),
        (
            "Otto Brandt left. In the case of the mine, where a blast killed twelve people in 2014, the owner, "
            "Hans Kroll, was fined. He never paid a crown.",
            "paid",
            ["Hans Kroll"],
        ),
        (
            "Vesk Lines owns the ferry. The Safety Board met on Monday. No oil was spilt, the company insisted.",
            "insisted",
            ["Vesk Lines"],
        ),
        (
            "Ida Sol, making her first speech as the town's health secretary, said she was hopeful.",
            "said",
            ["Ida Sol"],
        ),
        ("Seamstress Nadja Brill leapt from a window on Monday.", "leapt", ["Nadja Brill"]),
        ("Otto Brandt was freed. His trial opened in May.", "opened", []),
        ("Peru's arrest of Otto Brandt in May drew protests.", "arrest", ["Peru"]),
    ],
)  # fmt: skip
def test_doers(read: Read, text: str, trigger: str, doers: list[str]) -> None:
    reading = read(text)
    found = _with_role(reading, text, trigger, Role.AGENT)
    assert sorted(found or _with_role(reading, text, trigger, Role.SPEAKER)) == doers


@pytest.mark.parametrize("noun", ["trial", "arrest", "appointment"])
def test_what_befalls_its_owner(read: Read, noun: str) -> None:
    text = f"Otto Brandt's {noun} in May shocked the town."
    assert _with_role(read(text), text, noun, Role.PATIENT) == ["Otto Brandt"]
    assert _with_role(read(text), text, noun, Role.AGENT) == []


def test_it_was_denied_means_nobody(read: Read) -> None:
    text = "The board blamed the crew. Vesk Lines denied it."
    assert _with_role(read(text), text, "denied", Role.PATIENT) == []


def test_what_somebody_is_called_on_to_do_has_not_happened(read: Read) -> None:
    text = "The group appealed to Peru to free the men by May."
    (free,) = [e for e in read(text).events if e.trigger.of(text) == "free"]
    assert free.status is Status.HYPOTHETICAL


def test_a_portfolio_is_no_body(read: Read) -> None:
    reading = read("Labour Minister Petra Sollen left on Monday.")
    assert [a.name for a in reading.actors] == ["Petra Sollen"]


def test_a_past_without_an_s_is_no_present(read: Read) -> None:
    text = "Seamstress Nadja Brill leapt from a window on Monday."
    (leapt,) = [e for e in read(text).events if e.trigger.of(text) == "leapt"]
    assert leapt.status is Status.HAPPENED


def test_wares_are_no_last_names() -> None:
    assert {"ferries", "lines", "stores"} <= words.wares()
    assert not {"waters", "brooks", "torres", "jonas"} & words.wares()


@pytest.mark.skipif(
    FAKER is None or not (WORDNET / "data.noun").is_file(), reason="needs WordNet 3.0 and Faker"
)
def test_the_list_of_wares_is_what_the_script_makes() -> None:
    assert FAKER is not None
    assert FAKER.origin is not None
    made = subprocess.run(
        [sys.executable, str(SCRIPT), str(WORDNET), str(Path(FAKER.origin).parents[1])],
        capture_output=True,
        check=True,
    )
    assert made.stdout == resources.path("wordnet", "wares.txt").read_bytes()


def test_a_ship_goes_with_and_without_its_letters(read: Read) -> None:
    text = (
        "The car ferry MV Hild ran aground off Nesby on Saturday. Lund Ferries owns the Hild. "
        "The company said it was sound. The ship was towed home."
    )
    found = {a.name: [m.span.of(text) for m in a.mentions] for a in read(text).actors}
    assert found["MV Hild"] == ["MV Hild", "Hild", "ship"]
    assert "company" in found["Lund Ferries"]


def test_a_last_name_that_is_a_title_stands_behind_another(read: Read) -> None:
    text = "Judge Michael Pastor sat on Friday. A nurse spoke. Judge Pastor ruled on the film."
    assert _with_role(read(text), text, "ruled", Role.AGENT) == ["Michael Pastor"]
