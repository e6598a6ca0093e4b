"""The tense of the clause around an expression, by cue words."""

from __future__ import annotations

import pytest

from tests.reading.test_quantities import stream_of
from timeline_app.reading.tense import clause_at


@pytest.mark.parametrize(
    ("text", "tense", "firm"),
    [
        ("The bridge collapsed in September", "past", True),
        ("The bridge will open in September", "future", True),
        ("The bridge could open as early as September", "future", True),
        ("Work took place back in September", "past", True),
        ("They plan to open it in September", "future", True),
        ("They cancelled the fair in September", "past", True),
        ("Rain, from 9 May or so, fell in September", "past", True),
        ("They won the cup in September", "past", True),
        ("They won't return in September", "future", True),
        ("The fair is held in September", "present", False),
        ("A bridge, in September", "none", False),
        ("The bridge will be opened in September", "future", True),
        ("He said on September", "past", True),
        ("The fair is in September", "future", True),
        ("The doors open in September", "future", True),
        ("The fair takes place in September", "future", True),
        ("They were due to meet in September", "none", False),
        ("They were due to resume talks in September", "none", False),
        ("They are due to meet in September", "future", True),
        ("They should not have met in September", "past", True),
        ("They ought to have resigned in September", "past", True),
        ("They will have resigned by September", "future", True),
        ("Talks to Resume in September", "future", True),
        ("Pope to Lima in September", "future", True),
        ("The dam is leaking in September", "present", False),
        ("The band is playing in September", "future", True),
        ("The band was playing in September", "past", True),
        ("The band plays York in September", "future", True),
        ("The cost of tours in September", "none", False),
        ("It must be passed by September", "future", True),
        ("The two kings meet again in September", "future", True),
        ("The two kings, who quarrelled last year, meet again in September", "future", True),
        ("Talks are to start in September", "future", True),
        ("Rain is likely in September", "future", True),
        ("He has been held since September", "past", True),
        ("They queued ahead of September", "future", True),
        ("They set out in September", "past", True),
        ("Schools are to stay closed in September", "future", True),
        ("Schools are to be closed in September", "future", True),
        ("Schools were to be closed in September", "none", False),
        ("Schools had to be closed in September", "past", False),
        ("They are set to sail in September", "future", True),
    ],
)
def test_the_nearest_verb_tells(text: str, tense: str, firm: bool) -> None:
    stream = stream_of(text)
    last = len(stream.tokens)
    found = clause_at(stream, last - 1, last)
    assert found.tense == tense
    assert found.firm == firm or tense != "future"


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The king of Arland met the queen of Orvia in Lund on Friday and vowed to return", "past"),
        ("The king of Arland will meet the queen of Orvia on Friday and vow to return", "future"),
    ],
)
def test_what_comes_behind_and_is_another_deed(text: str, tense: str) -> None:
    stream = stream_of(text)
    place = next(i for i, token in enumerate(stream.tokens) if token.text == "Friday")
    assert clause_at(stream, place, place + 1).tense == tense


def test_a_verb_of_another_clause_is_farther() -> None:
    stream = stream_of("He resigned on Friday, and his deputy will lead")
    place = next(i for i, token in enumerate(stream.tokens) if token.text == "Friday")
    assert clause_at(stream, place, place + 1).tense == "past"


@pytest.mark.parametrize("text", ["It is Sunday's match", "He is in town on Sunday"])
def test_a_present_plans_only_right_before_its_date(text: str) -> None:
    stream = stream_of(text)
    place = next(i for i, token in enumerate(stream.tokens) if token.text == "Sunday")
    assert clause_at(stream, place, place + 1).tense == "present"


def test_a_noun_of_someone_is_no_verb_of_a_programme() -> None:
    stream = stream_of("On his return in September")
    last = len(stream.tokens)
    assert clause_at(stream, last - 1, last).tense == "none"


@pytest.mark.parametrize(
    ("text", "word", "tense", "told"),
    [
        ("The duke agreed to sell the mill on Friday and will leave", "Friday", "none", False),
        ("The duke was fined up to 9 crowns on Friday and will appeal", "Friday", "past", True),
        ("On Friday the duke will leave", "Friday", "future", True),
        ("The market opened in March and runs until July", "July", "future", False),
        ("The mill shut in March and stays closed until July", "July", "future", False),
        ("The duke ruled from March and retires in July", "July", "future", False),
        ("The mill ran until July", "July", "past", True),
        ("The guild moved to a new hall on Friday", "Friday", "past", True),
        ("The guild moved to a later slot on Friday", "Friday", "past", False),
        ("The feast was moved to the hall on Friday", "Friday", "past", False),
    ],
)
def test_a_verb_behind_and_has_days_of_its_own(
    text: str, word: str, tense: str, told: bool
) -> None:
    stream = stream_of(text)
    place = next(at for at, token in enumerate(stream.tokens) if token.text == word)
    found = clause_at(stream, place, place + 1)
    assert (found.tense, found.told) == (tense, told)
