"""States that no list has, told by their government; and "the government" of the one state an article plays in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline_app.core.article import Article, ArticleId, Reading
from timeline_app.reading import gazetteer, reader, told_states
from timeline_app.reading.spacy_doc import SpacyParser

Read = Callable[[str], Reading]


def _kinds(reading: Reading) -> dict[str, str]:
    return {actor.name: str(actor.kind) for actor in reading.actors}


def _who(reading: Reading, text: str, words: str) -> str | None:
    """The actor that some words of a text are a mention of."""
    start = text.index(words)
    for actor in reading.actors:
        for mention in actor.mentions:
            span = mention.span
            if span.start <= start < span.end:
                return actor.name
    return None


@pytest.mark.parametrize(
    "text",
    [
        "The government of Veldania fell on Monday. Two people died in Veldania.",
        "Veldania's new prime minister spoke on Monday. Two ships sank in Veldania.",
        "Soldiers crossed into Veldania on Monday. The Veldanian army fired on them.",
    ],
)
def test_what_has_a_government_and_lies_somewhere_is_a_state(read: Read, text: str) -> None:
    assert _kinds(read(text))["Veldania"] == "state"


@pytest.mark.parametrize(
    "text",
    [
        "The government of Veldania fell on Monday.",
        "Kost's army of fans cheered on Monday. They believe in Kost.",
        "Anna Kost spoke on Monday. Kost's government fell. They saw a friend in Kost.",
        "Mr Kost's government fell on Monday. They saw a friend in Kost.",
        "Two ships sank in Veldania on Monday. The harbour of Veldania was closed.",
    ],
)
def test_no_state_without_both_and_none_of_a_person(read: Read, text: str) -> None:
    assert not {"Veldania", "Kost"} & {
        n for n, kind in _kinds(read(text)).items() if kind == "state"
    }


def test_its_government_is_the_state(read: Read) -> None:
    text = (
        "The government of Veldania resigned on Monday. Fires burned in Veldania. "
        "The Veldanian government had lost a vote."
    )
    assert _who(read(text), text, "Veldanian government") == "Veldania"


def test_a_list_of_states_is_not_added_to(parser: SpacyParser) -> None:
    text = "The government of Veldania fell on Monday. Two people died in Veldania."
    read = reader.read(Article(ArticleId("a"), text), parser)
    assert _kinds(read)["Veldania"] == "state"
    assert gazetteer.here() is gazetteer.load()
    alone = "Two people died in Veldania on Monday, and Veldania was left alone."
    assert _kinds(reader.read(Article(ArticleId("b"), alone), parser)).get("Veldania") != "state"


def test_nothing_is_told_of_a_state_that_is_known(parser: SpacyParser) -> None:
    text = "The government of Peru fell on Monday. Two people died in Peru."
    read = reader.read(Article(ArticleId("a"), text), parser)
    assert _kinds(read)["Peru"] == "state"
    assert told_states.find([]) == {}


def test_the_government_is_that_of_the_only_state(read: Read) -> None:
    text = (
        "Trucks came to Peru on Monday. One fell into the river. Rain fell. Nobody was hurt. "
        "The driver swam. Roads in Peru were flooded. Trees fell. Lamps went out. Shops were closed. "
        "The hall burned. The government said that the road was unsafe."
    )
    assert _who(read(text), text, "government") == "Peru"


@pytest.mark.parametrize(
    "text",
    [
        "Trucks came from Chile to Peru on Monday. One fell into the river. Rain fell. Nobody was hurt. "
        "The driver swam. Roads were flooded. The government said that the road was unsafe.",
        "PARIS - The government closed the road in Peru on Monday. The road was long.",
        "The road was closed on Monday. It is long. It was built by hand in Peru. "
        "The government said that it was unsafe.",
    ],
)
def test_the_government_is_nobody_else(read: Read, text: str) -> None:
    assert _who(read(text), text, "government") == "government"
