"""What the user decides beats every clue, travels like a printed date, and hangs on mentions."""

from __future__ import annotations

import pytest

from tests.linking.test_stories import ECHO, ELSEWHERE, MAYOR, PARSER, bounds, linked, told
from timeline_app.core.article import ArticleId
from timeline_app.core.calendar import format_day, parse_day_range
from timeline_app.core.decisions import Decisions, corrections_of, places_of
from timeline_app.core.event import Actor, ActorId
from timeline_app.core.status import Certainty
from timeline_app.linking.decided import with_joined_actors

pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")

TEXTS = {"mayor": MAYOR, "echo": ECHO}
M, E = ArticleId("mayor"), ArticleId("echo")


def day(words: str) -> int:
    found = parse_day_range(words)
    assert found is not None
    return found[0]


def test_a_corrected_expression_is_certain_and_says_who_set_it() -> None:
    (event,) = told(linked(TEXTS), TEXTS, "mayor", "closed")
    wanted = day("2031-03-09")
    result = linked(TEXTS, Decisions().with_corrections(*corrections_of(event, wanted, wanted)))
    (moved,) = told(result, TEXTS, "mayor", "closed")
    assert (moved.interval.first_day, moved.interval.last_day) == (wanted, wanted)
    assert moved.certainty is Certainty.CERTAIN
    assert "You set the date" in moved.why[0]
    corrected = [timex for timex in result.timexes if timex.corrected]
    assert [timex.span.of(MAYOR) for timex in corrected] == ["March"]


def test_a_corrected_date_bounds_the_publication_like_a_printed_one() -> None:
    (event,) = told(linked({"mayor": MAYOR}), TEXTS, "mayor", "closed")
    wanted = day("2031-03-09")
    result = linked(
        {"mayor": MAYOR}, Decisions().with_corrections(*corrections_of(event, wanted, wanted))
    )
    first, _ = bounds(result, "mayor")
    assert first is not None
    assert first >= "2031-03-09"


def test_an_event_without_an_expression_can_be_dated_and_nothing_else_is() -> None:
    before = linked({"echo": ECHO})
    (event,) = told(before, TEXTS, "echo", "return")
    assert event.sources[0].timex is None
    wanted = day("2031-06-01")
    result = linked(
        {"echo": ECHO}, Decisions().with_corrections(*corrections_of(event, wanted, wanted))
    )
    (moved,) = told(result, TEXTS, "echo", "return")
    assert (moved.interval.first_day, moved.interval.last_day) == (wanted, wanted)
    others = {e.id: e for e in result.events if e.id != moved.id}
    assert others == {e.id: e for e in before.events if e.id != event.id}


def test_taking_a_decision_back_gives_the_same_result() -> None:
    (event,) = told(linked(TEXTS), TEXTS, "mayor", "closed")
    corrections = corrections_of(event, day("2031-03-09"), day("2031-03-09"))
    decided = Decisions().with_corrections(*corrections)
    undone = decided.without_corrections(*(one.place for one in corrections))
    assert linked(TEXTS, decided) != linked(TEXTS)
    assert linked(TEXTS, undone) == linked(TEXTS)


def test_another_story_gives_and_takes_no_date() -> None:
    assert bounds(linked(TEXTS), "mayor") != (None, None)
    apart = linked(TEXTS, Decisions().with_other_story(frozenset({M})))
    assert bounds(apart, "mayor") == (None, None)
    assert not any(len({s.article for s in e.sources}) > 1 for e in apart.events)


def test_the_same_story_joins_what_groups_kept_apart() -> None:
    assert bounds(linked(TEXTS, groups="apart"), "mayor") == (None, None)
    together = linked(TEXTS, Decisions().with_same_story(frozenset({M, E})), groups="apart")
    assert bounds(together, "mayor") == bounds(linked(TEXTS), "mayor")


def test_joined_actors_are_one_with_all_names_and_the_reason() -> None:
    texts = {"mayor": MAYOR, "other": ELSEWHERE}
    plain = linked(texts)
    ids = {actor.name: actor.id for actor in plain.actors}
    one, other = ids["Olaf Brandt"], ids["Greta Holm"]
    result = linked(texts, Decisions().with_actors_joined(one, other))
    assert one not in {actor.id for actor in result.actors}
    (kept,) = [actor for actor in result.actors if actor.id == other]
    assert "Olaf Brandt" in kept.aliases
    assert any("you joined" in reason for reason in kept.why)
    taking_part = [e for e in result.events if other in {p.actor for p in e.actors}]
    assert {s.article for e in taking_part for s in e.sources} == {"mayor", "other"}


def test_joining_goes_through_and_never_round() -> None:
    texts = {"mayor": MAYOR, "other": ELSEWHERE}
    names = [actor.id for actor in linked(texts).actors][:3]
    assert len(names) == 3
    a, b, c = names
    chained = Decisions().with_actors_joined(a, b).with_actors_joined(b, c).with_actors_joined(c, a)
    left = {actor.id for actor in linked(texts, chained).actors}
    assert left & {a, b, c} == {c}
    unknown = Decisions().with_actors_joined(ActorId("nobody here"), a)
    assert linked(texts, unknown) == linked(texts)


def test_the_reading_that_was_not_taken_is_an_alternative_with_its_reason() -> None:
    dated = {"mayor": "LEITH, May 15, 2031 — " + MAYOR}
    (event,) = told(linked(dated), dated, "mayor", "closed")
    (other,) = [a for a in event.alternatives if "next" in a.why]
    assert other.earliest is not None
    assert event.interval.last_day is not None
    assert other.earliest > event.interval.last_day
    assert any(line.startswith("Not ") and format_day(other.earliest) in line for line in event.why)


def test_stories_that_share_an_article_are_one_story() -> None:
    texts = {**TEXTS, "other": ELSEWHERE}
    pair = Decisions().with_same_story(frozenset({M, E}))
    chain = pair.with_same_story(frozenset({E, ArticleId("other")}))
    assert bounds(linked(texts, chain, groups="apart"), "mayor") == bounds(linked(TEXTS), "mayor")


def test_a_story_set_apart_keeps_the_ids_of_its_events() -> None:
    texts = {**TEXTS, "other": ELSEWHERE}
    one = Decisions().with_other_story(frozenset({M})).with_other_story(frozenset({E}))
    fewer = one.with_same_story(frozenset({M, ArticleId("other")}))

    def ids(decisions: Decisions) -> set[str]:
        found = linked(texts, decisions).events
        return {event.id for event in found if event.sources[0].article == "echo"}

    assert ids(one) == ids(fewer)


def test_a_joined_actor_is_found_under_its_new_best_name() -> None:
    now = (
        Actor(ActorId("ben-wallace"), "Ben Wallace", "person", ("Wallace",)),
        Actor(ActorId("anna-kovel"), "Anna Kovel", "person", ("Kovel",)),
        Actor(ActorId("kovel-mine"), "Kovel Mine", "organisation", ("Kovel",)),
    )
    keys = {(0, 0): ActorId("ben-wallace"), (0, 1): ActorId("anna-kovel")}
    former = Decisions().with_actors_joined(ActorId("anna-kovel"), ActorId("wallace"))
    joined, ids = with_joined_actors(now, keys, former)
    assert {actor.name for actor in joined} == {"Ben Wallace", "Kovel Mine"}
    assert set(ids.values()) == {ActorId("ben-wallace")}
    unclear = Decisions().with_actors_joined(ActorId("kovel"), ActorId("wallace"))
    assert with_joined_actors(now, keys, unclear)[1] == keys


def test_a_corrected_event_of_two_sources_stays_one() -> None:
    texts = {"mayor": MAYOR, "echo": ECHO}
    (event,) = told(linked(texts), texts, "mayor", "told")
    assert len({source.article for source in event.sources}) == 2
    wanted = day("2031-05-12")
    decided = Decisions().with_corrections(*corrections_of(event, wanted, wanted))
    (moved,) = told(linked(texts, decided), texts, "mayor", "told")
    assert {source.article for source in moved.sources} == {"mayor", "echo"}
    assert moved.interval.first_day == moved.interval.last_day == wanted


def test_a_passage_taken_out_of_its_event_stays_out() -> None:
    (event,) = told(linked(TEXTS), TEXTS, "mayor", "told")
    assert {source.article for source in event.sources} == {M, E}
    place = next(place for place in places_of(event) if place.article == E)
    decided = Decisions().with_passage_apart(event, place)
    (alone,) = told(linked(TEXTS, decided), TEXTS, "echo", "told")
    assert {source.article for source in alone.sources} == {E}
    (back,) = told(linked(TEXTS, decided.with_passage_back(place)), TEXTS, "echo", "told")
    assert back == event
