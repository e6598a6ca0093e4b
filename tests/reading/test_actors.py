"""Names, groups, role nouns and pronouns: who is one actor, and who is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import LocalActor, Reading
from timeline_app.reading import gazetteer

Read = Callable[[str], Reading]


def names(reading: Reading) -> set[str]:
    return {a.name for a in reading.actors}


def actor(reading: Reading, name: str) -> LocalActor:
    return next(a for a in reading.actors if a.name == name)


def mentions(reading: Reading, text: str, name: str) -> list[str]:
    return [m.span.of(text) for m in actor(reading, name).mentions]


def test_short_name_and_title_join_the_full_name(read: Read) -> None:
    text = "President Ana Torres visited Peru. Mrs Torres met farmers. Torres left on Monday."
    reading = read(text)
    assert mentions(reading, text, "Ana Torres") == ["Ana Torres", "Torres", "Torres"]
    assert actor(reading, "Ana Torres").kind == "person"
    assert "president" in actor(reading, "Ana Torres").roles


def test_like_names_stay_apart(read: Read) -> None:
    reading = read("Tom Marsh met Ann March in Oslo. Marsh left on Monday. March stayed in Oslo.")
    assert {"Tom Marsh", "Ann March"} <= names(reading)


def test_shared_surname_alone_means_neither(read: Read) -> None:
    text = "Tom Bell arrived in Oslo. Ann Bell arrived in Lima. Bell said the trip was long."
    reading = read(text)
    assert mentions(reading, text, "Ann Bell") == ["Ann Bell"]
    assert mentions(reading, text, "Tom Bell") == ["Tom Bell"]
    assert actor(reading, "Bell").kind == "person"


def test_shared_surname_is_told_by_title_or_custom(read: Read) -> None:
    text = "Mr Tom Bell met Mrs Ann Bell on Monday. Mrs Bell left on Friday."
    assert mentions(read(text), text, "Ann Bell") == ["Ann Bell", "Bell"]
    text = (
        "Tom Bell resigned on Monday. Bell was tired. His wife Ann Bell left. Bell spoke on Sunday."
    )
    assert mentions(read(text), text, "Tom Bell").count("Bell") == 2


def test_short_name_before_a_full_one_in_its_sentence_is_another(read: Read) -> None:
    text = "President Sorel met farmers. Sorel, 61, was replaced by Grace Sorel on Friday."
    assert mentions(read(text), text, "Grace Sorel") == ["Grace Sorel"]


def test_king_is_not_the_queen(read: Read) -> None:
    text = "The king opened parliament on Monday. The queen fell ill on Friday."
    assert {"king", "queen"} <= names(read(text))


def test_widow_is_not_he(read: Read) -> None:
    text = "Ivan Dorn was a poet. His widow, Anna Dorn, laid flowers. He was shot in May."
    assert mentions(read(text), text, "Ivan Dorn")[-1] == "He"


def test_two_men_are_nobody_named(read: Read) -> None:
    text = "Tom Reed met Mark Hall on Monday. Two men were arrested on Friday."
    assert not any("men" in m.span.of(text).split() for a in read(text).actors for m in a.mentions)


def test_army_of_a_state_of_two_words(read: Read) -> None:
    assert "South Sudan's army" in names(read("South Sudan's army attacked a town on Friday."))


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Victoria said on Monday that she was tired.", "Seychelles"),
        ("George and Kingston had quarrelled in 1990.", "Jamaica"),
        ("Chelsea beat Kigali on Saturday.", "Rwanda"),
        ("He never again visited Rome.", "Italy"),
    ],
)
def test_capital_without_a_government_is_no_state(read: Read, text: str, state: str) -> None:
    assert state not in names(read(text))


def test_role_noun_means_the_person_in_that_role(read: Read) -> None:
    text = (
        "The Norwegian ambassador to Peru, Kari Dahl, met analyst Tom Reed in Lima. "
        "The ambassador praised the farmers. The envoy left on Monday. The analyst stayed."
    )
    reading = read(text)
    assert [m for m in mentions(reading, text, "Kari Dahl") if "nalyst" not in m][-1].endswith(
        "envoy"
    )
    assert any(m.endswith("analyst") for m in mentions(reading, text, "Tom Reed")[1:])
    assert not any("nvoy" in m for m in mentions(reading, text, "Tom Reed"))


def test_pronouns_follow_gender_and_subject(read: Read) -> None:
    text = "Mr Reed met Mrs Dahl in Oslo. She offered help. He declined."
    reading = read(text)
    dahl = next(a for a in reading.actors if "Dahl" in a.name)
    reed = next(a for a in reading.actors if "Reed" in a.name)
    assert "She" in [m.span.of(text) for m in dahl.mentions]
    assert "He" in [m.span.of(text) for m in reed.mentions]


def test_capital_acts_for_its_state_but_is_a_place_after_in(read: Read) -> None:
    text = "Oslo has offered three ships. The ministers met in Oslo."
    reading = read(text)
    assert mentions(reading, text, "Norway") == ["Oslo"]
    assert actor(reading, "Oslo").kind == "place"


@pytest.mark.parametrize(
    "text",
    [
        "Oslo was flooded in May.",
        "A storm hit Oslo.",
        "Oslo was evacuated.",
        "Rebels captured Oslo.",
    ],
)
def test_what_befalls_a_city_befalls_no_state(read: Read, text: str) -> None:
    assert actor(read(text), "Oslo").kind == "place"


def test_who_is_warned_is_a_state(read: Read) -> None:
    text = "Oslo was warned by Peru in May."
    assert mentions(read(text), text, "Norway") == ["Oslo"]


def test_state_under_all_its_names(read: Read) -> None:
    text = "The US sent ships. Washington wants peace. The American government paid. America left."
    assert mentions(read(text), text, "United States")[0] == "US"
    assert len(mentions(read(text), text, "United States")) == 4


def test_armed_forces_of_one_state_are_one_actor(read: Read) -> None:
    text = (
        "The Chilean army crossed the river. Chile's military took the town. Chilean police stayed."
    )
    reading = read(text)
    assert len(mentions(reading, text, "Chilean army")) == 2
    assert "Chilean police" in names(reading)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Kurdish militants attacked the town.", "Kurdish militants", "group"),
        ("Norway's defence ministry denied it.", "Norway's defence ministry", "organisation"),
        ("French-led peacekeepers left the island.", "French-led peacekeepers", "group"),
        ("Rights groups condemned the arrests.", "Rights groups", "organisation"),
        ("The Daily Herald reported the theft.", "Daily Herald", "media"),
    ],
)
def test_groups_and_bodies(read: Read, text: str, name: str, kind: str) -> None:
    assert actor(read(text), name).kind == kind


def test_the_armies_are_both(read: Read) -> None:
    text = "The Chilean army met the Peruvian army in May. The armies trained in the valley."
    reading = read(text)
    assert mentions(reading, text, "Chilean army")[-1] == "armies"
    assert mentions(reading, text, "Peruvian army")[-1] == "armies"


def test_the_government_is_no_state_merely_travelled_to(read: Read) -> None:
    text = "Mayor Lucy Grant returned from a trip to Canada. The government offered pumps."
    reading = read(text)
    assert mentions(reading, text, "Canada") == ["Canada"]


def test_fighters_of_a_body_are_the_body(read: Read) -> None:
    text = "The Northern Front took the port. Northern Front fighters burned the mill on Monday."
    reading = read(text)
    assert mentions(reading, text, "Northern Front")[-1] == "Northern Front fighters"


def test_acronym_joins_the_name_it_stands_for(read: Read) -> None:
    text = "The Nordic Mining Council (NMC) met on Monday. The NMC closed two mines."
    reading = read(text)
    assert "NMC" in mentions(reading, text, "Nordic Mining Council")


def test_byline_and_furniture_name_no_actors(read: Read) -> None:
    text = "Port Closed\n\nBy Kari Dahl\n\nThe navy closed the port on Monday.\n\nThe port reopened.\n\nLeave a Reply\n\nTom Reed"
    assert not {"Kari Dahl", "Tom Reed"} & names(read(text))


def test_gazetteer_is_whole() -> None:
    places = gazetteer.load()
    assert len({*places.states.values()}) >= 195
    assert places.state("Kenyan") == "Kenya"
    assert places.state("Nairobi") == "Kenya"
    assert places.state("the Kenyans") == "Kenya"
    assert places.state("Atlantis") is None
    for table in (places.demonyms, places.peoples, places.capitals):
        assert set(table.values()) <= set(places.states.values())


@pytest.mark.parametrize(
    ("noun", "doers"), [("mother", ["Eva Holm's mother"]), ("client", []), ("neighbour", [])]
)
def test_owner_does_not_do_what_his_people_do(read: Read, noun: str, doers: list[str]) -> None:
    text = f"Eva Holm sued Ivan Dahl on Monday. Holm's {noun} fled on Tuesday."
    reading = read(text)
    fled = next(e for e in reading.events if e.trigger.of(text) == "fled")
    assert [reading.actors[p.actor].name for p in fled.participants] == doers


def test_who_led_a_group_is_not_its_name(read: Read) -> None:
    reading = read("Marla Dunn led the party from 1979 to 1996. A Norway-led force left.")
    assert {"Marla Dunn", "Norway-led force"} <= {a.name for a in reading.actors}
    assert [e.predicate for e in reading.events][:1] == ["lead"]


@pytest.mark.parametrize("form", ["Inc.", "LLC", "GmbH", "Ltd."])
def test_a_legal_form_is_of_its_firms_name_and_nobody_alone(read: Read, form: str) -> None:
    reading = read(f"Tarnex, {form} said on Monday that it had sold Ullmar Mills. Tarnex left.")
    assert len({"Tarnex", f"Tarnex {form}"} & names(reading)) == 1
    assert form not in names(reading)


def test_the_two_countries_are_those_named_together(read: Read) -> None:
    text = "Peru and Chile signed a pact. Bolivia protested. Ecuador left. The two countries fought in 1980."
    reading = read(text)
    assert {n for n in names(reading) if "countries" in mentions(reading, text, n)} == {
        "Peru",
        "Chile",
    }


def test_the_two_countries_are_nobody_where_three_were_named_apart(read: Read) -> None:
    text = "Norway left. Sweden protested. Finland attended. The two countries fought in 1980."
    reading = read(text)
    assert not any("countries" in mentions(reading, text, n) for n in names(reading))


def test_the_two_countries_are_the_only_two(read: Read) -> None:
    text = "Kenya closed its border with Somalia. The two countries fought in 1980."
    reading = read(text)
    assert {n for n in names(reading) if "countries" in mentions(reading, text, n)} == {
        "Kenya",
        "Somalia",
    }
