"""Whom "they" means: those joined by "and", else a group or a body; never one person."""

from __future__ import annotations

from timeline_app.reading import owned, words
from timeline_app.reading.actors_antecedents import REACH, antecedents, is_only_where, latest
from timeline_app.reading.actors_draft import Drafts, is_subject
from timeline_app.reading.parse import Sentence

_SEVERAL = ("group", "organisation", "state", "media")
"""Whom "they" may well mean; a body may take the plural."""
_DONE_TO = ("dobj", "nsubj", "nsubjpass")
_JOINED_REACH = 2
_PAIR_REACH = 12
"""Sentences back in which "the two countries" finds those named together."""


def meant(drafts: Drafts, number: int, i: int) -> list[int]:
    """The actors "they" at a token stands for.

    Nobody where many without a name stand nearest ("developers can sell their work").
    """
    near = [k for k in antecedents(drafts.sentences[number], i) if k < i]
    for k in near:
        if len(found := _joined(drafts, number, k)) > 1:
            return found
    above = set(drafts.sentences[number].ancestors(i))
    for k in near:
        outside = drafts.sentences[number].tokens[k].head not in above
        kinds = ("group",) if outside else _SEVERAL
        if found := _counted(drafts, number, k, kinds):
            return found[:1]
        if _are_nameless(drafts, number, k):
            return []
    if not _is_group_told(drafts, number, i) and (found := _joined_before(drafts, number)):
        return found
    if _are_others_nearer(drafts, number, i):
        return []
    actor = latest(drafts, number, i, lambda d: d.kind == "group")
    if actor is None:
        actor = latest(drafts, number, i, lambda d: d.kind == "organisation")
        if actor is not None and is_only_where(drafts, number, i, actor):
            return []
    return [] if actor is None else [actor]


def joined_last(drafts: Drafts, number: int, i: int, kind: str) -> list[int]:
    """The two actors of a kind named last together: "the two countries" after "Peru and Chile"; [] where none were."""
    for _, mention in drafts.before(number, i, _PAIR_REACH):
        if mention.sentence < 0:
            continue
        found = list(dict.fromkeys(_joined(drafts, mention.sentence, mention.token)))
        if len(found) == 2 and all(drafts.actors[a].kind == kind for a in found):
            return found
    return []


def _counted(drafts: Drafts, number: int, k: int, kinds: tuple[str, ...]) -> list[int]:
    """The actors of those kinds at a token, and at the words it counts: "scores of police"."""
    sentence = drafts.sentences[number]
    places = [k]
    if (number, k) not in drafts.at:
        of = [p for p in sentence.children(k, "prep") if sentence.tokens[p].text.lower() == "of"]
        places += [c for p in of for c in sentence.children(p, "pobj")]
    held = [a for place in places for a in drafts.at.get((number, place), ())]
    return [a for a in held if drafts.actors[a].kind in kinds]


def _is_group_told(drafts: Drafts, number: int, i: int) -> bool:
    """True where the sentence itself has a group before a token."""
    return any(drafts.actors[actor].kind == "group" for actor, _ in drafts.before(number, i, 0))


def _are_nameless(drafts: Drafts, number: int, k: int) -> bool:
    return (number, k) not in drafts.at and drafts.sentences[number].tokens[k].tag == "NNS"


def _are_others_nearer(drafts: Drafts, number: int, i: int) -> bool:
    """True where many without a name stand between "they" and the last group: "police held six men. They were freed".

    Those are men and women to whom or by whom something is done, or whatever something is done to where "they"
    undergo it too; or a "they" that was nobody known.
    """
    undergone = drafts.sentences[number].tokens[i].dep == "nsubjpass"
    for n in range(number, max(-1, number - REACH), -1):
        sentence = drafts.sentences[n]
        for k in range((i if n == number else len(sentence.tokens)) - 1, -1, -1):
            held = drafts.at.get((n, k), ())
            if any(drafts.actors[a].kind == "group" for a in held):
                return False
            if not held and _are_others(sentence, k, things=undergone):
                return True
    return False


def _are_others(sentence: Sentence, k: int, *, things: bool) -> bool:
    """True for "six men" that something is done to or by, for "they" as a subject, and for things undergoing."""
    token = sentence.tokens[k]
    if token.text.lower() == "they":
        return is_subject(sentence, k)
    while token.dep == "conj" and sentence.tokens[token.head].pos == "NOUN":
        token = sentence.tokens[token.head]
    doer = token.dep == "pobj" and sentence.tokens[token.head].dep == "agent"
    verb = sentence.tokens[sentence.tokens[token.head].head if doer else token.head]
    if sentence.tokens[k].tag != "NNS" or not (doer or token.dep in _DONE_TO):
        return False
    met = verb.lemma.lower() in words.events().verbs["mutual"] and token.dep == "dobj"
    if verb.dep == "relcl" or (met and not things):
        return False
    people = owned.are_people(sentence, k)
    return people or (things and token.dep in ("dobj", "nsubjpass"))


def _joined_before(drafts: Drafts, number: int) -> list[int]:
    """The several of whom a sentence just before says something; nobody where others come between.

    "Ana and Lena met. They agreed": also where "they" was said of them there.
    """
    for n in range(number - 1, max(-1, number - 1 - _JOINED_REACH), -1):
        sentence = drafts.sentences[n]
        subjects = [k for k in range(len(sentence.tokens)) if is_subject(sentence, k)]
        for k in reversed(subjects):
            if len(found := _joined(drafts, n, k)) > 1:
                return found
        if any(_stand_for_several(drafts, n, k) for k in subjects):
            return []
    return []


def _stand_for_several(drafts: Drafts, number: int, k: int) -> bool:
    """True for a subject that "they" may mean by itself: a group, or many without a name."""
    held = drafts.at.get((number, k), ())
    return _are_nameless(drafts, number, k) or any(
        drafts.actors[a].kind in ("group", "organisation") for a in held
    )


def _joined(drafts: Drafts, number: int, k: int) -> list[int]:
    """The actors of one kind in "Ana and Lena", by the first of them, or of a "they" that means several."""
    sentence = drafts.sentences[number]
    tied = [n for n in sentence.children(k, "nmod") if n < k and sentence.child(n, "cc")]
    heads, above = [*tied, k], [k]
    while above:
        above = sentence.children(above[0], "conj")[:1]
        heads += above
    held = [drafts.at.get((number, head), []) for head in heads]
    found = held[0] if len(heads) == 1 and held else [a for actors in held for a in actors[:1]]
    return found if len({drafts.actors[a].kind for a in found}) == 1 else []
