"""Who says what a paper says, whose a fear is, and words that seem to name whoever spoke."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Reading
from timeline_app.core.status import Role, Status

Read = Callable[[str], Reading]


def _speakers(reading: Reading, text: str, trigger: str) -> list[str]:
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    return [reading.actors[p.actor].name for p in event.participants if p.role is Role.SPEAKER]


def _status(reading: Reading, text: str, trigger: str) -> Status:
    return next(e.status for e in reading.events if e.trigger.of(text) == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "speakers"),
    [
        (
            "An article in the Lorn Herald said the hall was sold in May.",
            "said",
            ["Lorn Herald"],
        ),
        ("A report by Vesk Watch said the hall was sold in May.", "said", ["Vesk Watch"]),
        (
            "A column that appeared on Lornnet said the hall was sold in May.",
            "said",
            ["Lornnet"],
        ),
        ("The report in the hall said nothing of Lorn.", "said", []),
    ],
)
def test_a_paper_says_what_its_authors_say(
    read: Read, text: str, trigger: str, speakers: list[str]
) -> None:
    assert _speakers(read(text), text, trigger) == speakers


def _meant(reading: Reading, text: str, word: str) -> list[str]:
    return [a.name for a in reading.actors if word in [m.span.of(text) for m in a.mentions]]


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        (
            "An article in the Lorn Herald said that Vesk Mills would close. The town mourned, it added.",
            "it",
            ["Lorn Herald"],
        ),
        (
            "The audit found that Vesk Mills lost money in May. Nobody was told, it said.",
            "it",
            [],
        ),
        ("Vesk Mills cut jobs in May. It said that more would go.", "It", ["Vesk Mills"]),
        ("It is said that Vesk Mills cut jobs in May.", "It", []),
        ("Vesk Mills reopened in May. The strike has entered its third week.", "its", []),
        (
            "Vesk Mills reopened in May. The company is marking its third year.",
            "its",
            ["Vesk Mills"],
        ),
        ("Vesk Mills grew in May. The sale raised its profit.", "its", ["Vesk Mills"]),
    ],
)
def test_it_is_a_paper_a_body_or_a_thing(
    read: Read, text: str, word: str, names: list[str]
) -> None:
    assert _meant(read(text), text, word) == names


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Peru wants to send doctors to Chile in a bid to help the country's clinics.", "Chile"),
        ("Norway said on Friday that the country would hold talks with Peru.", "Norway"),
    ],
)
def test_a_state_does_not_help_the_country_when_it_helps_itself(
    read: Read, text: str, state: str
) -> None:
    reading = read(text)
    said = {a.name: [m.span.of(text) for m in a.mentions] for a in reading.actors}
    assert any("country" in form for form in said[state])


@pytest.mark.parametrize(
    ("text", "trigger", "status", "speakers"),
    [
        (
            "Addressing the claims of aid groups that rebels have been looting shops, Mr Brandt promised help.",
            "looting",
            Status.REPORTED,
            ["aid groups"],
        ),
        (
            "Mr Brandt rejected the claims of aid groups that rebels looted shops in March.",
            "looted",
            Status.DENIED,
            ["aid groups"],
        ),
        (
            "Allegations from two unions and a charity that Vesk Mills hid losses in 2019 were denied.",
            "hid",
            Status.DENIED,
            [],
        ),
        (
            "Mr Brandt shared concerns that rebels looted shops in March.",
            "looted",
            Status.REPORTED,
            [],
        ),
        (
            "There was anger that the council closed the school in March.",
            "closed",
            Status.HAPPENED,
            [],
        ),
        (
            "Mr Brandt met members of the group that rebels attacked in March.",
            "attacked",
            Status.HAPPENED,
            [],
        ),
        (
            "He read reports from the town that rebels took in March.",
            "took",
            Status.HAPPENED,
            [],
        ),
    ],
)
def test_the_content_of_a_claim_is_not_told_of_whoever_makes_it(
    read: Read, text: str, trigger: str, status: Status, speakers: list[str]
) -> None:
    reading = read(text)
    assert _status(reading, text, trigger) is status
    assert _speakers(reading, text, trigger) == speakers


def test_prefixed_words_are_one(read: Read) -> None:
    text = "The board re-elected Mr Brandt on Monday and the two mills co-operate with Vesk Lines."
    triggers = [e.trigger.of(text) for e in read(text).events]
    assert triggers == ["re-elected", "co-operate"]
    founder = "The co-founder of Vesk Lines left on Monday."
    assert any("founder" in a.name for a in read(founder).actors)


def test_verbs_of_a_row_share_their_perfect(read: Read) -> None:
    text = (
        "Reporters have been attacked, beaten and detained. Rebels shell the town and loot shops."
    )
    events = {e.trigger.of(text): e.perfect for e in read(text).events}
    assert {events[w] for w in ("attacked", "beaten", "detained") if w in events} == {True}
    assert not events["shell"]


def test_who_declines_to_comment_is_who_tells_the_rest(read: Read) -> None:
    told = "Spokesman Otto Brandt said Karl Vesk left in May, but he declined to elaborate."
    reading = read(told)
    assert _meant(reading, told, "he") == ["Otto Brandt"]
    content = "Otto Brandt said Karl Vesk left after he refused to comment on the deal."
    assert _meant(read(content), content, "he") == ["Karl Vesk"]


def test_the_article_which_appeared_says_it(read: Read) -> None:
    text = "An article which recently published on Lornview said that Peru could send guards. It added that Chile agreed."
    assert _meant(read(text), text, "It") == ["Lornview"]


def test_its_is_the_army_whose_fight_it_is(read: Read) -> None:
    text = (
        "Peru offered guns to war-torn Chile in a bid to help the country's army in its fight against rebels "
        "who have held towns in the country since 2011."
    )
    reading = read(text)
    chile = next(a for a in reading.actors if a.name == "Chile")
    assert [m.span.of(text) for m in chile.mentions] == ["Chile", "country", "its", "country"]
