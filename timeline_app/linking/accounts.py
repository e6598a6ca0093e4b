"""One mention made ready to be compared with those of other articles, after its article was dated.

Per article, without a look at any other. A word of the sentence weighs by how few sentences of its own
article have it: what stands all over the article tells the story, not this event of it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, Reading, Span
from timeline_app.core.dayset import DaySet
from timeline_app.core.event import ActorId
from timeline_app.core.interval import Interval
from timeline_app.core.status import Role, Status
from timeline_app.linking import kin
from timeline_app.linking.aliases import LocalKey
from timeline_app.linking.complements import Complement, complement_of
from timeline_app.linking.features import (
    fold,
    is_named_body,
    is_named_thing,
    is_talk,
    kind_of,
    stem,
    weekday_of,
    words_of_span,
)
from timeline_app.linking.offices import branches, served
from timeline_app.linking.timing import MentionTime

NARROW_DAYS = 7
"""A date that says which days are meant, not only before or after which."""
RECALLED_DAYS = 90
"""What is dated a season before the day of writing is no news there."""


_NEGATED = re.compile(r"(?:\b(?:not|never)|n['’]t)(?:\s+\w+)?\s*$", re.IGNORECASE)
_NEGATION_REACH = 40
_BETWEEN = re.compile(r"(?:['’]s?)?\s+")
"""What stands between an owner and the event noun."""
_BEHIND = re.compile(r"\s+([^\W\d_]+)\s+")
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]*"
Named = tuple[str, ActorId]
"""A person or body with a name of its own, after its kind."""
_ACTS = frozenset({"offer", "promise", "urge", "warn", "decline", "deny"})
"""Kinds of deeds that are done with words."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one mention says: of what, who, to whom, where, when, how many."""

    mention: EventMention
    keys: frozenset[str]
    """The predicate's kin (see ``kin``)."""
    agents: frozenset[ActorId]
    """Who does it; of a saying, who speaks. Who reports a doing has no part in it."""
    sides: frozenset[ActorId]
    """The agents, the states and bodies that they hold an office of, and of doings the states whose forces
    and organs these are (see ``offices``)."""
    patients: frozenset[ActorId]
    actors: frozenset[ActorId]
    places: frozenset[str]
    numbers: frozenset[str]
    words: Mapping[str, float]
    """Stems of the sentence, the predicate's left out, with their weights."""
    is_saying: bool
    """It tells of words: a verb of saying, an interview, a statement."""
    is_negated: bool
    """It tells that words were not said: "would not comment"."""
    interval: Interval
    is_dated: bool
    """An expression of its own or a link gave it a date of at most ``NARROW_DAYS`` days."""
    named_patients: frozenset[Named] = frozenset()
    """Of those it is done to."""
    named_agents: frozenset[Named] = frozenset()
    """Of those who do it."""
    known: frozenset[ActorId] = frozenset()
    """Actors that a name stands for somewhere, states among them; "gunmen" could be anybody."""
    weekdays: frozenset[int] = frozenset()
    """Days of the week that the clause names."""
    complement: Complement = field(default_factory=Complement)
    """What the clause affirms and denies beside the predicate."""
    is_spoken: bool = False
    """It is done with words: a saying, an offer, a refusal."""
    near: frozenset[str] = frozenset()
    """The predicate's kin, and the words near it."""
    stated_days: int | None = None
    """Days of the stretch that an expression of its own gives, None without one: 30 for "in June"."""
    is_recalled: bool = False
    """It is told as long over, not as news: "had been", "last year"."""
    written: int | None = None
    """First day on which its article may have been published."""
    written_by: int | None = None
    """Last day on which its article may have been published."""
    owners: frozenset[ActorId] = frozenset()
    """Whose doing an event noun is, or what befell them: "her sacking", "her speech"; the text leaves it open."""
    is_only: bool = False
    """No other mention of its article has its predicate."""

    def as_beside(self, other: Account) -> Account:
        """As it is compared with another: the owner of an event noun as it befell them, where it does so there."""
        if not self.owners & other.patients or self.owners & other.agents:
            return self
        return replace(
            self,
            agents=self.agents - self.owners,
            sides=self.sides - self.owners,
            patients=self.owners,
            named_patients=frozenset(x for x in self.named_agents if x[1] in self.owners),
            named_agents=frozenset(x for x in self.named_agents if x[1] not in self.owners),
        )

    @property
    def is_unreal(self) -> bool:
        """True for what is planned or only possible."""
        return self.mention.status in (Status.PLANNED, Status.HYPOTHETICAL)

    @property
    def is_denied(self) -> bool:
        """True for what the text says did not happen."""
        return self.mention.status == Status.DENIED or self.is_negated


@dataclass(frozen=True, slots=True)
class _Setting:
    """What all mentions of one article are seen against."""

    text: str
    reading: Reading
    ids: Mapping[int, ActorId]
    """Actor of the reading -> actor over all articles."""
    offices: Mapping[ActorId, ActorId]
    branches: Mapping[ActorId, ActorId]
    dates: Sequence[Span]
    said: Mapping[int, frozenset[str]]
    """Sentence -> its stems."""
    spread: Mapping[str, int]
    """Stem -> sentences that have it."""
    weekdays: Mapping[Span, int]
    """Day of the week that an expression names alone."""
    written: DaySet
    """Days on which the article may have been published."""
    often: Mapping[str, int]
    """Predicate -> mentions that have it."""


def accounts(
    article: Article,
    reading: Reading,
    times: Sequence[MentionTime],
    actors: Mapping[LocalKey, ActorId],
    index: int,
    written: DaySet,
) -> list[Account]:
    """The accounts of one article's mentions, in their order.

    ``index`` is the article's place in ``actors``, ``written`` the days on which it may have been published.
    """
    numbers = sorted({event.sentence for event in reading.events})
    said = {n: words_of_span(article.text, reading.page.sentences[n])[0] for n in numbers}
    ids = {number: actors[index, number] for number in range(len(reading.actors))}
    setting = _Setting(
        article.text,
        reading,
        ids,
        {ids[person]: ids[body] for person, body in served(reading).items()},
        {ids[body]: ids[state] for body, state in branches(reading).items()},
        dates_of(reading),
        said,
        Counter(word for words in said.values() for word in words),
        {t.span: day for t in reading.timexes if (day := weekday_of(t.expr)) is not None},
        written,
        Counter(event.predicate for event in reading.events),
    )
    return [
        _account(setting, event, time) for event, time in zip(reading.events, times, strict=True)
    ]


def _account(setting: _Setting, event: EventMention, time: MentionTime) -> Account:
    is_saying = event.speech or is_talk(event.predicate)
    is_spoken = is_saying or kind_of(event.predicate) in _ACTS
    roles, named, known, seats = _parts(setting, event, is_saying=is_saying)
    places = _places(setting.text, event, setting.dates) | seats
    agents = frozenset(roles[Role.AGENT] | roles[Role.SPEAKER])
    keys, near = _keys(setting.text, event)
    return Account(
        event,
        keys,
        agents,
        _sides(setting, agents, is_spoken=is_spoken),
        frozenset(roles[Role.PATIENT]),
        frozenset(actor for found in roles.values() for actor in found),
        frozenset(places),
        counts_of(setting.text, event.clause, setting.dates),
        _weights(setting, event),
        is_saying,
        is_saying and _is_negated(setting.text, event),
        time.interval,
        _is_narrow(time),
        frozenset(named[Role.PATIENT]),
        frozenset(named[Role.AGENT]),
        frozenset(known),
        _weekdays(setting, event),
        complement_of(setting.text, event, _dates_in(setting.dates, event.clause)),
        is_spoken,
        keys | near,
        _stated_days(time) if event.timexes else None,
        _is_recalled(setting, event, time),
        setting.written.first,
        setting.written.last,
        frozenset() if roles[Role.PATIENT] else _owners(setting, event),
        setting.often[event.predicate] == 1,
    )


_GERUND = "ing"
_OWNER_REACH = 8
"""Characters between an owner and the noun, at most."""


def _owners(setting: _Setting, event: EventMention) -> frozenset[ActorId]:
    """Who stands right before an event noun, or a gerund without an object, as its doer.

    "Her attack on the mayor", "her sacking of two clerks" are hers; "her arrest on Monday" is open.
    """
    text = setting.text
    is_gerund = event.tense == "none" and event.trigger.of(text).endswith(_GERUND)
    if event.speech or not (event.nominal or is_gerund) or _has_object(setting, event):
        return frozenset()
    return frozenset(
        setting.ids[part.actor]
        for part in event.participants
        if part.role == Role.AGENT
        and any(
            _BETWEEN.fullmatch(text[one.span.end : event.trigger.start])
            for one in setting.reading.actors[part.actor].mentions
            if 0 <= event.trigger.start - one.span.end <= _OWNER_REACH
        )
    )


def _has_object(setting: _Setting, event: EventMention) -> bool:
    """True where a preposition leads from an event noun to whom it befalls, and not to its day."""
    behind = _BEHIND.match(setting.text, event.trigger.end, event.clause.end)
    if behind is None or behind[1].casefold() not in _done_to():
        return False
    rest = Span(behind.end(), event.clause.end)
    return not any(date.start == rest.start for date in _dates_in(setting.dates, rest))


@lru_cache(maxsize=1)
def _done_to() -> frozenset[str]:
    return resources.word_set("predicates.toml", "done_to")


def _parts(
    setting: _Setting, event: EventMention, *, is_saying: bool
) -> tuple[dict[Role, set[ActorId]], dict[Role, set[Named]], set[ActorId], set[str]]:
    """Who takes part, by role: all, those with names of their own, those a name stands for; and the places."""
    roles: dict[Role, set[ActorId]] = {role: set() for role in Role}
    named: dict[Role, set[Named]] = {role: set() for role in Role}
    known: set[ActorId] = set()
    places: set[str] = set()
    for part in event.participants:
        actor = setting.reading.actors[part.actor]
        if actor.kind == "place":
            places.add(fold(actor.name))
        elif is_saying or part.role != Role.SPEAKER:
            roles[part.role].add(setting.ids[part.actor])
            if any(mention.named for mention in actor.mentions):
                known.add(setting.ids[part.actor])
            if is_named_body(actor) or is_named_thing(actor):
                named[part.role].add((actor.kind, setting.ids[part.actor]))
    return roles, named, known, places


def _keys(text: str, event: EventMention) -> tuple[frozenset[str], frozenset[str]]:
    """The kin of the predicate, of it with its particle, and of the noun that it leans on; what is near them."""
    told = {event.predicate}
    if not event.nominal:
        told.add(kin.with_particle(event.predicate, text[event.trigger.end : event.clause.end]))
    rows = (kin.keys(word, nominal=event.nominal) for word in sorted(told))
    near = kin.near_keys(max(told, key=len), nominal=event.nominal)
    return frozenset[str]().union(*rows, _leaning(text, event)), near


def _leaning(text: str, event: EventMention) -> frozenset[str]:
    """The kin of the noun that says what is done, where the verb alone says little."""
    if event.nominal or not kin.leans(event.predicate):
        return frozenset()
    before = text[event.clause.start : event.trigger.start]
    after = text[event.trigger.end : event.clause.end]
    noun = kin.doing_beside(before, event.predicate, after)
    return frozenset() if noun is None else kin.keys(noun, nominal=True)


def _sides(setting: _Setting, agents: frozenset[ActorId], *, is_spoken: bool) -> frozenset[ActorId]:
    """The agents and those they act for; what a force or ministry says its state has not said by that."""
    sides = agents | {setting.offices[actor] for actor in agents if actor in setting.offices}
    if is_spoken:
        return sides
    return sides | {setting.branches[actor] for actor in sides if actor in setting.branches}


def _weekdays(setting: _Setting, event: EventMention) -> frozenset[int]:
    dates = _dates_in(setting.dates, event.clause)
    return frozenset(setting.weekdays[date] for date in dates if date in setting.weekdays)


def _weights(setting: _Setting, event: EventMention) -> dict[str, float]:
    """The stems of the mention's sentence but the predicate's own, with their weights."""
    return {
        word: math.log((len(setting.said) + 1) / setting.spread[word])
        for word in setting.said[event.sentence]
        if word != stem(event.predicate)
    }


def dates_of(reading: Reading) -> list[Span]:
    """Spans of all time expressions, in text order."""
    return sorted(timex.span for timex in reading.timexes)


def counts_of(text: str, clause: Span, dates: Sequence[Span]) -> frozenset[str]:
    """The numbers of a clause that belong to no date, as digits. ``dates`` in text order.

    >>> sorted(counts_of("On 3 May 2031 nine boats sank.", Span(0, 30), [Span(3, 13)]))
    ['9']
    """
    found: set[str] = set()
    start = clause.start
    for date in [*_dates_in(dates, clause), Span(clause.end, clause.end)]:
        if date.start > start:
            found |= words_of_span(text, Span(start, date.start))[1]
        start = max(start, date.end)
    return frozenset(found)


def _dates_in(dates: Sequence[Span], clause: Span) -> Sequence[Span]:
    return dates[
        bisect_left(dates, Span(clause.start, 0)) : bisect_left(dates, Span(clause.end, 0))
    ]


def _places(text: str, event: EventMention, dates: Sequence[Span]) -> set[str]:
    """The place found for the event, and names after "in", "near" and the like in its clause."""
    found = {fold(event.place)} if event.place else set()
    inside = _dates_in(dates, event.clause)
    for match in _located().finditer(text, event.clause.start, event.clause.end):
        if not any(date.overlaps(Span(*match.span(1))) for date in inside):
            found.add(fold(match[1]))
    return found


def _is_negated(text: str, event: EventMention) -> bool:
    start = max(event.clause.start, event.trigger.start - _NEGATION_REACH)
    return bool(_NEGATED.search(text[start : event.trigger.start]))


@lru_cache(maxsize=1)
def _located() -> re.Pattern[str]:
    before = "|".join(map(re.escape, resources.word_list("predicates.toml", "locative")))
    return re.compile(rf"\b(?:{before})\s+(?:the\s+)?({_NAME}(?:\s+{_NAME})*)")


def _stated_days(time: MentionTime) -> int | None:
    first, last = time.interval.first_day, time.interval.last_day
    if time.timex is None or first is None or last is None:
        return None
    return last - first + 1


def _is_recalled(setting: _Setting, event: EventMention, time: MentionTime) -> bool:
    if event.pluperfect:
        return True
    last = time.interval.last_day
    return (
        time.timex is not None
        and last is not None
        and setting.written.first is not None
        and setting.written.first - last > RECALLED_DAYS
    )


def _is_narrow(time: MentionTime) -> bool:
    first, last = time.interval.first_day, time.interval.last_day
    if time.timex is None or first is None or last is None:
        return False
    return last - first < NARROW_DAYS or (time.days is not None and len(time.days) <= NARROW_DAYS)
