"""Statuses that the words around an event noun speak for: its modifiers, its carrier, what governs it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import (
    clauses,
    events_claims,
    status_belief,
    status_known,
    status_now,
    status_pretence,
    words,
)
from timeline_app.reading.parse import Sentence
from timeline_app.reading.status_cues import (
    adverb_cues,
    attribution_cues,
    governor_cues,
    is_if,
    is_of_none,
)
from timeline_app.reading.triggers import Trigger

_OBJECT_VERBS = (("denied", "denying"), ("denied", "preventing"), ("planned", "postponing"))


def noun_cues(sentence: Sentence, trigger: Trigger) -> Iterator[str]:
    """Statuses that stand for an event noun, in no order."""
    lexicon = words.events()
    i = trigger.token
    for k in sentence.children(i):
        kind = lexicon.modifiers.get(sentence.tokens[k].text.lower().strip('"'))
        if kind and kind != "past":
            yield kind
        told = sentence.tokens[k].dep != "appos"
        until = trigger.via >= 0 and clauses.has_until(sentence, trigger.via)
        if told and not until and sentence.tokens[k].text.lower() in lexicon.none:
            yield "denied"
    yield from events_claims.cues(sentence, i)
    if is_if(sentence, i):
        yield "hypothetical"
    if _lies_ahead(sentence, i):
        yield "planned"
    if trigger.via >= 0:
        found = set(_carrier_cues(sentence, trigger.via))
        yield from found - {"denied"} if _is_described(sentence, i, trigger.via) else found
        return
    yield from context_cues(sentence, i)
    if asked := status_pretence.asked_for(sentence, i):
        yield asked
    if status_pretence.is_set_for(sentence, i):
        yield "planned"
    if status_belief.is_set_in_work(sentence, i, i):
        yield "hypothetical"


def _is_described(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for "the death was not a surprise", "the wedding was not cheap": denied is what it was like.

    Not for "the sale was not final", "the attack was not real": these speak of its coming about.
    """
    if sentence.tokens[noun].dep != "nsubj" or sentence.lemma(verb) != "be":
        return False
    told = [sentence.lemma(k) for k in sentence.children(verb, "acomp", "attr")]
    return bool(told) and not words.closed()["coming_about"] & set(told)


def _lies_ahead(sentence: Sentence, noun: int) -> bool:
    """True for "ahead of the vote"."""
    preposition = sentence.tokens[noun].head
    ahead = sentence.tokens[sentence.tokens[preposition].head]
    told = sentence.tokens[noun].dep == "pobj" and sentence.tokens[preposition].text.lower() == "of"
    return told and ahead.text.lower() == "ahead"


def _carrier_cues(sentence: Sentence, via: int) -> Iterator[str]:
    form = clauses.verb_form(sentence, via)
    if form.negated and not clauses.has_until(sentence, via):
        yield "denied"
    if form.modal:
        yield form.modal
    if status_now.is_headline_plan(sentence, via):
        yield "planned"
    if is_if(sentence, via):
        yield "hypothetical"
    yield from governor_cues(sentence, via)
    yield from events_claims.cues(sentence, via)
    yield from adverb_cues(sentence, via)
    yield from attribution_cues(sentence, via)
    if (form.progressive and form.tense == "present") or (
        form.tense == "present" and not form.perfect and not form.modal
    ):
        yield "ongoing"
    for k in sentence.children(via, "acomp", "attr"):
        low = sentence.tokens[k].text.lower()
        kind = words.events().modifiers.get(low)
        if kind in ("ongoing", "planned", "hypothetical"):
            yield kind
        if low in words.events().adjectives["planned"]:
            yield "planned"


def context_cues(sentence: Sentence, i: int) -> Iterator[str]:
    """What governs the noun: "plans for a strike", "would hold off an attack", "expects an election"."""
    token = sentence.tokens[i]
    for k in sentence.ancestors(i):
        up = sentence.tokens[k]
        if up.pos == "NOUN":
            kind = words.events().governors.get(sentence.lemma(k))
            if kind and token.dep == "pobj":
                yield "denied" if is_of_none(sentence, k) else kind
            return
        if up.pos in ("VERB", "AUX"):
            if _is_travelled_for(sentence, i, k):
                yield "planned"
            if _is_warned_of(sentence, i, k):
                yield "hypothetical"
            if _is_decided_against(sentence, i, k):
                yield "denied"
            if token.head == k and (token.dep != "nsubj" or _is_its_course(sentence, k)):
                yield from _object_cues(sentence, i, k)
            if token.head == k and token.dep == "nsubj":
                yield from _subject_cues(sentence, i, k)
            return


def _is_warned_of(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for "warned of a strike", "warned of attacks"; "warned of the attack" may be of one known."""
    prep = sentence.tokens[noun].head
    of = sentence.tokens[prep].head == verb and sentence.tokens[prep].text.lower() == "of"
    known = sentence.child(noun, "det", "poss")
    fresh = known is None or sentence.tokens[known].text.lower() in words.closed()["indefinite"]
    return of and fresh and sentence.lemma(verb) in words.events().verbs["warning"]


def _is_travelled_for(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for the talks of "flies to Oslo for talks": not yet held where the journey lies ahead."""
    prep = sentence.tokens[noun].head
    if sentence.tokens[prep].text.lower() != "for" or sentence.tokens[prep].head != verb:
        return False
    form = clauses.verb_form(sentence, verb)
    ahead = form.tense in ("present", "future") and not form.perfect
    return ahead and sentence.lemma(verb) in words.events().verbs["motion"]


def _is_decided_against(sentence: Sentence, noun: int, verb: int) -> bool:
    """True for "decided against a strike", "voted against the sale"."""
    prep = sentence.tokens[noun].head
    against = sentence.tokens[prep].text.lower() in words.closed()["against"]
    decided = sentence.lemma(verb) in words.closed()["deciding"]
    return against and decided and sentence.tokens[prep].head == verb


def _subject_cues(sentence: Sentence, noun: int, verb: int) -> Iterator[str]:
    """ "The visit fell through", "came to nothing"; "a strike would cost us", which nobody has called."""
    form = clauses.verb_form(sentence, verb)
    det = sentence.child(noun, "det")
    any_such = det is not None and sentence.tokens[det].text.lower() in words.closed()["indefinite"]
    if any_such and form.modal == "hypothetical":
        yield "hypothetical"
    ended = " ".join(
        [
            sentence.lemma(verb),
            *(sentence.tokens[k].text.lower() for k in sentence.children(verb, "prt", "advmod")),
        ]
    )
    nothing = any(
        sentence.tokens[k].text.lower() in words.events().none
        for prep in sentence.children(verb, "prep")
        for k in sentence.children(prep, "pobj")
    )
    vain = nothing and sentence.lemma(verb) in words.events().verbs["amounting"]
    if (ended in words.events().verbs["undoing"] or vain) and not (form.negated or form.modal):
        yield "denied"


def _is_its_course(sentence: Sentence, verb: int) -> bool:
    """ "The trial will begin" is about the trial's own reality; "the flood will cost us" is not."""
    verbs = words.events().verbs
    return sentence.lemma(verb) in verbs["aspectual"] | verbs["occurring"] | {
        "end",
        "last",
        "be",
        "come",
        "go",
    }


def _object_cues(sentence: Sentence, noun: int, verb: int) -> Iterator[str]:
    """What the noun's own verb makes of it: "averted an attack", "postponed the vote", "would end the war"."""
    if status_known.is_known(sentence, noun, verb):
        return
    form = clauses.verb_form(sentence, verb)
    if form.modal or sentence.tokens[verb].tag == "VB":
        yield form.modal or "hypothetical"
        yield from governor_cues(sentence, verb)
    if sentence.tokens[noun].dep not in ("dobj", "nsubjpass", "attr"):
        return
    if form.negated:
        yield "denied"
    lemma = sentence.lemma(verb)
    made = sentence.lemma(noun) in words.events().offers
    if clauses.is_undone(sentence, verb):
        yield "denied"
    for kind, group in _OBJECT_VERBS:
        if lemma in words.events().verbs[group] and not (made and kind == "denied"):
            yield kind
    if lemma in words.events().verbs["bidding"] and sentence.tokens[noun].dep != "attr":
        yield "hypothetical"
    if lemma in ("plan", "expect", "prepare", "schedule", "announce", "order", "propose", "await"):
        yield "planned"
