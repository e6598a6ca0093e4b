"""Who is meant by a noun with names beside it, by a name that looks like another word, and by "both sides"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.status import Role

Roles = Callable[[str, str], dict[str, Role]]


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (
            "The singers, Mona Berg and Juri Falk, were arrested on Monday.",
            "arrested",
            {"Mona Berg", "Juri Falk"},
        ),
        (
            "Three men, named as Anton Berg, Luc Falk and Paul Renn, were arrested on Monday.",
            "arrested",
            {"Anton Berg", "Luc Falk", "Paul Renn"},
        ),
        (
            "The court sentenced Anton Berg to ten years and Luc Falk to nine on Monday.",
            "sentenced",
            {"Anton Berg", "Luc Falk"},
        ),
    ],
)
def test_all_of_a_list_of_names_undergo_it(
    roles: Roles, text: str, trigger: str, whom: set[str]
) -> None:
    found = roles(text, trigger)
    assert {name for name, role in found.items() if role is Role.PATIENT} >= whom


def test_whoever_is_joined_to_one_name_beside_a_noun_is_no_other_of_it(roles: Roles) -> None:
    found = roles("The singer, Mona Berg, and Juri Falk were arrested on Monday.", "arrested")
    assert found == {"Mona Berg": Role.PATIENT, "Juri Falk": Role.PATIENT}


def test_somebody_known_by_another_name_does_it(roles: Roles) -> None:
    text = "Its commander, known as Basko, surrendered on Monday."
    assert roles(text, "surrendered") == {"Basko": Role.AGENT}
    found = roles("Its commander, seen with Basko, surrendered on Monday.", "surrendered")
    assert found.get("Basko") is not Role.AGENT


def test_the_last_name_is_a_name_where_the_parser_sees_a_day_or_a_law(roles: Roles) -> None:
    text = "Adam Winter, 40, was jailed on Monday. Winter denied the charges."
    assert roles(text, "denied") == {"Adam Winter": Role.AGENT}
    text = "Adam Winter, 40, was jailed on Monday. The storms of last winter killed three people."
    assert "Adam Winter" not in roles(text, "killed")


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("The chapel, St Barnabas, sued Emil Tarn. He filed for bankruptcy.", "filed", "Emil Tarn"),
        ("Lund United sacked coach Emil Tarn. He left on Monday.", "left", "Emil Tarn"),
    ],
)
def test_churches_and_clubs_are_no_he(roles: Roles, text: str, trigger: str, doer: str) -> None:
    assert set(roles(text, trigger)) == {doer}


def test_roads_are_no_him_and_people_of_that_name_are(roles: Roles) -> None:
    text = "A man was met by two boys in Mill Lane on Monday. One of them punched him."
    assert "Mill Lane" not in roles(text, "punched")
    text = "Nathan Lane met two boys on Monday. One of them punched him."
    assert roles(text, "punched")["Nathan Lane"] is Role.PATIENT


def test_both_sides_are_not_the_two_persons_named_last(roles: Roles) -> None:
    text = "Envoy Pavel Brandt met Esra Falk on Monday. The two sides signed a truce on Tuesday."
    assert roles(text, "signed") == {}
    text = "Peru and Chile met on Monday. The two sides signed a truce on Tuesday."
    assert set(roles(text, "signed")) == {"Peru", "Chile"}
