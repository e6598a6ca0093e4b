"""Did it happen: the status of events, by the words around them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention

Find = Callable[[str, str], EventMention]


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The parliament approved the budget on 3 May 2019.", "approved", "happened"),
        ("The council did not approve the plan.", "approve", "denied"),
        ("Imagine a flood swept the port in May.", "swept", "hypothetical"),
        ("Nobody believes the duke fled in May.", "fled", "denied"),
        ("The inspector will warn that the wall fell in May.", "fell", "reported"),
        ("The inquest heard that the pilot had switched off the alarm.", "switched", "reported"),
        ("He heard that the ferry had left.", "left", "happened"),
        ("The bank ruled out selling its branches in May.", "selling", "denied"),
        ("The minister ruled out talking to the strikers on Friday.", "talking", "denied"),
        ("The baths have been closed since a beam cracked last year.", "closed", "ongoing"),
        ("Two lifeguards have been dismissed, since they slept.", "dismissed", "happened"),
        ("The headmaster is retiring in July.", "retiring", "planned"),
        ("The president is visiting Lima next week.", "visiting", "planned"),
        ("The orchestra is touring Peru this month.", "touring", "ongoing"),
        ("No soldiers crossed the river on Tuesday.", "crossed", "denied"),
        ("Police denied that officers had fired on the crowd.", "denied", "happened"),
        ("Police denied that officers had fired on the crowd.", "fired", "denied"),
        ("The mayor denied that there were snipers on the roof.", "snipers", "denied"),
        ("The governor declined to comment on the arrest.", "declined", "happened"),
        ("The chairman would not say when the factory would close.", "say", "happened"),
        ("The airline cancelled its flight on Monday.", "flight", "denied"),
        ("The rebels could attack the port next week.", "attack", "hypothetical"),
        ("If the talks fail, the union will strike on Monday.", "strike", "hypothetical"),
        ("She hopes the school will open in September.", "open", "hypothetical"),
        ("He hoped the town would be retaken and the rebels defeated in 2015.", "defeated", "hypothetical"),
        ("The firm is likely to sell the mine in October.", "sell", "hypothetical"),
        ("The parliament will vote on the budget on Friday.", "vote", "planned"),
        ("The king plans to visit Norway in June.", "visit", "planned"),
        ("The upcoming election in Ghana worries investors.", "election", "planned"),
        ("The minister said the bridge had collapsed in March.", "collapsed", "reported"),
        ("Troops were reportedly moved to the border last week.", "moved", "reported"),
        ("According to the agency, the storm killed nine people on Sunday.", "killed", "reported"),
        ("The verdict is expected in late May.", "expected", "hypothetical"),
        ("The match was scheduled for Sunday.", "scheduled", "planned"),
        ("The town will celebrate when the bridge is finished in May.", "finished", "planned"),
        ("Grant faces a vote in May.", "faces", "planned"),
        ("The flood last month will ruin the town.", "flood", "happened"),
        ("The navy is patrolling the strait.", "patrolling", "ongoing"),
        ("The company has been building the dam since 2016.", "building", "ongoing"),
        ("The ambassador is willing to meet the rebels.", "willing", "ongoing"),
        ("The failed coup of July 2016 changed the country.", "coup", "happened"),
        ("The treaty was signed by Chile and Bolivia in 1904.", "signed", "happened"),
    ],
)  # fmt: skip
def test_status(event: Find, text: str, trigger: str, status: str) -> None:
    assert event(text, trigger).status == status


@pytest.mark.parametrize(
    ("text", "trigger", "throughout"),
    [
        ("The company has been building the dam since 2016.", "building", True),
        ("The village, occupied since 1998 by Ruritanian troops, was freed.", "occupied", True),
        ("The navy is patrolling the strait.", "patrolling", True),
        ("The parliament approved the budget on 3 May 2019.", "approved", False),
        ("The rebels could attack the port next week.", "attack", False),
        ("The book fair is held in August 2031.", "held", False),
    ],
)
def test_throughout(event: Find, text: str, trigger: str, throughout: bool) -> None:
    assert event(text, trigger).throughout is throughout


def test_tense_and_pluperfect(event: Find) -> None:
    text = "The minister said the bridge had collapsed in March."
    assert event(text, "said").tense == "past"
    assert event(text, "collapsed").pluperfect
    assert not event(text, "said").pluperfect
    assert event("The parliament will vote on Friday.", "vote").tense == "future"
