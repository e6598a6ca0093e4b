"""Names that say who a noun is, or who shares what is done: "the reporters, Ana Costa and Yuri Sak", "known as Milo"."""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_MANY = ("NNS", "NNPS")


def told_by_name(sentence: Sentence, noun: int) -> list[int]:
    """The heads of the lists of names that say who a noun is; of one list the first name, which holds the others.

    Behind the plural of a noun ("the two states, Peru and Chile"), a word for places ("the town of Lund"), and
    behind "named as", "known as".
    """
    found: list[int] = []
    if sentence.tokens[noun].tag in _MANY:
        found += [k for k in sentence.children(noun, "appos") if sentence.tokens[k].pos == "PROPN"]
    elif sentence.lemma(noun) in words.roles().place_words and _takes_part(sentence, noun):
        ofs = [p for p in sentence.children(noun, "prep") if sentence.lemma(p) == "of"]
        below = [k for p in ofs for k in sentence.children(p, "pobj")]
        found += [k for k in below if sentence.tokens[k].pos == "PROPN"]
    for verb in sentence.children(noun, "acl"):
        if sentence.lemma(verb) in words.events().verbs["naming"]:
            as_ = [p for p in sentence.children(verb, "prep") if sentence.lemma(p) == "as"]
            found += [k for p in as_ for k in sentence.children(p, "pobj")]
            found += sentence.children(verb, "oprd")
    return found


def _takes_part(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].dep in ("nsubj", "nsubjpass", "dobj")


def sharers(sentence: Sentence, verb: int) -> list[int]:
    """Names that share a verb left out: "sentenced Ana Costa to two years and Yuri Sak to one"."""
    objects = sentence.children(verb, "dobj")
    names = [k for k in sentence.children(verb, "conj") if sentence.tokens[k].pos == "PROPN"]
    above = bool(objects) and sentence.tokens[objects[0]].pos == "PROPN"
    return [k for k in names if above and k > objects[0] and sentence.children(verb, "cc")]


def counted(sentence: Sentence, i: int) -> list[int]:
    """What a number or measure counts: "miners" in "dozens of miners"."""
    token = sentence.tokens[i]
    if token.pos != "NUM" and token.lemma.lower() not in words.events().verbs["quantities"]:
        return []
    ofs = [p for p in sentence.children(i, "prep") if sentence.tokens[p].text.lower() == "of"]
    return [k for prep in ofs for k in sentence.children(prep, "pobj")]


def spoken_for(sentence: Sentence, noun: int) -> list[int]:
    """Words for whom a spokesman speaks: "army" in "Ana Costa, a spokesman for the army"."""
    families, bodies = words.roles().families, []
    for role in (noun, *sentence.children(noun, "appos", "compound")):
        if "spokesperson" not in families.get(sentence.lemma(role), ()):
            continue
        bodies += sentence.children(role, "compound", "nmod")
        for prep in sentence.children(role, "prep"):
            if sentence.tokens[prep].text.lower() in ("for", "of"):
                bodies += sentence.children(prep, "pobj")
    return bodies
