"""What a label shows of the words over and beside a verb: who is told to do it, and until when it was not done."""

from __future__ import annotations

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence


def governors(sentence: Sentence, verb: int) -> list[int]:
    """What stands over an infinitive: "is likely" in "is likely to send", "has yet" in "has yet to pay".

    Not whoever tells another to ("told her to go": "she to go"); but "let him go" says nothing without "let".
    """
    out: list[int] = []
    child = verb
    for k in clauses.chain(sentence, verb):
        link = sentence.tokens[child].dep
        told = _told(sentence, child, k)
        if told is not None and not _has_to(sentence, child):
            inner = [j for j in sentence.subtree(told) if j < child]
            return [k, *clauses.auxiliaries(sentence, k), *inner, *out]
        if link not in ("xcomp", "acomp", "oprd") or child < k or told is not None:
            break
        out += [k, *clauses.auxiliaries(sentence, k), *sentence.children(k, "neg", "prt")]
        out += [j for j in sentence.children(k, "advmod", "acomp") if k < j < child]
        child = k
    return out


def _told(sentence: Sentence, verb: int, above: int) -> int | None:
    """Whoever is told, asked or let do it: the "him" of "told him to go", "let him go"; None where nobody is."""
    token = sentence.tokens[verb]
    if token.tag != "VB" or token.dep not in ("xcomp", "ccomp") or verb < above:
        return None
    held = [*sentence.children(verb, "nsubj"), *sentence.children(above, "dobj")]
    found = next((k for k in held if above < k < verb), None)
    if found is None or sentence.lemma(above) in words.events().verbs["own_infinitive"]:
        return None
    modal = any(sentence.tokens[k].tag == "MD" for k in sentence.children(verb, "aux"))
    return None if modal or sentence.child(verb, "mark") is not None else found


def _has_to(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[k].tag == "TO" for k in sentence.children(verb, "aux"))


def who_lets(sentence: Sentence, subject: int, verb: int) -> int | None:
    """The verb whose subject lets another do it ("let him go"); None for what somebody does himself."""
    over = governors(sentence, verb)
    return over[0] if subject in over else None


def as_subject(sentence: Sentence, subject: int, verb: int) -> str:
    """ "She" for the "her" who is told to go; "" where the subject is no such pronoun."""
    forms = dict(pair.split() for pair in words.closed()["object_to_subject"])
    low = sentence.tokens[subject].text.lower()
    return forms.get(low, "") if subject < verb and _has_to(sentence, verb) else ""


def is_how_early(sentence: Sentence, k: int, hidden: set[int]) -> bool:
    """True for "as early" before a time shown elsewhere: "could come as early as Monday"."""
    if not sentence.children(k):
        k = sentence.tokens[k].head
    tied = sentence.children(k, "prep")
    times = [j for prep in tied for j in sentence.children(prep, "pobj", "npadvmod")]
    return sentence.tokens[k].dep == "advmod" and bool(times) and all(j in hidden for j in times)


def until_when(sentence: Sentence, verb: int) -> set[int]:
    """The words of "until May" in "was not freed until May", which without them would say the contrary."""
    if not clauses.is_negated(sentence, verb):
        return set()
    return {
        j
        for k in sentence.children(verb, "prep")
        if sentence.tokens[k].text.lower() in clauses.UNTIL
        for j in sentence.subtree(k)
    }
