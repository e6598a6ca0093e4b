"""Where a word that stands for an actor looks for it: the clauses around it, then who was subject last."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.reading import clauses, words
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_kinds import PLACE_PREPS
from timeline_app.reading.parse import Sentence

_NOMINATIVE = {"he", "she", "they", "i", "we"}
REACH = 3
"""Sentences looked back over."""


def by_grammar(drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool]) -> int | None:
    """The antecedent in the clauses around the pronoun."""
    for k in antecedents(drafts.sentences[number], i):
        for actor in drafts.at.get((number, k), ()) or _owners(drafts, number, k):
            if k < i and fits(drafts.actors[actor]):
                return actor
    return None


def _owners(drafts: Drafts, number: int, noun: int) -> list[int]:
    """Whose army, police or parliament a body without a name is: it stands for them."""
    sentence = drafts.sentences[number]
    if sentence.lemma(noun) not in words.roles().collective:
        return []
    return [a for k in sentence.children(noun, "poss") for a in drafts.at.get((number, k), ())]


def antecedents(sentence: Sentence, i: int) -> list[int]:
    """Tokens a pronoun may mean, likeliest first: the object before a possessive, then the subjects above."""
    out: list[int] = []
    own_subject = sentence.tokens[i].dep in ("nsubj", "nsubjpass")
    barred = _own_subjects(sentence, i)
    below = i
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos not in ("VERB", "AUX"):
            continue
        controlled = sentence.tokens[below].dep == "xcomp" and sentence.tokens[below].head == k
        below = k
        if controlled:
            out += sentence.children(k, "dobj")
        if sentence.tokens[k].dep == "acl":
            out += sentence.children(sentence.tokens[k].head, "poss")
        if sentence.tokens[i].dep == "poss" and not out:
            out += sentence.children(k, "dative", "dobj", "nsubj", "nsubjpass")
        elif not own_subject:
            out += sentence.children(k, "nsubj", "nsubjpass")
        own_subject = False
        out += _in_front(sentence, k, i)
    return [k for k in out if k not in barred]


def _in_front(sentence: Sentence, verb: int, i: int) -> list[int]:
    """The subjects of the clauses in front of a verb's own: "when Hask left, the board thanked him"."""
    clauses = [k for k in sentence.children(verb, "advcl") if k < min(verb, i)]
    return [s for k in clauses for s in sentence.children(k, "nsubj", "nsubjpass")]


def _own_subjects(sentence: Sentence, i: int) -> list[int]:
    """The subjects of the clause an object pronoun stands in: whom it cannot mean ("she praised her").

    **Source**: principle B of N. Chomsky, "Lectures on Government and Binding", 1981.
    """
    token = sentence.tokens[i]
    above = token.head
    if token.text.lower() in _NOMINATIVE:
        return []
    if token.dep == "pobj" and sentence.tokens[above].dep in ("dative", "agent"):
        above = sentence.tokens[above].head
    elif token.dep not in ("dobj", "dative"):
        return []
    while not (subjects := sentence.children(above, "nsubj", "nsubjpass")):
        verb = sentence.tokens[above]
        told = verb.dep == "xcomp" and sentence.children(verb.head, "dobj")
        if verb.dep not in ("conj", "xcomp") or told:
            return []
        above = verb.head
    return subjects


def above(sentence: Sentence, i: int) -> list[int]:
    """The subjects over a noun in its own clause, its infinitives and participles: whom a name or "the country"
    there cannot mean ("Peru offered to help the country's army").

    **Source**: principle C of N. Chomsky, "Lectures on Government and Binding", 1981.
    """
    found: list[int] = []
    for k in sentence.ancestors(i):
        if sentence.tokens[k].pos not in ("VERB", "AUX"):
            continue
        found += [s for s in sentence.children(k, "nsubj", "nsubjpass") if s != i]
        if found or clauses.verb_form_is_finite(sentence, k):
            break
    return found


def is_only_where(drafts: Drafts, number: int, i: int, actor: int) -> bool:
    """True for a body told of late only as where something is: "at the Holm school", which nobody means by "it"."""
    told = [m for a, m in drafts.before(number, i, REACH - 1) if a == actor and m.sentence >= 0]
    return bool(told) and all(_is_where(drafts.sentences[m.sentence], m.token) for m in told)


def _is_where(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.dep == "pobj" and sentence.tokens[token.head].text.lower() in PLACE_PREPS


def latest(
    drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool], reach: int = REACH
) -> int | None:
    """The fitting actor that was subject most recently: this sentence first, then backwards."""
    best: tuple[int, int, int] | None = None
    own = _own_subjects(drafts.sentences[number], i)
    barred = {a for k in own for a in drafts.at.get((number, k), ())}
    for actor, mention in drafts.before(number, i, reach - 1):
        if actor in barred or not fits(drafts.actors[actor]):
            continue
        away = number - mention.sentence
        score = (
            -away * 2 + (3 if mention.subject else 0),
            mention.token if away else -mention.token,
        )
        if best is None or score > (best[0], best[1]):
            best = (*score, actor)
    return best[2] if best else None
