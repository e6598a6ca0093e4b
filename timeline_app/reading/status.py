"""Did it happen? The reality of one event, by the words around it: first that applies.

denied > hypothetical > planned > reported > ongoing > happened
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.core.status import Status
from timeline_app.reading import clauses, events_claims, words
from timeline_app.reading.events_select import Trigger
from timeline_app.reading.parse import Sentence

_NAMED = {
    "denied": Status.DENIED,
    "hypothetical": Status.HYPOTHETICAL,
    "planned": Status.PLANNED,
    "reported": Status.REPORTED,
    "ongoing": Status.ONGOING,
}
_ORDER = list(Status)
_FORESEEN = (
    ("hypothetical", {"expect", "anticipate", "project", "forecast", "predict"}),
    ("planned", {"schedule", "plan", "slate"}),
)
_WAITING = {"when", "once", "until", "till", "before", "after"}
_OBJECT_VERBS = (("denied", "denying"), ("denied", "preventing"), ("planned", "postponing"))
_CONTENT_VERBS = {
    "hypothetical": {
        "hope",
        "wish",
        "want",
        "demand",
        "urge",
        "propose",
        "recommend",
        "fear",
        "doubt",
        "expect",
        "predict",
    },
    "reported": {"believe", "think", "suspect", "assume", "suppose", "feel", "guess", "reckon"},
}


def status_of(
    sentence: Sentence,
    trigger: Trigger,
    *,
    speech: bool,
    attributed: bool,
    dated: bool,
    stretch: bool = False,
    ahead: bool = False,
) -> Status:
    """The status of one event.

    ``attributed``: it stands in the content of somebody's statement. ``dated``: a time expression hangs
    on it, so that a bare present tense is no standing habit. ``stretch``: that expression is a "since"
    or a duration. ``ahead``: it names no year and does not look back, so that a present tense with it
    is a date to come ("meets on Friday").
    """
    found = set(
        _noun_cues(sentence, trigger)
        if trigger.nominal
        else _verb_cues(sentence, trigger.token, speech)
    )
    refusal = speech or sentence.lemma(trigger.token) in words.events().verbs["speech"]
    if not trigger.nominal and refusal and "denied" in found:
        found.discard("denied")
        found.discard("hypothetical")
    if attributed and not (trigger.nominal and trigger.via < 0):
        found.add("reported")
    if not trigger.nominal and _is_going_on(
        sentence, trigger, speech=speech, dated=dated, stretch=stretch
    ):
        found.add("ongoing")
    if not trigger.nominal and dated and ahead and not speech and "ongoing" not in found:
        verb = trigger.token if trigger.via < 0 else trigger.via
        if _is_present(clauses.verb_form(sentence, verb)) and sentence.tokens[verb].pos == "VERB":
            found.add("planned")
    ranked = [s for s in _ORDER if s.value in found]
    return ranked[0] if ranked else Status.HAPPENED


# ---- verbs


def _verb_cues(sentence: Sentence, verb: int, speech: bool) -> Iterator[str]:
    """Statuses the clause of a verb, and what governs it, speak for."""
    token = sentence.tokens[verb]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else verb)
    if form.negated:
        yield "denied"
    if form.modal:
        yield form.modal
    if token.tag == "VBN" and sentence.child(verb, "xcomp", "ccomp") is None and not form.perfect:
        yield from (kind for kind, lemmas in _FORESEEN if token.lemma in lemmas)
    if form.tense == "present" and not form.perfect and _waits_for(sentence, verb):
        yield "planned"
    yield from _going_to(sentence, verb)
    yield from _adverb_cues(sentence, verb)
    if any(_is_if(sentence, k) for k in sentence.children(verb, "advcl")) and form.modal:
        yield "hypothetical"
    if _is_if(sentence, verb):
        yield "hypothetical"
    yield from _governor_cues(sentence, verb)
    yield from events_claims.cues(sentence, verb)
    if not speech:
        yield from _attribution_cues(sentence, verb)


def _waits_for(sentence: Sentence, verb: int) -> bool:
    """ "when the dam is finished", below a clause about what is to come."""
    token = sentence.tokens[verb]
    if token.dep != "advcl":
        return False
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "mark", "advmod")}
    return bool(marks & _WAITING) and bool(clauses.verb_form(sentence, token.head).modal)


def _going_to(sentence: Sentence, verb: int) -> Iterator[str]:
    head = sentence.tokens[verb].head
    if sentence.tokens[verb].dep == "xcomp" and sentence.tokens[head].text.lower() == "going":
        yield "planned"
    if sentence.tokens[verb].tag in ("VB", "VBN") and sentence.tokens[verb].dep in (
        "xcomp",
        "ROOT",
        "ccomp",
        "relcl",
    ):
        up = sentence.tokens[head]
        if (
            up.lemma == "be"
            and sentence.child(verb, "aux") is not None
            and sentence.tokens[verb].dep == "xcomp"
        ):
            yield "planned"


def _adverb_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    table = words.events().adverbs
    for k in sentence.children(verb, "advmod"):
        kind = table.get(sentence.tokens[k].text.lower())
        if kind and kind != "denied":
            yield kind


def _is_if(sentence: Sentence, verb: int) -> bool:
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "mark")}
    return bool(marks & words.events().conditional) or _is_inverted(sentence, verb)


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """ "Had the vote been held in May, he would have won": a condition by its order of words."""
    token = sentence.tokens[verb]
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if token.dep not in ("advcl", "ccomp") or subject is None:
        return False
    opened = any(
        k < subject and sentence.tokens[k].text.lower() in words.events().inverted
        for k in [*sentence.children(verb, "aux", "auxpass"), verb]
    )
    return opened and bool(clauses.verb_form(sentence, token.head).modal)


def _governor_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """What the words above an infinitive, gerund or content clause make of it."""
    child = verb
    for i in clauses.chain(sentence, verb):
        token = sentence.tokens[i]
        if token.dep == "conj" and child == i:
            continue
        if events_claims.accuser(sentence, child) is not None:
            return
        if token.pos == "ADJ" or (token.tag == "VBN" and token.dep == "acomp"):
            yield from _adjective_cues(token.text.lower())
        elif token.tag.startswith("VB") and sentence.tokens[child].dep != "conj":
            yield from _verb_above(sentence, i, sentence.tokens[child].dep)
        child = i
    yield from _content_cues(sentence, child)


def _content_cues(sentence: Sentence, child: int) -> Iterator[str]:
    """What the verb or noun above a content clause makes of it: "hopes that", "denied that"."""
    token = sentence.tokens[child]
    while token.dep == "conj" and sentence.tokens[token.head].dep in ("ccomp", "conj"):
        token = sentence.tokens[token.head]
    if token.dep == "ccomp":
        yield from _impersonal(sentence, token.head)
        head = sentence.lemma(token.head)
        for kind, table in _CONTENT_VERBS.items():
            if head in table:
                yield kind
        if head in words.events().verbs["denying"]:
            yield "denied"
    if token.dep in ("acl", "relcl", "pcomp") and token.tag in ("VB", "VBG"):
        yield from _noun_above(sentence, child)


def _impersonal(sentence: Sentence, head: int) -> Iterator[str]:
    """ "It is possible that", "likely that": the adjective above a content clause."""
    if sentence.tokens[head].pos == "ADJ":
        yield from _adjective_cues(sentence.tokens[head].text.lower())
    for k in sentence.children(head, "acomp"):
        yield from _adjective_cues(sentence.tokens[k].text.lower())


def _adjective_cues(low: str) -> Iterator[str]:
    for kind, table in words.events().adjectives.items():
        if low in table and kind != "stance":
            yield kind if kind != "denied" else "hypothetical"


def _verb_above(sentence: Sentence, verb: int, dep: str) -> Iterator[str]:
    lexicon = words.events()
    lemma = sentence.lemma(verb)
    form = clauses.verb_form(sentence, verb)
    if form.negated or lemma in lexicon.verbs["refusing"]:
        yield "denied" if dep in ("xcomp", "pcomp", "prep") else "hypothetical"
    elif form.modal:
        yield form.modal
    elif lemma in lexicon.verbs["planning"]:
        yield "planned"
    elif lemma in lexicon.verbs["supposing"]:
        yield "hypothetical"
    if lemma in ("expect", "believe", "think", "fear"):
        yield "hypothetical"


def _noun_above(sentence: Sentence, child: int) -> Iterator[str]:
    for i in sentence.ancestors(child):
        kind = words.events().governors.get(sentence.lemma(i))
        if kind and clauses.verb_form(sentence, child).perfect:
            yield "reported"
            return
        if kind:
            yield kind
            return
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            return


def _attribution_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    if according_to(sentence, verb) is not None:
        yield "reported"


def according_to(sentence: Sentence, verb: int) -> int | None:
    """Head token of the source in "according to X" on a verb's clause or a clause above it, or None."""
    for i in [verb, *sentence.ancestors(verb)]:
        for k in sentence.children(i, "prep", "advcl"):
            if sentence.tokens[k].text.lower() == "according":
                for to in sentence.children(k, "prep"):
                    return sentence.child(to, "pobj")
        if sentence.tokens[i].dep in ("ccomp", "relcl"):
            return None
    return None


def _is_going_on(
    sentence: Sentence, trigger: Trigger, *, speech: bool, dated: bool, stretch: bool
) -> bool:
    token = sentence.tokens[trigger.token]
    form = clauses.verb_form(sentence, token.head if token.pos == "ADJ" else trigger.token)
    if token.pos == "ADJ":
        return form.tense == "present"
    if form.progressive and (form.tense == "present" or form.perfect):
        return True
    if speech:
        return False
    lasting = token.lemma.lower() in words.events().verbs["lasting"]
    if _is_present(form):
        return not dated or lasting or stretch
    if token.dep == "acl" or (token.dep == "advcl" and token.tag == "VBN"):
        return lasting and stretch
    return (
        form.perfect and form.tense == "present" and (stretch or _so_far(sentence, trigger.token))
    )


def _is_present(form: clauses.VerbForm) -> bool:
    return form.tense == "present" and not (
        form.perfect or form.modal or form.passive or form.progressive
    )


def _so_far(sentence: Sentence, verb: int) -> bool:
    """True for "has so far", "have always", "has long": it holds to this day."""
    low = {
        sentence.tokens[k].text.lower()
        for k in sentence.subtree(verb, frozenset({"ccomp", "advcl", "relcl", "nsubj", "dobj"}))
    }
    return bool(low & {"far", "always", "long", "still"}) and (
        "so" in low or bool(low & {"always", "long", "still"})
    )


# ---- nouns


def _noun_cues(sentence: Sentence, trigger: Trigger) -> Iterator[str]:
    lexicon = words.events()
    i = trigger.token
    for k in sentence.children(i):
        kind = lexicon.modifiers.get(sentence.tokens[k].text.lower().strip('"'))
        if kind and kind != "past":
            yield kind
        if sentence.tokens[k].text.lower() in lexicon.none:
            yield "denied"
    yield from events_claims.cues(sentence, i)
    if trigger.via >= 0:
        yield from _carrier_cues(sentence, trigger.via)
        return
    yield from _context_cues(sentence, i)


def _carrier_cues(sentence: Sentence, via: int) -> Iterator[str]:
    form = clauses.verb_form(sentence, via)
    if form.negated:
        yield "denied"
    if form.modal:
        yield form.modal
    if _is_if(sentence, via):
        yield "hypothetical"
    yield from _governor_cues(sentence, via)
    yield from events_claims.cues(sentence, via)
    yield from _adverb_cues(sentence, via)
    yield from _attribution_cues(sentence, via)
    if (form.progressive and form.tense == "present") or (
        form.tense == "present" and not form.perfect and not form.modal
    ):
        yield "ongoing"
    for k in sentence.children(via, "acomp", "attr"):
        kind = words.events().modifiers.get(sentence.tokens[k].text.lower())
        if kind in ("ongoing", "planned", "hypothetical"):
            yield kind


def _context_cues(sentence: Sentence, i: int) -> Iterator[str]:
    """What governs the noun: "plans for a strike", "would hold off an attack", "expects an election"."""
    token = sentence.tokens[i]
    for k in sentence.ancestors(i):
        up = sentence.tokens[k]
        if up.pos == "NOUN":
            kind = words.events().governors.get(sentence.lemma(k))
            if kind and token.dep == "pobj":
                yield kind
            return
        if up.pos in ("VERB", "AUX"):
            if token.head == k and (token.dep != "nsubj" or _is_its_course(sentence, k)):
                yield from _object_cues(sentence, i, k)
            return


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
    form = clauses.verb_form(sentence, verb)
    if form.modal or sentence.tokens[verb].tag == "VB":
        yield form.modal or "hypothetical"
        yield from _governor_cues(sentence, verb)
    if sentence.tokens[noun].dep not in ("dobj", "nsubjpass", "attr"):
        return
    if form.negated:
        yield "denied"
    lemma = sentence.lemma(verb)
    made = sentence.lemma(noun) in words.events().offers
    for kind, group in _OBJECT_VERBS:
        if lemma in words.events().verbs[group] and not (made and kind == "denied"):
            yield kind
    if lemma in ("plan", "expect", "prepare", "schedule", "announce", "order", "propose", "await"):
        yield "planned"
