"""What a noun says of whoever it belongs to: an arrest is undergone, a lawyer is somebody else, a fear has a content."""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_SERVING = frozenset(
    {"officer", "lawmaker", "business", "sport", "plain", "kin", "minister", "diplomat"}
)
"""Families of role nouns for people in the service of a body."""
_OWN_TRADE = frozenset({"plain", "kin", "doctor", "artist", "sport", "clergy"})
"""Families of role nouns for people who act in their own name."""
_HOMES = ("from", "in", "at", "near")
_OF_PEOPLE = frozenset({"people", "fighters"})
"""Collective nouns that count persons."""


def tells_content(sentence: Sentence, clause: int) -> bool:
    """True for "that the pit will close" behind "fears": with a subject and what it does, "that" is no part of it."""
    if sentence.child(clause, "mark") is not None:
        return True
    that = [
        k for k in sentence.children(clause, "dobj") if sentence.tokens[k].text.lower() == "that"
    ]
    lexicon = words.events()
    noun = sentence.lemma(sentence.tokens[clause].head)
    return bool(that) and noun in lexicon.hearsay | lexicon.verbs["worries"]


def is_undergone(sentence: Sentence, noun: int) -> bool:
    """True for "his arrest", which he underwent; in "Peru's arrest of Diaz" the owner did it."""
    of = (sentence.tokens[k].text.lower() == "of" for k in sentence.children(noun, "prep"))
    return sentence.lemma(noun) in words.events().verbs["undergone"] and not any(of)


def is_person_noun(sentence: Sentence, i: int) -> bool:
    """True for "daughter", "lawyer": whoever they belong to is another person."""
    roles = words.roles()
    lemma = sentence.lemma(i)
    return lemma in roles.families or lemma in roles.male or lemma in roles.female


def is_of_own_trade(sentence: Sentence, noun: int) -> bool:
    """True for one "nurse", "striker": what befalls or is done by one of them is not done by a town or club before the word."""
    told = words.roles().families.get(sentence.lemma(noun), frozenset())
    return sentence.tokens[noun].tag == "NN" and bool(told) and told <= _OWN_TRADE


def are_people(sentence: Sentence, noun: int) -> bool:
    """True for "captives", "pupils", "families": a word for persons or for several of them."""
    lemma = sentence.lemma(noun)
    collective = words.roles().collective.get(lemma)
    return lemma in words.people() or collective in _OF_PEOPLE or is_person_noun(sentence, noun)


def of_whom(sentence: Sentence, noun: int) -> int:
    """The man in "a man from Lund, who left": a person's home, age or side stands between the word and "who"."""
    prep = sentence.tokens[noun].head
    above = sentence.tokens[prep].head
    low = sentence.tokens[prep].text.lower()
    if sentence.tokens[noun].dep != "pobj" or sentence.tokens[noun].pos != "PROPN":
        return noun
    if sentence.tokens[above].pos == "PROPN":
        aside = low == "of" and sentence.tokens[prep - 1].text == ","
        return above if aside else noun
    seat = low == "of" and sentence.lemma(above) in words.roles().offices
    return above if seat or (low in _HOMES and are_people(sentence, above)) else noun


def are_serving(sentence: Sentence, noun: int) -> bool:
    """True for "drivers", "men", "officials": what several of a body's people do, it does."""
    told = words.roles().families.get(sentence.lemma(noun), frozenset())
    plural = sentence.tokens[noun].tag in ("NNS", "NNPS")
    return plural and bool(told & _SERVING)
