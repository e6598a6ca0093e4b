"""What was believed in error, and what a work of fiction tells: "thought it had burst, but were wrong"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence


def belief_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """Statuses a refuted belief, an invention and a term set speak for."""
    if _is_owed(sentence, verb) or is_made_up(sentence, verb):
        yield "hypothetical"
    if is_mistaken(sentence, verb):
        yield "denied"


def _is_owed(sentence: Sentence, verb: int) -> bool:
    """True for "had to repay by June": a term set, and no word of whether it was kept."""
    token = sentence.tokens[verb]
    if token.dep != "xcomp" or sentence.lemma(token.head) != "have":
        return False
    return clauses.is_to_infinitive(sentence, verb) and any(
        sentence.tokens[k].text.lower() == "by" and sentence.tokens[noun].ent in ("DATE", "TIME")
        for k in sentence.children(verb, "prep")
        for noun in sentence.children(k, "pobj")
    )


def is_mistaken(sentence: Sentence, verb: int) -> bool:
    """True for what was thought or claimed where the same sentence calls it wrong.

    "Thought the dam had burst, but they were wrong"; "claimed that it had paid, which was a lie".
    """
    token = sentence.tokens[verb]
    if token.dep != "ccomp" or not _is_held(sentence, token.head):
        return False
    said = sentence.children(token.head, "conj")
    behind = (
        k
        for k in sentence.subtree(token.head, frozenset())
        if sentence.tokens[k].dep == "relcl" and _is_of_all_before(sentence, k)
    )
    wrong = words.closed()["mistaken"]
    return any(is_told_wrong(sentence, k, wrong) for k in said) or any(
        is_told_wrong(sentence, k, frozenset()) for k in behind
    )


def is_told_wrong(sentence: Sentence, verb: int, wrong: frozenset[str]) -> bool:
    """True for "was a lie", "turned out to be false", "were wrong" and "was not true"."""
    lexicon = words.events()
    subject = sentence.child(verb, "nsubj")
    if subject is None or sentence.tokens[subject].tag not in ("PRP", "DT", "WDT"):
        return False
    form = clauses.verb_form(sentence, verb)
    if form.modal:
        return False
    below = sentence.child(verb, "xcomp")
    tops = [verb] if below is None else [verb, below]
    told = {
        sentence.lemma(k)
        for top in tops
        for k in sentence.children(top, "acomp", "attr", "oprd")
    }  # fmt: skip
    return bool(told & (lexicon.true if form.negated else lexicon.untrue | wrong))


def is_made_up(sentence: Sentence, verb: int) -> bool:
    """True for what a novel or an opera tells, in the past too: "the opera recounts how she drowned"."""
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    acted = sentence.lemma(verb) in words.events().verbs["performing"]
    if not acted and subject is not None and is_set_in_work(sentence, verb, subject):
        return True
    token = sentence.tokens[verb]
    above = token.head
    if token.dep == "relcl" and _is_anybody(sentence, above):
        above = sentence.tokens[above].head
    elif token.dep not in ("ccomp", "advcl"):
        return False
    lemmas = words.events().verbs
    teller = sentence.child(above, "nsubj")
    tells = sentence.lemma(above) in lemmas["recounting"] | lemmas["telling"]
    return tells and teller is not None and _is_invention(sentence, teller)


def _is_held(sentence: Sentence, verb: int) -> bool:
    verbs = words.events().verbs
    held = verbs["speech"] | verbs["attitude"] | verbs["alleging"] | verbs["reporting"]
    return sentence.lemma(verb) in held


def _is_of_all_before(sentence: Sentence, clause: int) -> bool:
    """True for ", which was a lie", whatever noun the parse hangs it on; not for "a story, which"."""
    which = sentence.child(clause, "nsubj")
    if which is None or not which or sentence.tokens[which].tag != "WDT":
        return False
    above = sentence.lemma(sentence.tokens[clause].head)
    return sentence.tokens[which - 1].text == "," and above not in words.events().stories


def is_set_in_work(sentence: Sentence, verb: int, subject: int) -> bool:
    """True for "In the opera, the queen drowned"."""
    return any(
        k < subject
        and sentence.tokens[k].text.lower() == "in"
        and sentence.tokens[noun + 1].text == ","
        and _is_invention(sentence, noun)
        for k in sentence.children(verb, "prep")
        for noun in sentence.children(k, "pobj")
    )


def _is_invention(sentence: Sentence, noun: int) -> bool:
    return (
        sentence.tokens[noun].pos == "NOUN" and sentence.lemma(noun) in words.closed()["invented"]
    )


def _is_anybody(sentence: Sentence, noun: int) -> bool:
    """True for "a general": one of no name, known from the telling alone."""
    det = sentence.child(noun, "det")
    known = det is None or sentence.tokens[det].text.lower() not in words.closed()["indefinite"]
    return not known and sentence.tokens[noun].pos == "NOUN"
