"""Charges, rumours and near misses: what words above or beside an event say of its truth.

"Accused of robbing" is a charge, "acquitted of robbing" a finding that it was not so, "rumours that he
left are false" a story refuted, "nearly closed" a thing that did not come about.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence

_TIMES = {"DATE", "TIME", "CARDINAL"}
_CONTENT = ("acl", "relcl", "ccomp")


def cues(sentence: Sentence, event: int) -> Iterator[str]:
    """Statuses that charges, rumours and near misses speak for; ``event``: its verb or noun."""
    for i in _with_tops(sentence, event):
        yield from _of_charge(sentence, i)
        yield from _of_story(sentence, i)
        if _falls_short(sentence, i) or hindered(sentence, i) or _is_disowned(sentence, i):
            yield "denied"
        if i == event and nearly(sentence, i) is not None:
            yield "denied"


def accuser(sentence: Sentence, event: int) -> int | None:
    """The verb in "accused of robbing", "was cleared of the robbery", or None.

    Not in "sued for the crash": the crash is no charge.
    """
    token = sentence.tokens[event]
    preposition = sentence.tokens[token.head].text.lower()
    if token.dep != "pcomp" and (token.dep != "pobj" or preposition == "for"):
        return None
    verb = _verb_over(sentence, token.head)
    lexicon = words.events()
    lemma = sentence.lemma(verb)
    for group, joined in (("accusing", lexicon.charge_preps), ("clearing", lexicon.clear_preps)):
        if lemma in lexicon.verbs[group] and preposition in joined:
            return verb
    return None


def questioned(sentence: Sentence, event: int) -> bool:
    """True where the event is what was charged, denied or hindered: "denied selling", "kept from leaving".

    The verb above tells of the charge alone; whether the deed was done is the question.
    """
    token = sentence.tokens[event]
    if token.tag != "VBG" and not _is_having_done(sentence, event):
        return False
    if token.dep == "xcomp":
        return _is_disowned(sentence, event)
    if token.dep != "pcomp":
        return False
    if accuser(sentence, event) is not None:
        return True
    return hindered(sentence, event) and clauses.verb_form_is_finite(
        sentence, _verb_over(sentence, token.head)
    )


def _is_having_done(sentence: Sentence, verb: int) -> bool:
    """True for "having robbed"."""
    aux = [sentence.tokens[k].tag for k in sentence.children(verb, "aux")]
    return sentence.tokens[verb].tag == "VBN" and aux == ["VBG"]


def hindered(sentence: Sentence, event: int) -> bool:
    """True for "kept the fire from spreading"."""
    token = sentence.tokens[event]
    preposition = sentence.tokens[token.head]
    verb = _verb_over(sentence, token.head)
    hinders = sentence.lemma(verb) in words.events().verbs["hindering"]
    return token.dep == "pcomp" and preposition.text.lower() == "from" and hinders


def nearly(sentence: Sentence, verb: int) -> int | None:
    """The "almost" or "nearly" before a verb; with "doubled" and the like it speaks of the measure."""
    lexicon = words.events()
    if sentence.lemma(verb) in lexicon.verbs["graded"]:
        return None
    found = [
        k
        for k in sentence.children(verb, "advmod")
        if k < verb and sentence.tokens[k].text.lower() in lexicon.nearly
    ]
    return found[0] if found else None


def _with_tops(sentence: Sentence, i: int) -> list[int]:
    """The event and the verbs it is co-ordinated with or is the infinitive of, nearest first."""
    found = [i]
    while sentence.tokens[i].dep in ("conj", "xcomp") and len(found) < 6:
        head = sentence.tokens[i].head
        finite = clauses.verb_form_is_finite(sentence, i)
        if finite and not clauses.verb_form_is_finite(sentence, head):
            break
        i = head
        found.append(i)
    return found


def _verb_over(sentence: Sentence, preposition: int) -> int:
    """The verb a preposition belongs to, through a date or an object the parse may hang it on."""
    i = sentence.tokens[preposition].head
    for _ in range(4):
        token = sentence.tokens[i]
        through = token.pos == "ADP" or token.ent in _TIMES or token.dep in ("dobj", "nsubjpass")
        if token.pos in ("VERB", "AUX") or not through:
            break
        i = token.head
    return i


def _of_charge(sentence: Sentence, i: int) -> Iterator[str]:
    verbs = words.events().verbs
    token = sentence.tokens[i]
    if _is_wrongly_told(sentence, i):
        yield "denied"
    if token.dep in ("xcomp", "ccomp") and sentence.lemma(token.head) in verbs["alleging"]:
        yield "reported"
    if token.dep in ("xcomp", "oprd") and _is_hearsay(sentence, token.head):
        yield "reported"
    verb = accuser(sentence, i)
    if verb is None:
        return
    form = clauses.verb_form(sentence, verb)
    open_yet = form.negated or bool(form.modal) or _is_infinitive(sentence, verb)
    known = sentence.child(i, "det", "poss") is not None and token.dep == "pobj"
    cleared = sentence.lemma(verb) in verbs["clearing"] and not open_yet and not known
    yield "denied" if cleared else "reported"


def _is_wrongly_told(sentence: Sentence, i: int) -> bool:
    """True for "was wrongly reported to have left", "falsely claimed that he left", "wrongly accused of it"."""
    verbs = words.events().verbs
    verb = accuser(sentence, i)
    if verb is None and sentence.tokens[i].dep in ("xcomp", "ccomp", "oprd"):
        verb = sentence.tokens[i].head
        known = verbs["reporting"] | verbs["alleging"] | verbs["publishing"] | {"believe", "think"}
        if sentence.lemma(verb) not in known:
            return False
    if verb is None:
        return False
    above = sentence.children(verb, "advmod")
    return any(sentence.tokens[k].text.lower() in words.events().wrongly for k in above)


def _is_hearsay(sentence: Sentence, verb: int) -> bool:
    """True for "is said to", "was thought to": known through nobody named."""
    verbs = words.events().verbs
    known = sentence.lemma(verb) in verbs["reporting"] | verbs["alleging"] | {"believe", "think"}
    if not clauses.verb_form(sentence, verb).passive:
        return False
    below = sentence.child(verb, "xcomp")
    told = sentence.lemma(verb) in verbs["speech"] | verbs["publishing"]
    return known or (told and below is not None and clauses.verb_form(sentence, below).perfect)


def _is_disowned(sentence: Sentence, i: int) -> bool:
    """True for "denied selling arms", "ruled out selling them"."""
    token = sentence.tokens[i]
    denying = sentence.lemma(token.head) in words.events().verbs["denying"]
    undone = denying or clauses.is_undone(sentence, token.head)
    gerund = token.tag == "VBG" or _is_having_done(sentence, i)
    return token.dep == "xcomp" and gerund and undone


def _is_infinitive(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[k].tag == "TO" for k in sentence.children(verb, "aux"))


def _of_story(sentence: Sentence, i: int) -> Iterator[str]:
    """ "Rumours that he left", "reports of a strike were false", "it is not true that"."""
    token = sentence.tokens[i]
    if token.dep in ("ccomp", "csubj") and _is_untrue(sentence, token.head):
        yield "denied"
    if _is_impersonally_told(sentence, i):
        yield "reported"
    head = token.head
    if _is_unknown(sentence, i):
        yield "denied"
        return
    if token.dep in ("pcomp", "pobj") and sentence.tokens[head].text.lower() in ("of", "about"):
        head = sentence.tokens[head].head
        if _is_story(sentence, head) and _is_refuted(sentence, head):
            yield "denied"
    elif token.dep in _CONTENT and _has_that(sentence, i) and _may_be_false(sentence, head):
        yield "denied" if _is_refuted(sentence, head) else "reported"
    elif token.dep == "relcl" and _is_story(sentence, head) and _is_refuted(sentence, head):
        yield "reported"


def _is_impersonally_told(sentence: Sentence, i: int) -> bool:
    """True for what stands behind "it was claimed that", wherever the parse hangs it."""
    verbs = words.events().verbs
    told = verbs["speech"] | verbs["alleging"] | verbs["reporting"]
    for k in sentence.ancestors(i):
        subject = sentence.child(k, "nsubjpass")
        if subject is None or sentence.tokens[subject].text.lower() != "it":
            continue
        that = sentence.tokens[k + 1 : k + 2]
        opened = bool(that) and that[0].text.lower() == "that" and k + 1 < i
        return opened and sentence.lemma(k) in told and sentence.child(k, "conj") is None
    return False


def _is_unknown(sentence: Sentence, clause: int) -> bool:
    """True for "no sign that he fled", "no evidence he fled", "nothing to suggest that he fled"."""
    token = sentence.tokens[clause]
    if token.dep not in ("acl", "relcl", "ccomp") or not clauses.verb_form(sentence, clause).finite:
        return False
    none, noun = words.events().none, token.head
    if sentence.tokens[noun].tag == "VB" and token.dep == "ccomp":
        above = sentence.tokens[noun].head
        return sentence.tokens[noun].dep in ("relcl", "acl") and (
            sentence.tokens[above].text.lower() in none
        )
    known = sentence.lemma(noun) in words.closed()["knowing"]
    led = sentence.children(noun, "det", "neg")
    return known and any(sentence.tokens[k].text.lower() in none for k in led)


def _has_that(sentence: Sentence, clause: int) -> bool:
    """True where "that" only opens the clause, or could be no object of its verb: "the story that he fled"."""
    if any(sentence.tokens[k].text.lower() == "that" for k in sentence.children(clause, "mark")):
        return True
    that = sentence.child(clause, "dobj")
    if that is None or sentence.tokens[that].text.lower() != "that":
        return False
    lexicon = words.events()
    lemma = sentence.lemma(clause)
    handled = lemma in lexicon.handling or any(
        lemma in lexicon.verbs[group]
        for group in ("speech", "publishing", "denying", "refuting", "alleging", "recounting")
    )
    return not handled and sentence.lemma(sentence.tokens[clause].head) in lexicon.hearsay


def tells_which(sentence: Sentence, event: int) -> bool:
    """True for "arrested" in "denied that the man arrested on Monday had fled": it tells who is meant.

    Whoever denies the rest takes it as known; not so of "a man arrested", "any money paid", "the rumour that".
    """
    token = sentence.tokens[event]
    noun = token.head
    plain = token.dep == "relcl" or (token.dep == "acl" and token.tag == "VBN")
    if not plain or sentence.tokens[noun].pos not in ("NOUN", "PROPN") or _is_story(sentence, noun):
        return False
    vague = words.closed()["indefinite"] | words.closed()["any"]
    said = (sentence.tokens[k].text.lower() for k in sentence.children(noun, "det"))
    return not clauses.is_none(sentence, noun) and vague.isdisjoint(said)


def _is_story(sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].pos == "NOUN" and sentence.lemma(noun) in words.events().stories


def _may_be_false(sentence: Sentence, noun: int) -> bool:
    """True for rumours and fears, whose content is told without being known; not for anger at it."""
    verbs = words.events().verbs
    feared = sentence.lemma(noun) in verbs["worries"] - verbs["outrage"]
    return _is_story(sentence, noun) or (sentence.tokens[noun].pos == "NOUN" and feared)


def _is_refuted(sentence: Sentence, noun: int) -> bool:
    """True for "false rumours", "the rumour proved false", "dismissed the rumour"."""
    lexicon = words.events()
    token = sentence.tokens[noun]
    if any(sentence.lemma(k) in lexicon.untrue for k in sentence.children(noun, "amod")):
        return True
    if token.dep in ("nsubj", "nsubjpass") and _is_dismissed_later(sentence, token.head):
        return True
    if token.dep == "nsubj":
        return _is_untrue(sentence, token.head, words.closed()["mistaken"])
    form = clauses.verb_form(sentence, token.head)
    if token.dep == "dobj" and form.negated and sentence.lemma(token.head) in lexicon.crediting:
        return True
    return (
        token.dep in ("dobj", "nsubjpass")
        and sentence.lemma(token.head) in lexicon.verbs["denying"] | lexicon.verbs["refuting"]
        and not (form.negated or form.modal)
    )


def _is_dismissed_later(sentence: Sentence, verb: int) -> bool:
    """True for "the rumour spread but was dismissed": a second verb of the same story."""
    verbs = words.events().verbs
    return any(
        sentence.lemma(k) in verbs["denying"] | verbs["refuting"]
        and clauses.verb_form(sentence, k).passive
        and not clauses.verb_form(sentence, k).negated
        for k in sentence.children(verb, "conj")
    ) or any(_is_untrue(sentence, k) for k in sentence.children(verb, "conj"))


def _is_untrue(sentence: Sentence, verb: int, wrong: frozenset[str] = frozenset()) -> bool:
    """True for "is untrue", "is not true", "turned out to be a lie"; of a story for "is ``wrong``" too."""
    lexicon = words.events()
    below = sentence.child(verb, "xcomp")
    form = clauses.verb_form(sentence, verb)
    if form.modal:
        return False
    tops = [verb] if below is None else [verb, below]
    told = {
        sentence.lemma(k)
        for top in tops
        for k in sentence.children(top, "acomp", "attr", "oprd")
    }  # fmt: skip
    return bool(told & (lexicon.true if form.negated else lexicon.untrue | wrong))


def _falls_short(sentence: Sentence, i: int) -> bool:
    """True for "stopped short of closing", "came close to closing"."""
    token = sentence.tokens[i]
    if token.dep != "pcomp":
        return False
    preposition = sentence.tokens[token.head]
    adverb = sentence.tokens[preposition.head]
    phrase = f"{sentence.lemma(adverb.head)} {adverb.text} {preposition.text}".lower()
    return phrase in words.events().near_misses
