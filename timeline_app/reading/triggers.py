"""A word that reports an event, and the lists that say which nouns may."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.reading import words
from timeline_app.reading.parse import Sentence


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that reports an event."""

    token: int
    nominal: bool
    via: int
    """The verb whose tense and modality hold for it: itself, its light verb, or -1."""
    weight: float
    """How central its grammar makes it, 0..1."""


def is_event_noun(sentence: Sentence, i: int) -> bool:
    """True for a noun on the lists of happenings and acts."""
    lexicon = words.events()
    low = sentence.lemma(i)
    return (
        low in lexicon.occasions
        or low in lexicon.acts
        or sentence.tokens[i].text.lower() in lexicon.acts
    )
