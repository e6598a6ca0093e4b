"""Which nouns report an event: happenings and acts that the text dates, carries or tells apart."""

from __future__ import annotations

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import (
    Trigger,
    is_doing,
    is_event_noun,
    is_foreseen,
    is_only_timed,
)

_LINKS = {"result", "consequence", "wake", "aftermath", "course", "midst", "face", "response"}
"""Nouns of phrases like "as a result of", which tie an occasion to the clause."""


def nouns(sentence: Sentence, dated: frozenset[int], inside: set[int]) -> list[Trigger]:
    """The nouns of a sentence that report an event. ``inside``: tokens that are parts of names."""
    out = []
    for i, token in enumerate(sentence.tokens):
        if token.pos in ("NOUN", "PROPN") and is_denied_presence(sentence, i):
            out.append(Trigger(i, True, token.head, 0.45))
            continue
        if i in inside or token.pos not in ("NOUN", "PROPN"):
            continue
        timed = i in dated and (is_doing(sentence, i) or is_only_timed(sentence, i))
        if not timed and not is_event_noun(sentence, i):
            continue
        if token.dep in ("compound", "amod", "nmod", "npadvmod", "poss", "punct", "dep"):
            continue
        if is_foreseen(sentence, i) or _is_body(sentence, i):
            continue
        via = _carrier(sentence, i)
        weight = _noun_weight(sentence, i, via, i in dated)
        if weight > 0:
            out.append(Trigger(i, True, via, weight))
    return out


def _is_body(sentence: Sentence, i: int) -> bool:
    """True for "Congress" alone, a body; "the congress" and "the Lund Congress" may be meetings."""
    token = sentence.tokens[i]
    alone = (
        token.pos == "PROPN"
        and token.text[0].isupper()
        and not sentence.children(i, "det", "amod", "compound")
    )
    return alone and sentence.lemma(i) in words.roles().org_words


def is_denied_presence(sentence: Sentence, i: int) -> bool:
    """ "denied that there were troops": the presence is what is denied."""
    token = sentence.tokens[i]
    be = token.head
    if (
        token.dep != "attr"
        or sentence.child(be, "expl") is None
        or sentence.tokens[be].dep != "ccomp"
    ):
        return False
    return sentence.lemma(sentence.tokens[be].head) in words.events().verbs["denying"]


def _carrier(sentence: Sentence, i: int) -> int:
    """The verb that says of the noun that it came about: "held talks", "the talks took place"; or -1."""
    lexicon = words.events()
    token = sentence.tokens[i]
    head = token.head
    lemma = sentence.lemma(head)
    if token.dep in ("dobj", "nsubjpass") and lemma in lexicon.verbs["light"]:
        return head
    if token.dep in ("nsubj", "nsubjpass") and (
        lemma in lexicon.verbs["occurring"] or _takes_place(sentence, head)
    ):
        return head
    if token.dep in ("attr", "nsubj") and lemma == "be":
        return head
    if is_state(sentence, i):
        return sentence.tokens[head].head
    return -1


def is_state(sentence: Sentence, noun: int) -> bool:
    """True for "were on strike", "is at war", "are in talks": a bare event noun that the subject is in."""
    token = sentence.tokens[noun]
    prep = sentence.tokens[token.head]
    if token.dep != "pobj" or prep.text.lower() not in words.closed()["into_states"]:
        return False
    bare = sentence.child(noun, "det", "poss") is None
    return bare and prep.dep == "prep" and sentence.lemma(prep.head) == "be"


def _takes_place(sentence: Sentence, verb: int) -> bool:
    obj = sentence.child(verb, "dobj")
    return (
        sentence.lemma(verb) == "take"
        and obj is not None
        and sentence.lemma(obj) in ("place", "effect")
    )


def is_light(sentence: Sentence, verb: int, noun: int) -> bool:
    """True where the verb only carries the noun: "held talks", "a fire occurred"."""
    lemma = sentence.lemma(verb)
    lexicon = words.events()
    return lemma in lexicon.verbs["light"] or lemma in lexicon.verbs["occurring"]


def _is_conditional_clause(sentence: Sentence, verb: int) -> bool:
    marks = {sentence.tokens[m].text.lower() for m in sentence.children(verb, "mark")}
    return bool(marks & words.events().conditional)


def _noun_weight(sentence: Sentence, i: int, via: int, dated: bool) -> float:
    lexicon = words.events()
    occasion = sentence.lemma(i) in lexicon.occasions
    kids = sentence.children(i)
    modified = any(sentence.tokens[k].text.lower().strip('"') in lexicon.modifiers for k in kids)
    if dated:
        return 0.7 if occasion else 0.55
    if via >= 0 and _is_conditional_clause(sentence, via):
        return 0.0
    if via >= 0 and (sentence.lemma(via) != "be" or is_state(sentence, i)):
        return 0.5 if _is_told(sentence, via) else 0.0
    if modified:
        return 0.5 if occasion else 0.4
    if occasion and any(
        sentence.tokens[k].text.lower() in words.closed()["ordinals"] for k in kids
    ):
        return 0.4
    if via >= 0 and sentence.tokens[i].dep == "attr" and sentence.child(via, "expl") is not None:
        return 0.45
    if via >= 0 and sentence.tokens[i].dep == "nsubj" and _is_told(sentence, via):
        return 0.4 if _is_told_apart(sentence, i) else 0.0
    apart = occasion and _is_told_apart(sentence, i) and not _is_practice(sentence, i)
    if apart and _has_place_in_clause(sentence, i):
        return 0.4
    return _weight_in_clause(sentence, i) if occasion else 0.0


def _weight_in_clause(sentence: Sentence, i: int) -> float:
    """Of an occasion that nothing but its clause tells of."""
    if _is_setting(sentence, i):
        return 0.35
    return 0.3 if _is_one(sentence, i) and _has_place_in_clause(sentence, i) else 0.0


def _is_told(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    return clauses.verb_form(sentence, verb).finite or token.dep in ("ROOT", "xcomp")


def _is_told_apart(sentence: Sentence, i: int) -> bool:
    """True when the words beside the noun tell which one: whose, where, against whom."""
    tokens = sentence.tokens
    for k in sentence.children(i):
        if tokens[k].dep == "poss" or (
            tokens[k].dep in ("compound", "nmod", "amod") and tokens[k].text[0].isupper()
        ):
            return True
        if tokens[k].dep == "amod" and sentence.child(k, "npadvmod") is not None:
            return True
        if tokens[k].dep in ("prep", "agent") and any(
            tokens[j].text[:1].isupper() for j in sentence.subtree(k)
        ):
            return True
    return False


def _is_practice(sentence: Sentence, i: int) -> bool:
    """True for "Tyrian piracy": a bare noun in the singular, told apart by a name alone, is no one occasion."""
    tokens = sentence.tokens
    kids = sentence.children(i)
    named = any(tokens[k].dep in ("compound", "nmod", "amod") for k in kids)
    bare = not any(tokens[k].dep in ("det", "poss", "nummod", "prep", "case") for k in kids)
    return bare and named and tokens[i].tag == "NN"


def _is_one(sentence: Sentence, i: int) -> bool:
    """ "In a coup", "after the vote": one occasion of a told clause, no long one that the whole article is about."""
    if sentence.child(i, "det") is None or sentence.lemma(i) in words.events().drawn_out:
        return False
    verb = next((k for k in sentence.ancestors(i) if sentence.tokens[k].pos in ("VERB", "AUX")), i)
    form = clauses.verb_form(sentence, verb)
    told = form.finite and not form.modal and not _is_conditional_clause(sentence, verb)
    return told and not clauses.is_negated(sentence, verb)


def _is_setting(sentence: Sentence, i: int) -> bool:
    """ "at a mining conference", "during the climate summit": where and when the clause took place."""
    token = sentence.tokens[i]
    head = sentence.tokens[token.head]
    if token.dep != "pobj" or head.text.lower() not in ("at", "during"):
        return False
    return sentence.tokens[head.head].pos == "VERB" and bool(
        sentence.children(i, "compound", "amod")
    )


def _has_place_in_clause(sentence: Sentence, i: int) -> bool:
    """Subjects, objects and what a preposition ties to the clause; not the depths of other nouns."""
    token = sentence.tokens[i]
    if token.dep in ("nsubj", "nsubjpass", "dobj"):
        return True
    if token.dep == "conj":
        return _has_place_in_clause(sentence, token.head)
    if token.dep == "pobj":
        above = sentence.tokens[token.head].head
        if sentence.lemma(above) in _LINKS and sentence.tokens[above].dep == "pobj":
            above = sentence.tokens[sentence.tokens[above].head].head
        return sentence.tokens[above].pos in ("VERB", "AUX")
    return False
