"""Short names that mean whom other articles with the same people name in full."""

from __future__ import annotations

from tests.linking.conftest import articles_naming
from timeline_app.core.article import (
    ActorKind,
    ActorMention,
    LocalActor,
    Span,
)
from timeline_app.linking.company import (
    companions,
    join_described,
    join_first_names,
    join_last_names,
    join_short_in_company,
)
from timeline_app.linking.same_names import Joining

VOTE = ("Ana Ruiz", "Paul Hart", "Emil Tarn")


def joining(*articles: tuple[LocalActor, ...], groups: str = "") -> Joining:
    return Joining(*articles_naming(*articles, groups=groups))


def actor(name: str, kind: ActorKind, gender: str = "") -> LocalActor:
    return LocalActor(name, kind, (name,), (ActorMention(Span(0, 1), True),), gender=gender)


def people(*names: str, gender: str = "") -> tuple[LocalActor, ...]:
    return tuple(actor(name, "person", gender) for name in names)


def test_three_names_make_company_and_two_do_not() -> None:
    three = joining(people(*VOTE), people(*VOTE, "Ada Brandt"), people("Ada Brandt", "Tarn"))
    assert companions(three) == {0: {1}, 1: {0}}


def test_articles_of_two_groups_keep_no_company() -> None:
    assert companions(joining(people(*VOTE), people(*VOTE), groups="ab")) == {}


def test_a_last_name_means_the_bearer_in_company_of_that_gender() -> None:
    found = joining(
        people(*VOTE, "Luis Soto", gender="m") + people("Ida Soto", gender="f"),
        people(*VOTE) + people("Soto", gender="f"),
    )
    join_last_names(found, {}, companions(found))
    assert found.unions.root((1, 3)) == found.unions.root((0, 4))
    assert found.unions.root((1, 3)) != found.unions.root((0, 3))


def test_a_last_name_two_may_bear_stays_with_neither() -> None:
    found = joining(people(*VOTE, "Luis Soto", "Ida Soto"), people(*VOTE, "Soto"))
    join_last_names(found, {}, companions(found))
    assert found.unions.root((1, 3)) == (1, 3)


def test_initials_and_first_words_are_taken_in_company_only() -> None:
    body = (actor("Herring Trade Council", "organisation"),)
    short = tuple(actor(name, "unknown") for name in ("HTC", "Herring"))
    found = joining(people(*VOTE) + body, people(*VOTE) + short, people("Ana Ruiz") + short)
    join_short_in_company(found, companions(found))
    roots = [found.unions.root(key) for key in ((0, 3), (1, 3), (1, 4), (2, 1), (2, 2))]
    assert roots[0] == roots[1] == roots[2]
    assert len({roots[0], roots[3], roots[4]}) == 3


def test_a_first_name_beside_kin_means_the_one_who_bears_both() -> None:
    near = {0: {1}, 1: {0}}
    kin = joining(people("Ida Soto", "Clara"), people("Clara Soto"))
    join_first_names(kin, near)
    assert kin.unions.root((0, 1)) == kin.unions.root((1, 0))
    for other in (people("Ida Falk", "Clara"), people("Ida Soto", "Clara Soto", "Clara Falk")):
        stranger = joining(other, people("Clara Soto"))
        join_first_names(stranger, near)
        assert not stranger.why


def test_a_place_beside_the_body_named_for_it_is_not_that_body() -> None:
    found = joining(
        (*people(*VOTE), actor("Tarnport", "place"), actor("Tarnport Harbour", "organisation")),
        (*people(*VOTE), actor("Tarnport", "organisation")),
    )
    found.join((0, 3), (1, 3), "the same name")
    join_short_in_company(found, companions(found))
    assert found.unions.root((1, 3)) != found.unions.root((0, 4))


def test_a_phrase_means_the_one_body_near_that_has_its_word() -> None:
    near = {0: {1}, 1: {0}}
    bodies = (actor("Tarn Harbour Ltd", "organisation"), actor("Tarn Ferries", "organisation"))
    found = joining((actor("harbour company", "organisation"),), bodies)
    join_described(found, near)
    assert found.unions.root((0, 0)) == found.unions.root((1, 0))
    two = joining(
        (actor("harbour company", "organisation"),),
        (*bodies, actor("Lund Harbour Ltd", "organisation")),
    )
    join_described(two, near)
    assert not two.why


def test_a_described_body_in_articles_that_share_two_names() -> None:
    body, words = (
        actor("Vesk Harbour Ltd", "organisation"),
        actor("harbour company", "organisation"),
    )
    for shared, joins in ((VOTE[:2], True), (VOTE[:1], False)):
        found = joining((words, *people(*shared)), (body, *people(*shared)))
        join_described(found, {})
        assert (found.unions.root((0, 0)) == found.unions.root((1, 0))) == joins
