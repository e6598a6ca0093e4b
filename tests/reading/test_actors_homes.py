"""States that only say where a firm is at home, and firms whose product acts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.status import Role

Roles = Callable[[str, str], dict[str, Role]]


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        (
            "Shares in Sweden's Brandt Biotech fell on Monday, a day after it agreed to buy a mine.",
            "agreed",
            "Brandt Biotech",
        ),
        ("Norway's Vesk Marine Ltd lost money in May. It sold a mine.", "sold", "Vesk Marine Ltd"),
        ("Norway's navy left the port. Last year it sold a mine.", "sold", "Norway"),
        ("Norway closed the port in May. It sold a mine.", "sold", "Norway"),
        ("Norway's king left the port in May. It sold a mine.", "sold", "Norway"),
    ],
)
def test_it_is_the_firm_and_not_its_home(roles: Roles, text: str, trigger: str, doer: str) -> None:
    found = roles(text, trigger)
    assert [name for name, role in found.items() if role is Role.AGENT] == [doer]


def test_it_is_nobody_where_two_firms_may_be_meant(roles: Roles) -> None:
    text = "Fjellbro was bought by Norway's Fjellvik in 2019. It sold a mine in May."
    assert roles(text, "sold") == {}
    text = "Ada Brandt, 40, was hired by Norway's Vesk Marine Ltd in 2019. It sold a mine in May."
    assert roles(text, "sold") == {"Vesk Marine Ltd": Role.AGENT}


def test_a_plane_is_not_its_maker(roles: Roles) -> None:
    text = "The Boeing 737, operated by Vesk Air, took off on Monday."
    assert set(roles(text, "took")) == {"Boeing 737"}
    text = "Boeing said the Boeing 737 took off on Monday."
    assert roles(text, "said") == {"Boeing": Role.SPEAKER}


def test_a_nurse_is_not_her_town_and_a_spokesman_speaks_for_his_firm(roles: Roles) -> None:
    text = "The appeal of the Lund nurse was rejected on Monday."
    assert Role.PATIENT not in roles(text, "rejected").values()
    found = roles("A Vesk Marine spokesman said on Monday the mine was shut.", "said")
    assert "Vesk Marine" in " ".join(found)


@pytest.mark.parametrize("both", ["OSLO and BERGEN", "LUND & BERGEN"])
def test_two_cities_of_a_dateline_say_nothing(roles: Roles, both: str) -> None:
    text = f"{both}, June 3, 2021 -- Vesk Marine Ltd said on Tuesday it had sold its mines."
    assert roles(text, "said") == {"Vesk Marine Ltd": Role.SPEAKER}


def test_leaders_who_met_others_are_those_who_announce(roles: Roles) -> None:
    text = "The union's leaders met ministers on Monday. They announced a strike on Tuesday."
    assert roles(text, "announced") == {"leaders": Role.SPEAKER}
    text = "Police held six men on Monday. They were charged on Tuesday."
    assert "Police" not in roles(text, "charged")


@pytest.mark.parametrize(
    ("text", "trigger", "doer"),
    [
        ("Rescue teams dug on Tuesday for survivors. It rained. It weakened.", "weakened", ""),
        ("The army has captured Dunlow. It left the port of Carrow on Monday.", "left", ""),
        ("The army left on Monday. It took the port of Carrow on Tuesday.", "took", "army"),
        ("Vesk Marine Ltd captured Dunlow in May. It left the mine.", "left", "Vesk Marine Ltd"),
        ("The newspaper lost in Malta. A judge ordered it to pay on Monday.", "pay", ""),
        ("Malta lost in May. A judge ordered it to pay on Monday.", "pay", "Malta"),
    ],
)
def test_it_is_no_plural_nor_whoever_a_nameless_body_met(
    roles: Roles, text: str, trigger: str, doer: str
) -> None:
    found = roles(text, trigger)
    assert [name for name, role in found.items() if role is Role.AGENT] == [doer] * bool(doer)


def test_the_town_that_is_taken_is_the_named_one(roles: Roles) -> None:
    text = "Northern Front seized the town of Moktarin on Monday."
    assert roles(text, "seized").get("Moktarin") is not Role.AGENT
    text = "Ada Brandt grew up on the island of Grenada. She left the island of Grenada in May."
    assert roles(text, "grew").get("Grenada") is not Role.PATIENT
    assert roles(text, "left")["Grenada"] is Role.PATIENT


def test_what_a_headline_in_capitals_does_is_no_name(roles: Roles) -> None:
    text = (
        "Brandt Biotech to Acquire Lumena Therapeutics for $1.4 Billion. "
        "Brandt Biotech said on Tuesday it would buy Lumena Therapeutics."
    )
    assert roles(text, "buy")["Lumena Therapeutics"] is Role.PATIENT
    text = "Brandt Biotech gave its mill to Grant Hale in May. Grant Hale left."
    assert set(roles(text, "left")) == {"Grant Hale"}


def test_him_is_no_judge_who_speaks_of_another(roles: Roles) -> None:
    text = "A judge ruled on Monday that a story accusing him of beating a man was untrue."
    assert "judge" not in roles(text, "beating") or (
        roles(text, "beating")["judge"] is Role.SPEAKER
    )
    text = "Judge Ada Brandt said on Monday that a man had attacked her."
    assert roles(text, "attacked")["Ada Brandt"] is Role.PATIENT


def test_the_clause_behind_after_has_its_own_subject(roles: Roles) -> None:
    text = "Residents left in May after a survey in 2009 found the slope unsafe."
    assert roles(text, "found") == {}
    text = "Residents left in May after a survey in 2009 and returned on Monday."
    assert roles(text, "returned") == {"Residents": Role.AGENT}
