"""Whom "it" does not mean, or means before others: states that only say where a firm is at home, plurals, armies."""

from __future__ import annotations

from timeline_app.reading.actors_antecedents import latest
from timeline_app.reading.actors_draft import Draft, Drafts, Mention, is_subject

ARMIES = frozenset({"army", "military", "navy", "air force", "militia", "guard"})
_MAY_BE_IT = ("organisation", "media", "unknown")


def bearer(drafts: Drafts, number: int, i: int, actor: int) -> int | None:
    """Whom "it" at a token means where the state found last stands only before a name.

    The actor itself, if it is no such state; else the firm behind it; None where a name before it may be meant too,
    for the seat in "Lund-based Vesk Marine", and where an army is nearer.
    """
    draft = drafts.actors[actor]
    last = next((m for a, m in drafts.before(number, i) if a == actor), None)
    if last is None or last.sentence < 0:
        return actor
    sentence = drafts.sentences[last.sentence]
    token = sentence.tokens[last.token]
    if draft.kind != "state":
        seat = token.dep == "npadvmod"
        return None if seat or _is_army_nearer(drafts, number, i, actor) else actor
    named = drafts.at.get((last.sentence, token.head), [])
    if token.dep not in ("poss", "compound", "nmod") or token.head < last.token or not named:
        return actor
    whole = drafts.actors[named[0]]
    own = sentence.tokens[token.head].pos == "PROPN" and whole.name[0].isupper()
    if whole.kind not in (*_MAY_BE_IT, "person") or not own or draft.name in whole.name:
        return actor
    other = _is_other_first(drafts, last, named[0])
    return named[0] if whole.kind in _MAY_BE_IT and not other else None


def _is_other_first(drafts: Drafts, last: Mention, whole: int) -> bool:
    """True where a name of one word, which may be a firm's as well as a person's, is the subject before."""
    for k in range(last.token):
        for actor in drafts.at.get((last.sentence, k), ()):
            draft = drafts.actors[actor]
            lone = draft.kind in ("person", "unknown") and " " not in draft.name
            lone = lone and not draft.roles
            if actor != whole and lone and is_subject(drafts.sentences[last.sentence], k):
                return True
    return False


def are_many(drafts: Drafts, actor: int) -> bool:
    """True for "rescue teams": a plural without a name is no "it"."""
    draft = drafts.actors[actor]
    if any(m.named for m in draft.mentions):
        return False
    heads = (drafts.sentences[m.sentence].tokens[m.token] for m in draft.mentions[:1])
    return any(token.tag == "NNS" for token in heads)


def _is_army_nearer(drafts: Drafts, number: int, i: int, actor: int) -> bool:
    """True where the text has since been about an army: "The army took Vesk. It then left"."""
    other = drafts.actors[actor]
    army = latest(drafts, number, i, lambda d: d is other or _is_army(d))
    if army is None or army == actor:
        return False
    last = next(m for a, m in drafts.before(number, i) if a == army)
    one = last.sentence >= 0 and drafts.sentences[last.sentence].tokens[last.token].tag == "NN"
    return one and last.subject


def _is_army(draft: Draft) -> bool:
    return draft.kind == "group" and bool(draft.nouns & ARMIES)
