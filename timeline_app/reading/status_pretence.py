"""What was ruled out, only feigned, asked for, or set for later."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.status_cues import is_if


def with_pretence(
    sentence: Sentence, verb: int, found: set[str], dated: bool, ahead: bool
) -> set[str]:
    """The statuses ``found`` for a verb, with those that what stands above it speaks for."""
    if dated and ahead and _is_bound_to(sentence, verb):
        found = found - {"hypothetical"} | {"planned"}
    if is_feigned(sentence, verb):
        return found | {"denied"}
    if _is_to_be_done(sentence, verb):
        return found - {"hypothetical"} | {"planned"}
    return found if dated else found | set(_of_its_occasion(sentence, verb))


def _is_bound_to(sentence: Sentence, verb: int) -> bool:
    """True for "must decide" in the main clause: with a date it is fixed when it has to be done."""
    low = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "aux")}
    form = clauses.verb_form(sentence, verb)
    return bool(low & words.closed()["bound_to"]) and not (
        form.perfect or form.negated or is_if(sentence, verb)
    )


def is_ruled_out(sentence: Sentence, verb: int) -> bool:
    """True for "did not leave"; what did not happen until May did then, and what "may not have" is open."""
    low = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "aux")}
    negated = clauses.verb_form(sentence, verb).negated
    return negated and not (clauses.has_until(sentence, verb) or low & words.closed()["left_open"])


def is_feigned(sentence: Sentence, verb: int) -> bool:
    """True for "to resign" below "pretended", "that it sank" below "made believe"."""
    token = sentence.tokens[verb]
    feigned = sentence.lemma(token.head) in words.events().verbs["pretending"]
    return feigned and token.head != verb and token.dep in ("xcomp", "ccomp")


def _is_to_be_done(sentence: Sentence, verb: int) -> bool:
    """True for "a telescope to be launched in May", "the bridge to be built"; "the first to be built" was built."""
    token = sentence.tokens[verb]
    passive = token.tag == "VBN" and sentence.child(verb, "auxpass") is not None
    if token.dep not in ("acl", "relcl") or not passive or token.head > verb:
        return False
    noun = token.head
    known = sentence.lemma(noun) in words.events().governors
    perfect = clauses.verb_form(sentence, verb).perfect
    return clauses.is_to_infinitive(sentence, verb) and not (
        known or perfect or clauses.is_of_row(sentence, noun)
    )


def _of_its_occasion(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "Led" in "an inquiry led by Moss will begin": as real as the inquiry."""
    token = sentence.tokens[verb]
    if token.dep != "acl" or token.tag != "VBN":
        return
    noun = sentence.tokens[token.head]
    above = sentence.lemma(noun.head)
    verbs = words.events().verbs
    occurs = verbs["occurring"] | verbs["aspectual"] | verbs["light"]
    if noun.dep in ("nsubj", "nsubjpass") and above in occurs:
        form = clauses.verb_form(sentence, noun.head)
        if form.modal:
            yield form.modal


def asked_for(sentence: Sentence, noun: int) -> str:
    """What "called for her resignation", "prepared for the visit" make of the noun: a status or ""."""
    token = sentence.tokens[noun]
    preposition = sentence.tokens[token.head]
    if token.dep != "pobj" or preposition.text.lower() != "for" or preposition.dep != "prep":
        return ""
    verbs, above = words.events().verbs, sentence.lemma(preposition.head)
    if sentence.tokens[preposition.head].pos != "VERB":
        return ""
    if above in verbs["asking_for"]:
        return "hypothetical"
    return "planned" if above in verbs["readying_for"] else ""


def is_set_for(sentence: Sentence, noun: int) -> bool:
    """True for "a strike called for Monday": whether it came about is not told."""
    fixing = words.events().verbs["appointing"]
    return any(
        sentence.lemma(k) in fixing and sentence.tokens[noun_after].ent in ("DATE", "TIME")
        for k in sentence.children(noun, "acl")
        for prep in sentence.children(k, "prep")
        if sentence.tokens[prep].text.lower() == "for"
        for noun_after in sentence.children(prep, "pobj")
    )
