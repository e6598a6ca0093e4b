"""Who holds the office that "the minister", "the Bishop of Lund" or "the defence source" speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.reading import words
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.actors_roles import body, is_new, is_other_office, phrase
from timeline_app.reading.actors_seats import is_elsewhere, seat
from timeline_app.reading.parse import Sentence

_FAMILY_REACH = 8
"""Sentences back for a holder known by another word of the family ("the envoy" of an ambassador)."""
_KIN = "kin"
"""Family of "father", "sister": each word of it tells another person."""
_HIGH = {"head_of_state", "head_of_government"}


@dataclass(frozen=True, slots=True)
class Said:
    """An office as a phrase tells it."""

    noun: str
    words: str
    families: frozenset[str]
    gender: str
    country: str | None
    body: int | None
    seat: str
    """The place it is "of"."""
    field: frozenset[str]
    """What it is told by, which no other of its kind stands for: "schools" of a minister."""

    def may_be(self, draft: Draft, *, exact: bool) -> bool:
        """True when nothing told of someone speaks against the office."""
        if draft.kind != "person":
            return False
        if self.country and draft.country and self.country != draft.country:
            return False
        if self.gender and draft.likely_gender not in ("", self.gender):
            return False
        if self.body is not None and draft.body not in ((None,) if exact else ()) + (self.body,):
            return False
        if is_elsewhere(draft.seats, self.seat, exact=exact):
            return False
        other = is_other_office(self.words, self.noun, draft.roles)
        return not other and not is_new(self.words, draft.roles)

    def is_held(self, draft: Draft, *, exact: bool) -> bool:
        """True for someone seen in the office, or in one of its family."""
        if exact:
            return self.noun in draft.nouns
        told = {w for said in (draft.name, *draft.roles) for w in said.lower().split()}
        return bool(self.families & draft.families) and self.field <= told


def said_of(drafts: Drafts, number: int, i: int, noun: str) -> Said:
    """The office a role noun tells with the words around it."""
    sentence, roles = drafts.sentences[number], words.roles()
    span, country = phrase(sentence, i)
    return Said(
        noun,
        span.of(drafts.plain),
        roles.families[noun],
        roles.gender(noun),
        country,
        body(drafts, number, i),
        seat(sentence, i),
        _field(sentence, i),
    )


def _field(sentence: Sentence, i: int) -> frozenset[str]:
    before = (sentence.tokens[k] for k in sentence.children(i, "compound", "nmod"))
    return frozenset(t.text.lower() for t in before if t.pos == "NOUN" and t.text[0].islower())


def holder(drafts: Drafts, number: int, i: int, said: Said) -> int | None:
    """The person in that role mentioned last, else in one of its family.

    **Cost**: linear in the mentions before.
    """
    for exact in (True, False):
        for actor, mention in drafts.before(number, i):
            far = number - mention.sentence > _FAMILY_REACH or not said.noun.isalpha()
            if not exact and (far or _KIN in said.families):
                break
            draft = drafts.actors[actor]
            if said.may_be(draft, exact=exact) and said.is_held(draft, exact=exact):
                return actor
    return None


def named_later(drafts: Drafts, said: Said) -> int | None:
    """The one person of the article in that office, where the office is told before the name."""
    if not (said.families & _HIGH or said.noun.split()[-1] in words.roles().offices):
        return None
    found = [
        k
        for k, draft in enumerate(drafts.actors)
        if said.noun in draft.nouns and said.may_be(draft, exact=True)
    ]
    return found[0] if len(found) == 1 else None
