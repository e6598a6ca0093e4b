"""Who a verb is said of, where grammar hides it: relative and co-ordinated clauses, gerunds, passives in disguise."""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.clauses import NO_VERB, is_of_row, verb_form_is_finite
from timeline_app.reading.owned import of_whom
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import is_event_noun

_NAMING = ("NOUN", "PROPN", "PRON")


def subject(sentence: Sentence, verb: int, depth: int = 0) -> tuple[int, bool] | None:
    """Token of whoever the verb is said of, and whether as its patient (passive), or None.

    Looks where grammar hides it: the noun a relative clause hangs on, the subject of the co-ordinated
    or the governing verb, the object of "urge".
    """
    token = sentence.tokens[verb]
    own = _nearest_subject(sentence, verb)
    if own is not None:
        return None if is_impersonal(sentence, verb) else _own(sentence, verb, own)
    stray = _torn_off(sentence, verb)
    if stray is not None:
        return stray, sentence.child(verb, "auxpass") is not None
    if depth > 6 or token.head == verb:
        return None
    passive = token.tag == "VBN" and not any(
        sentence.lemma(a) == "have" for a in sentence.children(verb, "aux")
    )
    if token.dep in ("acl", "relcl") and sentence.tokens[token.head].pos in _NAMING:
        itself = token.tag != "VB" or is_of_row(sentence, token.head)
        return (token.head, passive) if itself else subject_of_noun_clause(sentence, verb)
    if token.dep == "xcomp":
        obj = sentence.child(token.head, "dobj")
        promised = words.events().verbs["own_infinitive"]
        if obj is not None and sentence.lemma(token.head) not in promised:
            return obj, sentence.child(verb, "auxpass") is not None
    above = _governing_verb(sentence, verb)
    if above == NO_VERB:
        return None
    beside = _told_above(sentence, verb, above)
    if beside is not None:
        return beside
    found = subject(sentence, _same_footing(sentence, verb, above), depth + 1)
    return None if found is None else _shared(sentence, verb, found)


def _told_above(sentence: Sentence, verb: int, above: int) -> tuple[int, bool] | None:
    """Who the words above a verb say it of: whoever is accused of it, called on for it, or stands before the adjective."""
    accused = sentence.child(above, "dobj")
    if sentence.tokens[verb].dep == "pcomp" and accused is not None and _charges(sentence, above):
        return accused, False
    if (called := called_on(sentence, verb)) is not None:
        return called, False
    return _whose(sentence, verb) or _beside_adjective(sentence, verb)


def called_on(sentence: Sentence, verb: int) -> int | None:
    """The council in "called on the council to pay", which is to do what it says; or None."""
    token = sentence.tokens[verb]
    if token.tag != "VB" or token.dep not in ("advcl", "xcomp") or not _is_to(sentence, verb):
        return None
    lemma, known = sentence.lemma(token.head), words.events().verbs["calling_on"]
    for prep in sentence.children(token.head, "prep", "dative"):
        if token.head < prep < verb and f"{lemma} {sentence.tokens[prep].text.lower()}" in known:
            return sentence.child(prep, "pobj")
    return None


def _is_to(sentence: Sentence, verb: int) -> bool:
    return any(sentence.tokens[a].tag == "TO" for a in sentence.children(verb, "aux"))


def parenthesis(sentence: Sentence, verb: int) -> int | None:
    """The saying put into what it tells, between subject and verb: "the dam, the mayor said, burst"; or None."""
    speech = words.events().verbs["speech"]
    for k in sentence.children(verb, "parataxis"):
        subject = sentence.child(k, "nsubj")
        if k < verb and subject is not None and sentence.lemma(k) in speech:
            return k
    above = sentence.tokens[verb].head
    torn = sentence.tokens[verb].dep == "advcl" and sentence.child(verb, "mark", "nsubj") is None
    if not torn or not above < verb or sentence.lemma(above) not in speech:
        return None
    finite = verb_form_is_finite(sentence, verb) and sentence.tokens[verb - 1].text == ","
    return above if finite and len(_before(sentence, above)) > 1 else None


def _torn_off(sentence: Sentence, verb: int) -> int | None:
    """The subject that the parse gives to the saying in the midst of a clause, or above it."""
    saying = parenthesis(sentence, verb)
    if saying is not None and sentence.tokens[verb].head == saying:
        return _before(sentence, saying)[0]
    return stray_subject(sentence, verb)


def _before(sentence: Sentence, verb: int) -> list[int]:
    return [k for k in sentence.children(verb, "nsubj", "nsubjpass") if k < verb]


def _whose(sentence: Sentence, verb: int) -> tuple[int, bool] | None:
    """The envoy in "brokered by Chile, whose envoy, Diaz, flew", where the parse joins "flew" to the verb above."""
    token = sentence.tokens[verb]
    if token.dep != "conj" or sentence.child(token.head, "cc") is not None:
        return None
    asking = [k for k in range(token.head + 1, verb) if sentence.tokens[k].tag == "WP$"]
    noun = sentence.tokens[asking[-1]].head if asking else verb
    free = sentence.tokens[noun].dep in ("appos", "nsubj", "conj", "dep") and noun < verb
    return (noun, False) if free else None


def _shared(sentence: Sentence, verb: int, found: tuple[int, bool]) -> tuple[int, bool]:
    """The subject of the verb above as that of this one: passive where this one is ("is due to be tried")."""
    token = sentence.tokens[verb]
    shared = found[1] and token.dep == "conj" and (token.tag == "VBN" or _goes_on(sentence, verb))
    own_passive = sentence.child(verb, "auxpass") is not None and not _is_middle(sentence, verb)
    return found[0], shared or own_passive


def _goes_on(sentence: Sentence, verb: int) -> bool:
    """True for "held" in "was arrested and held": a participle without object that the parse takes for a past."""
    token, verbs = sentence.tokens[verb], words.events().verbs
    taken = verbs["accusing"] | verbs["judging"] | verbs["clearing"]
    if token.tag != "VBD" or sentence.child(verb, "dobj", "ccomp", "xcomp", "acomp") is not None:
        return False
    kept = (
        verbs["light"] | verbs["undergone"] if sentence.lemma(token.head) in taken else frozenset()
    )
    return sentence.lemma(verb) in taken | kept


def _same_footing(sentence: Sentence, verb: int, above: int) -> int:
    """In "wants staff to pay and would raise fares" the finite verb above: an infinitive is no equal."""
    joined = sentence.tokens[verb].dep == "conj" and verb_form_is_finite(sentence, verb)
    if not joined:
        return above
    if verb_form_is_finite(sentence, above):
        closed = _closed_clause(sentence, verb, above)
        return above if closed is None else closed
    over = [k for k in sentence.ancestors(above) if sentence.tokens[k].pos in ("VERB", "AUX")]
    return next((k for k in over if verb_form_is_finite(sentence, k)), above)


def _closed_clause(sentence: Sentence, verb: int, above: int) -> int | None:
    """The main verb in "she resigned, after her party lost, and left": the second comma closes the clause between.

    None where the verbs of that clause are a row of three.
    """
    below = sentence.tokens[above]
    main = below.head
    between = below.dep in ("advcl", "relcl") and main < above < verb
    if not between or sentence.child(above, "nsubj", "nsubjpass") is None:
        return None
    joins = [k for k in sentence.children(above, "cc") if above < k < verb]
    commas = {k for k in range(main, verb) if sentence.tokens[k].text == ","}
    if not joins or joins[-1] - 1 not in commas or not any(k < above for k in commas):
        return None
    if any(_is_of_row(sentence, k, above) for k in range(above + 1, verb)):
        return None
    over = [main, *sentence.ancestors(main)]
    return next((k for k in over if sentence.tokens[k].tag == sentence.tokens[verb].tag), None)


def _is_of_row(sentence: Sentence, k: int, above: int) -> bool:
    """True for another verb in the form of one before it, without a subject of its own."""
    alike = (
        sentence.tokens[k].pos == "VERB" and sentence.tokens[k].tag == sentence.tokens[above].tag
    )
    return alike and sentence.child(k, "nsubj", "nsubjpass") is None


def _beside_adjective(sentence: Sentence, verb: int) -> tuple[int, bool] | None:
    """ "The fair" in "the fair of the guilds due to be held in May": what stands before the adjective."""
    token = sentence.tokens[verb]
    adjective = sentence.tokens[token.head]
    if (
        token.dep != "xcomp"
        or adjective.pos != "ADJ"
        or adjective.dep in ("acomp", "ccomp", "oprd")
    ):
        return None
    i = token.head - 1
    if i < 0 or sentence.tokens[i].pos not in _NAMING:
        return None
    while sentence.tokens[i].dep in ("pobj", "compound", "conj", "prep", "nmod"):
        i = sentence.tokens[i].head
    named = sentence.tokens[i].pos in _NAMING
    return (i, sentence.child(verb, "auxpass") is not None) if named else None


def stray_subject(sentence: Sentence, verb: int) -> int | None:
    """ "The crew" in "said the crew had left", where the parse has it for what was said; or None.

    What is told in a finite clause has a subject: without one of its own, the object or the noun that
    stands right before it.
    """
    token = sentence.tokens[verb]
    if token.dep != "ccomp" or not verb_form_is_finite(sentence, verb):
        return None
    nouns = [k for k in sentence.children(verb, "compound") if k < verb]
    if nouns and nouns[-1] == verb - 1:
        return verb - 1
    first = min([verb, *sentence.children(verb, "aux", "auxpass", "neg", "advmod")])
    for k in sentence.children(token.head, "dobj"):
        if token.head < k < first and max(sentence.subtree(k)) == first - 1:
            return k
    return None


def _nearest_subject(sentence: Sentence, verb: int) -> int | None:
    """The subject of a verb; of two before a verb of speech, the one beside it ("X was ill, his wife said")."""
    own = sentence.child(verb, "nsubj", "nsubjpass", "csubj", "csubjpass")
    if own is None or own > verb or sentence.lemma(verb) not in words.events().verbs["speech"]:
        return own
    before = [k for k in sentence.children(verb, "nsubj") if own < k < verb]
    return before[-1] if before else own


def _own(sentence: Sentence, verb: int, own: int) -> tuple[int, bool]:
    """The subject beside its verb; for "who" and "which" the noun they stand for."""
    token = sentence.tokens[verb]
    passive = sentence.tokens[own].dep in ("nsubjpass", "csubjpass") or _is_gapped(sentence, verb)
    passive = passive and not _is_middle(sentence, verb)
    own = _within_clause(sentence, own)
    if sentence.tokens[own].tag in ("WDT", "WP") and token.dep in ("relcl", "ccomp"):
        named = sentence.tokens[token.head].pos in _NAMING
        if named and sentence.tokens[own].text.lower() == "who":
            above = of_whom(sentence, token.head)
            if above != token.head:
                return above, passive
        return (_whoever(sentence, token.head, own) if named else own), passive
    return own, passive


def _whoever(sentence: Sentence, noun: int, own: int) -> int:
    """The name right before in "held talks with Diaz, who left": "who" means nobody's talks."""
    if sentence.tokens[own].text.lower() != "who" or not is_event_noun(sentence, noun):
        return noun
    below = [k for k in sentence.subtree(noun) if noun < k < own]
    names = [k for k in below if sentence.tokens[k].pos == "PROPN"]
    tops = [k for k in names if sentence.tokens[k].dep in ("pobj", "conj", "appos")]
    return tops[-1] if tops else noun


def is_impersonal(sentence: Sentence, verb: int) -> bool:
    """True for "it emerged that", where nobody emerged."""
    own = sentence.child(verb, "nsubj", "nsubjpass")
    if own is None or sentence.tokens[own].text.lower() != "it":
        return False
    passive = sentence.tokens[own].dep == "nsubjpass"
    empty = passive or sentence.lemma(verb) in words.events().verbs["impersonal"]
    return empty and sentence.child(verb, "ccomp", "csubj") is not None


def _within_clause(sentence: Sentence, subject: int) -> int:
    """In "anyone found to have lied would be fined" the one who was found, where the parse has the verb."""
    if not sentence.tokens[subject].dep.startswith("csubj"):
        return subject
    inner = sentence.child(subject, "nsubj", "nsubjpass")
    return subject if inner is None else inner


def _is_gapped(sentence: Sentence, verb: int) -> bool:
    """True for "closed" in "the mine would be sold and the mill closed": passive, its "would be" left out."""
    token = sentence.tokens[verb]
    if token.dep != "conj" or token.tag not in ("VBN", "VBD") or sentence.child(verb, "dobj"):
        return False
    if sentence.child(verb, "aux", "auxpass") is not None:
        return False
    above = sentence.children(token.head, "aux", "auxpass")
    modal = any(sentence.tokens[a].tag == "MD" for a in above)
    return modal and any(sentence.tokens[a].dep == "auxpass" for a in above)


def _is_middle(sentence: Sentence, verb: int) -> bool:
    """True for "got involved", "was married": passive in form, but its subject takes part by itself."""
    middle = sentence.lemma(verb) in words.events().verbs["middle"]
    return middle and sentence.child(verb, "agent") is None


def _charges(sentence: Sentence, verb: int) -> bool:
    """True for "accused him of", "kept him from": what follows is said of the object."""
    verbs = words.events().verbs
    charged = verbs["accusing"] | verbs["clearing"] | verbs["hindering"] | verbs["judging"]
    return sentence.lemma(verb) in charged


def subject_of_noun_clause(sentence: Sentence, verb: int) -> tuple[int, bool] | None:
    """ "X's plan to leave", "a decision by X to leave": X, whose noun it is that the infinitive hangs on."""
    noun = sentence.tokens[verb].head
    poss = sentence.child(noun, "poss")
    by = [
        k
        for prep in sentence.children(noun, "prep", "agent")
        if sentence.tokens[prep].text.lower() == "by"
        for k in sentence.children(prep, "pobj")
    ]
    owner = poss if poss is not None else by[0] if by else None
    return None if owner is None else (owner, False)


def _governing_verb(sentence: Sentence, i: int) -> int:
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos in ("VERB", "AUX"):
            return k
        if sentence.tokens[k].pos in ("NOUN", "PROPN") and sentence.tokens[i].dep in (
            "acl",
            "relcl",
        ):
            return NO_VERB
    return NO_VERB
