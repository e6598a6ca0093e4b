"""Actors while an article is being read: what is known so far, and who was mentioned last."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from timeline_app.core.article import ActorKind, ActorMention, LocalActor, Span
from timeline_app.reading import given_names, words
from timeline_app.reading.parse import Sentence

_SUBJECTS = {"nsubj", "nsubjpass"}
_UNDER = {"advcl", "relcl", "acl", "pcomp"}
"""Clauses whose subjects are not what the sentence is about."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: its head token (sentence, index), its characters, and whether it is a name."""

    sentence: int
    token: int
    span: Span
    named: bool
    subject: bool = False


@dataclass(slots=True)
class Draft:
    """One actor in the making."""

    name: str
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    """Role or collective nouns seen of it ("ambassador", "army")."""
    country: str | None = None
    body: int | None = None
    """The body whose officer it is ("the Vesk chairwoman"), as an index of ``Drafts.actors``."""
    seats: set[str] = field(default_factory=set)
    """Places it holds an office of ("lund" of the Bishop of Lund)."""
    gender: str = ""
    plural: bool = False
    is_ship: bool = False
    mentions: list[Mention] = field(default_factory=list)

    @property
    def kind(self) -> ActorKind:
        """The kind most mentions speak for; ``unknown`` only when nothing else was seen.

        Among equals a name that begins with a first name is a person's, but for "Tom TV".
        """
        if self.is_ship:
            return "unknown"
        first, _, rest = self.name.partition(" ")
        full = bool(rest) and given_names.is_given(first) and not _ends_in_letters(self.name)
        full = full and rest.split()[-1].lower() not in words.roles().teams_only
        ranked = sorted(
            self.kinds.items(),
            key=lambda kv: (kv[0] == "unknown", -kv[1], full and kv[0] != "person", kv[0]),
        )
        return ranked[0][0] if ranked else "unknown"

    @property
    def likely_gender(self) -> str:
        """What its titles and pronouns say, else its first name: "m", "f" or nothing."""
        first, _, rest = self.name.partition(" ")
        return self.gender or (given_names.gender(first) if rest else "")

    def frozen(self) -> LocalActor:
        """The finished value, mentions in text order."""
        seen = sorted({ActorMention(m.span, m.named) for m in self.mentions}, key=lambda m: m.span)
        return LocalActor(
            name=self.name,
            kind=self.kind,
            aliases=tuple(sorted(set(self.forms) | {self.name})),
            mentions=tuple(seen),
            roles=tuple(dict.fromkeys(self.roles)),
            gender=self.likely_gender if self.kind == "person" else "",
        )


def _ends_in_letters(name: str) -> bool:
    """True for a name in small letters that ends in capitals: no person's."""
    *front, last = name.split()
    return len(last) > 1 and last.isupper() and not " ".join(front).isupper()


def is_subject(sentence: Sentence, token: int) -> bool:
    """True for the head of a main clause's subject and the name in apposition to it."""
    for _ in range(3):
        if sentence.tokens[token].dep in _SUBJECTS:
            return sentence.tokens[sentence.tokens[token].head].dep not in _UNDER
        if sentence.tokens[token].dep not in ("appos", "compound"):
            return False
        token = sentence.tokens[token].head
    return False


@dataclass(slots=True)
class Drafts:
    """All actors of one article so far, and the token each mention hangs on."""

    sentences: list[Sentence]
    plain: str
    actors: list[Draft] = field(default_factory=list)
    at: dict[tuple[int, int], list[int]] = field(default_factory=dict)
    """(sentence, token) of a mention's head to actor indexes; several for "both leaders"."""
    spans: dict[tuple[int, int], Span] = field(default_factory=dict)
    by_word: dict[str, set[int]] = field(default_factory=dict)
    """Words of the names of bodies, in small letters, to the bodies; filled when first asked for."""
    order: list[tuple[int, int, int, Mention]] = field(default_factory=list)
    """(sentence, token, -actor, mention), sorted."""

    def add(self, draft: Draft) -> int:
        """Index of a new actor."""
        self.actors.append(draft)
        return len(self.actors) - 1

    def mention(self, actor: int, number: int, token: int, span: Span, *, named: bool) -> None:
        """Record a mention; the first actor recorded for a token keeps it unless more are meant."""
        subject = is_subject(self.sentences[number], token)
        found = Mention(number, token, span, named, subject)
        self.actors[actor].mentions.append(found)
        insort(self.order, (number, token, -actor, found), key=lambda o: o[:3])
        holders = self.at.setdefault((number, token), [])
        if actor not in holders:
            holders.append(actor)
        self.spans.setdefault((number, token), span)

    def forget(self, actor: int, number: int, token: int) -> None:
        """Take back the mention of an actor at a token that stands for it alone."""
        draft = self.actors[actor]
        draft.mentions = [m for m in draft.mentions if (m.sentence, m.token) != (number, token)]
        self.order = [o for o in self.order if o[:3] != (number, token, -actor)]
        self.at.pop((number, token), None)
        self.spans.pop((number, token), None)

    def above(self, actor: int, mention: Mention) -> None:
        """Record a mention in the headline, which comes before all sentences."""
        self.actors[actor].mentions.append(mention)
        insort(self.order, (mention.sentence, mention.token, -actor, mention), key=lambda o: o[:3])

    def before(self, number: int, token: int, reach: int = 1000) -> Iterator[tuple[int, Mention]]:
        """Mentions before a token, latest first, within so many sentences."""
        k = bisect_left(self.order, (number, token), key=lambda o: o[:2])
        for at in range(k - 1, -1, -1):
            where, _, actor, mention = self.order[at]
            if number - where > reach:
                return
            yield -actor, mention

    def by_name(self, name: str) -> int | None:
        """The actor of that name, or None."""
        low = name.lower()
        return next((i for i, d in enumerate(self.actors) if d.name.lower() == low), None)
