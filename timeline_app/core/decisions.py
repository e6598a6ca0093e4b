"""What the user knows and the text does not say: values that hang on mentions, and beat every clue.

A decision names a ``Place``: an article and a span in it, the trigger of a mention or the words of a time
expression. So it survives whatever linking makes of the mention: another event id, another merge.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.core.article import ArticleId, Span
from timeline_app.core.event import ActorId, Event

Days = tuple[int, int]
"""First and last possible day number, inclusive."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a decision hangs: the trigger of a mention, or the words of a time expression."""

    article: ArticleId
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """The days the user gives a time expression, or a mention that no expression dates."""

    place: Place
    first: int
    last: int
    why: str = ""
    """The reading the user chose ("the next Thursday"), "" for days of the user's own."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything decided, in no other order than their own.

    Linking reads ``linking_part`` and has to run again when that changes; the rest shows at once.
    """

    pub_dates: tuple[tuple[ArticleId, Days], ...] = ()
    """Publication days by article."""
    corrections: tuple[Correction, ...] = ()
    same_actors: tuple[tuple[ActorId, ActorId], ...] = ()
    """(one, other): the first is another name of the second. In the order decided."""
    same_story: tuple[frozenset[ArticleId], ...] = ()
    """Articles that tell one story, whatever the texts share. In the order decided."""
    other_story: tuple[frozenset[ArticleId], ...] = ()
    """Articles of a story of their own: no date and no merge passes between them and the rest."""
    not_one_event: frozenset[frozenset[Place]] = frozenset()
    """Pairs of mentions that tell two events, whatever speaks for one."""
    accepted: frozenset[Place] = frozenset()
    """Mentions whose event the user has looked at and found right."""
    hidden: frozenset[Place] = frozenset()
    """Mentions whose event the user does not want to see."""

    def pub_date(self, article: ArticleId) -> Days | None:
        """First and last possible day the user gave for the article, None when nothing was said."""
        return next((days for name, days in self.pub_dates if name == article), None)

    def correction(self, place: Place) -> Correction | None:
        """The correction that hangs there, None when there is none."""
        return next((one for one in self.corrections if one.place == place), None)

    @property
    def linking_part(self) -> Decisions:
        """The decisions that change what linking derives."""
        return replace(self, accepted=frozenset(), hidden=frozenset())

    def with_marks_of(self, other: Decisions) -> Decisions:
        """These, with what ``other`` accepts and hides."""
        return replace(self, accepted=other.accepted, hidden=other.hidden)

    def with_pub_date(self, article: ArticleId, days: Days | None) -> Decisions:
        """With the article's publication days set, or withdrawn for None."""
        kept = [(name, known) for name, known in self.pub_dates if name != article]
        if days is not None:
            kept.append((article, days))
        return replace(self, pub_dates=tuple(sorted(kept)))

    def with_corrections(self, *added: Correction) -> Decisions:
        """With these corrections, each in the place of one that hung there before."""
        places = {one.place for one in added}
        kept = [one for one in self.corrections if one.place not in places]
        return replace(self, corrections=tuple(sorted((*kept, *added))))

    def without_corrections(self, *places: Place) -> Decisions:
        """Without the corrections that hang there."""
        kept = tuple(one for one in self.corrections if one.place not in places)
        return replace(self, corrections=kept)

    def with_actors_joined(self, one: ActorId, other: ActorId) -> Decisions:
        """With the first actor taken for another name of the second."""
        return replace(self, same_actors=(*self.same_actors, (one, other)))

    def with_same_story(self, articles: frozenset[ArticleId]) -> Decisions:
        """With these articles taken for one story; what set one of them apart is withdrawn."""
        apart = (group - articles for group in self.other_story)
        kept = tuple(group for group in apart if group)
        return replace(self, other_story=kept, same_story=(*self.same_story, articles))

    def with_other_story(self, articles: frozenset[ArticleId]) -> Decisions:
        """With these articles taken for a story of their own."""
        together = (group - articles for group in self.same_story)
        kept = tuple(group for group in together if len(group) > 1)
        apart = (group - articles for group in self.other_story)
        others = tuple(group for group in apart if group)
        return replace(self, same_story=kept, other_story=(*others, articles))

    def with_passage_apart(self, event: Event, place: Place) -> Decisions:
        """With the mention taken out of its event: it is one event with none of the others."""
        pairs = {frozenset({place, other}) for other in places_of(event) if other != place}
        return replace(self, not_one_event=self.not_one_event | pairs)

    def with_passage_back(self, place: Place) -> Decisions:
        """With nothing said of what the mention is not one event with."""
        kept = frozenset(pair for pair in self.not_one_event if place not in pair)
        return replace(self, not_one_event=kept)

    def accepting(self, *events: Event) -> Decisions:
        """With these events found right."""
        return replace(self, accepted=self.accepted | _places(events))

    def hiding(self, *events: Event) -> Decisions:
        """With these events out of sight."""
        return replace(self, hidden=self.hidden | _places(events))

    def showing(self, *events: Event) -> Decisions:
        """With these events in sight again."""
        return replace(self, hidden=self.hidden - _places(events))


def _places(events: tuple[Event, ...]) -> frozenset[Place]:
    return frozenset(place for event in events for place in places_of(event))


def places_of(event: Event) -> tuple[Place, ...]:
    """Where decisions on an event hang: the triggers of all its mentions, in the event's order."""
    return tuple(Place(source.article, source.trigger) for source in event.sources)


def is_among(event: Event, places: frozenset[Place]) -> bool:
    """True when a mention of the event is among the places: a decision outlives whatever joins its event."""
    return any(place in places for place in places_of(event))


def correctable(event: Event) -> Place | None:
    """Where a correction of the event's date hangs: the first expression that dates it, else its trigger.

    To correct a whole event use ``corrections_of``.
    """
    for source in event.sources:
        if source.timex is not None:
            return Place(source.article, source.timex)
    return places_of(event)[0] if event.sources else None


def corrections_of(event: Event, first: int, last: int, why: str = "") -> tuple[Correction, ...]:
    """What it takes to give an event these days: a correction for each of its mentions.

    A merged event keeps its mentions together only when all of them are corrected.
    """
    places = dict.fromkeys(
        Place(source.article, source.timex or source.trigger) for source in event.sources
    )
    return tuple(Correction(place, first, last, why) for place in places)
