"""What one article is and what one reading of it found: plain values that pickle and compare.

Offsets everywhere are code points into ``Article.text`` exactly as given, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NewType

from timeline_app.core.status import Role, Status
from timeline_app.core.timeexpr import EventRelative, TimeExpr

ArticleId = NewType("ArticleId", str)

BlockKind = Literal["headline", "byline", "publisher", "dateline", "paragraph", "boilerplate"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Signal = Literal[
    "", "at", "since", "until", "by", "before", "after", "from", "to", "between", "for", "during"
]
Tense = Literal["past", "present", "future", "none"]
ActorKind = Literal["person", "state", "organisation", "group", "media", "place", "unknown"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in code points of one article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True when ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of the span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One article as given: its text unchanged, and what its source says of it."""

    id: ArticleId
    text: str
    title: str | None = None
    pub_date: str | None = None
    """``YYYY-MM-DD`` where the record gives one (checked by the importer)."""
    group: str = ""
    url: str | None = None
    publisher: str | None = None
    lang: str | None = None

    @property
    def text_hash(self) -> str:
        """SHA-256 of the text, hex: the key of everything derived from it."""
        import hashlib

        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of the page and what it is. ``boilerplate`` is never read."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Page:
    """The layout of one article: blocks in text order, sentences of headline and paragraphs only."""

    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    headline: Span | None = None
    byline: Span | None = None
    publisher: Span | None = None
    dateline: Span | None = None
    """The whole dateline ("LEEDS, May 4, 2023 —"); where glued to the lead, it ends where the lead begins."""

    def sentence_of(self, span: Span) -> int | None:
        """Number of the sentence that holds the whole span, None outside them. **Cost**: O(log sentences)."""
        number = bisect_right(self.sentences, span.start, key=lambda one: one.start) - 1
        return number if number >= 0 and self.sentences[number].contains(span) else None


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: its words, their type, and an expression still waiting for its anchor."""

    span: Span
    text: str
    type: TimexType
    expr: TimeExpr
    rule: str
    """Name of the production that found it."""
    signal: Signal = ""
    """The preposition or connective that governs it, outside the span ("since" June)."""
    signal_span: Span | None = None
    mod: str | None = None
    """TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, MORE_THAN, LESS_THAN, ..."""
    tense: Tense = "none"
    """Tense of the clause around it, by cue words; it gives "September" its direction."""
    quoted: bool = False
    quant: str | None = None
    freq: str | None = None
    leans_on: Span | None = None
    """An earlier expression of the same article that gave the year or the day: the result is inferred."""
    listed: bool = False
    """Named together with the expression before it: the Tuesday of "Monday and Tuesday"."""


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One mention of an actor of the article."""

    span: Span
    named: bool
    """True for a name, False for a role noun or pronoun resolved to it."""


@dataclass(frozen=True, slots=True)
class LocalActor:
    """One actor as a single article shows it; joining over articles is linking's work."""

    name: str
    """The fullest form the article gives."""
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: tuple[ActorMention, ...]
    roles: tuple[str, ...] = ()
    """Titles and role nouns seen beside the name ("foreign minister", "ambassador to Syria")."""
    gender: str = ""
    """What titles, pronouns or the first name say of a person: "m", "f" or nothing."""


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in one event mention; ``actor`` indexes ``Reading.actors``."""

    actor: int
    role: Role
    mention: Span | None = None


TieOrder = Literal["before", "after", "during"]


@dataclass(frozen=True, slots=True)
class Tie:
    """How an event lies to another of its sentence: "four days after its members voted"."""

    event: int
    """Index into ``Reading.events``."""
    order: TieOrder
    """It came before the other, after it, or while it went on."""
    gap: EventRelative | None
    """How long before or after, where that is told."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One passage that reports one event."""

    trigger: Span
    clause: Span
    sentence: int
    """Index into ``Page.sentences``."""
    predicate: str
    """Lemma of the trigger ("offer", "meeting"), lower case."""
    summary: str
    """At most 12 words, in the article's own words, readable as a label."""
    nominal: bool
    speech: bool
    """Saying, telling, writing: an event of its own, that happened."""
    status: Status
    tense: Tense
    throughout: bool
    """It held over its interval (a state, something still going on)."""
    participants: tuple[Participant, ...]
    timexes: tuple[int, ...]
    """Indexes into ``Reading.timexes`` that the parse attaches to it, best first."""
    named_by: tuple[int, ...] = ()
    """Those of them whose preposition is not said of its own time: what names it ("the 2016 election"), and what
    it did not happen until ("did not open until May")."""
    parent: int | None = None
    """Index of the speech event in whose content this one stands."""
    quoted: bool = False
    """It stands inside a direct quotation."""
    pluperfect: bool = False
    """Past perfect inside a report: earlier than the report."""
    perfect: bool = False
    """Its verb, or the one it is co-ordinated with, is in a perfect: "have been shelling and looting"."""
    place: str | None = None
    modifier: str | None = None
    """"recent", "upcoming", ... : a vague time word on the event noun itself."""
    salience: float = 0.5
    tie: Tie | None = None
    """Where it has no date of its own, the event of its sentence a clause of time ties it to."""
    told_again: bool = False
    """It only takes up what the article has told ("he said" again, "the meeting"): no entry of its own."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One direct quotation: the characters between the marks, and the event that reports it."""

    span: Span
    speech: int | None
    """Index into ``Reading.events`` of the saying, None when nobody is named."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one article says by itself. Pure: the same text gives the same reading."""

    article: ArticleId
    text_hash: str
    lang: str
    page: Page
    timexes: tuple[Timex, ...]
    actors: tuple[LocalActor, ...]
    events: tuple[EventMention, ...]
    quotes: tuple[Quote, ...]
    model: str
    """Name and version of the parser, "rules" for the fallback."""
    problems: tuple[str, ...] = ()
