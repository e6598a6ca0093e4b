"""Which words are events, which time hangs on which, who takes part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import EventMention, Reading
from timeline_app.core.status import Role

Find = Callable[[str, str], EventMention]
Read = Callable[[str], Reading]


def triggers(reading: Reading, text: str) -> list[str]:
    return [e.trigger.of(text) for e in reading.events]


def times(reading: Reading, event: EventMention) -> list[str]:
    return [reading.timexes[k].text for k in event.timexes]


def parts(reading: Reading, event: EventMention) -> list[tuple[str, str]]:
    return [(reading.actors[p.actor].name, p.role.value) for p in event.participants]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The sea is cold.", []),
        ("She has two brothers.", []),
        ("Norway has offered to help Peru rebuild the port.", ["offered"]),
        ("The firm had to close the mine.", ["close"]),
        ("Ghana held an election on 7 December 2020.", ["election"]),
        ("The attack took place on 4 June 2014.", ["attack"]),
        ("The remarks came after the navy sank a trawler.", ["sank"]),
        ("The navy began escorting tankers in May.", ["began"]),
        ("The army stormed the port, and the rebels fled.", ["stormed", "fled"]),
    ],
)
def test_which_words_are_events(read: Read, text: str, found: list[str]) -> None:
    assert triggers(read(text), text) == found


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("On Monday the army attacked the port, and on Tuesday it retreated.", "attacked", ["Monday"]),
        ("On Monday the army attacked the port, and on Tuesday it retreated.", "retreated", ["Tuesday"]),
        ("The minister said on Friday that the bridge had collapsed in March.", "said", ["Friday"]),
        ("The minister said on Friday that the bridge had collapsed in March.", "collapsed", ["March"]),
        ("Speaking to reporters on Wednesday, the mayor promised a hospital.", "Speaking", ["Wednesday"]),
        ("Speaking to reporters on Wednesday, the mayor promised a hospital.", "promised", ["Wednesday"]),
        ("The two leaders met during the climate summit in November 2021.", "met", ["November 2021"]),
        ("The two leaders met during the climate summit in November 2021.", "summit", ["November 2021"]),
        ("Last year's budget was approved by the council.", "approved", []),
        ("Sales rose to 5 million from 3 million a year ago.", "rose", []),
        ("The flood last month will ruin the town.", "ruin", []),
        ("The flood last month will ruin the town.", "flood", ["last month"]),
        ("The river burst its banks in 1987, when 20 people drowned.", "drowned", ["1987"]),
        ("The mayor promised a bridge by the end of May.", "promised", []),
        ("The mayor promised an inquiry by the end of May.", "promised", []),
        ("The mayor promised an inquiry by the end of May.", "inquiry", ["the end of May"]),
        ("The crisis of 1998 ruined the bank that bought the mine.", "bought", []),
        ("The firm violated the 1991 agreement.", "violated", []),
        ("The suit was filed in Lima, but in May 2004 the parties agreed.", "filed", []),
        ("The company cut jobs after it lost the contract in 2003.", "lost", ["2003"]),
        ("He assists the army in an upcoming offensive.", "offensive", ["upcoming"]),
        ("Voters rejected the merger of the towns on Sunday.", "rejected", ["Sunday"]),
        ("The siege of 1871 killed thousands.", "killed", ["1871"]),
        ("The siege of 1871 changed the town.", "changed", []),
    ],
)  # fmt: skip
def test_which_time_hangs_on_which_event(
    read: Read, text: str, trigger: str, found: list[str]
) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    assert times(reading, event) == found


@pytest.mark.parametrize(
    ("text", "trigger", "found"),
    [
        ("Chile attacked Bolivia.", "attacked", [("Chile", "agent"), ("Bolivia", "patient")]),
        ("Bolivia was attacked by Chile.", "attacked", [("Chile", "agent"), ("Bolivia", "patient")]),
        ("Ana Torres told Radio Lima that the mine had closed.", "told", [("Ana Torres", "speaker"), ("Radio Lima", "patient")]),
        ("French-led peacekeepers left the island in 2003.", "left", [("French-led peacekeepers", "agent")]),
        ("Ghana held an election in 2020.", "election", [("Ghana", "agent")]),
        ("The Chilean army's offensive on the town of Nara began in May.", "offensive", [("Chilean army", "agent")]),
        ("Thousands of Peruvian farmers marched on Monday.", "marched", [("Peruvian farmers", "agent")]),
        ("Troops who fled Peru arrested a farmer.", "fled", [("Troops", "agent"), ("Peru", "patient")]),
        ("Norway said the ferry sank.", "sank", [("Norway", "speaker")]),
    ],
)  # fmt: skip
def test_participants(read: Read, text: str, trigger: str, found: list[tuple[str, str]]) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    assert parts(reading, event) == found


@pytest.mark.parametrize(
    ("text", "trigger", "body"),
    [
        ("Guards of the Nara Museum went home on Monday.", "went", "participant"),
        ("The drivers of the Farmers' Union marched on Monday.", "marched", "agent"),
        ("Shares in Acme Bank fell on Monday.", "fell", "participant"),
        ("Members of the Farmers' Union voted on Monday.", "voted", "agent"),
        ("The Farmers' Union met on Monday. Its members voted.", "voted", "agent"),
        ("Ana Torres accepted an offer from Acme Bank on Monday.", "accepted", "participant"),
        ("Ana Torres read a letter by Acme Bank on Monday.", "read", "participant"),
        ("A judge blocked a deal between Acme Bank and Brix Bank.", "blocked", "participant"),
        ("The thieves stole a vase from the Nara Museum on Monday.", "stole", "participant"),
        ("A vase was stolen from the Nara Museum on Monday.", "stolen", "participant"),
        ("Ana Torres won the consent of the Farmers' Union.", "won", "participant"),
    ],
)  # fmt: skip
def test_a_body_beside_a_noun_takes_part(read: Read, text: str, trigger: str, body: str) -> None:
    """What befalls a body's people or goods concerns it; what its members or workers do, it does."""
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    kinds = ("Museum", "Bank", "Union")
    roles = [role for name, role in parts(reading, event) if name.endswith(kinds)]
    assert body in roles


def test_a_state_beside_a_noun_is_a_scene(read: Read) -> None:
    text = "Ana Torres left a hotel in Peru on Monday."
    reading = read(text)
    assert parts(reading, reading.events[0]) == [("Ana Torres", "agent")]


def test_content_has_its_saying_as_parent(read: Read) -> None:
    text = "The minister said that the bridge had collapsed. The road is closed."
    reading = read(text)
    said, collapsed = reading.events[:2]
    assert said.speech
    assert collapsed.parent == 0
    assert said.parent is None


def test_i_in_a_quotation_is_the_speaker(read: Read) -> None:
    text = '"I rejected the plan," Ana Torres told Radio Lima on Friday.'
    reading = read(text)
    rejected = next(e for e in reading.events if e.predicate == "reject")
    assert rejected.quoted
    assert parts(reading, rejected)[0] == ("Ana Torres", "agent")
    assert rejected.status == "reported"


def test_quotation_over_sentences_is_reported_by_its_speaker(read: Read) -> None:
    text = "“We lost the port. The army burned the town in May,” said Ana Torres."
    reading = read(text)
    said = next(i for i, e in enumerate(reading.events) if e.predicate == "say")
    assert [q.speech for q in reading.quotes] == [said]
    burned = next(e for e in reading.events if e.predicate == "burn")
    assert burned.parent == said
    assert burned.status == "reported"


def test_place_and_modifier(event: Find) -> None:
    assert event("The two leaders met in Geneva in 1985.", "met").place == "Geneva"
    assert event("The recent summit in Oslo failed.", "summit").modifier == "recent"


def test_headlines_and_furniture_report_nothing(read: Read) -> None:
    text = (
        "Army Attacks Port\n\nThe army attacked the port on Monday. The rebels fled.\n\n"
        "The navy sent three ships to the coast on Tuesday.\n\nLeave a Reply\n\nThe fleet sank in May."
    )
    assert triggers(read(text), text) == ["attacked", "fled", "sent"]


def test_clause_holds_trigger_and_label_is_short(read: Read) -> None:
    text = (
        "The foreign ministry in the capital of the northern republic announced on Monday that it would "
        "send three ships with food, blankets and doctors to the flooded islands in the south of the country. "
        "Norline will give up to 150 million $ or US $ 199 million $ in aid for $ 3 a head."
    )
    for event in read(text).events:
        assert event.clause.contains(event.trigger)
        assert 0 < len(event.summary.split()) <= 12
        assert 0 <= event.salience <= 1


@pytest.mark.parametrize(
    ("text", "trigger", "label"),
    [
        (
            "The parliament approved the budget on 3 May 2019.",
            "approved",
            "The parliament approved the budget",
        ),
        ("No soldiers crossed the river on Tuesday.", "crossed", "No soldiers crossed the river"),
        ("Ghana held an election on 7 December 2020.", "election", "Ghana held an election"),
        (
            "Lara Moss was jailed for six years on Monday.",
            "jailed",
            "Lara Moss was jailed for six years",
        ),
        (
            "Lara Moss and two of her clerks were held in May.",
            "held",
            "Lara Moss and two of her clerks were held",
        ),
        (
            "Moss held talks with Jan Berg, who opened the fair in May.",
            "opened",
            "Jan Berg opened the fair",
        ),
        ("That put them on a tighter timeline.", "put", "That put them on a tighter timeline"),
        ("It drew ten clerks, some of whom left in May.", "left", "Some of the clerks left"),
        (
            "The chief warden of the southern province of Arle has sent his report to the guild in Rota.",
            "sent",
            "The chief warden has sent his report to the guild in Rota",
        ),
        ("The talks were held in May.", "talks", "The talks were held"),
        (
            "The yard said in a long and bitter statement that it responded to claims.",
            "said",
            "The yard said in a long and bitter statement that it responded",
        ),
        ("The dockers have plans to strike on 4 May.", "strike", "Plans to strike"),
        (
            "The crew of the old grain ship at the pier said that Moss, the owner of the yard, would pay.",
            "said",
            "The crew said that Moss the owner of the yard would pay",
        ),
        ("The ferry sank on Monday, according to the harbour master.", "sank", "The ferry sank"),
        ("The treaty was signed by Chile in 1904.", "signed", "The treaty was signed by Chile"),
        (
            "The mayor declared three days of mourning.",
            "declared",
            "The mayor declared three days of mourning",
        ),
        ("Rebels took the port after days of shelling.", "took", "Rebels took the port"),
        ("She sold the ships her father built in 1990.", "built", "Her father built the ships"),
        (
            "Ferrovia failed. It emerged that the books were false.",
            "emerged",
            "It emerged that the books were false",
        ),
        ("Peru is likely to sign in May.", "sign", "Peru is likely to sign"),
        ("The board has yet to meet the owners.", "meet", "The board has yet to meet the owners"),
        ("The bank, however, failed in 1931.", "failed", "The bank failed"),
        ("He slept before leaving for Lima on Friday.", "leaving", "Leaving for Lima"),
        (
            "The dam broke in May, and the road is not expected to open until June.",
            "open",
            "The road is not expected to open",
        ),
        (
            "The bank ruled out selling its branches in May.",
            "selling",
            "The bank ruled out selling its branches",
        ),
        ("She read a report issued in May.", "issued", "Report issued"),
        ("It paid for a fire in which nine men died.", "died", "Nine men died"),
        ("Diaz, whose club failed in May, wept.", "failed", "Diaz's club failed"),
        ("Nobody knows who sank the ship in 1904.", "sank", "Sank the ship"),
        ("Built in haste, it sank in May.", "sank", "It sank"),
        (
            "The mayor opened the Easter market.",
            "opened",
            "The mayor opened the Easter market",
        ),
    ],
)
def test_label(event: Find, text: str, trigger: str, label: str) -> None:
    assert event(text, trigger).summary == label


def test_what_befalls_the_things_of_a_body_befalls_the_body(read: Read) -> None:
    reading = read(
        "Norway bombed the rebels' camps in May. Norway thanked Ana Diaz's mother in June."
    )
    parts = [{reading.actors[p.actor].name: p.role for p in e.participants} for e in reading.events]
    assert any(name.lower() == "rebels" and role is Role.PATIENT for name, role in parts[0].items())
    assert "Ana Diaz" not in parts[1]


def test_whose_claim_it_is(read: Read) -> None:
    text = "The mayor answered Peru's claim that Chile had fired on a ship in May."
    reading = read(text)
    fired = next(e for e in reading.events if e.predicate == "fire")
    roles = {reading.actors[p.actor].name: p.role for p in fired.participants}
    assert roles == {"Chile": Role.AGENT, "Peru": Role.SPEAKER}


@pytest.mark.parametrize(
    ("text", "trigger", "named"),
    [
        ("Sales fell before the 2016 election.", "election", ["2016"]),
        ("The mayor resigned after Monday's vote.", "vote", ["Monday"]),
        ("She has slept since the vote on Monday.", "vote", []),
    ],
)
def test_times_in_the_name_of_an_occasion(
    read: Read, text: str, trigger: str, named: list[str]
) -> None:
    reading = read(text)
    event = next(e for e in reading.events if e.trigger.of(text) == trigger)
    assert [reading.timexes[k].text for k in event.named_by] == named
