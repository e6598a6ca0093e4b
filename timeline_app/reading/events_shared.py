"""Times an event has from another word of its sentence: its clause's occasion, a fronted participle, its twin."""

from __future__ import annotations

from timeline_app.reading import clauses, words
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger

_TIME_NOUNS = {"day", "time", "year", "month", "week", "moment", "hour", "date", "period", "era"}
_CLOSE_PREPS = {"in", "at", "during", "on"}


def shared(sentence: Sentence, trigger: Trigger, own: dict[int, list[int]]) -> list[int]:
    """Indexes of the time expressions an event without its own shares; ``own``: those of each trigger."""
    i = trigger.token
    token = sentence.tokens[i]
    if trigger.nominal:
        if trigger.via in own:
            return own[trigger.via]
        if trigger.via >= 0 and (found := _of_occasions(sentence, trigger.via, own)):
            return found
        if trigger.via >= 0 and (found := _of_when(sentence, trigger.via, own)):
            return found
        head = sentence.tokens[token.head]
        if token.dep == "pobj" and head.text.lower() in _CLOSE_PREPS and head.head in own:
            return own[head.head]
        return []
    if found := _of_occasions(sentence, i, own) or _of_subject(sentence, i, own):
        return found
    for part in sentence.children(i, "advcl"):
        fronted = part < i and sentence.tokens[part].tag in ("VBG", "VBN")
        if fronted and (found := own.get(part) or _of_occasions(sentence, part, own)):
            return found
    return _of_when(sentence, i, own) or _elided(sentence, i, own) or _of_paper(sentence, i, own)


def in_front(sentence: Sentence, trigger: Trigger, before: dict[int, list[int]]) -> list[int]:
    """Times that stand before the first of two verbs of one subject: "on Monday they met and signed a truce".

    ``before``: verbs with such a time. Not where the second verb goes on ("and later left").
    """
    i = trigger.token
    token = sentence.tokens[i]
    if trigger.nominal or token.dep != "conj" or token.head not in before:
        return []
    moves_on = words.events().verbs["moving_on"]
    parts = sentence.children(i, "advmod", "prep", "advcl", "nsubj", "nsubjpass", "npadvmod")
    alone = any(
        sentence.tokens[k].dep.startswith("nsubj")
        or sentence.tokens[k].text.lower() in moves_on
        or any(sentence.tokens[m].text.lower() in moves_on for m in sentence.children(k, "mark"))
        for k in parts
    )
    own, other = clauses.verb_form(sentence, i), clauses.verb_form(sentence, token.head)
    alike = own.finite and own.tense == other.tense and own.perfect == other.perfect
    return before[token.head] if alike and not alone else []


def _of_paper(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of what it is said in: "said in a report released today", "in a letter on Friday"."""
    lexicon = words.events()
    if sentence.lemma(verb) not in lexicon.verbs["speech"]:
        return []
    papers = [
        noun
        for prep in sentence.children(verb, "prep")
        if sentence.tokens[prep].text.lower() in ("in", "at")
        for noun in sentence.children(prep, "pobj")
        if sentence.lemma(noun) in lexicon.speech_nouns | lexicon.verbs["papers"]
    ]
    if dated := [noun for noun in papers if own.get(noun)]:
        return own[dated[0]]
    fresh = [
        k
        for noun in papers
        for k in sentence.children(noun, "acl")
        if own.get(k) and sentence.lemma(k) in lexicon.verbs["issuing"]
    ]
    return own[fresh[0]] if fresh else []


def _of_when(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the clause "when they met in May", which dates the verb it tells the occasion of.

    The parse may hang it on a word below the verb ("made an offer to help Arne, called the Bear, when they
    met"); a finite clause of occasion belongs to the finite verb, unless it explains a noun of time ("the
    day when they met").
    """
    for part in _below(sentence, verb, 12):
        token = sentence.tokens[part]
        finite = token.tag in ("VBD", "VBZ", "VBP")
        explains = token.dep == "relcl" and sentence.lemma(token.head) in _TIME_NOUNS
        if token.dep in ("advcl", "relcl") and finite and not explains and _is_when(sentence, part):
            return own.get(part) or _of_occasions(sentence, part, own)
    return []


def _below(sentence: Sentence, verb: int, depth: int) -> list[int]:
    """Words at most so deep under a verb, not through another finite clause."""
    found: list[int] = []
    for k in sentence.children(verb):
        token = sentence.tokens[k]
        other = token.dep == "ccomp" or (token.dep == "conj" and token.tag.startswith("VB"))
        if k == verb or other or (token.dep == "relcl" and not _is_when(sentence, k)):
            continue
        found.append(k)
        if depth > 1 and token.dep not in ("advcl", "relcl"):
            found.extend(_below(sentence, k, depth - 1))
    return found


def _is_when(sentence: Sentence, clause: int) -> bool:
    marks = sentence.children(clause, "advmod", "mark")
    return any(sentence.tokens[m].text.lower() == "when" for m in marks)


def _of_occasions(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion in whose course the clause puts itself: "met at the May summit".

    The phrase may hang on the subject ("Dahl, on her March visit, urged"); "over the course of the war"
    counts as the war, and "stunned them with a speech on Monday" was on Monday. Words like "upcoming" belong to their noun alone.
    """
    tops = [verb, *sentence.children(verb, "nsubj")]
    for prep in [p for top in tops for p in sentence.children(top, "prep")]:
        low = sentence.tokens[prep].text.lower()
        for noun in sentence.children(prep, "pobj"):
            spoken = low == "with" and sentence.lemma(noun) in words.events().speech_nouns
            close = low in _CLOSE_PREPS and _is_occasion(sentence, noun)
            if own.get(noun) and (close or spoken):
                if not any(_is_modifier(sentence, noun, k) for k in sentence.children(noun)):
                    return own[noun]
            elif sentence.lemma(noun) in ("course", "midst", "wake", "aftermath", "run-up"):
                for of in sentence.children(noun, "prep"):
                    for inner in sentence.children(of, "pobj"):
                        if own.get(inner):
                            return own[inner]
    return []


def _of_subject(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion that does it: "the quake of 1970 killed", "the siege in May began"."""
    subject = sentence.child(verb, "nsubj")
    told = sentence.tokens[verb].tag == "VBD"
    if subject is None or not told or not _is_occasion(sentence, subject):
        return []
    return own.get(subject, []) if sentence.lemma(verb) in words.events().verbs["effects"] else []


def _is_occasion(sentence: Sentence, noun: int) -> bool:
    return sentence.lemma(noun) in words.events().occasions


def _is_modifier(sentence: Sentence, noun: int, k: int) -> bool:
    kind = words.events().modifiers.get(sentence.tokens[k].text.lower())
    return sentence.tokens[k].head == noun and kind in ("planned", "ongoing", "hypothetical")


def _elided(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of a second, elliptical verb: "would be sold and renamed in May"."""
    if sentence.tokens[verb].tag != "VBN":
        return []
    modal = any(sentence.tokens[a].tag == "MD" for a in sentence.children(verb, "aux"))
    for k in sentence.children(verb, "conj"):
        if not own.get(k) or sentence.child(k, "aux", "auxpass"):
            continue
        bare = sentence.tokens[k].tag == "VBN" and not sentence.child(k, "nsubj", "nsubjpass")
        gapped = modal and sentence.tokens[k].tag in ("VBN", "VBD")
        if bare or gapped:
            return own[k]
    return []
