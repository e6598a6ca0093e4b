"""Points for and against one event, on accounts made by hand."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.article import EventMention, Span
from timeline_app.core.event import ActorId
from timeline_app.core.interval import Interval
from timeline_app.core.status import Status
from timeline_app.linking import kin
from timeline_app.linking.accounts import Account
from timeline_app.linking.complements import Complement
from timeline_app.linking.occasions import may_be_one
from timeline_app.linking.sameness import ENOUGH, Ties, excludes, relation_of, sameness

BRANDT, HOLM = ActorId("olaf-brandt"), ActorId("greta-holm")
CLOSE = Ties(0.6, 0)


def account(
    predicate: str = "resign",
    *,
    agents: tuple[ActorId, ...] = (BRANDT,),
    status: Status = Status.HAPPENED,
    days: tuple[int | None, int | None] = (100, 100),
    saying: bool = False,
) -> Account:
    mention = EventMention(
        Span(0, 6), Span(0, 20), 0, predicate, "", False, saying, status, "past", False, (), ()
    )
    people = frozenset(agents)
    return Account(
        mention,
        kin.keys(predicate, nominal=False),
        people,
        people,
        frozenset(),
        people,
        frozenset(),
        frozenset(),
        {"ministry": 2.0, "ferry": 1.0},
        saying,
        False,
        Interval.of_days(*days),
        days == (100, 100),
    )


def test_the_same_deed_of_the_same_person_is_one_event() -> None:
    points, why = sameness(account(), account(), CLOSE)
    assert points >= ENOUGH
    assert {"the same word", "olaf brandt", "the same time", "ministry"} <= set(why)


def test_another_story_or_another_deed_is_none() -> None:
    assert sameness(account(), account(), Ties(0.1, 0)) == (0.0, [])
    assert sameness(account(), account("arrive"), CLOSE) == (0.0, [])


def test_each_difference_costs() -> None:
    full, _ = sameness(account(), account(), CLOSE)
    for other in (
        account(agents=(HOLM,)),
        replace(account(), numbers=frozenset({"9"})),
        replace(account(), words={}),
        account(days=(None, 120)),
    ):
        one = replace(account(), numbers=frozenset({"12"})) if other.numbers else account()
        assert sameness(one, other, CLOSE)[0] < full


def test_news_of_months_ago_needs_a_date() -> None:
    vague = account(days=(None, 120))
    assert sameness(vague, vague, Ties(0.6, 90))[0] < sameness(vague, vague, CLOSE)[0]
    assert sameness(account(), account(), Ties(0.6, 90)) == sameness(account(), account(), CLOSE)


def test_what_cannot_be_one_event() -> None:
    assert excludes(account(), account(days=(101, 101)))
    assert excludes(account(), account(status=Status.HYPOTHETICAL))
    assert excludes(account(), account(status=Status.DENIED))
    assert excludes(account(saying=True), account(saying=True, agents=(HOLM,)))
    places = [replace(account(agents=()), places=frozenset({name})) for name in ("lorn", "marden")]
    assert excludes(*places)
    assert not excludes(account(), account(status=Status.REPORTED))


def test_a_plan_and_its_deed_may_be_one_event_but_not_a_plan_made_later() -> None:
    plan, deed = account(status=Status.PLANNED), account()
    assert not excludes(plan, deed)
    assert not excludes(replace(plan, written=90), replace(deed, written_by=101))
    assert excludes(replace(plan, written=102), replace(deed, written_by=101))
    assert sameness(plan, account(agents=(HOLM,)), CLOSE) == (0.0, [])
    assert excludes(plan, account("arrive"))


def test_words_near_each_other_need_clauses_that_agree() -> None:
    wording = {"complement": Complement(told=frozenset({"cable"}))}
    cut, severed = (
        replace(account(word), near=kin.near_keys(word, nominal=False), **wording)
        for word in ("cut", "sever")
    )
    assert relation_of(cut, severed) == "words near each other"
    alone = [
        replace(x, complement=Complement(), is_dated=False, sides=frozenset())
        for x in (cut, severed)
    ]
    assert relation_of(*alone) is None


def test_what_is_recalled_is_no_old_news() -> None:
    far = Ties(0.5, 200)
    loose = account(days=(None, 100))
    old, recalled = (
        sameness(loose, replace(loose, is_recalled=is_old), far)[0] for is_old in (False, True)
    )
    assert old < recalled


def test_two_tellings_of_one_article_may_not_differ() -> None:
    assert may_be_one(account(), account(days=(None, 120)))
    assert not may_be_one(account(), account(agents=(HOLM,)))
    assert not may_be_one(account(), account(saying=True))


def test_tolls_that_differ_weigh_more_where_nothing_ties_the_two_in_time() -> None:
    loose = account(days=(None, 100))
    twelve, forty = (replace(loose, numbers=frozenset({toll})) for toll in ("12", "40"))
    unknown = Ties(0.6, 0, are_close=False)
    assert sameness(twelve, forty, unknown)[0] == sameness(twelve, forty, CLOSE)[0] - 1.5
    assert sameness(twelve, twelve, unknown) == sameness(twelve, twelve, CLOSE)
    both = [replace(one, is_dated=True) for one in (twelve, forty)]
    assert sameness(*both, unknown) == sameness(*both, CLOSE)


def test_an_offer_of_another_side_is_another_offer() -> None:
    one, two = account("offer"), account("offer", agents=(HOLM,))
    assert not excludes(one, two)
    spoken = [replace(side, is_spoken=True) for side in (one, two)]
    assert excludes(*spoken)
    assert not excludes(spoken[0], replace(spoken[1], sides=frozenset({BRANDT, HOLM})))
    assert not excludes(spoken[0], replace(spoken[1], sides=frozenset()))


def test_one_doer_does_not_buy_and_sell_in_one_doing() -> None:
    assert excludes(account("acquire"), account("sell"))
    assert not excludes(account("acquire"), account("purchase"))
    assert not excludes(account("buy"), account("sell", agents=(HOLM,)))


def test_two_things_received_are_two_events() -> None:
    cross, licence = (
        replace(account("receive"), complement=Complement(told=frozenset({thing})))
        for thing in ("cross", "licence")
    )
    assert excludes(cross, licence)
    assert not excludes(cross, cross)
