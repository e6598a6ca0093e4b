"""Who is one actor over several articles: full names, short names, acronyms, spellings."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.linking.conftest import articles_naming
from timeline_app.core.article import (
    ActorKind,
    ActorMention,
    LocalActor,
    Span,
)
from timeline_app.linking.aliases import join_actors

Row = tuple[str, ActorKind, tuple[str, ...]]


def row(name: str, kind: ActorKind = "organisation", *aliases: str) -> Row:
    return name, kind, aliases


def joined(
    *articles: list[Row], groups: str = "", tied: bool = False, roles: tuple[str, ...] = ()
) -> list[set[str]]:
    """The names of each actor, one "number:name" for each local one."""
    mentions = (ActorMention(Span(0, 1), True),)
    named = (
        tuple(
            LocalActor(name, kind, tuple(sorted({name, *aliases})), mentions, roles)
            for name, kind, aliases in rows
        )
        for rows in articles
    )
    given, readings = articles_naming(*named, groups=groups)
    ties = {n: set(range(len(articles))) - {n} for n in range(len(articles))} if tied else {}
    _, ids = join_actors(given, readings, ties)
    found: dict[str, set[str]] = {}
    for (a, i), actor in ids.items():
        found.setdefault(actor, set()).add(f"{a}:{articles[a][i][0]}")
    return sorted(found.values(), key=sorted)


def test_equal_names_are_one_whatever_each_article_took_them_for() -> None:
    assert len(joined([row("Ada Brandt", "person")], [row("Ada Brandt")])) == 1
    assert len(joined([row("Vesk Corp.")], [row("Vesk")])) == 1
    assert len(joined([row("Lorn-led coalition")], [row("Lorn led coalition")])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row("Tom Marsh", "person"), row("Tom March", "person")),
        (row("Ann Bell", "person"), row("Tom Bell", "person")),
        (row("Bell", "person"), row("Bell", "person")),
        (row("Kent", "place"), row("Kent Bank")),
        (row("Nord Airlines"), row("North Airlines")),
        (row("Anna Berit Lund", "person"), row("Anna Ruth Lund", "person")),
    ],
)
def test_names_that_look_alike_stay_apart(one: Row, other: Row) -> None:
    assert len(joined([one], [other])) == 2


def test_a_short_name_means_the_only_body_that_goes_by_it() -> None:
    full = row("Vesk Marine", "organisation", "Vesk")
    assert len(joined([full], [row("Vesk")])) == 1
    assert len(joined([full], [row("Vesk", "place")])) == 2


def test_a_short_name_of_two_bodies_means_neither() -> None:
    two = [row("Vesk Marine", "organisation", "Vesk")], [row("Vesk Foods", "organisation", "Vesk")]
    assert joined(*two, [row("Vesk")]) == [{"0:Vesk Marine"}, {"1:Vesk Foods"}, {"2:Vesk"}]


def test_bodies_that_share_an_acronym_stay_apart() -> None:
    one = row("Norland Port Authority", "organisation", "NPA")
    other = row("New Peasant Army", "group", "NPA")
    assert len(joined([one], [other])) == 2
    assert len(joined([one], [row("NPA")])) == 1


def test_a_short_name_stays_within_its_group_of_articles() -> None:
    full = row("Vesk Marine", "organisation", "Vesk")
    assert len(joined([full], [row("Vesk")], groups="ab")) == 2


def test_an_acronym_written_as_a_word_is_the_same_name() -> None:
    """British papers write acronyms that are spoken as words with one capital."""
    assert len(joined([row("UNILO")], [row("Unilo", "person")])) == 1
    assert len(joined([row("ADA")], [row("Ada", "person")], roles=("queen",))) == 2


def test_a_last_name_needs_a_tie() -> None:
    articles = [row("Ada Brandt", "person")], [row("Brandt", "person")]
    assert len(joined(*articles)) == 2
    assert len(joined(*articles, tied=True)) == 1
    twice = [*articles, [row("Max Brandt", "person")]]
    assert len(joined(*twice, tied=True)) == 3


def test_a_lone_word_needs_a_tie() -> None:
    articles = [row("Vesk", "person")], [row("Vesk", "person")]
    assert len(joined(*articles, tied=True)) == 1
    assert len(joined(*articles)) == 2
    assert len(joined([row("Vesk", "person")], [row("Hask", "person")], tied=True)) == 2


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [
        [row("Vesk Marine", "organisation", "Vesk")],
        [row("Vesk")],
        [row("Vesk Marine Ltd", "organisation", "VM")],
        [row("VM"), row("Ada Brandt", "person")],
    ]
    found = {
        frozenset(frozenset(n.split(":")[1] for n in names) for names in joined(*order))
        for order in permutations(articles)
    }
    assert len(found) == 1


def test_a_firm_is_one_with_its_site_and_its_legal_form() -> None:
    firm = [[row(name, "organisation")] for name in ("Vesk.com Inc.", "Vesk", "Vesk Corp.")]
    assert len(joined(*firm)) == 1
    assert len(joined([row("Norway.com", "organisation")], [row("Norway", "state")])) == 2


def test_one_word_that_only_a_label_takes_for_a_person() -> None:
    lone = [row("Vesk", "person")]
    assert len(joined(lone, [row("Vesk")])) == 1
    assert len(joined(lone, [row("Vesk", "person")])) == 2
    assert len(joined(lone, [row("Vesk")], [row("Ada Vesk", "person")])) == 3
    assert len(joined(lone, [row("Vesk")], roles=("minister",))) == 2
    assert len(joined(lone, [row("Vesk")], [row("Ada Vesk", "person")], groups="aab")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë Łund", "Zoe Lund"),
        ("J. K. Lund", "J.K. Lund"),
        ("Ann-Marie Lund", "Ann Marie Lund"),
        ("Park Jin-ho", "Park Jin Ho"),
    ],
)
def test_one_person_written_two_ways(one: str, other: str) -> None:
    assert len(joined([row(one, "person")], [row(other, "person")])) == 1
