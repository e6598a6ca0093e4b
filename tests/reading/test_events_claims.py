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
    found = event("The court cleared Crane of bribing a judge in 2012.", "bribing")
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
