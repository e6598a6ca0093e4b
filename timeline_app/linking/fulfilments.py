"""A plan for a day of this week, and the deed told of that day in another article: "will open on Thursday", "opened on Thursday".

Plans for a named day of the week lie days ahead, so that the deed with the same day of the week in another article of
the story is most likely theirs. It takes a shared name, the same day, and the planned doing or its kin with another
word; or, where the plan says little ("is expected", "will be held"), the thing it is of. Where two plans of an article
fit alike, neither is taken. ``default``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline_app import resources
from timeline_app.core.article import Article, EventMention, Reading, Span
from timeline_app.core.status import AHEAD, DONE
from timeline_app.core.timeexpr import Nearest
from timeline_app.linking.anchoring import Hanging
from timeline_app.linking.attested import attested
from timeline_app.linking.candidates import MentionRef
from timeline_app.linking.directions import plain_direction
from timeline_app.linking.name_ties import (
    kin_told,
    proper_words,
    tied_by_names,
    tied_by_proper_words,
    words_told,
)
from timeline_app.linking.network import Constraint, NodeId, Offset
from timeline_app.linking.outlook import is_hope, seen_from_article

NEEDED = 2
"""Words and kin that the two sentences share beside the day."""

_UP_TO = re.compile(r"[^,;:]*$")


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """A plan and its deed, with the sentences that tell of them."""

    plan: MentionRef
    deed: MentionRef
    planned: Span
    done: Span
    shared: int


@dataclass(frozen=True, slots=True)
class _Side:
    event: int
    weekday: int
    sentence: Span
    words: frozenset[str]
    kin: frozenset[str]
    own: frozenset[str]
    """What the predicate itself is told by."""
    things: frozenset[str]
    """What the plan is of: "generators from the mainland are expected"."""
    is_light: bool
    """The predicate says little: what is "held", "due" or "expected"."""


def fulfilments(
    articles: Sequence[Article], readings: Sequence[Reading], hangings: Sequence[Hanging]
) -> list[Fulfilment]:
    """The plans of each article that another one tells as done, by position. **Cost**: near linear."""
    tied = tied_by_names(articles, readings)
    loose = tied_by_proper_words(articles, readings)
    parts = {i: (articles[i], readings[i], hangings[i]) for pair in tied | loose for i in pair}
    plans = {i: list(_sides(*found, ahead=True)) for i, found in parts.items()}
    planned = {i for i, found in plans.items() if found}
    near = sorted(pair for pair in tied | loose if planned.intersection(pair))
    deeds = {i: list(_sides(*parts[i], ahead=False)) for i in sorted({i for p in near for i in p})}
    names = {i: proper_words(*parts[i][:2]) for i in deeds}
    found = []
    for one, two in near:
        for a, b in ((one, two), (two, one)):
            for deed in deeds[b] if a in planned else ():
                best = _best(deed, plans[a], names[a] | names[b], is_tied=(one, two) in tied)
                if best is not None:
                    plan, shared = best
                    refs = MentionRef(a, plan.event), MentionRef(b, deed.event)
                    found.append(Fulfilment(*refs, plan.sentence, deed.sentence, shared))
    return found


def _sides(article: Article, reading: Reading, hanging: Hanging, *, ahead: bool) -> Iterator[_Side]:
    """Plans, or deeds, that a day of the week dates, one for each expression."""
    seen = set[int]()
    for number, event in enumerate(reading.events):
        timex = _weekday_of(hanging, number, event)
        if timex is None or timex in seen or event.quoted or hanging.anchors[timex] is not None:
            continue
        match hanging.exprs[timex]:
            case Nearest(field=field, direction=direction) if field.weekday is not None:
                is_side = (
                    direction == "future" and _is_plan(article, reading, event)
                    if ahead
                    else direction == "past"
                    and event.status in DONE
                    and plain_direction(reading.timexes[timex], event) == "past"
                )
                if is_side:
                    seen.add(timex)
                    yield _side(article, reading, number, field.weekday)
            case _:
                continue


def _weekday_of(hanging: Hanging, number: int, event: EventMention) -> int | None:
    """The expression that dates an event; of "yesterday, Friday" the one with the day of the week."""
    named = (
        index
        for index in event.timexes
        if isinstance(expr := hanging.exprs[index], Nearest) and expr.field.weekday is not None
    )
    dated = hanging.dated_by[number]
    return next(named, dated) if dated in event.timexes else dated


def _side(article: Article, reading: Reading, number: int, weekday: int) -> _Side:
    event = reading.events[number]
    sentence = reading.page.sentences[event.sentence]
    own = kin_told(article, reading, event.trigger) | words_told(article, reading, event.trigger)
    before = _UP_TO.search(article.text[sentence.start : event.trigger.start])
    start = sentence.start + (before.start() if before is not None else 0)
    end = event.trigger.end if event.nominal else event.trigger.start
    things = words_told(article, reading, Span(start, max(start, end)))
    return _Side(
        number,
        weekday,
        sentence,
        words_told(article, reading, sentence),
        kin_told(article, reading, sentence),
        own,
        _first_words(article, reading, Span(start, max(start, end))) or things,
        event.nominal or event.predicate in resources.word_set("reckoning.toml", "expected"),
    )


def _first_words(article: Article, reading: Reading, span: Span) -> frozenset[str]:
    """The words of a noun up to its first preposition: "generators" of "generators from the mainland"."""
    words = resources.word_set("reckoning.toml", "of_a_noun")
    for match in re.finditer(r"[^\W\d_]+", span.of(article.text)):
        if match[0].casefold() in words:
            return words_told(article, reading, Span(span.start, span.start + match.start()))
    return words_told(article, reading, span)


def _is_plan(article: Article, reading: Reading, event: EventMention) -> bool:
    return event.status in AHEAD and (seen_from_article(article, reading, event) or is_hope(event))


def _best(
    deed: _Side, plans: Sequence[_Side], names: frozenset[str], *, is_tied: bool
) -> tuple[_Side, int] | None:
    scored = sorted(
        (
            (shared, -plan.event, plan)
            for plan in plans
            if plan.weekday == deed.weekday
            and (shared := _shared(deed, plan, names, is_tied=is_tied))
        ),
        key=lambda row: row[:2],
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return scored[0][2], scored[0][0]


def _shared(deed: _Side, plan: _Side, names: frozenset[str], *, is_tied: bool) -> int:
    """Words and kin that a plan and a deed share, 0 where that is not enough.

    The doing itself must be told again, or, where it says little, what it is done to: the generators that "are
    expected" and those that "were landed". Articles tied by a place alone must share more than its name.
    """
    words = deed.words & plan.words
    shared = len(words) + bool(deed.kin & plan.kin)
    is_own = bool(plan.own & (deed.words | deed.kin))
    things = plan.things - names
    if is_own and shared >= NEEDED and (is_tied or words - names):
        return shared
    if plan.is_light and (things & deed.words or len(words - names) >= NEEDED):
        return shared
    return shared if len(things & deed.words) >= NEEDED else 0


def as_planned(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    found: Sequence[Fulfilment],
    node_of: Callable[[MentionRef], NodeId],
) -> Iterator[Constraint]:
    """That each plan and its deed lie on one day."""
    said = "what was planned for that day has been done", "the same day"
    for one in found:
        sides = ((one.plan.article, one.planned), (one.deed.article, one.done))
        relation = Offset(node_of(one.plan), node_of(one.deed), 0, 0)
        at = one.done.start
        yield attested(articles, readings, relation, sides, said, at=at, points=one.shared)
