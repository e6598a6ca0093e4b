"""States that only say where a firm is at home: in "Norway's Vesk Marine" it is the firm a text goes on about."""

from __future__ import annotations

from timeline_app.reading.actors_draft import Drafts, Mention, is_subject

_MAY_BE_IT = ("organisation", "media", "unknown")


def bearer(drafts: Drafts, number: int, i: int, actor: int) -> int | None:
    """Whom "it" at a token means where the state found last stands only before a name.

    The actor itself, if it is no such state; else the firm behind it; None where a name before it may be meant too.
    """
    draft = drafts.actors[actor]
    last = next((m for a, m in drafts.before(number, i) if a == actor), None)
    if draft.kind != "state" or last is None or last.sentence < 0:
        return actor
    sentence = drafts.sentences[last.sentence]
    token = sentence.tokens[last.token]
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
