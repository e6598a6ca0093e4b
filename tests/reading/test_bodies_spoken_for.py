"""Whom a spokesman speaks for, who is told what, and which phrases for armed men mean one side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.core.status import Role

Roles = Callable[[str, str], dict[str, Role]]
Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "trigger", "body"),
    [
        (
            "Norway's foreign ministry spokesman Arne Dahl confirmed the deal.",
            "confirmed",
            "Norway's foreign ministry",
        ),
        ("Arne Dahl, a spokesman for Vesk Ferries, said it sank.", "said", "Vesk Ferries"),
    ],
)
def test_the_body_somebody_speaks_for_takes_part(
    roles: Roles, text: str, trigger: str, body: str
) -> None:
    found = roles(text, trigger)
    assert found["Arne Dahl"] is Role.SPEAKER
    assert found[body] is Role.PARTICIPANT


def test_a_spokesman_of_nobody_known_adds_no_body(roles: Roles) -> None:
    assert set(roles("Arne Dahl, a spokesman, said it sank.", "said")) == {"Arne Dahl"}


@pytest.mark.parametrize(
    "text",
    [
        "Mr Smith had told Mr Brown Norway backed the plan.",
        "Mr Smith had told Mr Brown Egypt would back the plan.",
    ],
)
def test_who_is_told_is_not_part_of_whom_it_is_told_about(
    read: Read, roles: Roles, text: str
) -> None:
    assert roles(text, "told") == {"Smith": Role.SPEAKER, "Brown": Role.PATIENT}
    reading = read(text)
    assert {"Brown", "Smith"} < {a.name for a in reading.actors}
    assert len(reading.actors) == 3


def test_who_denies_a_presence_is_not_present(roles: Roles) -> None:
    text = "Arne Dahl denied that there were Norwegian troops in Peru."
    found = roles(text, "troops")
    assert found["Arne Dahl"] is Role.SPEAKER
    assert found["Norwegian troops"] is Role.AGENT


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kurdish rebels shot a man. Kurdish fighters fled.", {"Kurdish rebels"}),
        (
            "Kurdish rebels shot a man. Kurdish smugglers fled.",
            {"Kurdish rebels", "Kurdish smugglers"},
        ),
        (
            "The army and Sunni volunteers won. Sunni militias fled.",
            {"Sunni volunteers", "army"},
        ),
        (
            "Kurdish volunteers sang. Kurdish militias fled.",
            {"Kurdish volunteers", "Kurdish militias"},
        ),
        ("US forces left on Monday. The US said so.", {"United States"}),
    ],
)
def test_fighters_of_one_side_are_one_actor(read: Read, text: str, names: set[str]) -> None:
    assert {a.name for a in read(text).actors} == names


def test_troops_of_an_army_that_is_named_are_that_army(read: Read) -> None:
    reading = read("Peruvian troops left on Monday. The Peruvian army said so.")
    assert [a.name for a in reading.actors if a.kind == "group"] == ["Peruvian troops"]
    assert len(reading.actors[0].mentions) == 2
