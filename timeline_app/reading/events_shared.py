"""Times an event has from another word of its sentence: its clause's occasion, a fronted participle, its twin."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.reading import clauses, words
from timeline_app.reading.authors import is_paper
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger

_TIME_NOUNS = {"day", "time", "year", "month", "week", "moment", "hour", "date", "period", "era"}
_SUBJECTS = ("nsubj", "nsubjpass")
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
        if _at_once(sentence, part, i) and (
            found := own.get(part) or _of_occasions(sentence, part, own)
        ):
            return found
    return (
        _of_when(sentence, i, own)
        or _of_twin(sentence, i, own)
        or _elided(sentence, i, own)
        or _of_paper(sentence, i, own)
    )


def _at_once(sentence: Sentence, part: int, verb: int) -> bool:
    """True for "speaking on Monday, she said", "asked on Monday, she denied": one occasion.

    "Founded in 1920, the club won", "having left in 2001, she wrote" and "starting in 1990, it grew" tell
    of an earlier time, and of no end to it.
    """
    token, verbs = sentence.tokens[part], words.events().verbs
    if part > verb or sentence.child(part, "aux", "auxpass") is not None:
        return False
    lemma = sentence.lemma(part)
    if token.tag == "VBN":
        return lemma in verbs["asking"] | words.events().speech_nouns
    return token.tag == "VBG" and lemma not in verbs["aspectual"]


def _of_twin(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the occasion behind the second of two verbs: "ten died and five were hurt when a shaft flooded"."""
    for k in sentence.children(verb, "conj"):
        if sentence.tokens[k].tag.startswith("VB") and not own.get(k) and _alike(sentence, verb, k):
            return _of_when(sentence, k, own)
    return []


@dataclass(frozen=True, slots=True)
class Framed:
    """The verbs of a sentence whose dates may stand for verbs co-ordinated with them too."""

    before: dict[int, list[int]]
    """With a date before the verb."""
    opening: frozenset[int]
    """Those of them whose date opens the sentence, before the subject."""
    behind: dict[int, list[int]]
    """With a day behind the verb: "issued bonds on Friday"."""


def co_ordinated(sentence: Sentence, trigger: Trigger, framed: Framed) -> list[int]:
    """Times of the verb beside it: "on Monday they met and signed a truce", "signed a truce and left on Monday".

    Not where the second verb goes on ("and later left").
    """
    if trigger.nominal:
        return []
    return _in_front(sentence, trigger.token, framed) or _at_the_end(
        sentence, trigger.token, framed
    )


def _in_front(sentence: Sentence, i: int, framed: Framed) -> list[int]:
    """With a subject of its own only under a date that opens the sentence, and behind "and"."""
    head = sentence.tokens[i].head
    if sentence.tokens[i].dep != "conj" or head not in framed.before:
        return []
    if sentence.child(i, *_SUBJECTS) is not None:
        joined = [sentence.tokens[k].text.lower() for k in sentence.children(head, "cc") if k < i]
        if head not in framed.opening or joined[-1:] != ["and"]:
            return []
    framing = _alike(sentence, head, i) and not _moves_on(sentence, i)
    return framed.before[head] if framing else []


def _at_the_end(sentence: Sentence, i: int, framed: Framed) -> list[int]:
    """ "Signed a deal and issued bonds on Friday": two acts with objects of their own, told in one breath.

    So are two verbs side by side: "shot and killed a man on Friday". Not "wrote a letter and posted it on Friday",
    nor across a comma: these tell one after the other.
    """
    for k in sentence.children(i, "conj"):
        if k not in framed.behind or sentence.child(k, *_SUBJECTS) is not None:
            continue
        acts = [sentence.child(v, "dobj") for v in (i, k)]
        own = all(act is not None and sentence.tokens[act].pos in ("NOUN", "PROPN") for act in acts)
        joined = [j for j in sentence.children(i, "cc") if j < k]
        plain = bool(joined) and sentence.tokens[joined[-1]].text.lower() == "and"
        if not plain or sentence.tokens[joined[-1] - 1].text == "," or joined[-1] != k - 1:
            continue
        close = joined[-1] == i + 1 and acts[0] is None  # "fell and broke a leg on Sunday"
        if (own or close) and _alike(sentence, i, k) and not _moves_on(sentence, k):
            return framed.behind[k]
    return []


def _moves_on(sentence: Sentence, verb: int) -> bool:
    """True for "later left", "left after the vote"."""
    words_on = words.events().verbs["moving_on"]
    parts = sentence.children(verb, "advmod", "prep", "advcl", "npadvmod")
    return any(
        sentence.tokens[k].text.lower() in words_on
        or any(sentence.tokens[m].text.lower() in words_on for m in sentence.children(k, "mark"))
        for k in parts
    )


def _alike(sentence: Sentence, verb: int, other: int) -> bool:
    """True where two co-ordinated verbs stand in one tense; "dozens injured" has that of "were killed"."""
    a, b = clauses.verb_form(sentence, verb), clauses.verb_form(sentence, other)
    gapped = sentence.tokens[other].tag == "VBN" and not b.finite and a.passive
    return gapped or (b.finite and a.tense == b.tense and a.perfect == b.perfect)


def _of_paper(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of what it is said in: "said in a report released today", "a book published in 1998 said"."""
    lexicon = words.events()
    if sentence.lemma(verb) not in lexicon.verbs["speech"]:
        return []
    held = [
        noun
        for prep in sentence.children(verb, "prep")
        if sentence.tokens[prep].text.lower() in ("in", "at")
        for noun in sentence.children(prep, "pobj")
        if sentence.lemma(noun) in lexicon.speech_nouns | lexicon.verbs["papers"]
    ]
    saying = [k for k in sentence.children(verb, "nsubj") if is_paper(sentence, k)]
    if dated := [noun for noun in (*held, *saying) if own.get(noun)]:
        return own[dated[0]]
    fresh = [
        k
        for noun in (*held, *saying)
        for k in sentence.children(noun, "acl", "relcl")
        if own.get(k) and sentence.lemma(k) in lexicon.verbs["issuing"]
    ]
    return own[fresh[0]] if fresh else []


def _of_when(sentence: Sentence, verb: int, own: dict[int, list[int]]) -> list[int]:
    """Times of the clause "when they met in May", which dates the verb it tells the occasion of.

    The parse may hang it on a word below the verb ("made an offer to help Arne, called the Bear, when they
    met"); a finite clause of occasion belongs to the finite verb, unless it explains a noun of time ("the
    day when they met"). What "had left when they met" was over by then, and what "is so, up from last May when
    they met" is so now.
    """
    form = clauses.verb_form(sentence, verb)
    if form.perfect:
        return []
    for part in _below(sentence, verb, 12):
        token = sentence.tokens[part]
        finite = token.tag in ("VBD", "VBZ", "VBP") or _is_taken_for_participle(sentence, part)
        explains = token.dep == "relcl" and sentence.lemma(token.head) in _TIME_NOUNS
        if token.dep in ("advcl", "relcl") and finite and not explains and _is_when(sentence, part):
            if form.tense == "present" and clauses.verb_form(sentence, part).tense == "past":
                return []
            return own.get(part) or _of_occasions(sentence, part, own)
    return []


def _is_taken_for_participle(sentence: Sentence, verb: int) -> bool:
    """True for the past of "when a coach overturned": with a subject and no auxiliary it is no participle."""
    bare = sentence.tokens[verb].tag == "VBN" and not sentence.children(verb, "aux", "auxpass")
    return bare and sentence.child(verb, "nsubj") is not None


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
    """Times of a second, elliptical verb: "would be sold and renamed in May", not "freed on bail and charged in May"."""
    if sentence.tokens[verb].tag != "VBN":
        return []
    modal = any(sentence.tokens[a].tag == "MD" for a in sentence.children(verb, "aux"))
    for k in sentence.children(verb, "conj"):
        if not own.get(k) or sentence.child(k, "aux", "auxpass"):
            continue
        bare = sentence.tokens[k].tag == "VBN" and not sentence.child(k, "nsubj", "nsubjpass")
        gapped = modal and sentence.tokens[k].tag in ("VBN", "VBD")
        if gapped or (bare and (modal or _is_in_one_breath(sentence, verb, k))):
            return own[k]
    return []


def _is_in_one_breath(sentence: Sentence, verb: int, other: int) -> bool:
    """True where nothing but "and" and other verbs of the row stand between two verbs."""
    return all(
        sentence.tokens[k].dep in ("cc", "punct", "advmod") or sentence.tokens[k].tag == "VBN"
        for k in range(verb + 1, other)
    )
