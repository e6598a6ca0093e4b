"""A word that reports an event, and the lists that say which nouns may."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_QUOTES = frozenset({'"', "“", "”", "``", "''"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word that reports an event."""

    token: int
    nominal: bool
    via: int
    """The verb whose tense and modality hold for it: itself, its light verb, or -1."""
    weight: float
    """How central its grammar makes it, 0..1."""


def tells(sentence: Sentence, i: int) -> bool:
    """True for a verb of saying, and for what is said to a court: "the jury heard that"."""
    verbs = words.events().verbs
    if sentence.lemma(i) in verbs["speech"]:
        return not _is_solemn(sentence, i)
    if sentence.lemma(i) not in verbs["hearing"] or sentence.child(i, "ccomp") is None:
        return False
    subject = sentence.child(i, "nsubj")
    return subject is not None and sentence.lemma(subject) in verbs["hearers"]


def _is_solemn(sentence: Sentence, i: int) -> bool:
    """True for "was sworn in", which says nothing."""
    particle = sentence.child(i, "prt")
    if particle is None and i + 1 < len(sentence.tokens):
        particle = i + 1
    if particle is None:
        return False
    verb = f"{sentence.lemma(i)}_{sentence.tokens[particle].text.lower()}"
    return verb in words.events().verbs["solemn"] and sentence.child(i, "auxpass") is not None


def is_deed(sentence: Sentence, i: int) -> bool:
    """True for words that are done rather than told: "denies all charges", "wrote to the mill", without what is said."""
    if sentence.lemma(i) not in words.events().verbs["done_with_words"]:
        return False
    if sentence.child(i, "ccomp", "xcomp", "parataxis") is not None:
        return False
    if any(t.pos == "PUNCT" and t.text in _QUOTES for t in sentence.tokens):
        return False
    said = sentence.child(i, "dobj")
    to = any(sentence.tokens[k].text.lower() == "to" for k in sentence.children(i, "prep"))
    return to if said is None else sentence.tokens[said].pos in ("NOUN", "PROPN")


def is_doing(sentence: Sentence, i: int) -> bool:
    """True for a noun that names something done ("takeoff", "overthrow"), an event where a time hangs on it.

    The object of a verb leaves its time to the verb: "finished the task in May".
    """
    token = sentence.tokens[i]
    return token.pos == "NOUN" and token.dep != "dobj" and sentence.lemma(i) in words.doings()


def is_event_noun(sentence: Sentence, i: int) -> bool:
    """True for a noun on the lists of happenings and acts."""
    lexicon = words.events()
    low = sentence.lemma(i)
    return (
        low in lexicon.occasions
        or low in lexicon.acts
        or sentence.tokens[i].text.lower() in lexicon.acts
    )


def is_only_timed(sentence: Sentence, noun: int) -> bool:
    """True for the noun of "the festival is", an event where only a time follows; not for a time itself."""
    token = sentence.tokens[noun]
    over = token.dep == "nsubj" and sentence.lemma(token.head) == "be"
    return over and token.pos == "NOUN" and sentence.lemma(noun) not in words.closed()["times"]


def is_foreseen(sentence: Sentence, noun: int) -> bool:
    """True for "a ruling is expected on Friday", "the vote is planned for May": the verb tells it whole."""
    verb = sentence.tokens[noun].head
    fixed = sentence.lemma(verb) in words.events().verbs["foreseeing"]
    below = sentence.child(verb, "xcomp", "ccomp", "oprd")
    return sentence.tokens[noun].dep == "nsubjpass" and fixed and below is None
