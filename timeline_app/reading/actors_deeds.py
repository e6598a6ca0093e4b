"""Where "it" means a thing or a doing that is nobody: "the plan failed because it cost too much"."""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.actors_antecedents import antecedents
from timeline_app.reading.actors_draft import Drafts, is_subject
from timeline_app.reading.parse import Sentence

_CONTENT = {"ccomp", "xcomp"}
"""What is said or done by somebody: there, "it" may well be whoever says it."""


def is_judged(sentence: Sentence, i: int) -> bool:
    """True for the object of "denied it", "believed it": something said or done, and nobody."""
    token, verbs = sentence.tokens[i], words.events().verbs
    judging = verbs["denying"] | verbs["refuting"] | verbs["attitude"] | verbs["accepting"]
    return token.dep == "dobj" and sentence.lemma(token.head) in judging


def is_phase(drafts: Drafts, number: int, i: int) -> bool:
    """True for "its" in "the war is nearing its end", "the strike entered its third week": the thing's own."""
    sentence = drafts.sentences[number]
    token = sentence.tokens[i]
    verb = next((k for k in sentence.ancestors(i) if sentence.tokens[k].pos == "VERB"), None)
    phases = words.closed()["phases"]
    if verb is None or token.tag != "PRP$" or sentence.lemma(token.head) not in phases:
        return False
    return any(
        sentence.tokens[k].tag == "NN" and (number, k) not in drafts.at and _is_thing(sentence, k)
        for k in sentence.children(verb, "nsubj")
    )


def is_meant(drafts: Drafts, number: int, i: int) -> bool:
    """True where the likeliest word that "it" takes up is a thing no actor stands at.

    Within the sentence that is the nearest subject above it; at the head of a sentence, what the sentence
    before says something of.
    """
    sentence = drafts.sentences[number]
    near = [k for k in antecedents(sentence, i) if k < i]
    for k in near:
        if (number, k) in drafts.at:
            return False
        if _is_thing(sentence, k):
            return not _is_reported(sentence, k, i)
    if not near and number and sentence.tokens[i].dep in ("nsubj", "nsubjpass"):
        return is_subject(sentence, i) and _is_told_before(drafts, number - 1)
    return False


def _is_told_before(drafts: Drafts, number: int) -> bool:
    """True when the main clause of a sentence says something of a thing, and not of anybody's.

    In "the position of Vesk is weak", the sentence is about Vesk as well.
    """
    sentence = drafts.sentences[number]
    subjects = [k for k in range(len(sentence.tokens)) if is_subject(sentence, k)]
    if any((number, k) in drafts.at for k in subjects):
        return False
    if not subjects or not _is_thing(sentence, subjects[0]):
        return False
    return not any((number, k) in drafts.at for k in sentence.subtree(subjects[0]))


def is_body_told(drafts: Drafts, number: int) -> bool:
    """True where a sentence is about a body without a name that is nobody known: "The newspaper had lost"."""
    sentence, bodies = drafts.sentences[number], words.roles().collective
    subjects = [k for k in range(len(sentence.tokens)) if is_subject(sentence, k)]
    if not subjects or (number, subjects[0]) in drafts.at:
        return False
    return sentence.tokens[subjects[0]].tag == "NN" and sentence.lemma(subjects[0]) in bodies


def _is_thing(sentence: Sentence, k: int) -> bool:
    """True for a common noun in the singular that is no word for people or bodies."""
    token, roles = sentence.tokens[k], words.roles()
    low = token.lemma.lower()
    plain = token.tag == "NN" and token.text[0].islower()
    speaks = sentence.lemma(token.head) in words.events().verbs["speech"]
    return plain and not speaks and low not in roles.families and low not in roles.collective


def _is_reported(sentence: Sentence, k: int, i: int) -> bool:
    """True where the clause of "it" is what the thing says, means or brings about."""
    verb, below = sentence.tokens[k].head, i
    for above in sentence.ancestors(i):
        if above == verb:
            return sentence.tokens[below].dep in _CONTENT
        below = above
    return False
