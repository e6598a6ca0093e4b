"""What the words above and beside a verb say of its reality: adverbs, conditions, governors, sources."""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import clauses, events_claims, status_now, subjects, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import tells

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


def adverb_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """What its own adverbs say of a verb: "reportedly left", "still works"."""
    table = words.events().adverbs
    for k in sentence.children(verb, "advmod"):
        low = sentence.tokens[k].text.lower()
        kind = table.get(low)
        if (
            kind
            and kind != "denied"
            and not (kind == "ongoing" and _is_of_another(sentence, verb, k))
        ):
            yield kind


def _is_of_another(sentence: Sentence, verb: int, adverb: int) -> bool:
    """True for "Still, the mill closed", which turns to another side, and for "now" beside what was done."""
    after = sentence.tokens[adverb + 1 : adverb + 2]
    set_off = bool(after) and after[0].text == "," and adverb < sentence.tokens[adverb].head
    still = sentence.tokens[adverb].text.lower() == "still"
    done = sentence.tokens[verb].tag == "VBD" and not sentence.child(verb, "aux", "auxpass")
    return set_off if still else done


def is_if(sentence: Sentence, verb: int) -> bool:
    """True for the verb of a condition."""
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "mark")}
    return bool(marks & words.events().conditional) or _is_inverted(sentence, verb)


def is_asked(sentence: Sentence, verb: int) -> bool:
    """True for "Did he leave in May?"; "Why did he leave?" and "He left?" take the leaving as given."""
    if not any(token.text == "?" for token in sentence.tokens[-3:]):
        return False
    top = ([verb, *clauses.chain(sentence, verb)])[-1]
    subject = sentence.child(top, "nsubj", "nsubjpass")
    opened = [*sentence.children(top, "aux", "auxpass"), top]
    if subject is None or sentence.tokens[top].dep != "ROOT" or min(opened) > subject:
        return False
    return not any(t.tag in ("WRB", "WP", "WP$", "WDT") for t in sentence.tokens[: min(opened)])


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


def governor_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """What the words above an infinitive, gerund or content clause make of it."""
    child = verb
    if subjects.called_on(sentence, verb) is not None or _is_mere_thought(sentence, verb):
        yield "hypothetical"
    for i in clauses.chain(sentence, verb):
        token = sentence.tokens[i]
        if token.dep == "conj" and child == i:
            continue
        if events_claims.accuser(sentence, child) is not None:
            return
        if token.pos == "ADP" and token.text.lower() in words.closed()["against"]:
            voted = sentence.lemma(token.head) in words.events().verbs["resolving"]
            yield "denied" if voted else "hypothetical"
        if token.pos == "ADJ" or (token.tag == "VBN" and token.dep == "acomp"):
            yield from _ability_cues(sentence, i) or _adjective_cues(token.text.lower())
            if _ability_cues(sentence, i):
                return
        elif token.tag.startswith("VB") and sentence.tokens[child].dep != "conj":
            yield from _verb_above(sentence, i, sentence.tokens[child].dep)
        child = i
    yield from _content_cues(sentence, child)


def _is_mere_thought(sentence: Sentence, verb: int) -> bool:
    """True for "moving the vote would help": said of what is not done."""
    token = sentence.tokens[verb]
    if token.dep != "csubj" or token.tag != "VBG" or tells(sentence, verb):
        return False
    return clauses.verb_form(sentence, token.head).modal == "hypothetical"


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
        doubted = words.events().verbs["denying"] | words.events().verbs["refuting"]
        doubted_here = head in doubted and not clauses.is_negated(sentence, token.head)
        if doubted_here or clauses.is_undone(sentence, token.head):
            yield "denied"
        if head in words.events().verbs["supposing"] and _is_bidden(sentence, token.head):
            yield "hypothetical"
        if head in words.events().crediting and _by_nobody(sentence, token.head):
            yield "denied"
    if token.dep in ("acl", "relcl", "pcomp") and token.tag in ("VB", "VBG"):
        yield from _noun_above(sentence, child)
    if token.dep in ("acl", "relcl") and _is_purpose(sentence, child):
        yield "denied" if _is_turned_down(sentence, sentence.tokens[child].head) else "hypothetical"


def _is_purpose(sentence: Sentence, verb: int) -> bool:
    """True for "a way to cut costs by 2030"; "the first to leave" did leave, and a plan to is a plan."""
    noun = sentence.tokens[verb].head
    known = sentence.lemma(noun) in words.events().governors
    if status_now.is_headline_plan(sentence, verb):
        return False
    return clauses.is_to_infinitive(sentence, verb) and not (
        known or clauses.is_of_row(sentence, noun) or clauses.verb_form(sentence, verb).perfect
    )


def _is_bidden(sentence: Sentence, verb: int) -> bool:
    """True for "Imagine a storm hit": a bare verb without a subject or an auxiliary."""
    token = sentence.tokens[verb]
    led = sentence.child(verb, "nsubj", "aux") is not None
    return token.tag == "VB" and token.dep == "ROOT" and not led


def _by_nobody(sentence: Sentence, verb: int) -> bool:
    """True for "nobody believes"."""
    subject = sentence.child(verb, "nsubj")
    return subject is not None and sentence.tokens[subject].text.lower() in words.events().none


def _impersonal(sentence: Sentence, head: int) -> Iterator[str]:
    """ "It is possible that", "likely that": the adjective above a content clause."""
    if sentence.tokens[head].pos == "ADJ":
        yield from _adjective_cues(sentence.tokens[head].text.lower())
    for k in sentence.children(head, "acomp"):
        yield from _adjective_cues(sentence.tokens[k].text.lower())


def _ability_cues(sentence: Sentence, adjective: int) -> list[str]:
    """ "Were able to", "was unable to", "has not been able to": in the past it was done, or was not."""
    lexicon = words.events()
    low = sentence.tokens[adjective].text.lower()
    form = clauses.verb_form(sentence, sentence.tokens[adjective].head)
    if (
        low not in lexicon.able | lexicon.unable
        or form.modal
        or not (form.tense == "past" or form.perfect)
    ):
        return []
    return ["denied"] if (low in lexicon.unable) != form.negated else ["done"]


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
    elif lemma == "have" and dep == "xcomp" and clauses.has_until(sentence, verb):
        yield "planned"
    elif lemma == "have" and any(
        sentence.tokens[k].text.lower() == "yet" for k in sentence.children(verb, "advmod")
    ):
        yield "denied"
    elif lemma in lexicon.verbs["planning"] or (
        dep == "xcomp" and lemma in lexicon.verbs["ordering"]
    ):
        yield "planned"
    elif lemma in lexicon.verbs["supposing"]:
        yield "hypothetical"
    if lemma in ("expect", "believe", "think", "fear") and not _is_of_past(sentence, verb):
        yield "hypothetical"


def _is_of_past(sentence: Sentence, verb: int) -> bool:
    """True for "is believed to have left": held of what is past, it is told on somebody's word."""
    below = sentence.child(verb, "xcomp")
    passive = clauses.verb_form(sentence, verb).passive
    return passive and below is not None and clauses.verb_form(sentence, below).perfect


def _noun_above(sentence: Sentence, child: int) -> Iterator[str]:
    for i in sentence.ancestors(child):
        kind = words.events().governors.get(sentence.lemma(i))
        if kind and _is_scored(sentence, i):
            return
        if kind and is_of_none(sentence, i):
            yield "denied"
            return
        if kind and clauses.verb_form(sentence, child).perfect:
            yield "reported"
            return
        if kind:
            failed = sentence.tokens[i].dep == "nsubj" or kind == "planned"
            turned_down = failed and _is_turned_down(sentence, i)
            yield "denied" if turned_down or _is_missed(sentence, i) else kind
            return
        if sentence.tokens[i].pos in ("VERB", "AUX"):
            return


def _is_scored(sentence: Sentence, noun: int) -> bool:
    """True for "scored a goal to win the match"."""
    token = sentence.tokens[noun]
    return token.dep == "dobj" and sentence.lemma(token.head) in words.events().verbs["playing"]


def _is_missed(sentence: Sentence, noun: int) -> bool:
    """True for "missed the chance to win", "failed in their attempt to land": not done, whatever was hoped."""
    token = sentence.tokens[noun]
    i = token.head if token.dep == "dobj" else sentence.tokens[token.head].head
    low = sentence.tokens[token.head].text.lower()
    led = token.dep == "dobj" or (token.dep == "pobj" and low in words.closed()["into_states"])
    verbs = words.events().verbs
    form = clauses.verb_form(sentence, i)
    missed = sentence.lemma(i) in verbs["missing" if token.dep == "dobj" else "falling_short"]
    return led and missed and form.tense == "past" and not (form.negated or form.modal)


def _is_turned_down(sentence: Sentence, noun: int) -> bool:
    """True for "rejected a plan", "the plan was scrapped": what it would have brought did not come."""
    token = sentence.tokens[noun]
    form = clauses.verb_form(sentence, token.head)
    verbs = words.events().verbs
    down = verbs["denying"] | verbs["refuting"] | verbs["preventing"] | verbs["failing"]
    told = sentence.lemma(token.head) in down or clauses.is_undone(sentence, token.head)
    open_yet = form.negated or bool(form.modal) or form.tense == "none"
    if token.dep == "nsubj":
        gone = sentence.lemma(token.head) in verbs["failing"]
        return (gone or clauses.is_undone(sentence, token.head)) and not open_yet
    return token.dep in ("dobj", "nsubjpass") and told and not open_yet


def came_to_nothing(sentence: Sentence, verb: int) -> bool:
    """True for "planned to meet but failed", "was due to sail but never did", "but the trip was cancelled"."""
    tops = [k for k in clauses.chain(sentence, verb) if sentence.tokens[k].tag.startswith("VB")]
    if not tops or sentence.tokens[verb].tag not in ("VB", "VBN", "VBG"):
        return False
    return any(_but_undone(sentence, verb, top) for top in (verb, tops[-1]))


def _but_undone(sentence: Sentence, verb: int, top: int) -> bool:
    """True where a second verb behind "but" undoes the plan: "but failed", "but never did", "but stayed open"."""
    verbs = words.events().verbs
    if not any(sentence.tokens[k].text.lower() == "but" for k in sentence.children(top, "cc")):
        return False
    for k in sentence.children(top, "conj"):
        told = " ".join(
            [
                sentence.lemma(k),
                *(sentence.tokens[j].text.lower() for j in sentence.children(k, "prt")),
            ]
        )
        form = clauses.verb_form(sentence, k)
        same = sentence.lemma(k) in verbs["carrying_out"] or sentence.lemma(k) == sentence.lemma(
            verb
        )
        if form.negated and same:
            return True
        undone = verbs["failing"] | verbs["undoing"] | verbs["staying"]
        if form.passive:
            undone |= verbs["preventing"]
        if told in undone and not (form.negated or form.modal):
            return True
    return False


def is_of_none(sentence: Sentence, noun: int) -> bool:
    """True for "no plans", "no appetite"."""
    none = words.events().none
    return any(
        sentence.tokens[k].text.lower() in none for k in sentence.children(noun, "det", "neg")
    )


def attribution_cues(sentence: Sentence, verb: int) -> Iterator[str]:
    """ "Reported" where a source is named: "according to the police", "the clerk, who says that he was owed"."""
    if according_to(sentence, verb) is not None or _is_said_in_passing(sentence, verb):
        yield "reported"
    token = sentence.tokens[verb]
    heard = sentence.lemma(token.head) in words.events().verbs["hearing"]
    if token.dep == "ccomp" and heard and tells(sentence, token.head):
        yield "reported"


def _is_said_in_passing(sentence: Sentence, verb: int) -> bool:
    """True for what a clause beside the main one tells: "Diaz, who says that he got the key by post"."""
    while sentence.tokens[verb].dep == "conj":
        verb = sentence.tokens[verb].head
    above = sentence.tokens[verb].head
    told = (
        sentence.tokens[verb].dep == "ccomp"
        and sentence.lemma(above) in words.events().verbs["speech"]
    )
    return told and sentence.tokens[above].dep in ("relcl", "advcl", "acl")


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
