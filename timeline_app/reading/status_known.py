"""Deeds that a sentence takes for granted: "the murder of Ana Roke" in "they hope to solve the murder of Ana Roke".

What nobody plans and a definite phrase names has happened, whatever is wanted, denied or yet to be done about it. So has
what somebody failed to prevent.

**Source**: definite descriptions presuppose, and negation and modals leave what is presupposed (P. Strawson, "On
Referring", 1950; L. Karttunen, "Presuppositions of Compound Sentences", 1973).
"""

from __future__ import annotations

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence
from timeline_app.resources import word_set

_MAKING = ("light", "concluding", "bringing", "aspectual", "planning", "bidding", "wishing")
"""Groups of verbs that bring their object about, or ask for it."""


def is_known(sentence: Sentence, noun: int, verb: int) -> bool:
    """True where the object of a verb has happened, whatever the verb's own reality."""
    verbs, lemma = words.events().verbs, sentence.lemma(verb)
    if lemma in verbs["undone_by"]:
        return True
    if lemma in verbs["preventing"] | verbs["hindering"] | verbs["disclosing"]:
        return _is_undone(sentence, verb)
    if any(lemma in verbs[group] for group in _MAKING) or lemma in verbs["risking"]:
        return False
    return _is_unplanned(sentence, noun) and _is_definite(sentence, noun)


def _is_undone(sentence: Sentence, verb: int) -> bool:
    """True for "failed to prevent", "did not prevent", "were unable to prevent"."""
    if clauses.verb_form(sentence, verb).negated or clauses.is_undone(sentence, verb):
        return True
    above = sentence.tokens[sentence.tokens[verb].head]
    lexicon = words.events()
    fails = above.lemma.lower() in lexicon.verbs["refusing"] or above.text.lower() in lexicon.unable
    return sentence.tokens[verb].dep == "xcomp" and fails


def _is_unplanned(sentence: Sentence, noun: int) -> bool:
    known = word_set("unplanned.toml", "noun")
    return sentence.tokens[noun].text.lower() in known or sentence.lemma(noun) in known


def _is_definite(sentence: Sentence, noun: int) -> bool:
    """True for "the massacre", "his murder", "Friday's crash"."""
    if sentence.children(noun, "poss"):
        return True
    definite = words.closed()["definite"]
    return any(sentence.tokens[k].text.lower() in definite for k in sentence.children(noun, "det"))
