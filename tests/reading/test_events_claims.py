"""Charges, rumours, near misses, resolutions and the tense of what was to come: nothing shown as fact."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention, Reading

Find = Callable[[str, str], EventMention]
Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Crane is accused of killing Voss on 2 March.", "killing", "reported"),
        ("Crane is charged with robbing a bank in 2012.", "robbing", "reported"),
        ("Crane may be charged with robbing a bank in 2012.", "robbing", "reported"),
        ("Crane was suspected of having stolen the crown in 2012.", "stolen", "reported"),
        ("Crane was indicted for bribing a judge in 2012.", "bribing", "reported"),
        ("Crane is alleged to have bribed a judge in 2012.", "bribed", "reported"),
        ("Crane was charged with the murder of Voss in 2012.", "murder", "reported"),
        ("Crane was convicted of killing Voss in 2012.", "killing", "happened"),
        ("Crane was acquitted of killing Voss on 2 March.", "killing", "denied"),
        ("The court cleared Crane of bribing a judge in 2012.", "bribing", "denied"),
        ("Crane was not cleared of bribing a judge in 2012.", "bribing", "reported"),
        ("Crane hopes to be cleared of bribing a judge in 2012.", "bribing", "reported"),
        ("Crane was acquitted on 5 May 2014 of the murder of Voss in 2012.", "murder", "reported"),
    ],
)  # fmt: skip
def test_a_charge_is_no_fact(event: Find, text: str, trigger: str, status: str) -> None:
    assert event(text, trigger).status == status


def test_what_somebody_is_accused_of_is_said_of_them(event: Find) -> None:
    found = event("The court cleared Crane in 2014 of bribing a judge in 2012.", "bribing")
    assert found.summary == "Crane bribing a judge"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("It is not true that Crane resigned in March.", "resigned", "denied"),
        ("It is untrue that Crane resigned in March.", "resigned", "denied"),
        ("It is true that Crane resigned in March.", "resigned", "happened"),
        ("Rumours that Crane resigned in April are false.", "resigned", "denied"),
        ("Rumours that Crane resigned in April are true.", "resigned", "reported"),
        ("The claim that Crane was jailed in 2012 was untrue.", "jailed", "denied"),
        ("The minister dismissed reports that he resigned in May.", "resigned", "denied"),
        ("The report that Crane resigned in May was denied by his office.", "resigned", "reported"),
        ("There is no evidence that Crane robbed a bank in 2012.", "robbed", "denied"),
        ("Crane tried to close the mine in 2012.", "close", "hypothetical"),
        ("Crane came close to resigning in May.", "resigning", "denied"),
        ("The dam almost collapsed in 2012.", "collapsed", "denied"),
        ("Prices almost doubled in 2012.", "doubled", "happened"),
        ("The firm nearly went bankrupt in 2012.", "went", "denied"),
        ("The firm stopped short of closing the mine in 2012.", "closing", "denied"),
        ("Had the election been held in September, Dant would have won.", "election", "hypothetical"),
        ("If the election is held in September, Dant will win.", "held", "hypothetical"),
        ("The election was held in September.", "election", "happened"),
    ],
)  # fmt: skip
def test_what_did_not_come_about(event: Find, text: str, trigger: str, status: str) -> None:
    assert event(text, trigger).status == status


def test_the_label_keeps_the_near_miss(event: Find) -> None:
    assert (
        event("The dam almost collapsed in 2012.", "collapsed").summary
        == "The dam almost collapsed"
    )


def times(read: Read, text: str, trigger: str) -> list[str]:
    reading = read(text)
    return [
        reading.timexes[k].text
        for e in reading.events
        if e.trigger.of(text) == trigger
        for k in e.timexes
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "status", "found"),
    [
        ("The council voted on Friday to charge tolls from 2018.", "charge", "planned", ["2018"]),
        ("The council voted on Friday to charge tolls from 2018.", "voted", "happened", ["Friday"]),
        ("The council voted to close the pool in June.", "close", "planned", ["June"]),
        ("The council ordered the pool to close in June.", "close", "planned", ["June"]),
        ("Crane was jailed in 2009 to twenty years and was to be released in 2029.", "released", "planned", ["2029"]),
        ("Crane was sentenced in 2009 to twenty years.", "sentenced", "happened", ["2009", "twenty years"]),
        ("The notebooks describe the collapse of the tunnel in November 1847.", "collapse", "happened", ["November 1847"]),
        ("The notebooks describe the collapse of the tunnel in November 1847.", "describe", "ongoing", []),
    ],
)  # fmt: skip
def test_each_verb_has_its_own_time(
    read: Read, event: Find, text: str, trigger: str, status: str, found: list[str]
) -> None:
    assert event(text, trigger).status == status
    assert times(read, text, trigger) == found


@pytest.mark.parametrize(
    ("text", "trigger", "status", "tense"),
    [
        ("Crane should have resigned in May.", "resigned", "hypothetical", "past"),
        ("Crane might have met Voss on Sunday.", "met", "hypothetical", "past"),
        ("Crane will have left by Sunday.", "left", "planned", "future"),
        ("Crane was due to fly to Rome on Sunday.", "fly", "planned", "past"),
        ("Crane is due to fly to Rome on Sunday.", "fly", "planned", "none"),
        ("Crane was to have opened the bridge on Sunday.", "opened", "planned", "past"),
        ("The bridge had been due to open in May.", "open", "planned", "past"),
        ("The mine would close in 1998.", "close", "hypothetical", "past"),
        ("The minister said the mine would close in May.", "close", "hypothetical", "none"),
        ("If prices fell, the mine would close in May.", "close", "hypothetical", "none"),
    ],
)
def test_what_was_to_come_may_be_over(
    event: Find, text: str, trigger: str, status: str, tense: str
) -> None:
    found = event(text, trigger)
    assert (found.status, found.tense) == (status, tense)


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        (
            "Mrs Crane met Mr Voss in Rome. Mr Dahl was there. He resigned in May 2012.",
            "resigned",
            "He resigned",
        ),
        ("Mr Voss went to Rome in 2010. He resigned in May 2012.", "resigned", "Voss resigned"),
        (
            "Mr Dahl met the press. Mr Voss left Rome after he resigned in May 2012.",
            "resigned",
            "Voss resigned",
        ),
        (
            "Norway and Peru signed a pact. It shelled the port on 3 May 2012.",
            "shelled",
            "It shelled the port",
        ),
    ],
)
def test_a_guessed_pronoun_puts_no_name_on_the_label(
    event: Find, text: str, trigger: str, label: str
) -> None:
    assert event(text, trigger).summary == label


def test_a_guessed_possessive_puts_no_name_on_the_label(event: Find) -> None:
    text = "Mr Voss met Mr Dahl in Rome. His resignation in May 2012 shocked the party."
    assert event(text, "resignation").summary == "His resignation"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The firm rejected the bid of May 2012.", "bid", "happened"),
        ("The court blocked the appeal of May 2012.", "appeal", "happened"),
        ("The airline cancelled its flight on Monday.", "flight", "denied"),
    ],
)
def test_who_rejects_a_bid_does_not_deny_it(
    event: Find, text: str, trigger: str, status: str
) -> None:
    assert event(text, trigger).status == status
